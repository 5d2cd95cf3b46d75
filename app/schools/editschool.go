package schools

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// onNew opens the form of a new school.
func (p *Page) onNew() {
	n := course.School{Base: course.Base{ID: p.deps.Planner.NewID()}}
	if lib := p.deps.Planner.Plan.Library; lib != nil {
		n.Municipality = lib.Municipality
	}
	p.schoolForm(p.deps.Words.T("schools.new"), n, nil)
}

// onEdit opens the form of a school.
func (p *Page) onEdit(id course.ID) {
	s := p.deps.Planner.Plan.Schools.Get(id)
	if s == nil {
		return
	}
	var d *kit.Dialog
	remove := kit.Link(p.deps.Words.T("schools.remove"), func() {
		if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Delete(ctx, s, s.Name) }) {
			d.Close()
		}
	})
	d = p.schoolForm(s.Name, *s, []fyne.CanvasObject{remove})
}

// schoolForm edits all fields of a school in groups.
func (p *Page) schoolForm(title string, n course.School, extra []fyne.CanvasObject) *kit.Dialog {
	w := p.deps.Words
	name, number, address, postcode, town := textField(n.Name), textField(n.Number), textField(n.Address), textField(n.Postcode), textField(n.Town)
	municipality, district, mail, phone := textField(n.Municipality), textField(n.District), textField(n.Mail), textField(n.Phone)
	website, highest, place := textField(n.Website), textField(n.Highest), textField(positionText(n.Position))
	remarks := kit.NewArea("", 3)
	remarks.SetText(n.Remarks)
	closed := kit.NewCheck(w.T("schools.closed.check"), n.Closed, nil)
	sort, area, parent := p.typeChoice(n.Type), p.areaChoice(n.Area), p.parentChoice(n)
	form := kit.NewForm().
		Add("name", p.field("name", name, true, "")).
		AddShares([]float32{3, 2}, []string{"type", "number"}, p.field("type", sort, true, ""), kit.NewField(w.T("schools.number"), number, false, w.T("schools.number.hint"))).
		AddObject(kit.Heading(w.T("schools.group.where"))).
		Add("address", p.field("address", address, false, "")).
		AddLine([]string{"postcode", "town"}, p.field("postcode", postcode, false, ""), p.field("town", town, false, "")).
		AddLine([]string{"area", "district"}, p.field("area", area, false, ""), p.field("district", district, false, "")).
		AddLine([]string{"municipality", "position"}, p.field("municipality", municipality, false, w.T("settings.municipality.hint")), p.field("position", place, false, w.T("settings.position.hint"))).
		AddObject(kit.Heading(w.T("schools.group.reach"))).
		AddLine([]string{"mail", "phone"}, p.field("mail", mail, false, w.T("schools.mail.hint")), p.field("phone", phone, false, "")).
		Add("website", p.field("website", website, false, "")).
		AddObject(kit.Heading(w.T("schools.group.more"))).
		AddLine([]string{"parent", "highest"}, p.field("parent", parent, false, w.T("schools.parent.hint")), p.field("highest", highest, false, "")).
		Add("remarks", p.field("remarks", remarks, false, w.T("common.nonames"))).
		Add("closed", kit.NewField("", closed, false, ""))
	return p.edit(editor{
		title: title, form: form, extra: extra, name: func() string { return strings.TrimSpace(name.Text) },
		saved: func() {
			p.Refresh()
			p.reveal(n.ID)
		},
		check: func() map[string]string { return p.checkSchool(place.Text, mail.Text) },
		read: func() course.Record {
			n.Name, n.Number, n.Address, n.Postcode, n.Town = trim(name), trim(number), trim(address), trim(postcode), trim(town)
			n.Municipality, n.District, n.Mail, n.Phone = trim(municipality), trim(district), trim(mail), trim(phone)
			n.Website, n.Highest, n.Remarks, n.Closed = trim(website), trim(highest), remarks.Text, closed.Checked
			n.Type, _ = sort.Value()
			n.Area, _ = area.Value()
			n.Parent, _ = parent.Value()
			n.Position = nil
			if at, ok := course.ParsePosition(place.Text); ok {
				n.Position = &at
			}
			return &n
		},
	})
}

func trim(t *kit.TextField) string { return strings.TrimSpace(t.Text) }

// checkSchool finds what cannot be read of a school's form.
func (p *Page) checkSchool(place, mail string) map[string]string {
	w, wrong := p.deps.Words, map[string]string{}
	if _, ok := course.ParsePosition(place); !ok && strings.TrimSpace(place) != "" {
		wrong["position"] = w.T("settings.position.wrong")
	}
	if text := p.checkMail(mail); text != "" {
		wrong["mail"] = text
	}
	return wrong
}

// checkMail says that a text is no e-mail address; "" when it is or is empty.
func (p *Page) checkMail(mail string) string {
	mail = strings.TrimSpace(mail)
	if at := strings.Index(mail, "@"); mail == "" || at > 0 && at < len(mail)-1 && !strings.ContainsAny(mail, " \t") {
		return ""
	}
	return p.deps.Words.Error(&course.Error{Code: course.ErrInvalid, Field: "mail", Args: course.Args{"Value": mail}})
}

func positionText(at *course.Position) string {
	if at == nil {
		return ""
	}
	return strconv.FormatFloat(at.Lat, 'f', -1, 64) + ", " + strconv.FormatFloat(at.Lon, 'f', -1, 64)
}

func (p *Page) typeChoice(now course.SchoolType) *kit.Choice[course.SchoolType] {
	var all []course.SchoolType
	for t := range course.SchoolTypes {
		all = append(all, course.SchoolType(t))
	}
	c := kit.NewChoice(p.deps.Words, all, p.deps.Words.SchoolType, nil)
	c.Set(now)
	return c
}

// areaChoice offers the library's areas, the one the school has, and none.
func (p *Page) areaChoice(now string) *kit.Choice[string] {
	w := p.deps.Words
	areas := []string{""}
	if lib := p.deps.Planner.Plan.Library; lib != nil {
		areas = append(areas, lib.Areas...)
	}
	if !slices.Contains(areas, now) {
		areas = append(areas, now)
	}
	c := kit.NewChoice(w, areas, func(a string) string {
		if a == "" {
			return w.T("schools.none")
		}
		return a
	}, nil)
	c.Set(now)
	return c
}

// parentChoice offers the schools that can be the main school of one.
func (p *Page) parentChoice(n course.School) *kit.Choice[course.ID] {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	ids := []course.ID{""}
	for _, r := range p.model.Rows {
		if r.ID != n.ID && (!r.Closed || r.ID == n.Parent) {
			ids = append(ids, r.ID)
		}
	}
	c := kit.NewChoice(w, ids, func(id course.ID) string {
		if s := plan.Schools.Get(id); s != nil {
			return s.Name
		}
		return w.T("schools.none")
	}, nil)
	c.Detail = func(id course.ID) string {
		if s := plan.Schools.Get(id); s != nil {
			return s.Town
		}
		return ""
	}
	c.Set(n.Parent)
	return c
}
