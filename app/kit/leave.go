package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Leaving is what becomes of changes that are not kept yet when something else is
// to be done.
type Leaving struct {
	Title   string // what they are made to
	Trouble error  // why they could not be kept; may be nil
	Verb    string // the word on the button that keeps them; "" for the usual one
	Save    func() // keeps them, or says why it cannot, and goes on
	Discard func() // throws them away and goes on
	Stay    func() // the user goes on editing; may be nil
}

// AskToLeave asks what becomes of changes. While it still waits for the answer it
// asks nothing else, as when the window is closed once more.
func (d *Deps) AskToLeave(l Leaving) { d.leaving = askToLeave(d.leaving, d.Window, d.Words, l) }

// askToLeave asks, unless the question that was asked last still waits for its
// answer, and gives the question.
func askToLeave(last *Dialog, win fyne.Window, w *words.Printer, l Leaving) *Dialog {
	if last != nil && last.Open() {
		return last
	}
	text := w.T("kit.leave.text", course.Args{"Title": l.Title})
	if l.Trouble != nil {
		text += "\n" + w.Error(l.Trouble)
	}
	verb := l.Verb
	if verb == "" {
		verb = w.T("common.save")
	}
	var question *Dialog
	answer := l.Stay
	choose := func(f func()) func() {
		return func() {
			answer = f
			question.Close()
		}
	}
	question = ShowDialog(win, w, DialogSpec{
		Title: w.T("kit.leave.title"), Content: Body(text), Primary: verb, Cancel: w.T("kit.leave.stay"), Width: 420,
		Extra:  []fyne.CanvasObject{Secondary(w.T("kit.leave.discard"), choose(l.Discard))},
		OnDone: func() bool { choose(l.Save)(); return false },
		OnClose: func() {
			if answer != nil {
				answer()
			}
		},
	})
	question.FocusPrimary()
	return question
}

// LeaveDialogs does what takes the dialogs of a window away with it, such as
// quitting, once no form in them loses what was filled in.
func LeaveDialogs(win fyne.Window, then func()) {
	closePopups(win.Canvas())
	for _, o := range slices.Backward(win.Canvas().Overlays().List()) {
		if over, ok := o.(*overlay); ok && over.dialog != nil && over.dialog.altered() {
			over.dialog.leave(func() { LeaveDialogs(win, then) })
			return
		}
	}
	then()
}

// altered tells whether closing the dialog would lose what was filled in.
func (d *Dialog) altered() bool { return d.over.open && d.filled.Changed() }

// leave closes the dialog and goes on, after asking where that would lose what was
// filled in. A form that is refused stays: its fields say why.
func (d *Dialog) leave(then func()) {
	lose := func() {
		d.Close()
		then()
	}
	if !d.altered() {
		lose()
		return
	}
	d.question = askToLeave(d.question, d.win, d.words, Leaving{
		Title: d.spec.Title, Verb: d.spec.Primary, Discard: lose,
		Save: func() {
			if d.Submit(); !d.Open() {
				then()
			}
		},
	})
}
