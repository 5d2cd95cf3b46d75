package course

import (
	"cmp"
	"slices"
)

// ThemeMark says how a class stands with a theme.
type ThemeMark struct {
	Held   Date // the last session of this school year that has taken place, 0 for none
	Booked Date // the next session to come, 0 for none
	Before Date // the last session of an earlier school year, 0 for none
}

// ThemeMarks tells for each class of a school and each theme when it was and
// will be taught. A session of today counts as booked until its number has been
// recorded.
func (p *Plan) ThemeMarks(school ID, today Date) map[ID]map[ID]ThemeMark {
	out := map[ID]map[ID]ThemeMark{}
	if p.Library == nil {
		return out
	}
	start := p.Library.SchoolYearPeriod(p.Library.SchoolYear(today)).From
	for _, s := range p.uses[school] { // in order of start
		c := p.Courses.Get(s.Course)
		if c == nil || !s.Counts() {
			continue
		}
		for _, a := range s.Attendance {
			if a.Class == "" || a.School != school {
				continue
			}
			if out[a.Class] == nil {
				out[a.Class] = map[ID]ThemeMark{}
			}
			m := out[a.Class][c.Theme]
			m.note(s.Day, start, today, a.Present.Recorded())
			out[a.Class][c.Theme] = m
		}
	}
	return out
}

func (m *ThemeMark) note(day, start, today Date, recorded bool) {
	switch {
	case day < start:
		m.Before = day
	case day < today, day == today && recorded:
		m.Held = day
	case m.Booked == 0:
		m.Booked = day
	}
}

// Suggestion is a course that a school might be offered next.
type Suggestion struct {
	Course  *Course
	Classes []ID // that the course suits and that have not had its theme this school year
	Last    Date // when the first of them last had the theme; 0 when none of them ever had
}

// SuggestNext proposes published courses for a school, one a theme: first the
// themes that classes have never had, those with most such classes first, then
// the ones that lie back longest. Classes that have had the theme this school
// year, or are booked for it, are left out.
func (p *Plan) SuggestNext(school ID, today Date) []Suggestion {
	if p.Library == nil {
		return nil
	}
	year := p.Library.SchoolYear(today)
	marks := p.ThemeMarks(school, today)
	var out []Suggestion
	for _, theme := range p.SortedThemes() {
		var best Suggestion
		for _, c := range p.Courses.All() {
			if c.Theme != theme.ID || c.State != Published || theme.Retired {
				continue
			}
			if s := p.suggest(c, p.ClassesIn(school, year), year, marks); better(s, best) {
				best = s
			}
		}
		if best.Course != nil {
			out = append(out, best)
		}
	}
	slices.SortStableFunc(out, func(a, b Suggestion) int {
		if better(a, b) {
			return -1
		}
		if better(b, a) {
			return 1
		}
		return 0
	})
	return out
}

// suggest gathers the classes that a course suits: those that never had its
// theme, or else the one that had it longest ago.
func (p *Plan) suggest(c *Course, classes []*Class, year int, marks map[ID]map[ID]ThemeMark) Suggestion {
	out := Suggestion{}
	var oldest *Class
	for _, k := range classes {
		g, m := p.GradeIn(k, year), marks[k.ID][c.Theme]
		if g == nil || !p.Suits(c, g.ID) || m.Held != 0 || m.Booked != 0 {
			continue
		}
		if m.Before == 0 {
			out.Classes = append(out.Classes, k.ID)
		} else if oldest == nil || m.Before < out.Last {
			oldest, out.Last = k, m.Before
		}
	}
	switch {
	case len(out.Classes) > 0:
		out.Course, out.Last = c, 0
	case oldest != nil:
		out.Course, out.Classes = c, []ID{oldest.ID}
	}
	return out
}

// better tells whether a suggestion comes before another.
func better(a, b Suggestion) bool {
	if a.Course == nil || b.Course == nil {
		return a.Course != nil
	}
	if a.Last == 0 && b.Last == 0 {
		return len(a.Classes) > len(b.Classes)
	}
	return cmp.Less(a.Last, b.Last)
}
