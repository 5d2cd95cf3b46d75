package course

import (
	"slices"
	"strings"
)

// The rules about course, class and equipment.

func findTooLarge(l *look) {
	if n := l.s.Expected(); l.design != nil && l.design.GroupMax > 0 && n > l.design.GroupMax {
		l.found(nil, l.design.ID, Args{"N": n, "Max": l.design.GroupMax})
	}
}

func findTooSmall(l *look) {
	if n := l.s.Expected(); l.design != nil && n > 0 && n < l.design.GroupMin {
		l.found(nil, l.design.ID, Args{"N": n, "Max": l.design.GroupMin})
	}
}

func findSeats(l *look) {
	if l.s.Place.Kind != AtLibrary {
		return
	}
	if r, n := l.plan.Rooms.Get(l.s.Place.Room), l.s.Expected(); r != nil && r.Seats > 0 && n > r.Seats {
		l.found(nil, r.ID, Args{"N": n, "Max": r.Seats})
	}
}

func findGrade(l *look) {
	if l.design == nil {
		return
	}
	for _, a := range l.s.Attendance {
		if a.Grade != "" && !l.plan.Suits(l.design, a.Grade) || l.plan.hasLeft(a.Class, l.s.Day) {
			l.found(nil, a.Class, nil)
		}
	}
}

// hasLeft tells whether a class is no longer, or not yet, at its school on a
// day.
func (p *Plan) hasLeft(class ID, day Date) bool {
	k := p.Classes.Get(class)
	return k != nil && !k.Fixed && p.Library != nil && p.GradeIn(k, p.Library.SchoolYear(day)) == nil
}

// Suits tells whether a course is for a grade level: the level itself or the
// stage it belongs to is among the course's.
func (p *Plan) Suits(c *Course, grade ID) bool {
	for g := p.GradeLevels.Get(grade); g != nil; g = p.GradeLevels.Get(g.Parent) {
		if slices.Contains(c.Grades, g.ID) {
			return true
		}
	}
	return false
}

func findSkill(l *look) {
	if l.design == nil || len(l.s.Librarians) == 0 {
		return
	}
	for _, skill := range l.design.Skills {
		if !slices.ContainsFunc(l.s.Librarians, func(id ID) bool { return l.plan.hasSkill(id, skill) }) {
			l.found(nil, l.s.Librarians[0], Args{"Name": skill})
		}
	}
}

func (p *Plan) hasSkill(librarian ID, skill string) bool {
	who := p.Librarians.Get(librarian)
	return who != nil && slices.ContainsFunc(who.Skills, func(s string) bool { return strings.EqualFold(s, skill) })
}

func findCourseState(l *look) {
	if c := l.plan.Courses.Get(l.s.Course); c != nil && (c.State == Draft || c.State == Retired) {
		l.found(nil, c.ID, Args{"State": c.State})
	}
}

func findKitMissing(l *look) {
	if l.design == nil {
		return
	}
	for _, need := range l.design.Kits {
		copies := l.s.copiesOf(need.Kit)
		if want := l.plan.copiesNeeded(need, l.s.Expected()); copies < want {
			l.found(nil, need.Kit, Args{"N": copies, "Max": want, "Pupils": l.s.Expected()})
		}
	}
}

// findKitServes looks at kits that are booked though the course does not need
// them; about those that it needs findKitMissing has the word.
func findKitServes(l *look) {
	for i, use := range l.s.Kits {
		kit := l.plan.Kits.Get(use.Kit)
		if kit == nil || kit.Serves == 0 || slices.ContainsFunc(l.s.Kits[:i], func(u KitUse) bool { return u.Kit == use.Kit }) {
			continue
		}
		if l.design != nil && slices.ContainsFunc(l.design.Kits, func(n KitNeed) bool { return n.Kit == kit.ID }) {
			continue
		}
		if n, most := l.s.Expected(), l.s.copiesOf(kit.ID)*kit.Serves; n > most {
			l.found(nil, kit.ID, Args{"N": n, "Max": most, "Copies": l.plan.copiesNeeded(KitNeed{Kit: kit.ID}, n)})
		}
	}
}

func findOutruns(l *look) {
	if n := l.lesson().length() - l.s.Minutes; n > 0 {
		l.found(nil, l.s.Course, Args{"N": n, "Max": l.s.Minutes})
	}
}

func findUntimed(l *look) {
	n := 0
	if lesson := l.lesson(); lesson != nil {
		for _, a := range lesson.Activities {
			if a.Minutes == 0 {
				n++
			}
		}
	}
	if n > 0 {
		l.found(nil, l.s.Course, Args{"N": n})
	}
}

// findUnused is a remark of run sheets: whoever books more time than a lesson
// takes may want just that.
func findUnused(l *look) {
	lesson := l.lesson()
	if n := l.s.Minutes - lesson.Designed(); lesson != nil && n > 0 && lesson.length() <= l.s.Minutes {
		l.found(nil, l.s.Course, Args{"N": n, "Max": l.s.Minutes, "Designed": lesson.Designed(), "Lesson": lesson.Minutes})
	}
}

// lesson gives the lesson as the session was planned with it, nil when it is gone.
func (l *look) lesson() *Lesson { return l.design.Lesson(l.s.Lesson) }

func findSchoolClosed(l *look) {
	for _, a := range l.s.Attendance {
		if s := l.plan.Schools.Get(a.School); s != nil && s.Closed {
			l.found(nil, s.ID, nil)
			return
		}
	}
}
