package calendar

import (
	"fmt"
	"slices"
	"testing"

	"klassetrin/course"
)

// small is a library with two branches, two librarians and one course of two
// lessons.
func small(more ...course.Record) *course.Plan {
	base := []course.Record{
		&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "L", Country: "DK", Municipality: "657", RollMonth: 8, RollDay: 1},
		&course.Branch{Base: course.Base{ID: "main"}, Name: "Main"}, &course.Branch{Base: course.Base{ID: "north"}, Name: "North"},
		&course.Theme{Base: course.Base{ID: "coding"}, Name: "Coding", Colour: 2}, &course.Theme{Base: course.Base{ID: "reading"}, Name: "Reading", Colour: 3},
		&course.Librarian{Base: course.Base{ID: "ann"}, Name: "Ann", Branch: "main"}, &course.Librarian{Base: course.Base{ID: "bo"}, Name: "Bo", Branch: "north"},
		&course.Kit{Base: course.Base{ID: "robots"}, Name: "Robots", Copies: 3},
		&course.GradeLevel{Base: course.Base{ID: "6"}, Short: "6."},
		&course.School{Base: course.Base{ID: "hill"}, Name: "Hill"},
		&course.Class{Base: course.Base{ID: "6a"}, School: "hill", Track: "A", Grade: "6", Since: 2026, Pupils: []course.Pupils{{Year: 2026, N: 30}}},
		&course.Course{
			Base: course.Base{ID: "robotics"}, Title: "Robotics", Theme: "coding", State: course.Published, Edition: 2, SetUp: 15, ClearUp: 10,
			Places: []course.PlaceKind{course.AtSchool}, Kits: []course.KitNeed{{Kit: "robots", PerPupils: 24}},
			Lessons: []course.Lesson{{ID: "l1", Minutes: 90}, {ID: "l2", Minutes: 60}},
		},
		&course.Course{Base: course.Base{ID: "tales"}, Title: "Tales", Theme: "reading", Places: []course.PlaceKind{course.AtLibrary}, Lessons: []course.Lesson{{ID: "t1", Minutes: 30}}},
	}
	return course.Fill(slices.Values(append(base, more...)))
}

func at(id course.ID, day course.Date, alter func(*course.Session)) *course.Session {
	s := &course.Session{Base: course.Base{ID: id}, Course: "robotics", Edition: 2, Lesson: "l1", Day: day, Start: course.NewClock(9, 0), Minutes: 60, Librarians: []course.ID{"ann"}}
	if alter != nil {
		alter(s)
	}
	return s
}

func TestWhichSessionsAreShown(t *testing.T) {
	p := small(
		at("house", monday, func(s *course.Session) {
			s.Place = course.Place{Kind: course.AtLibrary, Branch: "north"}
		}),
		at("school", monday+1, func(s *course.Session) { s.Place = course.Place{Kind: course.AtSchool, School: "hill"} }),
		at("bo", monday+2, func(s *course.Session) {
			s.Librarians, s.Place = []course.ID{"bo"}, course.Place{Kind: course.Online}
		}),
		at("later", monday+7, nil),
	)
	tests := []struct {
		name  string
		model Model
		want  string
	}{
		{"all of the week", Model{}, "[house school bo]"},
		{"one librarian", Model{Librarians: []course.ID{"bo"}}, "[bo]"},
		{"either librarian", Model{Librarians: []course.ID{"bo", "ann"}}, "[house school bo]"},
		{"a branch: its house, and where its people go", Model{Branch: "north"}, "[house bo]"},
		{"another branch", Model{Branch: "main"}, "[school]"},
	}
	for _, tt := range tests {
		tt.model.Show(monday + 4)
		var got []course.ID
		for _, s := range tt.model.Sessions(p, nil) {
			got = append(got, s.ID)
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, got, tt.want)
		}
	}
	draft := EditDraft(p.Sessions.Get("later"))
	draft.Session.Day = monday
	m := Model{Monday: monday}
	if list := m.Sessions(p, draft); list[len(list)-1] != &draft.Session {
		t.Error("a draft that was moved into the week is not shown")
	}
	draft = EditDraft(p.Sessions.Get("house"))
	if list := m.Sessions(p, draft); len(list) != 3 || list[0] != &draft.Session {
		t.Error("a session that is being altered has another place than before")
	}
	draft.Session.Day = monday + 8
	if slices.ContainsFunc(m.Sessions(p, draft), func(s *course.Session) bool { return s.ID == "house" }) {
		t.Error("a session whose draft lies in another week is still shown")
	}
}

