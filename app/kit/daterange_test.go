package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

var herning = &course.Library{RollMonth: 8, RollDay: 1}

func TestParsePeriodReadsWhatPeopleType(t *testing.T) {
	// Monday 5 October 2026, week 41.
	today := course.NewDate(2026, 10, 5)
	for _, c := range []struct {
		lang     words.Lang
		text     string
		from, to string // "" when it is no period
	}{
		{words.Danish, "2.3-5.3", "2027-03-02", "2027-03-05"},
		{words.Danish, "2.3 – 5.3", "2027-03-02", "2027-03-05"},
		{words.Danish, "2.-5.3", "2027-03-02", "2027-03-05"},
		{words.Danish, "2. til 5. marts", "2027-03-02", "2027-03-05"},
		{words.German, "20.12. bis 10.1.", "2026-12-20", "2027-01-10"},
		{words.English, "2/3/26-5/3/26", "2026-03-02", "2026-03-05"},
		{words.English, "2.3-5.3.26", "2026-03-02", "2026-03-05"},
		{words.Danish, "5.3-2.3", "2027-03-05", "2027-03-02"}, // backwards, for the caller to refuse
		{words.Danish, "2-3-2026", "", ""},                    // a day
		{words.Danish, "2.3", "", ""},
		{words.Danish, "uge 10-12", "2027-03-08", "2027-03-28"},
		{words.Danish, "uge 10 - uge 12", "2027-03-08", "2027-03-28"},
		{words.Danish, "KW 10-12", "2027-03-08", "2027-03-28"},
		{words.German, "KW 10-12", "2027-03-08", "2027-03-28"},
		{words.German, "uge 10–12", "2027-03-08", "2027-03-28"},
		{words.English, "week 10-12", "2027-03-08", "2027-03-28"},
		{words.English, "weeks 10-12", "", ""},
		{words.English, "week 51-2", "2026-12-14", "2027-01-17"},
		{words.Danish, "uge 42", "2026-10-12", "2026-10-18"},
		{words.Danish, "uge 10-54", "", ""},
		{words.Danish, "marts", "2027-03-01", "2027-03-31"},
		{words.Danish, "sep", "2026-09-01", "2026-09-30"},
		{words.German, "März 2026", "2026-03-01", "2026-03-31"},
		{words.English, "Feb 28", "2028-02-01", "2028-02-29"},
		{words.English, "nov-feb", "2026-11-01", "2027-02-28"},
		{words.English, "ma", "", ""},
		{words.Danish, "2026", "2026-01-01", "2026-12-31"},
		{words.Danish, "2025-2026", "2025-01-01", "2026-12-31"},
		{words.Danish, "2026/27", "2026-08-01", "2027-07-31"},
		{words.Danish, "2026/2027", "2026-08-01", "2027-07-31"},
		{words.Danish, "2026/28", "", ""},
		{words.Danish, "", "", ""},
		{words.Danish, "-", "", ""},
		{words.Danish, "hele tiden", "", ""},
	} {
		got, ok := ParsePeriod(c.text, c.lang, today, herning)
		if want := (c.from != ""); ok != want {
			t.Errorf("%s %q: ok %v (%v–%v), want %v", c.lang, c.text, ok, got.From, got.To, want)
			continue
		}
		if ok && (got.From.String() != c.from || got.To.String() != c.to) {
			t.Errorf("%s %q: %v to %v, want %s to %s", c.lang, c.text, got.From, got.To, c.from, c.to)
		}
	}
	if _, ok := ParsePeriod("2026/27", words.Danish, today, nil); ok {
		t.Error("a school year is understood without a library")
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2.-5.3", "uge 10-12", "marts", "2026/27", "-", "2.3 til"} {
		f.Add(s)
	}
	f.Fuzz(func(_ *testing.T, s string) {
		for _, l := range words.Langs {
			ParsePeriod(s, l, course.NewDate(2026, 10, 5), herning)
		}
	})
}

