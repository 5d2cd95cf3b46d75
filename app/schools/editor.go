package schools

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// save makes or replaces a record, with a toast that can take it back. It gives
// the refusals of single fields in words; others are shown in a dialog.
func (p *Page) save(r course.Record, name string) (wrong map[string]string, ok bool) {
	ok = p.deps.DoWithUndo(func(ctx context.Context) error {
		err := p.deps.Planner.Save(ctx, r, name)
		if wrong = p.deps.FieldTexts(err); len(wrong) > 0 {
			return nil
		}
		return err
	})
	return wrong, ok && len(wrong) == 0
}

// editor is a dialog about one record.
type editor struct {
	title string
	form  *kit.Form
	name  func() string
	read  func() course.Record
	check func() map[string]string // what cannot be read of the form, by field; may be nil
	extra []fyne.CanvasObject
	saved func() // after it was kept; may be nil
}

// edit opens a dialog on a record. Refusals stand beside their fields.
func (p *Page) edit(e editor) *kit.Dialog {
	w := p.deps.Words
	return kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: e.title, Content: e.form, Primary: w.T("common.save"), Width: 560, Extra: e.extra,
		OnDone: func() bool {
			if e.check != nil {
				if wrong := e.check(); len(wrong) > 0 {
					e.form.ShowErrors(wrong)
					return false
				}
			}
			wrong, ok := p.save(e.read(), e.name())
			if rest := e.form.ShowErrors(wrong); len(rest) > 0 {
				kit.ErrorDialog(p.deps.Window, w, w.T("common.error.title"), strings.Join(rest, "\n"))
			}
			if !ok {
				return false
			}
			if e.saved != nil {
				e.saved()
			}
			return true
		},
	})
}

// textField gives a field with a value.
func textField(value string) *kit.TextField {
	t := kit.NewTextField("")
	t.SetText(value)
	return t
}

func (p *Page) field(name string, control fyne.CanvasObject, required bool, hint string) *kit.Field {
	return kit.NewField(p.deps.Words.Field(name), control, required, hint)
}
