package course_test

import (
	"context"
	"testing"

	. "klassetrin/course"
)

// foreign is a course of a Saxon library with a theme, a kit, a grade level and
// a goal of its own.
func foreign() Parcel {
	return Parcel{
		Library: "Mittweida", Country: "DE-SN", Language: "de",
		Course: Course{
			Base: Base{ID: "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11"}, Title: "Roboter", Theme: "Programmieren", Edition: 3, Grades: []ID{"sn.os.7", "sn.gym.7"},
			Goals: []ID{"g1"}, Kits: []KitNeed{{Kit: "Koffer", PerPupils: 12}}, Skills: []string{"Robots"},
			Lessons: []Lesson{{ID: "x", Minutes: 45, Activities: []Activity{{ID: "y", Title: "Bauen", Type: Produce, Minutes: 45, Goals: []ID{"g1"}}}}},
		},
		Theme: &Theme{Base: Base{ID: "Programmieren"}, Name: "Programmieren", Colour: 2},
		Grades: []GradeLevel{
			{Base: Base{ID: "sn.os.7"}, System: "DE-SN", Name: Name3{De: "Klasse 7 (Oberschule)"}, Short: "7", ISCED: "2", AgeFrom: 12},
			{Base: Base{ID: "sn.gym.7"}, System: "DE-SN", Name: Name3{De: "Klasse 7 (Gymnasium)"}, Short: "7", ISCED: "2", AgeFrom: 12},
		},
		Goals: []Goal{{Base: Base{ID: "g1"}, Framework: OwnFramework, Code: "1", Name: Name3{De: "Roboter steuern"}}},
		Kits:  []Kit{{Base: Base{ID: "Koffer"}, Name: "Koffer", Serves: 12, Copies: 1}},
	}
}

func takeIn(t *testing.T, p *Planner, a *Arrivals) {
	t.Helper()
	must(t, p.TakeIn(t.Context(), a, "fil"))
}

// TestTakeIn_fromAnotherCountry finds what is like, makes what is not there, and
// is one step to undo.
func TestTakeIn_fromAnotherCountry(t *testing.T) {
	p := desk(t)
	a := p.Plan.Arriving([]Parcel{foreign()})
	how := map[string]Matching{}
	for _, m := range a.Matches {
		how[string(m.Sent.Key())] = m.How
	}
	if how["Programmieren"] != MatchedLike || how["Koffer"] != MatchedMade || how["sn.os.7"] != MatchedLike || how["g1"] != MatchedMade || len(a.Matches) != 5 {
		t.Fatalf("%v", how)
	}
	before := p.Plan.Snapshot()
	takeIn(t, p, a)
	c := p.Plan.Courses.Get("0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11")
	if c == nil || c.State != Draft || c.Edition != 1 || c.Theme != "coding" || len(c.Grades) != 1 || c.Grades[0] != "dk.6" || len(c.Kits) != 1 || len(c.Goals) != 1 {
		t.Fatalf("%+v", c)
	}
	kit, goal := p.Plan.Kits.Get(c.Kits[0].Kit), p.Plan.Goals.Get(c.Goals[0])
	if kit.Name != "Koffer" || kit.Copies != 1 || kit.Serves != 12 || goal.Name.De != "Roboter steuern" || c.Lessons[0].Activities[0].Goals[0] != goal.ID {
		t.Errorf("%+v %+v", kit, goal)
	}
	if o := c.Origin; o.Library != "Mittweida" || o.Language != "de" || o.Edition != 3 || o.On != p.Today() || c.Altered() {
		t.Errorf("%+v", o)
	}
	if _, err := p.Undo(t.Context()); err != nil || p.Plan.Courses.Len() != before.Courses.Len() || p.Plan.Kits.Len() != before.Kits.Len() || p.Plan.Goals.Len() != before.Goals.Len() {
		t.Errorf("undo leaves something: %v", err)
	}
}

// TestTakeIn_choices makes a theme and leaves kit and goal out, as the user says.
func TestTakeIn_choices(t *testing.T) {
	p := desk(t)
	a := p.Plan.Arriving([]Parcel{foreign()})
	for _, m := range a.Matches {
		switch m.Sent.Kind() {
		case KindTheme, KindGradeLevel:
			m.How, m.Ours = MatchedMade, nil
		default:
			m.How = MatchedLeft
		}
	}
	takeIn(t, p, a)
	c := p.Plan.Courses.Get("0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11")
	if theme := p.Plan.Themes.Get(c.Theme); theme.Name != "Programmieren" || theme.Sort != 2 || len(c.Grades) != 2 || len(c.Kits) != 0 || len(c.Goals) != 0 || len(c.Lessons[0].Activities[0].Goals) != 0 {
		t.Errorf("%+v %+v", c, theme)
	}
	if a := p.Plan.Arriving([]Parcel{foreign()}); a.Courses[0].Standing != ArrivesSame || a.Taken() != 0 || len(a.Needed()) != 0 {
		t.Errorf("the same file again is %v", a.Courses[0].Standing)
	}
}

