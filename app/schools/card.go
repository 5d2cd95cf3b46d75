package schools

import (
	"slices"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Card is what the side panel shows of one school; it knows no widgets.
type Card struct {
	School   *course.School
	Year     int // the school year, by its first calendar year
	Contacts []*course.Contact
	Themes   []*course.Theme
	Classes  []ClassRow
	Next     []*course.Session // the soonest first
	History  []*course.Session // the latest first
	Suggest  []course.Suggestion
	Branch   *course.Branch // the main branch, when both have a position
	Km       float64        // from there
	Sent     course.Date    // when the school was last told of a session to come
	Changed  bool           // something has changed since
}

// ClassRow is one class of this school year.
type ClassRow struct {
	ID     course.ID
	Label  string
	Pupils int
	Known  bool // whether anybody said how many pupils there are
	Marks  []course.ThemeMark
}

// How much of each list the panel shows.
const (
	shownThemes  = 5
	shownNext    = 5
	shownHistory = 6
	shownSuggest = 3
)

// ReadCard works out the panel of a school, nil when there is no such school.
func ReadCard(p *course.Plan, id course.ID, now course.Moment, w *words.Printer) *Card {
	s := p.Schools.Get(id)
	if s == nil || p.Library == nil {
		return nil
	}
	today := now.Date()
	c := &Card{School: s, Year: p.Library.SchoolYear(today), Contacts: p.ContactsOf(id)}
	for _, t := range p.SortedThemes() {
		if !t.Retired && len(c.Themes) < shownThemes {
			c.Themes = append(c.Themes, t)
		}
	}
	c.readClasses(p, today, w)
	c.readSessions(p, today)
	c.Suggest = p.SuggestNext(id, today)
	c.Suggest = c.Suggest[:min(shownSuggest, len(c.Suggest))]
	for _, b := range p.Branches.All() {
		if !b.Retired && b.Position != nil && s.Position != nil {
			c.Branch, c.Km = b, course.Kilometres(*b.Position, *s.Position)
			break
		}
	}
	return c
}

func (c *Card) readClasses(p *course.Plan, today course.Date, w *words.Printer) {
	marks := p.ThemeMarks(c.School.ID, today)
	for _, k := range p.ClassesIn(c.School.ID, c.Year) {
		r := ClassRow{ID: k.ID, Label: p.ClassLabel(k, c.Year)}
		r.Pupils, r.Known = k.PupilsIn(c.Year)
		for _, t := range c.Themes {
			r.Marks = append(r.Marks, marks[k.ID][t.ID])
		}
		c.Classes = append(c.Classes, r)
	}
	slices.SortStableFunc(c.Classes, func(a, b ClassRow) int { return w.Compare(a.Label, b.Label) })
}

// readSessions splits the sessions at today; those that were called off are
// left out.
func (c *Card) readSessions(p *course.Plan, today course.Date) {
	for _, s := range p.Using(c.School.ID) {
		switch {
		case !s.Counts():
		case s.Day < today:
			c.History = append(c.History, s)
		default:
			c.Next = append(c.Next, s)
			c.Sent, c.Changed = max(c.Sent, s.Sent), c.Changed || s.Changed && s.Sent != 0
		}
	}
	slices.Reverse(c.History)
	c.History = c.History[:min(shownHistory, len(c.History))]
	c.Next = c.Next[:min(shownNext, len(c.Next))]
}

// labels names classes of the card, as a sentence lists them.
func (c *Card) labels(ids []course.ID) []string {
	var out []string
	for _, k := range c.Classes {
		if slices.Contains(ids, k.ID) {
			out = append(out, k.Label)
		}
	}
	return out
}

// has tells whether the school has a class of a label this school year.
func (c *Card) has(label string) bool {
	return slices.ContainsFunc(c.Classes, func(k ClassRow) bool { return k.Label == label })
}

// fixTrack writes the track of a new class as the other classes of the school
// do: "6a" becomes "6.A" where they are 5.A and 7.B.
func fixTrack(p *course.Plan, k course.Class) course.Class {
	if k.Fixed || len([]rune(k.Track)) != 1 {
		return k
	}
	for _, other := range p.ClassesOf(k.School) {
		if len([]rune(other.Track)) != 1 || other.Fixed {
			continue
		}
		if upper := strings.ToUpper(other.Track); upper == other.Track {
			k.Track = strings.ToUpper(k.Track)
		} else {
			k.Track = strings.ToLower(k.Track)
		}
		break
	}
	return k
}
