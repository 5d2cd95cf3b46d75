package course_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	. "klassetrin/course"
	"klassetrin/course/store"
)

// altered keeps robotics with another title and lesson length, after a session
// was planned with the first edition.
func altered(t *testing.T, p *Planner) {
	t.Helper()
	n := p.Plan.Courses.Get("robotics").Clone()
	n.Title, n.Lessons[0].Minutes = "Robots", 60
	must(t, p.SaveCourse(t.Context(), n))
}

func TestEditionsOf(t *testing.T) {
	p := desk(t, session("s"), elsewhere("off", func(s *Session) { s.State, s.OffBy = CalledOff, BySchool }))
	if list := p.Plan.EditionsOf("robotics"); len(list) != 1 || !list[0].Present || len(list[0].Sessions) != 2 {
		t.Errorf("one edition is %+v", list)
	}
	altered(t, p)
	later := session("later", func(s *Session) { s.Edition, s.Start = 0, NewClock(12, 0) })
	must(t, p.Schedule(t.Context(), later))
	list := p.Plan.EditionsOf("robotics")
	if len(list) != 2 || list[0].Number != 2 || list[1].Number != 1 || list[1].Present || list[1].Design.Title != "Robotics" {
		t.Fatalf("editions %+v", list)
	}
	if len(list[0].Sessions) != 1 || list[0].Sessions[0].ID != "later" || len(list[1].Sessions) != 2 {
		t.Errorf("sessions %v and %v", list[0].Sessions, list[1].Sessions)
	}
	if list := p.Plan.EditionsOf("nothing"); list != nil {
		t.Errorf("no course has %v", list)
	}
}

func TestEditionStarts(t *testing.T) {
	p := desk(t, session("s"))
	p.By, p.Now = "Ann", func() time.Time { return time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC) }
	altered(t, p)
	p.By = "Bo"
	n := p.Plan.Courses.Get("robotics").Clone()
	n.Title = "Robots again" // stays in the edition
	must(t, p.SaveCourse(t.Context(), n))
	history, err := p.History(t.Context(), "robotics")
	must(t, err)
	starts := EditionStarts(history, "robotics")
	if s := starts[2]; s.By != "Ann" || s.At.Day() != 1 {
		t.Errorf("edition 2 began %+v", s)
	}
	if _, known := EditionStarts(history, "another")[2]; known {
		t.Error("another course has an edition")
	}
}

// TestEditionStarts_undone takes an edition back and makes it again, by undo and
// redo and anew: undoing begins no edition.
func TestEditionStarts_undone(t *testing.T) {
	p := desk(t, session("s"))
	starts := func() map[int]EditionStart {
		t.Helper()
		history, err := p.History(t.Context(), "robotics")
		must(t, err)
		return EditionStarts(history, "robotics")
	}
	p.By = "Ann"
	altered(t, p)
	began := starts()
	p.By = "Bo"
	_, err := p.Undo(t.Context())
	must(t, err)
	_, err = p.Redo(t.Context())
	must(t, err)
	if got := starts(); got[2].By != "Ann" || got[1].By != began[1].By {
		t.Errorf("undone and done again the editions began %+v", got)
	}
	_, err = p.Undo(t.Context())
	must(t, err)
	altered(t, p)
	if got := starts(); got[2].By != "Bo" {
		t.Errorf("made anew edition 2 began %+v", got[2])
	}
}

func TestRestoreEdition(t *testing.T) {
	p := desk(t, session("s"))
	altered(t, p)
	now := p.Plan.Courses.Get("robotics").Clone()
	now.State, now.Origin = Retired, &Origin{Library: "Vale", Edition: 1} // taken in after the edition
	must(t, p.SaveCourse(t.Context(), now))
	must(t, p.RestoreEdition(t.Context(), "robotics", 1))
	c := p.Plan.Courses.Get("robotics")
	if c.Title != "Robotics" || c.Lessons[0].Minutes != 90 || c.State != Retired || c.Origin == nil || c.Origin.Library != "Vale" {
		t.Errorf("restored %+v", c)
	}
	_, err := p.Undo(t.Context())
	must(t, err)
	if c := p.Plan.Courses.Get("robotics"); c.Title != "Robots" {
		t.Error("restoring is not one step to undo")
	}
	for _, n := range []int{0, p.Plan.Courses.Get("robotics").Edition, 99} {
		if err := p.RestoreEdition(t.Context(), "robotics", n); CodeOf(err) != ErrNotFound {
			t.Errorf("edition %d: %v", n, err)
		}
	}
}

// filed opens a file as an earlier program may have left it: with editions that
// name what was deleted since.
func filed(t *testing.T, plan *Plan) *Planner {
	t.Helper()
	s, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "old.klassetrin"), store.Options{})
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	c := Change{ID: "c", At: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC), Final: true}
	plan.Each(func(r Record) { c.Edits = append(c.Edits, Put(WithRevision(r, 1))) })
	_, err = s.Commit(t.Context(), c)
	must(t, err)
	p, err := OpenPlanner(t.Context(), s)
	must(t, err)
	return p
}

