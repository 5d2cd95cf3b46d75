package schools

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// onNewContact opens the form of a new contact of the chosen school.
func (p *Page) onNewContact() {
	if p.deps.Planner.Plan.Schools.Get(p.chosen) == nil {
		return
	}
	n := course.Contact{Base: course.Base{ID: p.deps.Planner.NewID()}, School: p.chosen, Confirmed: p.deps.Planner.Today()}
	p.contactForm(p.deps.Words.T("schools.contact.add"), n, nil)
}

// editContact opens the form of a contact, from which it can be erased.
func (p *Page) editContact(id course.ID) {
	x := p.deps.Planner.Plan.Contacts.Get(id)
	if x == nil {
		return
	}
	w := p.deps.Words
	var d *kit.Dialog
	erase := kit.Link(w.T("schools.contact.erase"), func() {
		kit.Confirm(p.deps.Window, w, w.T("schools.contact.erase.title", course.Args{"Name": x.Name}), w.T("schools.contact.erase.text"), w.T("schools.contact.erase"), func() {
			if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.EraseContact(ctx, x) }) {
				d.Close()
			}
		})
	})
	d = p.contactForm(x.Name, *x, []fyne.CanvasObject{erase})
}

func (p *Page) contactForm(title string, n course.Contact, extra []fyne.CanvasObject) *kit.Dialog {
	w := p.deps.Words
	name, role, mail, phone, source := textField(n.Name), textField(n.Role), textField(n.Mail), textField(n.Phone), textField(n.Source)
	confirmed := kit.NewDateEntry(w, p.deps.Planner.Today())
	confirmed.SetDate(n.Confirmed)
	form := kit.NewForm().
		Add("name", p.field("name", name, true, "")).
		Add("role", p.field("role", role, false, w.T("schools.contact.role.hint"))).
		AddLine([]string{"mail", "phone"}, p.field("mail", mail, false, ""), p.field("phone", phone, false, "")).
		AddLine([]string{"source", "confirmed"}, p.field("source", source, false, w.T("schools.contact.source.hint")), p.field("confirmed", confirmed, false, "")).
		AddObject(kit.Banner(w, kit.Info, w.T("schools.contact.hint")+" "+w.T("common.nonames")))
	return p.edit(editor{
		title: title, form: form, extra: extra, name: func() string { return trim(name) },
		check: func() map[string]string {
			wrong := map[string]string{}
			if text := p.checkMail(mail.Text); text != "" {
				wrong["mail"] = text
			}
			if text := confirmed.Problem(); text != "" {
				wrong["confirmed"] = text
			}
			return wrong
		},
		read: func() course.Record {
			n.Name, n.Role, n.Mail, n.Phone, n.Source = trim(name), trim(role), trim(mail), trim(phone), trim(source)
			n.Confirmed, _ = confirmed.Date()
			return &n
		},
	})
}
