package words

import (
	"slices"
	"sync"
	"testing"
	"time"

	"klassetrin/course"
)

func day(y int, m time.Month, d int) course.Date { return course.NewDate(y, m, d) }

func TestDatesAndNumbers(t *testing.T) {
	march := day(2026, time.March, 2)
	october := day(2026, time.October, 5)
	period := func(from, to course.Date) func(p *Printer) string {
		return func(p *Printer) string { return p.Period(course.Period{From: from, To: to}) }
	}
	tests := []struct {
		name       string
		say        func(p *Printer) string
		da, de, en string
	}{
		{"date", func(p *Printer) string { return p.Date(march) }, "2. marts 2026", "2. März 2026", "2 March 2026"},
		{"no date", func(p *Printer) string {
			return p.Date(0) + p.DateShort(0) + p.DayMonth(0) + p.WeekdayDate(0) + p.WeekdayDayMonth(0)
		}, "", "", ""},
		{"short", func(p *Printer) string { return p.DateShort(march) }, "02.03.2026", "02.03.2026", "02/03/2026"},
		{"day and month", func(p *Printer) string { return p.DayMonth(march) }, "2. mar.", "2. März", "2 Mar"},
		{"day and may", func(p *Printer) string { return p.DayMonth(day(2026, time.May, 31)) }, "31. maj", "31. Mai", "31 May"},
		{"weekday, day, month", func(p *Printer) string { return p.WeekdayDayMonth(october) }, "man 5. okt", "Mo 5. Okt", "Mon 5 Oct"},
		{"weekday and date", func(p *Printer) string { return p.WeekdayDate(october) }, "mandag 5. oktober 2026", "Montag, 5. Oktober 2026", "Monday 5 October 2026"},
		{"sunday", func(p *Printer) string { return p.Weekday(time.Sunday) + p.WeekdayShort(time.Saturday) }, "søndaglør", "SonntagSa", "SundaySat"},
		{"month", func(p *Printer) string { return p.Month(time.December) + p.MonthShort(time.March) + p.Month(0) }, "decembermar", "DezemberMär", "DecemberMar"},
		{"week", func(p *Printer) string { return p.Week(10) }, "uge 10", "KW 10", "week 10"},
		{"times", func(p *Printer) string { return p.Times(course.NewClock(8, 15), course.NewClock(9, 45)) }, "08:15–09:45", "08:15–09:45", "08:15–09:45"},
		{"year", func(p *Printer) string { return p.Period(course.YearPeriod(2026)) }, "2026", "2026", "2026"},
		{"month period", period(day(2026, 3, 1), day(2026, 3, 31)), "marts 2026", "März 2026", "March 2026"},
		{"leap month", period(day(2028, 2, 1), day(2028, 2, 29)), "februar 2028", "Februar 2028", "February 2028"},
		{"not quite a month", period(day(2028, 2, 1), day(2028, 2, 28)), "1.–28. februar 2028", "1.–28. Februar 2028", "1–28 February 2028"},
		{"half year", period(day(2026, 1, 1), day(2026, 6, 30)), "januar–juni 2026", "Januar–Juni 2026", "January–June 2026"},
		{"school year", period(day(2026, 8, 1), day(2027, 7, 31)), "skoleåret 2026/27", "Schuljahr 2026/27", "school year 2026/27"},
		{"turn of a century", period(day(2099, 8, 1), day(2100, 7, 31)), "skoleåret 2099/00", "Schuljahr 2099/00", "school year 2099/00"},
		{"one day", period(march, march), "2. marts 2026", "2. März 2026", "2 March 2026"},
		{"in a year", period(march, october), "2. marts – 5. oktober 2026", "2. März – 5. Oktober 2026", "2 March – 5 October 2026"},
		{"over years", period(october, day(2027, 3, 2)), "5. oktober 2026 – 2. marts 2027", "5. Oktober 2026 – 2. März 2027", "5 October 2026 – 2 March 2027"},
		{"open end", period(march, 0), "fra 2. marts 2026", "ab 2. März 2026", "from 2 March 2026"},
		{"open start", period(0, march), "til og med 2. marts 2026", "bis 2. März 2026", "until 2 March 2026"},
		{"open at both ends", period(0, 0), "hele perioden", "gesamter Zeitraum", "the whole period"},
		{"two whole years", period(day(2026, 1, 1), day(2027, 12, 31)), "1. januar 2026 – 31. december 2027", "1. Januar 2026 – 31. Dezember 2027", "1 January 2026 – 31 December 2027"},
		{"thousands", func(p *Printer) string { return p.Int(5875) }, "5.875", "5.875", "5,875"},
		{"below a thousand", func(p *Printer) string { return p.Int(999) + " " + p.Int(-999) }, "999 -999", "999 -999", "999 -999"},
		{"millions", func(p *Printer) string { return p.Int(-1234567) }, "-1.234.567", "-1.234.567", "-1,234,567"},
		{"decimal", func(p *Printer) string { return p.Decimal(1234.56, 1) }, "1.234,6", "1.234,6", "1,234.6"},
		{"rounded to nothing", func(p *Printer) string { return p.Decimal(-0.04, 1) }, "0,0", "0,0", "0.0"},
		{"negative", func(p *Printer) string { return p.Decimal(-0.5, 1) }, "-0,5", "-0,5", "-0.5"},
		{"mean of nothing", func(p *Printer) string { z := 0.0; return p.Decimal(z/z, 1) + p.Percent(1/z) }, "––", "––", "––"},
		{"percent", func(p *Printer) string { return p.Percent(0.654) }, "65\u00a0%", "65\u00a0%", "65%"},
		{"counted", func(p *Printer) string { return p.Count(course.Exactly(0)) }, "0", "0", "0"},
		{"estimated", func(p *Printer) string { return p.Count(course.About(1200)) }, "ca. 1.200", "ca. 1.200", "about 1,200"},
		{"unknown", func(p *Printer) string { return p.Count(course.Count{Sure: course.Unknown}) }, "ukendt", "unbekannt", "unknown"},
		{"not recorded", func(p *Printer) string { return p.Count(course.Count{}) }, "–", "–", "–"},
		{"minutes", func(p *Printer) string { return p.Minutes(90) }, "90 min", "90 Min.", "90 min"},
		{"list", func(p *Printer) string { return p.List([]string{"a", "b", "c"}) }, "a, b og c", "a, b und c", "a, b and c"},
		{"pair", func(p *Printer) string { return p.List([]string{"a", "b"}) }, "a og b", "a und b", "a and b"},
		{"one or none", func(p *Printer) string { return p.List([]string{"a"}) + p.List(nil) }, "a", "a", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for l, want := range map[Lang]string{Danish: tt.da, German: tt.de, English: tt.en} {
				if got := tt.say(For(l)); got != want {
					t.Errorf("%s: got %q, want %q", l, got, want)
				}
			}
		})
	}
}