// TestEditionKeepsWhatItNames deletes what only an earlier edition names, and
// what no edition names.
func TestEditionKeepsWhatItNames(t *testing.T) {
	own := &Goal{Base: Base{ID: "own"}, Framework: OwnFramework, Name: Name3{En: "Ours"}}
	old := robotics.Clone()
	old.Theme, old.Kits, old.Grades, old.Goals = "reading", []KitNeed{{Kit: "sensors"}}, []ID{"dk.5"}, []ID{"own"}
	now := robotics.Clone()
	now.Edition = 2
	sensors, spare := &Kit{Base: Base{ID: "sensors"}, Name: "Sensors", Copies: 1}, &Kit{Base: Base{ID: "spare"}, Name: "Spare", Copies: 1}
	p := desk(t, own, sensors, spare, now, &Edition{Base: Base{ID: "e"}, Course: "robotics", Number: 1, Design: *old})
	for _, r := range []Record{reading, sensors, grade5, own} {
		if err := p.Delete(t.Context(), p.Plan.Find(r.Kind(), r.Key()), "x"); CodeOf(err) != ErrInUse {
			t.Errorf("deleting the %s of an earlier edition: %v", r.Kind(), err)
		}
	}
	must(t, p.Delete(t.Context(), p.Plan.Kits.Get("spare"), "x"))
	off := *p.Plan.Themes.Get("reading")
	off.Retired = true
	must(t, p.Save(t.Context(), &off, "x"))
}

// TestRestoreEdition_leavesOutWhatIsLost restores a design whose kit,
// theme and grade level the library no longer has.
func TestRestoreEdition_leavesOutWhatIsLost(t *testing.T) {
	old := robotics.Clone()
	old.Theme, old.Kits, old.Grades = "lost", []KitNeed{{Kit: "lost"}, {Kit: "robots"}}, []ID{"lost"}
	now := robotics.Clone()
	now.Edition = 2
	p := filed(t, plan(now, &Edition{Base: Base{ID: "e"}, Course: "robotics", Number: 1, Design: *old}))
	must(t, p.RestoreEdition(t.Context(), "robotics", 1))
	c := p.Plan.Courses.Get("robotics")
	if c.Theme != "coding" || len(c.Kits) != 1 || c.Kits[0].Kit != "robots" || !slices.Equal(c.Grades, now.Grades) {
		t.Errorf("restored %+v", c)
	}
	if len(p.Plan.Editions.Get("e").Design.Kits) != 2 {
		t.Error("the edition itself was altered")
	}
}

func TestTakeOver(t *testing.T) {
	before := time.Date(2026, 10, 5, 8, 0, 0, 0, time.UTC) // the morning of the session
	for _, c := range []struct {
		name  string
		alter func(*Session)
		now   time.Time
		lost  bool // the lesson is gone
		bare  bool // the course is a draft without a theme now
		want  bool
	}{
		{"planned", func(*Session) {}, before, false, false, true},
		{"confirmed", func(s *Session) { s.State = Confirmed }, before, false, false, true},
		{"held", func(s *Session) { s.State = Held }, before, false, false, false},
		{"called off", func(s *Session) { s.State, s.OffBy = CalledOff, BySchool }, before, false, false, false},
		{"begun", func(*Session) {}, before.Add(2*time.Hour + time.Minute), false, false, false},
		{"lesson gone", func(*Session) {}, before, true, false, false},
		{"course incomplete", func(*Session) {}, before, false, true, false},
	} {
		p := desk(t, session("s", c.alter))
		p.Now = func() time.Time { return c.now }
		altered(t, p)
		n := p.Plan.Courses.Get("robotics").Clone()
		if c.lost {
			n.Lessons[0].ID = "other"
		}
		if c.bare {
			n.State, n.Theme = Draft, ""
		}
		must(t, p.SaveCourse(t.Context(), n))
		if got := p.Plan.CanTakeOver(p.Plan.Sessions.Get("s"), p.Moment()); got != c.want {
			t.Errorf("%s: can take over is %v", c.name, got)
		}
		err := p.TakeOver(t.Context(), "s")
		if got := p.Plan.Sessions.Get("s").Edition; (err == nil) != c.want || (got == 2) != c.want {
			t.Errorf("%s: edition %d, %v", c.name, got, err)
		}
		if !c.want {
			continue
		}
		if err := p.TakeOver(t.Context(), "s"); CodeOf(err) != ErrState {
			t.Errorf("%s: taken over twice: %v", c.name, err)
		}
		_, err = p.Undo(t.Context())
		must(t, err)
		if p.Plan.Sessions.Get("s").Edition != 1 {
			t.Errorf("%s: undo does not give the edition back", c.name)
		}
	}
}
