package runsheet

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// The shortcuts of run sheets and packing lists, the same on every screen.
var (
	SheetKeys   = kit.Ctrl(fyne.KeyP)
	PackingKeys = kit.CtrlShift(fyne.KeyP)
)

// Commands are the run sheet and the packing list of what a screen shows.
func Commands(w *words.Printer, sheet, packing func()) []kit.Command {
	return []kit.Command{
		{Title: w.T("runsheet.title") + " …", Icon: kit.IconClock, Shortcut: SheetKeys, Run: sheet},
		{Title: w.T("packing.title") + " …", Icon: kit.IconPackage, Shortcut: PackingKeys, Run: packing},
	}
}
