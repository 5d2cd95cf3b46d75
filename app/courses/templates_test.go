package courses

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/screentest"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestNewFromTemplate begins a course from the first template by keys alone and
// takes it back.
func TestNewFromTemplate(t *testing.T) {
	h := handsOn(t)
	shipped, err := assets.CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	before := h.plan().Courses.Len()
	h.command("Nyt forløb fra skabelon")
	h.screen.Want(t, "Tomt forløb", "Begynd med en lektion på 90 minutter")
	h.press(fyne.KeyDown)
	title := shipped[0].Title("da")
	h.screen.Want(t, title, "Lektion 1", "Læringstyper")
	h.press(fyne.KeyReturn)
	if h.page.edit == nil || h.page.Title() != title || h.plan().Courses.Len() != before+1 {
		t.Fatalf("%q is open, %d courses", h.page.Title(), h.plan().Courses.Len())
	}
	c := courseCalled(t, h.screen, title)
	if c.State != course.Draft || themeName(h.plan().Themes.Get(c.Theme)) != "Digital dannelse" || len(c.Grades) == 0 || len(c.Goals) == 0 || course.Readiness(c) == nil {
		t.Errorf("the course is %+v", c)
	}
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil || h.plan().Courses.Len() != before {
		t.Errorf("it cannot be taken back: %v", err)
	}
}

// TestTemplateLanguage writes the course in another language than the program's.
func TestTemplateLanguage(t *testing.T) {
	h := handsOn(t)
	shipped, err := assets.CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	h.page.newFromTemplate()
	h.press(fyne.KeyDown)
	h.screen.Tap(t, "Deutsch")
	h.screen.Want(t, shipped[0].Title("de"), "Tomt forløb")
	h.button("Opret forløb")
	if h.page.Title() != shipped[0].Title("de") {
		t.Errorf("the course is called %q", h.page.Title())
	}
}

// TestEmptyTemplate is the first choice: Enter alone begins an empty course.
func TestEmptyTemplate(t *testing.T) {
	h := handsOn(t)
	h.page.newFromTemplate()
	h.press(fyne.KeyReturn)
	if h.page.edit == nil || !h.page.edit.draft.New || h.focused() != fyne.Focusable(h.page.edit.title) {
		t.Error("no empty course was begun")
	}
}

// TestEveryTemplateCanBeBegun begins all templates in libraries of every
// country, in every language; what a library does not have is left out.
func TestEveryTemplateCanBeBegun(t *testing.T) {
	for _, which := range []string{"own", "german"} {
		s := screentest.New(t, which, words.German)
		p := mounted(s, 1216, 840)
		shipped, err := assets.CourseTemplates()
		if err != nil {
			t.Fatal(err)
		}
		for i := range shipped {
			for _, lang := range words.Langs {
				choice := &templateChoice{page: p, lang: lang}
				c := choice.course(template{shipped: &shipped[i], theme: themeOf(s.Deps.Planner.Plan, shipped[i].Theme)})
				if c.Theme == "" {
					t.Errorf("%s: %s finds no theme", which, shipped[i].Key)
				}
				if err := s.Deps.Planner.AddCourses(context.Background(), c); err != nil {
					t.Errorf("%s: %s in %s: %v", which, shipped[i].Key, lang, err)
				}
			}
		}
	}
}
