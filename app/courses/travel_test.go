package courses

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/course/intake"
	"klassetrin/reporting"
)

// fileOf writes courses of an example into a file, all of them when none is
// named.
func fileOf(t *testing.T, which string, list ...*course.Course) string {
	t.Helper()
	s := screentest.New(t, which, words.German)
	plan := s.Deps.Planner.Plan
	if len(list) == 0 {
		list = plan.Courses.All()
	}
	path := filepath.Join(t.TempDir(), "kurse.klassetrin-course")
	if err := reporting.PackCourses(plan, course.NewDate(2026, 9, 28), list...).Save(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

// rewritten alters a file.
func rewritten(t *testing.T, path, old, now string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil {
		if !strings.Contains(string(b), old) {
			t.Fatalf("the file has no %q", old)
		}
		err = os.WriteFile(path, []byte(strings.Replace(string(b), old, now, 1)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestTakeIn goes the whole way by keyboard: the command, the path of the
// file, the preview, Enter, and undo.
func TestTakeIn(t *testing.T) {
	path := fileOf(t, "german")
	h := handsOn(t)
	before := h.plan().Courses.Len()
	h.command("Importér forløb fra et andet bibliotek …")
	h.write(path)
	h.press(fyne.KeyReturn)
	h.screen.Want(t, "Importér fra kurse.klassetrin-course", "Nyt forløb", "Det findes ikke her under samme navn", "gemt 28. september 2026")
	if h.plan().Courses.Len() != before {
		t.Fatal("something was taken in before it was agreed to")
	}
	h.screen.Tap(t, h.screen.Deps.Words.N("courses.travel.do", 8))
	if n := h.plan().Courses.Len(); n != before+8 {
		t.Fatalf("%d courses, %d before", n, before)
	}
	if chosen := h.page.list.chosen(); len(chosen) != 1 || chosen[0].Course.Origin == nil {
		t.Error("what was taken in is not chosen in the catalogue")
	}
	if _, err := h.screen.Deps.Planner.Undo(t.Context()); err != nil || h.plan().Courses.Len() != before {
		t.Errorf("%v, %d courses", err, h.plan().Courses.Len())
	}
}

// TestTakeIn_choices leaves courses out, takes one of the library's own themes
// and leaves a kit out.
func TestTakeIn_choices(t *testing.T) {
	path := fileOf(t, "german")
	s, p := shown(t, "danish", words.English)
	x := p.showArrivals(mustRead(t, path))
	for i := range x.what.Courses[1:] {
		x.what.Courses[i+1].Taking = course.LeaveIt
	}
	x.changed()
	plan := s.Deps.Planner.Plan
	kept := x.what.Courses[0].Parcel
	for _, st := range Stranges(x.what.Needed()) {
		switch st.Kind() {
		case course.KindTheme:
			SetStand(plan, st.Matches[0], Stand{course.MatchedLike, plan.Themes.All()[1].ID})
		case course.KindKit:
			SetStand(plan, st.Matches[0], Stand{How: course.MatchedLeft})
		default:
		}
	}
	kits := plan.Kits.Len()
	if !x.apply() {
		t.Fatal("it was not taken in")
	}
	c := findFrom(plan, kept.Course.ID)
	if c == nil || c.State != course.Draft || len(c.Lessons) != len(kept.Course.Lessons) || plan.Kits.Len() != kits {
		t.Errorf("%+v", c)
	}
}

func findFrom(p *course.Plan, id course.ID) *course.Course {
	for _, c := range p.Courses.All() {
		if c.Origin != nil && c.Origin.Course == id {
			return c
		}
	}
	return nil
}

func mustRead(t *testing.T, path string) *intake.CourseFile {
	t.Helper()
	f, err := intake.OpenCourseFile(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestTakeIn_again says that everything is there and offers nothing; a newer
// edition is offered, and one that was altered here is left alone.
func TestTakeIn_again(t *testing.T) {
	from := screentest.New(t, "german", words.German).Deps.Planner.Plan.Courses.All()[0]
	path := fileOf(t, "german", from)
	s, p := shown(t, "danish", words.English)
	p.readCourses(path)
	s.Tap(t, "Import 1 course")
	p.readCourses(path)
	s.Want(t, "Here already", "Nothing to import")
	s.Tap(t, "Cancel")

	rewritten(t, path, `"edition": 1`, `"edition": 2`)
	rewritten(t, path, `"title": "`, `"title": "Neu: `)
	p.readCourses(path)
	s.Want(t, "New version of a course that was imported", "version 2 by", "The course gets the content of the file", "Import 1 course")
	s.Tap(t, "Cancel")

	n := findFrom(s.Deps.Planner.Plan, from.ID).Clone()
	n.Summary = "Our own words"
	if err := s.Deps.Planner.SaveCourse(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	p.readCourses(path)
	s.Want(t, "Another version of a course that was changed here", "Leave it out", "Nothing to import")
}

// TestTakeIn_unfinished says why a published course is not replaced, and takes
// the rest of the file in.
func TestTakeIn_unfinished(t *testing.T) {
	from := screentest.New(t, "german", words.German).Deps.Planner.Plan
	path := fileOf(t, "german", from.Courses.All()[0])
	s, p := shown(t, "danish", words.English)
	p.readCourses(path)
	s.Tap(t, "Import 1 course")
	n := findFrom(s.Deps.Planner.Plan, from.Courses.All()[0].ID).Clone()
	n.State = course.Published
	if err := s.Deps.Planner.SaveCourse(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	path = fileOf(t, "german", from.Courses.All()[:2]...)
	rewritten(t, path, `"edition": 1`, `"edition": 2`)
	rewritten(t, path, `"title": "`+from.Courses.All()[0].Title, `"title": "`)
	p.readCourses(path)
	s.Want(t, "The course here is no longer a draft", "Title", "Leave it out", "Import 1 course")
	s.Picture(t, "travel-unfinished")
	before := s.Deps.Planner.Plan.Courses.Len()
	s.Tap(t, "Import 1 course")
	if got := s.Deps.Planner.Plan; got.Courses.Len() != before+1 || got.Courses.Get(n.ID).Title != n.Title {
		t.Errorf("%d courses, %d before", got.Courses.Len(), before)
	}
}

// TestTakeIn_badFiles says what is wrong, and stores nothing.
func TestTakeIn_badFiles(t *testing.T) {
	path := fileOf(t, "german")
	s, p := shown(t, "danish", words.English)
	before := s.Deps.Planner.LastDone()
	rewritten(t, path, `"minutes": `, `"minutes": -`)
	rewritten(t, path, `"summary": "`, `"summary": "<script>x</script>`)
	p.readCourses(path)
	s.Want(t, "1 course cannot be imported because of faults in the file.", "kurse.klassetrin-course, line", "must be between 0 and 600", "code or invisible characters")
	s.Tap(t, "Cancel")

	var said []string
	s.OnError = func(err error) { said = append(said, s.Deps.Words.Error(err)) }
	for _, text := range []string{"no JSON", `{"format": "klassetrin-course", "version": 99}`, `{"format": "klassetrin-course", "version": 1, "courses": [`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		p.readCourses(path)
	}
	for i, want := range []string{"This is not a file of courses", "newer version of Klassetrin", "it ends too soon"} {
		if len(said) <= i || !strings.HasPrefix(said[i], "kurse.klassetrin-course") || !strings.Contains(said[i], want) {
			t.Errorf("%q, want %q", said, want)
		}
	}
	if s.Deps.Planner.LastDone() != before || s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("a bad file has altered something or opened a preview")
	}
}

// TestSend saves the course that is open, and from the catalogue those that are
// ticked.
func TestSend(t *testing.T) {
	h := handsOn(t)
	c := courseCalled(t, h.screen, "Kildekritik og falske nyheder")
	h.page.Open(kit.Goal{ID: c.ID})
	h.command("Gem forløb til et andet bibliotek …")
	one := filepath.Join(t.TempDir(), "en")
	h.saveAs(one)
	if f := mustRead(t, one+".klassetrin-course"); len(f.Parcels) != 1 || f.Parcels[0].Course.Title != c.Title {
		t.Errorf("%+v", f)
	}
	h.page.toList(c.ID)
	h.command("Gem forløb til et andet bibliotek …")
	h.screen.Want(t, "Gem 1 forløb", "ingen undervisningsgange, skoler eller personer")
	h.screen.Tap(t, "Alle")
	h.screen.Tap(t, h.screen.Deps.Words.N("courses.travel.save", h.plan().Courses.Len()))
	all := filepath.Join(t.TempDir(), "alle")
	h.saveAs(all)
	if f := mustRead(t, all+".klassetrin-course"); len(f.Parcels) != h.plan().Courses.Len() {
		t.Errorf("%d courses of %d", len(f.Parcels), h.plan().Courses.Len())
	}
}

// TestTravelPictures shows the preview in every language and look.
func TestTravelPictures(t *testing.T) {
	german, danish := fileOf(t, "german"), fileOf(t, "danish")
	for _, c := range []struct {
		name, which   string
		lang          words.Lang
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"da", "danish", words.Danish, kit.Light, 1, 1216, 840},
		{"de", "german", words.German, kit.Dark, 1, 1216, 840},
		{"en", "danish", words.English, kit.Light, 1, 1024, 700},
		{"200", "danish", words.Danish, kit.Light, 2, 1024, 700},
		{"dark200", "german", words.German, kit.Dark, 2, 1216, 840},
	} {
		s := screentest.New(t, c.which, c.lang)
		s.Look(c.mode, c.factor)
		p := mounted(s, c.width, c.height)
		path := german
		if c.which == "german" {
			path = danish
		}
		p.readCourses(path)
		s.Picture(t, "travel-"+c.name)
		s.Tap(t, s.Deps.Words.T("common.cancel"))
		bad := filepath.Join(t.TempDir(), "fejl.klassetrin-course")
		b, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(bad, []byte(strings.Replace(strings.Replace(string(b), `"minutes": `, `"minutes": -`, 1), `"summary": "`, `"summary": "<script>x</script>`, 1)), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		p.readCourses(bad)
		s.Picture(t, "travel-bad-"+c.name)
		s.Tap(t, s.Deps.Words.T("common.cancel"))
		p.send()
		s.Picture(t, "travel-send-"+c.name)
	}
}
