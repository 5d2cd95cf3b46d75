package schools

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/course/intake"
)

// onImport asks for the file of a register, reads it in the background and
// shows what taking it in would do.
func (p *Page) onImport() {
	w := p.deps.Words
	spec := kit.FileSpec{Title: w.T("schools.import.title"), Verb: w.T("schools.import.read"), Folder: p.folder, Endings: []string{".csv", ".xlsx", ".txt"}}
	kit.OpenFile(p.deps.Window, w, spec, p.readFile)
}

// readFile reads a register and opens its preview. A file in which no column is
// known as the name opens too: its columns can be chosen by hand.
func (p *Page) readFile(path string) {
	p.folder = filepath.Dir(path)
	var reg *intake.Register
	p.deps.Tasks.RunWithProgress(p.deps.Window, p.deps.Words, p.deps.Words.T("schools.import.reading"), func(ctx context.Context, _ func(done, total int)) error {
		var err error
		reg, err = intake.OpenFile(ctx, path, intake.Limits{})
		if reg != nil && course.CodeOf(err) == course.ErrColumns {
			return nil
		}
		return err
	}, func() { p.showImport(reg, path) })
}

// importer is the dialog that shows what an import would do.
type importer struct {
	applied  bool // the import was carried out
	page     *Page
	reg      *intake.Register
	path     string
	mapping  intake.Mapping
	result   *intake.Result // nil while there is none
	places   []intake.Place
	headless bool // the file has no headings
	turn     int  // of the preview that is asked for, so that a late answer is dropped

	dialog   *kit.Dialog
	place    *kit.Choice[string]
	contacts *kit.Check
	closed   *kit.Check
	chips    *kit.ChipRow
	table    *kit.Table[importRow]
	counts   *kit.Text
	detail   *kit.Text
	banner   *fyne.Container
	rows     []importRow
}

// showImport opens the dialog on a register.
func (p *Page) showImport(reg *intake.Register, path string) {
	w := p.deps.Words
	x := &importer{page: p, reg: reg, path: path, mapping: reg.Columns.Clone(), banner: kit.VStack(0)}
	x.place = kit.NewChoice(w, []string{""}, x.placeName, func(string) { x.preview() })
	x.place.Detail = x.placeRows
	x.contacts = kit.NewCheck(w.T("schools.import.contacts"), false, func(bool) { x.preview() })
	x.closed = kit.NewCheck(w.T("schools.import.markclosed"), true, func(bool) { x.preview() })
	x.chips = kit.NewChipRow(nil, importAll, func(string) { x.fill() })
	x.table = kit.NewTable(false, x.columns()...)
	x.table.OnSelect = x.onSelect
	x.table.Empty = w.T("schools.import.none")
	x.table.Remember(p.deps, "schools.import", w.T("schools.import.from", course.Args{"File": reg.File}))
	x.counts, x.detail = kit.Caption("").Wrap(), kit.Caption("").Wrap()
	placeField := kit.NewField(w.T("schools.import.place"), x.place, false, w.T("schools.import.place.hint"))
	content := kit.VStack(
		kit.Space3, x.banner,
		kit.Columns(kit.Space4, []float32{1, 1.3}, placeField, kit.VStack(kit.Space1, x.contacts, x.closed)),
		x.counts, x.chips, kit.Sized(0, 260, kit.TightPanel(x.table)), x.detail,
	)
	x.readPlaces()
	x.setPlace()
	x.dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("schools.import.from", course.Args{"File": reg.File}), Content: content, Primary: w.T("schools.import.none"), Width: 860,
		Extra: []fyne.CanvasObject{
			kit.Link(w.T("schools.import.columns"), x.onColumns), kit.Link(w.T("schools.import.other"), func() { x.dialog.Close(); p.onImport() }),
		},
		OnDone: x.apply, OnClose: x.closing,
	})
	x.preview()
	if !x.mapping.Has(intake.Name) {
		x.onColumns()
	}
}

// readPlaces lists the places that the file has schools of.
func (x *importer) readPlaces() {
	x.places = intake.Places(x.reg, x.mapping)
	numbers := []string{""}
	for _, place := range x.places {
		numbers = append(numbers, place.Number)
	}
	x.place.SetOptions(numbers)
}

// setPlace proposes the library's own municipality when the file has it.
func (x *importer) setPlace() {
	x.place.Set("")
	if lib := x.page.deps.Planner.Plan.Library; lib != nil && x.placeOf(lib.Municipality) != nil {
		x.place.Set(lib.Municipality)
	}
}

