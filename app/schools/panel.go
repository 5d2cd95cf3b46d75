package schools

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// showCard builds the panel of the chosen school.
func (p *Page) showCard() {
	if p.split == nil {
		return
	}
	w := p.deps.Words
	p.card = ReadCard(p.deps.Planner.Plan, p.chosen, p.deps.Planner.Moment(), w)
	clear(p.classRows)
	clear(p.contactRows)
	p.split.alone = p.card == nil || p.closed
	if p.split.alone {
		p.side.Objects = nil
		p.split.box.Refresh()
		return
	}
	c := p.card
	p.split.back.Objects = []fyne.CanvasObject{kit.HStack(0, kit.Link(w.T("schools.all"), p.onBack).WithIcon(kit.IconChevronLeft), kit.Grow())}
	parts := []fyne.CanvasObject{
		p.split.back,
		kit.Body(p.about(c)).In(kit.ColorMuted), p.badges(c), p.classes(c),
	}
	parts = append(parts, p.suggestions(c)...)
	parts = append(parts, p.sessions(w.T("schools.next"), c.Next)...)
	parts = append(parts, p.sessions(w.T("schools.history"), c.History)...)
	if c.School.Remarks != "" {
		parts = append(parts, kit.Heading(w.Field("remarks")), kit.Body(c.School.Remarks))
	}
	offset := fyne.Position{}
	if p.panel != nil && p.panelOf == c.School.ID {
		offset = p.panel.Offset()
	}
	panel := kit.NewSidePanel(w, c.School.Name, p.onClosePanel, kit.VStack(kit.Space3, parts...), nil)
	panel.Actions.Add(kit.Link(w.T("schools.school.edit"), func() { p.onEdit(c.School.ID) }))
	p.side.Objects = []fyne.CanvasObject{kit.Grow(panel)}
	p.side.Refresh()
	panel.ScrollTo(offset)
	p.panel, p.panelOf = panel, c.School.ID
	p.split.box.Refresh()
}

// onClosePanel goes back to the list in a small window; in a large one the list
// has all the room until another school is chosen or this one opened.
func (p *Page) onClosePanel() {
	if p.split.narrow {
		p.onBack()
		return
	}
	p.closed = true
	p.showCard()
	p.focusList()
}

// onBack shows the list again in a small window.
func (p *Page) onBack() {
	p.split.open(false)
	p.focusList()
}

// about says where the school is and what it is.
func (p *Page) about(c *Card) string {
	w, s := p.deps.Words, c.School
	parts := []string{}
	add := func(text string) {
		if text = strings.Trim(text, " ,"); text != "" {
			parts = append(parts, text)
		}
	}
	add(s.Address + ", " + strings.TrimSpace(s.Postcode+" "+s.Town))
	if c.Branch != nil {
		add(w.T("schools.distance", course.Args{"Km": w.Decimal(c.Km, 1), "Branch": c.Branch.Name}))
	}
	add(w.SchoolType(s.Type))
	if s.Parent != "" {
		if parent := p.deps.Planner.Plan.Schools.Get(s.Parent); parent != nil {
			add(parent.Name)
		}
	}
	add(s.Phone)
	add(s.Mail)
	return strings.Join(parts, " · ")
}

// badges shows contacts, whether the schedule was sent, and whether the school
// is closed.
func (p *Page) badges(c *Card) fyne.CanvasObject {
	w := p.deps.Words
	var list []fyne.CanvasObject
	if c.School.Closed {
		list = append(list, kit.Badge(w.T("schools.isclosed"), kit.Warn))
	}
	if c.Changed {
		list = append(list, kit.Badge(w.T("schools.sent.changed", course.Args{"Day": w.DayMonth(c.Sent)}), kit.Warn))
	} else if c.Sent != 0 {
		list = append(list, kit.Badge(w.T("schools.sent", course.Args{"Day": w.DayMonth(c.Sent)}), kit.Good))
	}
	for _, x := range c.Contacts {
		text := x.Name
		if x.Role != "" {
			text += " · " + x.Role
		}
		button := kit.Secondary(text, func() { p.editContact(x.ID) }).Compact().WithIcon(kit.IconUsers).WithTip(strings.Trim(x.Mail+" · "+x.Phone, " ·"))
		p.contactRows[button] = x.ID
		list = append(list, button)
	}
	list = append(list, kit.Link(w.T("schools.contact.add"), p.onNewContact).Compact().WithIcon(kit.IconPlus))
	return kit.Flow(kit.Space2, list...)
}

// suggestions says what the school might be offered next.
func (p *Page) suggestions(c *Card) []fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	if len(c.Suggest) == 0 || c.School.Closed {
		return nil
	}
	var rows []fyne.CanvasObject
	for _, s := range c.Suggest {
		args := course.Args{"Classes": w.List(c.labels(s.Classes)), "Theme": ""}
		color := kit.ColorTheme8
		if t := plan.Themes.Get(s.Course.Theme); t != nil {
			args["Theme"] = t.Name
			color, _ = kit.ThemeColor(t.Colour)
		}
		text := w.T("schools.suggest.never", args)
		switch {
		case s.Last != 0:
			args["Day"] = w.Date(s.Last)
			text = w.T("schools.suggest.last", args)
		case len(s.Classes) > 3:
			text = w.N("schools.suggest.never.many", len(s.Classes), args)
		}
		line := kit.HStack(kit.Space3, kit.Dot(color), kit.Grow(kit.VStack(2, kit.Plain(s.Course.Title).Bold().Ellipsis(), kit.Caption(text).Wrap())))
		rows = append(rows, kit.NewRow(line, func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: s.Course.ID}) }))
	}
	return []fyne.CanvasObject{kit.Heading(w.T("schools.suggest")), kit.VStack(0, kit.Ruled(rows...)...)}
}

// sessions lists sessions of the school; each leads into the calendar.
func (p *Page) sessions(title string, list []*course.Session) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	w, plan := p.deps.Words, p.deps.Planner.Plan
	var rows []fyne.CanvasObject
	for _, s := range list {
		name, color := "", kit.ColorTheme8
		if d := plan.Design(s); d != nil {
			name = d.Title
			if t := plan.Themes.Get(d.Theme); t != nil {
				color, _ = kit.ThemeColor(t.Colour)
			}
		}
		text := w.WeekdayDayMonth(s.Day) + " · " + w.SessionTimes(s) + " · " + p.present(s)
		line := kit.HStack(kit.Space3, kit.Dot(color), kit.Grow(kit.VStack(2, kit.Plain(name).Ellipsis(), kit.Caption(text).Wrap())))
		rows = append(rows, kit.NewRow(line, func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day}) }))
	}
	return []fyne.CanvasObject{kit.Heading(title), kit.VStack(0, kit.Ruled(rows...)...)}
}

// present names the classes of this school at a session and, once it is over,
// how many took part.
func (p *Page) present(s *course.Session) string {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	var names []string
	for _, a := range s.Attendance {
		if a.School != p.chosen {
			continue
		}
		name := a.Group
		if k := plan.Classes.Get(a.Class); k != nil {
			name = plan.ClassLabel(k, plan.Library.SchoolYear(s.Day))
		}
		if s.Day <= p.deps.Planner.Today() {
			name += " (" + w.Count(a.Present) + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// yearText is a school year, "2026/27".
func yearText(year int) string { return fmt.Sprintf("%d/%02d", year, (year+1)%100) }
