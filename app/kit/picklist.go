package kit

import (
	"strings"

	"fyne.io/fyne/v2"
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
	tip        tip
	cut        map[int]bool // lines that are shown shortened
	chosen     int          // index of the option that is chosen now, -1 for none
	query      string
	none       string // said when nothing is found
	onPick     func(index int)
	onCancel   func()
	onFilter   func() // after the number of lines has changed

	// In a CheckList the list stands in the page, and any number is ticked.
	ticked   func(index int) bool
	state    func(ticked bool) string // the same in words
	onAll    func()
	onFocus  func(bool)
	focused  bool
	disabled bool
}

var (
	_ fyne.Focusable    = (*pickList)(nil)
	_ fyne.Scrollable   = (*pickList)(nil)
	_ desktop.Hoverable = (*pickList)(nil)
)

func newPickList(items []pickItem, chosen int, none string, onPick func(int)) *pickList {
	l := &pickList{all: items, chosen: chosen, none: none, onPick: onPick, hover: -1, cut: map[int]bool{}}
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
		if l.ticked != nil { // Enter is the dialog's
			return false
		}
		l.pick(l.cursor)
	case fyne.KeyEscape:
		if l.onCancel == nil {
			return false
		}
		l.onCancel()
	case fyne.KeyHome, fyne.KeyEnd:
		if l.ticked == nil { // they move in the search
			return false
		}
		l.move(0)
		if ev.Name == fyne.KeyEnd {
			l.move(len(l.shown) - 1)
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
func (l *pickList) Tapped(ev *fyne.PointEvent) {
	l.tip.out()
	line := l.lineAt(ev.Position)
	if l.ticked != nil {
		focus(l)
		l.cursor = max(line, 0)
	}
	l.pick(line)
}

// Scrolled moves the lines.
func (l *pickList) Scrolled(ev *fyne.ScrollEvent) {
	step := 1
	if ev.Scrolled.DY > 0 {
		step = -1
	}
	l.top = max(0, min(l.top+step, len(l.shown)-l.rows()))
	l.hover = -1 // another line lies under the pointer now
	l.tip.out()
	l.Refresh()
}

// MouseIn marks the line under the pointer.
func (l *pickList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved marks the line under the pointer.
func (l *pickList) MouseMoved(ev *desktop.MouseEvent) {
	i := l.lineAt(ev.Position)
	if i == l.hover {
		return
	}
	l.hover = i
	l.Refresh()
	l.tip.whole = ""
	if l.cut[i] {
		item, h := l.shown[i], l.lineHeight()
		l.tip.whole, l.tip.at = joined([]string{item.text, item.detail}, "\n"), spot{0, float32(i-l.top) * h, l.Size().Width, h}
	}
	l.tip.in(l)
}

// MouseOut takes the mark away.
func (l *pickList) MouseOut() { l.hover = -1; l.tip.out(); l.Refresh() }

// FocusGained shows the ring of a list that stands in the page; in a popup the
// cursor alone is enough.
func (l *pickList) FocusGained() {
	l.focused = true
	l.Refresh()
	if l.onFocus != nil {
		l.onFocus(true)
		reveal(l)
	}
}

// FocusLost hides the ring.
func (l *pickList) FocusLost() {
	l.focused = false
	l.Refresh()
	if l.onFocus != nil {
		l.onFocus(false)
	}
}

// TypedShortcut ticks all by Ctrl+A and hands others on.
func (l *pickList) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all && l.onAll != nil {
		l.onAll()
		return
	}
	bubbleShortcut(l, s)
}

// AccessibilityLabel is the line that the keys are on.
func (l *pickList) AccessibilityLabel() string {
	if l.cursor < 0 || l.cursor >= len(l.shown) {
		return l.none
	}
	item := l.shown[l.cursor]
	parts := []string{item.text}
	if item.detail != "" {
		parts = append(parts, item.detail)
	}
	if l.ticked != nil {
		parts = append(parts, l.state(l.ticked(item.index)))
	}
	return strings.Join(parts, ", ")
}

// AccessibilityRole tells that a line can be pressed.
func (l *pickList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

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
	if !l.key(ev) {
		bubble(l, ev)
	}
}
