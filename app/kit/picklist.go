package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// pickItem is one line of a pick list.
type pickItem struct {
	text, detail string
	dot          fyne.ThemeColorName
	icon         IconName // instead of the dot, in its colour
	index        int      // in the options of the choice; -1 for a heading
	also         string   // is searched too, but not shown
	found        string   // what is searched, folded
}

// heading tells whether an item names the group of those below it.
func (i pickItem) heading() bool { return i.index < 0 }

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
	most     int  // lines shown at once; 0 for pickRows
	enters   bool // Enter in the search ticks the line that is marked
	disabled bool
}

var (
	_ fyne.Focusable    = (*pickList)(nil)
	_ fyne.Scrollable   = (*pickList)(nil)
	_ desktop.Hoverable = (*pickList)(nil)
)

func newPickList(items []pickItem, chosen int, none string, onPick func(int)) *pickList {
	l := &pickList{chosen: chosen, none: none, onPick: onPick, hover: -1, cut: map[int]bool{}}
	l.ExtendBaseWidget(l)
	l.setItems(items)
	l.filter("")
	return l
}

// setItems gives the list other lines; filter shows them.
func (l *pickList) setItems(items []pickItem) {
	for i := range items {
		items[i].found = words.Fold(items[i].text + " " + items[i].detail + " " + items[i].also)
	}
	l.all = items
}

// filter shows the items that have all words of a text, in the order of ranked.
// Where they stand under headings they keep their order, and a number
// finds the codes that begin with it, when there are any: 1 and 1.2, not 3.1.
func (l *pickList) filter(query string) {
	l.query = query
	wanted := words.NewQuery(query)
	if slices.ContainsFunc(l.all, pickItem.heading) {
		l.shown = l.grouped(wanted)
	} else {
		l.shown = l.ranked(wanted)
	}
	l.home()
	if l.onFilter != nil {
		l.onFilter()
	}
}

// begins tells whether an item begins with what is searched for.
func (i pickItem) begins(wanted words.Query) bool {
	return len(wanted) == 0 || strings.HasPrefix(i.found, wanted[0])
}

// ranked gives the items that are found: first those in which each word that was
// typed begins a word, and among them those that begin with the first.
func (l *pickList) ranked(wanted words.Query) []pickItem {
	var ranks [3][]pickItem
	for _, item := range l.all {
		rank := 2
		switch {
		case !wanted.In(item.found):
			continue
		case wanted.BeginIn(item.found) && item.begins(wanted):
			rank = 0
		case wanted.BeginIn(item.found):
			rank = 1
		}
		ranks[rank] = append(ranks[rank], item)
	}
	return slices.Concat(ranks[0], ranks[1], ranks[2])
}

// grouped gives the items that are found under their headings.
func (l *pickList) grouped(wanted words.Query) []pickItem {
	fits := func(item pickItem) bool { return !item.heading() && wanted.In(item.found) }
	strict := len(wanted) > 0 && wanted[0][0] <= '9' &&
		slices.ContainsFunc(l.all, func(item pickItem) bool { return fits(item) && item.begins(wanted) })
	var out []pickItem
	heading := -1 // of the next item, until it is shown
	for i, item := range l.all {
		if item.heading() {
			heading = i
		}
		if !fits(item) || strict && !item.begins(wanted) {
			continue
		}
		if heading >= 0 {
			out, heading = append(out, l.all[heading]), -1
		}
		out = append(out, item)
	}
	return out
}

// home puts the cursor on what is chosen, where nothing is searched for, or
// else on the first line.
func (l *pickList) home() {
	l.cursor, l.top = 0, 0
	l.move(0)
	for i, item := range l.shown {
		if l.query == "" && item.index == l.chosen && !item.heading() {
			l.move(i)
		}
	}
}

// move puts the cursor on a line, past a heading, and scrolls to it.
func (l *pickList) move(to int) {
	step := 1
	if to < l.cursor {
		step = -1
	}
	to = max(0, min(to, len(l.shown)-1))
	for i := to; i >= 0 && i < len(l.shown); i += step {
		if !l.shown[i].heading() {
			l.cursor = i
			break
		}
	}
	first := l.cursor
	for first > 0 && l.shown[first-1].heading() {
		first--
	}
	l.top = max(min(l.top, first), l.cursor-l.rows()+1)
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
		if l.ticked != nil { // Enter is the dialog's, but not while nothing is found
			return l.enters && l.query != "" && len(l.shown) == 0
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
	if line >= 0 && line < len(l.shown) && !l.shown[line].heading() {
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
		l.move(max(line, 0))
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
		if item := l.shown[i]; !item.heading() && strings.HasPrefix(strings.ToLower(item.text), strings.ToLower(string(r))) {
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
