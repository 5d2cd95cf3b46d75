package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// AskToLeave asks what becomes of changes that a Leaver could not keep: save tries
// again, discard throws them away, and the third answer stays. title names what
// they are made to, trouble why they were not kept; it may be nil.
func (d *Deps) AskToLeave(title string, trouble error, save, discard func()) {
	w := d.Words
	text := w.T("kit.leave.text", course.Args{"Title": title})
	if trouble != nil {
		text += "\n" + w.Error(trouble)
	}
	var dialog *Dialog
	after := func(f func()) func() { return func() { dialog.Close(); f() } }
	dialog = ShowDialog(d.Window, w, DialogSpec{
		Title: w.T("kit.leave.title"), Content: Body(text), Primary: w.T("common.save"), Cancel: w.T("kit.leave.stay"), Width: 420,
		Extra:  []fyne.CanvasObject{Secondary(w.T("kit.leave.discard"), after(discard))},
		OnDone: func() bool { after(save)(); return false },
	})
	dialog.FocusPrimary() // which loses nothing
}
