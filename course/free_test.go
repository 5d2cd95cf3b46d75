package course_test

import (
	"testing"

	. "klassetrin/course"
)

func TestKitFree(t *testing.T) {
	other := func(id ID, start Clock, copies int) *Session {
		return elsewhere(id, func(s *Session) { s.Start, s.Kits = start, []KitUse{{"robots", copies}} })
	}
	tests := []struct {
		name   string
		others []Record
		want   int
	}{
		{"nobody else", nil, 2},
		{"one copy out at the same time", []Record{other("a", NewClock(11, 0), 1)}, 1},
		{"one copy out until it begins", []Record{other("a", NewClock(8, 30), 1)}, 2},
		{"two sessions, one after the other", []Record{other("a", NewClock(9, 0), 1), other("b", NewClock(10, 30), 1)}, 1},
		{"all copies out", []Record{other("a", NewClock(10, 0), 2)}, 0},
		{"more out than there are", []Record{other("a", NewClock(10, 0), 3)}, 0},
		{"called off", []Record{elsewhere("a", func(s *Session) {
			s.Kits, s.State, s.OffBy = []KitUse{{"robots", 2}}, CalledOff, BySchool
		})}, 2},
	}
	for _, tt := range tests {
		if got := plan(tt.others...).KitFree(session("s"), "robots"); got != tt.want {
			t.Errorf("%s: %d copies free, want %d", tt.name, got, tt.want)
		}
	}
	if got := plan().KitFree(session("s"), "gone"); got != 0 {
		t.Errorf("a kit that does not exist has %d free copies", got)
	}
}

func TestObstacles(t *testing.T) {
	p := plan(elsewhere("a"), session("b", func(s *Session) { s.Place.Room, s.Librarians, s.Attendance = "hall", nil, nil }))
	if rule, ok := p.LibrarianObstacle(session("s"), "bo"); !ok || rule != RuleLibrarian {
		t.Errorf("Bo teaches elsewhere: %q, %v", rule, ok)
	}
	if rule, ok := p.LibrarianObstacle(session("s"), "ann"); ok {
		t.Errorf("Ann is free: %q", rule)
	}
	if rule, ok := p.RoomObstacle(session("s"), "hall"); !ok || rule != RuleRoom {
		t.Errorf("the hall is taken: %q, %v", rule, ok)
	}
	if rule, ok := p.RoomObstacle(session("s"), "makers"); ok {
		t.Errorf("the makerspace is free: %q", rule)
	}
	large := session("s", func(s *Session) { s.Attendance[0].Expected = 27 })
	if rule, _ := p.RoomObstacle(large, "makers"); rule != RuleSeats {
		t.Errorf("27 pupils in 26 seats: %q", rule)
	}
}

func TestFirstFree(t *testing.T) {
	p := plan(session("taken"))
	wish := &Request{Base: Base{ID: "r"}, School: "hill", Wish: Period{From: monday, To: monday + 4}}
	tests := []struct {
		name  string
		alter func(r *Request, s *Session)
		day   Date
		start Clock
		ok    bool
	}{
		{"its own start where it is free", func(_ *Request, s *Session) { s.Start = NewClock(12, 0) }, monday, NewClock(12, 0), true},
		{"the first half hour of the day", func(*Request, *Session) {}, monday, NewClock(8, 0), true},
		{"not before the wish", func(r *Request, _ *Session) { r.From = NewClock(9, 0) }, monday, NewClock(11, 30), true},
		{"another day when the day is full", func(r *Request, _ *Session) { r.From, r.To = NewClock(9, 30), NewClock(12, 0) }, monday + 1, NewClock(10, 0), true},
		{"a wished weekday", func(r *Request, _ *Session) { r.Weekdays = append(r.Weekdays, (monday + 3).Weekday()) }, monday + 3, NewClock(10, 0), true},
		{"nothing fits", func(r *Request, _ *Session) { r.From, r.To = NewClock(9, 0), NewClock(10, 0) }, monday, NewClock(10, 0), false},
	}
	for _, tt := range tests {
		r, s := *wish, session("s")
		tt.alter(&r, s)
		day, start, ok := p.FirstFree(s, &r, monday)
		if day != tt.day || start != tt.start || ok != tt.ok {
			t.Errorf("%s: %s %s %v, want %s %s %v", tt.name, day, start, ok, tt.day, tt.start, tt.ok)
		}
	}
	holiday := &Request{Wish: Period{From: NewDate(2026, 12, 25), To: NewDate(2026, 12, 27)}}
	if day, _, ok := p.FirstFree(session("s"), holiday, monday); ok {
		t.Errorf("a wish of a holiday and a weekend gives %s", day)
	}
}
