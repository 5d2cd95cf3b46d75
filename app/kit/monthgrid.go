package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// monthGrid is one month with week numbers. Arrows move by a day and a week,
// Page keys by a month, T goes to today, Enter picks, Esc leaves.
type monthGrid struct {
	widget.BaseWidget
	p        *words.Printer
	today    course.Date
	cursor   course.Date
	chosen   course.Date
	hover    course.Date
	onPick   func(course.Date)
	onCancel func()
}

var (
	_ fyne.Focusable    = (*monthGrid)(nil)
	_ desktop.Hoverable = (*monthGrid)(nil)
)

func newMonthGrid(p *words.Printer, today, chosen course.Date) *monthGrid {
	m := &monthGrid{p: p, today: today, cursor: chosen, chosen: chosen}
	m.ExtendBaseWidget(m)
	return m
}

// The measures of the grid in pixels at factor 1.
const (
	monthCell = 34
	monthWeek = 40
	monthHead = 34
	monthName = 24
)

// first is the Monday at the upper left.
func (m *monthGrid) first() course.Date {
	return m.cursor.AddDays(1 - m.cursor.Day()).Monday()
}

func (m *monthGrid) dayAt(p fyne.Position) course.Date {
	x, y := p.X-Px(monthWeek), p.Y-Px(monthHead+monthName)
	if x < 0 || y < 0 || x >= Px(7*monthCell) || y >= Px(6*monthCell) {
		return 0
	}
	return m.first().AddDays(int(y/Px(monthCell))*7 + int(x/Px(monthCell)))
}

// Tapped picks a day, or goes to another month by the arrows at the top.
func (m *monthGrid) Tapped(ev *fyne.PointEvent) {
	if ev.Position.Y < Px(monthHead) {
		switch width := m.Size().Width; {
		case ev.Position.X < Px(40):
			m.move(m.cursor.AddMonths(-1))
		case ev.Position.X > width-Px(40):
			m.move(m.cursor.AddMonths(1))
		}
		return
	}
	if d := m.dayAt(ev.Position); d != 0 {
		m.onPick(d)
	}
}

func (m *monthGrid) move(to course.Date) { m.cursor = to; m.Refresh() }

// TypedKey moves and picks. It lies in an overlay of its own, which hands its
// keys to it, so other keys go nowhere.
func (m *monthGrid) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		m.move(m.cursor.AddDays(-1))
	case fyne.KeyRight:
		m.move(m.cursor.AddDays(1))
	case fyne.KeyUp:
		m.move(m.cursor.AddDays(-7))
	case fyne.KeyDown:
		m.move(m.cursor.AddDays(7))
	case fyne.KeyPageUp:
		m.move(m.cursor.AddMonths(-1))
	case fyne.KeyPageDown:
		m.move(m.cursor.AddMonths(1))
	case fyne.KeyHome:
		m.move(m.cursor.Monday())
	case fyne.KeyEnd:
		m.move(m.cursor.Monday().AddDays(6))
	case fyne.KeyT:
		m.move(m.today)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.onPick(m.cursor)
	case fyne.KeyEscape:
		m.onCancel()
	}
}

// TypedShortcut hands shortcuts on.
func (m *monthGrid) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(m, s) }

// AccessibilityLabel is the day that the keys are on.
func (m *monthGrid) AccessibilityLabel() string {
	_, week := m.cursor.ISOWeek()
	return m.p.WeekdayDate(m.cursor) + ", " + m.p.Week(week)
}

// AccessibilityRole tells that a day can be pressed.
func (m *monthGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// TypedRune does nothing: letters come as keys too.
func (m *monthGrid) TypedRune(rune) {}

// FocusGained does nothing to see: the cursor is always shown.
func (m *monthGrid) FocusGained() {}

// FocusLost does nothing to see.
func (m *monthGrid) FocusLost() {}

// MouseIn marks the day under the pointer.
func (m *monthGrid) MouseIn(ev *desktop.MouseEvent) { m.MouseMoved(ev) }

// MouseMoved marks the day under the pointer.
func (m *monthGrid) MouseMoved(ev *desktop.MouseEvent) {
	if d := m.dayAt(ev.Position); d != m.hover {
		m.hover = d
		m.Refresh()
	}
}

// MouseOut takes the mark away.
func (m *monthGrid) MouseOut() { m.hover = 0; m.Refresh() }

// CreateRenderer draws name, arrows, weekdays, week numbers and six weeks.
func (m *monthGrid) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &monthRenderer{m: m, left: newIconImage(nil), right: newIconImage(nil)}
	for range 1 + 7 + 6 + 42 {
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	for range 3 {
		r.marks = append(r.marks, canvas.NewRectangle(nil))
	}
	return r
}

type monthRenderer struct {
	m           *monthGrid
	texts       []*canvas.Text
	marks       []*canvas.Rectangle // hover, chosen, cursor
	left, right *canvas.Image
	objs        []fyne.CanvasObject
}

// Layout draws anew.
func (r *monthRenderer) Layout(fyne.Size) { r.Refresh() }

// MinSize is the same for every month.
func (r *monthRenderer) MinSize() fyne.Size {
	return fyne.NewSize(Px(monthWeek+7*monthCell), Px(monthHead+monthName+6*monthCell))
}

// Objects are the parts.
func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *monthRenderer) Destroy() {}

