package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// CheckList is a list from which any number is ticked, where seeing all options
// at once matters more than room. A field to search in stands above long ones.
// Arrows move, Space ticks, letters jump, Ctrl+A ticks all.
type CheckList[T comparable] struct {
	widget.DisableableWidget
	noticing
	// OnChanged is called with all ticked values after each change; may be nil.
	OnChanged func([]T)
	// Dot gives the colour of a value; may be nil. Call SetOptions afterwards.
	Dot func(T) fyne.ThemeColorName
	// Detail gives a small text beside an option that is searched too; may be nil. Call SetOptions afterwards.
	Detail func(T) string
	// Also gives words by which an option is found though they are not shown; may be nil. Call SetOptions afterwards.
	Also func(T) string
	// Group names the group of an option, shown above the first of each; the
	// options come sorted by it. May be nil. Call SetOptions afterwards.
	Group func(T) string

	p         *words.Printer
	options   []T
	label     func(T) string
	ticked    map[T]bool
	list      *pickList
	search    *TextField
	count     *Text
	all, none *Button
	frame     *Box
	wrong     bool
	box       *fyne.Container
}

// NewCheckList gives a list of options to tick.
func NewCheckList[T comparable](p *words.Printer, options []T, label func(T) string, onChanged func([]T)) *CheckList[T] {
	c := &CheckList[T]{p: p, label: label, OnChanged: onChanged, ticked: map[T]bool{}}
	c.list = newPickList(nil, -1, p.T("kit.nothing.found"), c.toggle)
	c.list.ticked = func(i int) bool { return c.ticked[c.options[i]] }
	c.list.state = func(on bool) string {
		if on {
			return p.T("kit.check.ticked")
		}
		return p.T("kit.check.unticked")
	}
	c.list.onAll = func() { c.tickShown(true) }
	c.search = NewSearchField(p.T("kit.search"), c.list.filter)
	c.search.OnKey = c.searchKey
	c.count = Caption("")
	c.all = Link(p.T("kit.check.all"), func() { c.tickShown(true) }).Compact()
	c.none = Link(p.T("kit.check.none"), func() { c.tickShown(false) }).Compact()
	c.frame = NewBox(0, c.list)
	c.frame.Fill, c.frame.Radius, c.frame.Pad = ColorSurface, 8, [4]float32{4, 4, 4, 4}
	c.list.onFocus = func(bool) { c.edge() }
	c.edge()
	c.box = VStack(Space1, c.search, c.frame, HStack(Space1, Grow(c.count), c.all, c.none))
	c.ExtendBaseWidget(c)
	c.SetOptions(options)
	return c
}

// WithTip shows a text when the pointer rests on search or list.
func (c *CheckList[T]) WithTip(text string) *CheckList[T] {
	c.search.tip.text, c.list.tip.text = text, text
	return c
}

// edge colours the frame of the list: red when it is wrong, the ring while it
// has the keyboard.
func (c *CheckList[T]) edge() {
	c.frame.Border, c.frame.Thick = ColorInputBorder, 0
	edge := Size(SizeBorder)
	if c.list.focused {
		c.frame.Border, c.frame.Thick = ColorFocus, edge+Size(SizeRing)
	}
	if c.wrong {
		c.frame.Border, c.frame.Thick = ColorErrorText, max(c.frame.Thick, edge)+1
	}
	c.frame.Refresh()
}

func (c *CheckList[T]) setWrong(on bool) { c.wrong = on; c.edge() }

// SetOptions changes what can be ticked; what is gone is not ticked any more.
func (c *CheckList[T]) SetOptions(options []T) {
	c.options = options
	still := map[T]bool{}
	for _, o := range options {
		if c.ticked[o] {
			still[o] = true
		}
	}
	c.ticked = still
	c.list.setItems(c.items())
	c.search.Hidden = len(options) <= pickRows
	c.list.filter(c.search.Text)
	c.show()
}

