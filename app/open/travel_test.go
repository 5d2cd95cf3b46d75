package open

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"klassetrin/course"
	"klassetrin/course/intake"
	"klassetrin/reporting"
)

// library gives the planner of a real data file: of an empty library of a
// country, or of the "danish" example.
func library(t testing.TB, which, name string) *course.Planner {
	t.Helper()
	f, err := At(context.Background(), filepath.Join(t.TempDir(), "plan.klassetrin"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	f.Planner.Now = func() time.Time { return time.Date(2026, 10, 5, 10, 45, 0, 0, time.UTC) }
	if which == "danish" {
		err = f.Example(context.Background(), which)
	} else {
		err = f.Own(context.Background(), which, name, "Main", "Ann")
	}
	if err != nil {
		t.Fatal(err)
	}
	return f.Planner
}

// sent gives the file of some courses of a plan.
func sent(t testing.TB, plan *course.Plan, list ...*course.Course) string {
	t.Helper()
	var b bytes.Buffer
	if err := reporting.PackCourses(plan, course.NewDate(2026, 10, 5), list...).Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// arrived reads a file that must be free of faults.
func arrived(t testing.TB, text string) *intake.CourseFile {
	t.Helper()
	f, err := intake.OpenCourses(t.Context(), strings.NewReader(text), "fil")
	if err != nil || len(f.Refused) > 0 || len(f.Notes) > 0 {
		t.Fatalf("%v, %+v", err, f)
	}
	return f
}

// TestCoursesTravel sends every course of the example to an empty library of
// the same country and back out of it: the files say the same.
func TestCoursesTravel(t *testing.T) {
	from := library(t, "danish", "").Plan
	text := sent(t, from, from.Courses.All()...)
	if text != sent(t, from, from.Courses.All()...) {
		t.Error("the same courses give two different files")
	}
	to := library(t, "DK", "Other")
	a := to.Plan.Arriving(arrived(t, text).Parcels)
	if err := to.TakeIn(t.Context(), a, "fil"); err != nil {
		t.Fatal(err)
	}
	if n := to.Plan.Courses.Len(); n != from.Courses.Len() || n == 0 {
		t.Fatalf("%d courses of %d", n, from.Courses.Len())
	}
	for _, c := range from.Courses.All() {
		x := from.Parcel(c)
		twin := findOrigin(to.Plan, c.ID)
		if twin == nil {
			t.Fatalf("%s did not arrive", c.Title)
		}
		y := to.Plan.Parcel(twin)
		if x.Mark() != y.Mark() || y.Library != from.Library.Name || y.Course.Edition != x.Course.Edition || twin.Altered() {
			t.Errorf("%s has changed on the way:\n%+v\n%+v", c.Title, x.Course, y.Course)
		}
	}
	again := to.Plan.Arriving(arrived(t, text).Parcels)
	before := to.LastDone()
	if err := to.TakeIn(t.Context(), again, "fil"); err != nil || to.LastDone() != before || again.Taken() != 0 {
		t.Errorf("the same file again alters something: %v, %d taken", err, again.Taken())
	}
	if _, err := to.Undo(t.Context()); err != nil || to.Plan.Courses.Len() != 0 || to.Plan.Kits.Len() != 0 {
		t.Errorf("one undo leaves %d courses and %d kits: %v", to.Plan.Courses.Len(), to.Plan.Kits.Len(), err)
	}
}

// TestAllCoursesTravel sends a library's own course, the two that were taken in
// beside it, one that has no lesson yet and one that needs two kits of one name,
// each twice: the file is read without a fault, and taking it in again where it
// is from alters nothing.
func TestAllCoursesTravel(t *testing.T) {
	from := library(t, "danish", "")
	own := from.Plan.Courses.All()[0]
	for _, title := range []string{"Other words", "Still others"} {
		back := from.Plan.Parcel(own)
		back.Library, back.Course.Title, back.Course.Edition = "Other", title, 7
		a := from.Plan.Arriving([]course.Parcel{back})
		a.Courses[0].Taking = course.TakeBeside
		if err := from.TakeIn(t.Context(), a, "fil"); err != nil {
			t.Fatal(err)
		}
	}
	twin := *from.Plan.Kits.All()[0]
	twin.Base = course.Base{ID: course.NewID()}
	begun := &course.Course{Base: course.Base{ID: course.NewID()}, Title: "Begun"}
	needs := &course.Course{Base: course.Base{ID: course.NewID()}, Title: "Kits", Kits: []course.KitNeed{{Kit: from.Plan.Kits.All()[0].ID}, {Kit: twin.ID}}}
	if err := from.Do(t.Context(), course.Label{Key: "label.course.added"}, course.Put(&twin), course.Put(begun), course.Put(needs)); err != nil {
		t.Fatal(err)
	}
	all := from.Plan.Courses.All()
	file := arrived(t, sent(t, from.Plan, append(all, all...)...))
	if len(file.Parcels) != len(all) {
		t.Fatalf("%d courses of %d", len(file.Parcels), len(all))
	}
	again := from.Plan.Arriving(file.Parcels)
	for _, a := range again.Courses {
		if a.Standing != course.ArrivesSame {
			t.Errorf("where it is from %q arrives as %v", a.Parcel.Course.Title, a.Standing)
		}
	}
	to := library(t, "DK", "Third")
	if err := to.TakeIn(t.Context(), to.Plan.Arriving(file.Parcels), "fil"); err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		if !slices.ContainsFunc(to.Plan.Courses.All(), func(x *course.Course) bool { return x.Title == c.Title }) {
			t.Errorf("%q did not arrive", c.Title)
		}
	}
}

func findOrigin(p *course.Plan, id course.ID) *course.Course {
	for _, c := range p.Courses.All() {
		if c.Origin != nil && c.Origin.Course == id {
			return c
		}
	}
	return nil
}

// filled puts a value of its own into every field of a design.
func filled(v reflect.Value, r *rapid.T, path string) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("abcæøåÄß <>&\"'\\/{}[]:,;=+-@\u2019\U0001F600")), 1, 30, -1)
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.ReplaceAll(text.Draw(r, path), "<", "< ")) // what looks like a tag does not travel
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(1, 600).Draw(r, path)))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(r, path))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.IntRange(0, 3).Draw(r, path)))
	case reflect.Slice:
		n := rapid.IntRange(0, 3).Draw(r, path)
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			filled(v.Index(i), r, fmt.Sprintf("%s.%d", path, i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i), r, path+"."+v.Type().Field(i).Name)
		}
	case reflect.Pointer: // Origin, which is no part of the design
	default:
		r.Fatalf("cannot fill %s", path)
	}
}

