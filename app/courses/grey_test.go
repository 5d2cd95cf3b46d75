package courses

import (
	"slices"
	"testing"

	"klassetrin/app/screentest"
)

// TestCommandsOfTheDesignerAreGreyWithoutWhatTheyAreAbout: an activity, one before
// or after it, another lesson, a goal.
func TestCommandsOfTheDesignerAreGreyWithoutWhatTheyAreAbout(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e, c, w := h.page.edit, h.screen.Deps.Window.Canvas(), h.screen.Deps.Words
	up, down, split, merge := w.T("courses.activity.up"), w.T("courses.activity.down"), w.T("courses.activity.split"), w.T("courses.activity.merge")
	twice, before, after, remove := w.T("courses.activity.copy"), w.T("courses.activity.transfer.before"), w.T("courses.activity.transfer.next"), w.T("courses.activity.delete")
	goal := w.T("courses.goals.remove")
	known := []string{up, down, split, merge, twice, before, after, remove, goal}
	grey := func(when string, want ...string) {
		t.Helper()
		got := slices.DeleteFunc(screentest.Grey(h.page), func(title string) bool { return !slices.Contains(known, title) })
		if !slices.Equal(got, want) {
			t.Errorf("%s these are grey: %q, want %q", when, got, want)
		}
	}
	for len(e.course().Lessons) < 3 {
		e.addLesson()
	}
	e.showLesson(0)
	c.Unfocus()
	grey("without an activity", known...)
	if row := e.goals.rowOf[e.course().Goals[0]]; row != nil {
		c.Focus(row)
	}
	grey("at a goal", known[:len(known)-1]...)
	list := e.lesson().Activities
	e.openActivity(list[0].ID)
	grey("in the first activity of the first lesson", up, before, goal)
	e.openActivity(list[1].ID)
	grey("in the second", before, goal)
	e.openActivity(list[len(list)-1].ID)
	grey("in the last", down, merge, before, goal)
	e.showLesson(2)
	e.addActivity()
	grey("in the only one of the last lesson", up, down, merge, after, goal)
}

// TestCommandsOfLessonsAreGreyWhereThereIsNone before or after, or only one.
func TestCommandsOfLessonsAreGreyWhereThereIsNone(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e, w := h.page.edit, h.screen.Deps.Words
	before, after, left, right, remove := w.T("courses.lesson.before"), w.T("courses.lesson.next"), w.T("courses.lesson.left"), w.T("courses.lesson.right"), w.T("courses.lesson.delete")
	grey := func(want ...string) {
		t.Helper()
		var got []string
		for _, title := range screentest.Grey(h.page) {
			if slices.Contains([]string{before, after, left, right, remove}, title) {
				got = append(got, title)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("in lesson %d of %d these are grey: %q, want %q", e.at+1, len(e.course().Lessons), got, want)
		}
	}
	for len(e.course().Lessons) > 1 {
		e.removeLesson()
	}
	grey(before, after, left, right, remove)
	e.addLesson()
	grey(after, right)
	e.addLesson()
	e.showLesson(1)
	grey()
	e.showLesson(0)
	grey(before, left)
}

// TestCommandsOfTheCatalogueAreGreyWithoutAChosenCourse.
func TestCommandsOfTheCatalogueAreGreyWithoutAChosenCourse(t *testing.T) {
	h := handsOn(t)
	h.page.list.setView(true)
	w := h.screen.Deps.Words
	table := h.page.list.table
	table.Select(func(Row) bool { return false })
	screentest.WantGrey(t, h.page, "without a course", w.T("courses.copy.course"), w.T("courses.publish"), w.T("courses.pilot"), w.T("courses.draft"), w.T("courses.retire"), w.T("courses.delete.course"))
	table.Select(func(r Row) bool { return r.Course.ID == table.Rows()[0].Course.ID })
	screentest.WantGrey(t, h.page, "with one")
}
