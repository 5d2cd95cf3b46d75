package assets

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"klassetrin/course"
)

var templateLanguages = []string{"da", "de", "en"}

// counter makes IDs that differ.
func counter() func() course.ID {
	n := 0
	return func() course.ID { n++; return course.ID(fmt.Sprint("id", n)) }
}

func templates(t *testing.T) []CourseTemplate {
	t.Helper()
	all, err := CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// eachTemplate makes every template in every language and country.
func eachTemplate(t *testing.T, f func(t *testing.T, tpl *CourseTemplate, country string, c *course.Course)) {
	t.Helper()
	all := templates(t)
	for i := range all {
		for _, lang := range templateLanguages {
			for _, country := range Systems {
				t.Run(all[i].Key+"/"+lang+"/"+country, func(t *testing.T) {
					f(t, &all[i], country, all[i].Course(lang, country, counter()))
				})
			}
		}
	}
}

func TestCourseTemplates(t *testing.T) {
	var themes []string
	age, keys := 0, map[string]bool{}
	all := templates(t)
	for i := range all {
		tpl := &all[i]
		if !slices.Contains(templateThemes, tpl.Theme) || keys[tpl.Key] {
			t.Errorf("%s is there twice or has the theme %q", tpl.Key, tpl.Theme)
		}
		keys[tpl.Key] = true
		from, to := tpl.design.Ages[0], tpl.design.Ages[1]
		if i > 0 && tpl.Theme == all[i-1].Theme && from <= age || to <= from {
			t.Errorf("%s is for the ages %d to %d", tpl.Key, from, to)
		}
		age, themes = from, append(themes, tpl.Theme)
	}
	if want := []string{"digital", "digital", "digital", "coding", "coding", "coding", "reading", "reading", "reading"}; !slices.Equal(themes, want) {
		t.Errorf("themes %q, want %q", themes, want)
	}
}

// TestTemplatesAreReady holds every template to what the designer asks for
// before a course is published.
func TestTemplatesAreReady(t *testing.T) {
	eachTemplate(t, func(t *testing.T, _ *CourseTemplate, _ string, c *course.Course) {
		if c.State != course.Draft || c.Edition != 1 || c.Theme != "" || len(c.Kits) > 0 {
			t.Errorf("no draft without theme and kits: %+v", c)
		}
		c.Theme, c.State = "theme", course.Published
		if err := c.Validate(); err != nil {
			t.Error(err)
		}
		for _, g := range course.Readiness(c) {
			if !g.Met {
				t.Errorf("lacks %+v", g)
			}
		}
	})
}

// TestTemplatesFitTheCountry looks whether a library has what a template names
// after it was set up, and whether the grade levels are of the right age.
func TestTemplatesFitTheCountry(t *testing.T) {
	goals, levels := map[course.ID]course.Goal{}, map[course.ID]course.GradeLevel{}
	for _, g := range Goals() {
		goals[g.ID] = g
	}
	for _, g := range GradeLevels() {
		levels[g.ID] = g
	}
	eachTemplate(t, func(t *testing.T, tpl *CourseTemplate, country string, c *course.Course) {
		for _, id := range c.Goals {
			if g, ok := goals[id]; !ok || g.Retired || g.Area {
				t.Errorf("the goal %q is not offered to courses", id)
			}
			if strings.HasPrefix(string(id), "kmk") && country != "DE-SN" || strings.ContainsAny(string(id[:1]), "tfb") && country != "DK" {
				t.Errorf("the goal %q is not used in %s", id, country)
			}
		}
		for _, l := range c.Lessons {
			for _, a := range l.Activities {
				for _, id := range a.Goals {
					if !slices.Contains(c.Goals, id) {
						t.Errorf("%s practises %q, which is no goal of the course", a.Title, id)
					}
				}
			}
		}
		from, to := tpl.design.Ages[0], tpl.design.Ages[1]
		for _, id := range c.Grades {
			if g, ok := levels[id]; !ok || g.System != country || g.AgeFrom < from || g.AgeFrom >= to {
				t.Errorf("%q is no grade level of %s for the ages %d to %d", id, country, from, to)
			}
		}
	})
}

// TestTemplatesOfAnotherCountry have no grade levels but all the rest.
func TestTemplatesOfAnotherCountry(t *testing.T) {
	all := templates(t)
	for i := range all {
		c := all[i].Course("en", "SE", counter())
		c.Theme = "theme"
		if got := course.FieldErrors(c.Validate()); len(c.Grades) != 0 || len(c.Goals) == 0 || len(got) > 1 {
			t.Errorf("%s: grades %q, goals %q, %v", all[i].Key, c.Grades, c.Goals, got)
		}
	}
}

// TestTemplatesShareNothing alters a course and makes another one.
func TestTemplatesShareNothing(t *testing.T) {
	all := templates(t)
	for i := range all {
		next := counter()
		seen := map[course.ID]bool{}
		for range 2 {
			c := all[i].Course("da", "DK", next)
			ids := []course.ID{c.ID}
			for _, l := range c.Lessons {
				ids = append(ids, l.ID)
				for _, a := range l.Activities {
					ids = append(ids, a.ID)
					if len(a.Goals) > 0 {
						a.Goals[0] = "altered"
					}
				}
			}
			for _, id := range ids {
				if id == "" || seen[id] {
					t.Errorf("%s: the ID %q is there twice", all[i].Key, id)
				}
				seen[id] = true
			}
			if slices.Contains(c.Goals, "altered") || c.Grades[0] == "altered" {
				t.Errorf("%s hands out what it handed out before", all[i].Key)
			}
			c.Grades[0] = "altered"
		}
	}
}

// texts gives every text of a template by its place.
func (d *templateDesign) texts() map[string]course.Name3 {
	out := map[string]course.Name3{
		"title": d.Title, "summary": d.Summary, "materials": d.Materials, "partners": d.Partners, "season": d.Season, "afterwards": d.Afterwards,
	}
	for i, s := range d.Skills {
		out[fmt.Sprint("skill ", i+1)] = s
	}
	for i, l := range d.Lessons {
		at := fmt.Sprint("lesson ", i+1)
		out[at] = l.Title
		for j, a := range l.Activities {
			if a.Break {
				continue
			}
			out[fmt.Sprint(at, ", activity ", j+1)] = a.Title
			out[fmt.Sprint(at, ", text ", j+1)] = a.Text
		}
	}
	return out
}

// TestTemplateTexts looks for what is missing, left in another language or not
// set as the language sets it.
func TestTemplateTexts(t *testing.T) {
	quotes := map[string]string{"da": "“”„\"", "de": "»«”\"", "en": "»«„\""} // those of the other languages
	all := templates(t)
	for i := range all {
		for at, n := range all[i].design.texts() {
			for lang, s := range map[string]string{"da": n.Da, "de": n.De, "en": n.En} {
				where := all[i].Key + ", " + at + ", " + lang
				switch {
				case strings.TrimSpace(s) == "" || s != strings.TrimSpace(s):
					t.Errorf("%s: %q is empty or has blanks at its ends", where, s)
				case strings.ContainsAny(s, quotes[lang]):
					t.Errorf("%s: quotation marks of another language in %q", where, s)
				case strings.Contains(s, "  ") || strings.Contains(s, " - ") || strings.Contains(s, "...") || strings.Contains(s, "://"):
					t.Errorf("%s: two blanks, a hyphen for a dash, dots or a link in %q", where, s)
				case strings.IndexFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) >= 0:
					t.Errorf("%s: control characters in %q", where, s)
				}
			}
			lines := strings.Count(n.Da, "\n")
			if strings.Count(n.De, "\n") != lines || strings.Count(n.En, "\n") != lines {
				t.Errorf("%s, %s: the languages differ in their paragraphs", all[i].Key, at)
			}
			if d, e := len(n.De), len(n.En); len(n.En) > 100 && (d > 2*e || e > 2*d || len(n.Da) > 2*e || e > 2*len(n.Da)) {
				t.Errorf("%s, %s: one language says much more than another", all[i].Key, at)
			}
		}
	}
}

// TestTemplatesTeach holds what makes a lesson more than a talk: several
// learning types, something that pupils make or find out, and a look back.
func TestTemplatesTeach(t *testing.T) {
	all := templates(t)
	for i := range all {
		d := &all[i].design
		if n := len(d.Lessons); n < 1 || n > 3 || d.SetUp == 0 || d.ClearUp == 0 || d.GroupMin == 0 || d.GroupMax == 0 || len(d.Skills) == 0 {
			t.Errorf("%s: %d lessons, or set-up, group or skills missing", all[i].Key, n)
		}
		c := all[i].Course("en", "UK-ENG", counter())
		for _, l := range c.Lessons {
			balance, kinds := course.Balance(l), 0
			for _, minutes := range balance {
				if minutes > 0 {
					kinds++
				}
			}
			if kinds < 4 || balance[course.Reflect] == 0 || 3*balance[course.Acquire] > l.Minutes {
				t.Errorf("%s, %s: the minutes of the learning types are %v", all[i].Key, l.Title, balance)
			}
		}
		if sentences := strings.Count(d.Summary.En, ". ") + 1; sentences < 3 || sentences > 5 {
			t.Errorf("%s: the summary has %d sentences", all[i].Key, sentences)
		}
	}
}
