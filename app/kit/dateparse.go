package kit

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// The words for days that people type beside dates, in the three languages.
var (
	// A Dane may type KW and a German uge: the words for weeks are understood in
	// all languages. Longer ones come before their beginnings.
	weekWords  = []string{"uge", "u", "kw", "woche", "week", "wk", "w"}
	nextWords  = map[words.Lang][]string{words.Danish: {"næste"}, words.German: {"nächsten", "nächster", "nächste", "nächstes"}, words.English: {"next"}}
	todayWords = map[words.Lang]map[string]int{
		words.Danish:  {"i dag": 0, "idag": 0, "i morgen": 1, "imorgen": 1, "i overmorgen": 2, "i går": -1, "igår": -1},
		words.German:  {"heute": 0, "morgen": 1, "übermorgen": 2, "gestern": -1},
		words.English: {"today": 0, "tomorrow": 1, "yesterday": -1},
	}
)

// pastDays is how far back a date without a year is looked for: people type in
// last month's sessions, but plan the next year's.
const pastDays = 90

// ParseDate reads a day as people type it, in a language: "2.3", "2.3.26",
// "02.03.2026", "020326", "2. marts", "2026-03-02", "+7", "uge 10" (its Monday; "KW" and "week" too),
// "tir" (the coming Tuesday, today included), "næste tir" (that of the next
// week), "i morgen". A day without a year is the next such day, unless it was
// less than 90 days ago. ok is false when the text is no day.
func ParseDate(text string, lang words.Lang, today course.Date) (d course.Date, ok bool) {
	s := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	if s == "" {
		return 0, false
	}
	if n, known := todayWords[lang][s]; known {
		return today.AddDays(n), true
	}
	for _, read := range []func(string, words.Lang, course.Date) (course.Date, bool){
		relativeDay, isoDay, weekDay, namedDay, packedDay, numberDay, monthDay,
	} {
		if d, ok := read(s, lang, today); ok {
			return d, true
		}
	}
	if _, rest, found := strings.Cut(s, " "); found {
		if _, isDay := weekdayOf(strings.Fields(s)[0], lang); isDay {
			return ParseDate(rest, lang, today)
		}
	}
	return 0, false
}

// relativeDay reads "+7" and "-3".
func relativeDay(s string, _ words.Lang, today course.Date) (course.Date, bool) {
	if s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	n, ok := atoi(strings.TrimPrefix(s, "+"))
	return today.AddDays(n), ok && n > -4000 && n < 4000
}

// isoDay reads "2026-03-02".
func isoDay(s string, _ words.Lang, _ course.Date) (course.Date, bool) {
	d, err := course.ParseDate(s)
	return d, err == nil
}

// weekDay reads "uge 10", "KW10" and "week 10 2027": the Monday of that week.
func weekDay(s string, _ words.Lang, today course.Date) (course.Date, bool) {
	for _, w := range weekWords {
		rest, found := strings.CutPrefix(s, w)
		if !found {
			continue
		}
		parts := strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == '.' || r == '/' })
		if len(parts) == 0 || len(parts) > 2 {
			continue
		}
		week, ok := atoi(parts[0])
		if !ok || week < 1 || week > 53 {
			return 0, false
		}
		if len(parts) == 2 {
			year, ok := yearOf(parts[1])
			if !ok {
				return 0, false
			}
			return mondayOf(year, week)
		}
		year, _ := today.ISOWeek()
		return nearest(today, func(y int) (course.Date, bool) { return mondayOf(y, week) }, year)
	}
	return 0, false
}

// mondayOf gives the first day of an ISO week, ok false for a week 53 in a year
// that has none.
func mondayOf(year, week int) (course.Date, bool) {
	d := course.NewDate(year, time.January, 4).Monday().AddDays(7 * (week - 1))
	y, w := d.ISOWeek()
	return d, y == year && w == week
}

// namedDay reads "tir" and "næste tirsdag".
func namedDay(s string, lang words.Lang, today course.Date) (course.Date, bool) {
	parts := strings.Fields(s)
	next := len(parts) == 2 && slices.Contains(nextWords[lang], parts[0])
	if len(parts) != 1 && !next {
		return 0, false
	}
	day, ok := weekdayOf(parts[len(parts)-1], lang)
	if !ok {
		return 0, false
	}
	if next {
		return today.Monday().AddDays(7 + (int(day)+6)%7), true
	}
	return today.AddDays((int(day) - int(today.Weekday()) + 7) % 7), true
}

