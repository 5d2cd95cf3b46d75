package course_test

import (
	"slices"
	"testing"

	. "klassetrin/course"
)

// TestArriving_earlier takes the file of Friday and then that of Monday: both are
// of one edition, since its library has not used the course yet.
func TestArriving_earlier(t *testing.T) {
	written := func(edition int, library, title string, on Date) Parcel {
		n := newerEdition(edition, title)
		n.Library, n.Written = library, on
		return n
	}
	friday := monday + 4
	for name, tt := range map[string]struct {
		next     Parcel
		standing Standing
		taking   Taking
	}{
		"monday":                  {written(3, "Mittweida", "Montag", monday), ArrivesEarlier, LeaveIt},
		"the same day":            {written(3, "Mittweida", "Freitag 2", friday), ArrivesEarlier, LeaveIt},
		"no day":                  {written(3, "Mittweida", "Irgendwann", 0), ArrivesEarlier, LeaveIt},
		"saturday":                {written(3, "Mittweida", "Samstag", friday+1), ArrivesNewer, TakeOver},
		"a later edition":         {written(4, "Mittweida", "Neu", 0), ArrivesNewer, TakeOver},
		"an earlier edition":      {written(2, "Mittweida", "Alt", friday+1), ArrivesOlder, LeaveIt},
		"another library, before": {written(9, "Rochlitz", "Anders", monday), ArrivesEarlier, LeaveIt},
		"another library, after":  {written(1, "Rochlitz", "Anders", friday+1), ArrivesNewer, TakeOver},
		"the same design":         {written(3, "Mittweida", "Freitag", monday), ArrivesSame, LeaveIt},
	} {
		p := desk(t)
		takeIn(t, p, p.Plan.Arriving([]Parcel{written(3, "Mittweida", "Freitag", friday)}))
		if o := findTitle(p.Plan, "Freitag").Origin; o.Written != friday {
			t.Errorf("written %v", o.Written)
		}
		if sent := p.Plan.Parcel(findTitle(p.Plan, "Freitag")); sent.Written != friday {
			t.Errorf("what goes on unaltered is written %v", sent.Written)
		}
		if x := p.Plan.Arriving([]Parcel{tt.next}).Courses[0]; x.Standing != tt.standing || x.Taking != tt.taking || x.Choices()[0] != x.Taking {
			t.Errorf("%s: %v %v", name, x.Standing, x.Taking)
		}
	}
}

// TestTakeIn_unfinished never replaces a published course by what is unfinished,
// and takes the other courses of the file in.
func TestTakeIn_unfinished(t *testing.T) {
	const id = "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11"
	for state, want := range map[CourseState]Taking{Draft: TakeOver, Pilot: LeaveIt, Published: LeaveIt, Retired: LeaveIt} {
		p := desk(t)
		takeIn(t, p, p.Plan.Arriving([]Parcel{foreign()}))
		n := p.Plan.Courses.Get(id).Clone()
		n.State = state
		must(t, p.SaveCourse(t.Context(), n))
		unfinished, other := newerEdition(4, "Roboter 2"), newerEdition(1, "Noget andet")
		unfinished.Course.Lessons[0].Minutes, other.Course.ID = 0, "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b99"
		a := p.Plan.Arriving([]Parcel{unfinished, other})
		x := a.Courses[0]
		if x.Taking != want || (x.Lacking == nil) != (want == TakeOver) || slices.Contains(x.Choices(), TakeOver) != (want == TakeOver) {
			t.Errorf("%v: %v, lacking %v", state, x.Taking, x.Lacking)
		}
		takeIn(t, p, a)
		if findTitle(p.Plan, "Noget andet") == nil || (findTitle(p.Plan, "Roboter") == nil) != (want == TakeOver) {
			t.Errorf("%v: the other course was not taken in, or ours is gone", state)
		}
	}
	p := desk(t)
	takeIn(t, p, p.Plan.Arriving([]Parcel{foreign()}))
	n := p.Plan.Courses.Get(id).Clone()
	n.State = Published
	must(t, p.SaveCourse(t.Context(), n))
	bare := newerEdition(4, "Roboter 2")
	bare.Theme, bare.Grades, bare.Course.Theme, bare.Course.Grades = nil, nil, "", nil
	if x := p.Plan.Arriving([]Parcel{bare}).Courses[0]; x.Lacking != nil || x.Taking != TakeOver {
		t.Errorf("theme and grade levels are those of the course here: %v", x.Lacking)
	}
}

// TestTakeIn_goalsOfKnownFrameworks leaves out what a framework does not have
// here, and never makes an earlier framework a present one.
func TestTakeIn_goalsOfKnownFrameworks(t *testing.T) {
	p := desk(t, &Goal{Base: Base{ID: "old:1"}, Framework: "old", Code: "1", Name: Name3{En: "Old"}, Retired: true})
	sent := foreign()
	sent.Goals[0].Framework, sent.Goals[0].Code = "old", "2"
	a := p.Plan.Arriving([]Parcel{sent})
	goal := a.Matches[slices.IndexFunc(a.Matches, func(m *Match) bool { return m.Sent.Kind() == KindGoal })]
	if goal.How != MatchedLeft {
		t.Errorf("a goal that the framework does not have is %v", goal.How)
	}
	goal.How = MatchedMade
	takeIn(t, p, a)
	if g := p.Plan.Goals.Get("g1"); g == nil || !g.Retired || !p.Plan.Earlier("old") {
		t.Errorf("%+v: the earlier framework is a present one now", g)
	}
}
