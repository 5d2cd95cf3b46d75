package reporting

import (
	"context"
	_ "embed" // style and script are files of their own
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"klassetrin/assets"
	"klassetrin/course"
)

// The look of the catalogue, and what its filter by grade level does. Without
// script the whole catalogue is there to read and the filter is not shown.
var (
	//go:embed web/catalogue.css
	catalogueStyle string
	//go:embed web/catalogue.js
	catalogueScript string
)

// page is a catalogue on its way into a web page.
type page struct {
	Catalogue
	*webPage
	levels []*course.GradeLevel
}

// WritePage writes the catalogue as one web page that needs nothing else: it
// can be opened, mailed, put on a site, read on a phone and printed.
func (c Catalogue) WritePage(ctx context.Context, w io.Writer) error {
	script := catalogueScript
	if len(c.Courses) < 2 {
		script = ""
	}
	p := &page{c, newWebPage(c.Words.Lang(), c.Title(), catalogueStyle, script), c.levels()}
	chapters := c.chapters()
	p.head(chapters)
	p.open("main", "id", "courses", "tabindex", "-1")
	p.markup("\n")
	for i, x := range chapters {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.chapter(i, x)
	}
	if len(chapters) == 0 {
		p.line("p", c.Words.T("catalogue.none"))
	}
	p.shut("main")
	p.open("footer")
	p.line("p", c.Words.T("catalogue.made", course.Args{"Day": c.Made}), "class", "muted")
	p.shut("footer")
	return p.end(w)
}

// single tells whether the page is about one course.
func (p *page) single() bool { return len(p.Courses) == 1 }

func (p *page) head(chapters []chapter) {
	p.open("header")
	p.markup("\n")
	if !p.single() {
		p.line("a", p.Words.T("catalogue.skip"), "class", "skip", "href", "#courses")
	}
	p.open("h1", "lang", p.titleLang(chapters))
	p.text(p.Title())
	p.shut("h1")
	if name := p.library(); name != "" {
		p.line("p", name, "class", "muted")
	}
	if contact := strings.TrimSpace(p.Contact); contact != "" {
		p.open("p", "class", "contact")
		p.linked(contact)
		p.shut("p")
	}
	p.shut("header")
	if len(p.Courses) > 1 {
		p.contents(chapters)
	}
}

// titleLang is the language of the title where it is the library's own.
func (p *page) titleLang(chapters []chapter) string {
	if p.single() && len(chapters) == 1 {
		return chapters[0].courses[0].Own
	}
	return ""
}

// address finds what can be followed in a text: an e-mail address or a web
// address.
var address = regexp.MustCompile(`https?://[^\s<>"']*[^\s<>"'.,;:!?)]|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`)

// linked writes a text in which addresses can be followed.
func (p *page) linked(s string) {
	at := 0
	for _, span := range address.FindAllStringIndex(s, -1) {
		p.text(s[at:span[0]])
		found := s[span[0]:span[1]]
		target := found
		if !strings.HasPrefix(found, "http://") && !strings.HasPrefix(found, "https://") {
			target = "mailto:" + found
		}
		p.open("a", "href", target)
		p.text(found)
		p.markup("</a>")
		at = span[1]
	}
	p.text(s[at:])
}

// contents leads to the courses, and holds the filter.
func (p *page) contents(chapters []chapter) {
	w := p.Words
	p.open("nav", "aria-label", w.T("catalogue.contents"))
	p.markup("\n<div class=\"filter\" id=\"filter\" hidden>\n")
	p.line("label", w.Field("grade"), "for", "grade")
	p.markup(`<select id="grade"><option value="">`)
	p.text(w.T("catalogue.grades.all"))
	p.markup("</option>")
	for i, g := range p.levels {
		p.line("option", w.GradesAt(p.Plan, []course.ID{g.ID}, p.own(chapters)), "value", strconv.Itoa(i))
	}
	p.markup("</select>\n")
	p.open("span", "id", "count", "role", "status", "data-one", p.count(1), "data-other", p.count(2))
	p.markup("</span>\n</div>\n<ul class=\"contents\">\n")
	for i, x := range chapters {
		p.markup("<li>")
		p.open("a", "href", "#"+themeMark(i), "class", colourClass(x.colour))
		p.icon(x.icon)
		p.text(x.theme)
		p.markup("</a>\n<ul>\n")
		for _, e := range x.courses {
			p.open("li", "data-grades", p.gradesOf(e.course))
			p.open("a", "href", "#"+courseMark(e.course), "lang", e.Own)
			p.text(e.Title)
			p.markup("</a></li>\n")
		}
		p.markup("</ul></li>\n")
	}
	p.markup("</ul>\n")
	p.shut("nav")
}