func TestUnknownLanguageIsEnglish(t *testing.T) {
	if got := For("fr").Lang(); got != English {
		t.Errorf("got %q, want English", got)
	}
	first := For(Danish)
	if again := For(Danish); first != again {
		t.Error("the printer of a language should be one value")
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		lang Lang
		want []string
	}{
		{Danish, []string{"2.A", "2.B", "10.A", "abe", "Abild", "Lind Skole", "Vejle", "zebra", "Ærø", "Ølgod", "Ørnhøj", "Aabenraa", "Ålborg", "Åse"}},
		{German, []string{"Apfel", "Äpfel", "Ast", "Klasse 2", "Klasse 10", "Mittweida", "Muldental", "Müller", "Zschopau"}},
		{English, []string{"Aabenraa", "apple", "Apple", "zebra"}},
	}
	for _, tt := range tests {
		p := For(tt.lang)
		got := slices.Clone(tt.want)
		slices.Reverse(got)
		slices.SortFunc(got, p.Compare)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.lang, got, tt.want)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	p := For(Danish)
	args := course.Args{
		"Text": "Lind Skole", "N": 5875, "Year": 2026, "Day": day(2026, time.March, 2), "At": course.NewClock(9, 5),
		"When": day(2026, time.October, 5).At(course.NewClock(10, 0)), "Count": course.About(24), "Names": []string{"a", "b"}, "Mean": 21.25,
	}
	tests := map[string]string{
		"":                       "",
		"no braces":              "no braces",
		"{{.Text}}":              "Lind Skole",
		"a {{.Year}}{{.At}} b":   "a 202609:05 b",
		"{{.N}}/{{.Year}}":       "5.875/2026",
		"{{.Day}}, {{.When}}":    "2. marts 2026, man 5. okt 10:00",
		"{{.Count}}, {{.Names}}": "ca. 24, a og b",
		"{{.Mean}}":              "21,3",
		"{{.Gone}}":              "⟦Gone⟧",
		"open {{.N":              "open {{.N",
	}
	for in, want := range tests {
		if got := compile(in).fill(p, []course.Args{{"N": 1}, args}); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestMissingKeyIsSeen(t *testing.T) {
	p := For(German)
	key := "no.such.key"
	if got := p.T(key); got != "⟦no.such.key⟧" {
		t.Errorf("T gave %q", got)
	}
	if got := p.N(key, 2); got != "⟦no.such.key⟧" {
		t.Errorf("N gave %q", got)
	}
}

func TestPrintersAreSafeForGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, l := range Langs {
				p := For(l)
				for range 200 {
					if p.Compare("Ærø", "Ølgod") >= 0 {
						t.Error("Ærø should come before Ølgod")
					}
					p.T("common.save")
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkText(b *testing.B) {
	p := For(Danish)
	for b.Loop() {
		p.T("common.save")
	}
}

func BenchmarkTextWithArgs(b *testing.B) {
	p := For(Danish)
	t := compile("{{.N}} elever fra {{.School}} den {{.Day}}")
	args := []course.Args{{"N": 5875, "School": "Lind Skole", "Day": day(2026, time.March, 2)}}
	for b.Loop() {
		t.fill(p, args)
	}
}

func BenchmarkCompare(b *testing.B) {
	p := For(Danish)
	for b.Loop() {
		p.Compare("Vestre Skole Herning", "Vestre Skole Ikast")
	}
}
