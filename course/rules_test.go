package course_test

import (
	"slices"
	"testing"

	. "klassetrin/course"
)

// TestRules gives each rule a session that breaks it and one that only just
// does not.
func TestRules(t *testing.T) {
	at := func(h, m int) func(*Session) { return func(s *Session) { s.Start = NewClock(h, m) } }
	on := func(d Date) func(*Session) { return func(s *Session) { s.Day = d } }
	pupils := func(n int) func(*Session) { return func(s *Session) { s.Attendance[0].Expected = n } }
	by := func(id ID) func(*Session) { return func(s *Session) { s.Librarians = []ID{id} } }
	in := func(room ID) func(*Session) {
		return func(s *Session) { s.Place = Place{Kind: AtLibrary, Branch: "main", Room: room} }
	}
	copies := func(n int) func(*Session) { return func(s *Session) { s.Kits = []KitUse{{"robots", n}} } }
	class := func(id, school ID) func(*Session) {
		return func(s *Session) {
			s.Attendance = []Attendance{{Class: id, School: school, Grade: "dk.6", Expected: 24}}
		}
	}
	grade := func(id ID) func(*Session) { return func(s *Session) { s.Attendance[0].Grade = id } }
	breakIn := func(d ClosedDay) []Record { d.ID, d.Name = "break", "Autumn break"; return []Record{&d} }
	days := func(from, to Date) Period { return Period{From: from, To: to} }
	state := func(s CourseState) []Record { c := *robotics; c.State = s; return []Record{&c} }
	needless := *robotics
	needless.Kits = nil
	noNeed := []Record{&needless}
	long := func(n int) func(*Session) { return func(s *Session) { s.Minutes = n } }
	closed := func(yes bool) []Record { s := *hill; s.Closed = yes; return []Record{&s} }
	noSkill := func(skills ...string) []Record { l := *ann; l.Skills = skills; return []Record{&l} }
	absent := func(p Period) []Record {
		return []Record{&Absence{Base: Base{ID: "away"}, Librarian: "ann", Days: p}}
	}

	for name, c := range map[RuleKey]struct {
		hit, miss         *Session
		hitWith, missWith []Record
	}{
		RuleLibrarian: {
			hit: session("s"), hitWith: []Record{elsewhere("o", by("ann"), at(11, 29))},
			miss: session("s"), missWith: []Record{elsewhere("o", by("ann"), at(13, 0))},
		},
		RuleRoom: {
			hit: session("s"), hitWith: []Record{elsewhere("o", in("makers"), at(8, 31))},
			miss: session("s"), missWith: []Record{elsewhere("o", in("makers"), at(8, 30))},
		},
		RuleKit: {
			hit: session("s"), hitWith: []Record{elsewhere("o", copies(2))},
			miss: session("s"), missWith: []Record{elsewhere("o", copies(1))},
		},
		RuleClass: {
			hit: session("s"), hitWith: []Record{elsewhere("o", class("6a", "hill"))},
			miss: session("s"), missWith: []Record{elsewhere("o", class("6a", "hill"), at(11, 30))},
		},
		RuleTravel: { // 15 km as the crow flies: 23 minutes and parking make 30
			hit: session("s"), hitWith: []Record{elsewhere("o", by("ann"), at(11, 55), func(s *Session) { s.Place = Place{Kind: AtLibrary, Branch: "north"} })},
			miss: session("s"), missWith: []Record{elsewhere("o", by("ann"), at(12, 0), func(s *Session) { s.Place = Place{Kind: AtLibrary, Branch: "north"} })},
		},
		RuleHours:       {hit: session("s", at(14, 31)), miss: session("s", at(14, 30))},
		RuleBranchHours: {hit: session("s", by("bo"), at(16, 31)), miss: session("s", by("bo"), at(16, 30))},
		RuleAbsence: {
			hit: session("s"), hitWith: absent(days(monday-3, monday)),
			miss: session("s"), missWith: absent(days(monday-3, monday-1)),
		},
		RuleHoliday: {hit: session("s", on(NewDate(2026, 12, 25))), miss: session("s", on(NewDate(2026, 12, 24)))},
		RuleSchoolBreak: {
			hit: session("s"), hitWith: breakIn(ClosedDay{Sort: SchoolHoliday, Days: days(monday, monday+4), School: "hill"}),
			miss: session("s"), missWith: breakIn(ClosedDay{Sort: SchoolHoliday, Days: days(monday, monday+4), School: "vale"}),
		},
		RuleClosed: {
			hit: session("s"), hitWith: breakIn(ClosedDay{Sort: LibraryClosed, Days: days(monday, monday), Branch: "main"}),
			miss: session("s"), missWith: breakIn(ClosedDay{Sort: LibraryClosed, Days: days(monday, monday), Branch: "north"}),
		},
		RuleTooLarge:    {hit: session("s", pupils(27), copies(2)), miss: session("s", pupils(26), copies(2))},
		RuleTooSmall:    {hit: session("s", pupils(9)), miss: session("s", pupils(10))},
		RuleSeats:       {hit: session("s", pupils(27), copies(2)), miss: session("s", pupils(26), copies(2))},
		RuleGrade:       {hit: session("s", grade("dk.7")), miss: session("s", grade("dk.6"))},
		RuleSkill:       {hit: session("s"), hitWith: noSkill("reading"), miss: session("s"), missWith: noSkill("reading", "ROBOTS")},
		RuleCourseState: {hit: session("s"), hitWith: state(Draft), miss: session("s"), missWith: state(Pilot)},
		RuleKitMissing:  {hit: session("s", pupils(25)), miss: session("s", pupils(24))},
		RuleKitServes: {
			hit: session("s", pupils(25)), hitWith: noNeed,
			miss: session("s", pupils(24)), missWith: noNeed,
		},
		RuleOutruns:      {hit: session("s", long(89)), miss: session("s", long(90))},
		RuleNobody:       {hit: session("s", func(s *Session) { s.Librarians = nil }), miss: session("s")},
		RuleSchoolClosed: {hit: session("s"), hitWith: closed(true), miss: session("s"), missWith: closed(false)},
	} {
		t.Run(string(name), func(t *testing.T) {
			if got := rules(plan(c.hitWith...).Findings(c.hit)); !slices.Contains(got, name) {
				t.Errorf("the hit is not found; findings: %v", got)
			}
			if got := rules(plan(c.missWith...).Findings(c.miss)); slices.Contains(got, name) {
				t.Errorf("the near miss is found")
			}
		})
	}
	tested := 22
	if len(Rules) != tested {
		t.Errorf("there are %d rules, %d are tested", len(Rules), tested)
	}
}

