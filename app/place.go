package app

import "fyne.io/fyne/v2"

// The window as it is when nothing is remembered, and the least it may be.
const (
	usualWidth, usualHeight = 1280, 800
	leastWidth, leastHeight = 640, 480
)

// fit gives the size of the window: the one that is remembered, 0 for none, but
// never more than the largest screen that is there now has room for, and never
// less than the window can be. Where the screens are not known it may be any.
func fit(remembered fyne.Size, screens []fyne.Size) fyne.Size {
	size := fyne.NewSize(or(remembered.Width, usualWidth), or(remembered.Height, usualHeight))
	var largest fyne.Size
	for _, s := range screens {
		if s.Width*s.Height > largest.Width*largest.Height {
			largest = s
		}
	}
	if largest.Width > 0 && largest.Height > 0 {
		size = fyne.NewSize(min(size.Width, largest.Width), min(size.Height, largest.Height))
	}
	return fyne.NewSize(max(leastWidth, size.Width), max(leastHeight, size.Height))
}
