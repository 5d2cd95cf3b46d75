package reporting

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestRowsAddUp checks the law that the data sheet rests on: in every part of a
// report, what the rows add is what the plan measures.
func TestRowsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &maker{}
		m.nouns()
		for range rapid.IntRange(0, 25).Draw(t, "sessions") {
			var list []course.Attendance
			for _, c := range rapid.Permutation([]string{"a", "b", "c", "k"}).Draw(t, "classes")[:rapid.IntRange(1, 3).Draw(t, "number")] {
				count := course.Count{Sure: course.Sure(rapid.IntRange(0, 3).Draw(t, "sure"))}
				if count.Known() {
					count.N = rapid.IntRange(0, 30).Draw(t, "present")
				}
				list = append(list, class(c, count, rapid.IntRange(0, 30).Draw(t, "expected")))
			}
			day := course.NewDate(2025, 1, 1).AddDays(rapid.IntRange(0, 729).Draw(t, "day"))
			state := rapid.SampledFrom([]course.SessionState{course.Planned, course.Held, course.CalledOff}).Draw(t, "state")
			m.session(day, rapid.SampledFrom([]string{"k1", "k2", "k3", "gone"}).Draw(t, "course"), state, rapid.SampledFrom([]int{45, 60, 90, 100}).Draw(t, "minutes"), list...)
		}
		rule := course.CountingRule(rapid.IntRange(0, course.CountingRules-2).Draw(t, "rule"))
		s := Target{
			Plan: m.plan(), Target: &course.Target{Name: "x", Rule: rule, Period: course.YearPeriod(2026), Number: 10}, Words: words.For(words.English), Now: now,
		}.study()
		for _, partOf := range []func(row) part{inPeriod, inMonth, inTheme, inBand, inArea, inThemeBand} {
			adds, scheduled := contributions(rule, s.rows, s.unit, partOf)
			checkParts(t, s, rule, partOf, adds, scheduled)
		}
	})
}

func checkParts(t *rapid.T, s *study, rule course.CountingRule, partOf func(row) part, adds, scheduled []amount) {
	facts := map[part][]course.Fact{}
	sum, plans, known := map[part]float64{}, map[part]float64{}, map[part]int{}
	for i, r := range s.rows {
		p := partOf(r)
		facts[p] = append(facts[p], r.Fact)
		sum[p] += adds[i].n
		plans[p] += scheduled[i].n
		if adds[i].ok {
			known[p]++
		}
	}
	for p, list := range facts {
		want := course.Measure(rule, list, s.unit)
		if math.Abs(sum[p]-want.Value) > 1e-9 || known[p] != want.Rows {
			t.Errorf("part %v: rows add up to %v from %d rows, the plan measures %+v", p, sum[p], known[p], want)
		}
		if want := course.Scheduled(rule, list, s.unit); math.Abs(plans[p]-want) > 1e-9 {
			t.Errorf("part %v: rows are scheduled to add %v, the plan says %v", p, plans[p], want)
		}
	}
}

func TestFiguresAreThoseOfTheProgram(t *testing.T) {
	plan := small()
	for r := range course.CountingRules {
		x := report(t, plan, course.CountingRule(r), words.Danish)
		f, pr := x.Figures(), plan.Progress(x.Target, now)
		if f.Recorded != pr.Recorded || f.Scheduled != pr.Scheduled || f.LastYear != pr.LastYear || f.Forecast != pr.Forecast ||
			f.Number != pr.Number || f.ToPlan != pr.ToPlan {
			t.Errorf("%s: figures %+v, progress %+v", x.Target.Name, f, pr)
		}
		for i, m := range pr.Months {
			if f.Months[i].Recorded != m.Recorded || f.Months[i].Scheduled != m.Scheduled || f.Months[i].LastYear != m.LastYear {
				t.Errorf("%s %s: %+v, want %+v", x.Target.Name, m.First, f.Months[i], m)
			}
		}
	}
}

func TestAChoiceOfSchoolsHasNoTarget(t *testing.T) {
	r := report(t, small(), course.Participations, words.English)
	r.Schools = []course.ID{"s2"}
	f := r.Figures()
	if f.HasTarget || f.HasForecast || f.Recorded.Value != 28 || f.Rows != 3 {
		t.Errorf("figures of one school: %+v", f)
	}
	if list := opened(t, written(t, r)).GetSheetList(); slices.Contains(list, "Forecast") {
		t.Errorf("a report without a forecast has the sheets %v", list)
	}
}

func TestAnotherYearCanBeCompared(t *testing.T) {
	r := report(t, small(), course.Participations, words.English)
	r.Compare = course.Period{From: course.NewDate(2025, 2, 1), To: course.NewDate(2025, 7, 31)}
	f := r.Figures()
	if f.LastYear.Value != 63 || f.Months[0].LastYear.Value != 20 || f.Months[3].LastYear.Value != 43 || f.CompareName != "February–July 2025" {
		t.Errorf("compared with half a year: %+v", f)
	}
	opened(t, written(t, r))
}
