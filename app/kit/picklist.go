package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pickItem is one line of a pick list.
type pickItem struct {
	text, detail string
	dot          fyne.ThemeColorName
	icon         IconName // instead of the dot, in its colour
	index        int      // in the options of the choice
}

// pickRows is how many lines a pick list shows at once; longer ones scroll and
// get a field to search in.
const pickRows = 9

// pickList is the list that a choice opens: filtered while typing, moved
// through by arrows, chosen from by Enter or the mouse.
type pickList struct {
	widget.BaseWidget
	all, shown []pickItem
	cursor     int
	top        int
	hover      int
	chosen     int // index of the option that is chosen now, -1 for none
	query      string
	none       string // said when nothing is found
	onPick     func(index int)
	onCancel   func()
	onFilter   func() // after the number of lines has changed
}

var (
	_ fyne.Focusable    = (*pickList)(nil)
	_ fyne.Scrollable   = (*pickList)(nil)
	_ desktop.Hoverable = (*pickList)(nil)
)

func newPickList(items []pickItem, chosen int, none string, onPick func(int)) *pickList {
	l := &pickList{all: items, chosen: chosen, none: none, onPick: onPick, hover: -1}
	l.ExtendBaseWidget(l)
	l.filter("")
	return l
}

// filter shows the items that have all words of a text, those that begin with
// it first.
func (l *pickList) filter(query string) {
	l.query = query
	wanted := strings.Fields(strings.ToLower(query))
	l.shown = l.shown[:0]
	var later []pickItem
	for _, item := range l.all {
		text := strings.ToLower(item.text + " " + item.detail)
		hit, begins := true, len(wanted) > 0 && strings.HasPrefix(text, wanted[0])
		for _, w := range wanted {
			hit = hit && strings.Contains(text, w)
		}
		switch {
		case hit && (begins || len(wanted) == 0):
			l.shown = append(l.shown, item)
		case hit:
			later = append(later, item)
		}
	}
	l.shown = append(l.shown, later...)
	l.cursor, l.top = 0, 0
	if query == "" {
		for i, item := range l.shown {
			if item.index == l.chosen {
				l.move(i)
			}
		}
	}
	l.Refresh()
	if l.onFilter != nil {
		l.onFilter()
	}
}

// move puts the cursor on a line and scrolls to it.
func (l *pickList) move(to int) {
	l.cursor = max(0, min(to, len(l.shown)-1))
	l.top = max(min(l.top, l.cursor), l.cursor-l.rows()+1)
	l.Refresh()
}

// key moves and picks; it tells whether it used the key.
func (l *pickList) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		l.move(l.cursor + 1)
	case fyne.KeyUp:
		l.move(l.cursor - 1)
	case fyne.KeyPageDown:
		l.move(l.cursor + l.rows() - 1)
	case fyne.KeyPageUp:
		l.move(l.cursor - l.rows() + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pick(l.cursor)
	case fyne.KeyEscape:
		if l.onCancel != nil {
			l.onCancel()
		}
	default:
		return false
	}
	return true
}

func (l *pickList) pick(line int) {
	if line >= 0 && line < len(l.shown) {
		l.onPick(l.shown[line].index)
	}
}

func (l *pickList) lineAt(p fyne.Position) int {
	i := l.top + int(p.Y/l.lineHeight())
	if p.Y < 0 || i >= len(l.shown) || i >= l.top+l.rows() {
		return -1
	}
	return i
}

func (l *pickList) lineHeight() float32 { return Px(32) }

// rows is how many lines there is room for.
func (l *pickList) rows() int {
	if h := l.Size().Height; h > 0 {
		return max(1, int((h+1)/l.lineHeight()))
	}
	return pickRows
}

// Tapped picks the line under the pointer.
func (l *pickList) Tapped(ev *fyne.PointEvent) { l.pick(l.lineAt(ev.Position)) }

