package course

import "slices"

// Clone gives a course that shares nothing with the original, so that it can
// be worked on while the plan keeps the one it has.
func (k *Course) Clone() *Course {
	n := *k
	n.Grades, n.Places, n.Goals = slices.Clone(k.Grades), slices.Clone(k.Places), slices.Clone(k.Goals)
	n.Skills, n.Kits, n.Lessons = slices.Clone(k.Skills), slices.Clone(k.Kits), slices.Clone(k.Lessons)
	for i := range n.Lessons {
		l := &n.Lessons[i]
		l.Activities = slices.Clone(l.Activities)
		for j := range l.Activities {
			l.Activities[j].Goals = slices.Clone(l.Activities[j].Goals)
		}
	}
	return &n
}

// Copy gives a new course with the same design under another title: a draft of
// its own, whose lessons and activities no session knows. It is not stored.
func (k *Course) Copy(title string, newID func() ID) *Course {
	n := k.Clone()
	n.Base, n.Title, n.State, n.Edition, n.Origin = Base{ID: newID()}, title, Draft, 1, nil
	for i := range n.Lessons {
		l := &n.Lessons[i]
		l.ID = newID()
		for j := range l.Activities {
			l.Activities[j].ID = newID()
		}
	}
	return n
}
