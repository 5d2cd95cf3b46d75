package example_test

import (
	"testing"
	"time"

	"klassetrin/assets/example"
	"klassetrin/course"
)

func within(t *testing.T, what string, got, low, high float64) {
	t.Helper()
	if got < low || got > high {
		t.Errorf("%s: %v, want %v to %v", what, got, low, high)
	}
}

func TestDanishYear(t *testing.T) {
	today := course.NewDate(2026, time.October, 5)
	p := planOf(example.Danish(today), "DK", today)
	list := p.CurrentTargets(today)
	if len(list) != 3 || p.Targets.Len() != 6 {
		t.Fatalf("%d current targets of %d", len(list), p.Targets.Len())
	}
	pupils := p.Progress(list[0], today.At(0))
	within(t, "recorded", pupils.Recorded.Value, 5750, 6050)
	within(t, "scheduled", pupils.Scheduled, 1450, 1750)
	within(t, "forecast", float64(pupils.Forecast), 9000, 9300)
	within(t, "last year", pupils.LastYear.Value, 8200, 8400)
	within(t, "March", pupils.Months[2].Recorded.Value, 900, 1200)
	within(t, "July", pupils.Months[6].Recorded.Value, 0, 80)
	if pupils.Number != 9000 || pupils.Recorded.Estimates == 0 {
		t.Errorf("target %d, %d estimates", pupils.Number, pupils.Recorded.Estimates)
	}
	within(t, "guidance so far", p.Progress(list[1], today.At(0)).Recorded.Value, 32000, 35000)
	within(t, "guidance last year", p.Progress(list[1], today.At(0)).LastYear.Value, 43500, 45000)
	within(t, "events so far", p.Progress(list[2], today.At(0)).Recorded.Value, 21500, 24000)
}

func TestDanishTotalsOnAnyDay(t *testing.T) {
	for _, today := range append(todays, course.NewDate(2026, time.December, 31)) {
		p := planOf(example.Danish(today), "DK", today)
		pr := p.Progress(p.CurrentTargets(today)[0], today.At(0))
		within(t, today.String()+" last year", pr.LastYear.Value, 8150, 8450)
		if today.Month() == time.December {
			within(t, "the whole year", pr.Recorded.Value+pr.Scheduled, 9000, 9200)
		}
		unknown, off := 0, 0
		for _, s := range p.Sessions.All() {
			unknown += s.Present().Unknown
			if s.State == course.CalledOff {
				off++
			}
		}
		if unknown != 1 || off < 5 || off > 40 {
			t.Errorf("%s: %d unknown counts, %d called off", today, unknown, off)
		}
	}
}

func TestGermanProject(t *testing.T) {
	for _, today := range todays {
		p := planOf(example.German(today), "DE-SN", today)
		media := p.CurrentTargets(today)[0]
		if media.Number != 1800 || media.Period.Days() < 730 || len(media.Themes) != 1 {
			t.Errorf("the project counts %d over %d days", media.Number, media.Period.Days())
		}
		held := 0
		for _, s := range p.In(course.YearPeriod(today.Year() - 1)) {
			if s.State == course.Held {
				held++
			}
		}
		within(t, today.String()+": sessions last year", float64(held), 12*16, 12*24)
	}
}

func TestSetup(t *testing.T) {
	for _, x := range []struct{ country, lang, theme, grade string }{
		{"DK", "da", "Digital dannelse", "dk.6"},
		{"DE-SN", "de", "Medienbildung", "sn.os.5"},
		{"UK-ENG", "en", "Digital literacy", "uk.y6"},
		{"US", "en", "Digital literacy", "us.6"},
		{"NO", "en", "Digital literacy", "dk.6"},
	} {
		today := todays[0]
		records := example.Setup(x.country, "Our library", "Main", "Kim", today)
		p := planOf(records, x.country, today)
		checkRecords(t, records, p)
		themes := p.SortedThemes()
		if p.Library.Language != x.lang || len(themes) != 3 || themes[0].Name != x.theme {
			t.Errorf("%s: language %s, themes %d", x.country, p.Library.Language, len(themes))
		}
		if p.GradeLevels.Get(course.ID(x.grade)) == nil || p.Branches.Len() != 1 || p.Librarians.Len() != 1 {
			t.Errorf("%s: grade, branch or librarian is missing", x.country)
		}
		if _, err := time.LoadLocation(p.Library.Zone); err != nil {
			t.Error(err)
		}
	}
}
