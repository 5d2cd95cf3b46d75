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
func showGallery(l words.Lang) error {
	win := steady(fyneapp.NewWithID(ID)).NewWindow("Klassetrin gallery")
	win.SetMaster()
	win.Resize(fyne.NewSize(1280, 800))
	// What breaks down here is told in the window itself: nobody's data is open.
	tasks := kit.NewTasks(nil, func(err error) {
		kit.ErrorDialog(win, words.For(l), words.For(l).T("common.error.title"), words.For(l).Error(err))
	})
	gallery.Show(win, tasks, gallery.Look{Mode: kit.Light, Factor: 1, Lang: l}, speak)
	if probe != nil {
		probe(win, tasks)
	}
	win.ShowAndRun()
	return nil
}
