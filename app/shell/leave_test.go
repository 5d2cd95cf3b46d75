package shell

import (
	"slices"
	"testing"

	"klassetrin/app/kit"
)

// heir is a page with something unsaved that it can hand on.
type heir struct {
	notes
	text string
	asks []func() // what was to be done then
}

func (h *heir) Keep() bool        { return h.text == "" }
func (h *heir) Leave(then func()) { h.asks = append(h.asks, then) }
func (h *heir) Legacy() any       { return h.text }
func (h *heir) Inherit(of any)    { h.text, _ = of.(string) }

// writer is a page with something unsaved that it cannot hand on.
type writer struct {
	notes
	kept bool
	asks int
}

func (w *writer) Keep() bool   { return w.kept }
func (w *writer) Leave(func()) { w.asks++ }

// TestPagesGoOnInANewWindow without being asked, but not where the library is left.
func TestPagesGoOnInANewWindow(t *testing.T) {
	w := newWindow(t)
	var heirs []*heir
	build := func(*kit.Deps) kit.Page {
		heirs = append(heirs, &heir{notes: notes{name: "heir"}})
		return heirs[len(heirs)-1]
	}
	other := &writer{notes: notes{name: "writer"}, kept: true}
	entries := append(slices.Clone(w.shell.entries), Entry{Screen: "heir", Icon: kit.IconHome, Build: build},
		Entry{Screen: "writer", Icon: kit.IconHome, Build: func(*kit.Deps) kit.Page { return other }})
	anew := func(before *Shell) *Shell {
		s := New(w.Deps, entries, w.shell.actions)
		if before != nil {
			s.Succeed(before)
		}
		s.Show(kit.ScreenHome)
		return s
	}
	done := 0
	then := func() { done++ }
	first := anew(nil)
	first.Goto(kit.Goal{Screen: "writer"})
	first.Goto(kit.Goal{Screen: "heir"})
	heirs[0].text = "half a session"
	if first.Renew(then); done != 1 {
		t.Fatal("the window is not built anew")
	}
	unseen := anew(first) // the screen is not shown in this one
	if unseen.Leave(then); done != 1 || len(heirs) != 2 || len(heirs[1].asks) != 1 {
		t.Fatalf("what was not shown again was left without being asked, %d pages", len(heirs))
	}
	heirs = heirs[:1]
	third := anew(anew(first)) // the screen is not shown in the second
	third.Goto(kit.Goal{Screen: "heir"})
	if len(heirs) != 2 || heirs[1].text != "half a session" {
		t.Fatalf("the last of %d pages has %q", len(heirs), heirs[len(heirs)-1].text)
	}
	third.Goto(kit.Goal{Screen: kit.ScreenHome})
	if third.Leave(then); done != 1 || len(heirs[1].asks) != 1 || third.Current() != "heir" {
		t.Fatalf("leaving asks %d times on %s", len(heirs[1].asks), third.Current())
	}
	heirs[1].text = ""
	if heirs[1].asks[0](); done != 2 {
		t.Error("after the answer nothing happens")
	}
	third.Goto(kit.Goal{Screen: "writer"})
	other.kept = false
	if third.Renew(then); done != 2 || other.asks != 1 {
		t.Errorf("what cannot go on was asked %d times", other.asks)
	}
}

// TestLeavingAsksForAFormInADialog, which the window takes away with it.
func TestLeavingAsksForAFormInADialog(t *testing.T) {
	w := newWindow(t)
	name, done := kit.NewTextField(""), 0
	form := kit.NewForm().Add("name", kit.NewField("Name", name, true, ""))
	kit.ShowDialog(w.Deps.Window, w.Deps.Words, kit.DialogSpec{Title: "New school", Content: form, Primary: "Save"})
	then := func() { done++ }
	if w.shell.Leave(then); done != 1 {
		t.Fatal("asked about an untouched form")
	}
	name.SetText("Byskolen")
	if w.shell.Leave(then); done != 1 {
		t.Fatal("the form is gone without a question")
	}
	w.Tap(t, "Discard")
	if done != 2 || w.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("after the answer %d times left", done)
	}
}
