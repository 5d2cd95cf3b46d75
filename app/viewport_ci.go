//go:build ci

package app

import (
	"image"

	"fyne.io/fyne/v2"
)

// viewportOf knows nothing of windows that are drawn in software, for tests.
func viewportOf(fyne.Window) *viewport { return nil }

func workAreas() []image.Rectangle { return nil }
