package shell

import (
	"slices"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// small gives a plan with two schools, classes, courses and sessions.
func small() *course.Plan {
	today := course.NewDate(2026, 10, 5)
	session := func(id course.ID, day course.Date) *course.Session {
		return &course.Session{Base: course.Base{ID: id}, Course: "kode", Day: day, Start: course.NewClock(9, 0), Minutes: 45, Attendance: []course.Attendance{{Class: "6a", School: "gjellerup"}}}
	}
	return course.Fill(slices.Values([]course.Record{
		&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "L", Country: "DK", RollMonth: 8, RollDay: 1},
		&course.GradeLevel{Base: course.Base{ID: "dk.6"}, System: "DK", Name: course.Name3{En: "Year 6"}, Short: "6."},
		&course.Course{Base: course.Base{ID: "kode"}, Title: "Kod en robot"}, &course.Course{Base: course.Base{ID: "kilde"}, Title: "Kildekritik"},
		&course.School{Base: course.Base{ID: "gjellerup"}, Name: "Gjellerupskolen", Number: "900101"}, &course.School{Base: course.Base{ID: "ærø"}, Name: "Ærø Robotskole"},
		&course.Class{Base: course.Base{ID: "6a"}, School: "gjellerup", Track: "A", Grade: "dk.6", Since: 2026},
		session("past", today-7), session("soon", today+1), session("later", today+30),
	}))
}

func TestIndex_Find(t *testing.T) {
	ran := false
	commands := []kit.Command{{Title: "Nyt forløb", Run: func() { ran = true }}}
	x := NewIndex(small(), words.For(words.Danish), course.NewDate(2026, 10, 5))
	x.SetCommands(words.For(words.Danish), commands, nil)
	for query, want := range map[string]string{
		"kild": "Kildekritik", "ærø": "Ærø Robotskole", "aeroe": "Ærø Robotskole", "6.a gjell": "6.A", "gjell 6.A": "6.A", "900101": "Gjellerupskolen",
		"robot": "Kod en robot", "nyt": "Nyt forløb", "ritik": "Kildekritik",
	} {
		hits := x.Find(query)
		if len(hits) == 0 || hits[0]().Title != want {
			t.Errorf("%q finds %d things, expected %q first", query, len(hits), want)
		}
	}
	var order []course.ID
	for _, hit := range x.Find("robot gjell") {
		order = append(order, hit().Goal.ID)
	}
	if !slices.Equal(order, []course.ID{"soon", "later", "past"}) {
		t.Errorf("the sessions come as %v, expected soon, later, past", order)
	}
	for _, none := range []string{"findes ikke", "  "} {
		if hits := x.Find(none); len(hits) != 0 {
			t.Errorf("%q finds %v", none, hits[0]())
		}
	}
	x.Find("nyt forløb")[0]().Run()
	if !ran {
		t.Error("the command was not carried out")
	}
}