func (x *importer) placeOf(number string) *intake.Place {
	for i := range x.places {
		if x.places[i].Number == number && number != "" {
			return &x.places[i]
		}
	}
	return nil
}

// placeName names a place with its number, so that either can be typed.
func (x *importer) placeName(number string) string {
	place := x.placeOf(number)
	switch {
	case place == nil:
		return x.page.deps.Words.T("schools.import.everywhere")
	case place.Name == "" || place.Name == number:
		return number
	}
	return place.Name + " (" + number + ")"
}

func (x *importer) placeRows(number string) string {
	rows := len(x.reg.Rows)
	if place := x.placeOf(number); place != nil {
		rows = place.Rows
	}
	return x.page.deps.Words.N("schools.import.rows", rows)
}

// preview works out in the background what the import would do.
func (x *importer) preview() {
	w, planner := x.page.deps.Words, x.page.deps.Planner
	place, _ := x.place.Value()
	options := intake.Options{
		Mapping: x.mapping.Clone(), Place: place, MarkClosed: x.closed.Checked, WithContacts: x.contacts.Checked,
		Today: planner.Today(), Role: w.T("import.role.head"), NewID: planner.NewID,
	}
	plan, reg := planner.Plan.Snapshot(), x.reg
	x.turn++
	turn := x.turn
	x.result = nil
	x.dialog.SetPrimary(w.T("schools.import.working"), false)
	var result *intake.Result
	var refused error
	x.page.deps.Tasks.Run(context.Background(), func(context.Context) error {
		result, refused = intake.Preview(plan, reg, options)
		return nil
	}, func() {
		if turn == x.turn {
			x.show(result, refused)
		}
	})
}

// show fills the dialog with a preview, or says why there is none.
func (x *importer) show(result *intake.Result, refused error) {
	w := x.page.deps.Words
	x.result, x.banner.Objects = result, nil
	if refused != nil {
		x.banner.Objects = []fyne.CanvasObject{kit.Banner(w, kit.Bad, w.Error(refused), kit.Link(w.T("schools.import.columns"), x.onColumns))}
	}
	x.banner.Refresh()
	x.rows = importRows(result, w)
	x.chips.SetChips(importChips(result, w))
	if len(x.chips.Chosen()) == 0 {
		x.chips.Choose(importAll)
	}
	x.counts.SetText(importCounts(result, x.reg, w))
	x.fill()
	x.showVerb()
	x.dialog.Relayout()
}

// showVerb puts on the main button what it would do, and warns before schools
// are marked as closed.
func (x *importer) showVerb() {
	w, r := x.page.deps.Words, x.result
	if r != nil && r.Vanished > 0 {
		x.banner.Objects = []fyne.CanvasObject{kit.Banner(w, kit.Warn, w.N("schools.import.vanish", r.Vanished), kit.Link(w.T("schools.import.vanish.not"), func() {
			x.closed.SetChecked(false)
			x.preview()
		}))}
		x.banner.Refresh()
	}
	switch {
	case r != nil && r.New+r.Changed > 0:
		x.dialog.SetPrimary(w.N("schools.import.do", r.New+r.Changed), true)
	case r != nil && r.Vanished > 0:
		x.dialog.SetPrimary(w.N("schools.import.close", r.Vanished), true)
	default:
		x.dialog.SetPrimary(w.T("schools.import.none"), false)
	}
}

// fill shows the rows of the chosen status.
func (x *importer) fill() {
	key := importAll
	if chosen := x.chips.Chosen(); len(chosen) > 0 {
		key = chosen[0]
	}
	x.table.SetRows(filterImport(x.rows, key))
	x.detail.SetText("")
}

// onSelect says all about the chosen row, which the table may cut off.
func (x *importer) onSelect(rows []importRow) {
	text := ""
	if len(rows) == 1 {
		text = rows[0].Text
	}
	x.detail.SetText(text)
	x.dialog.Relayout()
}

// apply carries the import out as one step that can be taken back.
func (x *importer) apply() bool {
	if x.result == nil {
		return false
	}
	p := x.page
	x.applied = p.deps.DoWithUndo(func(ctx context.Context) error {
		return p.deps.Planner.Do(ctx, x.result.Label(), x.result.Edits()...)
	})
	return x.applied
}

// closing puts the keyboard into the list of schools after an import.
func (x *importer) closing() {
	if x.applied {
		x.page.Refresh() // the news of the change comes later, and the list may be hidden till then
		x.page.focusList()
	}
}
