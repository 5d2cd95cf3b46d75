package runsheet_test

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/home"
	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// shown opens Home on an example library, over which run sheets are shown.
func shown(t testing.TB, which string, lang words.Lang, width, height float32) (*screentest.Screen, []*course.Session) {
	t.Helper()
	s := screentest.New(t, which, lang)
	s.Show(home.New(s.Deps), width, height)
	return s, s.Deps.Planner.Plan.Giving(s.Deps.Planner.Today(), "", "")
}

// opened is the computer's own way of opening files: it notes what was opened.
type opened struct {
	fyne.App
	urls []string
}

// OpenURL notes an address.
func (o *opened) OpenURL(u *url.URL) error { o.urls = append(o.urls, u.Path); return nil }

func TestARunSheetShowsTheTimesAndWhatToBring(t *testing.T) {
	s, today := shown(t, "danish", words.English, 1216, 840)
	if len(today) < 2 {
		t.Fatalf("%d sessions today", len(today))
	}
	runsheet.Show(s.Deps, today, 1)
	plan, w := s.Deps.Planner.Plan, s.Deps.Words
	r := plan.RunSheet(today[1])
	s.Want(t, "Run sheet", r.Design.Title, w.Participants(plan, today[1]), "On site "+w.SpanTimes(r.Span()), "Set-up", "Bring", "Print …")
	for _, step := range r.Steps {
		s.Want(t, w.StepTimes(step), w.RunStep(step), w.Minutes(step.Span.Minutes()))
	}
	for _, k := range r.Bag.Kits {
		s.Want(t, w.Packed(plan, k))
	}
	s.WantClean(t)
	// another session of the day
	s.Field(t, "Session").Focus()
	s.Press(t, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	s.Want(t, plan.RunSheet(today[0]).Design.Title, w.Participants(plan, today[0]))
	s.WantClean(t)
}

func TestARunSheetWarnsOfWhatDoesNotFit(t *testing.T) {
	s, today := shown(t, "danish", words.English, 1216, 840)
	short := *today[0]
	short.Minutes -= 10
	runsheet.Show(s.Deps, []*course.Session{&short}, 0)
	s.Want(t, fmt.Sprintf("The lesson runs 10 min longer than the booked time (%d min).", short.Minutes), "min past the booked time")
	if strings.Contains(s.Text(), "Session") && s.Deps.Window.Canvas().Overlays().Top() == nil {
		t.Error("one session needs no choice")
	}
	if b, ok := s.Deps.Window.Canvas().Focused().(*kit.Button); !ok || b.AccessibilityLabel() != s.Deps.Words.T("runsheet.print") {
		t.Errorf("the keyboard is with %T, whose note may cover the warning", s.Deps.Window.Canvas().Focused())
	}
	before := s.Deps.Window.Canvas().Overlays().Top()
	runsheet.Show(s.Deps, today, 0)
	if s.Deps.Window.Canvas().Overlays().Top() != before {
		t.Error("a second dialog opened over the first")
	}
}

func TestAnActivityWithoutMinutesIsShown(t *testing.T) {
	s, _ := shown(t, "danish", words.English, 1216, 840)
	view := runsheet.NewView(s.Deps)
	c := s.Deps.Planner.Plan.Courses.All()[0].Clone()
	c.Lessons[0].Activities = []course.Activity{{Title: "Welcome"}, {Title: "Build", Minutes: 30}}
	view.Set(s.Deps.Planner.Plan.TryLesson(c, c.Lessons[0].ID, course.NewClock(8, 10), 0))
	s.Deps.Window.SetContent(view.Content)
	s.Want(t, "– Welcome Acquire –", "08:10–08:40 Build", "Minutes are missing for 1 of the activities.")
}

func TestPrintingWritesAPageInTheChosenLanguageAndOpensIt(t *testing.T) {
	s, today := shown(t, "danish", words.English, 1216, 840)
	app := &opened{App: fyne.CurrentApp()}
	fyne.SetCurrentApp(app)
	path := filepath.Join(t.TempDir(), "sheet.html")
	runsheet.Show(s.Deps, today, 0)
	s.Tap(t, "Dansk")
	s.Tap(t, "Print …")
	s.Want(t, "Save and open")
	s.Fill(t, "Save as", path)
	s.Tap(t, "Save and open")
	page, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(page), "Drejebog") {
		t.Fatalf("the page is not Danish: %v\n%s", err, page)
	}
	if len(app.urls) != 1 || app.urls[0] != path {
		t.Errorf("opened: %q", app.urls)
	}
	// the language is remembered, also for the packing list
	other := filepath.Join(t.TempDir(), "list.html")
	runsheet.ShowPacking(s.Deps, today[0].Day, "", "")
	s.Tap(t, "Print …")
	s.Fill(t, "Save as", other)
	s.Tap(t, "Save and open")
	if page, err := os.ReadFile(other); err != nil || !strings.Contains(string(page), "Pakkeliste") {
		t.Errorf("the list is not Danish: %v\n%s", err, page)
	}
}