// TestKitServes_saysNothingTwice gives a class of 28 one kit for 24: what the
// course needs is one rule's business, what is booked besides the other's.
func TestKitServes_saysNothingTwice(t *testing.T) {
	s := session("s", func(s *Session) { s.Attendance[0].Expected = 28 })
	spare := session("s", func(s *Session) { s.Attendance[0].Expected, s.Kits = 28, []KitUse{{"robots", 1}, {"robots", 1}} })
	none := session("s", func(s *Session) { s.Attendance[0].Expected, s.Kits = 28, nil })
	said := func(perPupils int, s *Session) []RuleKey {
		c := *robotics
		c.Kits, c.GroupMax = []KitNeed{{Kit: "robots", PerPupils: perPupils}}, 0
		if perPupils < 0 {
			c.Kits = nil
		}
		return slices.DeleteFunc(rules(plan(&c).Findings(s)), func(k RuleKey) bool { return k == RuleSeats })
	}
	for name, x := range map[string]struct {
		got  []RuleKey
		want RuleKey
	}{
		"the course counts": {said(24, s), RuleKitMissing}, "the kit counts": {said(0, s), RuleKitMissing}, "no need of the course": {said(-1, s), RuleKitServes}, "the course wants fewer": {said(30, s), ""},
		"two are booked": {said(0, spare), ""}, "two are booked besides": {said(-1, spare), ""}, "none is booked": {said(0, none), RuleKitMissing},
	} {
		if want := []RuleKey{x.want}; x.want != "" && !slices.Equal(x.got, want) || x.want == "" && len(x.got) > 0 {
			t.Errorf("%s: %v, want %q", name, x.got, x.want)
		}
	}
}

