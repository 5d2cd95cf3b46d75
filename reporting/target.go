package reporting

import (
	"cmp"
	"slices"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Target is the report that measures a period against a target: the figures of
// the program's preview, and an Excel workbook whose figures are formulas over
// its rows.
type Target struct {
	Plan    *course.Plan
	Target  *course.Target // nil: all participations of the period, without a number to reach
	Period  course.Period  // the target's own period when not given
	Compare course.Period  // a year earlier when not given
	Schools []course.ID    // only these schools; empty: all. A choice of schools has no target of its own, so none is shown
	Words   *words.Printer
	Now     course.Moment // when the report is made: what is over, and how far the year is
	Version string        // of the program, for the cover
}

// TargetFigures are all figures of a target report.
type TargetFigures struct {
	Title, Subtitle string
	Library         string
	Rule            course.CountingRule
	RuleName        string // the counting rule, as short as a heading
	RuleHow         string // the counting rule in a sentence or two
	Period, Compare course.Period
	PeriodName      string // "2026"
	CompareName     string // "2025"

	HasTarget   bool // Number, Fulfilled and ToPlan mean something
	Number      int  // what is to be reached
	Recorded    course.Figure
	Scheduled   float64 // what planned sessions and missing counts will add
	ToPlan      int     // what is neither recorded nor scheduled
	Fulfilled   float64 // recorded as a fraction of the number
	HasForecast bool
	Forecast    int
	LastYear    course.Figure // the compared period

	Stats       []Stat
	Months      []TargetMonth
	Bands       []course.Band // the columns of Themes
	Themes      []TargetRow   // empty for figures from elsewhere
	ThemeTotals TargetRow
	Areas       []TargetRow // by area; without cells

	Sessions  int // sessions behind the period's figures, those to come too
	Rows      int // rows of the period in the workbook: one a class and session, or one a figure from elsewhere
	Compared  int // rows of the compared period
	Missing   int // rows of past sessions that nobody recorded
	Unknown   int
	Estimates int
}

// Stat is one large number of the preview, with its caption.
type Stat struct {
	Label, Value string
}

// TargetMonth is a month of a target report.
type TargetMonth struct {
	First     course.Date // its first day
	Name      string      // "jan"
	Recorded  course.Figure
	Scheduled float64
	HasPlans  bool // at least one row is still to be recorded, so Scheduled means something
	LastYear  course.Figure
}

// TargetRow is a theme or an area of a target report.
type TargetRow struct {
	Name      string
	Colour    int // of a theme, 1 to 8; 0 for none
	Cells     []course.Figure
	Total     course.Figure
	Scheduled float64
	HasPlans  bool
	LastYear  course.Figure
}

// Text writes a figure of the report: "" when no number is known, never 0.
func (f *TargetFigures) Text(p *words.Printer, x course.Figure) string {
	if !x.Known() {
		return ""
	}
	return f.number(p, x.Value)
}

func (f *TargetFigures) number(p *words.Printer, n float64) string {
	return p.Decimal(n, decimals(f.Rule))
}

// decimals gives the decimals in which figures of a rule are written.
func decimals(rule course.CountingRule) int {
	if rule == course.LessonsHeld || rule == course.ContactHours {
		return 1
	}
	return 0
}

// study is the material of one report: its choices made explicit, and its rows.
type study struct {
	Target
	rule    course.CountingRule
	target  *course.Target // with the report's period; made up when the report has none
	unit    int
	rows    []row // of the period and the compared one, in that order, each by day
	tallies []tallyRow
	themes  []*course.Theme // nil stands for rows without a theme
	bands   []course.Band
	areas   []string
}

type tallyRow struct {
	*course.Tally
	this bool
}

// Figures computes what the report says.
func (r Target) Figures() TargetFigures {
	s := r.study()
	return s.figures()
}

// study makes the choices explicit and gathers the rows.
func (r Target) study() *study {
	s := &study{Target: r, unit: 45}
	t := course.Target{Rule: course.Participations}
	if r.Target != nil {
		t = *r.Target
	}
	if s.Period == (course.Period{}) {
		s.Period = t.Period
	}
	if s.Compare == (course.Period{}) {
		s.Compare = s.Period.LastYear()
	}
	t.Period = s.Period
	s.target, s.rule = &t, t.Rule
	if l := r.Plan.Library; l != nil && l.LessonUnit > 0 {
		s.unit = l.LessonUnit
	}
	if s.rule == course.Tallied {
		s.gatherTallies()
		return s
	}
	s.gather()
	return s
}

func (s *study) gather() {
	filter := s.target.Filter()
	filter.Schools = s.Schools
	for _, x := range s.Plan.Facts(filter, s.Now) {
		s.rows = append(s.rows, row{Fact: x, this: true})
	}
	filter.Period = s.Compare
	for _, x := range s.Plan.Facts(filter, s.Now) {
		s.rows = append(s.rows, row{Fact: x})
	}
	s.listThemes()
	s.listAreas()
	used := map[course.Band]bool{}
	for _, r := range s.rows {
		used[r.Grade.Band()] = true
	}
	for _, b := range course.Bands {
		usual := b != course.BandHigher && b != course.BandOutside && len(s.target.Bands) == 0
		if used[b] || usual || slices.Contains(s.target.Bands, b) {
			s.bands = append(s.bands, b)
		}
	}
	for i := range s.rows {
		r := &s.rows[i]
		r.band = slices.Index(s.bands, r.Grade.Band()) + 1
	}
}

func (s *study) listThemes() {
	used := map[course.ID]bool{}
	for _, r := range s.rows {
		used[r.Theme] = true
	}
	place := map[course.ID]int{}
	for _, t := range s.Plan.SortedThemes() {
		chosen := len(s.target.Themes) == 0 || slices.Contains(s.target.Themes, t.ID)
		if used[t.ID] || chosen && !t.Retired {
			s.themes = append(s.themes, t)
			place[t.ID] = len(s.themes)
		}
	}
	none := 0
	for i := range s.rows {
		r := &s.rows[i]
		r.theme = place[r.Theme]
		if r.theme == 0 {
			if none == 0 {
				s.themes = append(s.themes, nil)
				none = len(s.themes)
			}
			r.theme = none
		}
	}
}

func (s *study) listAreas() {
	var listed, others []string
	if s.Plan.Library != nil {
		listed = s.Plan.Library.Areas
	}
	used := map[string]bool{}
	for _, r := range s.rows {
		used[areaOf(r)] = true
	}
	for _, a := range listed {
		if used[a] && a != "" && !slices.Contains(s.areas, a) {
			s.areas = append(s.areas, a)
		}
	}
	for a := range used {
		if !slices.Contains(s.areas, a) {
			others = append(others, a)
		}
	}
	slices.SortFunc(others, func(a, b string) int {
		return cmp.Or(cmp.Compare(oneIf(a == ""), oneIf(b == "")), s.Words.Compare(a, b), cmp.Compare(a, b))
	})
	s.areas = append(s.areas, others...)
	place := map[string]int{}
	for i, a := range s.areas {
		place[a] = i + 1
	}
	for i := range s.rows {
		s.rows[i].area = place[areaOf(s.rows[i])]
	}
}

func areaOf(r row) string {
	if r.School == nil {
		return ""
	}
	return r.School.Area
}

// gatherTallies takes the figures from elsewhere that belong to the report's
// months: those of the target up to now, and those of the same target in the
// compared period.
func (s *study) gatherTallies() {
	within := func(p course.Period, d course.Date) bool {
		months := p.Months()
		return len(months) > 0 && d >= months[0] && d <= months[len(months)-1].EndOfMonth()
	}
	before := s.comparedTarget()
	for _, y := range s.Plan.Tallies.All() {
		switch {
		case y.Target == s.target.ID && within(s.Period, y.Day) && y.Day <= s.Now.Date():
			s.tallies = append(s.tallies, tallyRow{y, true})
		case before != nil && y.Target == before.ID && within(s.Compare, y.Day):
			s.tallies = append(s.tallies, tallyRow{y, false})
		}
	}
	slices.SortStableFunc(s.tallies, func(a, b tallyRow) int {
		return cmp.Or(oneIf(b.this)-oneIf(a.this), cmp.Compare(a.Day, b.Day))
	})
}

func (s *study) comparedTarget() *course.Target {
	for _, o := range s.Plan.Targets.All() {
		if o.Name == s.target.Name && o.Rule == s.rule && o.Period == s.Compare {
			return o
		}
	}
	return nil
}