// Scrolled moves the lines.
func (l *pickList) Scrolled(ev *fyne.ScrollEvent) {
	step := 1
	if ev.Scrolled.DY > 0 {
		step = -1
	}
	l.top = max(0, min(l.top+step, len(l.shown)-l.rows()))
	l.Refresh()
}

// MouseIn marks the line under the pointer.
func (l *pickList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved marks the line under the pointer.
func (l *pickList) MouseMoved(ev *desktop.MouseEvent) {
	if i := l.lineAt(ev.Position); i != l.hover {
		l.hover = i
		l.Refresh()
	}
}

// MouseOut takes the mark away.
func (l *pickList) MouseOut() { l.hover = -1; l.Refresh() }

// FocusGained does nothing to see: the cursor is always shown.
func (l *pickList) FocusGained() {}

// FocusLost does nothing to see.
func (l *pickList) FocusLost() {}

// TypedRune jumps to the next line that begins with a letter.
func (l *pickList) TypedRune(r rune) {
	for n := range l.shown {
		i := (l.cursor + 1 + n) % len(l.shown)
		if strings.HasPrefix(strings.ToLower(l.shown[i].text), strings.ToLower(string(r))) {
			l.move(i)
			return
		}
	}
}

// TypedKey moves and picks.
func (l *pickList) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace {
		l.pick(l.cursor)
		return
	}
	l.key(ev)
}

// TypedShortcut hands shortcuts on.
func (l *pickList) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(l, s) }

// AccessibilityLabel is the line that the keys are on.
func (l *pickList) AccessibilityLabel() string {
	if l.cursor < 0 || l.cursor >= len(l.shown) {
		return l.none
	}
	item := l.shown[l.cursor]
	if item.detail == "" {
		return item.text
	}
	return item.text + ", " + item.detail
}

// AccessibilityRole tells that a line can be pressed.
func (l *pickList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the lines in view.
func (l *pickList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return &pickRenderer{list: l, bar: canvas.NewRectangle(nil), empty: canvas.NewText("", nil), tick: newIconImage(nil)}
}

type pickLine struct {
	back, dot    *canvas.Rectangle
	text, detail *canvas.Text
	sign         *canvas.Image
}

type pickRenderer struct {
	list  *pickList
	lines []pickLine
	bar   *canvas.Rectangle
	empty *canvas.Text
	tick  *canvas.Image
	objs  []fyne.CanvasObject
}

// Layout draws anew.
func (r *pickRenderer) Layout(fyne.Size) { r.Refresh() }

// MinSize is wide enough for the lines, within reason.
func (r *pickRenderer) MinSize() fyne.Size {
	l := r.list
	w := Px(180)
	for _, item := range l.all[:min(len(l.all), 60)] {
		n := textWidth(item.text, Size(SizeText), fyne.TextStyle{}) + Px(52)
		if item.detail != "" {
			n += textWidth(item.detail, Size(SizeCaption), fyne.TextStyle{}) + Px(20)
		}
		w = max(w, n)
	}
	return fyne.NewSize(min(w, Px(460)), float32(max(1, min(len(l.shown), pickRows)))*l.lineHeight())
}

// Objects are the parts of the lines in view.
func (r *pickRenderer) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *pickRenderer) Destroy() {}

// Refresh draws the lines in view.
func (r *pickRenderer) Refresh() {
	l, s := r.list, r.list.Size()
	h := l.lineHeight()
	r.objs = r.objs[:0]
	if len(l.shown) == 0 {
		paintText(r.empty, cutText(l.none, s.Width-Px(16), Size(SizeText), fyne.TextStyle{}), ColorMuted, SizeText, fyne.TextStyle{})
		place(r.empty, Px(8), (h-r.empty.MinSize().Height)/2, s.Width-Px(16), r.empty.MinSize().Height)
		r.objs = append(r.objs, r.empty)
	}
	for line := l.top; line < min(l.top+l.rows(), len(l.shown)); line++ {
		r.draw(line, float32(line-l.top)*h, s.Width, h)
	}
	if extra := len(l.shown) - l.rows(); extra > 0 {
		track := float32(l.rows()) * h
		length := max(Px(24), track*float32(l.rows())/float32(len(l.shown)))
		paintRect(r.bar, ColorInputBorder, "", 0, Px(2))
		place(r.bar, s.Width-Px(4), (track-length)*float32(l.top)/float32(extra), Px(4), length)
		r.objs = append(r.objs, r.bar)
	}
	canvas.Refresh(l)
}

