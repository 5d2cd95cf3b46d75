package calendar

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestDropARequestIntoTheWeek(t *testing.T) {
	_, p := danish(t)
	p.onRequests()
	r := p.needs.Requests[0]
	g := newGrip(p, r)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.grid).AddXY(500, 300)
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	day, start, over := g.day, g.start, g.over
	if !over {
		t.Fatal("the pointer is not over the week")
	}
	g.DragEnd()
	if e := p.editor(); e == nil || e.draft.Session.Request != r.ID || e.draft.Session.Day != day || e.draft.Session.Start != start {
		t.Errorf("no session begins on %s at %s", day, start)
	}
}

// TestListsBesideTheWeekWorkByKeys: the keyboard is on their first line, Esc closes
// them and goes on in the week.
func TestListsBesideTheWeekWorkByKeys(t *testing.T) {
	s, p := danish(t)
	c := s.Deps.Window.Canvas()
	for _, open := range []func(){p.onRequests, p.onUnsent} {
		open()
		at, ok := c.Focused().(fyne.CanvasObject)
		if l := p.panel.(*listPanel); !ok || !slices.Contains(test.LaidOutObjects(l.list), at) {
			t.Fatalf("%T has the keyboard, which is not in the list", c.Focused())
		}
		press(t, s, fyne.KeyEscape)
		week := c.Focused()
		if p.focusWeek(); p.panel != nil || week == nil || week != c.Focused() {
			t.Errorf("after Esc %T has the keyboard and %v is open", week, p.panel)
		}
	}
	p.onRequests()
	if press(t, s, fyne.KeyReturn); p.editor() == nil || p.editor().draft.Session.Request != p.needs.Requests[0].ID {
		t.Error("Enter does not schedule the first request")
	}
}

func TestEscCallsOffDraggingARequest(t *testing.T) {
	s, p := danish(t)
	p.onRequests()
	g := newGrip(p, p.needs.Requests[0])
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.grid).AddXY(500, 300)
	dragged := func() { g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}}) }
	keys := s.Deps.Window.Canvas().OnTypedKey()
	if dragged(); p.drop == nil {
		t.Fatal("nothing is dragged")
	}
	s.Deps.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if dragged(); p.drop != nil {
		t.Error("after Esc the ghost comes back")
	}
	if g.DragEnd(); p.editor() != nil {
		t.Error("after Esc a session begins")
	}
	if (keys == nil) != (s.Deps.Window.Canvas().OnTypedKey() == nil) {
		t.Error("the keys of the window do not come back")
	}
	dragged()
	if g.DragEnd(); p.editor() == nil {
		t.Error("the next drag begins no session")
	}
}

// TestTheListSaysTheWholeTimes, and how it is used.
func TestTheListSaysTheWholeTimes(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := openPage(t, "danish", lang, 1216, 840)
		w := s.Deps.Words
		s.Want(t, w.T("calendar.keys"))
		p.onList()
		s.Resize(1216, 840)
		s.Want(t, w.T("calendar.keys.list", course.Args{"Copy": kit.ShortcutText(w, kit.Ctrl(fyne.KeyC))}))
		for _, e := range p.entries[:5] {
			s.Want(t, w.WeekdayDayMonth(e.session.Day)+" "+w.SessionTimes(e.session))
		}
		if strings.Contains(s.Text(), w.T("calendar.keys")) {
			t.Error("the list explains how sessions are dragged")
		}
	}
}
