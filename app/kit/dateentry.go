package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// DateEntry is an input for a day. It understands everything that ParseDate
// does, shows what it understood when it is left, and opens a month by its
// button or Alt+Down. Up and Down move by a day, Page keys by a week.
type DateEntry struct {
	TextField
	// OnDate is called when a day, or no day (ok false), was entered.
	OnDate func(d course.Date, ok bool)

	p         *words.Printer
	today     course.Date
	date      course.Date
	onProblem func(string)
	onText    func(string) bool // asked first when the field is left; true means it was dealt with
}

// NewDateEntry gives an input for a day; today is marked in the month.
func NewDateEntry(p *words.Printer, today course.Date) *DateEntry {
	d := &DateEntry{p: p, today: today}
	d.OneLine()
	d.PlaceHolder = p.T("kit.date.example")
	d.minWidth = 160
	d.ExtendBaseWidget(d)
	d.ActionItem = newTapIcon(IconCalendar, p.T("kit.date.open"), d.openMonth)
	d.OnLeave = d.leave
	d.TextField.OnKey, d.OnOpen = d.key, d.openMonth
	return d
}

// showDate writes a day so that it can be read at a glance: "man 05.10.2026".
func showDate(p *words.Printer, d course.Date) string {
	if d == 0 {
		return ""
	}
	return p.WeekdayShort(d.Weekday()) + " " + p.DateShort(d)
}

// SetDate shows a day without calling OnDate; the zero day shows nothing.
func (d *DateEntry) SetDate(day course.Date) {
	d.date = day
	d.SetText(showDate(d.p, day))
	d.problem("")
}

// Date gives the day; ok is false when there is none, or the text is no day.
func (d *DateEntry) Date() (day course.Date, ok bool) {
	if d.Text == showDate(d.p, d.date) {
		return d.date, d.date != 0
	}
	return ParseDate(d.Text, d.p.Lang(), d.today)
}

// Problem says in words that the text is no day; "" when it is or is empty.
func (d *DateEntry) Problem() string {
	if _, ok := d.Date(); ok || d.Text == "" {
		return ""
	}
	return d.p.T("kit.date.wrong")
}

func (d *DateEntry) problem(text string) {
	d.setWrong(text != "")
	if d.onProblem != nil {
		d.onProblem(text)
	}
}

func (d *DateEntry) reportTo(f func(string)) { d.onProblem = f }

// leave shows what was understood.
func (d *DateEntry) leave() {
	if d.Text != showDate(d.p, d.date) && d.onText != nil && d.onText(d.Text) {
		return
	}
	day, ok := d.Date()
	d.problem(d.Problem())
	if ok && day == d.date && d.Text == showDate(d.p, d.date) || !ok && d.Text != "" {
		return
	}
	d.choose(day)
}

// choose takes a day as if it had been typed.
func (d *DateEntry) choose(day course.Date) {
	before := d.date
	d.SetDate(day)
	if d.OnDate != nil && day != before {
		d.OnDate(day, day != 0)
	}
}

func (d *DateEntry) key(ev *fyne.KeyEvent) bool {
	step := 0
	switch ev.Name {
	case fyne.KeyUp:
		step = 1
	case fyne.KeyDown:
		step = -1
	case fyne.KeyPageUp:
		step = 7
	case fyne.KeyPageDown:
		step = -7
	case fyne.KeyF4:
		d.openMonth()
		return true
	default:
		return false
	}
	day, ok := d.Date()
	if !ok {
		day, step = d.today, 0
	}
	d.choose(day.AddDays(step))
	return true
}

func (d *DateEntry) openMonth() {
	c := canvasOf(d)
	if c == nil || d.Disabled() {
		return
	}
	day, ok := d.Date()
	if !ok {
		day = d.today
	}
	month := newMonthGrid(d.p, d.today, day)
	o := &overlay{canvas: c, popup: true, panel: popupPanel(Inset(4, 4, 4, 4, month))}
	o.arrange = below(d, o.panel.MinSize)
	o.onOutside = o.hide
	o.onKey = month.TypedKey
	month.onCancel = o.hide
	month.onPick = func(day course.Date) {
		o.hide()
		d.choose(day)
	}
	o.show()
	c.Focus(month)
}

// TimeEntry is an input for a time of day: "9", "930", "9.30" and "9:30" are
// all understood. Up and Down move by five minutes.
type TimeEntry struct {
	TextField
	// OnClock is called when a time, or no time (ok false), was entered.
	OnClock func(c course.Clock, ok bool)

	p         *words.Printer
	last      string
	onProblem func(string)
}

// NewTimeEntry gives an input for a time of day.
func NewTimeEntry(p *words.Printer) *TimeEntry {
	t := &TimeEntry{p: p}
	t.OneLine()
	t.PlaceHolder = "09:30"
	t.minWidth = 84
	t.ExtendBaseWidget(t)
	t.OnLeave = t.leave
	t.TextField.OnKey = t.key
	return t
}

// SetClock shows a time without calling OnClock.
func (t *TimeEntry) SetClock(c course.Clock) {
	t.last = t.p.Clock(c)
	t.SetText(t.last)
	t.problem("")
}

// Clear shows no time.
func (t *TimeEntry) Clear() { t.last = ""; t.SetText(""); t.problem("") }

// Clock gives the time; ok is false when there is none, or the text is no time.
func (t *TimeEntry) Clock() (c course.Clock, ok bool) { return ParseClock(t.Text) }

// Problem says in words that the text is no time; "" when it is or is empty.
func (t *TimeEntry) Problem() string {
	if _, ok := t.Clock(); ok || t.Text == "" {
		return ""
	}
	return t.p.T("kit.time.wrong")
}

func (t *TimeEntry) problem(text string) {
	t.setWrong(text != "")
	if t.onProblem != nil {
		t.onProblem(text)
	}
}

func (t *TimeEntry) reportTo(f func(string)) { t.onProblem = f }

func (t *TimeEntry) leave() {
	t.problem(t.Problem())
	c, ok := t.Clock()
	if !ok && t.Text != "" {
		return
	}
	if ok {
		t.SetText(t.p.Clock(c))
	}
	t.tell(c, ok)
}

func (t *TimeEntry) tell(c course.Clock, ok bool) {
	if t.Text == t.last {
		return
	}
	t.last = t.Text
	if t.OnClock != nil {
		t.OnClock(c, ok)
	}
}

func (t *TimeEntry) key(ev *fyne.KeyEvent) bool {
	step := 0
	switch ev.Name {
	case fyne.KeyUp:
		step = 5
	case fyne.KeyDown:
		step = -5
	default:
		return false
	}
	c, ok := t.Clock()
	if !ok {
		c, step = course.NewClock(9, 0), 0
	}
	// To the next full step first, so that 9:32 goes to 9:35 and 9:30.
	n := int(c) + step
	if rest := int(c) % 5; rest != 0 && step > 0 {
		n = int(c) + 5 - rest
	} else if rest != 0 && step < 0 {
		n = int(c) - rest
	}
	c = course.Clock((n + 24*60) % (24 * 60))
	t.SetText(t.p.Clock(c))
	t.problem("")
	t.tell(c, true)
	return true
}
