// Package settings is the screen for what rarely changes: the library, its
// houses, people, things and targets, and how the program looks.
package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// Page is the screen: sections at the left, the chosen one at the right.
type Page struct {
	deps     *kit.Deps
	sections []section
	chosen   string
	rows     map[string]*kit.Row
	pick     *kit.Choice[string] // instead of the rows in narrow windows
	body     *fyne.Container     // the section
	panel    *kit.Scroll         // around body
	shown    string              // the section that body holds
	sheets   []kit.Sheet         // the lists that were laid out last, see Sheets
	goals    *goalTree
	save     func()     // keeps what stands in the fields of the section
	form     kit.Filled // what is stored of them
}

// section is one part of the settings.
type section struct {
	key   string
	title string
	icon  kit.IconName
	show  func() fyne.CanvasObject
	adds  string // what the button says that adds a record, "" for none
	add   func()
	more  func() []kit.Command // what else can be done; nil for nothing
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	p := &Page{deps: d, chosen: "library", rows: map[string]*kit.Row{}, body: container.NewStack()}
	p.panel = kit.NewVScroll(kit.Inset(0, 10, 4, 8, p.body)) // room for the rings of its rows
	w := d.Words
	p.sections = []section{
		{"library", w.T("settings.library"), kit.IconSchools, p.library, "", nil, p.saveCommands},
		{"branches", w.T("settings.branches"), kit.IconMapPin, p.branches, w.T("settings.branch.add"), func() { p.editBranch(nil) }, p.branchCommands},
		{"librarians", w.T("settings.librarians"), kit.IconUsers, p.librarians, w.T("settings.librarian.add"), func() { p.editLibrarian(nil) }, p.librarianCommands},
		{"kits", w.T("settings.kits"), kit.IconPackage, p.kits, w.T("settings.kit.add"), func() { p.editKit(nil) }, nil},
		{"themes", w.T("settings.themes"), kit.IconStar, p.themes, w.T("settings.theme.add"), func() { p.editTheme(nil) }, nil},
		{"goals", w.T("settings.goals"), kit.IconTarget, p.goalSection, w.T("settings.goal.add"), func() { p.editGoal(nil, false) }, p.goalCommands},
		{"closed", w.T("settings.closed"), kit.IconCalendar, p.closedDays, w.T("settings.closed.add"), func() { p.editClosedDay(nil) }, nil},
		{"targets", w.T("settings.targets"), kit.IconTarget, p.targets, w.T("settings.target.add"), func() { p.editTarget(nil) }, p.targetCommands},
		{kit.FilterProgram, w.T("settings.program"), kit.IconSettings, p.program, "", nil, p.saveCommands},
	}
	var keys []string
	for _, s := range p.sections {
		keys = append(keys, s.key)
	}
	p.pick = kit.NewChoice(w, keys, p.titleOf, p.choose)
	p.goals = newGoalTree(p)
	return p
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("nav.settings") }

// Subtitle names the section.
func (p *Page) Subtitle() string { return p.titleOf(p.chosen) }

func (p *Page) titleOf(key string) string {
	for _, s := range p.sections {
		if s.key == key {
			return s.title
		}
	}
	return ""
}

// Actions has none: each section has its own.
func (p *Page) Actions() []fyne.CanvasObject { return nil }

// Content lays out sections and the chosen one.
func (p *Page) Content() fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, s := range p.sections {
		row := kit.NewRow(kit.HStack(kit.Space3, kit.NewIcon(kit.IconIn(s.icon, kit.ColorMuted), 18), kit.Grow(kit.Plain(s.title).Wrap())), func() { p.choose(s.key) })
		p.rows[s.key] = row
		list = append(list, row)
	}
	nav := kit.Panel(kit.NewVScroll(kit.Inset(4, 12, 4, 12, kit.VStack(2, list...)))) // room for the rings of its rows
	nav.Pad = [4]float32{4, 0, 4, 0}
	box := kit.NewBox(0, kit.Inset(20, 24, 20, 24, container.New(&fold{}, nav, p.pick, kit.Panel(p.panel))))
	box.Fill = kit.ColorPage
	return box
}

// Commands turn over the sections and add a record to the one that is shown.
func (p *Page) Commands() []kit.Command {
	w := p.deps.Words
	out := []kit.Command{
		{Title: w.T("settings.previous"), Icon: kit.IconChevronUp, Shortcut: kit.Ctrl(fyne.KeyPageUp), Run: func() { p.turn(-1) }, Can: func() bool { return p.chosen != p.sections[0].key }},
		{Title: w.T("settings.next"), Icon: kit.IconChevronDown, Shortcut: kit.Ctrl(fyne.KeyPageDown), Run: func() { p.turn(1) }, Can: func() bool { return p.chosen != p.sections[len(p.sections)-1].key }},
		p.deps.SheetCommand(p),
	}
	if s := p.section(); s.add != nil {
		out = append(out, kit.Command{Title: s.adds, Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyA), Run: s.add})
	}
	if s := p.section(); s.more != nil {
		out = append(out, s.more()...)
	}
	return out
}

// Parts are the sections, and what can be added in them.
func (p *Page) Parts() []kit.Command {
	var out []kit.Command
	for _, s := range p.sections {
		lead := func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenSettings, Filter: s.key}) }
		out = append(out, kit.Command{Title: s.title, Icon: s.icon, Run: lead})
		if s.add != nil {
			out = append(out, kit.Command{Title: s.adds, Icon: kit.IconPlus, Run: func() {
				if lead(); p.chosen == s.key { // else what is filled in is asked about
					s.add()
				}
			}})
		}
	}
	return out
}

