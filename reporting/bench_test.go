package reporting

import (
	"context"
	"io"
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
