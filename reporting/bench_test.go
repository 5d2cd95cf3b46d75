package reporting

import (
	"context"
	"io"
	"strconv"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// many is a plan with so many rows in each of two years.
func many(rows int) *course.Plan {
	m := &maker{}
	m.nouns()
	for i := range rows {
		for _, year := range []int{2025, 2026} {
			m.session(course.NewDate(year, 1, 1).AddDays(i%365), []string{"k1", "k2", "k3"}[i%3], course.Held, 90,
				class([]string{"a", "b", "c", "k"}[i%4], course.Exactly(i%30), 25))
		}
	}
	return m.plan()
}

func BenchmarkTargetFigures(b *testing.B) {
	r := Target{Plan: many(10_000), Period: course.YearPeriod(2026), Words: words.For(words.Danish), Now: now}
	for b.Loop() {
		r.Figures()
	}
}

func BenchmarkTargetWrite(b *testing.B) {
	for _, x := range []struct {
		name string
		rows int
	}{{"2000", 1_000}, {"20000", 10_000}, {"60000", 30_000}} {
		b.Run(x.name, func(b *testing.B) {
			target := &course.Target{Name: "x", Rule: course.PupilsReached, Period: course.YearPeriod(2026), Number: 9000}
			r := Target{Plan: many(x.rows), Target: target, Words: words.For(words.Danish), Now: now}
			b.ReportAllocs()
			for b.Loop() {
				if err := r.Write(context.Background(), io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyCourses is a catalogue of 500 courses with 4 lessons of 8 activities.
func manyCourses() Catalogue {
	c := danishCatalogue(words.Danish)
	var list []*course.Course
	for i := range 500 {
		n := c.Courses[i%len(c.Courses)].Clone()
		n.ID = course.ID(strconv.Itoa(i))
		lesson := n.Lessons[0]
		for len(lesson.Activities) < 8 {
			lesson.Activities = append(lesson.Activities, lesson.Activities[0])
		}
		n.Lessons = []course.Lesson{lesson, lesson, lesson, lesson}
		list = append(list, n)
	}
	c.Courses = list
	return c
}

// BenchmarkCatalogue writes 500 courses as a web page and as a workbook.
func BenchmarkCatalogue(b *testing.B) {
	c := manyCourses()
	for name, write := range map[string]func(context.Context, io.Writer) error{"page": c.WritePage, "workbook": c.WriteWorkbook} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := write(b.Context(), io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkForSchools says what schools read of one course, as the preview does
// when nothing has been typed for a moment.
func BenchmarkForSchools(b *testing.B) {
	c := manyCourses()
	for b.Loop() {
		ForSchools(c.Plan, c.Courses[0], c.Words)
	}
}
