package course_test

import (
	"reflect"
	"testing"

	. "klassetrin/course"
)

func TestThemeMarksAndSuggestNext(t *testing.T) {
	sixB := &Class{Base: Base{ID: "6b"}, School: "hill", Track: "B", Grade: "dk.6", Since: 2026}
	sevenA := &Class{Base: Base{ID: "7a"}, School: "hill", Track: "A", Grade: "dk.7", Since: 2026}
	books := &Course{Base: Base{ID: "books"}, Title: "Books", Theme: "reading", State: Published, Grades: []ID{"dk.6", "dk.7"}}
	draft := &Course{Base: Base{ID: "draft"}, Title: "Draft", Theme: "reading", State: Draft, Grades: []ID{"dk.6", "dk.7"}}
	at := func(id ID, c ID, day Date, class ID, off bool, present Count) *Session {
		return session(id, func(s *Session) {
			s.Course, s.Day = c, day
			s.Attendance = []Attendance{{Class: class, School: "hill", Present: present}}
			if off {
				s.State, s.OffBy = CalledOff, BySchool
			}
		})
	}
	p := plan(
		sixB, sevenA, books, draft,
		at("past", "robotics", monday-7, "6a", false, Exactly(20)),
		at("today", "robotics", monday, "6b", false, Count{}),
		at("off", "books", monday-3, "6a", true, Count{}),
		at("old6a", "books", NewDate(2025, 9, 1), "6a", false, Exactly(22)),
		at("old6b", "books", NewDate(2025, 10, 1), "6b", false, Exactly(22)),
		at("old7a", "books", NewDate(2026, 2, 1), "7a", false, Exactly(22)),
	)
	marks := p.ThemeMarks("hill", monday)
	want := map[ID]map[ID]ThemeMark{
		"6a": {"coding": {Held: monday - 7}, "reading": {Before: NewDate(2025, 9, 1)}},
		"6b": {"coding": {Booked: monday}, "reading": {Before: NewDate(2025, 10, 1)}},
		"7a": {"reading": {Before: NewDate(2026, 2, 1)}},
	}
	if !reflect.DeepEqual(marks, want) {
		t.Errorf("marks %v, want %v", marks, want)
	}
	// Coding: 6.A had it, 6.B is booked, and the course is not for 7. klasse.
	got := p.SuggestNext("hill", monday)
	if len(got) != 1 || got[0].Course.ID != "books" || !reflect.DeepEqual(got[0].Classes, []ID{"6a"}) || got[0].Last != NewDate(2025, 9, 1) {
		t.Errorf("suggested %+v", got)
	}
	// A class that never had a theme comes before one that had it long ago.
	p = plan(sixB, books, at("old6a", "books", NewDate(2025, 9, 1), "6a", false, Exactly(22)), at("old6b", "books", NewDate(2025, 9, 2), "6b", false, Exactly(22)))
	got = p.SuggestNext("hill", monday)
	if len(got) != 2 || got[0].Course.ID != "robotics" || len(got[0].Classes) != 2 || got[0].Last != 0 || got[1].Course.ID != "books" {
		t.Errorf("suggested %+v", got)
	}
}
