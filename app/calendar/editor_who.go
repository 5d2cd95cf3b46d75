package calendar

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// whoPart is the classes with the pupils expected from each.
type whoPart struct {
	e       *editor
	rows    *fyne.Container
	numbers []*kit.NumberEntry
	names   []*kit.TextField // of groups; nil for classes
	add     *kit.MultiChoice[course.ID]
	year    int         // school year of the options
	options []course.ID // classes of that year, by school and name
	field   *kit.Field
	shown   []course.Attendance // whose the lines are
	refused []string            // what was typed in each line and is no number; "" for nothing
}

func newWhoPart(e *editor) *whoPart {
	w := e.words()
	p := &whoPart{e: e, rows: kit.VStack(kit.Space2), year: -1}
	p.add = kit.NewMultiChoice(w, nil, p.className, w.T("calendar.class.add"), p.onAdd)
	p.add.Detail = p.detail
	group := kit.Link(w.T("calendar.group.add"), p.onGroup).Compact()
	p.field = kit.NewField(w.T("calendar.classes"), kit.VStack(kit.Space2, p.rows, kit.Flow(kit.Space2, p.add, group)), true, "")
	e.form.Add("classes", p.field)
	return p
}

// same tells whether two lines are of the same class, or of groups that are called
// the same.
func same(a, b course.Attendance) bool {
	return a.Class == b.Class && (a.Class != "" || a.School == b.School && a.Group == b.Group)
}

// follow has what was typed and is no number stay with its line, also when others
// have added lines or taken some out.
func (p *whoPart) follow() {
	now := p.e.draft.Session.Attendance
	refused := make([]string, len(now))
	for i, text := range p.refused {
		at := i
		if i >= len(now) || !same(now[i], p.shown[i]) {
			at = slices.IndexFunc(now, func(a course.Attendance) bool { return same(a, p.shown[i]) })
		}
		if text != "" && at >= 0 {
			refused[at] = text
		}
	}
	p.shown, p.refused = slices.Clone(now), refused
}

// fill shows a line for each class and group. A number that was typed and is none
// stays until it is mended.
func (p *whoPart) fill() {
	p.letGo()
	p.follow()
	p.rows.Objects, p.numbers, p.names = nil, nil, nil
	hint := ""
	for i := range p.e.draft.Session.Attendance {
		p.rows.Add(p.row(i))
		if p.names[i] != nil {
			hint = p.e.words().T("common.nonames")
		}
	}
	p.rows.Hidden = len(p.numbers) == 0
	p.field.SetHint(hint)
	p.say()
	p.fillOptions()
}

// letGo takes the keyboard from the lines that are about to go, so that nobody
// types into one that is not there any more.
func (p *whoPart) letGo() {
	c := p.e.page.deps.Window.Canvas()
	for i, n := range p.numbers {
		if at := c.Focused(); at == fyne.Focusable(n) || p.names[i] != nil && at == fyne.Focusable(p.names[i]) {
			c.Unfocus()
		}
	}
}

// row shows one class: its name, the expected pupils, and a cross to take it
// out as long as nobody has recorded who took part.
func (p *whoPart) row(i int) fyne.CanvasObject {
	w, a := p.e.words(), p.e.draft.Session.Attendance[i]
	number := kit.NewNumberEntry(w, 0, course.MaxCount)
	number.SetNumber(a.Expected)
	if p.refused[i] != "" {
		number.SetText(p.refused[i])
	}
	number.OnNumber = func(n int, _ bool) { p.onNumber(i, number, n) }
	p.e.keys(&number.TextField)
	name := fyne.CanvasObject(kit.Body(w.Participant(p.e.plan(), &p.e.draft.Session, a)))
	var entry *kit.TextField
	if a.Class == "" {
		entry = kit.NewTextField("")
		entry.SetText(a.Group)
		entry.OnChanged = func(s string) {
			p.shown[i].Group = s
			p.e.alter(func(d *Draft) { d.Session.Attendance[i].Group = s })
		}
		p.e.keys(entry)
		name = entry
		if school := p.e.plan().Schools.Get(a.School); school != nil {
			name = kit.VStack(2, entry, kit.Caption(school.Name).Wrap())
		}
	}
	p.numbers, p.names = append(p.numbers, number), append(p.names, entry)
	line := []fyne.CanvasObject{kit.Grow(name), kit.Sized(58, 0, number)}
	if !a.Present.Recorded() {
		line = append(line, kit.IconButton(kit.IconX, w.T("kit.remove"), func() { p.onRemove(i) }).Compact())
	}
	return kit.HStack(kit.Space1, line...)
}

