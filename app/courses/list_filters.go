package courses

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// filters are what stands above the courses: grade levels, words, themes,
// state, place, the order and the view.
type filters struct {
	list   *list
	object *fyne.Container
	grade  *kit.TextField
	wrong  *kit.Text       // what is wrong with it
	line   *fyne.Container // around wrong, hidden while nothing is
	find   *kit.TextField
	themes *kit.ChipRow
	state  *kit.Button
	place  *kit.Button
	sort   *kit.Button
	view   *kit.ChipRow
}

func newFilters(l *list) *filters {
	w := l.page.deps.Words
	f := &filters{list: l}
	f.grade = kit.NewTextField(w.T("courses.grade.example"))
	f.grade.OnChanged = func(s string) { l.model.Grade = s; l.fill() }
	f.grade.OnKey = func(ev *fyne.KeyEvent) bool { return f.onKey(f.grade, ev) }
	f.wrong = kit.Caption("").In(kit.ColorErrorText).Wrap()
	f.line = kit.HStack(kit.Space1, kit.NewIcon(kit.IconIn(kit.IconWarning, kit.ColorErrorText), 14), kit.Grow(f.wrong))
	f.line.Hide()
	f.grade = kit.Name(f.grade, w.Field("grades"))
	f.find = kit.NewSearchField(w.T("courses.search"), func(s string) { l.model.Query = s; l.fill() })
	f.find.OnKey = func(ev *fyne.KeyEvent) bool { return f.onKey(f.find, ev) }
	f.themes = kit.NewChipRow(nil, "", func(key string) { l.model.Theme = course.ID(key); l.fill() })
	f.state = kit.ChipMenu("", f.stateItems).Compact()
	f.place = kit.ChipMenu("", f.placeItems).Compact()
	f.sort = kit.ChipMenu("", f.sortItems).Compact()
	views := []kit.Chip{
		{Key: "", Text: w.T("courses.view.cards"), Icon: kit.IconGrid}, {Key: viewRows, Text: w.T("courses.view.rows"), Icon: kit.IconList},
	}
	f.view = kit.NewChipRow(views, "", func(key string) { l.setView(key == viewRows) })
	fields := kit.Beside(340, kit.Space3, []float32{1, 1.4}, kit.VStack(0, f.grade), kit.VStack(0, f.find))
	menus := kit.HStack(kit.Space2, kit.Grow(), f.sort, f.state, f.place)
	f.object = kit.VStack(kit.Space2,
		kit.HStack(kit.Space3, kit.Grow(fields), kit.Sized(viewWidth(views), 0, f.view)), f.line,
		kit.Beside(760, kit.Space3, []float32{1.6, 1}, kit.VStack(0, f.themes), menus))
	f.showView()
	f.showMenus()
	return f
}

// viewWidth is what two chips with icons need in one line, in pixels at factor 1.
func viewWidth(chips []kit.Chip) float32 {
	width := float32(kit.Space2)
	for _, c := range chips {
		width += fyne.MeasureText(c.Text, kit.Size(kit.SizeSmall), fyne.TextStyle{}).Width/kit.Factor() + 44
	}
	return width
}

// refresh takes in changed themes.
func (f *filters) refresh() {
	plan := f.list.page.deps.Planner.Plan
	chips := []kit.Chip{{Text: f.list.page.deps.Words.T("courses.themes.all")}}
	for _, t := range plan.SortedThemes() {
		icon, color := kit.ThemeSign(t)
		chips = append(chips, kit.Chip{Key: string(t.ID), Text: t.Name, Dot: color, Icon: icon})
	}
	if f.list.model.Theme != "" && !plan.Themes.Has(f.list.model.Theme) {
		f.list.model.Theme = ""
		f.themes.Choose("")
	}
	f.themes.SetChips(chips)
}