// items gives the lines of the list: options, and the headings of their groups.
func (c *CheckList[T]) items() []pickItem {
	items := pickItems(c.options, c.label, c.Detail, c.Dot, nil)
	if c.Also != nil {
		for i := range items {
			items[i].also = c.Also(c.options[i])
		}
	}
	if c.Group == nil {
		return items
	}
	var out []pickItem
	last := ""
	for i, item := range items {
		if group := c.Group(c.options[i]); i == 0 || group != last {
			out = append(out, pickItem{text: group, index: -1})
			last = group
		}
		out = append(out, item)
	}
	return out
}

// Set ticks values without calling OnChanged.
func (c *CheckList[T]) Set(values []T) {
	c.ticked = map[T]bool{}
	for _, v := range values {
		c.ticked[v] = true
	}
	c.show()
}

// Values gives the ticked values in the order of the options.
func (c *CheckList[T]) Values() []T {
	var out []T
	for _, o := range c.options {
		if c.ticked[o] {
			out = append(out, o)
		}
	}
	return out
}

func (c *CheckList[T]) toggle(i int) {
	if c.Disabled() {
		return
	}
	c.ticked[c.options[i]] = !c.ticked[c.options[i]]
	c.changed()
}

// tickShown ticks or clears what the search shows.
func (c *CheckList[T]) tickShown(on bool) {
	if c.Disabled() {
		return
	}
	for _, item := range c.list.shown {
		if !item.heading() {
			c.ticked[c.options[item.index]] = on
		}
	}
	c.changed()
}

// EnterTicks lets Enter in the search tick the option that is found and clear
// the search for the next one; in an empty search Enter is the dialog's.
func (c *CheckList[T]) EnterTicks() *CheckList[T] { c.list.enters = true; return c }

// Lines shows so many lines at once instead of the usual nine.
func (c *CheckList[T]) Lines(n int) *CheckList[T] { c.list.most = n; return c }

// Focus gives the keyboard to the search, or to a list too short to have one.
func (c *CheckList[T]) Focus() {
	if c.search.Visible() {
		focus(c.search)
		return
	}
	focus(c.list)
}

// searchKey goes from the search into the list, or ticks what is found.
func (c *CheckList[T]) searchKey(ev *fyne.KeyEvent) bool {
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	switch {
	case ev.Name == fyne.KeyDown:
		focus(c.list)
	case enter && c.list.enters && c.list.query != "":
		if len(c.list.shown) == 0 { // nothing to take, and nothing to go on with
			return true
		}
		c.list.pick(c.list.cursor)
		c.search.SetText("")
		c.list.filter("")
	default:
		return false
	}
	return true
}

func (c *CheckList[T]) changed() {
	c.show()
	if c.OnChanged != nil {
		c.OnChanged(c.Values())
	}
	c.noticed()
}

func (c *CheckList[T]) show() {
	c.count.SetText(c.p.T("kit.check.count", course.Args{"N": len(c.Values()), "Max": len(c.options)}))
	c.list.Refresh()
}

// Disable shows what is ticked without letting anybody change it.
func (c *CheckList[T]) Disable() {
	c.DisableableWidget.Disable()
	c.able(true)
}

// Enable lets values be ticked again.
func (c *CheckList[T]) Enable() {
	c.DisableableWidget.Enable()
	c.able(false)
}

func (c *CheckList[T]) able(off bool) {
	c.list.disabled = off
	c.all.Hidden, c.none.Hidden = off, off
	c.box.Refresh()
	c.list.Refresh()
}

// AccessibilityLabel reads how many are ticked, and which.
func (c *CheckList[T]) AccessibilityLabel() string {
	var names []string
	for _, v := range c.Values() {
		names = append(names, c.label(v))
	}
	return strings.Trim(c.count.Text()+": "+c.p.List(names), ": ")
}

func (c *CheckList[T]) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.box} }

// CreateRenderer shows search, options and how many are ticked.
func (c *CheckList[T]) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }
