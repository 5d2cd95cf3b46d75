package courses

import (
	"cmp"
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// columns are those of the rows, and the orders of the cards.
func (l *list) columns() []kit.Column[Row] {
	w := l.page.deps.Words
	byTitle := func(a, b Row) int { return cmp.Compare(a.rank, b.rank) }
	number := func(key, title, hint string, width float32, of func(course.Usage) int) kit.Column[Row] {
		return kit.Column[Row]{
			Key: key, Title: title, Hint: hint, Width: width, Align: kit.Right,
			Text: func(r Row) string { return figure(w, of(r.Usage)) },
			Less: func(a, b Row) int { return cmp.Compare(of(a.Usage), of(b.Usage)) },
		}
	}
	pupils := number("pupils", w.T("courses.pupils"), w.T("courses.pupils.hint"), 102, func(u course.Usage) int { return u.Pupils.N })
	pupils.Text = func(r Row) string { return w.Count(r.Usage.Pupils.Count()) }
	ahead := number("ahead", w.T("courses.ahead"), w.T("courses.ahead.hint"), 76, func(u course.Usage) int { return u.Ahead })
	ahead.Spare = true
	return []kit.Column[Row]{
		{Key: "title", Title: w.Field("title"), Width: 154, Weight: 2, Cell: l.titleCell, Less: byTitle},
		{Key: "theme", Title: w.Field("theme"), Width: 120, Weight: 1, Cell: themeCell, Less: func(a, b Row) int { return w.Compare(themeName(a.Theme), themeName(b.Theme)) }},
		{Key: "grades", Title: w.Field("grades"), Width: 98, Weight: 1, Text: func(r Row) string { return r.Grades }, Less: func(a, b Row) int {
			return cmp.Or(cmp.Compare(a.first, b.first), w.Compare(a.Grades, b.Grades))
		}},
		{Key: "length", Title: w.T("courses.length"), Width: 104, Spare: true, Text: func(r Row) string { return lengthText(w, r.Course) }, Less: func(a, b Row) int {
			return cmp.Compare(a.Course.Minutes(), b.Course.Minutes())
		}},
		{Key: "state", Title: w.Field("state"), Width: 112, Cell: func(r Row) kit.Cell {
			return kit.Cell{Kind: kit.CellBadge, Text: w.CourseState(r.Course.State), Tone: stateTone(r.Course.State)}
		}, Less: func(a, b Row) int { return cmp.Compare(a.Course.State, b.Course.State) }},
		number("sessions", w.T("courses.sessions"), w.T("courses.sessions.hint"), 76, func(u course.Usage) int { return u.Held }),
		ahead, pupils,
		{Key: "rating", Title: w.T("courses.rating"), Hint: w.T("courses.rating.hint"), Width: 90, Align: kit.Right, Text: func(r Row) string { return ratingText(w, r.Usage) }, Less: func(a, b Row) int {
			return cmp.Or(cmp.Compare(a.Usage.Rating, b.Usage.Rating), cmp.Compare(a.Usage.Ratings, b.Usage.Ratings))
		}},
		{Key: "last", Title: w.T("courses.last"), Width: 104, Spare: true, Align: kit.Right, Text: func(r Row) string { return dateText(w, r.Usage.Last) }, Less: func(a, b Row) int {
			return cmp.Compare(a.Usage.Last, b.Usage.Last)
		}},
	}
}

func (l *list) titleCell(r Row) kit.Cell {
	return kit.Cell{Kind: kit.CellBold, Text: l.page.deps.Words.CourseTitle(r.Course)}
}

func themeCell(r Row) kit.Cell {
	icon, color := kit.ThemeSign(r.Theme)
	if r.Theme == nil {
		return kit.Cell{}
	}
	return kit.Cell{Kind: kit.CellIcon, Text: r.Theme.Name, Icon: icon, Color: color}
}

func themeName(t *course.Theme) string {
	if t == nil {
		return ""
	}
	return t.Name
}

// figure is a number, or a dash for nothing at all.
func figure(w *words.Printer, n int) string {
	if n == 0 {
		return "–"
	}
	return w.Int(n)
}

// lengthText says how long a course is: "90 min", "2 × 90 min", "45 + 90 min",
// "6 lessons · 360 min".
func lengthText(w *words.Printer, c *course.Course) string {
	first, same := 0, true
	var each []string
	for i := range c.Lessons {
		n := c.Lessons[i].Minutes
		if i == 0 {
			first = n
		}
		same = same && n == first
		each = append(each, w.Int(n))
	}
	switch n := len(c.Lessons); {
	case n == 0:
		return ""
	case n == 1:
		return w.Minutes(first)
	case same:
		return w.Int(n) + " × " + w.Minutes(first)
	case n <= 3:
		return strings.Join(each[:n-1], " + ") + " + " + w.Minutes(c.Lessons[n-1].Minutes)
	}
	return w.N("courses.lessons", len(c.Lessons)) + " · " + w.Minutes(c.Minutes())
}

// placesText lists where a course can be given.
func placesText(w *words.Printer, c *course.Course) string {
	var out []string
	for _, k := range c.Places {
		out = append(out, w.PlaceKind(k))
	}
	return strings.Join(out, ", ")
}

// ratingText is the mean rating with the number of ratings.
func ratingText(w *words.Printer, u course.Usage) string {
	if u.Ratings == 0 {
		return "–"
	}
	return w.Decimal(u.Rating, 1) + " (" + w.Int(u.Ratings) + ")"
}

func dateText(w *words.Printer, d course.Date) string {
	if d == 0 {
		return "–"
	}
	return w.DateShort(d)
}

func stateTone(s course.CourseState) kit.Tone {
	switch s {
	case course.Published:
		return kit.Good
	case course.Pilot:
		return kit.Info
	case course.Draft, course.Retired:
	}
	return kit.Neutral
}

// face is the card of a course.
func (l *list) face(r Row) kit.CardFace {
	w, c, u := l.page.deps.Words, r.Course, r.Usage
	icon, color := kit.ThemeSign(r.Theme)
	f := kit.CardFace{Icon: icon, Color: color, Over: themeName(r.Theme), Badge: w.CourseState(c.State), Tone: stateTone(c.State), Title: w.CourseTitle(c)}
	about := []string{lengthText(w, c)}
	if at := placesText(w, c); at != "" {
		about = append(about, at)
	}
	f.Lines = []string{r.Grades, strings.Join(about, " · ")}
	var used []string
	if u.Held > 0 {
		used = append(used, w.N("courses.face.held", u.Held))
	}
	if u.Pupils.Known > 0 {
		used = append(used, w.N("courses.face.pupils", u.Pupils.N, course.Args{"N": w.Count(u.Pupils.Count())}))
	}
	if u.Ahead > 0 {
		used = append(used, w.N("courses.face.ahead", u.Ahead))
	}
	f.Foot = strings.Join(used, " · ")
	if len(used) == 0 {
		f.Foot = w.T("courses.face.unused")
	}
	if u.Ratings > 0 {
		f.Score = ratingText(w, u)
	}
	return f
}

// balanceRows gives the minutes of each learning type of a course as bars.
func balanceRows(w *words.Printer, c *course.Course) []kit.BalanceRow {
	minutes := course.Balance(c.Lessons...)
	rows := make([]kit.BalanceRow, 0, len(minutes))
	for i, n := range minutes {
		t := course.LearningType(i)
		_, color := kit.LearningSign(t)
		rows = append(rows, kit.BalanceRow{Label: w.LearningType(t), Value: n, Color: color})
	}
	return rows
}
