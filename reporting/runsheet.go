package reporting

import (
	"io"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// RunSheets are lessons on the clock, to be printed: one page of A4 for each,
// which whoever teaches takes along.
type RunSheets struct {
	Plan   *course.Plan
	Words  *words.Printer
	Made   course.Date // the day on which they are made
	Sheets []*course.RunSheet
}

// Title names the page: what it is, of which course, and of a session the day,
// the start and the first class, so that no two files of a day are called alike.
func (r RunSheets) Title() string {
	if len(r.Sheets) != 1 {
		return r.Words.T("runsheet.titles")
	}
	s := r.Sheets[0]
	return strings.Join(filled(r.Words.T("runsheet.title"), designTitle(s.Design), sheetDay(s), r.sheetClass(s.Session)), " ")
}

func designTitle(c *course.Course) string {
	if c == nil {
		return ""
	}
	return strings.TrimSpace(c.Title)
}

// sheetDay gives the day of a session; a lesson that is only tried has none.
func sheetDay(s *course.RunSheet) string {
	if s.Session.ID == "" {
		return ""
	}
	return s.Session.Day.String() + " " + strings.ReplaceAll(s.Session.Start.String(), ":", "")
}

func (r RunSheets) sheetClass(s *course.Session) string {
	if len(s.Attendance) == 0 {
		return ""
	}
	return r.Words.Participant(r.Plan, s, s.Attendance[0])
}

// Write writes the run sheets as a web page that needs nothing else.
func (r RunSheets) Write(w io.Writer) error {
	p := &sheetPage{paperPage: newPaperPage(r.Plan, r.Words, r.Title()), made: r.Made}
	for _, s := range r.Sheets {
		p.sheet(s)
	}
	return p.end(w)
}

// sheetPage is a page of run sheets in the making.
type sheetPage struct {
	*paperPage
	made course.Date
}

func (p *sheetPage) sheet(s *course.RunSheet) {
	p.open("article")
	p.markup("\n")
	p.head(s)
	p.flags(s)
	p.clock(s)
	p.below(s)
	p.foot(s)
	p.shut("article")
}

func (p *sheetPage) head(s *course.RunSheet) {
	w := p.words
	p.kicker(w.T("runsheet.title"))
	title := designTitle(s.Design)
	if title == "" {
		title = w.T("say.gone")
	}
	p.line("h1", title)
	if lesson := w.LessonTitle(s.Design, s.Lesson); lesson != "" {
		p.line("p", lesson, "class", "lesson")
	}
	if !s.Session.Counts() {
		p.line("p", strings.Join(filled(w.SessionState(s.Session.State), s.Session.OffWhy), ": "), "class", "off")
	}
	p.open("dl", "class", "facts")
	p.markup("\n")
	times := []string{w.SessionTimes(s.Session)}
	if s.Session.ID != "" {
		times = []string{words.Capital(w.WeekdayDate(s.Session.Day)), w.SessionTimes(s.Session)}
	}
	p.fact(w.T("runsheet.time"), times, "large")
	p.fact(w.Field("classes"), p.participants(s.Session), "large")
	p.fact(w.T("runsheet.there"), []string{w.SpanTimes(s.Span())}, "")
	if s.Session.ID != "" {
		p.fact(w.Field("place"), p.place(s.Session), "")
	}
	p.fact(w.Field("librarians"), filled(w.Librarians(p.plan, s.Session)), "")
	p.shut("dl")
}

func (p *sheetPage) flags(s *course.RunSheet) {
	if len(s.Findings) == 0 {
		return
	}
	p.open("section", "class", "flags")
	p.line("h2", p.words.T("runsheet.flags"))
	var out []string
	for _, f := range s.Findings {
		out = append(out, p.words.Reason(p.plan, f))
	}
	p.list("", out)
	p.shut("section")
}

// clock is the table of times.
func (p *sheetPage) clock(s *course.RunSheet) {
	w := p.words
	p.markup("<table>\n<thead><tr>")
	p.line("th", w.T("runsheet.time"), "scope", "col")
	p.line("th", w.T("runsheet.what"), "scope", "col")
	p.line("th", w.Field("minutes"), "scope", "col", "class", "n")
	p.markup("</tr></thead>\n<tbody>\n")
	for _, step := range s.Steps {
		p.open("tr", "class", rowClass(step))
		p.line("th", w.StepTimes(step), "scope", "row")
		p.open("td", "class", "what "+stepClass(step))
		p.line("strong", w.RunStep(step))
		if note := w.StepNote(step); note != "" {
			p.line("span", "· "+note, "class", "kind")
		}
		if text := strings.TrimSpace(step.Activity.Text); text != "" {
			p.line("div", text, "class", "text")
		}
		p.shut("td")
		minutes := "–"
		if !step.Untimed() {
			minutes = w.Int(step.Span.Minutes())
		}
		p.line("td", minutes, "class", "n")
		p.markup("</tr>\n")
	}
	p.markup("</tbody>\n</table>\n")
}

func rowClass(s course.RunStep) string {
	if s.Kind != course.StepActivity || s.Activity.Break {
		return "side"
	}
	return ""
}

// stepClass names the colour of a step: the one that its learning type has in
// the program too.
func stepClass(s course.RunStep) string {
	if rowClass(s) != "" {
		return ""
	}
	return colourOf[s.Activity.Type]
}

var colourOf = map[course.LearningType]string{
	course.Acquire: "t1", course.Discuss: "t6", course.Investigate: "t4", course.Practise: "t3",
	course.Collaborate: "t2", course.Produce: "t5", course.Reflect: "t7",
}

// below is what stands beside each other below the table: what to bring, and
// what it is for.
func (p *sheetPage) below(s *course.RunSheet) {
	bag := s.Bag
	p.open("div", "class", "two")
	p.open("section")
	p.line("h2", p.words.T("runsheet.bring"))
	if bring := p.bagLines(bag); len(bring) > 0 {
		p.list("ticks", bring)
	} else {
		p.line("p", p.words.T("runsheet.bring.nothing"), "class", "muted")
	}
	p.shut("section")
	if goals := p.goals(s); len(goals) > 0 {
		p.open("section")
		p.line("h2", p.words.Field("goals"))
		p.list("goals", goals)
		p.shut("section")
	}
	if remarks := strings.TrimSpace(s.Session.Remarks); remarks != "" {
		p.open("section", "class", "wide")
		p.line("h2", p.words.Field("remarks"))
		p.line("div", remarks, "class", "text")
		p.shut("section")
	}
	p.shut("div")
}

// bagLines says what one session needs, a line for each thing.
func (p *paperPage) bagLines(b course.Bag) []string {
	var out []string
	if b.NeedsRoom {
		out = append(out, p.words.T("packing.room"))
	}
	for _, k := range b.Kits {
		out = append(out, p.words.Packed(p.plan, k))
	}
	return append(out, b.Materials...)
}

// goals names the goals that the lesson practises; those of the course while
// its activities name none.
func (p *sheetPage) goals(s *course.RunSheet) []string {
	if s.Design == nil {
		return nil
	}
	var own, all []string
	for _, id := range s.Design.Goals {
		g := p.plan.Goals.Get(id)
		if g == nil {
			continue
		}
		line := strings.TrimSpace(g.Code + " " + p.words.Name(g.Name))
		all = append(all, line)
		if s.Lesson.Practises(id) {
			own = append(own, line)
		}
	}
	if len(own) > 0 {
		return own
	}
	return all
}

func (p *sheetPage) foot(s *course.RunSheet) {
	w := p.words
	p.open("footer")
	p.line("span", p.contact(s.Session))
	made := []string{w.T("runsheet.made", course.Args{"Day": p.made})}
	if s.Design != nil && s.Design.Edition > 0 {
		made = append([]string{w.T("runsheet.edition", course.Args{"N": s.Design.Edition})}, made...)
	}
	p.line("span", strings.Join(made, " · "))
	p.shut("footer")
}