// drawn gives a course in which every field may hold anything that a library
// could have written there; a field that was forgotten in the file would be
// lost and found missing.
func drawn(r *rapid.T, plan *course.Plan) *course.Course {
	c := &course.Course{}
	filled(reflect.ValueOf(c).Elem(), r, "course")
	c.Base = course.Base{ID: course.NewID()}
	c.State, c.GroupMax, c.Edition = course.Draft, c.GroupMin+10, max(1, c.Edition)
	if strings.TrimSpace(c.Title) == "" {
		c.Title = "x"
	}
	some := func(ids []course.ID) []course.ID {
		if list := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 4, rapid.ID[course.ID]).Draw(r, "ids"); len(list) > 0 {
			return list
		}
		return nil
	}
	c.Theme = rapid.SampledFrom(ids(plan.Themes.All())).Draw(r, "theme")
	c.Grades, c.Goals, c.Kits = some(ids(plan.GradeLevels.All())), some(ids(plan.Goals.All())), nil
	for _, id := range some(ids(plan.Kits.All())) {
		c.Kits = append(c.Kits, course.KitNeed{Kit: id, PerPupils: rapid.IntRange(0, 40).Draw(r, "per")})
	}
	c.Places = rapid.SliceOfNDistinct(rapid.SampledFrom([]course.PlaceKind{course.AtLibrary, course.AtSchool, course.Online, course.Elsewhere}), 0, 4, rapid.ID[course.PlaceKind]).Draw(r, "places")
	if len(c.Places) == 0 {
		c.Places = nil
	}
	if len(c.Lessons) == 0 {
		c.Lessons = []course.Lesson{{Minutes: 45}}
	}
	for i := range c.Lessons {
		l := &c.Lessons[i]
		l.ID = course.NewID()
		for j := range l.Activities {
			a := &l.Activities[j]
			a.ID, a.Goals = course.NewID(), nil
			if strings.TrimSpace(a.Title) == "" {
				a.Title = "x"
			}
			if rapid.Bool().Draw(r, "practises") {
				a.Goals = rapid.SliceOfNDistinct(rapid.SampledFrom(c.Goals), 1, len(c.Goals), rapid.ID[course.ID]).Draw(r, "goals")
			}
		}
	}
	return c
}

func ids[P course.Record](list []P) []course.ID {
	var out []course.ID
	for _, r := range list {
		out = append(out, r.Key())
	}
	return out
}

// TestAnyCourseTravels is the law of the file: whatever a library has written
// into a course, an empty library of the same country has just that afterwards.
func TestAnyCourseTravels(t *testing.T) {
	plan := library(t, "danish", "").Plan
	empty := library(t, "DK", "Other")
	rapid.Check(t, func(r *rapid.T) {
		c := drawn(r, plan)
		if c.Validate() != nil {
			r.Skip("no course that a library could have")
		}
		parcels := arrived(quiet{t, r}, sent(quiet{t, r}, plan, c)).Parcels
		a := empty.Plan.Arriving(parcels)
		if a.Courses[0].Standing != course.ArrivesNew {
			r.Fatalf("it arrives as %v", a.Courses[0].Standing)
		}
		if err := empty.TakeIn(context.Background(), a, "fil"); err != nil {
			r.Fatal(err)
		}
		got := empty.Plan.Courses.Get(c.ID)
		x, y := plan.Parcel(c), empty.Plan.Parcel(got)
		if x.Mark() != y.Mark() {
			r.Fatalf("sent  %+v\ncame  %+v", x.Course, y.Course)
		}
		if len(got.Lessons) != len(c.Lessons) || got.Lessons[0].ID != c.Lessons[0].ID {
			r.Fatal("the lessons have other IDs")
		}
		if _, err := empty.Undo(context.Background()); err != nil {
			r.Fatal(err)
		}
	})
}

// quiet lets a failure of a drawn case be told by rapid, which then looks for a
// smaller one.
type quiet struct {
	testing.TB
	r *rapid.T
}

func (q quiet) Fatalf(format string, args ...any) { q.r.Fatalf(format, args...) }
func (q quiet) Fatal(args ...any)                 { q.r.Fatal(args...) }
func (q quiet) Helper()                           {}
