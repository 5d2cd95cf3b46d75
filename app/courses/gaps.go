package courses

import (
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// gapText says a point of the readiness list.
func gapText(w *words.Printer, g course.Gap) string {
	say := func(met, open string) string {
		if g.Met {
			return met
		}
		return open
	}
	switch g.Key {
	case course.GapBasics:
		return w.T("courses.ready.basics")
	case course.GapTitle:
		return w.T("courses.ready.title")
	case course.GapTheme:
		return w.T("courses.ready.theme")
	case course.GapGrades:
		return w.T("courses.ready.grades")
	case course.GapMinutes:
		return minutesText(w, g)
	case course.GapUntitled:
		return w.N("courses.ready.untitled", g.N)
	case course.GapUntimed:
		return w.N("courses.ready.untimed", g.N)
	case course.GapGoals:
		return say(w.T("courses.ready.goals"), w.T("courses.ready.goals.not"))
	case course.GapPractised:
		return say(w.T("courses.ready.practised"), w.T("courses.ready.practised.not", course.Args{"N": g.N, "Max": g.Max}))
	case course.GapPlaces:
		return say(w.T("courses.ready.places"), w.T("courses.ready.places.not"))
	case course.GapSummary:
		return say(w.T("courses.ready.summary"), w.T("courses.ready.summary.not"))
	case course.GapAfterwards:
		return say(w.T("courses.ready.afterwards"), w.T("courses.ready.afterwards.not"))
	}
	return string(g.Key)
}

// minutesText says how the minutes of a lesson are shared out.
func minutesText(w *words.Printer, g course.Gap) string {
	lesson := g.Lesson + 1
	switch {
	case g.Met:
		return w.T("courses.ready.minutes.met", course.Args{"Lesson": lesson, "N": g.N, "Max": g.Max})
	case g.N == 0:
		return w.T("courses.ready.minutes.none", course.Args{"Lesson": lesson})
	case g.N < g.Max:
		return w.T("courses.ready.minutes.less", course.Args{"Lesson": lesson, "N": g.Max - g.N})
	}
	return w.T("courses.ready.minutes.more", course.Args{"Lesson": lesson, "N": g.N - g.Max})
}

// openGaps says what a course still lacks.
func openGaps(w *words.Printer, c *course.Course) []string {
	var out []string
	for _, g := range course.Readiness(c) {
		if !g.Met {
			out = append(out, gapText(w, g))
		}
	}
	return out
}

// askGaps gives courses a state; before they are published it asks about what
// schools would miss in those that are not published yet.
func (p *Page) askGaps(s course.CourseState, all []*course.Course, give func()) {
	w := p.deps.Words
	var lines []string
	for _, c := range all {
		gaps := openGaps(w, c)
		switch {
		case s != course.Published || c.State == s || len(gaps) == 0:
		case len(all) == 1:
			lines = gaps
		default:
			lines = append(lines, w.CourseTitle(c)+": "+strings.Join(gaps, " · "))
		}
	}
	if len(lines) == 0 {
		give()
		return
	}
	kit.Confirm(p.deps.Window, w, w.T("courses.publish.gaps"), strings.Join(lines, "\n"), w.T("courses.publish.anyway"), give).FocusPrimary()
}
