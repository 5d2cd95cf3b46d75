package words

import (
	"strings"

	"klassetrin/course"
)

// Label says what a change was called, as the undo menu and the history show
// it: "Flyt »Kildekritik« til man 5. okt kl. 08:15". Days in the label's
// values are ISO texts, kinds are their names.
func (p *Printer) Label(l course.Label) string {
	args := course.Args{}
	for name, v := range l.Args {
		args[name] = v
		if name == "Kind" {
			args[name] = course.Kind(v)
		}
		if d, err := course.ParseDate(v); err == nil {
			args[name] = p.WeekdayDayMonth(d)
		}
	}
	return strings.TrimSuffix(p.T(l.Key, args), ": ")
}
