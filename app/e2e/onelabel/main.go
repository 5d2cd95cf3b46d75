//go:build e2e

// Command onelabel is the least that a window of the toolkit can be. The
// benchmarks of package e2e measure the start and the rest of the program
// against it.
package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	win := fyneapp.NewWithID("org.klassetrin.onelabel").NewWindow("Klassetrin")
	win.SetMaster()
	win.SetContent(widget.NewLabel("Klassetrin"))
	win.Resize(fyne.NewSize(1280, 800))
	win.Show()
	fmt.Println("frame") // showing paints
	fyne.CurrentApp().Run()
}
