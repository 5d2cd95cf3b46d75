package reporting

import (
	"io"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Packing is a packing list to be printed: what some sessions of a day need in
// all, and which of them needs what.
type Packing struct {
	Plan  *course.Plan
	Words *words.Printer
	Made  course.Date // the day on which it is made
	Day   course.Date
	For   string // whose sessions: a librarian or a branch, "" for all of the library's
	List  *course.PackingList
}

// Title names the page: what it is, whose and of which day.
func (k Packing) Title() string {
	return strings.Join(filled(k.Words.T("packing.title"), k.For, k.Day.String()), " ")
}

// Write writes the packing list as a web page that needs nothing else.
func (k Packing) Write(w io.Writer) error {
	p := newPaperPage(k.Plan, k.Words, k.Title())
	p.open("article")
	p.markup("\n")
	p.kicker(k.Words.T("packing.title"))
	p.line("h1", words.Capital(k.Words.WeekdayDate(k.Day)))
	if k.For != "" {
		p.line("p", k.For, "class", "lesson")
	}
	k.total(p)
	p.line("h2", k.Words.T("packing.sessions"))
	for _, b := range k.List.Bags {
		k.bag(p, b)
	}
	p.open("footer")
	p.line("span", k.Words.T("packing.once"))
	p.line("span", k.Words.T("runsheet.made", course.Args{"Day": k.Made}))
	p.shut("footer")
	p.shut("article")
	return p.end(w)
}

// total is what is packed for all sessions together.
func (k Packing) total(p *paperPage) {
	p.line("h2", k.Words.T("packing.total"))
	if len(k.List.Kits)+len(k.List.Lines) == 0 {
		p.line("p", k.Words.T("runsheet.bring.nothing"), "class", "muted")
		return
	}
	p.open("ul", "class", "ticks")
	p.markup("\n")
	for _, kit := range k.List.Kits {
		p.line("li", k.Words.Packed(k.Plan, kit))
	}
	for _, l := range k.List.Lines {
		p.open("li")
		p.text(l.Text + " ")
		p.line("span", k.when(l.Bags), "class", "for")
		p.shut("li")
	}
	p.shut("ul")
}

// when says at which sessions a line is needed, by their starts.
func (k Packing) when(bags []int) string {
	var out []string
	for _, i := range bags {
		out = append(out, k.Words.Clock(k.List.Bags[i].Session.Start))
	}
	return strings.Join(out, ", ")
}

// bag says what one session needs, and who takes it there.
func (k Packing) bag(p *paperPage, b course.Bag) {
	s, w := b.Session, k.Words
	p.open("section", "class", "bag")
	p.line("h3", strings.Join(filled(w.SessionTimes(s), designTitle(b.Design)), " · "))
	p.line("p", strings.Join(filled(w.Participants(k.Plan, s), p.pupils(s.Expected()), w.Place(k.Plan, s.Place), w.Librarians(k.Plan, s)), " · "), "class", "muted")
	if bring := p.bagLines(b); len(bring) > 0 {
		p.list("ticks", bring)
	} else {
		p.line("p", w.T("runsheet.bring.nothing"), "class", "muted")
	}
	p.shut("section")
}
