package attendance

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Page is the screen.
type Page struct {
	deps  *kit.Deps
	model Model
	rows  []Row

	chips   *kit.ChipRow // which rows are shown
	table   *kit.NumberCells[Row]
	summary *fyne.Container
	side    *fyne.Container
	body    *fyne.Container // everything; nil before Content
	chosen  string          // key of the row whose evaluation is shown
	shown   []string        // what stands around the note there
	learned *kit.TextField  // of the evaluation
	note    note            // what is written in it
	stop    func()          // ends waiting for the table to be drawn; nil before Open
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	p := &Page{deps: d, model: Model{Show: ToRecord}, summary: kit.VStack(0), side: kit.VStack(0)}
	p.chips = kit.NewChipRow(nil, p.model.Show, p.onShow)
	p.table = kit.NewNumberCells(d.Words, Row.Key, p.columns()...)
	p.table.OnNumber = p.onNumber
	p.table.OnRune = p.onRune
	p.table.OnSelect = p.onSelect
	p.table.Remember(d, "attendance", d.Words.T("nav.attendance"))
	return p
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("nav.attendance") }

// Subtitle says how many are missing.
func (p *Page) Subtitle() string {
	n := Missing(p.deps.Planner.Plan, p.deps.Planner.Moment())
	if n == 0 {
		return p.deps.Words.T("attendance.none")
	}
	return p.deps.Words.N("attendance.missing", n)
}

// Actions has none yet: everything happens in the table.
func (p *Page) Actions() []fyne.CanvasObject { return nil }

// Sheets gives the table as it is filtered now.
func (p *Page) Sheets() []kit.Sheet { return []kit.Sheet{p.table.Sheet()} }

// Least sizes in pixels at factor 1: of the page with the evaluation at the
// right of the table, and of the table.
const (
	leastBeside = 1000
	leastTable  = 34 + 6*36 + 4
)

// Content lays out table, sums and the evaluation of the chosen session; where
// there is no room at the right the evaluation stands below, and all scrolls.
func (p *Page) Content() fyne.CanvasObject {
	hint := kit.Caption(p.deps.Words.T("attendance.keys")).Right().Wrap()
	left := kit.VStack(kit.Space3, kit.Beside(560, kit.Space3, []float32{1.25, 1}, kit.VStack(0, p.chips), hint),
		kit.Grow(kit.Sized(0, leastTable, kit.TightPanel(p.table))), p.summary)
	p.body = kit.Beside(leastBeside, kit.Space4, []float32{3.1, 1}, kit.Grow(left), p.side)
	box := kit.NewBox(0, kit.NewVScroll(kit.Inset(20, 24, 20, 24, p.body)))
	box.Fill = kit.ColorPage
	return box
}

// Open shows the rows that a goal names.
func (p *Page) Open(g kit.Goal) {
	if g.Filter == kit.FilterMissing {
		p.unlessRefused(func() {
			p.show(ToRecord)
			p.begin()
		})
	} else {
		p.begin()
	}
	// A table that has never been drawn cannot take the keyboard yet.
	p.Hidden()
	p.stop = p.deps.Tasks.Later(150*time.Millisecond, func() {
		if p.deps.Window.Canvas().Focused() == nil {
			p.begin()
		}
	})
}

// Hidden leaves the keyboard to what is shown now.
func (p *Page) Hidden() {
	if p.stop != nil {
		p.stop()
	}
}

// begin puts the keyboard into the number that is refused, else into the first one
// that is missing.
func (p *Page) begin() {
	if p.table.Resume() {
		return
	}
	for i, r := range p.table.Rows() {
		if !r.Off() && !r.Attendance().Present.Recorded() {
			p.table.Edit(i, "present")
			return
		}
	}
}

// Refresh takes in a changed plan.
func (p *Page) Refresh() {
	plan, now, w := p.deps.Planner.Plan, p.deps.Planner.Moment(), p.deps.Words
	p.table.Empty = w.T("attendance.empty")
	if p.model.Show == ToRecord {
		p.table.Empty = w.T("attendance.none")
	}
	p.fill()
	p.chips.SetChips([]kit.Chip{
		{Key: ToRecord, Text: w.T("attendance.show.missing", course.Args{"N": Missing(plan, now)})},
		{Key: ThisWeek, Text: w.T("attendance.show.week")},
		{Key: Year, Text: w.T("attendance.show.all")},
	})
	p.chips.Choose(p.model.Show)
	p.showSums()
	p.showSide()
	if p.body != nil {
		p.body.Refresh()
	}
	p.deps.Changed()
}

// fill shows the rows of the plan.
func (p *Page) fill() {
	p.rows = p.model.Rows(p.deps.Planner.Plan, p.deps.Planner.Moment())
	p.table.SetRows(p.rows)
}

func (p *Page) onShow(show string) { p.unlessRefused(func() { p.show(show) }) }

// show shows other rows.
func (p *Page) show(show string) {
	p.deps.Do(p.keepNote)
	p.model.Choose(show)
	p.Refresh()
}