// own is the language of the library's own texts.
func (p *page) own(chapters []chapter) string { return chapters[0].courses[0].Own }

// count is "#" courses in the singular or plural, for the script to fill.
func (p *page) count(n int) string {
	return strings.Replace(p.Words.N("courses.count", n), strconv.Itoa(n), "#", 1)
}

// gradesOf lists the levels of the filter that a course is for.
func (p *page) gradesOf(c *course.Course) string {
	out := []string{"-"} // so that a course without levels is filtered too
	for i, g := range p.levels {
		if p.Plan.For(c, g.ID) {
			out = append(out, strconv.Itoa(i))
		}
	}
	return strings.Join(out, " ")
}

func (p *page) chapter(i int, x chapter) {
	p.open("section", "aria-labelledby", themeMark(i), "class", colourClass(x.colour))
	p.open("h2", "id", themeMark(i))
	p.icon(x.icon)
	p.open("span", "lang", x.courses[0].Own)
	p.text(x.theme)
	p.markup("</span>")
	p.shut("h2")
	for _, e := range x.courses {
		p.open("article", "id", courseMark(e.course), "data-grades", p.gradesOf(e.course))
		p.markup("\n")
		if !p.single() {
			p.line("h3", e.Title, "lang", e.Own)
		}
		p.facts(e.SchoolText)
		for _, part := range e.Parts {
			p.part(e.SchoolText, part)
		}
		p.shut("article")
	}
	p.shut("section")
}

func (p *page) facts(t SchoolText) {
	if len(t.Facts) == 0 {
		return
	}
	p.markup("<dl class=\"facts\">\n")
	for _, f := range t.Facts {
		p.markup("<div>")
		p.line("dt", f.Name)
		p.line("dd", f.Text, "lang", ownLang(t, f.Own))
		p.markup("</div>\n")
	}
	p.markup("</dl>\n")
}

// ownLang is the language of a text that is the library's own, else "".
func ownLang(t SchoolText, own bool) string {
	if own {
		return t.Own
	}
	return ""
}

func (p *page) part(t SchoolText, part SchoolPart) {
	p.line("h4", part.Heading)
	for i, l := range part.Lines {
		if l.Point && (i == 0 || !part.Lines[i-1].Point) {
			p.open("ul", "class", part.Key)
			p.markup("\n")
		}
		tag := "p"
		if l.Point {
			tag = "li"
		}
		p.open(tag)
		p.schoolLine(t, l)
		p.shut(tag)
		if l.Point && (i == len(part.Lines)-1 || !part.Lines[i+1].Point) {
			p.shut("ul")
		}
	}
}

func (p *page) schoolLine(t SchoolText, l SchoolLine) {
	if l.Title != "" {
		p.open("strong", "lang", ownLang(t, l.Own))
		p.text(l.Title)
		p.markup("</strong> ")
	} else {
		p.open("span", "lang", ownLang(t, l.Own))
		p.text(l.Text)
		p.markup("</span> ")
	}
	if l.Note != "" {
		p.open("span", "class", "note")
		p.text("· " + l.Note)
		p.markup("</span>")
	}
	if l.Title != "" && l.Text != "" {
		p.markup("<br>")
		p.open("span", "lang", ownLang(t, l.Own), "class", "muted")
		p.text(l.Text)
		p.markup("</span>")
	}
}

// icon draws an icon of the program in the colour around it; the word beside it
// says the same.
func (p *page) icon(name string) {
	drawing := assets.Drawing(name)
	if drawing == nil {
		drawing = assets.Drawing("book")
	}
	p.markup(strings.Join(strings.Fields(strings.Replace(string(drawing), "<svg", `<svg class="icon" aria-hidden="true"`, 1)), " "))
}

func themeMark(i int) string { return "theme-" + strconv.Itoa(i+1) }

// courseMark is what an address ends with that leads to a course.
func courseMark(c *course.Course) string { return "course-" + string(c.ID) }

// colourClass names one of the eight colours of themes.
func colourClass(n int) string {
	if !slices.Contains([]int{1, 2, 3, 4, 5, 6, 7, 8}, n) {
		n = 8
	}
	return "t" + strconv.Itoa(n)
}
