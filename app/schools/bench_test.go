package schools

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// largePlan gives 5,000 schools with 15 classes each and a session for every
// third class.
func largePlan() *course.Plan {
	records := []course.Record{
		&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "Large", Country: "DK", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45},
		&course.Course{Base: course.Base{ID: "c"}, Title: "Course", Lessons: []course.Lesson{{ID: "l", Minutes: 45}}},
	}
	for g := range 10 {
		next := course.ID(fmt.Sprintf("dk.%d", g+1))
		if g == 9 {
			next = ""
		}
		records = append(records, &course.GradeLevel{Base: course.Base{ID: course.ID(fmt.Sprintf("dk.%d", g))}, System: "DK", Short: fmt.Sprintf("%d.", g), Next: next, Name: course.Name3{En: "Year"}})
	}
	for i := range 5000 {
		school := &course.School{Base: course.Base{ID: course.ID(fmt.Sprintf("s%05d", i))}, Name: fmt.Sprintf("%sskolen %d", strings.Repeat("ÆØåab"[i%5:i%5+1], 2), i*7919%5000), Area: "Town"}
		records = append(records, school)
		for k := range 15 {
			id := course.ID(fmt.Sprintf("k%05d-%02d", i, k))
			records = append(records, &course.Class{Base: course.Base{ID: id}, School: school.ID, Track: "A", Grade: course.ID(fmt.Sprintf("dk.%d", k%7)), Since: 2024, Pupils: []course.Pupils{{Year: 2024, N: 22}}})
			if k%3 == 0 {
				records = append(records, &course.Session{
					Base: course.Base{ID: "x" + id}, Course: "c", Lesson: "l", Day: course.NewDate(2026, 9, 1) + course.Date(i%60), Start: course.NewClock(9, 0), Minutes: 45,
					Attendance: []course.Attendance{{Class: id, School: school.ID, Present: course.Exactly(20)}},
				})
			}
		}
	}
	return course.Fill(slices.Values(records))
}

// BenchmarkRead works out the list of 5,000 schools with 75,000 classes, which
// happens after every change.
func BenchmarkRead(b *testing.B) {
	plan, today, w := largePlan(), course.NewDate(2026, 10, 5), words.For(words.Danish)
	var m Model
	for b.Loop() {
		if m = Read(plan, today, w.Compare, m.Rows); len(m.Rows) != 5000 {
			b.Fatal("rows are missing")
		}
	}
}

// BenchmarkFilter looks for a school among 5,000, which happens at every key.
func BenchmarkFilter(b *testing.B) {
	m := Read(largePlan(), course.NewDate(2026, 10, 5), strings.Compare, nil)
	for b.Loop() {
		if rows := m.Filter(showAll, "skolen 49"); len(rows) == 0 {
			b.Fatal("nothing found")
		}
	}
}
