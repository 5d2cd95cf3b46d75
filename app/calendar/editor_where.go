package calendar

import (
	"slices"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// wherePart is the place: what kind, and then branch and room, the school, or
// a text.
type wherePart struct {
	e      *editor
	kind   *kit.ChipRow
	branch *kit.Choice[course.ID]
	room   *kit.Choice[course.ID]
	school *kit.Choice[course.ID]
	text   *kit.TextField
	fields [4]*kit.Field // branch, room, school, text
}

var placeKinds = []course.PlaceKind{course.AtLibrary, course.AtSchool, course.Online, course.Elsewhere}

func newWherePart(e *editor) *wherePart {
	w, plan := e.words(), e.plan()
	p := &wherePart{e: e, text: kit.NewTextField("")}
	var chips []kit.Chip
	for _, k := range placeKinds {
		chips = append(chips, kit.Chip{Key: k.String(), Text: w.PlaceKind(k)})
	}
	p.kind = kit.NewChipRow(chips, "", p.onKind)
	p.branch = kit.NewChoice(w, nil, func(id course.ID) string { return name(plan.Branches.Get(id)) }, func(id course.ID) {
		p.set(func(at *course.Place) { at.Branch, at.Room = id, "" })
	})
	p.room = kit.NewChoice(w, nil, p.roomName, func(id course.ID) { p.set(func(at *course.Place) { at.Room = id }) })
	p.room.Detail = p.roomDetail
	p.school = kit.NewChoice(w, nil, func(id course.ID) string { return name(plan.Schools.Get(id)) }, func(id course.ID) {
		p.set(func(at *course.Place) { at.School = id })
	})
	p.text.OnChanged = func(s string) {
		e.alter(func(d *Draft) {
			at := d.Session.Place
			at.Text = s
			d.SetPlace(at)
		})
	}
	e.keys(p.text)
	p.fields = [4]*kit.Field{
		kit.NewField(w.T("field.branch"), p.branch, false, ""), kit.NewField(w.T("field.room"), p.room, false, ""),
		kit.NewField(w.T("field.school"), p.school, false, ""), kit.NewField(w.T("calendar.place.text"), p.text, false, ""),
	}
	e.form.Add("placeKind", kit.NewField(w.T("field.place"), p.kind, false, ""))
	for i, n := range []string{"branch", "room", "placeSchool", "place"} {
		e.form.Add(n, p.fields[i])
	}
	return p
}

// name gives the name of a branch, room, school or librarian, "" for nil.
func name(r course.Record) string {
	switch v := r.(type) {
	case *course.Branch:
		if v != nil {
			return v.Name
		}
	case *course.School:
		if v != nil {
			return v.Name
		}
	}
	return ""
}

func (p *wherePart) onKind(key string) {
	var kind course.PlaceKind
	if kind.UnmarshalText([]byte(key)) == nil {
		p.e.alter(func(d *Draft) { d.SetPlaceKind(p.e.plan(), kind) }, p.fill)
	}
}

func (p *wherePart) set(change func(at *course.Place)) {
	p.e.alter(func(d *Draft) {
		at := d.Session.Place
		change(&at)
		d.SetPlace(at)
	}, p.fill)
}

// fill shows the fields that go with the kind of place.
func (p *wherePart) fill() {
	plan, at := p.e.plan(), p.e.draft.Session.Place
	p.kind.Choose(at.Kind.String())
	p.branch.SetOptions(p.branches())
	p.branch.Set(at.Branch)
	rooms := []course.ID{""}
	for _, r := range plan.RoomsOf(at.Branch) {
		if !r.Retired || r.ID == at.Room {
			rooms = append(rooms, r.ID)
		}
	}
	p.room.SetOptions(rooms)
	p.room.Set(at.Room)
	p.school.SetOptions(p.schools())
	p.school.Set(at.School)
	if p.text.Text != at.Text {
		p.text.SetText(at.Text)
	}
	for i, on := range [4]bool{at.Kind == course.AtLibrary && len(p.branches()) > 1, at.Kind == course.AtLibrary && len(rooms) > 1, at.Kind == course.AtSchool, at.Kind != course.AtLibrary} {
		show(p.fields[i], on)
	}
}

func (p *wherePart) branches() []course.ID {
	var out []course.ID
	for _, b := range p.e.plan().Branches.All() {
		if !b.Retired || b.ID == p.e.draft.Session.Place.Branch {
			out = append(out, b.ID)
		}
	}
	return out
}

// schools lists the schools that take part first, then the others by name.
func (p *wherePart) schools() []course.ID {
	w := p.e.words()
	list := slices.DeleteFunc(slices.Clone(p.e.plan().Schools.All()), func(s *course.School) bool {
		return s.Closed && s.ID != p.e.draft.Session.Place.School
	})
	slices.SortFunc(list, func(a, b *course.School) int {
		if x, y := p.e.draft.visits(a.ID), p.e.draft.visits(b.ID); x != y {
			if x {
				return -1
			}
			return 1
		}
		return w.Compare(a.Name, b.Name)
	})
	out := make([]course.ID, 0, len(list))
	for _, s := range list {
		out = append(out, s.ID)
	}
	return out
}

func (p *wherePart) roomName(id course.ID) string {
	if r := p.e.plan().Rooms.Get(id); r != nil {
		return r.Name
	}
	return p.e.words().T("calendar.room.none")
}

// roomDetail says why a room is no good, or that it is free.
func (p *wherePart) roomDetail(id course.ID) string {
	if id == "" {
		return ""
	}
	if rule, bad := p.e.plan().RoomObstacle(&p.e.draft.Session, id); bad {
		return p.e.words().Rule(rule)
	}
	return p.e.words().T("calendar.free")
}
