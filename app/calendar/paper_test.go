package calendar

import (
	"testing"

	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// command runs the command with a title.
func command(t *testing.T, p *Page, title string) {
	t.Helper()
	for _, c := range p.Commands() {
		if c.Title == title {
			c.Run()
			return
		}
	}
	t.Fatalf("there is no command %q", title)
}

func TestTheRunSheetOfTheSessionInThePanel(t *testing.T) {
	s, p := danish(t)
	command(t, p, "Run sheet …")
	if s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("there is a run sheet of nothing")
	}
	list := s.Deps.Planner.Plan.On(monday)
	session := list[0]
	p.Open(kit.Goal{ID: session.ID})
	w := s.Deps.Words
	s.Tap(t, "Run sheet …")
	s.Want(t, "Print …", w.SpanTimes(s.Deps.Planner.Plan.RunSheet(session).Span()))
	s.Tap(t, "Close")
	// what is typed in the panel counts, before it is saved
	p.editor().alter(func(d *Draft) { d.Session.Start = course.NewClock(13, 5) })
	command(t, p, "Run sheet …")
	s.Want(t, "13:05")
	if s.Deps.Planner.Plan.Sessions.Get(session.ID).Start == course.NewClock(13, 5) {
		t.Error("showing the sheet saved the session")
	}
	command(t, p, "Packing list …") // does nothing above a dialog
	s.Want(t, "13:05")
	s.Tap(t, "Close")
	command(t, p, "Packing list …")
	who := s.Deps.Planner.Plan.Librarians.Get(session.Librarians[0])
	s.Want(t, "Packing list", who.ShortName())
}

func TestThePackingListOfTodayAndTheBranchThatIsShown(t *testing.T) {
	s, p := danish(t)
	branch := s.Deps.Planner.Plan.Branches.All()[0]
	p.model.Branch = branch.ID
	command(t, p, "Packing list …")
	want := "No teaching on that day."
	if list := s.Deps.Planner.Plan.Giving(monday, "", branch.ID); len(list) > 0 {
		want = s.Deps.Words.SessionTimes(list[0])
	}
	s.Want(t, want)
}

func TestPaperHasKeysOfItsOwn(t *testing.T) {
	_, p := danish(t)
	seen := map[string]string{}
	for _, c := range p.Commands() {
		if k, ok := c.Shortcut.(*desktop.CustomShortcut); ok {
			if seen[k.ShortcutName()] != "" {
				t.Errorf("%s and %s have the same keys", c.Title, seen[k.ShortcutName()])
			}
			seen[k.ShortcutName()] = c.Title
		}
	}
}

// TestAKitThatServesTooFewHasAWayOut gives a session of a course that counts no
// pupils a class that is too large for the one kit.
func TestAKitThatServesTooFewHasAWayOut(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	var kits *course.Kit
	for _, k := range plan.Kits.All() {
		if k.Copies > 1 && k.Serves > 0 {
			kits = k
			break
		}
	}
	x := plan.On(monday)[0]
	p.Open(kit.Goal{ID: x.ID})
	p.editor().alter(func(d *Draft) {
		d.Session.Kits = []course.KitUse{{Kit: kits.ID, Copies: 1}}
		d.Session.Attendance[0].Expected = kits.Serves + 1
		if c := plan.Design(&d.Session); len(c.Kits) > 0 && c.Kits[0].Kit == kits.ID {
			d.Session.Course = "" // the course has its own word about this kit
		}
	})
	s.Want(t, "what is booked of "+kits.Name+" is enough for", "Book 2 × "+kits.Name)
}
