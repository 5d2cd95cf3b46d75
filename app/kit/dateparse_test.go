package kit

import (
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestParseDateReadsWhatPeopleType(t *testing.T) {
	// Monday 5 October 2026, week 41.
	today := course.NewDate(2026, 10, 5)
	for _, c := range []struct {
		lang words.Lang
		text string
		want string // "" when it is no day
	}{
		{words.Danish, "2.3", "2027-03-02"},
		{words.Danish, "2.3.", "2027-03-02"},
		{words.Danish, "28.9", "2026-09-28"},
		{words.Danish, "7.7", "2026-07-07"},
		{words.Danish, "6.7", "2027-07-06"}, // 91 days ago
		{words.Danish, "2.3.26", "2026-03-02"},
		{words.Danish, "02.03.2026", "2026-03-02"},
		{words.English, "02/03/2026", "2026-03-02"},
		{words.English, "2-3-26", "2026-03-02"},
		{words.Danish, "2 3 26", "2026-03-02"},
		{words.German, "020326", "2026-03-02"},
		{words.German, "02032026", "2026-03-02"},
		{words.German, "0203", "2027-03-02"},
		{words.English, "2026-03-02", "2026-03-02"},
		{words.Danish, "+7", "2026-10-12"},
		{words.Danish, "-1", "2026-10-04"},
		{words.Danish, "uge 10", "2027-03-08"},
		{words.Danish, "Uge 42", "2026-10-12"},
		{words.Danish, "uge 41", "2026-10-05"},
		{words.Danish, "uge 40", "2026-09-28"},
		{words.Danish, "uge 53", "2026-12-28"},
		{words.German, "KW 10", "2027-03-08"},
		{words.German, "kw10", "2027-03-08"},
		{words.English, "week 10 2026", "2026-03-02"},
		{words.English, "week 53 2027", ""}, // 2027 has 52 weeks
		{words.English, "week 54", ""},
		{words.English, "tue", "2026-10-06"},
		{words.English, "mon", "2026-10-05"},
		{words.English, "next tue", "2026-10-13"},
		{words.English, "next mon", "2026-10-12"},
		{words.Danish, "næste tir", "2026-10-13"},
		{words.Danish, "tirsdag", "2026-10-06"},
		{words.German, "nächsten Di", "2026-10-13"},
		{words.German, "so", "2026-10-11"},
		{words.Danish, "næste tue", ""},
		{words.Danish, "i morgen", "2026-10-06"},
		{words.German, "morgen", "2026-10-06"},
		{words.English, "yesterday", "2026-10-04"},
		{words.Danish, "2. marts", "2027-03-02"},
		{words.German, "2. März 2026", "2026-03-02"},
		{words.German, "2. mär 26", "2026-03-02"},
		{words.English, "2 March 2026", "2026-03-02"},
		{words.Danish, "man 05.10.2026", "2026-10-05"},
		{words.German, "Mo. 5.10.", "2026-10-05"},
		{words.Danish, "29.2", "2028-02-29"},
		{words.Danish, "29.2.26", ""},
		{words.Danish, "31.4", ""},
		{words.Danish, "32.1", ""},
		{words.Danish, "1.13", ""},
		{words.Danish, "", ""},
		{words.Danish, "hund", ""},
		{words.Danish, "2.3.2", ""},
		{words.Danish, "99999999999", ""},
		{words.Danish, "+", ""},
	} {
		d, ok := ParseDate(c.text, c.lang, today)
		if got := d.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("ParseDate(%q, %s) = %s, %v; want %q", c.text, c.lang, got, ok, c.want)
		}
	}
}

func TestParseDateReadsWhatTheEntryShows(t *testing.T) {
	today := course.NewDate(2026, 10, 5)
	for _, lang := range words.Langs {
		p := words.For(lang)
		for n := range 800 {
			d := today.AddDays(n - 400)
			if got, ok := ParseDate(showDate(p, d), lang, today); !ok || got != d {
				t.Fatalf("%s: %q was read as %s", lang, showDate(p, d), got)
			}
		}
	}
}

func TestParseClockReadsWhatPeopleType(t *testing.T) {
	for text, want := range map[string]string{
		"9": "09:00", "09": "09:00", "930": "09:30", "0930": "09:30", "9.30": "09:30", "9:30": "09:30",
		"9,30": "09:30", "9 30": "09:30", " 14 ": "14:00", "0": "00:00", "2359": "23:59",
		"24": "", "960": "", "9.3": "", "9.60": "", "": "", "ni": "", "12345": "", "9:30:10": "", "-1": "",
	} {
		c, ok := ParseClock(text)
		if ok != (want != "") || ok && c.String() != want {
			t.Errorf("ParseClock(%q) = %s, %v; want %q", text, c, ok, want)
		}
	}
}
