package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestTheKeyboardIsOnWhatLosesNothing when a question opens: Enter out of habit
// neither deletes nor discards.
func TestTheKeyboardIsOnWhatLosesNothing(t *testing.T) {
	w, _ := window(t, func() fyne.CanvasObject { return Body("") })
	c := w.Canvas()
	lost, saved := 0, 0
	lose := func() { lost++ }
	Confirm(w, english, "Delete?", "It has 12 sessions.", "Delete", lose)
	c.Focused().TypedKey(press(fyne.KeyReturn))
	ShowDialog(w, english, DialogSpec{Title: "Title", Content: Body("text"), Extra: []fyne.CanvasObject{Secondary("Remove", lose)}, Primary: "Replace", OnDone: func() bool { lose(); return true }})
	c.Focused().TypedKey(press(fyne.KeyReturn))
	d := &Deps{Window: w, Words: english}
	d.AskToLeave(Leaving{Title: "A course", Save: func() { saved++ }, Discard: lose})
	c.Focused().TypedKey(press(fyne.KeyReturn))
	if lost != 0 || saved != 1 || c.Overlays().Top() != nil {
		t.Errorf("lost %d times, saved %d times, open %T", lost, saved, c.Overlays().Top())
	}
}

// TestAFormInADialogIsNotLost by Esc, by its button, or by quitting, without a
// question; nothing is asked where nothing was filled in.
func TestAnActThatIsCalledOffAsksNothing(t *testing.T) {
	w, _ := window(t, func() fyne.CanvasObject { return Body("") })
	why := NewTextField("")
	d := ShowDialog(w, english, DialogSpec{
		Title: "Call the session off", Content: NewForm().Add("why", NewField("Why", why, false, "")), Primary: "Call off", Acts: true,
		OnDone: func() bool { t.Error("it was done"); return true },
	})
	why.SetText("The bus broke down")
	if w.Canvas().Focused().TypedKey(press(fyne.KeyEscape)); d.Open() || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not just close it")
	}
}

func TestAFormInADialogIsNotLost(t *testing.T) {
	w, _ := window(t, func() fyne.CanvasObject { return Body("") })
	c := w.Canvas()
	var name *TextField
	kept, gone := "", 0
	open := func() *Dialog {
		name, kept, gone = NewTextField(""), "", 0
		return ShowDialog(w, english, DialogSpec{
			Title: "New school", Content: NewForm().Add("name", NewField("Name", name, true, "")), Primary: "Create",
			OnDone: func() bool { kept = name.Text; return name.Text != "no" },
		})
	}
	quit := func() { LeaveDialogs(w, func() { gone++ }) }
	escape := func() { c.Focused().TypedKey(press(fyne.KeyEscape)) }
	for what, leave := range map[string]func(d *Dialog){
		"Esc":    func(*Dialog) { escape() },
		"Cancel": func(d *Dialog) { d.cancel.OnTapped() },
		"quit":   func(*Dialog) { quit() },
	} {
		answer := func(d *Dialog, text string, f func(question *Dialog)) {
			t.Helper()
			name.SetText(text)
			leave(d)
			if what != "Esc" { // which is an answer
				leave(d) // asks no second time
			}
			question := d.question
			if question == nil || !question.Open() || len(c.Overlays().List()) != 2 || !d.Open() || gone != 0 {
				t.Fatalf("%s: not asked, the form is open %v", what, d.Open())
			}
			if question.primary.Text() != "Create" {
				t.Errorf("%s: asked whether to %q", what, question.primary.Text())
			}
			f(question)
		}
		goes := 0
		if what == "quit" {
			goes = 1
		}
		d := open()
		if leave(d); d.question != nil || gone != goes || what != "quit" && d.Open() {
			t.Errorf("%s: asked about a form in which nothing was changed", what)
		}
		d.Close()
		d = open()
		answer(d, "Byskolen", func(*Dialog) { escape() })
		if !d.Open() || kept != "" || gone != 0 || c.Focused() != name {
			t.Errorf("%s, stay: open %v, kept %q, gone %d, the keyboard in %T", what, d.Open(), kept, gone, c.Focused())
		}
		answer(d, "no", func(q *Dialog) { q.Submit() })
		if !d.Open() || kept != "no" || gone != 0 {
			t.Errorf("%s, refused: open %v, tried %q, gone %d", what, d.Open(), kept, gone)
		}
		answer(d, "Byskolen", func(q *Dialog) { q.Submit() })
		if d.Open() || kept != "Byskolen" || gone != goes {
			t.Errorf("%s, save: open %v, kept %q, gone %d", what, d.Open(), kept, gone)
		}
		d = open()
		answer(d, "Byskolen", func(q *Dialog) { q.spec.Extra[0].(*Button).OnTapped() })
		if d.Open() || kept != "" || gone != goes || c.Overlays().Top() != nil {
			t.Errorf("%s, discard: open %v, kept %q, gone %d", what, d.Open(), kept, gone)
		}
	}
}
