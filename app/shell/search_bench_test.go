package shell

import (
	"fmt"
	"slices"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// busy gives a plan of 5,000 schools with a class each and 20,000 sessions.
func busy() *course.Plan {
	records := []course.Record{
		&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "L", Country: "DK", RollMonth: 8, RollDay: 1},
		&course.GradeLevel{Base: course.Base{ID: "dk.6"}, System: "DK", Name: course.Name3{En: "Year 6"}, Short: "6."},
	}
	for i := range 40 {
		records = append(records, &course.Course{Base: course.Base{ID: course.ID(fmt.Sprintf("c%02d", i))}, Title: fmt.Sprintf("Kildekritik og kode %d", i)})
	}
	for i := range 5000 {
		id := course.ID(fmt.Sprintf("s%04d", i))
		records = append(records, &course.School{Base: course.Base{ID: id}, Name: fmt.Sprintf("Skole nummer %d", i), Town: "Ærøskøbing", Number: fmt.Sprint(700000 + i)},
			&course.Class{Base: course.Base{ID: "k" + id}, School: id, Track: "A", Grade: "dk.6", Since: 2026})
	}
	day := course.NewDate(2020, 1, 6)
	for i := range 20_000 {
		school := course.ID(fmt.Sprintf("s%04d", i%5000))
		records = append(records, &course.Session{
			Base: course.Base{ID: course.ID(fmt.Sprintf("t%05d", i))}, Course: course.ID(fmt.Sprintf("c%02d", i%40)), Day: day + course.Date(i/8), Start: course.NewClock(8+i%6, 0), Minutes: 90,
			Attendance: []course.Attendance{{Class: "k" + school, School: school}},
		})
	}
	return course.Fill(slices.Values(records))
}

// BenchmarkSearch types four letters into the search over 20,000 sessions and
// 5,000 schools; the aim is under 16 ms a key.
func BenchmarkSearch(b *testing.B) {
	x := NewIndex(busy(), words.For(words.Danish), course.NewDate(2026, 10, 5))
	for _, query := range []string{"k", "ki", "6.a sk", "ærø 4711", "nothing of the kind"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Find(query)
			}
		})
	}
}

// BenchmarkIndex reads the plan for the search, as the first search after a
// change does.
func BenchmarkIndex(b *testing.B) {
	p := busy()
	for b.Loop() {
		NewIndex(p, words.For(words.Danish), course.NewDate(2026, 10, 5))
	}
}
