package store

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"klassetrin/course"
)

// keepsInBurst is how often a burst of half a minute is kept: at every pause,
// and every three seconds.
const keepsInBurst = 10

// BenchmarkTyping types into the texts of a course with 32 activities: an
// operation is one burst, kept ten times. It reports what the journal grows by a
// burst, and what it would grow by if it had each keeping for itself.
func BenchmarkTyping(b *testing.B) {
	for _, together := range []bool{true, false} {
		b.Run(fmt.Sprintf("together=%t", together), func(b *testing.B) {
			s := busyFile(b, 100)
			p, err := course.OpenPlanner(b.Context(), s)
			if err != nil {
				b.Fatal(err)
			}
			c := &course.Course{Base: course.Base{ID: course.NewID()}, Title: "Sources and false news", Summary: strings.Repeat("What schools read of it. ", 12)}
			for range 4 {
				l := course.Lesson{ID: course.NewID(), Title: "A lesson", Minutes: 90}
				for range 8 {
					l.Activities = append(l.Activities, course.Activity{
						ID: course.NewID(), Title: "What pupils do in it", Minutes: 11, Text: strings.Repeat("What pupils do, and what one says to them. ", 4),
					})
				}
				c.Lessons = append(c.Lessons, l)
			}
			if err := p.SaveCourse(b.Context(), c); err != nil {
				b.Fatal(err)
			}
			const size = "SELECT COALESCE(SUM(LENGTH(edits)), 0) FROM journal"
			before := sizeOf(b, s, size)
			n := 0
			for b.Loop() {
				n++
				for k := range keepsInBurst {
					next := p.Plan.Courses.Get(c.ID).Clone()
					a := &next.Lessons[n%4].Activities[n%8]
					a.Text = fmt.Sprintf("%.160s %d %d", a.Text, n, k)
					burst := n
					if !together {
						burst = n*keepsInBurst + k
					}
					if err := p.WriteCourse(b.Context(), next, fmt.Sprint(burst)); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(sizeOf(b, s, size)-before)/float64(n), "journal-B/burst")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n)/keepsInBurst, "µs/keep")
			if info, err := os.Stat(s.path); err == nil {
				b.ReportMetric(float64(info.Size())/float64(n), "file-B/burst")
			}
		})
	}
}

func sizeOf(b *testing.B, s *SQLite, sql string) int64 {
	b.Helper()
	n, err := oneNumber(b.Context(), s.conn, sql)
	if err != nil {
		b.Fatal(err)
	}
	return n
}
