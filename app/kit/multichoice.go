package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// MultiChoice is an input that takes any number of values: the chosen ones
// stand there as chips that can be taken away, a button adds another from a
// list that can be searched.
type MultiChoice[T comparable] struct {
	widget.DisableableWidget
	noticing
	// OnChanged is called with all chosen values after each change; may be nil.
	OnChanged func([]T)
	// Dot gives the colour of a value; may be nil.
	Dot func(T) fyne.ThemeColorName
	// Detail gives a small text beside a value in the list; may be nil.
	Detail func(T) string
	// Also gives words by which a value is found though they are not shown; may be nil.
	Also func(T) string

	p       *words.Printer
	options []T
	label   func(T) string
	chosen  []T
	named
	box *fyne.Container
	add *Button
}

// NewMultiChoice gives a choice of several among options; add is the text on
// the button that adds one.
func NewMultiChoice[T comparable](p *words.Printer, options []T, label func(T) string, add string, onChanged func([]T)) *MultiChoice[T] {
	m := &MultiChoice[T]{p: p, options: options, label: label, OnChanged: onChanged}
	m.box = Flow(6)
	m.add = Secondary(add, m.openList).WithIcon(IconPlus)
	m.add.compact = true
	m.ExtendBaseWidget(m)
	m.show()
	return m
}

// WithTip shows a text when the pointer rests on the button that adds a value.
func (m *MultiChoice[T]) WithTip(text string) *MultiChoice[T] { m.add.tip.text = text; return m }

func (m *MultiChoice[T]) setName(name string) {
	m.named.setName(name)
	m.add.setName(m.phrase(m.add.text))
}

// Set chooses values without calling OnChanged.
func (m *MultiChoice[T]) Set(values []T) {
	m.chosen = slices.Clone(values)
	m.show()
}

// Values gives the chosen values in the order in which they were added.
func (m *MultiChoice[T]) Values() []T { return slices.Clone(m.chosen) }

// Disable shows what is chosen without letting anybody change it.
func (m *MultiChoice[T]) Disable() {
	m.DisableableWidget.Disable()
	m.add.Disable()
	m.show()
}

// Enable lets it be changed again.
func (m *MultiChoice[T]) Enable() {
	m.DisableableWidget.Enable()
	m.add.Enable()
	m.show()
}

// SetOptions changes what can be added; what is chosen stays.
func (m *MultiChoice[T]) SetOptions(options []T) { m.options = options }

func (m *MultiChoice[T]) parts() []fyne.CanvasObject { return []fyne.CanvasObject{m.box} }

func (m *MultiChoice[T]) focusTarget() fyne.Focusable { return m.add }

func (m *MultiChoice[T]) show() {
	m.box.Objects = m.box.Objects[:0]
	for _, v := range m.chosen {
		var dot fyne.ThemeColorName
		if m.Dot != nil {
			dot = m.Dot(v)
		}
		var take func()
		if !m.Disabled() {
			take = func() { m.remove(v) }
		}
		m.box.Add(removable(m.p, m.label(v), dot, take))
	}
	m.box.Add(m.add)
	m.Refresh()
	if o := topOverlay(m); o != nil && o.scroll != nil {
		o.relayout()
	}
}

func (m *MultiChoice[T]) remove(v T) {
	if i := slices.Index(m.chosen, v); i >= 0 {
		m.chosen = slices.Delete(m.chosen, i, i+1)
	}
	m.changed()
	focus(m.add)
}

func (m *MultiChoice[T]) changed() {
	m.show()
	if m.OnChanged != nil {
		m.OnChanged(m.Values())
	}
	m.noticed()
}

func (m *MultiChoice[T]) openList() {
	items := pickItems(m.options, m.label, m.Detail, m.Dot, func(v T) bool { return slices.Contains(m.chosen, v) })
	if m.Also != nil {
		for i := range items {
			items[i].also = m.Also(m.options[items[i].index])
		}
	}
	list := newPickList(items, -1, m.p.T("kit.nothing.found"), func(i int) {
		m.chosen = append(m.chosen, m.options[i])
		m.changed()
	})
	openPickList(m.add, list, m.p.T("kit.search"), "")
}

// CreateRenderer shows chips and button.
func (m *MultiChoice[T]) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	return widget.NewSimpleRenderer(m.box)
}
