package settings

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// branches lists houses and their rooms.
func (p *Page) branches() fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	var items []item
	for _, b := range plan.Branches.All() {
		items = append(items, item{title: b.Name, text: b.Address, badge: p.retired(b.Retired), edit: func() { p.editBranch(b) }})
		for _, r := range plan.RoomsOf(b.ID) {
			seats := w.Kind(course.KindRoom)
			if r.Seats > 0 {
				seats += " · " + w.N("settings.seats", r.Seats)
			}
			items = append(items, item{title: r.Name, text: seats, under: true, badge: p.retired(r.Retired), edit: func() { p.editRoom(r) }})
		}
	}
	list := p.list(w.T("settings.branches"), w.T("settings.branches.hint"), p.section().adds, p.section().add, items)
	return kit.VStack(kit.Space3, list, kit.HStack(0, kit.Secondary(w.T("settings.room.add"), p.onNewRoom).WithIcon(kit.IconPlus), kit.Grow()))
}

func (p *Page) onNewRoom() { p.editRoom(nil) }

func (p *Page) retired(yes bool) string {
	if yes {
		return p.deps.Words.T("settings.retired")
	}
	return ""
}

func (p *Page) retiredField(c *kit.Check) *kit.Field {
	return kit.NewField("", c, false, p.deps.Words.T("settings.retired.hint"))
}

func (p *Page) editBranch(b *course.Branch) {
	w := p.deps.Words
	n, old := course.Branch{Base: p.newID()}, course.Record(nil)
	if b != nil {
		n, old = *b, b
	}
	name, address := text(n.Name), text(n.Address)
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	place := p.newPosition(n.Position)
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).Add("address", kit.NewField(w.T("settings.address"), address, false, ""))
	place.add(form)
	form.Add("retired", p.retiredField(retired))
	p.edit(editor{title: w.Kind(course.KindBranch), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Address, n.Retired, n.Position = name.Text, address.Text, retired.Checked, place.read()
		return &n
	}})
}

func (p *Page) editRoom(r *course.Room) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	n, old := course.Room{Base: p.newID()}, course.Record(nil)
	if r != nil {
		n, old = *r, r
	} else if all := plan.Branches.All(); len(all) > 0 {
		n.Branch = all[0].ID
	}
	name, seats := text(n.Name), p.number(0, course.MaxCount, n.Seats)
	branch := p.branchChoice(n.Branch, "")
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).
		Add("branch", kit.NewField(w.Field("branch"), branch, true, "")).
		Add("seats", kit.NewField(w.T("settings.room.seats"), seats, false, "")).Add("retired", p.retiredField(retired))
	p.edit(editor{title: w.Kind(course.KindRoom), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Seats, n.Retired = name.Text, numberOf(seats), retired.Checked
		n.Branch, _ = branch.Value()
		return &n
	}})
}

// branchChoice offers the houses that are in use, and the one that is chosen. none
// is what no house is called, where there need be none.
func (p *Page) branchChoice(chosen course.ID, none string) *kit.Choice[course.ID] {
	plan := p.deps.Planner.Plan
	var ids []course.ID
	if none != "" {
		ids = append(ids, "")
	}
	for _, b := range plan.Branches.All() {
		if !b.Retired || b.ID == chosen {
			ids = append(ids, b.ID)
		}
	}
	c := kit.NewChoice(p.deps.Words, ids, func(id course.ID) string {
		if b := plan.Branches.Get(id); b != nil {
			return b.Name
		}
		return none
	}, nil)
	c.Set(chosen)
	return c
}

// kits lists equipment.
func (p *Page) kits() fyne.CanvasObject {
	w := p.deps.Words
	var items []item
	for _, k := range p.deps.Planner.Plan.Kits.All() {
		items = append(items, item{title: k.Name, text: w.N("settings.copies", k.Copies), badge: p.retired(k.Retired), edit: func() { p.editKit(k) }})
	}
	return p.list(w.T("settings.kits"), w.T("settings.kits.hint"), p.section().adds, p.section().add, items)
}

