package courses

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// mappedCatalogue shows the example with 500 more courses.
func mappedCatalogue(b *testing.B) *hands {
	s := screentest.New(b, "danish", words.Danish)
	p := mounted(s, 1216, 840)
	var edits []course.Edit
	goals := s.Deps.Planner.Plan.GoalTree("digcomp-3.0")
	for i := range 500 {
		c := s.Deps.Planner.Plan.Courses.All()[0].Copy(fmt.Sprint("Course ", i), s.Deps.Planner.NewID)
		c.State, c.Goals, c.Grades = course.Published, nil, []course.ID{"dk.mellemtrin", course.ID(fmt.Sprintf("dk.%d", i%10))}
		for j := range 6 {
			if g := goals[(i*5+j*7)%len(goals)].Goal; !g.Area {
				c.Goals = append(c.Goals, g.ID)
			}
		}
		edits = append(edits, course.Put(c))
	}
	if err := s.Deps.Planner.Do(b.Context(), course.Label{Key: "label.goal.moved"}, edits...); err != nil {
		b.Fatal(err)
	}
	p.toGoalMap()
	return &hands{page: p, screen: s}
}

// BenchmarkGoalMap shows the map of 500 courses anew, as after another filter.
func BenchmarkGoalMap(b *testing.B) {
	h := mappedCatalogue(b)
	for b.Loop() {
		h.page.goalMap.refresh()
	}
}

// BenchmarkGoalMapKey goes from cell to cell; it must stay within a frame.
func BenchmarkGoalMapKey(b *testing.B) {
	h := mappedCatalogue(b)
	var m *kit.HeatMap
	for _, o := range test.LaidOutObjects(h.page.goalMap.sections) {
		if found, ok := o.(*kit.HeatMap); ok && m == nil {
			m = found
		}
	}
	h.screen.Deps.Window.Canvas().Focus(m)
	keys := []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp}
	n := 0
	for b.Loop() {
		m.TypedKey(&fyne.KeyEvent{Name: keys[n%4]})
		n++
	}
}

// BenchmarkGoalPicker opens the search over all frameworks.
func BenchmarkGoalPicker(b *testing.B) {
	h := mappedCatalogue(b)
	for b.Loop() {
		newGoalPicker(h.page, nil)
	}
}

// BenchmarkGoalRows asks after a key whether the goals of the course say
// something else now.
func BenchmarkGoalRows(b *testing.B) {
	h := mappedCatalogue(b)
	h.page.Open(kit.Goal{ID: h.screen.Deps.Planner.Plan.Courses.All()[0].ID})
	for b.Loop() {
		h.page.edit.goals.show()
	}
}
