package calendar

import (
	"slices"
	"strings"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestTheListSortsByState as it is shown: what is wrong first, then how far the
// sessions are.
func TestTheListSortsByState(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 1216, 840)
	plan := s.Deps.Planner.Plan
	states := []course.SessionState{course.CalledOff, course.Held, course.Planned, course.Confirmed, course.SessionOffered}
	for i, x := range p.model.Sessions(plan, nil) {
		now := clone(x)
		if now.State = states[i%len(states)]; now.State == course.CalledOff {
			now.OffBy = course.BySchool
		}
		if err := s.Deps.Planner.Save(t.Context(), &now, ""); err != nil {
			t.Fatal(err)
		}
	}
	p.onList()
	for _, desc := range []bool{false, true} {
		p.table.SortBy("state", desc)
		last, seen := -1, map[int]bool{}
		rows := p.table.Rows()
		for i := range rows {
			e := rows[i]
			if desc {
				e = rows[len(rows)-1-i]
			}
			at := 1 + int(e.session.State)
			if e.block.Conflict {
				at = 0
			}
			if at < last {
				t.Fatalf("down %v: %q stands after %d", desc, p.stateCell(e).Text, last)
			}
			last, seen[at] = at, true
		}
		if len(seen) < 5 {
			t.Errorf("only %v are in the list", seen)
		}
	}
}

// TestTheListOfASmallWindowKeepsClassesWhole and leaves the place out, which is
// saved all the same.
func TestTheListOfASmallWindowKeepsClassesWhole(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := openPage(t, "danish", lang, 808, 640)
		w := s.Deps.Words
		p.onList()
		s.Resize(808, 640)
		said := texts(p.table)
		if strings.Contains(said, w.T("field.place")+" ") || !slices.Contains(p.table.Sheet().Head, w.T("field.place")) {
			t.Errorf("%s: the place is shown in %q, or not saved", lang, said)
		}
		if whole := p.entries[1].block.Line2; !strings.Contains(said, whole) {
			t.Errorf("%s: %q is not whole in %q", lang, whole, said)
		}
	}
}
