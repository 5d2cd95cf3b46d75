package kit

import (
	"context"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// Sheet is a list as plain texts: what a table, or any other list of a page,
// comes to outside of the window. Screen readers and other programs read it.
type Sheet struct {
	Name string
	Head []string
	Rows [][]string
}

// SheetEndings are the kinds of files that WriteSheets makes, the usual one first.
var SheetEndings = []string{".xlsx", ".csv", ".html"}

// Lister is a page with lists, which can be saved as tables.
type Lister interface {
	Title() string
	// Sheets gives the lists as they are shown now.
	Sheets() []Sheet
}

// SheetCommand is the command that every page with lists has among its own: it
// saves them as tables.
func (d *Deps) SheetCommand(page Lister) Command {
	return Command{Title: d.Words.T("kit.sheet.command"), Icon: IconSave, Shortcut: Ctrl(fyne.KeyE), Run: func() { d.SaveSheets(page.Title(), page.Sheets()) }}
}

// SaveSheets asks for a file and saves lists there, by its ending. What is
// saved is what the lists hold now, whatever happens while the dialog is open.
func (d *Deps) SaveSheets(title string, sheets []Sheet) {
	if d.WriteSheets == nil || len(sheets) == 0 {
		return
	}
	w := d.Words
	spec := FileSpec{Title: w.T("kit.sheet.title"), Verb: w.T("common.save"), Path: ProposedFile(title, SheetEndings[0]), Endings: SheetEndings, Hint: w.T("kit.sheet.hint")}
	SaveFile(d.Window, w, spec, func(path string) {
		d.Tasks.RunWithProgress(d.Window, w, w.T("kit.sheet.writing"), func(ctx context.Context, _ func(done, total int)) error {
			return d.WriteSheets(ctx, path, title, sheets)
		}, func() {
			ShowToast(d.Window, d.Tasks, w.T("reports.saved", course.Args{"File": filepath.Base(path)}), w.T("reports.open"), func() { d.OpenPath(path) })
		})
	})
}

// OpenPath hands a file or folder to the program the computer opens it with.
func (d *Deps) OpenPath(path string) {
	if err := fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		d.ShowError(err)
	}
}
