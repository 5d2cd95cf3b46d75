package schools

import (
	"strings"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// TestALongClassCanBeReadWhole: the line of a class draws its name itself, so it
// says by tooltip what has no room, and all of it to those who hear the screen.
func TestALongClassCanBeReadWhole(t *testing.T) {
	s, p := shown(t, "danish")
	long := "Læseklub for alle der har lyst om eftermiddagen og bliver"
	k := &course.Class{Base: course.Base{ID: s.Deps.Planner.NewID()}, School: p.chosen, Track: long, Fixed: true, Since: p.card.Year}
	if err := s.Deps.Planner.Save(t.Context(), k, long); err != nil {
		t.Fatal(err)
	}
	s.Resize(1216, 840)
	whole := 0
	for f, id := range p.classRows {
		row := f.(*kit.Row)
		label := s.Deps.Planner.Plan.ClassLabel(s.Deps.Planner.Plan.Classes.Get(id), p.card.Year)
		if got := row.AccessibilityLabel(); !strings.HasPrefix(got, label+", ") {
			t.Errorf("the line of %s is called %q", label, got)
		}
		row.MouseIn(nil)
		s.Deps.Tasks.Elapse()
		if tip := strings.Contains(s.Text(), label); id == k.ID && !tip {
			t.Errorf("the tooltip does not say %q", label)
		} else if id == k.ID {
			whole++
		}
		row.MouseOut()
	}
	if whole != 1 {
		t.Fatal("the long class has no line")
	}
	s.WantClean(t)
}
