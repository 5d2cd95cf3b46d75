package course_test

import (
	"fmt"
	"testing"

	. "klassetrin/course"
)

// manySessions gives a plan of n sessions, eight a working day, in a library
// with eight librarians, rooms and kits; every hundredth clashes with another.
func manySessions(n int) *Plan {
	var more []Record
	for i := range 8 {
		more = append(more,
			&Librarian{Base: Base{ID: ID(fmt.Sprintf("l%d", i))}, Name: "L", Skills: []string{"robots"}},
			&Room{Base: Base{ID: ID(fmt.Sprintf("r%d", i))}, Branch: "main", Name: "R"},
			&Kit{Base: Base{ID: ID(fmt.Sprintf("k%d", i))}, Name: "K", Copies: 1})
	}
	day := NewDate(2016, 1, 4)
	for i := range n {
		who := i % 8
		if i%100 == 0 {
			who = (who + 1) % 8
		}
		more = append(more, session(ID(fmt.Sprintf("s%07d", i)), func(s *Session) {
			s.Day, s.Start = day, NewClock(8+i%4, 0)
			s.Librarians, s.Kits = []ID{ID(fmt.Sprintf("l%d", who))}, []KitUse{{ID(fmt.Sprintf("k%d", who)), 1}}
			s.Place.Room = ID(fmt.Sprintf("r%d", who))
			s.Attendance[0].Class = ID(fmt.Sprintf("c%d", i%40))
		}))
		if i%8 == 7 {
			if day++; day.Weekday() == 6 {
				day += 2
			}
		}
	}
	return plan(more...)
}

// BenchmarkFindings looks at one session among 20,000; the aim is under 50 µs.
func BenchmarkFindings(b *testing.B) {
	p := manySessions(20_000)
	s := p.Sessions.Get("s0010000")
	if len(p.Findings(s)) == 0 {
		b.Fatal("the session has no finding to look for")
	}
	for b.Loop() {
		p.Findings(s)
	}
}

// BenchmarkAllFindings looks at whole plans; the time a session must not grow
// with the plan.
func BenchmarkAllFindings(b *testing.B) {
	for _, n := range []int{2_000, 20_000, 200_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := manySessions(n)
			all := Period{From: NewDate(2000, 1, 1), To: NewDate(2200, 1, 1)}
			for b.Loop() {
				p.AllFindings(all)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/session")
		})
	}
}

// BenchmarkWaysOut looks for other bookings of a session with a conflict.
func BenchmarkWaysOut(b *testing.B) {
	p := manySessions(20_000)
	s := p.Sessions.Get("s0010000")
	for b.Loop() {
		p.WaysOut(s, 0)
	}
}

// BenchmarkSnapshot copies a plan of 20,000 sessions for work in the
// background.
func BenchmarkSnapshot(b *testing.B) {
	p := manySessions(20_000)
	for b.Loop() {
		p.Snapshot()
	}
}

// BenchmarkProgress measures a yearly target in a plan of 20,000 sessions, as
// Home does after every change.
func BenchmarkProgress(b *testing.B) {
	p := manySessions(20_000)
	t := &Target{Base: Base{ID: "t"}, Name: "Pupils", Rule: PupilsReached, Period: YearPeriod(2020), Number: 9000}
	for b.Loop() {
		p.Progress(t, NewDate(2020, 10, 1).At(0))
	}
}

// BenchmarkNeeds gathers what waits for somebody in a plan of 20,000 sessions,
// as the window does after every change.
func BenchmarkNeeds(b *testing.B) {
	p := manySessions(20_000)
	for b.Loop() {
		p.Needs(NewDate(2025, 3, 1).At(0))
	}
}
