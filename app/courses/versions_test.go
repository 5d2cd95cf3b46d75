package courses

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// alter alters a course of the plan and keeps it, as in another window.
func alter(t *testing.T, s *screentest.Screen, id course.ID, f func(*course.Course)) {
	t.Helper()
	n := s.Deps.Planner.Plan.Courses.Get(id).Clone()
	f(n)
	if err := s.Deps.Planner.SaveCourse(context.Background(), n); err != nil {
		t.Fatal(err)
	}
}

// sourceCriticism alters everything that can be told apart in "Godt søgt", a
// course that sessions use.
func sourceCriticism(t *testing.T, s *screentest.Screen) *course.Course {
	c := courseCalled(t, s, "Godt søgt")
	alter(t, s, c.ID, func(n *course.Course) {
		n.Summary = strings.Replace(n.Summary, "gode søgeord", "færre søgeord", 1)
		n.GroupMax = 24
		n.Goals = n.Goals[:1]
		l := &n.Lessons[0]
		l.Minutes = 70
		l.Activities[0], l.Activities[1] = l.Activities[1], l.Activities[0]
		l.Activities[2].Minutes += 5
		l.Activities = append(l.Activities[:3:3], l.Activities[4], course.Activity{ID: "new", Title: "Tak for i dag", Type: course.Reflect, Minutes: 5, Text: "Farvel"})
	})
	return c
}

// versionsOpen gives the panel.
func (h *hands) versionsOpen() *versions {
	h.Helper()
	v, ok := h.page.beside.what.(*versions)
	if !ok {
		h.Fatal("the versions are not open")
	}
	return v
}

// TestVersions lists the editions with day and name, compares and restores, by
// keyboard.
func TestVersions(t *testing.T) {
	h := handsOn(t)
	h.screen.Deps.Planner.By = "Anne"
	c := sourceCriticism(t, h.screen)
	h.open("Godt søgt")
	title := h.focused()
	h.command("Udgaver")
	v := h.versionsOpen()
	today := words.For(words.Danish).Date(h.screen.Deps.Planner.Today())
	h.screen.Want(t, "Udgave 1", "Udgave 2", "Nu", today+" · Anne", "Ikke brugt endnu")
	if h.focused() != v.first {
		t.Fatal("the keyboard is not in the list")
	}
	h.press(fyne.KeyReturn)
	h.screen.Want(t, "Sammenlign med forrige")
	h.screen.Deps.Window.Canvas().Focus(v.rows[1])
	h.press(fyne.KeyReturn)
	if h.focused() != fyne.Focusable(v.rows[1]) {
		t.Error("opening an edition takes the keyboard away")
	}
	h.button("Sammenlign med nu")
	h.screen.Want(t, "Sammenlign: Godt søgt", "– gode", "+ færre", "– 1.3 At håndtere information", "8–24 elever", "Flyttet", "Ny", "Taget ud", "Tak for i dag", "70 min", "Lektion 1, aktivitet 2")
	h.press(fyne.KeyEscape)
	h.button("Gendan")
	now := h.plan().Courses.Get(c.ID)
	if now.GroupMax != c.GroupMax || now.Lessons[0].Minutes != c.Lessons[0].Minutes || h.page.edit.course().GroupMax != c.GroupMax {
		t.Errorf("restored %+v", now)
	}
	if now.Edition != 2 {
		t.Errorf("no session uses edition 2, but restoring made edition %d", now.Edition)
	}
	h.takeBack()
	if h.plan().Courses.Get(c.ID).GroupMax != 24 || h.page.edit.course().GroupMax != 24 {
		t.Error("undo does not take it back")
	}
	h.screen.Deps.Window.Canvas().Focus(v.first)
	h.press(fyne.KeyEscape)
	if h.page.beside != nil || h.focused() != title {
		t.Error("Esc does not close the versions, or the keyboard is elsewhere")
	}
}

