package course

import (
	"slices"
	"strconv"
	"strings"
)

// GapKey names one thing that a course should have before schools see it.
type GapKey string

// The keys of gaps, in the order in which they are listed.
const (
	GapBasics     GapKey = "basics"     // title, theme and grade levels; met only, else one of the next three
	GapTitle      GapKey = "title"      // no title
	GapTheme      GapKey = "theme"      // no theme
	GapGrades     GapKey = "grades"     // no grade level
	GapMinutes    GapKey = "minutes"    // the minutes of a lesson are not shared out among activities
	GapUntitled   GapKey = "untitled"   // activities without a title; listed only when there are some
	GapUntimed    GapKey = "untimed"    // activities without minutes; likewise
	GapGoals      GapKey = "goals"      // no learning goal
	GapPractised  GapKey = "practised"  // goals that no activity practises
	GapPlaces     GapKey = "places"     // not said where it can be given
	GapSummary    GapKey = "summary"    // nothing that schools can read
	GapAfterwards GapKey = "afterwards" // not said what pupils can do afterwards
)

// Gap is one point of the list that says how ready a course is.
type Gap struct {
	Key    GapKey
	Met    bool
	Field  string // where it is put right, a field name of Validate
	Lesson int    // place of the lesson from 0, for GapMinutes
	N, Max int    // GapMinutes: minutes of the activities and of the lesson; GapPractised: goals practised and chosen; GapUntitled, GapUntimed: how many
}

// Readiness says point by point what a course has and what it still lacks
// before it can be published. Nothing of it but what Validate asks for is
// forced on anybody.
func Readiness(c *Course) []Gap {
	out := basics(c)
	for i := range c.Lessons {
		l := &c.Lessons[i]
		at := "lessons." + strconv.Itoa(i)
		g := Gap{Key: GapMinutes, Lesson: i, N: l.Designed(), Max: l.Minutes, Field: at + ".minutes"}
		g.Met = g.N == g.Max && len(l.Activities) > 0
		if len(l.Activities) == 0 {
			g.Field = at + ".activities"
		}
		out = append(out, g)
	}
	out = append(out, unsaid(c, GapUntitled, "title", func(a *Activity) bool { return !a.Break && !said(a.Title) })...)
	out = append(out, unsaid(c, GapUntimed, "minutes", func(a *Activity) bool { return a.Minutes == 0 })...)
	out = append(out, Gap{Key: GapGoals, Field: "goals", Met: len(c.Goals) > 0})
	if len(c.Goals) > 0 {
		n := practised(c)
		out = append(out, Gap{Key: GapPractised, Field: "goals", N: n, Max: len(c.Goals), Met: n == len(c.Goals)})
	}
	return append(out,
		Gap{Key: GapPlaces, Field: "places", Met: len(c.Places) > 0},
		Gap{Key: GapSummary, Field: "summary", Met: said(c.Summary)},
		Gap{Key: GapAfterwards, Field: "afterwards", Met: said(c.Afterwards)},
	)
}

// unsaid is one point for all activities that lack something, and leads to the
// first of them.
func unsaid(c *Course, key GapKey, field string, lacks func(*Activity) bool) []Gap {
	g := Gap{Key: key}
	for i := range c.Lessons {
		for j := range c.Lessons[i].Activities {
			if !lacks(&c.Lessons[i].Activities[j]) {
				continue
			}
			if g.N++; g.N == 1 {
				g.Lesson, g.Field = i, "lessons."+strconv.Itoa(i)+".activities."+strconv.Itoa(j)+"."+field
			}
		}
	}
	if g.N == 0 {
		return nil
	}
	return []Gap{g}
}

func said(s string) bool { return strings.TrimSpace(s) != "" }

// basics is one point when all is there, and one for each that is missing.
func basics(c *Course) []Gap {
	var out []Gap
	if !said(c.Title) {
		out = append(out, Gap{Key: GapTitle, Field: "title"})
	}
	if c.Theme == "" {
		out = append(out, Gap{Key: GapTheme, Field: "theme"})
	}
	if len(c.Grades) == 0 {
		out = append(out, Gap{Key: GapGrades, Field: "grades"})
	}
	if len(out) == 0 {
		out = append(out, Gap{Key: GapBasics, Field: "title", Met: true})
	}
	return out
}

// practised counts the goals of a course that some activity practises.
func practised(c *Course) int {
	n := 0
	for _, goal := range c.Goals {
		if slices.ContainsFunc(c.Lessons, func(l Lesson) bool { return l.Practises(goal) }) {
			n++
		}
	}
	return n
}
