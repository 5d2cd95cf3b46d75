package course

import (
	"slices"
	"strconv"
)

// Lesson is one meeting of a course.
type Lesson struct {
	ID         ID         `json:"id"`
	Title      string     `json:"title,omitempty"`
	Minutes    int        `json:"minutes"` // planned length
	Activities []Activity `json:"activities,omitempty"`
}

// Activity is a timed part of a lesson. A break is one too: its minutes count
// for the length of the lesson, but pupils learn nothing in them, so it has no
// learning type, practises no goal and needs no title.
type Activity struct {
	ID      ID           `json:"id"`
	Title   string       `json:"title"`
	Type    LearningType `json:"type"`
	Minutes int          `json:"minutes"`
	Text    string       `json:"text,omitempty"`
	Goals   []ID         `json:"goals,omitempty"` // the goals of the course that it practises
	Break   bool         `json:"break,omitempty"`
}

// Practises tells whether pupils practise a goal in the activity.
func (a *Activity) Practises(goal ID) bool { return !a.Break && slices.Contains(a.Goals, goal) }

// LearningType says what pupils do in an activity: the six types of Laurillard's
// conversational framework, and reflection as a type of its own.
type LearningType uint8

// The learning types.
const (
	Acquire LearningType = iota
	Discuss
	Investigate
	Practise
	Collaborate
	Produce
	Reflect
)

var learningTypeNames = names[LearningType]{"acquire", "discuss", "investigate", "practise", "collaborate", "produce", "reflect"}

// LearningTypes gives the number of learning types; they run from 0.
const LearningTypes = int(Reflect) + 1

// String gives the name that files and tables use.
func (t LearningType) String() string { return learningTypeNames.of(t) }

// MarshalText writes the name.
func (t LearningType) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the name.
func (t *LearningType) UnmarshalText(b []byte) error {
	return learningTypeNames.parse(t, "type", string(b))
}

func (l *Lesson) check(c *checks, at string, whole bool) {
	least := 0
	if whole {
		least = 1
	}
	c.text(at+".title", l.Title, false, MaxName)
	c.between(at+".minutes", l.Minutes, least, MaxMinutes)
	c.fail(len(l.Activities) > MaxSteps, ErrRange, at+".activities", Args{"Min": 0, "Max": MaxSteps, "N": len(l.Activities)})
	for i := range l.Activities {
		a, where := &l.Activities[i], at+".activities."+strconv.Itoa(i)
		c.text(where+".title", a.Title, false, MaxName)
		c.text(where+".text", a.Text, false, MaxText)
		c.between(where+".minutes", a.Minutes, 0, MaxMinutes)
	}
}

// Designed gives the minutes of all activities, breaks among them.
func (l *Lesson) Designed() int {
	n := 0
	if l == nil {
		return 0
	}
	for _, a := range l.Activities {
		n += a.Minutes
	}
	return n
}

// Practises tells whether an activity of the lesson practises a goal.
func (l *Lesson) Practises(goal ID) bool {
	return l != nil && slices.ContainsFunc(l.Activities, func(a Activity) bool { return a.Practises(goal) })
}

// length gives the minutes that a lesson takes: those of its activities, or
// the planned ones while it has none.
func (l *Lesson) length() int {
	if l != nil && len(l.Activities) == 0 {
		return l.Minutes
	}
	return l.Designed()
}

// Balance gives the minutes of each learning type in a set of lessons; those
// of breaks belong to none.
func Balance(lessons ...Lesson) [LearningTypes]int {
	var out [LearningTypes]int
	for _, l := range lessons {
		for _, a := range l.Activities {
			if !a.Break && int(a.Type) < LearningTypes {
				out[a.Type] += a.Minutes
			}
		}
	}
	return out
}
