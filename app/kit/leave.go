package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// Leaving is what becomes of changes that are not kept yet when something else is
// to be done.
type Leaving struct {
	Title   string // what they are made to
	Trouble error  // why they could not be kept; may be nil
	Save    func() // keeps them, or says why it cannot, and goes on
	Discard func() // throws them away and goes on
	Stay    func() // the user goes on editing; may be nil
}

// AskToLeave asks what becomes of changes. While it still waits for the answer it
// asks nothing else, as when the window is closed once more.
func (d *Deps) AskToLeave(l Leaving) {
	if d.leaving != nil && d.leaving.Open() {
		return
	}
	w := d.Words
	text := w.T("kit.leave.text", course.Args{"Title": l.Title})
	if l.Trouble != nil {
		text += "\n" + w.Error(l.Trouble)
	}
	answer := l.Stay
	choose := func(f func()) func() {
		return func() {
			answer = f
			d.leaving.Close()
		}
	}
	d.leaving = ShowDialog(d.Window, w, DialogSpec{
		Title: w.T("kit.leave.title"), Content: Body(text), Primary: w.T("common.save"), Cancel: w.T("kit.leave.stay"), Width: 420,
		Extra:  []fyne.CanvasObject{Secondary(w.T("kit.leave.discard"), choose(l.Discard))},
		OnDone: func() bool { choose(l.Save)(); return false },
		OnClose: func() {
			if answer != nil {
				answer()
			}
		},
	})
	d.leaving.FocusPrimary()
}
