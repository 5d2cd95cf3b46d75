package course_test

import (
	"slices"
	"testing"

	. "klassetrin/course"
)

// The small library that the tests of this package stand on: two branches 15 km
// apart, two rooms, two librarians, one kit with two copies, a school with two
// classes, and a course with one lesson for 6. klasse.
var (
	monday   = NewDate(2026, 10, 5)
	library  = &Library{Base: Base{ID: LibraryID}, Name: "Library", Country: "DK", Zone: "Europe/Copenhagen", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45, Language: "da"}
	main     = &Branch{Base: Base{ID: "main"}, Name: "Main", Position: &Position{Lat: 56.14, Lon: 8.97}, Hours: WeekHours(NewClock(8, 0), NewClock(18, 0))}
	north    = &Branch{Base: Base{ID: "north"}, Name: "North", Position: &Position{Lat: 56.27, Lon: 8.97}}
	makers   = &Room{Base: Base{ID: "makers"}, Branch: "main", Name: "Makerspace", Seats: 26}
	hall     = &Room{Base: Base{ID: "hall"}, Branch: "main", Name: "Hall"}
	robots   = &Kit{Base: Base{ID: "robots"}, Name: "Robots", Copies: 2, Serves: 24}
	coding   = &Theme{Base: Base{ID: "coding"}, Name: "Coding", Colour: 2}
	reading  = &Theme{Base: Base{ID: "reading"}, Name: "Reading", Colour: 3, Sort: 1}
	ann      = &Librarian{Base: Base{ID: "ann"}, Name: "Ann", Skills: []string{"Robots"}, Hours: WeekHours(NewClock(8, 0), NewClock(16, 0))}
	bo       = &Librarian{Base: Base{ID: "bo"}, Name: "Bo", Skills: []string{"robots"}}
	grade5   = &GradeLevel{Base: Base{ID: "dk.5"}, System: "DK", Name: Name3{En: "Year 5"}, Short: "5.", ISCED: "1", AgeFrom: 11, Next: "dk.6", Parent: "dk.mellemtrin"}
	grade6   = &GradeLevel{Base: Base{ID: "dk.6"}, System: "DK", Name: Name3{En: "Year 6"}, Short: "6.", ISCED: "1", AgeFrom: 12, Next: "dk.7", Parent: "dk.mellemtrin"}
	grade7   = &GradeLevel{Base: Base{ID: "dk.7"}, System: "DK", Name: Name3{En: "Year 7"}, Short: "7.", ISCED: "2", AgeFrom: 13, Parent: "dk.udskoling"}
	middle   = &GradeLevel{Base: Base{ID: "dk.mellemtrin"}, System: "DK", Level: Stage, Name: Name3{En: "Middle stage"}, ISCED: "1", AgeFrom: 10}
	hill     = &School{Base: Base{ID: "hill"}, Name: "Hill School", Number: "1", Municipality: "657", Area: "Rural", Position: &Position{Lat: 56.14, Lon: 9.05}}
	vale     = &School{Base: Base{ID: "vale"}, Name: "Vale School", Number: "2", Municipality: "657", Area: "Town"}
	sixA     = &Class{Base: Base{ID: "6a"}, School: "hill", Track: "A", Grade: "dk.6", Since: 2026, Pupils: []Pupils{{2026, 24}}}
	sevenB   = &Class{Base: Base{ID: "7b"}, School: "vale", Track: "B", Grade: "dk.7", Since: 2026, Pupils: []Pupils{{2026, 20}}}
	robotics = &Course{
		Base: Base{ID: "robotics"}, Title: "Robotics", Theme: "coding", State: Published, Edition: 1, Grades: []ID{"dk.6"}, GroupMin: 10, GroupMax: 26,
		Skills: []string{"robots"}, Kits: []KitNeed{{Kit: "robots", PerPupils: 24}}, Lessons: []Lesson{{ID: "l1", Minutes: 90}},
	}
)

// plan gives the small library with more records on top.
func plan(more ...Record) *Plan {
	base := []Record{library, main, north, makers, hall, robots, coding, reading, ann, bo, grade5, grade6, grade7, middle, hill, vale, sixA, sevenB, robotics}
	replaced := func(r Record) bool {
		return slices.ContainsFunc(more, func(m Record) bool { return m.Kind() == r.Kind() && m.Key() == r.Key() })
	}
	base = append(slices.DeleteFunc(base, replaced), more...)
	p := Fill(slices.Values(base))
	p.Holidays = map[Date]string{NewDate(2026, 12, 25): "Christmas Day"}
	return p
}

// session gives a session without any conflict: Ann, Makerspace, one set of
// robots, 6.A with 24 pupils, Monday 10:00 to 11:30.
func session(id ID, alter ...func(*Session)) *Session {
	s := &Session{
		Base: Base{ID: id}, Course: "robotics", Edition: 1, Lesson: "l1", Day: monday, Start: NewClock(10, 0), Minutes: 90,
		Place: Place{Kind: AtLibrary, Branch: "main", Room: "makers"}, Librarians: []ID{"ann"}, Kits: []KitUse{{"robots", 1}},
		Attendance: []Attendance{{Class: "6a", School: "hill", Grade: "dk.6", Expected: 24}},
	}
	for _, f := range alter {
		f(s)
	}
	return s
}

// elsewhere gives a session that shares nothing with session but the time: Bo
// at Vale School with 7.B, no kit.
func elsewhere(id ID, alter ...func(*Session)) *Session {
	return session(id, append([]func(*Session){func(s *Session) {
		s.Librarians, s.Kits = []ID{"bo"}, nil
		s.Place = Place{Kind: AtSchool, School: "vale"}
		s.Attendance = []Attendance{{Class: "7b", School: "vale", Grade: "dk.6", Expected: 20}}
	}}, alter...)...)
}

func rules(list []Finding) []RuleKey {
	var out []RuleKey
	for _, f := range list {
		out = append(out, f.Rule)
	}
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
