package schools

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Page is the screen: the list at the left, the chosen school at the right.
type Page struct {
	deps   *kit.Deps
	model  Model
	show   string    // key of the filter
	chosen course.ID // the school of the panel
	marked course.ID // the class that a goal led to

	chips  *kit.ChipRow
	pick   *kit.Button // the same choice as a menu, where there is no room for chips
	offer  []kit.Chip
	find   *kit.TextField
	table  *kit.Table[Row]
	empty  *fyne.Container // instead of the table when it has no rows
	narrow bool            // the list has no room for chips, see onWidth
	year   int             // the school year that the columns name
	side   *fyne.Container
	split  *split
	quick  *kit.TextField // stays the same while the panel is built anew, to keep the keyboard
	quickF *kit.Field
	card   *Card

	classRows   map[fyne.Focusable]course.ID // what stands in the panel, for commands
	contactRows map[fyne.Focusable]course.ID

	folder  string         // where the last file was imported from
	panel   *kit.SidePanel // so that it stays scrolled where it was
	panelOf course.ID      // the school it shows
	closed  bool           // nobody wants to see the panel now
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	p := &Page{deps: d, show: showAll, side: kit.VStack(0), empty: container.NewStack(), classRows: map[fyne.Focusable]course.ID{}, contactRows: map[fyne.Focusable]course.ID{}}
	w := d.Words
	p.chips = kit.NewChipRow(nil, showAll, p.onShow)
	p.pick = kit.ChipMenu(w.T("schools.all"), p.pickItems)
	p.pick.Hide()
	p.find = kit.NewSearchField(w.T("schools.find"), func(string) { p.fill() })
	p.find.OnSubmitted = func(string) { p.table.Focus() }
	p.find.OnKey = p.onFindKey
	p.table = kit.NewTable(true, p.columns()...)
	p.table.Sort("name", false)
	p.table.OnSelect = p.onSelect
	p.table.OnOpen = p.onOpen
	p.table.Menu = p.menu
	p.table.Remember(d, "schools", w.T("schools.title"))
	p.quick = kit.NewTextField(w.T("schools.class.quick"))
	p.quick.OnChanged = p.onQuickChanged
	p.quick.OnSubmitted = p.onQuick
	p.quickF = kit.NewField(w.T("schools.class.new"), p.quick, false, w.T("schools.class.quick.hint"))
	p.empty.Hide()
	return p
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("schools.title") }

// Subtitle counts schools, classes and pupils of this school year.
func (p *Page) Subtitle() string {
	w := p.deps.Words
	return strings.Join([]string{
		w.N("schools.count.schools", p.model.Schools), w.N("schools.count.classes", p.model.Classes), w.N("schools.count.pupils", p.model.Pupils),
	}, " · ")
}

// Actions begin an import and a new school.
func (p *Page) Actions() []fyne.CanvasObject {
	w := p.deps.Words
	return []fyne.CanvasObject{kit.Secondary(w.T("schools.import"), p.onImport), kit.Primary(w.T("shell.new.school"), p.onNew)}
}

// Content lays out the list and the panel.
func (p *Page) Content() fyne.CanvasObject {
	top := kit.Beside(680, kit.Space3, []float32{2.4, 1}, kit.VStack(0, p.chips, kit.HStack(0, p.pick, kit.Grow())), kit.VStack(0, p.find))
	left := kit.VStack(kit.Space3, top, kit.Grow(kit.TightPanel(container.NewStack(p.table, p.empty))))
	p.split = newSplit(left, p.side, p.onWidth)
	box := kit.NewBox(0, kit.Inset(20, 24, 20, 24, p.split.box))
	box.Fill = kit.ColorPage
	return box
}

// Refresh works everything out again.
func (p *Page) Refresh() {
	plan, today := p.deps.Planner.Plan, p.deps.Planner.Today()
	p.model = Read(plan, today, p.deps.Words.Compare, p.model.Rows)
	if plan.Library != nil {
		p.year = plan.Library.SchoolYear(today)
	}
	p.table.SetColumns(p.columns()...)
	p.showChips()
	p.fill()
	p.showCard()
}

