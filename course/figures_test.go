package course_test

import (
	"testing"

	. "klassetrin/course"
)

// TestMeasure counts three sessions by every rule: one class came twice with
// 24 and 22 pupils, another once with 20; numbers that are missing or unknown
// add nothing to pupils.
func TestMeasure(t *testing.T) {
	counted := func(n, adults int) func(*Session) {
		return func(s *Session) { s.Attendance[0].Present, s.Attendance[0].Adults = Exactly(n), Exactly(adults) }
	}
	sure := func(c Count) func(*Session) { return func(s *Session) { s.Attendance[0].Present = c } }
	later := func(d Date) func(*Session) { return func(s *Session) { s.Day = d } }
	p := plan(
		session("a", counted(24, 2)), session("b", counted(22, 1), later(monday+7)), elsewhere("c", counted(20, 1)),
		elsewhere("missing", later(monday+1)), elsewhere("unknown", later(monday+2), sure(Count{Sure: Unknown})),
		elsewhere("zero", later(monday+3), sure(Exactly(0))), elsewhere("future", later(monday+300)),
		elsewhere("off", later(monday+4), counted(99, 9), func(s *Session) { s.State, s.OffBy = CalledOff, BySchool }),
	)
	now := (monday + 30).At(0)
	facts := p.Facts(Filter{}, now)
	for rule, want := range map[CountingRule]float64{
		Participations: 66, PupilsReached: 44, SessionsHeld: 5, LessonsHeld: 10, WithAdults: 70, ClassesReached: 2, SchoolsReached: 2, ContactHours: 99,
	} {
		got := Measure(rule, facts, 45)
		if got.Value != want {
			t.Errorf("%s: %v, expected %v", rule, got.Value, want)
		}
		if got.Missing != 1 || got.Unknown != 1 {
			t.Errorf("%s: %d missing and %d unknown, expected one of each", rule, got.Missing, got.Unknown)
		}
		if rule == WithAdults && got.NoAdults != 1 {
			t.Errorf("%d sessions without a number of adults, expected that with 0 pupils", got.NoAdults)
		}
	}
	if got := Measure(Participations, p.Facts(Filter{Period: Period{From: monday + 1, To: monday + 2}}, now), 45); got.Known() {
		t.Errorf("missing and unknown numbers came to %v", got.Value)
	}
	if got := Measure(Participations, p.Facts(Filter{Period: Period{From: monday + 3, To: monday + 3}}, now), 45); !got.Known() || got.Value != 0 {
		t.Errorf("a count of 0 is not known")
	}
	if got := Scheduled(Participations, facts, 45); got != 40 {
		t.Errorf("scheduled are %v pupils, expected the 20 missing and the 20 to come", got)
	}
	if got := Scheduled(PupilsReached, facts, 45); got != 20 {
		t.Errorf("scheduled are %v pupils not reached yet, expected the 20 of the next school year", got)
	}
}

func TestFacts_filter(t *testing.T) {
	p := plan(session("a"), elsewhere("b", func(s *Session) { s.Attendance[0].Grade = "dk.7" }))
	for name, c := range map[string]struct {
		f    Filter
		want int
	}{
		"all":    {Filter{}, 2},
		"area":   {Filter{Area: "Rural"}, 1},
		"school": {Filter{Schools: []ID{"vale"}}, 1},
		"band":   {Filter{Bands: []Band{BandUpper}}, 1},
		"theme":  {Filter{Themes: []ID{"reading"}}, 0},
		"period": {Filter{Period: Period{From: monday + 1}}, 0},
	} {
		if got := len(p.Facts(c.f, 0)); got != c.want {
			t.Errorf("%s: %d facts, expected %d", name, got, c.want)
		}
	}
}

