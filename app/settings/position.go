package settings

import (
	"strconv"
	"strings"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// position edits a place on earth as two numbers in one field, as maps give
// them: "56.1362, 8.9764".
type position struct {
	page  *Page
	entry *kit.TextField
}

func (p *Page) newPosition(at *course.Position) *position {
	x := &position{page: p, entry: text("")}
	if at != nil {
		x.entry.SetText(strconv.FormatFloat(at.Lat, 'f', -1, 64) + ", " + strconv.FormatFloat(at.Lon, 'f', -1, 64))
	}
	return x
}

// add appends the field to a form.
func (x *position) add(f *kit.Form) {
	w := x.page.deps.Words
	field := kit.NewField(w.T("settings.position"), x.entry, false, w.T("settings.position.hint"))
	x.entry.OnChanged = func(string) {
		if _, ok := parsePosition(x.entry.Text); !ok && strings.TrimSpace(x.entry.Text) != "" {
			field.SetError(w.T("settings.position.wrong"))
			return
		}
		field.SetError("")
	}
	f.Add("position", field)
}

// read gives the place, nil when the field is empty.
func (x *position) read() *course.Position {
	at, ok := parsePosition(x.entry.Text)
	if !ok {
		return nil
	}
	return &at
}

func parsePosition(s string) (course.Position, bool) {
	lat, lon, found := strings.Cut(s, ",")
	if !found {
		return course.Position{}, false
	}
	a, errA := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	b, errB := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	return course.Position{Lat: a, Lon: b}, errA == nil && errB == nil && a >= -90 && a <= 90 && b >= -180 && b <= 180
}
