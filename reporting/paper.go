package reporting

import (
	_ "embed" // the style is a file of its own
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// paperStyle is how pages look that are made to be printed on A4.
//
//go:embed web/paper.css
var paperStyle string

// paperPage is a web page that is made to be printed.
type paperPage struct {
	*webPage
	plan  *course.Plan
	words *words.Printer
}

func newPaperPage(plan *course.Plan, w *words.Printer, title string) *paperPage {
	return &paperPage{newWebPage(w.Lang(), title, paperStyle, ""), plan, w}
}

// kicker is the line above the title: whose paper, and what it is.
func (p *paperPage) kicker(what string) {
	name := ""
	if p.plan.Library != nil {
		name = p.plan.Library.Name
	}
	p.open("p", "class", "kicker")
	p.line("span", what)
	p.line("span", name)
	p.shut("p")
}

// fact writes one of the facts below the title; nothing for an empty one.
func (p *paperPage) fact(name string, lines []string, class string) {
	if len(lines) == 0 {
		return
	}
	p.markup("<div>")
	p.line("dt", name)
	for _, s := range lines {
		p.line("dd", s, "class", class)
	}
	p.markup("</div>\n")
}

// list writes a list of a class.
func (p *paperPage) list(class string, items []string) {
	p.open("ul", "class", class)
	p.markup("\n")
	for _, s := range items {
		p.line("li", s)
	}
	p.shut("ul")
}

// filled gives the texts that say something.
func filled(texts ...string) []string {
	var out []string
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// participants names each class or group of a session with its expected pupils.
func (p *paperPage) participants(s *course.Session) []string {
	var out []string
	for _, a := range s.Attendance {
		line := filled(p.words.Participant(p.plan, s, a), p.pupils(a.Expected))
		out = append(out, filled(strings.Join(line, " · "))...)
	}
	return out
}

// pupils says how many are expected, where anybody knows.
func (p *paperPage) pupils(n int) string {
	if n == 0 {
		return ""
	}
	return p.words.N("attendance.pupils", n)
}

// place says where a session is, with the address.
func (p *paperPage) place(s *course.Session) []string {
	out := []string{p.words.Place(p.plan, s.Place)}
	switch s.Place.Kind {
	case course.AtLibrary:
		if b := p.plan.Branches.Get(s.Place.Branch); b != nil {
			out = append(out, b.Address)
		}
	case course.AtSchool:
		if school := p.plan.Schools.Get(s.Place.School); school != nil {
			town := strings.TrimSpace(school.Postcode + " " + school.Town)
			out = append(out, school.Name, strings.Join(filled(school.Address, town), ", "))
		}
	case course.Online, course.Elsewhere:
	}
	return filled(out...)
}

// contact says how the librarians and the office of the school can be reached;
// it names nobody of the school.
func (p *paperPage) contact(s *course.Session) string {
	var out []string
	for _, id := range s.Librarians {
		if l := p.plan.Librarians.Get(id); l != nil {
			out = append(out, strings.Join(filled(l.Name, l.Phone, l.Mail), ", "))
		}
	}
	seen := map[course.ID]bool{}
	for _, a := range s.Attendance {
		if school := p.plan.Schools.Get(a.School); school != nil && school.Phone != "" && !seen[school.ID] {
			seen[school.ID] = true
			out = append(out, school.Name+", "+school.Phone)
		}
	}
	return strings.Join(out, " · ")
}