func TestAPackingListOfADayAndOfOnePerson(t *testing.T) {
	s, today := shown(t, "danish", words.English, 1216, 840)
	plan, w := s.Deps.Planner.Plan, s.Deps.Words
	runsheet.ShowPacking(s.Deps, today[0].Day, "", "")
	for _, x := range today {
		s.Want(t, w.SessionTimes(x), w.Participants(plan, x))
	}
	for _, k := range plan.Pack(today...).Kits {
		s.Want(t, w.Packed(plan, k))
	}
	s.WantClean(t)
	who := plan.Librarians.Get(today[0].Librarians[0])
	s.Field(t, "Who").Focus()
	s.Press(t, fyne.KeyDown)
	s.Tap(t, who.ShortName())
	for _, x := range today {
		there := strings.Contains(s.Text(), w.Participants(plan, x))
		if want := len(plan.Giving(x.Day, who.ID, "")) > 0 && x.Librarians[0] == who.ID; there != want {
			t.Errorf("%s: shown %t, want %t", w.SessionWhen(plan, x), there, want)
		}
	}
	s.Fill(t, "Day", "1.1.2031")
	s.Press(t, fyne.KeyReturn)
	s.Want(t, "No teaching on that day.")
	s.WantClean(t)
}

func TestCurrent(t *testing.T) {
	at := func(h int) *course.Session {
		return &course.Session{Day: 10, Start: course.NewClock(h, 0), Minutes: 45, After: 15}
	}
	list := []*course.Session{at(8), at(10)}
	for clock, want := range map[course.Clock]int{course.NewClock(7, 0): 0, course.NewClock(8, 59): 0, course.NewClock(9, 0): 1, course.NewClock(12, 0): 0} {
		if got := runsheet.Current(list, course.Date(10).At(clock)); got != want {
			t.Errorf("%s: %d, want %d", clock, got, want)
		}
	}
}

// TestPictures shows both dialogs in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for _, look := range []struct {
		name          string
		library       string
		lang          words.Lang
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"da", "danish", words.Danish, kit.Light, 1, 1216, 840},
		{"de", "german", words.German, kit.Light, 1, 1216, 840},
		{"en", "danish", words.English, kit.Light, 1, 1216, 840},
		{"dark", "danish", words.Danish, kit.Dark, 1, 1216, 840},
		{"contrast", "danish", words.German, kit.HighContrast, 1, 1216, 840},
		{"small", "danish", words.German, kit.Light, 1, 800, 640},
		{"200", "danish", words.German, kit.Light, 2, 1216, 840},
		{"200-small", "danish", words.Danish, kit.Light, 2, 800, 640},
	} {
		for _, what := range []string{"runsheet", "packing"} {
			s, today := shown(t, look.library, look.lang, look.width, look.height)
			s.Look(look.mode, look.factor)
			s.Resize(look.width, look.height)
			day := s.Deps.Planner.Today()
			for len(today) == 0 {
				day++
				today = s.Deps.Planner.Plan.Giving(day, "", "")
			}
			if what == "packing" {
				runsheet.ShowPacking(s.Deps, day, "", "")
			} else {
				runsheet.Show(s.Deps, today, 0)
			}
			s.WantClean(t)
			s.WantFits(t)
			s.Picture(t, what+"-"+look.name)
		}
	}
}
