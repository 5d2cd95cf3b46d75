package app

import (
	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"klassetrin/app/gallery"
	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// showGallery opens the window that shows developers every widget, and returns
// when it is closed.
func showGallery(config string, l words.Lang) error {
	w := words.For(l)
	f := faults{config}
	return f.guard(func() string { return w.T("fault.title") }, func() error {
		app := steady(fyneapp.NewWithID(ID))
		var win fyne.Window
		err := f.show(func() fyne.Window { return win }, func() error {
			win = app.NewWindow("Klassetrin gallery")
			galleryIn(win, f, w)
			win.Show()
			if !exists(win) {
				return errNoWindow
			}
			return nil
		})
		if err != nil {
			return f.without(w)
		}
		app.Run()
		return nil
	})
}

// galleryIn fills the window of the gallery. What breaks down there is told in
// the window itself: nobody's data is open.
func galleryIn(win fyne.Window, f faults, w *words.Printer) {
	win.SetMaster()
	win.Resize(fyne.NewSize(1280, 800))
	tasks := kit.NewTasks(nil, func(err error) {
		kit.ErrorDialog(win, w, w.T("common.error.title"), w.Error(err))
	})
	tasks.OnFault(f.write)
	gallery.Show(win, tasks, gallery.Look{Mode: kit.Light, Factor: 1, Lang: w.Lang()}, speak)
	if probe != nil {
		probe(win, tasks)
	}
}
