package kit

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// fileBrowser is the dialog in which a file or a folder is looked for.
type fileBrowser struct {
	win     fyne.Window
	p       *words.Printer
	endings []string // of the files that are shown; none to choose a folder
	folder  string
	chosen  func(path string)

	place  *Choice[string]
	find   *TextField
	table  *Table[fileRow]
	dialog *Dialog
	all    []fileRow
	usual  []string // places that are always offered; nil before they were read
	asked  int      // how often a folder was asked for
}

// browseFiles lets a file with one of the endings be chosen, or, without
// endings, a folder, beginning in a folder. Enter opens a folder, the backspace
// key goes to the one around it. The window must have been set up by Mount.
func browseFiles(win fyne.Window, p *words.Printer, title, folder string, endings []string, chosen func(path string)) {
	b := &fileBrowser{win: win, p: p, endings: endings, chosen: chosen}
	b.place = NewChoice(p, nil, folderName, b.enter)
	b.place.setName(p.T("kit.files.place"))
	b.place.Icon = func(string) IconName { return IconFolder }
	b.place.Detail = func(path string) string { return path }
	up := IconButton(IconArrowUp, p.T("kit.files.up"), b.up)
	b.find = NewSearchField(p.T("kit.files.find"), func(string) { b.show() })
	b.table = b.newTable()
	line := Beside(440, Space2, []float32{3, 2}, HStack(Space2, Grow(b.place), up), b.find)
	content := []fyne.CanvasObject{line, Sized(0, 300, b.table)}
	verb, extra := p.T("kit.files.choose"), []fyne.CanvasObject(nil)
	if len(endings) > 0 {
		content = append(content, Caption(p.T("kit.files.only", course.Args{"Endings": strings.Join(endings, ", ")})))
	} else {
		verb, extra = p.T("kit.files.take"), []fyne.CanvasObject{Link(p.T("kit.files.new"), b.newFolder)}
	}
	b.dialog = ShowDialog(win, p, DialogSpec{
		Title: title, Content: VStack(Space3, content...), Primary: verb, OnDone: b.done, Width: 640, Extra: extra,
	})
	key := b.dialog.over.onKey
	b.dialog.over.onKey = func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyBackspace {
			b.up()
			return
		}
		key(ev)
	}
	b.enter(folder)
}

func (b *fileBrowser) newTable() *Table[fileRow] {
	p := b.p
	columns := []Column[fileRow]{
		{Key: "name", Title: p.T("kit.files.name"), Width: 120, Weight: 1, Less: byFileName(p.Compare), Cell: func(r fileRow) Cell {
			if r.folder {
				return Cell{Kind: CellIcon, Icon: IconFolder, Color: ColorAccent, Text: r.name}
			}
			return Cell{Kind: CellIcon, Icon: IconFile, Color: ColorMuted, Text: r.name}
		}},
		{Key: "changed", Title: p.T("kit.files.changed"), Width: 110, Less: byChanged, Text: func(r fileRow) string {
			return p.DateShort(course.DateOf(r.changed))
		}},
	}
	if len(b.endings) > 0 {
		columns = append(columns, Column[fileRow]{Key: "size", Title: p.T("kit.files.size"), Width: 90, Align: Right, Less: byFileSize, Text: func(r fileRow) string {
			if r.folder {
				return ""
			}
			return p.T("kit.files.kilobytes", course.Args{"N": p.Int(int(r.size+1023) / 1024)})
		}})
	}
	table := NewTable(false, columns...)
	table.setName(p.T("kit.files.list"))
	table.Sort("name", false)
	table.OnOpen = b.open
	return table
}

// enter shows what is in a folder, or in the nearest one around it that exists.
// It is read in the background, because a drive on the network lets one wait;
// until then what was shown before stays, and what is asked last counts.
func (b *fileBrowser) enter(folder string) {
	b.asked++
	asked, usual := b.asked, b.usual
	var rows []fileRow
	var unread error
	tasksOf(b.win.Canvas()).Run(context.Background(), func(context.Context) error {
		folder = nearestFolder(folder)
		if usual == nil {
			usual = usualPlaces()
		}
		rows, unread = filesIn(folder, b.endings)
		return nil
	}, func() {
		if asked != b.asked || !b.dialog.Open() {
			return
		}
		b.folder, b.all, b.usual, b.table.Empty = folder, rows, usual, b.p.T("kit.files.empty")
		if unread != nil {
			b.table.Empty = b.p.T("kit.files.unread", course.Args{"Folder": folderName(folder)})
		}
		b.place.SetOptions(placesFrom(folder, usual))
		b.place.Set(folder)
		b.find.SetText("")
		b.show()
		b.table.Focus()
	})
}

// show shows the rows that the search field asks for.
func (b *fileBrowser) show() {
	wanted := strings.ToLower(strings.TrimSpace(b.find.Text))
	var rows []fileRow
	for _, r := range b.all {
		if strings.Contains(strings.ToLower(r.name), wanted) {
			rows = append(rows, r)
		}
	}
	b.table.SetRows(rows)
	if wanted != "" && len(rows) == 1 {
		b.table.Select(func(fileRow) bool { return true })
	}
}

func (b *fileBrowser) up() { b.enter(filepath.Dir(b.folder)) }

// open goes into a folder, or chooses a file.
func (b *fileBrowser) open(r fileRow) {
	path := filepath.Join(b.folder, r.name)
	if r.folder {
		b.enter(path)
		return
	}
	b.dialog.Close()
	b.chosen(path)
}

// done is the main button: what is selected, or the folder that is shown where
// one is looked for.
func (b *fileBrowser) done() bool {
	selected := b.table.Selected()
	switch {
	case len(b.endings) == 0:
		folder := b.folder
		if len(selected) == 1 {
			folder = filepath.Join(folder, selected[0].name)
		}
		b.dialog.Close()
		b.chosen(folder)
	case len(selected) == 1:
		b.open(selected[0])
	default:
		b.table.Focus()
	}
	return false
}

// newFolder asks for a name and makes a folder.
func (b *fileBrowser) newFolder() {
	name := NewTextField("")
	field := NewField(b.p.T("kit.files.name"), name, true, "")
	var d *Dialog
	d = ShowDialog(b.win, b.p, DialogSpec{
		Title: b.p.T("kit.files.new"), Content: field, Primary: b.p.T("kit.files.make"), Width: 360,
		OnDone: func() bool {
			wanted := strings.TrimSpace(name.Text)
			if wanted == "" || strings.ContainsAny(wanted, `/\`) {
				field.SetError(b.p.T("kit.files.noname"))
				return false
			}
			path := filepath.Join(b.folder, wanted)
			switch err := os.Mkdir(path, 0o755); {
			case errors.Is(err, fs.ErrExist):
				field.SetError(b.p.T("kit.files.exists", course.Args{"Folder": wanted}))
				return false
			case err != nil:
				field.SetError(b.p.T("kit.files.notmade", course.Args{"Folder": wanted}))
				return false
			}
			d.Close()
			b.enter(path)
			return false
		},
	})
}
