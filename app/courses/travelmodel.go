package courses

import (
	"slices"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Stand is what can stand here for something that arriving courses refer to:
// one of the library's own, a new one, or nothing.
type Stand struct {
	How course.Matching
	ID  course.ID // for one of the library's own
}

// StandOf gives what stands for something at present.
func StandOf(m *course.Match) Stand {
	if m.Ours == nil {
		return Stand{How: m.How}
	}
	return Stand{course.MatchedLike, m.Ours.Key()}
}

// Stands lists what can stand for something: what is like it, a new one,
// nothing.
func Stands(plan *course.Plan, m *course.Match) []Stand {
	var out []Stand
	for _, r := range plan.Candidates(m.Sent.Kind()) {
		out = append(out, Stand{course.MatchedLike, r.Key()})
	}
	return append(out, Stand{How: course.MatchedMade}, Stand{How: course.MatchedLeft})
}

// SetStand chooses what stands for something.
func SetStand(plan *course.Plan, m *course.Match, s Stand) {
	m.How, m.Ours = s.How, nil
	if s.ID != "" {
		m.Ours = plan.Find(m.Sent.Kind(), s.ID)
	}
}

// Strange is what courses refer to and the library does not have under that
// name. Goals are dealt with together, framework by framework, since there may
// be many.
type Strange struct {
	Matches []*course.Match
}

// Kind gives the sort of what is strange.
func (s Strange) Kind() course.Kind { return s.Matches[0].Sent.Kind() }

// Stranges lists what is strange among matches, in the order of course.Kinds.
func Stranges(matches []*course.Match) []Strange {
	var out []Strange
	at := map[string]int{}
	for _, m := range matches {
		if m.How == course.MatchedSame {
			continue
		}
		goal, ok := m.Sent.(*course.Goal)
		if !ok {
			out = append(out, Strange{[]*course.Match{m}})
			continue
		}
		if i, known := at[goal.Framework]; known {
			out[i].Matches = append(out[i].Matches, m)
			continue
		}
		at[goal.Framework] = len(out)
		out = append(out, Strange{[]*course.Match{m}})
	}
	slices.SortStableFunc(out, func(a, b Strange) int {
		return slices.Index(course.Kinds, a.Kind()) - slices.Index(course.Kinds, b.Kind())
	})
	return out
}

// Known counts the matches that the library has just so.
func Known(matches []*course.Match) int {
	n := 0
	for _, m := range matches {
		if m.How == course.MatchedSame {
			n++
		}
	}
	return n
}

// StrangeName names what is strange: "Tema »Medienbildung«", or how many goals
// of which framework.
func StrangeName(w *words.Printer, s Strange) string {
	g, ok := s.Matches[0].Sent.(*course.Goal)
	switch {
	case ok && g.Framework == course.OwnFramework:
		return w.N("courses.travel.owngoals", len(s.Matches))
	case ok && len(s.Matches) > 1:
		return w.N("courses.travel.goals", len(s.Matches), course.Args{"Framework": w.Framework(g.Framework)})
	}
	return w.T("courses.travel.thing", course.Args{"Kind": w.Field(fieldOf[s.Kind()]), "Name": w.RecordName(s.Matches[0].Sent)})
}

// fieldOf names the field of a form that holds records of a kind.
var fieldOf = map[course.Kind]string{course.KindTheme: "theme", course.KindGradeLevel: "grade", course.KindGoal: "goals", course.KindKit: "kit"}

// StandName says what stands for something: the name of the library's own, or
// that one is made or that it is left out.
func StandName(w *words.Printer, plan *course.Plan, kind course.Kind, s Stand) string {
	switch {
	case s.ID != "":
		if r := plan.Find(kind, s.ID); r != nil {
			return w.RecordName(r)
		}
	case s.How == course.MatchedMade:
		return w.T("courses.travel.make")
	}
	return w.T("courses.travel.without")
}

// ArrivalState says how an arriving course stands to the library's own, how
// long it is, and which edition the file holds.
func ArrivalState(w *words.Printer, a *course.Arrival) string {
	c := &a.Parcel.Course
	text := w.Standing(a.Standing) + " · " + w.N("courses.lessons", len(c.Lessons)) + " · " + w.Minutes(c.Minutes())
	if a.Standing != course.ArrivesNew && a.Standing != course.ArrivesSame {
		text += " · " + w.T("courses.travel.edition", course.Args{"N": c.Edition, "Library": a.Parcel.Library})
	}
	if a.Ours != nil && a.Ours.Title != c.Title {
		text += " · " + w.T("courses.travel.called", course.Args{"Title": w.CourseTitle(a.Ours)})
	}
	switch {
	case a.Standing == course.ArrivesNew && a.Twin != nil:
		text += " · " + w.T("courses.travel.twin")
	case a.Lacking != nil:
		text += "\n" + w.Lacking(a)
	case a.Taking == course.TakeOver:
		text += "\n" + w.T("courses.travel.over")
	}
	return text
}