// newerEdition is the course with another title.
func newerEdition(edition int, title string) Parcel {
	n := foreign()
	n.Course.Edition, n.Course.Title = edition, title
	return n
}

// TestTakeIn_editions goes through all that can become of a later file of a
// course that was taken in.
func TestTakeIn_editions(t *testing.T) {
	const id = "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11"
	taken := func(t *testing.T) *Planner {
		p := desk(t)
		takeIn(t, p, p.Plan.Arriving([]Parcel{foreign()}))
		return p
	}
	alter := func(t *testing.T, p *Planner) {
		n := p.Plan.Courses.Get(id).Clone()
		n.Summary = "Our own words"
		if err := p.SaveCourse(context.Background(), n); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("newer", func(t *testing.T) {
		p := taken(t)
		state := p.Plan.Courses.Get(id).Clone()
		state.State = Published
		if err := p.SaveCourse(t.Context(), state); err != nil {
			t.Fatal(err)
		}
		a := p.Plan.Arriving([]Parcel{newerEdition(4, "Roboter 2")})
		if x := a.Courses[0]; x.Standing != ArrivesNewer || x.Taking != TakeOver {
			t.Fatalf("%v %v", x.Standing, x.Taking)
		}
		takeIn(t, p, a)
		c := p.Plan.Courses.Get(id)
		if c.Title != "Roboter 2" || c.State != Published || c.Edition != 2 || c.Origin.Edition != 4 {
			t.Errorf("%+v", c)
		}
		if list := p.Plan.EditionsOf(id); len(list) != 2 || list[1].Design.Title != "Roboter" {
			t.Errorf("the design from before is lost: %+v", list)
		}
	})
	t.Run("newer in use", func(t *testing.T) {
		p := taken(t)
		s := session("s", func(s *Session) { s.Course, s.Lesson, s.Edition = id, "x", 0 })
		if err := p.Schedule(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		takeIn(t, p, p.Plan.Arriving([]Parcel{newerEdition(4, "Roboter 2")}))
		c := p.Plan.Courses.Get(id)
		if c.Title != "Roboter 2" || c.Edition != 2 || p.Plan.Design(p.Plan.Sessions.Get("s")).Title != "Roboter" {
			t.Errorf("edition %d, the session has %q", c.Edition, p.Plan.Design(p.Plan.Sessions.Get("s")).Title)
		}
	})
	t.Run("older", func(t *testing.T) {
		p := taken(t)
		if x := p.Plan.Arriving([]Parcel{newerEdition(2, "Roboter 0")}).Courses[0]; x.Standing != ArrivesOlder || x.Taking != LeaveIt {
			t.Errorf("%v %v", x.Standing, x.Taking)
		}
	})
	t.Run("altered", func(t *testing.T) {
		p := taken(t)
		alter(t, p)
		if x := p.Plan.Arriving([]Parcel{foreign()}).Courses[0]; x.Standing != ArrivesSame {
			t.Errorf("the same file again is %v", x.Standing)
		}
		a := p.Plan.Arriving([]Parcel{newerEdition(4, "Roboter 2")})
		if x := a.Courses[0]; x.Standing != ArrivesAltered || x.Taking != LeaveIt {
			t.Fatalf("%v %v", x.Standing, x.Taking)
		}
		last := p.LastDone()
		takeIn(t, p, a)
		if p.LastDone() != last {
			t.Fatal("it was overwritten without asking")
		}
		a.Courses[0].Taking = TakeBeside
		takeIn(t, p, a)
		if c := findTitle(p.Plan, "Roboter 2 (Mittweida)"); c == nil || c.ID == id || c.Altered() || p.Plan.Courses.Get(id).Summary != "Our own words" {
			t.Fatalf("%+v", c)
		}
		if x := p.Plan.Arriving([]Parcel{newerEdition(4, "Roboter 2")}).Courses[0]; x.Standing != ArrivesSame {
			t.Errorf("the file that stands beside it is %v", x.Standing)
		}
		a = p.Plan.Arriving([]Parcel{newerEdition(5, "Roboter 3")})
		a.Courses[0].Taking = TakeOver
		takeIn(t, p, a)
		if c := p.Plan.Courses.Get(id); c.Title != "Roboter 3" || c.Edition != 2 || p.Plan.Editions.Len() != 1 || p.Plan.Editions.All()[0].Design.Summary != "Our own words" {
			t.Errorf("what was replaced is lost: %+v", c)
		}
	})
	t.Run("own", func(t *testing.T) {
		p := desk(t)
		back := p.Plan.Parcel(p.Plan.Courses.Get("robotics"))
		if x := p.Plan.Arriving([]Parcel{back}).Courses[0]; x.Standing != ArrivesSame {
			t.Errorf("one's own file is %v", x.Standing)
		}
		back.Course.Summary = "Other words"
		if x := p.Plan.Arriving([]Parcel{back}).Courses[0]; x.Standing != ArrivesOwn || x.Taking != LeaveIt {
			t.Errorf("%v %v", x.Standing, x.Taking)
		}
	})
	t.Run("stale", func(t *testing.T) {
		p := taken(t)
		a := p.Plan.Arriving([]Parcel{newerEdition(4, "Roboter 2")})
		alter(t, p)
		if err := p.TakeIn(t.Context(), a, "fil"); CodeOf(err) != ErrStale {
			t.Errorf("a course that was altered meanwhile: %v", err)
		}
	})
}

func findTitle(p *Plan, title string) *Course {
	for _, c := range p.Courses.All() {
		if c.Title == title {
			return c
		}
	}
	return nil
}

// TestMatchGrade maps by age first: 12-year-olds of a Saxon Klasse 7 are in
// 6. klasse, though that is another ISCED level.
func TestMatchGrade(t *testing.T) {
	p := plan()
	for name, tt := range map[string]struct {
		g    GradeLevel
		how  Matching
		want ID
	}{
		"the same":               {GradeLevel{Base: Base{ID: "dk.6"}, System: "DK"}, MatchedSame, "dk.6"},
		"by its short name":      {GradeLevel{Base: Base{ID: "x"}, System: "DK", Short: "6.", ISCED: "1"}, MatchedSame, "dk.6"},
		"another's ID":           {GradeLevel{Base: Base{ID: "dk.6"}, System: "XX", ISCED: "2", AgeFrom: 13}, MatchedLike, "dk.7"},
		"by age":                 {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "2", AgeFrom: 12}, MatchedLike, "dk.6"},
		"a year away, by ISCED":  {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "2", AgeFrom: 14}, MatchedLike, "dk.7"},
		"two years away":         {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "2", AgeFrom: 15}, MatchedMade, ""},
		"by ISCED without age":   {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "2"}, MatchedLike, "dk.7"},
		"several of its ISCED":   {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "1"}, MatchedMade, ""},
		"a stage":                {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", Level: Stage, ISCED: "1", AgeFrom: 10}, MatchedMade, ""},
		"another level and none": {GradeLevel{Base: Base{ID: "x"}, System: "DE-SN", ISCED: "7"}, MatchedMade, ""},
	} {
		m := p.Arriving([]Parcel{{Course: Course{Base: Base{ID: "c"}, Grades: []ID{tt.g.ID}}, Grades: []GradeLevel{tt.g}}}).Matches[0]
		var got ID
		if m.Ours != nil {
			got = m.Ours.Key()
		}
		if m.How != tt.how || got != tt.want {
			t.Errorf("%s: %v %q, want %v %q", name, m.How, got, tt.how, tt.want)
		}
	}
}

