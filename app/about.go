package app

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/open"
	"klassetrin/assets"
	"klassetrin/assets/words"
)

func (p *program) ctx() context.Context { return context.Background() }

// copyOf gives the work of copying a data file.
func copyOf(f *open.File, path string) func(context.Context) error {
	return func(ctx context.Context) error { return f.Store.Copy(ctx, path) }
}

// showAbout shows version, data file and attributions.
func showAbout(win fyne.Window, w *words.Printer, lines []string, list []assets.Attribution) {
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
	kit.ShowDialog(win, w, kit.DialogSpec{Title: w.T("menu.about"), Content: kit.VStack(kit.Space2, rows...), Width: 560})
}
