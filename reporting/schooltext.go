package reporting

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// SchoolText is exactly what a school reads of a course in a language. The
// catalogue and the preview draw this value and nothing else, so that the
// preview is exact. It holds nothing that is the library's own business: no
// skills, kits, set-up times, and of an activity its title only.
type SchoolText struct {
	Course course.ID
	Title  string
	Theme  string // the name of the theme, "" when the course has none
	Colour int    // of the theme, 1 to 8
	Icon   string // of the theme, a name that assets.Drawing knows
	Own    string // the language of what the library wrote itself, "da"
	Facts  []SchoolFact
	Parts  []SchoolPart
}

// SchoolFact is one fact of a course: "Length: 2 lessons of 90 min".
type SchoolFact struct {
	Key, Name, Text string // Key is one of the constants below
	Own             bool   // the text is in the library's language
}

// The keys of facts, in their order.
const (
	FactGrades = "grades"
	FactLength = "length"
	FactGroup  = "group"
	FactPlaces = "places"
	FactPrice  = "price"
	FactSeason = "season"
)

// SchoolPart is a part of what a school reads, with a heading.
type SchoolPart struct {
	Key, Heading string // Key is one of the constants below
	Lines        []SchoolLine
}

// The keys of parts, in their order.
const (
	PartSummary    = "summary"
	PartAfterwards = "afterwards"
	PartLessons    = "lessons"
	PartGoals      = "goals"
	PartMaterials  = "materials"
	PartPartners   = "partners"
)

// SchoolLine is a paragraph or a point of a list.
type SchoolLine struct {
	Point bool   // belongs to a list
	Title string // what stands first and strong, "" for nothing
	Note  string // what stands beside the title: minutes, a framework
	Text  string
	Own   bool // title and text are in the library's language
}

// ForSchools says what a school reads of a course. What the course does not
// say is left out.
func ForSchools(plan *course.Plan, c *course.Course, w *words.Printer) SchoolText {
	t := SchoolText{Course: c.ID, Title: strings.TrimSpace(c.Title), Colour: 8, Icon: "book", Own: string(w.Lang())}
	if plan.Library != nil && plan.Library.Language != "" {
		t.Own = plan.Library.Language
	}
	if theme := plan.Themes.Get(c.Theme); theme != nil {
		t.Theme, t.Colour, t.Icon = theme.Name, theme.Colour, theme.Icon
	}
	t.fact(FactGrades, w.Field("grades"), w.GradesAt(plan, c.Grades, t.Own), false)
	t.fact(FactLength, w.T("courses.length"), lengthOf(c, w), false)
	t.fact(FactGroup, w.T("catalogue.group"), w.GroupSize(c.GroupMin, c.GroupMax), false)
	t.fact(FactPlaces, w.T("catalogue.places"), placesOf(c, w), false)
	t.fact(FactPrice, w.Field("price"), c.Price, true)
	t.fact(FactSeason, w.Field("season"), c.Season, true)
	t.part(PartSummary, w.T("catalogue.about"), ownLines(c.Summary))
	t.part(PartAfterwards, w.Field("afterwards"), ownLines(c.Afterwards))
	t.part(PartLessons, w.Field("lessons"), lessonLines(c, w))
	t.part(PartGoals, w.T("catalogue.goals"), goalLines(plan, c, w))
	t.part(PartMaterials, w.Field("materials"), ownLines(c.Materials))
	t.part(PartPartners, w.Field("partners"), ownLines(c.Partners))
	return t
}

// Part gives a part by its key; its lines are empty when the course does not
// say it.
func (t *SchoolText) Part(key string) SchoolPart {
	for _, p := range t.Parts {
		if p.Key == key {
			return p
		}
	}
	return SchoolPart{Key: key}
}

// Fact gives the text of a fact by its key, "" when the course does not say it.
func (t *SchoolText) Fact(key string) string {
	for _, f := range t.Facts {
		if f.Key == key {
			return f.Text
		}
	}
	return ""
}

func (t *SchoolText) fact(key, name, text string, own bool) {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		t.Facts = append(t.Facts, SchoolFact{key, name, text, own})
	}
}

func (t *SchoolText) part(key, heading string, lines []SchoolLine) {
	if len(lines) > 0 {
		t.Parts = append(t.Parts, SchoolPart{key, heading, lines})
	}
}

// lengthOf says how many lessons there are and how long they take.
func lengthOf(c *course.Course, w *words.Printer) string {
	if len(c.Lessons) == 0 {
		return ""
	}
	first := c.Lessons[0].Minutes
	if len(c.Lessons) > 1 && !slices.ContainsFunc(c.Lessons, func(l course.Lesson) bool { return l.Minutes != first }) {
		return w.N("catalogue.length.each", len(c.Lessons), course.Args{"Minutes": w.Minutes(first)})
	}
	return w.N("courses.lessons", len(c.Lessons)) + " · " + w.Minutes(c.Minutes())
}

// placesOf says where the course can be given, the usual place first.
func placesOf(c *course.Course, w *words.Printer) string {
	var names []string
	for _, k := range c.Places {
		names = append(names, w.PlaceKind(k))
	}
	return strings.Join(names, " · ")
}

// lessonLines says title, minutes and parts of each lesson. Breaks have no
// title and are left out, as is everything that stands in an activity's text.
func lessonLines(c *course.Course, w *words.Printer) []SchoolLine {
	var out []SchoolLine
	for i := range c.Lessons {
		l := &c.Lessons[i]
		line := SchoolLine{Point: true, Title: strings.TrimSpace(l.Title), Note: w.Minutes(l.Minutes), Own: true}
		if line.Title == "" {
			line.Title, line.Own = w.T("field.item.lesson", course.Args{"N": i + 1}), false
		} else if len(c.Lessons) > 1 {
			line.Title = strconv.Itoa(i+1) + ". " + line.Title
		}
		var parts []string
		for _, a := range l.Activities {
			if title := strings.TrimSpace(a.Title); title != "" && !a.Break {
				parts = append(parts, title)
			}
		}
		line.Text = strings.Join(parts, " · ")
		out = append(out, line)
	}
	return out
}

// goalLines names the goals in the language, each with its framework.
func goalLines(plan *course.Plan, c *course.Course, w *words.Printer) []SchoolLine {
	var out []SchoolLine
	for _, id := range c.Goals {
		if g := plan.Goals.Get(id); g != nil {
			out = append(out, SchoolLine{Point: true, Text: strings.TrimSpace(g.Code + " " + w.Name(g.Name)), Note: w.Framework(g.Framework)})
		}
	}
	return out
}

// ownLines takes a text of the library apart: a line is a paragraph, or a point
// of a list when it begins like one.
func ownLines(text string) []SchoolLine {
	var out []SchoolLine
	for s := range strings.Lines(text) {
		s = strings.TrimSpace(s)
		if s == "" {
			continue
		}
		mark, rest, found := strings.Cut(s, " ")
		if found && (mark == "-" || mark == "*" || mark == "•" || mark == "–") && strings.TrimFunc(rest, unicode.IsSpace) != "" {
			out = append(out, SchoolLine{Point: true, Text: strings.TrimSpace(rest), Own: true})
			continue
		}
		out = append(out, SchoolLine{Text: s, Own: true})
	}
	return out
}
