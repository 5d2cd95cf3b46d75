package app

import (
	"os"

	"fyne.io/fyne/v2"
)

// ends sees to it that the program ends with its window, after what still has
// to be done then.
//
// It does not wait for the toolkit to clear up, which helps nobody once the
// process is gone. Fyne 2.8.1 now and then waits for ever when its last window
// is closed, mostly on a busy computer: what it has put off until the end is
// lost when it comes between the last look at its queue and the closing of it,
// and is waited for all the same. What comes later still breaks the program
// down.
func ends(win fyne.Window, last func()) {
	win.SetOnClosed(func() {
		last()
		os.Exit(0)
	})
}