func (r *pickRenderer) draw(line int, y, width, h float32) {
	l := r.list
	for len(r.lines) <= line-l.top {
		r.lines = append(r.lines, pickLine{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText("", nil), canvas.NewText("", nil), newIconImage(nil)})
	}
	p, item := r.lines[line-l.top], l.shown[line]
	var fill fyne.ThemeColorName
	switch {
	case line == l.cursor:
		fill = ColorSelected
	case line == l.hover:
		fill = ColorHover
	}
	paintRect(p.back, fill, "", 0, Px(6))
	place(p.back, 0, y, width-Px(6), h)
	r.objs = append(r.objs, p.back)
	x, right := Px(8), width-Px(14)
	switch {
	case item.icon != "":
		p.sign.Resource = IconIn(item.icon, signColor(item.dot))
		p.sign.Refresh()
		place(p.sign, x, y+(h-Px(16))/2, Px(16), Px(16))
		r.objs = append(r.objs, p.sign)
		x += Px(23)
	case item.dot != "":
		paintRect(p.dot, item.dot, "", 0, Px(3))
		place(p.dot, x, y+(h-Px(10))/2, Px(10), Px(10))
		r.objs = append(r.objs, p.dot)
		x += Px(17)
	}
	if item.index == l.chosen {
		r.tick.Resource = IconIn(IconCheck, ColorAccent)
		r.tick.Refresh()
		place(r.tick, right-Px(16), y+(h-Px(16))/2, Px(16), Px(16))
		r.objs = append(r.objs, r.tick)
		right -= Px(20)
	}
	if item.detail != "" {
		paintText(p.detail, item.detail, ColorMuted, SizeCaption, fyne.TextStyle{})
		m := p.detail.MinSize()
		w := min(m.Width, (right-x)/2)
		p.detail.Text = cutText(item.detail, w, p.detail.TextSize, p.detail.TextStyle)
		place(p.detail, right-w, y+(h-m.Height)/2, w, m.Height)
		r.objs = append(r.objs, p.detail)
		right -= w + Px(8)
	}
	paintText(p.text, cutText(item.text, right-x, Size(SizeText), fyne.TextStyle{}), ColorText, SizeText, fyne.TextStyle{})
	th := p.text.MinSize().Height
	place(p.text, x, y+(h-th)/2, right-x, th)
	r.objs = append(r.objs, p.text)
}

// openPickList opens a pick list under an anchor; long ones get a field to
// search in. What was typed to open it is searched for at once.
func openPickList(anchor fyne.CanvasObject, list *pickList, placeholder, typed string) {
	c := canvasOf(anchor)
	if c == nil {
		return
	}
	content := fyne.CanvasObject(list)
	var search *TextField
	if len(list.all) > pickRows {
		search = NewSearchField(placeholder, list.filter)
		search.OnKey = list.key
		content = VStack(Space1, search, Grow(list))
	}
	panel := popupPanel(content)
	o := &overlay{canvas: c, panel: panel}
	o.arrange = below(anchor, func() fyne.Size {
		m := panel.MinSize()
		return fyne.NewSize(max(m.Width, anchor.Size().Width), m.Height)
	})
	o.onOutside = o.hide
	o.onKey = func(ev *fyne.KeyEvent) { list.key(ev) }
	list.onCancel = o.hide
	list.onFilter = o.relayout
	pick := list.onPick
	list.onPick = func(i int) {
		o.hide()
		pick(i)
	}
	o.show()
	if search == nil {
		c.Focus(list)
		return
	}
	c.Focus(search)
	for _, r := range typed {
		search.TypedRune(r)
	}
}