// TestKit_countsWhatIsOutAtOnce books the second copy twice, one after the
// other: never more than two copies are out.
func TestKit_countsWhatIsOutAtOnce(t *testing.T) {
	use := func(h, m int) func(*Session) {
		return func(s *Session) { s.Kits, s.Start, s.Minutes = []KitUse{{"robots", 1}}, NewClock(h, m), 45 }
	}
	second := func(s *Session) { s.Place, s.Librarians = Place{Kind: Online}, nil }
	p := plan(elsewhere("o1", use(10, 0)), elsewhere("o2", use(10, 45), second))
	if got := rules(p.Findings(session("s"))); slices.Contains(got, RuleKit) {
		t.Error("two copies, one after the other, were taken for three")
	}
	p = plan(elsewhere("o1", use(10, 1)), elsewhere("o2", use(10, 45), second))
	if got := rules(p.Findings(session("s"))); !slices.Contains(got, RuleKit) {
		t.Error("three copies out in the same minute were not found")
	}
}

// TestClass_isFreeDuringSetUp books a class at 11:45 although the session
// before is cleared up until noon: that is not the pupils' business.
func TestClass_isFreeDuringSetUp(t *testing.T) {
	clear := session("s", func(s *Session) { s.After = 30 })
	next := elsewhere("o", func(s *Session) {
		s.Start, s.Attendance = NewClock(11, 45), []Attendance{{Class: "6a", School: "hill", Grade: "dk.6", Expected: 24}}
	})
	if got := rules(plan(next).Findings(clear)); slices.Contains(got, RuleClass) {
		t.Error("the class is taken for clearing up")
	}
}

func TestGrade_ofAClassThatHasLeft(t *testing.T) {
	gone := session("s", func(s *Session) { s.Day, s.Attendance[0].Grade = NewDate(2028, 10, 2), "" })
	if got := rules(plan().Findings(gone)); !slices.Contains(got, RuleGrade) {
		t.Error("a class that left school two years before was not noticed")
	}
}

func TestFindings_namesBothSides(t *testing.T) {
	p := plan(elsewhere("o", func(s *Session) { s.Librarians = []ID{"ann"} }))
	for _, f := range p.Findings(session("s")) {
		if f.Rule == RuleLibrarian {
			if f.Session != "s" || f.Other != "o" || f.Ref != "ann" || !f.Hard {
				t.Errorf("the finding names %+v", f)
			}
			return
		}
	}
	t.Error("the double booking was not found")
}

func TestFindings_leavesOutWhatDoesNotTakePlace(t *testing.T) {
	off := session("s", func(s *Session) { s.State, s.OffBy = CalledOff, BySchool })
	p := plan(elsewhere("o", func(s *Session) { s.Librarians, s.State, s.OffBy = []ID{"ann"}, CalledOff, BySchool }))
	if got := p.Findings(session("s")); len(got) > 0 {
		t.Errorf("a session that was called off is in the way: %v", rules(got))
	}
	if got := plan(elsewhere("o")).Findings(off); len(got) > 0 {
		t.Errorf("a session that was called off has findings: %v", rules(got))
	}
	if got := plan(session("s")).Findings(session("s")); len(got) > 0 {
		t.Errorf("a session clashes with itself: %v", rules(got))
	}
}

func TestAllFindings_givesEachClashOnce(t *testing.T) {
	p := plan(session("s"), elsewhere("o", func(s *Session) { s.Librarians = []ID{"ann"} }))
	n := 0
	for _, f := range p.AllFindings(Period{From: monday, To: monday}) {
		if f.Rule == RuleLibrarian {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the double booking is listed %d times", n)
	}
}

func TestWaysOut_areFree(t *testing.T) {
	p := plan(elsewhere("o", func(s *Session) { s.Librarians = []ID{"ann"} }))
	ways := p.WaysOut(session("s"), 0)
	kinds := map[string]bool{}
	for _, w := range ways {
		kinds[w.Key] = true
		for _, f := range p.Findings(w.Session) {
			if f.Booking {
				t.Errorf("the way out %q runs into %q", w.Key, f.Rule)
			}
		}
	}
	if !kinds["librarian"] || !kinds["time"] {
		t.Errorf("ways out of a double booking: %v; expected another librarian and another time", kinds)
	}
	late := monday.At(NewClock(15, 0))
	for _, w := range p.WaysOut(session("s"), late) {
		if w.Key == "time" && w.Session.Span().From < late {
			t.Errorf("at 15:00 it offers %s %s", w.Session.Day, w.Session.Start)
		}
	}
	if got := plan().WaysOut(session("s"), 0); got != nil {
		t.Errorf("ways out of no conflict: %d", len(got))
	}
}
