//go:build ci

package app

import "fyne.io/fyne/v2"

// monitors knows none in tests that draw in software.
func monitors() []fyne.Size { return nil }