func (p *Page) editKit(k *course.Kit) {
	w := p.deps.Words
	n, old := course.Kit{Base: p.newID(), Copies: 1}, course.Record(nil)
	if k != nil {
		n, old = *k, k
	}
	name, copies, serves, remarks := text(n.Name), p.number(1, 1000, n.Copies), p.number(0, course.MaxCount, n.Serves), text(n.Remarks)
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).
		AddLine([]string{"copies", "serves"}, kit.NewField(w.T("settings.kit.copies"), copies, true, w.T("settings.kit.copies.hint")), kit.NewField(w.T("settings.kit.serves"), serves, false, "")).
		Add("remarks", kit.NewField(w.T("settings.remarks"), remarks, false, "")).Add("retired", p.retiredField(retired))
	p.edit(editor{title: w.Kind(course.KindKit), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Copies, n.Serves, n.Remarks, n.Retired = name.Text, numberOf(copies), numberOf(serves), remarks.Text, retired.Checked
		return &n
	}})
}

// themes lists what courses are about.
func (p *Page) themes() fyne.CanvasObject {
	w := p.deps.Words
	var items []item
	for _, t := range p.deps.Planner.Plan.SortedThemes() {
		icon, color := kit.ThemeSign(t)
		items = append(items, item{title: t.Name, icon: icon, color: color, badge: p.retired(t.Retired), edit: func() { p.editTheme(t) }})
	}
	return p.list(w.T("settings.themes"), w.T("settings.themes.hint"), p.section().adds, p.section().add, items)
}

func (p *Page) editTheme(t *course.Theme) {
	w := p.deps.Words
	n, old := course.Theme{Base: p.newID(), Colour: 1 + p.deps.Planner.Plan.Themes.Len()%8, Icon: "book", Sort: p.deps.Planner.Plan.Themes.Len()}, course.Record(nil)
	if t != nil {
		n, old = *t, t
	}
	name := text(n.Name)
	colour := kit.NewChoice(w, []int{1, 2, 3, 4, 5, 6, 7, 8}, p.colourName, nil)
	colour.Dot = func(i int) fyne.ThemeColorName { c, _ := kit.ThemeColor(i); return c }
	colour.Set(n.Colour)
	icon := kit.NewChoice(w, kit.ThemeIcons, p.iconName, nil)
	icon.Icon = func(i kit.IconName) kit.IconName { return i }
	shown, _ := kit.ThemeSign(&n)
	icon.Set(shown)
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).
		AddLine([]string{"colour", "icon"}, kit.NewField(w.T("settings.colour"), colour, true, ""), kit.NewField(w.T("settings.icon"), icon, true, "")).Add("retired", p.retiredField(retired))
	p.edit(editor{title: w.Kind(course.KindTheme), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Retired = name.Text, retired.Checked
		if c, ok := colour.Value(); ok {
			n.Colour = c
		}
		if i, ok := icon.Value(); ok {
			n.Icon = string(i)
		}
		return &n
	}})
}

func (p *Page) colourName(i int) string {
	w := p.deps.Words
	return []string{
		w.T("colour.blue"), w.T("colour.purple"), w.T("colour.amber"), w.T("colour.green"),
		w.T("colour.red"), w.T("colour.sky"), w.T("colour.pink"), w.T("colour.grey"),
	}[(i-1)%8]
}

func (p *Page) iconName(i kit.IconName) string {
	w := p.deps.Words
	return map[kit.IconName]string{
		kit.IconBook: w.T("icon.book"), kit.IconCode: w.T("icon.code"), kit.IconBot: w.T("icon.bot"), kit.IconMonitor: w.T("icon.monitor"),
		kit.IconGlobe: w.T("icon.globe"), kit.IconTalk: w.T("icon.talk"), kit.IconIdea: w.T("icon.idea"), kit.IconPalette: w.T("icon.palette"),
		kit.IconPuzzle: w.T("icon.puzzle"), kit.IconHammer: w.T("icon.hammer"), kit.IconSearch: w.T("icon.search"), kit.IconStar: w.T("icon.star"),
	}[i]
}
