package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets"
	"klassetrin/assets/words"
)

// ShowAbout shows version, data file and attributions.
func ShowAbout(win fyne.Window, w *words.Printer, lines []string, list []assets.Attribution) {
	var rows []fyne.CanvasObject
	for _, l := range lines {
		rows = append(rows, kit.Body(l))
	}
	rows = append(rows, kit.Rule(), kit.Heading(w.T("about.attributions")))
	for _, a := range list {
		rows = append(rows, kit.Body(a.Name+" · "+a.Licence), kit.Body(a.Source).In(kit.ColorMuted))
		if note := w.Name(a.Note); note != "" {
			rows = append(rows, kit.Body(note).In(kit.ColorMuted))
		}
	}
	rows = append(rows, kit.Rule(), kit.Heading(w.T("about.icons.licence")), kit.Caption(assets.IconLicence).Wrap())
	kit.ShowDialog(win, w, kit.DialogSpec{Title: w.T("menu.about"), Content: kit.VStack(kit.Space2, rows...), Width: 560})
}
