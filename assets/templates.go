package assets

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"klassetrin/course"
)

//go:embed templates/*.json
var templateFiles embed.FS

// CourseTemplate is a course that comes with the program, written for it: a
// start for a library's own. Its structure stands once in its file and every
// text three times beside it, so that the languages cannot drift apart.
type CourseTemplate struct {
	Key    string // the name of its file without extension; stays the same in later programs
	Theme  string // "digital", "coding" or "reading"; the library's own theme is for the user to choose
	design templateDesign
}

// templateThemes is the order of the themes: that of a new library's own.
var templateThemes = []string{"digital", "coding", "reading"}

// templateDesign is the file of a template. Goals stand with the activities
// that practise them and nowhere else, so that none is without practice.
type templateDesign struct {
	Theme              string
	Ages               [2]int // of the pupils it is written for, in years
	Title              course.Name3
	Grades             map[string][]course.ID // by the codes of Systems
	Places             []course.PlaceKind
	GroupMin, GroupMax int
	NeedsRoom          bool
	SetUp, ClearUp     int
	Skills             []course.Name3
	Summary, Materials course.Name3
	Partners, Season   course.Name3
	Afterwards         course.Name3
	Lessons            []templateLesson
}

type templateLesson struct {
	Title      course.Name3
	Minutes    int
	Activities []templateActivity
}

type templateActivity struct {
	Title   course.Name3
	Type    course.LearningType
	Break   bool // has minutes only: the program has a word for it
	Minutes int
	Goals   []course.ID
	Text    course.Name3
}

// CourseTemplates gives the courses that come with the program: three a theme,
// by theme and then by the age of the pupils. An error names the file that
// cannot be read.
func CourseTemplates() ([]CourseTemplate, error) {
	entries, err := templateFiles.ReadDir("templates")
	if err != nil {
		return nil, err
	}
	out := make([]CourseTemplate, 0, len(entries))
	for _, e := range entries {
		text, err := templateFiles.ReadFile("templates/" + e.Name())
		if err != nil {
			return nil, err
		}
		t := CourseTemplate{Key: strings.TrimSuffix(e.Name(), ".json")}
		in := json.NewDecoder(bytes.NewReader(text))
		in.DisallowUnknownFields() // a misspelt field would be a missing text
		if err := in.Decode(&t.design); err != nil {
			return nil, fmt.Errorf("templates/%s: %w", e.Name(), err)
		}
		t.Theme = t.design.Theme
		out = append(out, t)
	}
	slices.SortStableFunc(out, func(a, b CourseTemplate) int {
		return cmp.Or(slices.Index(templateThemes, a.Theme)-slices.Index(templateThemes, b.Theme), a.design.Ages[0]-b.design.Ages[0])
	})
	return out, nil
}

// Title gives the title in a language, as a list shows it.
func (t *CourseTemplate) Title(lang string) string { return t.design.Title.In(lang) }

// Course makes a course of the template, a draft in the words of a language
// ("da", "de" or "en") with the grade levels of a country's school system and
// the goals of the frameworks that are used there. A country that is none of
// Systems has no grade levels. It has no theme: a library's themes are its
// own. A library that has removed shipped grade levels or goals has to take
// them out before it stores the course.
func (t *CourseTemplate) Course(lang, country string, newID func() course.ID) *course.Course {
	d := &t.design
	c := &course.Course{
		Base: course.Base{ID: newID()}, Title: d.Title.In(lang), State: course.Draft, Edition: 1,
		Grades: slices.Clone(d.Grades[country]), Places: slices.Clone(d.Places),
		GroupMin: d.GroupMin, GroupMax: d.GroupMax, NeedsRoom: d.NeedsRoom, SetUp: d.SetUp, ClearUp: d.ClearUp,
		Summary: d.Summary.In(lang), Materials: d.Materials.In(lang), Partners: d.Partners.In(lang),
		Season: d.Season.In(lang), Afterwards: d.Afterwards.In(lang),
	}
	for _, s := range d.Skills {
		c.Skills = append(c.Skills, s.In(lang))
	}
	practised := map[course.ID]bool{}
	for i := range d.Lessons {
		c.Lessons = append(c.Lessons, d.Lessons[i].lesson(lang, country, newID, practised))
	}
	for _, g := range Goals() {
		if practised[g.ID] {
			c.Goals = append(c.Goals, g.ID)
		}
	}
	return c
}

// lesson makes a lesson and notes which goals it practises.
func (l *templateLesson) lesson(lang, country string, newID func() course.ID, practised map[course.ID]bool) course.Lesson {
	out := course.Lesson{ID: newID(), Title: l.Title.In(lang), Minutes: l.Minutes}
	for _, a := range l.Activities {
		n := course.Activity{ID: newID(), Title: a.Title.In(lang), Type: a.Type, Break: a.Break, Minutes: a.Minutes, Text: a.Text.In(lang)}
		for _, g := range a.Goals {
			if usedIn(country, g) {
				n.Goals = append(n.Goals, g)
				practised[g] = true
			}
		}
		out.Activities = append(out.Activities, n)
	}
	return out
}

// frameworkCountry says which frameworks of goals are those of one country's
// schools; all others are used everywhere.
var frameworkCountry = map[string]string{"kmk-2016": "DE", "teknologiforstaaelse": "DK", "faelles-maal-dansk": "DK", "ballerup": "DK"}

// usedIn tells whether a goal's framework is used in a country. Codes of
// states begin with that of their country.
func usedIn(country string, goal course.ID) bool {
	framework, _, _ := strings.Cut(string(goal), ":")
	only, national := frameworkCountry[framework]
	return !national || strings.HasPrefix(country, only)
}
