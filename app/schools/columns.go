package schools

import (
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/course/intake"
)

// onColumns lets the user say by hand what each column of the file is.
func (x *importer) onColumns() {
	w := x.page.deps.Words
	mapping := x.mapping.Clone()
	var choices []*kit.Choice[intake.Field]
	show := func() {
		for i, c := range choices {
			c.Set(mapping.Of(i))
		}
	}
	rows := []fyne.CanvasObject{kit.Body(w.T("schools.columns.hint")).In(kit.ColorMuted)}
	for i, heading := range x.reg.Header {
		c := kit.NewChoice(w, append([]intake.Field{""}, intake.Fields...), x.fieldName, func(f intake.Field) {
			if old := mapping.Of(i); old != "" {
				delete(mapping, old)
			}
			if f != "" {
				mapping.Set(f, i)
			}
			show()
		})
		choices = append(choices, c)
		if heading == "" {
			heading = strconv.Itoa(i + 1)
		}
		name := kit.VStack(2, kit.Plain(heading).Bold().Ellipsis(), kit.Caption(sample(x.reg, i)).Ellipsis())
		rows = append(rows, kit.Rule(), kit.Columns(kit.Space4, nil, name, c))
	}
	show()
	extra := []fyne.CanvasObject{}
	var dialog *kit.Dialog
	if !x.headless {
		extra = append(extra, kit.Link(w.T("schools.columns.headless"), func() {
			x.reg, x.headless = x.reg.Headless(), true
			x.mapping = intake.Mapping{}
			dialog.Close()
			x.onColumns()
		}))
	}
	dialog = kit.ShowDialog(x.page.deps.Window, w, kit.DialogSpec{
		Title: w.T("schools.columns.title"), Content: kit.VStack(kit.Space2, rows...), Primary: w.T("schools.columns.use"), Width: 620, Extra: extra,
		OnDone: func() bool {
			place, _ := x.place.Value()
			x.mapping = mapping
			x.readPlaces()
			if x.placeOf(place) == nil {
				x.setPlace()
			}
			x.preview()
			return true
		},
	})
}

// fieldName names a field, and says of personal ones that they are taken in
// only when contacts are asked for.
func (x *importer) fieldName(f intake.Field) string {
	w := x.page.deps.Words
	switch {
	case f == "":
		return w.T("schools.columns.none")
	case f.Personal():
		return w.T("schools.columns.personal", course.Args{"Field": w.Field(string(f))})
	}
	return w.Field(string(f))
}