// showChips offers all schools, each type and area that occurs, those not
// reached and those closed.
func (p *Page) showChips() {
	w := p.deps.Words
	chips := []kit.Chip{{Key: showAll, Text: w.T("schools.all")}}
	for _, t := range p.model.Types {
		chips = append(chips, kit.Chip{Key: typeKey(t), Text: w.SchoolType(t)})
	}
	if p.model.Unreached > 0 || p.show == showUnreached {
		chips = append(chips, kit.Chip{Key: showUnreached, Text: w.T("schools.unreached", course.Args{"N": p.model.Unreached})})
	}
	for _, a := range p.model.Areas {
		chips = append(chips, kit.Chip{Key: areaKey(a), Text: a})
	}
	if p.model.Closed > 0 {
		chips = append(chips, kit.Chip{Key: showClosed, Text: w.T("schools.closed", course.Args{"N": p.model.Closed})})
	}
	known := false
	for _, c := range chips {
		known = known || c.Key == p.show
	}
	if !known {
		p.show = showAll
	}
	p.offer = chips
	p.chips.SetChips(chips)
	p.showChosen()
}

// showChosen marks the filter that is chosen.
func (p *Page) showChosen() {
	p.chips.Choose(p.show)
	for _, c := range p.offer {
		if c.Key == p.show {
			p.pick.SetText(c.Text)
		}
	}
}

// pickItems are the filters as a menu.
func (p *Page) pickItems() []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, 0, len(p.offer))
	for _, c := range p.offer {
		item := fyne.NewMenuItem(c.Text, func() { p.onShow(c.Key) })
		item.Checked = c.Key == p.show
		items = append(items, item)
	}
	return items
}

// fill shows the rows that fit filter and search, and keeps one of them chosen.
func (p *Page) fill() {
	rows := p.model.Filter(p.show, p.find.Text)
	p.table.SetRowsKeeping(rows, Row.Key)
	p.showEmpty(len(rows) == 0)
	if len(rows) > 0 && find(rows, p.chosen) < 0 {
		p.choose(p.table.Rows()[0].ID)
	} else if len(p.table.Selected()) == 0 {
		p.choose(p.chosen)
	}
}

// choose selects a school in the list, which shows its panel.
func (p *Page) choose(id course.ID) {
	p.table.Select(func(r Row) bool { return r.ID == id })
}

// showEmpty shows what to do when there are no rows.
func (p *Page) showEmpty(none bool) {
	w := p.deps.Words
	if !none {
		p.empty.Hide()
		p.table.Show()
		return
	}
	state := kit.EmptyState(kit.IconSearch, w.T("schools.nothing"), w.T("schools.nothing.do"), func() {
		p.find.SetText("")
		p.onShow(showAll)
	})
	if len(p.model.Rows) == 0 {
		state = kit.EmptyState(kit.IconSchools, w.T("schools.empty"), w.T("schools.import"), p.onImport)
	}
	p.empty.Objects = []fyne.CanvasObject{state}
	p.table.Hide()
	p.empty.Show()
	p.empty.Refresh()
}

// onFindKey leaves the search: Esc empties it, Down goes into the list.
func (p *Page) onFindKey(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyDown:
		p.table.Focus()
	case ev.Name == fyne.KeyEscape && p.find.Text != "":
		p.find.SetText("")
	default:
		return false
	}
	return true
}

// onShow changes the filter.
func (p *Page) onShow(key string) {
	p.show = key
	p.showChosen()
	p.fill()
}

// onSelect shows the panel of the chosen school.
func (p *Page) onSelect(rows []Row) {
	if len(rows) == 1 && rows[0].ID != p.chosen {
		p.chosen, p.marked, p.closed = rows[0].ID, "", false
		p.quick.SetText("")
		p.showCard()
	}
}

// onOpen goes on into the panel: to the field for a new class, and in a small
// window to the panel at all.
func (p *Page) onOpen(r Row) {
	p.chosen, p.closed = r.ID, false
	p.split.open(true)
	p.showCard()
	p.quickF.Focus()
}

// menu is what can be done with the school under the pointer.
func (p *Page) menu(rows []Row) []*fyne.MenuItem {
	if len(rows) != 1 {
		return nil
	}
	w := p.deps.Words
	return []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("schools.school.edit"), func() { p.onEdit(rows[0].ID) }),
		fyne.NewMenuItem(w.T("schools.class.new"), p.onNewClass), fyne.NewMenuItem(w.T("schools.contact.add"), p.onNewContact),
	}
}
