package storetest

import (
	"fmt"
	"time"

	"klassetrin/course"
)

// Busy gives the records of a library with a number of sessions: three
// branches, ten librarians, forty schools with ten classes each, a dozen
// courses; sessions with one librarian or two, a kit now and then, one class or
// two. The records are in an order in which they can be stored.
func Busy(sessions int) []course.Record {
	b := busy{}
	b.put(&course.Library{
		Base: course.Base{ID: course.LibraryID}, Name: "Library", Country: "DK", Zone: "Europe/Copenhagen",
		RollMonth: 8, RollDay: 1, SpeedKmh: 40, LessonUnit: 45, Language: "da",
	})
	for i := range 10 {
		b.put(&course.GradeLevel{Base: b.base("grade", i), System: "DK", Name: course.Name3{En: fmt.Sprint(i)}, Short: fmt.Sprintf("%d.", i), Sort: i})
	}
	for i := range 3 {
		b.put(&course.Branch{Base: b.base("branch", i), Name: fmt.Sprintf("Branch %d", i)})
		b.put(&course.Room{Base: b.base("room", i), Branch: b.id("branch", i), Name: "Room", Seats: 30})
	}
	for i := range 10 {
		b.put(&course.Librarian{Base: b.base("librarian", i), Name: fmt.Sprintf("Librarian %d", i), Branch: b.id("branch", i%3)})
	}
	for i := range 4 {
		b.put(&course.Kit{Base: b.base("kit", i), Name: fmt.Sprintf("Kit %d", i), Copies: 2})
		b.put(&course.Theme{Base: b.base("theme", i), Name: fmt.Sprintf("Theme %d", i), Colour: 1 + i})
	}
	for i := range 40 {
		b.put(&course.School{Base: b.base("school", i), Name: fmt.Sprintf("School %d", i), Number: fmt.Sprint(100000 + i), Town: "Town"})
	}
	for i := range 400 {
		b.put(&course.Class{Base: b.base("class", i), School: b.id("school", i/10), Grade: b.id("grade", i%10), Track: "A", Since: 2025, Pupils: []course.Pupils{{Year: 2025, N: 24}}})
	}
	for i := range 12 {
		b.put(&course.Course{
			Base: b.base("course", i), Title: fmt.Sprintf("Course %d", i), Theme: b.id("theme", i%4), Edition: 1,
			Grades: []course.ID{b.id("grade", i%10)}, Lessons: []course.Lesson{{ID: b.id("lesson", i), Title: "Lesson", Minutes: 90}},
		})
	}
	for i := range sessions {
		b.put(b.session(i))
	}
	return b.records
}

type busy struct{ records []course.Record }

func (b *busy) put(r course.Record) { b.records = append(b.records, r) }

// id gives an ID as long as real ones.
func (*busy) id(name string, i int) course.ID {
	return course.ID(fmt.Sprintf("0190%04x-0000-7000-8000-%012x", len(name)*251+int(name[0]), i))
}

func (b *busy) base(name string, i int) course.Base {
	return course.Base{ID: b.id(name, i), Version: 1}
}

func (b *busy) session(i int) *course.Session {
	class := i % 400
	s := &course.Session{
		Base: b.base("session", i), Course: b.id("course", i%12), Edition: 1, Lesson: b.id("lesson", i%12),
		Day: course.NewDate(2016, time.August, 1+i/55), Start: course.NewClock(8+i%6, 30), Minutes: 90, Before: 15, After: 15,
		Place:      course.Place{Kind: course.AtLibrary, Branch: b.id("branch", i%3), Room: b.id("room", i%3)},
		Librarians: []course.ID{b.id("librarian", i%10)},
		Attendance: []course.Attendance{b.class(class)},
		State:      course.Held,
	}
	if i%3 == 0 {
		s.Librarians = append(s.Librarians, b.id("librarian", (i+1)%10))
		s.Kits = []course.KitUse{{Kit: b.id("kit", i%4), Copies: 1}}
	}
	if i%4 == 0 {
		s.Attendance = append(s.Attendance, b.class((class+1)%400))
	}
	return s
}

func (b *busy) class(i int) course.Attendance {
	return course.Attendance{
		Class: b.id("class", i), School: b.id("school", i/10), Grade: b.id("grade", i%10), Expected: 24,
		Present: course.Exactly(22), Adults: course.Exactly(2),
	}
}
