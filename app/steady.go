package app

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// steady makes the app one in which nothing moves by itself. Fyne lets the
// cursor of a text field fade in and out, and paints the whole window anew for
// each step: a field that only has the keyboard would keep the processor twenty
// times as busy as a window at rest. The cursor then stands still, as the rest
// of the window does.
//
// On macOS Fyne asks for settings of its own kind when the system's look
// changes, so there the cursor goes on fading; a graphics card does that work.
func steady(a fyne.App) fyne.App {
	if runtime.GOOS == "darwin" {
		return a
	}
	s := steadyApp{a}
	fyne.SetCurrentApp(s)
	return s
}

type steadyApp struct{ fyne.App }

// Settings are those of the app, without animations.
func (s steadyApp) Settings() fyne.Settings { return steadySettings{s.App.Settings()} }

type steadySettings struct{ fyne.Settings }

// ShowAnimations is false.
func (steadySettings) ShowAnimations() bool { return false }