// Refresh draws the month.
func (r *monthRenderer) Refresh() {
	m := r.m
	r.objs = r.objs[:0]
	y, month, _ := m.cursor.YMD()
	width := Px(monthWeek + 7*monthCell)
	r.write(0, m.p.Month(month)+" "+strconv.Itoa(y), ColorText, SizeText, true, spot{Px(40), 0, width - Px(80), Px(monthHead)})
	for i, img := range []*canvas.Image{r.left, r.right} {
		img.Resource = IconIn([]IconName{IconChevronLeft, IconChevronRight}[i], ColorText)
		img.Refresh()
		x := Px(11)
		if i == 1 {
			x = width - Px(29)
		}
		place(img, x, Px(8), Px(18), Px(18))
		r.objs = append(r.objs, img)
	}
	for i := range 7 {
		x := Px(monthWeek + float32(i)*monthCell)
		r.write(1+i, m.p.WeekdayShort(time.Weekday((i+1)%7)), ColorMuted, SizeCaption, false, spot{x, Px(monthHead), Px(monthCell), Px(monthName)})
	}
	first := m.first()
	r.mark(0, m.hover, ColorHover)
	r.mark(1, m.chosen, ColorChipOn)
	if ground := ColorRaised; r.mark(2, m.cursor, "") {
		if m.cursor == m.chosen {
			ground = ColorChipOn
		}
		ring, at, s := r.marks[2], r.marks[2].Position(), r.marks[2].Size()
		paintRing(ring, ground, 0, Px(8))
		placeRing(ring, ground, at.X, at.Y, s.Width, s.Height)
	}
	for week := range 6 {
		top := Px(monthHead + monthName + float32(week)*monthCell)
		_, n := first.AddDays(week * 7).ISOWeek()
		r.write(8+week, strconv.Itoa(n), ColorMuted, SizeCaption, false, spot{0, top, Px(monthWeek), Px(monthCell)})
		for day := range 7 {
			r.day(14+week*7+day, first.AddDays(week*7+day), month, spot{Px(monthWeek + float32(day)*monthCell), top, Px(monthCell), Px(monthCell)})
		}
	}
	canvas.Refresh(m)
}

func (r *monthRenderer) day(i int, d course.Date, month time.Month, s spot) {
	color := ColorText
	switch {
	case d == r.m.chosen:
		color = ColorChipOnText
	case d == r.m.today:
		color = ColorAccent
	case d.Month() != month:
		color = ColorMuted
	}
	r.write(i, strconv.Itoa(d.Day()), color, SizeSmall, d == r.m.today, s)
}

// mark puts a rectangle behind a day and tells whether the day is shown.
func (r *monthRenderer) mark(i int, d course.Date, fill fyne.ThemeColorName) bool {
	n := int(d - r.m.first())
	if d == 0 || n < 0 || n >= 42 {
		return false
	}
	paintRect(r.marks[i], fill, "", 0, Px(8))
	x, y := Px(monthWeek+float32(n%7)*monthCell), Px(monthHead+monthName+float32(n/7)*monthCell)
	place(r.marks[i], x+1, y+1, Px(monthCell)-2, Px(monthCell)-2)
	r.objs = append(r.objs, r.marks[i])
	return true
}

func (r *monthRenderer) write(i int, s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool, in spot) {
	t := r.texts[i]
	paintText(t, s, color, size, fyne.TextStyle{Bold: bold})
	t.Alignment = fyne.TextAlignCenter
	h := t.MinSize().Height
	place(t, in.x, in.y+(in.h-h)/2, in.w, h)
	r.objs = append(r.objs, t)
}