// TestMatchGoal never takes a code of one library's own goals for another's.
func TestMatchGoal(t *testing.T) {
	ours := &Goal{Base: Base{ID: "ours"}, Framework: OwnFramework, Code: "1", Name: Name3{Da: "Finde afsenderen"}}
	p := plan(ours, &Goal{Base: Base{ID: "digcomp:1.2"}, Framework: "digcomp", Code: "1.2", Name: Name3{En: "Evaluating"}})
	for name, tt := range map[string]struct {
		g    Goal
		want Matching
	}{
		"the same code of own goals": {Goal{Base: Base{ID: "g"}, Framework: OwnFramework, Code: "1", Name: Name3{Da: "Noget andet"}}, MatchedMade},
		"the same name of own goals": {Goal{Base: Base{ID: "g"}, Framework: OwnFramework, Code: "7", Name: Name3{Da: "finde afsenderen"}}, MatchedSame},
		"the same code":              {Goal{Base: Base{ID: "g"}, Framework: "digcomp", Code: "1.2", Name: Name3{En: "Other words"}}, MatchedSame},
		"another framework":          {Goal{Base: Base{ID: "g"}, Framework: "kmk", Code: "1.2", Name: Name3{En: "Evaluating"}}, MatchedMade},
	} {
		m := p.Arriving([]Parcel{{Course: Course{Base: Base{ID: "c"}, Goals: []ID{"g"}}, Goals: []Goal{tt.g}}}).Matches[0]
		if m.How != tt.want {
			t.Errorf("%s: %v, want %v", name, m.How, tt.want)
		}
	}
}