// saveCommands keep what stands in the fields of the section.
func (p *Page) saveCommands() []kit.Command {
	return []kit.Command{{Title: p.deps.Words.T("common.save"), Icon: kit.IconSave, Shortcut: kit.Ctrl(fyne.KeyS), Run: func() { p.save() }}}
}

func (p *Page) branchCommands() []kit.Command {
	return []kit.Command{{Title: p.deps.Words.T("settings.room.add"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyR), Run: p.onNewRoom}}
}

func (p *Page) librarianCommands() []kit.Command {
	return []kit.Command{{Title: p.deps.Words.T("settings.absence.add"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyR), Run: p.onNewAbsence}}
}

func (p *Page) goalCommands() []kit.Command { return p.goals.commands() }

// section gives the one that is shown.
func (p *Page) section() *section {
	for i := range p.sections {
		if p.sections[i].key == p.chosen {
			return &p.sections[i]
		}
	}
	return &p.sections[0]
}

// turn shows the section before or after.
func (p *Page) turn(by int) {
	for i, s := range p.sections {
		if to := i + by; s.key == p.chosen && to >= 0 && to < len(p.sections) {
			p.choose(p.sections[to].key)
			return
		}
	}
}

// Open shows the section that a goal names.
func (p *Page) Open(g kit.Goal) {
	if p.titleOf(g.Filter) != "" {
		p.choose(g.Filter)
	}
}

func (p *Page) choose(key string) {
	if key == p.chosen {
		return
	}
	p.leave(func() {
		p.chosen = key
		p.Refresh()
		p.deps.Changed()
	}, func() { p.pick.Set(p.chosen) })
}

// Refresh shows the chosen section anew, but one that is filled in and not saved
// stays as it is. The keyboard stays where it is in it, as after saving.
func (p *Page) Refresh() {
	if p.shown == p.chosen && !p.Keep() {
		return
	}
	spot := kit.SpotIn(p.deps.Window, p.body)
	for _, s := range p.sections {
		if row := p.rows[s.key]; row != nil {
			row.SetSelected(s.key == p.chosen)
		}
		if s.key == p.chosen {
			p.sheets, p.form = nil, kit.Filled{}
			p.body.Objects = []fyne.CanvasObject{s.show()}
		}
	}
	p.pick.Set(p.chosen)
	p.body.Refresh()
	p.panel.Refresh()
	if p.shown != p.chosen {
		p.shown = p.chosen
		p.panel.ScrollToTop() // after a change the same section stays where it is
		return
	}
	spot.Resume(p.deps.Window, p.body)
}

// editor is a dialog about one record.
type editor struct {
	title  string
	form   *kit.Form
	name   func() string                                      // what the undo menu calls the record
	read   func() course.Record                               // the record as the form has it
	old    course.Record                                      // what may be removed; nil for a new record
	save   func(context.Context, course.Record, string) error // nil for Planner.Save
	closed func()                                             // after the dialog has gone; nil for nothing
}

// edit opens a dialog on a record. Refusals stand beside their fields.
func (p *Page) edit(e editor) {
	w := p.deps.Words
	spec := kit.DialogSpec{Title: words.Capital(e.title), Content: e.form, Primary: w.T("common.save"), Width: 520}
	from := kit.SpotIn(p.deps.Window, p.body)
	spec.OnClose = func() {
		if e.closed != nil {
			e.closed()
		}
		from.Resume(p.deps.Window, p.body) // the list was made anew with what was saved
	}
	var dialog *kit.Dialog
	save := e.save
	if save == nil {
		save = p.deps.Planner.Save
	}
	refused := map[string]string{} // what the domain said at the last try
	if e.old != nil {
		spec.Extra = []fyne.CanvasObject{kit.Link(w.T("settings.remove"), func() {
			if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Delete(ctx, e.old, e.name()) }) {
				dialog.Close()
			}
		})}
	}
	spec.OnDone = func() bool {
		for name := range refused {
			if f := e.form.Field(name); f != nil {
				f.SetError("")
			}
		}
		if !e.form.Valid() { // a date or a number that is none
			return false
		}
		err := save(context.Background(), e.read(), e.name())
		if err == nil {
			return true
		}
		refused = p.deps.FieldTexts(err)
		if rest := e.form.ShowErrors(refused); len(rest) > 0 || len(refused) == 0 {
			p.deps.ShowError(err)
		}
		return false
	}
	dialog = kit.ShowDialog(p.deps.Window, w, spec)
}

func (p *Page) newID() course.Base { return course.Base{ID: p.deps.Planner.NewID()} }

// text gives a text field with a value.
func text(value string) *kit.TextField {
	t := kit.NewTextField("")
	t.SetText(value)
	return t
}

// number gives a number field; 0 shows nothing when nothing is allowed.
func (p *Page) number(low, high, value int) *kit.NumberEntry {
	n := kit.NewNumberEntry(p.deps.Words, low, high)
	if value != 0 || low > 0 {
		n.SetNumber(value)
	}
	return n
}

func numberOf(n *kit.NumberEntry) int {
	v, _ := n.Number()
	return v
}