func TestDays(t *testing.T) {
	days := func(from, to course.Date) course.Period { return course.Period{From: from, To: to} }
	p := small(
		at("saturday", monday+12, nil),
		&course.ClosedDay{Base: course.Base{ID: "a"}, Name: "Stocktaking", Days: days(monday+1, monday+1)},
		&course.ClosedDay{Base: course.Base{ID: "b"}, Name: "New floor", Branch: "north", Days: days(monday+2, monday+2)},
		&course.ClosedDay{Base: course.Base{ID: "c"}, Name: "Autumn", Sort: course.SchoolHoliday, Municipality: "657", Days: days(monday+3, monday+3)},
		&course.ClosedDay{Base: course.Base{ID: "d"}, Name: "Elsewhere", Sort: course.SchoolHoliday, Municipality: "101", Days: days(monday+3, monday+3)},
		&course.ClosedDay{Base: course.Base{ID: "e"}, Name: "One school", Sort: course.SchoolHoliday, School: "hill", Days: days(monday+3, monday+3)},
	)
	p.Holidays = map[course.Date]string{monday + 4: "Day off"}
	m := Model{Monday: monday}
	want := []Day{{monday, false, ""}, {monday + 1, true, "Stocktaking"}, {monday + 2, false, "New floor"}, {monday + 3, false, "Autumn"}, {monday + 4, true, "Day off"}}
	if got := m.Days(p, 0); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	m.Branch = "north"
	if got := m.Days(p, 0); !got[2].Closed {
		t.Error("the branch that is shown is closed and nobody says so")
	}
	if got := m.Days(p, monday+6); len(got) != 6 || got[5].Date != monday+6 {
		t.Errorf("a Sunday that is needed is missing: %v", got)
	}
	m.Show(monday + 7)
	if got := m.Days(p, 0); len(got) != 6 || got[5].Date != monday+12 {
		t.Errorf("a Saturday with a session is missing: %v", got)
	}
}

func TestNextConflict(t *testing.T) {
	p := small(at("a", monday, nil), at("b", monday+1, nil), at("c", monday+9, nil))
	list := []course.Finding{{Session: "a"}, {Session: "a"}, {Session: "b"}, {Session: "c"}}
	for _, tt := range []struct {
		after course.ID
		from  course.Date
		want  course.ID
	}{{"", monday, "a"}, {"a", monday, "b"}, {"b", monday, "c"}, {"c", monday, "a"}, {"", monday + 7, "c"}, {"", monday + 70, "a"}, {"x", monday + 1, "b"}} {
		if got := NextConflict(p, list, tt.after, tt.from); got != tt.want {
			t.Errorf("after %q from %s: %q, want %q", tt.after, tt.from, got, tt.want)
		}
	}
	if got := NextConflict(p, nil, "", monday); got != "" {
		t.Errorf("without conflicts: %q", got)
	}
}

func TestStaff(t *testing.T) {
	p := small(
		at("a", monday, nil), at("b", monday+1, func(s *course.Session) { s.Librarians = []course.ID{"bo"} }),
		at("c", monday+2, func(s *course.Session) { s.Librarians, s.Course = []course.ID{"bo"}, "tales" }),
		at("d", monday+3, func(s *course.Session) { s.Librarians, s.Course = []course.ID{"bo"}, "tales" }),
		&course.Librarian{Base: course.Base{ID: "old"}, Name: "Old", Retired: true},
	)
	list, themes := Staff(p, monday)
	if len(list) != 2 || list[0].ID != "bo" || themes["bo"] != "reading" || themes["ann"] != "coding" {
		t.Errorf("%v %v", list, themes)
	}
}