func (p *Page) columns() []kit.Column[Row] {
	w := p.deps.Words
	byTime := func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.Session.Day.At(a.Session.Start), b.Session.Day.At(b.Session.Start)), cmp.Compare(a.Key(), b.Key()))
	}
	return []kit.Column[Row]{
		{Key: "held", Title: w.T("attendance.held"), Width: 148, Less: byTime, Text: func(r Row) string {
			return w.WeekdayDayMonth(r.Session.Day) + " " + w.Clock(r.Session.Start)
		}},
		{Key: "course", Title: w.T("attendance.course"), Width: 150, Weight: 1.3, Spare: true, Cell: p.courseCell, Less: func(a, b Row) int { return w.Compare(p.courseCell(a).Text, p.courseCell(b).Text) }},
		{Key: "class", Title: w.T("attendance.class"), Width: 120, Weight: 1.2, Text: p.className, Less: func(a, b Row) int { return w.Compare(p.className(a), p.className(b)) }},
		{Key: "expected", Title: w.T("attendance.expected"), Width: 78, Spare: true, Align: kit.Right, Cell: func(r Row) kit.Cell {
			return kit.Cell{Kind: kit.CellMuted, Text: w.Int(r.Attendance().Expected)}
		}},
		{Key: "present", Title: w.T("attendance.present"), Width: 80, Align: kit.Right, Number: &kit.NumberInput[Row]{High: course.MaxCount, Get: func(r Row) (int, bool) {
			c := r.Attendance().Present
			return c.N, c.Known()
		}}},
		{Key: "adults", Title: w.T("attendance.adults"), Width: 88, Align: kit.Right, Number: &kit.NumberInput[Row]{High: course.MaxCount, Get: func(r Row) (int, bool) {
			c := r.Attendance().Adults
			return c.N, c.Known()
		}}},
		{Key: "state", Title: w.Field("state"), Width: 94, Spare: true, Cell: p.stateCell},
	}
}

func (p *Page) courseCell(r Row) kit.Cell {
	plan := p.deps.Planner.Plan
	cell := kit.Cell{Kind: kit.CellDotBold, Color: kit.ColorTheme8}
	if c := plan.Design(r.Session); c != nil {
		cell.Text = c.Title
		if t := plan.Themes.Get(c.Theme); t != nil {
			cell.Color, _ = kit.ThemeColor(t.Colour)
		}
	}
	return cell
}

func (p *Page) className(r Row) string {
	return p.deps.Words.Participant(p.deps.Planner.Plan, r.Session, r.Attendance())
}

func (p *Page) stateCell(r Row) kit.Cell {
	w, present := p.deps.Words, r.Attendance().Present
	switch {
	case r.Off():
		return kit.Cell{Kind: kit.CellBadge, Tone: kit.Warn, Text: w.SessionState(course.CalledOff)}
	case present.Sure == course.NotRecorded:
		return kit.Cell{Kind: kit.CellBadge, Tone: kit.Neutral, Text: w.T("attendance.state.missing")}
	case present.Sure == course.Counted:
		return kit.Cell{Kind: kit.CellBadge, Tone: kit.Good, Text: w.T("attendance.state.recorded")}
	}
	return kit.Cell{Kind: kit.CellBadge, Tone: kit.Info, Text: w.Sure(present.Sure)}
}

// onNumber records what was typed; an emptied cell is not recorded again.
func (p *Page) onNumber(r Row, key string, n int, ok bool) string {
	a := r.Attendance()
	count := course.Count{}
	if ok {
		count = course.Exactly(n)
	}
	if key == "adults" {
		return p.record(r, a.Present, count)
	}
	return p.record(r, count, a.Adults)
}

// record keeps the numbers of a row; a refusal comes back in words.
func (p *Page) record(r Row, present, adults course.Count) string {
	if r.Off() {
		return p.deps.Words.T("attendance.off")
	}
	err := p.deps.Planner.RecordAttendance(context.Background(), r.Session.ID, r.Place, present, adults)
	if err != nil {
		return p.deps.Words.Error(err)
	}
	return ""
}

// onRune carries out the letters: S as expected, C about, U unknown, X called
// off.
func (p *Page) onRune(r Row, letter rune) bool {
	a := r.Attendance()
	if r.Off() {
		return false
	}
	expected := a.Expected > 0 || a.Present.Known()
	switch letter {
	case 's', 'S', 'c', 'C':
		if !expected {
			p.refused(p.deps.Words.T("attendance.noexpected"))
			return false
		}
	}
	switch letter {
	case 's', 'S':
		p.refused(p.record(r, course.Exactly(a.Expected), a.Adults))
	case 'c', 'C':
		if !a.Present.Known() {
			a.Present.N = a.Expected
		}
		p.refused(p.record(r, course.About(a.Present.N), a.Adults))
	case 'u', 'U':
		p.refused(p.record(r, course.Count{Sure: course.Unknown}, a.Adults))
	case 'x', 'X':
		p.askCallOff(r.Session.ID)
		return false
	default:
		return false
	}
	return true
}

func (p *Page) refused(text string) {
	if text != "" {
		kit.ErrorDialog(p.deps.Window, p.deps.Words, p.deps.Words.T("common.error.title"), text)
	}
}