// weekdayOf finds a day of the week by its name or the beginning of it, at
// least two letters.
func weekdayOf(s string, lang words.Lang) (time.Weekday, bool) {
	s = strings.Trim(s, ".,")
	if len([]rune(s)) < 2 {
		return 0, false
	}
	p := words.For(lang)
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.HasPrefix(strings.ToLower(p.Weekday(d)), s) || strings.ToLower(p.WeekdayShort(d)) == s {
			return d, true
		}
	}
	return 0, false
}

// packedDay reads "0203", "020326" and "02032026".
func packedDay(s string, _ words.Lang, today course.Date) (course.Date, bool) {
	if _, ok := atoi(s); !ok || s[0] == '-' {
		return 0, false
	}
	switch len(s) {
	case 4:
		return dayOf(s[:2], s[2:], "", today)
	case 6, 8:
		return dayOf(s[:2], s[2:4], s[4:], today)
	}
	return 0, false
}

// numberDay reads "2.3", "2/3/26" and "2-3-2026": always the day first.
func numberDay(s string, _ words.Lang, today course.Date) (course.Date, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("./- ", r) })
	switch len(parts) {
	case 2:
		return dayOf(parts[0], parts[1], "", today)
	case 3:
		return dayOf(parts[0], parts[1], parts[2], today)
	}
	return 0, false
}

// monthDay reads "2. marts", "2 march 2026".
func monthDay(s string, lang words.Lang, today course.Date) (course.Date, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("., ", r) })
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	m, ok := monthOf(parts[1], lang)
	if !ok {
		return 0, false
	}
	year := ""
	if len(parts) == 3 {
		year = parts[2]
	}
	return dayOf(parts[0], strconv.Itoa(int(m)), year, today)
}

// dayOf puts a date together from its parts; an empty year is found by nearest.
func dayOf(day, month, year string, today course.Date) (course.Date, bool) {
	d, ok1 := atoi(day)
	m, ok2 := atoi(month)
	if !ok1 || !ok2 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, false
	}
	in := func(y int) (course.Date, bool) {
		date := course.NewDate(y, time.Month(m), d)
		return date, date.Day() == d
	}
	if year == "" {
		return nearest(today, in, today.Year())
	}
	y, ok := yearOf(year)
	if !ok {
		return 0, false
	}
	return in(y)
}

// yearOf reads "26" and "2026".
func yearOf(s string) (int, bool) {
	y, ok := atoi(s)
	switch {
	case !ok:
		return 0, false
	case len(s) == 2:
		return 2000 + y, true
	case len(s) == 4 && y >= 1900 && y < 2200:
		return y, true
	}
	return 0, false
}

// nearest chooses the year of a day: the next time it comes, or the last when
// that was less than pastDays ago.
func nearest(today course.Date, in func(year int) (course.Date, bool), year int) (course.Date, bool) {
	for y := year - 1; y <= year+8; y++ {
		if d, ok := in(y); ok && int(d) >= int(today)-pastDays {
			return d, true
		}
	}
	return 0, false
}

// ParseClock reads a time of day as people type it: "9", "930", "0930", "9.30",
// "9:30", "9,30", "9 30".
func ParseClock(text string) (c course.Clock, ok bool) {
	s := strings.TrimSpace(text)
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".:, ", r) })
	var hour, minute string
	switch {
	case len(parts) == 2 && len(parts[1]) == 2:
		hour, minute = parts[0], parts[1]
	case len(parts) == 1 && len(parts[0]) <= 2:
		hour, minute = parts[0], "0"
	case len(parts) == 1 && len(parts[0]) <= 4:
		hour, minute = parts[0][:len(parts[0])-2], parts[0][len(parts[0])-2:]
	default:
		return 0, false
	}
	h, ok1 := atoi(hour)
	m, ok2 := atoi(minute)
	if !ok1 || !ok2 || h < 0 || m < 0 || h > 23 || m > 59 {
		return 0, false
	}
	return course.NewClock(h, m), true
}
