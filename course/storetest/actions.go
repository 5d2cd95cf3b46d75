package storetest

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"klassetrin/course"
)

// anyActions carries out random actions on schools, classes, courses and
// sessions, undoes and redoes some on the way and starts the program again now
// and then. The plan in memory is the stored one after every step; at the end
// all is undone, which gives the first plan, and redone, which gives the last.
func anyActions(t *testing.T, place Place) {
	rapid.Check(t, func(rt *rapid.T) {
		open := place(t)
		w := &worker{store: open(), eyes: open()}
		defer func() {
			if err := w.store.Close(); err != nil {
				rt.Error("closing:", err)
			}
			if err := w.eyes.Close(); err != nil {
				rt.Error("closing:", err)
			}
		}()
		w.planner = planner(rt, w.store)
		if err := w.planner.SetUp(rt.Context(), label, start()); err != nil {
			rt.Fatal("setting up:", err)
		}
		w.past = []content{contentOf(rt, w.planner.Plan, false)}
		rt.Repeat(map[string]func(*rapid.T){
			"act":     w.act,
			"undo":    w.undo,
			"redo":    w.redo,
			"restart": func(rt *rapid.T) { w.restart(rt, open) },
			"":        w.check,
		})
		for w.at > 0 {
			w.undo(rt)
			w.check(rt)
		}
		w.restart(rt, open)
		w.check(rt)
		for w.at < len(w.past)-1 {
			w.redo(rt)
			w.check(rt)
		}
	})
}

// worker is somebody at work, and what the plan was after each of her actions.
type worker struct {
	store, eyes course.Store
	planner     *course.Planner
	past        []content
	at          int // the place in past where the plan is now
}

func (w *worker) check(rt *rapid.T) {
	same(rt, "in memory", contentOf(rt, w.planner.Plan, false), w.past[w.at])
	asStored(rt, w.planner.Plan, w.eyes)
}

// act carries out an action of one to four edits; what the planner refuses
// leaves everything as it was.
func (w *worker) act(rt *rapid.T) {
	var edits []course.Edit
	for range rapid.IntRange(1, 4).Draw(rt, "edits") {
		r := drawRecord(rt)
		if rapid.IntRange(0, 3).Draw(rt, "remove") == 0 {
			edits = append(edits, course.Remove(r))
		} else {
			edits = append(edits, course.Put(r))
		}
	}
	kept := false
	w.planner.OnChange = func(course.Change) { kept = true }
	err := w.planner.Do(rt.Context(), label, edits...)
	if err != nil && course.CodeOf(err) == "" {
		rt.Fatal("an action failed otherwise than by a refusal:", err)
	}
	if !kept {
		return
	}
	w.past = append(w.past[:w.at+1], contentOf(rt, w.planner.Plan, false))
	w.at++
}

func (w *worker) undo(rt *rapid.T) {
	if _, ok := w.planner.CanUndo(); ok != (w.at > 0) {
		rt.Fatal("something can be undone:", ok)
	}
	if w.at > 0 {
		undo(rt, w.planner)
		w.at--
	}
}

func (w *worker) redo(rt *rapid.T) {
	if _, ok := w.planner.CanRedo(); ok != (w.at < len(w.past)-1) {
		rt.Fatal("something can be redone:", ok)
	}
	if w.at < len(w.past)-1 {
		redo(rt, w.planner)
		w.at++
	}
}

func (w *worker) restart(rt *rapid.T, open func() course.Store) {
	if err := w.store.Close(); err != nil {
		rt.Fatal("closing:", err)
	}
	w.store = open()
	w.planner = planner(rt, w.store)
}

// start gives the records that actions begin with.
func start() []course.Record {
	return []course.Record{
		Busy(0)[0], &course.Theme{Base: course.Base{ID: "theme"}, Name: "Theme", Colour: 1},
		&course.GradeLevel{Base: course.Base{ID: "grade"}, System: "DK", Name: course.Name3{En: "1"}},
		school("school-0", 0, "School"), &course.Class{Base: course.Base{ID: "class-0"}, School: "school-0", Track: "A", Since: 2025, Fixed: true},
		&course.Course{
			Base: course.Base{ID: "course-0"}, Title: "Course", Theme: "theme", Edition: 1, Grades: []course.ID{"grade"},
			Lessons: []course.Lesson{{ID: "lesson", Minutes: 45}},
		},
	}
}

// drawRecord draws one of a few records, in one of a few shapes, so that
// actions meet.
func drawRecord(rt *rapid.T) course.Record {
	n := rapid.IntRange(0, 3).Draw(rt, "which")
	base := func(kind string) course.Base { return course.Base{ID: course.ID(fmt.Sprintf("%s-%d", kind, n))} }
	some := func(kind string) course.ID {
		return course.ID(fmt.Sprintf("%s-%d", kind, rapid.IntRange(0, 3).Draw(rt, kind)))
	}
	small := rapid.IntRange(0, 3)
	switch rapid.IntRange(0, 5).Draw(rt, "kind") {
	case 0:
		s := &course.School{Base: base("school"), Name: "School", Number: rapid.SampledFrom([]string{"", "1", "2"}).Draw(rt, "number")}
		s.Remarks = rapid.String().Draw(rt, "remarks")
		if lat := rapid.Float64Range(50, 58).Draw(rt, "lat"); lat > 54 {
			s.Position = &course.Position{Lat: lat, Lon: rapid.Float64Range(5, 15).Draw(rt, "lon")}
		}
		return s
	case 1:
		c := &course.Class{Base: base("class"), School: some("school"), Track: "A", Since: 2025, Fixed: true}
		for i := range small.Draw(rt, "years") {
			c.Pupils = append(c.Pupils, course.Pupils{Year: 2025 + i, N: small.Draw(rt, "pupils")})
		}
		return c
	case 2:
		return &course.Theme{Base: course.Base{ID: "theme"}, Name: "Theme", Colour: 1 + small.Draw(rt, "colour")}
	case 3:
		return &course.GradeLevel{Base: course.Base{ID: "grade"}, System: "DK", Name: course.Name3{En: "1"}, Sort: small.Draw(rt, "sort")}
	case 4:
		c := &course.Course{
			Base: base("course"), Title: "Course", Theme: "theme", Edition: 1, Grades: []course.ID{"grade"},
			Lessons: []course.Lesson{{ID: "lesson", Minutes: 45 + small.Draw(rt, "minutes")}},
		}
		if small.Draw(rt, "begun") == 0 { // somebody has only just begun to write it
			c.Title, c.Theme, c.Grades, c.Lessons[0].Minutes = "", "", nil, 0
		}
		return c
	}
	s := &course.Session{
		Base: base("session"), Course: some("course"), Edition: 1, Lesson: "lesson",
		Day: course.NewDate(2026, time.March, 1+small.Draw(rt, "day")), Start: course.NewClock(9, 0), Minutes: 45,
	}
	for i := range small.Draw(rt, "classes") {
		s.Attendance = append(s.Attendance, course.Attendance{
			Class: course.ID(fmt.Sprintf("class-%d", i)), Grade: "grade",
			Present: course.Count{N: small.Draw(rt, "n"), Sure: course.Sure(small.Draw(rt, "sure"))},
		})
	}
	return s
}