// onNumber takes over how many are expected; what is no number is only kept in
// mind.
func (p *whoPart) onNumber(i int, number *kit.NumberEntry, n int) {
	p.refused[i] = ""
	if number.Problem() != "" {
		p.refused[i] = number.Text
	} else {
		p.e.alter(func(d *Draft) { d.SetExpected(p.e.plan(), i, n) }, p.e.kits.fill)
	}
	p.say()
	p.e.offerSave()
}

// problem says what is wrong with the numbers; "" for nothing.
func (p *whoPart) problem() string { return firstProblem(p.numbers) }

func firstProblem(numbers []*kit.NumberEntry) string {
	for _, n := range numbers {
		if text := n.Problem(); text != "" {
			return text
		}
	}
	return ""
}

// say shows what is wrong with the numbers, or that nothing is any more.
func (p *whoPart) say() {
	if text := p.problem(); text != "" || len(p.numbers) > 0 {
		p.field.SetError(text)
	}
}

func (p *whoPart) onAdd(ids []course.ID) {
	p.add.Set(nil)
	p.e.alter(func(d *Draft) {
		for _, id := range ids {
			d.AddClass(p.e.plan(), id)
		}
	}, p.e.fill)
}

func (p *whoPart) onGroup() {
	p.e.alter(func(d *Draft) { d.AddGroup(p.e.plan(), "", d.firstSchool(), 0) }, p.e.fill)
	if last := len(p.names) - 1; last >= 0 && p.names[last] != nil {
		p.e.page.deps.Window.Canvas().Focus(p.names[last])
	}
}

func (p *whoPart) onRemove(i int) {
	p.shown, p.refused = slices.Delete(p.shown, i, i+1), slices.Delete(p.refused, i, i+1)
	p.e.alter(func(d *Draft) { d.RemoveRow(p.e.plan(), i) }, p.e.fill)
	p.field.Focus()
}

// fillOptions offers the classes that exist in the school year of the session:
// first those of schools that take part already, then those the course is
// made for.
func (p *whoPart) fillOptions() {
	plan, s := p.e.plan(), &p.e.draft.Session
	if plan.Library == nil {
		return
	}
	if year := plan.Library.SchoolYear(s.Day); year != p.year {
		p.year, p.options = year, p.classesIn(year)
	}
	design := plan.Design(s)
	rank := func(id course.ID) int {
		k, n := plan.Classes.Get(id), 4
		if k == nil {
			return n
		}
		if p.e.draft.visits(k.School) {
			n -= 2
		}
		if g := plan.GradeIn(k, p.year); design != nil && g != nil && plan.Suits(design, g.ID) {
			n--
		}
		return n
	}
	chosen := func(id course.ID) bool {
		return slices.ContainsFunc(s.Attendance, func(a course.Attendance) bool { return a.Class == id })
	}
	list := slices.DeleteFunc(slices.Clone(p.options), chosen)
	ranks := make(map[course.ID]int, len(list))
	for _, id := range list {
		ranks[id] = rank(id)
	}
	slices.SortStableFunc(list, func(a, b course.ID) int { return cmp.Compare(ranks[a], ranks[b]) })
	p.add.SetOptions(list)
}

// classesIn lists the classes of a school year by school and name.
func (p *whoPart) classesIn(year int) []course.ID {
	plan, w := p.e.plan(), p.e.words()
	schools := slices.Clone(plan.Schools.All())
	slices.SortFunc(schools, func(a, b *course.School) int { return w.Compare(a.Name, b.Name) })
	var out []course.ID
	for _, school := range schools {
		if school.Closed {
			continue
		}
		classes := plan.ClassesIn(school.ID, year)
		slices.SortFunc(classes, func(a, b *course.Class) int { return w.Compare(plan.ClassLabel(a, year), plan.ClassLabel(b, year)) })
		for _, k := range classes {
			out = append(out, k.ID)
		}
	}
	return out
}

func (p *whoPart) className(id course.ID) string {
	return p.e.words().Participant(p.e.plan(), &p.e.draft.Session, course.Attendance{Class: id, School: p.school(id)})
}

func (p *whoPart) school(class course.ID) course.ID {
	if k := p.e.plan().Classes.Get(class); k != nil {
		return k.School
	}
	return ""
}

// detail says how many pupils a class has.
func (p *whoPart) detail(id course.ID) string {
	if k := p.e.plan().Classes.Get(id); k != nil {
		if n, known := k.PupilsIn(p.year); known {
			return p.e.words().Int(n)
		}
	}
	return ""
}