func TestProgress(t *testing.T) {
	target := &Target{Base: Base{ID: "t"}, Name: "Pupils", Rule: Participations, Period: YearPeriod(2026), Number: 100}
	counted := func(n int) func(*Session) { return func(s *Session) { s.Attendance[0].Present = Exactly(n) } }
	on := func(d Date) func(*Session) { return func(s *Session) { s.Day = d } }
	p := plan(
		target, session("a", counted(30)), session("b", on(NewDate(2026, 11, 2))),
		session("last1", on(NewDate(2025, 3, 3)), counted(20)), session("last2", on(NewDate(2025, 12, 1)), counted(40)),
	)
	now := NewDate(2026, 10, 31).At(NewClock(12, 0))
	pr := p.Progress(target, now)
	if pr.Recorded.Value != 30 || pr.Scheduled != 24 || pr.ToPlan != 46 || pr.LastYear.Value != 60 {
		t.Errorf("recorded %v, scheduled %v, to plan %d, last year %v", pr.Recorded.Value, pr.Scheduled, pr.ToPlan, pr.LastYear.Value)
	}
	// Last year 20 came before November and 40 after; at this year's pace of 30
	// for 20 the rest brings 60, more than the 24 that are scheduled.
	if pr.Forecast != 90 {
		t.Errorf("the forecast is %d, expected 90", pr.Forecast)
	}
	if pr := p.Progress(target, NewDate(2027, 1, 10).At(0)); pr.Forecast != 54 {
		t.Errorf("after the year the forecast is %d, expected what was recorded and what is still to be counted", pr.Forecast)
	}
	once := *target
	once.Rule = SchoolsReached
	if pr := p.Progress(&once, now); pr.Forecast != 1 {
		t.Errorf("one school was reached and no other is booked, and the forecast is %d schools", pr.Forecast)
	}
	first := *target
	first.Period, first.Number, first.MoreThan = YearPeriod(2025), 0, true
	if pr := p.Progress(&first, now); pr.Number != 0 {
		t.Errorf("more than a year that is not known is %d", pr.Number)
	}
	more := *target
	more.Number, more.MoreThan = 0, true
	if pr := p.Progress(&more, now); pr.Number != 61 {
		t.Errorf("more than last year's 60 is %d", pr.Number)
	}
}

func TestClassLabel_movesUp(t *testing.T) {
	p := plan()
	for year, want := range map[int]string{2025: "5.A", 2026: "6.A", 2027: "7.A"} {
		if got := p.ClassLabel(sixA, year); got != want {
			t.Errorf("in %d the class is called %q, expected %q", year, got, want)
		}
	}
	if p.GradeIn(sixA, 2028) != nil {
		t.Error("the class is still at school after its last grade")
	}
	if n := len(p.ClassesIn("hill", 2028)); n != 0 {
		t.Errorf("%d classes are listed after they have left", n)
	}
	fixed := &Class{Base: Base{ID: "f"}, School: "hill", Track: "FGU hold 3", Since: 2026, Fixed: true}
	if got := p.ClassLabel(fixed, 2030); got != "FGU hold 3" {
		t.Errorf("a fixed group is called %q", got)
	}
}

func TestPupilsIn(t *testing.T) {
	k := &Class{Pupils: []Pupils{{2024, 20}, {2026, 24}}}
	for year, want := range map[int]int{2023: 20, 2024: 20, 2025: 20, 2026: 24, 2027: 24} {
		if got, ok := k.PupilsIn(year); !ok || got != want {
			t.Errorf("in %d there are %d pupils, expected %d", year, got, want)
		}
	}
	if _, ok := (&Class{}).PupilsIn(2026); ok {
		t.Error("a class without a figure has one")
	}
}

func TestBand(t *testing.T) {
	level := func(isced string, age int) *GradeLevel { return &GradeLevel{ISCED: isced, AgeFrom: age} }
	for name, c := range map[string]struct {
		g    *GradeLevel
		want Band
	}{
		"kindergarten": {level("02", 3), BandEarly}, "3. klasse": {level("1", 9), BandLower}, "4. klasse": {level("1", 10), BandMiddle},
		"Klasse 5": {level("2", 10), BandMiddle}, "Klasse 7": {level("2", 12), BandUpper}, "STX": {level("3", 16), BandYouth},
		"FGU": {&GradeLevel{Base: Base{ID: "dk.fgu"}, AgeFrom: 15}, BandYouth}, "university": {level("5-8", 19), BandHigher},
		"club": {&GradeLevel{Level: Programme}, BandOutside}, "none": {nil, BandOutside},
	} {
		if got := c.g.Band(); got != c.want {
			t.Errorf("%s is in band %q, expected %q", name, got, c.want)
		}
	}
}