// say tells of grade levels that nobody knows, beside their field.
func (f *filters) say() {
	text := ""
	if u := f.list.model.Unknown; u != "" {
		text = f.list.page.deps.Words.T("courses.grade.unknown", course.Args{"Text": u})
	}
	if f.wrong.Text() == text {
		return
	}
	f.wrong.SetText(text)
	f.grade.SetProblem(text)
	f.line.Hidden = text == ""
	f.object.Refresh()
}

// clear empties all filters, which the model has forgotten.
func (f *filters) clear() {
	f.themes.Choose("")
	f.grade.SetText("")
	f.find.SetText("")
	f.showMenus()
}

// onKey goes from the fields to the courses: Enter opens the only one that is
// left, Down and Enter choose the first, Esc empties the field.
func (f *filters) onKey(field *kit.TextField, ev *fyne.KeyEvent) bool {
	rows := f.list.table.Rows()
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	switch {
	case ev.Name == fyne.KeyEscape && field.Text != "":
		field.SetText("")
	case len(rows) == 0 || !enter && ev.Name != fyne.KeyDown:
		return false
	default:
		f.list.choose(rows[0].Course.ID)
	}
	return true
}

// showMenus writes what is chosen onto the menus.
func (f *filters) showMenus() {
	w, m := f.list.page.deps.Words, &f.list.model
	f.state.SetText(w.Field("state") + ": " + f.stateName(m.State))
	f.place.SetText(w.T("courses.places.all"))
	for k := course.AtLibrary; k <= course.Elsewhere; k++ {
		if k.String() == m.Place {
			f.place.SetText(w.PlaceKind(k))
		}
	}
	f.showSort()
}

// showSort writes the order onto its menu, which only the cards need: a table
// has headings.
func (f *filters) showSort() {
	key, _ := f.list.table.Sorted()
	for _, c := range f.list.columns() {
		if c.Key == key {
			f.sort.SetText(f.list.page.deps.Words.T("courses.sort", course.Args{"Column": c.Title}))
		}
	}
	f.object.Refresh() // the buttons have got other widths
}

func (f *filters) showView() {
	key := ""
	if f.list.asRows {
		key = viewRows
	}
	f.view.Choose(key)
	if f.list.asRows {
		f.sort.Hide()
	} else {
		f.sort.Show()
	}
}

// states are the filters by state, in the order of the menu.
func states() []string {
	out := []string{""}
	for s := course.Draft; s <= course.Retired; s++ {
		out = append(out, s.String())
	}
	return append(out, StateAll)
}

func (f *filters) stateName(key string) string {
	w := f.list.page.deps.Words
	for s := course.Draft; s <= course.Retired; s++ {
		if s.String() == key {
			return w.CourseState(s)
		}
	}
	if key == StateAll {
		return w.T("courses.states.all")
	}
	return w.T("courses.states.usable")
}

func (f *filters) stateItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, key := range states() {
		item := fyne.NewMenuItem(f.stateName(key), func() { f.list.model.State = key; f.showMenus(); f.list.fill() })
		item.Checked = f.list.model.State == key
		items = append(items, item)
	}
	return items
}

func (f *filters) placeItems() []*fyne.MenuItem {
	w := f.list.page.deps.Words
	choose := func(key, text string) *fyne.MenuItem {
		item := fyne.NewMenuItem(text, func() { f.list.model.Place = key; f.showMenus(); f.list.fill() })
		item.Checked = f.list.model.Place == key
		return item
	}
	items := []*fyne.MenuItem{choose("", w.T("courses.places.all"))}
	for k := course.AtLibrary; k <= course.Elsewhere; k++ {
		items = append(items, choose(k.String(), w.PlaceKind(k)))
	}
	return items
}

// sortItems offers the order by each column; figures begin with the greatest.
func (f *filters) sortItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	now, _ := f.list.table.Sorted()
	for _, c := range f.list.columns() {
		item := fyne.NewMenuItem(c.Title, func() { f.list.table.SortBy(c.Key, c.Align == kit.Right) })
		item.Checked = c.Key == now
		items = append(items, item)
	}
	return items
}
