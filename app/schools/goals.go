package schools

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Open shows what a goal names: a school, the school of a class, a filter, the
// import or the form of a new school.
func (p *Page) Open(g kit.Goal) {
	switch g.Filter {
	case kit.FilterUnreached:
		p.find.SetText("")
		p.onShow(showUnreached)
	case kit.FilterImport:
		p.onImport()
	}
	if g.ID != "" {
		p.reveal(g.ID)
	}
	switch {
	case g.New:
		p.onNew()
	case p.markedRow() != nil && (g.ID != "" || p.split.hidesList()):
		p.focusSoon(p.markedRow().Focus)
	case g.Filter != kit.FilterImport:
		p.focusList()
	}
}

// markedRow is the row of the class that a goal led to, nil for none.
func (p *Page) markedRow() *kit.Row {
	for row, id := range p.classRows { // each class has one
		if r, ok := row.(*kit.Row); ok && id == p.marked {
			return r
		}
	}
	return nil
}

// reveal chooses a school, or the school of a class, whatever is filtered.
func (p *Page) reveal(id course.ID) {
	plan := p.deps.Planner.Plan
	school, class := id, course.ID("")
	if k := plan.Classes.Get(id); k != nil {
		school, class = k.School, id
	}
	s := plan.Schools.Get(school)
	if s == nil {
		return
	}
	if find(p.table.Rows(), school) < 0 {
		p.find.SetText("")
		show := showAll
		if s.Closed {
			show = showClosed
		}
		p.onShow(show)
	}
	p.choose(school)
	p.chosen, p.marked, p.closed = school, class, false
	p.split.open(true)
	p.showCard()
}

// Commands are what the menu and the search offer here; the import stands
// there for all screens.
func (p *Page) Commands() []kit.Command {
	w := p.deps.Words
	out := []kit.Command{
		{Title: w.T("schools.find.do"), Icon: kit.IconSearch, Shortcut: kit.Ctrl(fyne.KeyF), Run: p.onFind},
		{Title: w.T("schools.copy"), Icon: kit.IconCopy, Shortcut: kit.CtrlShift(fyne.KeyT), Run: p.onCopy},
		p.deps.SheetCommand(p),
	}
	if p.deps.Planner.Plan.Schools.Get(p.chosen) == nil {
		return out
	}
	return append(
		out, kit.Command{Title: w.T("schools.class.new"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyK), Run: p.onNewClass},
		kit.Command{Title: w.T("schools.contact.add"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyM), Run: p.onNewContact},
		kit.Command{Title: w.T("schools.school.edit"), Icon: kit.IconPencil, Shortcut: kit.Ctrl(fyne.KeyD), Run: func() { p.onEdit(p.chosen) }},
		kit.Command{Title: w.T("schools.class.edit"), Icon: kit.IconPencil, Shortcut: kit.CtrlShift(fyne.KeyD), Run: p.onClass(p.editClass), Can: func() bool { return p.chosenClass() != "" || len(p.classRows) == 1 }},
		kit.Command{Title: w.T("schools.class.remove"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: p.onChosenClass(p.onRemoveClass), Can: func() bool { return p.chosenClass() != "" }},
		kit.Command{Title: w.T("schools.contact.edit"), Icon: kit.IconPencil, Shortcut: kit.CtrlShift(fyne.KeyO), Run: p.onContact(p.editContact), Can: func() bool { return p.focused(p.contactRows) != "" || len(p.contactRows) == 1 }},
	)
}

// onClass does something with the chosen class, or the only one; else it says
// that one must be gone to.
func (p *Page) onClass(do func(course.ID)) func() {
	return func() { p.withOne(p.chosenClass(), p.classRows, p.deps.Words.T("schools.class.choose"), do) }
}

// onChosenClass does something with the chosen class alone: what takes a class
// away is not for one that nobody went to.
func (p *Page) onChosenClass(do func(course.ID)) func() {
	return func() { p.withOne(p.chosenClass(), nil, p.deps.Words.T("schools.class.choose"), do) }
}

// chosenClass is the class that has the keyboard, or the one that was sent for;
// "" for none.
func (p *Page) chosenClass() course.ID { return cmp.Or(p.focused(p.classRows), p.marked) }

// onContact does something with the contact that has the keyboard, or the only
// one of the school.
func (p *Page) onContact(do func(course.ID)) func() {
	return func() {
		p.withOne(p.focused(p.contactRows), p.contactRows, p.deps.Words.T("schools.contact.choose"), do)
	}
}

// focused gives the record whose row or button has the keyboard, "" for none.
func (p *Page) focused(rows map[fyne.Focusable]course.ID) course.ID {
	return rows[p.deps.Window.Canvas().Focused()]
}

// withOne does something with a record; without one with the only one there is.
func (p *Page) withOne(id course.ID, rows map[fyne.Focusable]course.ID, note string, do func(course.ID)) {
	if id == "" && len(rows) == 1 {
		for _, id = range rows {
		}
	}
	if id == "" {
		kit.ShowToast(p.deps.Window, p.deps.Tasks, note, "", nil)
		return
	}
	do(id)
}

// focusList gives the keyboard to the list.
func (p *Page) focusList() {
	if p.table.Visible() {
		p.focusSoon(p.table.Focus)
	}
}

// focusSoon moves the keyboard, and once more when what was not shown before has
// been drawn and has its place, unless something else has the keyboard by then.
func (p *Page) focusSoon(move func()) {
	c := p.deps.Window.Canvas()
	move()
	has := c.Focused()
	p.deps.Tasks.Later(150*time.Millisecond, func() {
		if c.Focused() == has && c.Overlays().Top() == nil {
			move()
		}
	})
}

// onFind puts the keyboard into the search.
func (p *Page) onFind() {
	if p.split != nil {
		p.split.open(false)
	}
	p.deps.Window.Canvas().Focus(p.find)
}

// onCopy puts the list as it is shown on the clipboard.
func (p *Page) onCopy() {
	fyne.CurrentApp().Clipboard().SetContent(p.table.TSV())
	kit.ShowToast(p.deps.Window, p.deps.Tasks, p.deps.Words.T("kit.whole.copied"), "", nil)
}
