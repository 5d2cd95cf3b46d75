package shell

import (
	"maps"
	"slices"
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// Hit is one thing that a search found.
type Hit struct {
	Title string // what it is called
	Text  string // what tells it from others of the same name
	Kind  string // the sort of thing, in words
	Icon  kit.IconName
	Goal  kit.Goal // where it leads
	Run   func()   // what it does instead, for a command
}

// Index finds courses, schools, classes and sessions by words that occur in
// them, and the commands of the moment. What comes from the plan is read once
// after each change, when it is needed.
type Index struct {
	entries  []entry
	commands []entry
}

// entry is one findable thing: its folded text and how to show it.
type entry struct {
	text string // folded, with a blank before every word
	rank int    // lower comes first
	show func() Hit
}

// Ranks of findable things; within a rank those found at the start of a word
// of the title come first.
const (
	rankCommand = iota
	rankCourse
	rankSchool
	rankClass
	rankElsewhere
	rankSession
	rankPast
)

// NewIndex reads the plan.
func NewIndex(p *course.Plan, w *words.Printer, today course.Date) *Index {
	x := &Index{}
	for _, c := range p.Courses.All() {
		title := w.CourseTitle(c)
		x.add(rankCourse, title, func() Hit {
			return Hit{Title: title, Text: w.CourseState(c.State), Kind: w.Kind(course.KindCourse), Icon: kit.IconCourses, Goal: kit.Goal{Screen: kit.ScreenCourses, ID: c.ID}}
		})
	}
	for _, s := range p.Schools.All() {
		x.add(rankSchool, s.Name+" "+s.Town+" "+s.Number, func() Hit {
			return Hit{Title: s.Name, Text: s.Town, Kind: w.Kind(course.KindSchool), Icon: kit.IconSchools, Goal: kit.Goal{Screen: kit.ScreenSchools, ID: s.ID}}
		})
	}
	x.addClasses(p, w, today)
	x.addSessions(p, w, today)
	return x
}

// SetCommands says what can be done from where the user is now, and elsewhere.
func (x *Index) SetCommands(w *words.Printer, here []kit.Command, elsewhere []Elsewhere) {
	x.commands = nil
	add := func(rank int, c kit.Command, on string) {
		x.commands = append(x.commands, newEntry(rank, c.Title+" "+on, func() Hit {
			return Hit{Title: c.Title, Text: on, Kind: w.T("search.kind.command"), Icon: c.Icon, Run: c.Run}
		}))
	}
	for _, c := range here {
		add(rankCommand, c, "")
	}
	for _, c := range elsewhere {
		add(rankElsewhere, c.Command, c.On)
	}
}

func (x *Index) addClasses(p *course.Plan, w *words.Printer, today course.Date) {
	if p.Library == nil {
		return
	}
	year := p.Library.SchoolYear(today)
	for _, s := range p.Schools.All() {
		for _, k := range p.ClassesIn(s.ID, year) {
			label := p.ClassLabel(k, year)
			x.add(rankClass, label+" "+s.Name, func() Hit {
				return Hit{Title: label, Text: s.Name, Kind: w.Kind(course.KindClass), Icon: kit.IconUsers, Goal: kit.Goal{Screen: kit.ScreenSchools, ID: k.ID}}
			})
		}
	}
}

// addSessions takes the sessions to come soonest first, then the past ones
// latest first.
func (x *Index) addSessions(p *course.Plan, w *words.Printer, today course.Date) {
	var coming, past []*course.Session
	for _, s := range p.In(course.Period{}) {
		if s.Day >= today {
			coming = append(coming, s)
		} else {
			past = append(past, s)
		}
	}
	slices.Reverse(past)
	for _, s := range coming {
		x.addSession(rankSession, p, w, s)
	}
	for _, s := range past {
		x.addSession(rankPast, p, w, s)
	}
}

func (x *Index) addSession(rank int, p *course.Plan, w *words.Printer, s *course.Session) {
	title := ""
	if c := p.Courses.Get(s.Course); c != nil {
		title = w.CourseTitle(c)
	}
	with := w.Participants(p, s)
	x.add(rank, title+" "+with+" "+s.Day.String()+" "+w.DayMonth(s.Day), func() Hit {
		when := w.WeekdayDayMonth(s.Day) + " " + w.Clock(s.Start)
		return Hit{Title: title, Text: when + " · " + with, Kind: w.Kind(course.KindSession), Icon: kit.IconCalendar, Goal: kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day}}
	})
}

func (x *Index) add(rank int, text string, show func() Hit) {
	x.entries = append(x.entries, newEntry(rank, text, show))
}

func newEntry(rank int, text string, show func() Hit) entry {
	return entry{" " + words.Fold(text), rank, show}
}

// Find gives all things in which every word of the query begins a word, or
// failing that occurs; the best first. A hit is put into words when it is asked
// for: there may be thousands, of which a few are shown.
func (x *Index) Find(query string) []func() Hit {
	terms := strings.Fields(words.Fold(query))
	if len(terms) == 0 {
		return nil
	}
	found := map[int][]*entry{} // by how well they fit
	for _, list := range [][]entry{x.commands, x.entries} {
		for i := range list {
			if score, ok := list[i].score(terms); ok {
				found[score] = append(found[score], &list[i])
			}
		}
	}
	var hits []func() Hit
	for _, score := range slices.Sorted(maps.Keys(found)) {
		for _, e := range found[score] {
			hits = append(hits, e.show)
		}
	}
	return hits
}

// score tells how well an entry fits, lower is better.
func (e *entry) score(terms []string) (int, bool) {
	score := e.rank * 10
	for _, t := range terms {
		if !strings.Contains(e.text, t) {
			return 0, false
		}
		if !words.BeginsWord(e.text, t) {
			score += 100
		}
	}
	if strings.HasPrefix(e.text[1:], terms[0]) {
		score -= 5
	}
	return score, true
}
