package calendar

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// kitPart is the librarians and the kits, and below them the time around.
type kitPart struct {
	e          *editor
	librarians *kit.MultiChoice[course.ID]
	rows       *fyne.Container
	add        *kit.MultiChoice[course.ID]
	field      *kit.Field
	numbers    []*kit.NumberEntry
	refused    map[course.ID]string // numbers that were typed and are none
}

func newKitPart(e *editor) *kitPart {
	w := e.words()
	p := &kitPart{e: e, rows: kit.VStack(kit.Space2), refused: map[course.ID]string{}}
	p.librarians = kit.NewMultiChoice(w, nil, p.librarianName, w.T("settings.librarian.add"), func(ids []course.ID) {
		e.alter(func(d *Draft) { d.Session.Librarians = ids })
	})
	p.librarians.Detail = p.librarianDetail
	p.add = kit.NewMultiChoice(w, nil, p.kitName, w.T("settings.kit.add"), p.onAdd)
	p.add.Detail = p.free
	p.field = kit.NewField(w.T("field.kits"), kit.VStack(kit.Space2, p.rows, p.add), false, "")
	e.form.Add("librarians", kit.NewField(w.T("field.librarians"), p.librarians, false, "")).Add("kits", p.field)
	e.when.addBuffers()
	return p
}

// fill shows who teaches and a line for each kit.
func (p *kitPart) fill() {
	plan, s := p.e.plan(), &p.e.draft.Session
	var staff []course.ID
	for _, l := range plan.Librarians.All() {
		if !l.Retired || slices.Contains(s.Librarians, l.ID) {
			staff = append(staff, l.ID)
		}
	}
	p.librarians.SetOptions(staff)
	if !slices.Equal(p.librarians.Values(), s.Librarians) {
		p.librarians.Set(s.Librarians)
	}
	p.rows.Objects, p.numbers = nil, nil
	for _, u := range s.Kits {
		p.rows.Add(p.row(u))
	}
	p.rows.Hidden = len(s.Kits) == 0
	p.rows.Refresh()
	p.field.SetError(p.problem())
	var kits []course.ID
	for _, k := range plan.Kits.All() {
		if !k.Retired && !slices.ContainsFunc(s.Kits, func(u course.KitUse) bool { return u.Kit == k.ID }) {
			kits = append(kits, k.ID)
		}
	}
	p.add.SetOptions(kits)
	show(p.add, len(kits) > 0)
	show(p.field, len(kits)+len(s.Kits) > 0)
}

// problem says what is wrong with the numbers; "" for nothing.
func (p *kitPart) problem() string { return firstProblem(p.numbers) }

// row shows one kit: its name, how many copies are free, and how many are
// booked.
func (p *kitPart) row(u course.KitUse) fyne.CanvasObject {
	w := p.e.words()
	number := kit.NewNumberEntry(w, 1, 1000)
	number.SetNumber(u.Copies)
	if text, wrong := p.refused[u.Kit]; wrong {
		number.SetText(text)
	}
	number.OnNumber = func(n int, ok bool) { p.onNumber(u.Kit, number, n, ok) }
	p.numbers = append(p.numbers, number)
	p.e.keys(&number.TextField)
	remove := kit.IconButton(kit.IconX, w.T("kit.remove"), func() {
		delete(p.refused, u.Kit)
		p.e.alter(func(d *Draft) { d.SetKit(u.Kit, 0) }, p.fill)
		p.field.Focus()
	}).Compact()
	text := kit.VStack(0, kit.Body(p.kitName(u.Kit)), kit.Caption(p.free(u.Kit)).Wrap())
	return kit.HStack(kit.Space1, kit.Grow(text), kit.Sized(58, 0, number), remove)
}

// onNumber takes over how many copies are booked; what is no number is only kept
// in mind.
func (p *kitPart) onNumber(id course.ID, number *kit.NumberEntry, n int, ok bool) {
	delete(p.refused, id)
	switch {
	case ok:
		p.e.alter(func(d *Draft) { d.SetKit(id, n) })
	case number.Problem() != "":
		p.refused[id] = number.Text
	}
	p.field.SetError(p.problem())
	p.e.offerSave()
}

func (p *kitPart) onAdd(ids []course.ID) {
	p.add.Set(nil)
	p.e.alter(func(d *Draft) {
		for _, id := range ids {
			d.SetKit(id, 1)
		}
	}, p.fill)
}

func (p *kitPart) kitName(id course.ID) string {
	if k := p.e.plan().Kits.Get(id); k != nil {
		return k.Name
	}
	return p.e.words().T("say.gone")
}

// free says how many copies of a kit other sessions leave.
func (p *kitPart) free(id course.ID) string {
	k := p.e.plan().Kits.Get(id)
	if k == nil {
		return ""
	}
	return p.e.words().T("calendar.kit.free", course.Args{"N": p.e.plan().KitFree(&p.e.draft.Session, id), "Max": k.Copies})
}

func (p *kitPart) librarianName(id course.ID) string {
	if l := p.e.plan().Librarians.Get(id); l != nil {
		return l.ShortName()
	}
	return ""
}

// librarianDetail says why somebody cannot teach then, or that nothing speaks
// against it.
func (p *kitPart) librarianDetail(id course.ID) string {
	if rule, bad := p.e.plan().LibrarianObstacle(&p.e.draft.Session, id); bad {
		return p.e.words().Rule(rule)
	}
	return p.e.words().T("calendar.free")
}
