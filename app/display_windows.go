package app

import (
	"errors"

	"golang.org/x/sys/windows"
)

// replace is not needed here.
func replace(string, []string, []string) error { return errors.ErrUnsupported }

// box shows a message outside of the window.
func box(title, text string) {
	t, errTitle := windows.UTF16PtrFromString(title)
	s, errText := windows.UTF16PtrFromString(text)
	if errTitle == nil && errText == nil {
		_, _ = windows.MessageBox(0, s, t, windows.MB_OK|windows.MB_ICONERROR)
	}
}