func TestUsualPeriodsFollowTheSchoolYear(t *testing.T) {
	p := words.For(words.Danish)
	for _, c := range []struct {
		day, key, from, to string
	}{
		{"2026-10-07", "week", "2026-10-05", "2026-10-11"},
		{"2026-10-07", "weeks", "2026-10-07", "2026-11-03"},
		{"2026-10-07", "half", "2026-08-01", "2026-12-31"},
		{"2027-01-01", "half", "2027-01-01", "2027-07-31"},
		{"2026-07-31", "school", "2025-08-01", "2026-07-31"},
		{"2026-08-01", "school", "2026-08-01", "2027-07-31"},
		{"2026-10-07", "last", "2025-01-01", "2025-12-31"},
	} {
		day, err := course.ParseDate(c.day)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range UsualPeriods(p, day, herning) {
			if one.Key == c.key && (one.From.String() != c.from || one.To.String() != c.to) {
				t.Errorf("%s on %s is %v to %v, want %s to %s", c.key, c.day, one.From, one.To, c.from, c.to)
			}
		}
	}
	if n := len(UsualPeriods(p, course.NewDate(2026, 10, 7), nil)); n != 4 {
		t.Errorf("%d periods without a library, want 4", n)
	}
}

func TestDateRangeTakesWholePeriodsAndRefusesBackwardsOnes(t *testing.T) {
	test.NewTempApp(t)
	today := course.NewDate(2026, 10, 7)
	r := NewDateRange(english, today, herning, UsualPeriods(english, today, herning))
	field := NewField("Period", r, true, "")
	w, _ := stand(t, func() fyne.CanvasObject { return field }, Light, 1, fyne.NewSize(700, 300))
	var got course.Period
	calls := 0
	r.OnPeriod = func(p course.Period, ok bool) {
		calls++
		if got = p; !ok {
			got = course.Period{}
		}
	}
	leave := func(d *DateEntry, text string) {
		w.Canvas().Focus(d)
		d.SetText(text)
		w.Canvas().Unfocus()
	}
	leave(r.from, "week 10-12")
	if want := (course.Period{From: course.NewDate(2027, 3, 8), To: course.NewDate(2027, 3, 28)}); got != want || calls != 1 {
		t.Errorf("weeks give %v after %d calls", got, calls)
	}
	leave(r.to, "1.3.27")
	if want := english.T("kit.period.backwards", course.Args{"From": english.Date(course.NewDate(2027, 3, 8)), "To": english.Date(course.NewDate(2027, 3, 1))}); field.Error() != want || got != (course.Period{}) {
		t.Errorf("backwards says %q and gives %v", field.Error(), got)
	}
	if _, ok := r.Period(); ok {
		t.Error("a period that ends before it starts is given")
	}
	leave(r.to, "8.3.27") // one day
	if p, ok := r.Period(); !ok || p.Days() != 1 || field.Error() != "" {
		t.Errorf("one day gives %v, %v, %q", p, ok, field.Error())
	}
	leave(r.from, "nonsense")
	if field.Error() != english.T("kit.date.wrong") {
		t.Errorf("nonsense says %q", field.Error())
	}
	r.chips.toggle(3)
	if want := herning.SchoolYearPeriod(2026); got != want || field.Error() != "" {
		t.Errorf("the chip gives %v, %q", got, field.Error())
	}
	leave(r.to, "30.6.27")
	if len(r.chips.Chosen()) != 0 {
		t.Error("a chip stays chosen beside another period")
	}
	calls = 0
	r.SetPeriod(course.YearPeriod(2026))
	if calls != 0 || r.chips.Chosen()[0] != "year" {
		t.Errorf("%d calls, chosen %v", calls, r.chips.Chosen())
	}
}

func TestDateRangeInEveryLook(t *testing.T) {
	for _, c := range []struct {
		name   string
		mode   Mode
		factor float32
		lang   words.Lang
		width  float32
	}{{"light", Light, 1, words.Danish, 620}, {"dark", Dark, 1, words.German, 620}, {"contrast", HighContrast, 1, words.English, 620}, {"large", Light, 2, words.German, 620}} {
		test.NewTempApp(t)
		p, today := words.For(c.lang), course.NewDate(2026, 10, 7)
		w, _ := stand(t, func() fyne.CanvasObject {
			full, empty, wrong := NewDateRange(p, today, herning, UsualPeriods(p, today, herning)), NewDateRange(p, today, nil, nil), NewDateRange(p, today, nil, nil)
			full.SetPeriod(herning.SchoolYearPeriod(2026))
			wrong.SetPeriod(course.Period{From: today, To: today - 3})
			bad := NewField(p.T("reports.period"), wrong, false, "")
			wrong.report()
			return VStack(Space4, NewField(p.T("reports.period"), full, false, ""), NewField(p.T("reports.period"), empty, false, ""), bad)
		}, c.mode, c.factor, fyne.NewSize(c.width, 420*c.factor))
		shoot(t, "range-"+c.name, w)
	}
}
