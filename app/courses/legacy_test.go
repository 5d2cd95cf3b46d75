package courses

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// anew builds the page anew in another language, as the shell does.
func (h *hands) anew(lang words.Lang) {
	legacy := h.page.Legacy()
	h.screen.Deps.Words = words.For(lang)
	next := New(h.screen.Deps)
	next.Inherit(legacy)
	h.screen.Deps.Planner.OnChange = func(course.Change) { next.Refresh() }
	h.screen.Show(next, 1216, 840)
	h.page = next
}

// TestTheCatalogueGoesOnWhereTheOneBeforeWas, as after another language was chosen:
// filters, search, order and chosen courses, as cards and as rows.
func TestTheCatalogueGoesOnWhereTheOneBeforeWas(t *testing.T) {
	for _, asRows := range []bool{false, true} {
		h := handsOn(t)
		l := h.page.list
		l.setView(asRows)
		l.table.SortBy("title", true)
		l.filters.grade.SetText("4.")
		l.filters.find.SetText("e")
		l.filters.placeItems()[1].Action()
		rows := l.table.Rows()
		if len(rows) < 2 || len(rows) == l.model.Len() {
			t.Fatalf("%d of %d courses pass", len(rows), l.model.Len())
		}
		last := rows[len(rows)-1].Course.ID
		l.choose(last)
		h.anew(words.German)
		now := h.page.list
		chosen := now.chosen()
		if got := now.table.Rows(); len(got) != len(rows) || got[0].Course.ID != rows[0].Course.ID || len(chosen) != 1 || chosen[0].Course.ID != last {
			t.Errorf("rows %v: %d courses, chosen %v", asRows, len(got), chosen)
		}
		if now.asRows != asRows || now.filters.grade.Text != "4." || now.filters.find.Text != "e" || now.model.Place != l.model.Place || !now.model.Filtered() {
			t.Errorf("rows %v: the filters are %q, %q, %q", now.asRows, now.filters.grade.Text, now.filters.find.Text, now.model.Place)
		}
		h.screen.Want(t, h.screen.Deps.Words.PlaceKind(course.AtLibrary))
	}
}

// TestAThemeGoesOnToo, its chip as well.
func TestAThemeGoesOnToo(t *testing.T) {
	h := handsOn(t)
	theme := h.plan().SortedThemes()[1].ID
	h.page.list.filters.themes.Choose(string(theme))
	h.page.list.model.Theme = theme
	h.page.list.fill()
	rows := len(h.page.list.table.Rows())
	h.anew(words.English)
	now := h.page.list
	if got := now.filters.themes.Chosen(); len(got) != 1 || got[0] != string(theme) || len(now.table.Rows()) != rows {
		t.Errorf("chosen %v, %d courses instead of %d", got, len(now.table.Rows()), rows)
	}
}

// TestACourseThatIsNotKeptGoesOn in the designer, at its lesson and activity; one
// that is kept gives way to the catalogue.
func TestACourseThatIsNotKeptGoesOn(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	h.anew(words.English)
	if h.page.edit != nil {
		t.Fatal("a course that is kept was handed on")
	}
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	first := e.lesson().Activities[0]
	e.openActivity(first.ID)
	h.write("Nu: ")
	if err := h.screen.File.Close(); err != nil { // so that nothing can be kept
		t.Fatal(err)
	}
	h.anew(words.German)
	e = h.page.edit
	if e == nil || e.lesson().Activities[0].Title == first.Title || e.open != first.ID || e.cardOf[first.ID] == nil {
		t.Fatal("what was written is not in the designer")
	}
	if h.page.Open(kit.Goal{Screen: kit.ScreenCourses}); h.page.edit != e || h.page.Keep() {
		t.Error("the course was closed, and is not kept")
	}
}