// TestTakeOver gives one planned session and then all of them the newest
// edition; sessions that were held keep theirs.
func TestTakeOver(t *testing.T) {
	h := handsOn(t)
	c := sourceCriticism(t, h.screen)
	free := 0
	for _, s := range h.plan().Using(c.ID) {
		if h.plan().CanTakeOver(s, h.screen.Deps.Planner.Moment()) {
			free++
		}
	}
	if free < 2 {
		t.Fatalf("the example has %d sessions to come", free)
	}
	count := func() (n, held int) {
		for _, s := range h.plan().Using(c.ID) {
			if s.Edition == 2 {
				n++
				if s.State == course.Held || s.State == course.CalledOff {
					held++
				}
			}
		}
		return n, held
	}
	h.open("Godt søgt")
	h.command("Udgaver")
	v := h.versionsOpen()
	v.choose(1)
	h.button("Brug nyeste udgave")
	if n, _ := count(); n != 1 {
		t.Errorf("%d sessions have the newest edition", n)
	}
	h.screen.Want(t, "Bruges af 1 undervisningsgang")
	if free > 2 {
		h.button(words.For(words.Danish).N("courses.versions.takeover.all", free-1))
		if n, held := count(); n != free || held != 0 {
			t.Errorf("%d of %d sessions have the newest edition, %d of them held", n, free, held)
		}
		h.takeBack()
		if n, _ := count(); n != 1 {
			t.Errorf("after undo %d sessions have the newest edition", n)
		}
	}
}

// TestVersionsOfAFreshCourse has one edition and says what will make another.
// TestVersionsByCommand takes over, compares and restores from the menu.
func TestVersionsByCommand(t *testing.T) {
	h := handsOn(t)
	c := sourceCriticism(t, h.screen)
	h.open("Godt søgt")
	h.command("Udgaver")
	v := h.versionsOpen()
	h.command("Gendan")
	h.screen.Want(t, h.screen.Deps.Words.T("courses.versions.choose"))
	if h.plan().Courses.Get(c.ID).GroupMax != 24 {
		t.Fatal("an edition was restored that nobody opened")
	}
	v.choose(1)
	free := len(v.free(v.list[1]))
	h.command("Brug nyeste udgave")
	if n := len(v.free(v.list[v.opened()])); free < 2 || n != 0 {
		t.Errorf("%d of %d sessions have not the newest edition", n, free)
	}
	h.command("Brug nyeste udgave")
	h.screen.Want(t, "Ingen kommende undervisningsgang kan få den nyeste udgave.")
	h.command("Sammenlign med nu")
	h.screen.Want(t, "Sammenlign: Godt søgt")
	h.press(fyne.KeyEscape)
	h.command("Gendan")
	if h.plan().Courses.Get(c.ID).GroupMax == 24 {
		t.Error("the opened edition was not restored")
	}
}

func TestVersionsOfAFreshCourse(t *testing.T) {
	h := handsOn(t)
	h.open("Podcast: fortæl om en bog")
	h.button("Udgaver")
	h.screen.Want(t, "Udgave 1", "bliver der en ny udgave")
	for _, title := range []string{"Sammenlign med nu", "Gendan", "Brug nyeste udgave"} {
		h.command(title)
		h.screen.Want(t, "Forløbet har kun én udgave.")
		kit.ShowToast(h.screen.Deps.Window, h.screen.Deps.Tasks, "–", "", nil)
	}
	h.command("Udgaver")
	if h.page.beside != nil {
		t.Error("the command does not close the versions again")
	}
}

// TestCompareChooses compares an edition with itself.
func TestCompareChooses(t *testing.T) {
	h := handsOn(t)
	sourceCriticism(t, h.screen)
	h.open("Godt søgt")
	h.page.compare(1, 2)
	h.screen.Field(t, "Før").Focus()
	h.press(fyne.KeySpace, fyne.KeyUp, fyne.KeyReturn)
	h.screen.Want(t, "De to udgaver er ens.")
}

// TestAround shows little of what is the same.
func TestAround(t *testing.T) {
	long := strings.Fields("a b c d e f g h i j k l m n")
	for _, c := range []struct {
		first, last bool
		want        string
	}{{true, false, "… j k l m n"}, {false, true, "a b c d e …"}, {false, false, "a b c d e … j k l m n"}, {true, true, "a b c d e f g h i j …"}} {
		if got := strings.Join(around(long, c.first, c.last), " "); got != c.want {
			t.Errorf("first %v, last %v: %s", c.first, c.last, got)
		}
	}
	if got := around(long[:11], false, false); len(got) != 11 {
		t.Errorf("a short stretch becomes %v", got)
	}
}

// TestPicturesOfVersions shows list and comparison in every language and look.
func TestPicturesOfVersions(t *testing.T) {
	for _, look := range looks {
		s := screentest.New(t, "danish", look.lang)
		s.Look(look.mode, look.factor)
		s.Deps.Planner.By = "Anne"
		c := sourceCriticism(t, s)
		p := mounted(s, look.width, look.height)
		p.Open(kit.Goal{ID: c.ID})
		p.toggleVersions()
		p.beside.what.(*versions).choose(1)
		s.Picture(t, "versions-"+look.name)
		s.WantClean(t)
		p.compare(1, 2)
		s.Picture(t, "compare-"+look.name)
		s.WantClean(t)
	}
}
