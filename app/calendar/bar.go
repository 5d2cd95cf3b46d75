package calendar

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// bar is the line of filters above the week.
type bar struct {
	page   *Page
	chips  *kit.ChipRow
	shown  []kit.Chip
	staff  []*course.Librarian
	others []*course.Librarian // those without a chip
	more   *kit.Button         // the menu of the others
	all    *kit.Button         // the menu of everybody, where there is no room for chips
	right  *fyne.Container
	object *fyne.Container
}

// mostChips is how many librarians have a chip; the others are in a menu.
const mostChips = 5

func newBar(p *Page) *bar {
	b := &bar{page: p, right: kit.Flow(kit.Space2)}
	b.chips = kit.NewMultiChipRow(nil, nil, b.onChips)
	b.all, b.more = kit.ChipMenu("", nil), kit.ChipMenu("", nil) // until the first refresh
	b.object = container.New(&barLayout{natural: b.width, narrow: b.narrow}, b.chips, b.right)
	return b
}

// width is what all chips need in one line.
func (b *bar) width() float32 {
	w := float32(0)
	for _, c := range b.shown {
		w += fyne.MeasureText(c.Text, kit.Size(kit.SizeSmall), fyne.TextStyle{}).Width + kit.Px(50)
	}
	return w
}

// narrow shows the chips or, where they do not fit into one line, a menu.
func (b *bar) narrow(on bool) {
	show(b.chips, !on)
	show(b.all, on)
	show(b.more, !on && len(b.others) > 0)
}

// refresh takes in changed librarians, requests and conflicts.
func (b *bar) refresh() {
	p := b.page
	plan := p.deps.Planner.Plan
	staff, themes := Staff(plan, p.deps.Planner.Today())
	b.staff, b.shown, b.others = staff, nil, nil
	for i, l := range staff {
		if i >= mostChips && !slices.Contains(p.model.Librarians, l.ID) {
			b.others = append(b.others, l)
			continue
		}
		chip := kit.Chip{Key: string(l.ID), Text: l.ShortName(), Dot: kit.ColorTheme8}
		if t := plan.Themes.Get(themes[l.ID]); t != nil {
			chip.Dot, _ = kit.ThemeColor(t.Colour)
		}
		b.shown = append(b.shown, chip)
	}
	b.chips.SetChips(b.shown)
	var keys []string
	for _, id := range p.model.Librarians {
		keys = append(keys, string(id))
	}
	b.chips.Choose(keys...)
	b.right.Objects = b.buttons()
	b.right.Refresh()
	b.object.Refresh()
}

// buttons are those at the right: further librarians, branches, and what waits.
func (b *bar) buttons() []fyne.CanvasObject {
	p, w := b.page, b.page.deps.Words
	text := w.T("field.librarians")
	if n := len(p.model.Librarians); n > 0 {
		text += " · " + w.Int(n)
	}
	b.all = kit.ChipMenu(text, func() []*fyne.MenuItem { return b.librarianItems(b.staff) }).Compact()
	b.more = kit.ChipMenu(w.N("calendar.librarians.more", len(b.others)), func() []*fyne.MenuItem { return b.librarianItems(b.others) }).Compact()
	b.narrow(!b.chips.Visible())
	out := []fyne.CanvasObject{b.all, b.more}
	if branches := b.branches(); len(branches) > 1 {
		text := w.T("calendar.branch.all")
		if one := p.deps.Planner.Plan.Branches.Get(p.model.Branch); one != nil {
			text = one.Name
		}
		out = append(out, kit.ChipMenu(text, func() []*fyne.MenuItem { return b.branchItems(branches) }).Compact())
	}
	if n := len(p.needs.Requests); n > 0 {
		out = append(out, kit.Secondary(w.T("calendar.requests", course.Args{"N": n}), p.onRequests).Compact())
	}
	if n := len(p.needs.Unsent); n > 0 {
		out = append(out, kit.Secondary(w.T("calendar.unsent", course.Args{"N": n}), p.onUnsent).Compact())
	}
	if n := len(p.needs.Findings); n > 0 {
		out = append(out, kit.Secondary(w.T("calendar.conflicts", course.Args{"N": n}), p.onNextConflict).WithIcon(kit.IconWarning).WithTip(w.T("calendar.conflicts.next")).Compact())
	}
	icon, tip := kit.IconList, w.T("calendar.list")
	if p.listed {
		icon, tip = kit.IconCalendar, w.T("calendar.list.not")
	}
	return append(out, kit.IconButton(icon, tip, p.onList).Compact())
}

func (b *bar) branches() []*course.Branch {
	return slices.DeleteFunc(slices.Clone(b.page.deps.Planner.Plan.Branches.All()), func(x *course.Branch) bool { return x.Retired && x.ID != b.page.model.Branch })
}

// librarianItems offers librarians; those that are shown have a tick.
func (b *bar) librarianItems(list []*course.Librarian) []*fyne.MenuItem {
	m := &b.page.model
	var out []*fyne.MenuItem
	for _, l := range list {
		item := fyne.NewMenuItem(l.ShortName(), func() {
			if i := slices.Index(m.Librarians, l.ID); i >= 0 {
				m.Librarians = slices.Delete(m.Librarians, i, i+1)
			} else {
				m.Librarians = append(m.Librarians, l.ID)
			}
			b.filtered()
		})
		item.Checked = slices.Contains(m.Librarians, l.ID)
		out = append(out, item)
	}
	return out
}

func (b *bar) branchItems(branches []*course.Branch) []*fyne.MenuItem {
	choose := func(text string, id course.ID) *fyne.MenuItem {
		item := fyne.NewMenuItem(text, func() {
			b.page.model.Branch = id
			b.filtered()
		})
		item.Checked = b.page.model.Branch == id
		return item
	}
	out := []*fyne.MenuItem{choose(b.page.deps.Words.T("calendar.branch.all"), "")}
	for _, x := range branches {
		out = append(out, choose(x.Name, x.ID))
	}
	return out
}

func (b *bar) onChips(keys []string) {
	b.page.model.Librarians = nil
	for _, k := range keys {
		b.page.model.Librarians = append(b.page.model.Librarians, course.ID(k))
	}
	b.filtered()
}

// filtered shows the filters and the week anew.
func (b *bar) filtered() {
	b.refresh()
	b.page.week()
}