func TestTheCourseDecidesUntilTheUserDoes(t *testing.T) {
	p := small()
	d := NewDraft("s", monday, course.NewClock(10, 0), 0)
	d.AddClass(p, "6a")
	d.SetCourse(p, "robotics")
	s := &d.Session
	if s.Minutes != 90 || s.Before != 15 || s.After != 10 || s.Edition != 2 || s.Lesson != "l1" {
		t.Errorf("the course gives %+v", s)
	}
	if s.Place != (course.Place{Kind: course.AtSchool, School: "hill"}) {
		t.Errorf("place %+v", s.Place)
	}
	if !slices.Equal(s.Kits, []course.KitUse{{Kit: "robots", Copies: 2}}) {
		t.Errorf("kits for 30 pupils: %v", s.Kits)
	}
	d.SetExpected(p, 0, 20)
	if s.Kits[0].Copies != 1 {
		t.Errorf("kits for 20 pupils: %v", s.Kits)
	}
	d.SetKit("robots", 3)
	d.SetMinutes(75)
	d.SetExpected(p, 0, 30)
	d.SetLesson(p, "l2")
	if s.Kits[0].Copies != 3 || s.Minutes != 75 {
		t.Errorf("what was chosen was overwritten: %v, %d minutes", s.Kits, s.Minutes)
	}
	d.SetCourse(p, "tales")
	if s.Place.Kind != course.AtLibrary || s.Place.Branch != "main" || s.Lesson != "t1" || s.Minutes != 75 {
		t.Errorf("another course gives %+v", s)
	}
	drawn := NewDraft("s", monday, course.NewClock(10, 0), 40)
	drawn.SetCourse(p, "robotics")
	if drawn.Session.Minutes != 40 {
		t.Errorf("a length that was drawn became %d", drawn.Session.Minutes)
	}
}

func TestTheNextLessonFollows(t *testing.T) {
	given := at("first", monday, func(s *course.Session) {
		s.Attendance = []course.Attendance{{Class: "6a", School: "hill", Grade: "6", Expected: 30, Present: course.Exactly(28)}}
	})
	p := small(given)
	d := NewDraft("s", monday+7, course.NewClock(10, 0), 0)
	d.SetCourse(p, "robotics")
	d.AddClass(p, "6a")
	if d.Session.Lesson != "l2" || d.Session.Minutes != 60 {
		t.Errorf("a class that has had lesson 1 gets %q", d.Session.Lesson)
	}
	next := Following(p, "n", given)
	if next == nil || next.Session.Lesson != "l2" || next.Session.Day != monday+7 || next.Session.Minutes != 60 || next.Session.Attendance[0].Present.Recorded() {
		t.Errorf("the lesson after is %+v", next)
	}
	if Following(p, "n", &next.Session) != nil {
		t.Error("there is a lesson after the last one")
	}
}

func TestRebase(t *testing.T) {
	stored := at("a", monday, func(s *course.Session) { s.Remarks = "old" })
	d := EditDraft(stored)
	d.Session.Remarks = "mine"
	d.Session.Librarians = append(d.Session.Librarians, "bo")
	now := at("a", monday+1, func(s *course.Session) { s.Remarks = "theirs" })
	d.Rebase(now)
	if d.Session.Day != monday+1 || d.Session.Remarks != "mine" || len(d.Session.Librarians) != 2 {
		t.Errorf("%+v", d.Session)
	}
	if stored.Librarians[0] != "ann" || len(stored.Librarians) != 1 {
		t.Error("the stored session was altered")
	}
}
