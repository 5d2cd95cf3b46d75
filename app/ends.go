package app

import (
	"os"
	"time"

	"fyne.io/fyne/v2"
)

// leaveTaking is how long the toolkit may take to end after the window.
const leaveTaking = 2 * time.Second

// ends sees to it that the program ends with its window, after what still has
// to be done then.
//
// Fyne 2.8.1 now and then waits for ever when its last window is closed, mostly
// on a busy computer: what it has put off until the end is lost when it comes
// between the last look at its queue and the closing of it, and is waited for
// all the same. The window is gone, but the program stays. Nothing of ours is
// left to be done by then.
func ends(win fyne.Window, last func()) {
	win.SetOnClosed(func() {
		last()
		time.AfterFunc(leaveTaking, func() { os.Exit(0) })
	})
}
