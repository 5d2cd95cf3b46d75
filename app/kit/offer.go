package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// offerRows is how many words are offered at once.
const offerRows = 6

// offer is a list of words under an input that keeps the keyboard: it lies on
// the window's layer for tooltips, which needs Mount, and not on an overlay,
// which would have the keyboard for itself. It goes away when what it stands in
// is scrolled, or the window gets another size.
type offer struct {
	p     *words.Printer
	under fyne.CanvasObject
	pick  func(string)
	list  *pickList
	panel *Box
	layer *fyne.Container
	free  func() // ends the waiting for what is scrolled
}

func newOffer(p *words.Printer, under fyne.CanvasObject, pick func(string)) *offer {
	return &offer{p: p, under: under, pick: pick}
}

// show offers those of the words that hold what was typed; none while nothing
// fits.
func (o *offer) show(from []string, typed string) {
	o.hide()
	c := canvasOf(o.under)
	layer := layerOf(c)
	if layer == nil {
		return
	}
	items := make([]pickItem, len(from))
	for i, s := range from {
		items[i] = pickItem{text: s, index: i}
	}
	list := newPickList(items, -1, "", func(i int) { o.pick(from[i]) })
	list.filter(typed)
	if len(list.shown) == 0 || len(list.shown) == 1 && list.shown[0].text == typed {
		return
	}
	list.cursor = -1 // Enter takes what was typed, until an arrow chose from here
	o.list, o.panel, o.layer = list, popupPanel(list), layer
	height := float32(min(len(list.shown), offerRows))*list.lineHeight() + Px(12)
	pos, size := below(o.under, func() fyne.Size { return fyne.NewSize(max(o.panel.MinSize().Width, o.under.Size().Width), height) })(c.Size())
	pos = onLayer(layer, pos)
	place(o.panel, pos.X, pos.Y, size.Width, size.Height)
	lay(layer, o.panel)
	o.free = whenScrolled(scrollsAround(rootOf(c), o.under), o.hide)
	if s := stageOf(c); s != nil {
		s.offer = o
	}
}

// whenScrolled calls f too when one of the scrolls moves, until the function that
// it gives is called.
func whenScrolled(scrolls []*Scroll, f func()) (end func()) {
	before := make([]func(fyne.Position), len(scrolls))
	for i, s := range scrolls {
		was := s.OnScrolled
		before[i] = was
		s.OnScrolled = func(at fyne.Position) {
			if f(); was != nil {
				was(at)
			}
		}
	}
	return func() {
		for i, s := range scrolls {
			s.OnScrolled = before[i]
		}
	}
}

func (o *offer) hide() {
	if o.list != nil {
		o.free()
		if s := stageOf(canvasOf(o.under)); s != nil && s.offer == o {
			s.offer = nil
		}
		lift(o.layer, o.panel)
		o.list = nil
	}
}

// pointed tells whether the pointer is on one of the words.
func (o *offer) pointed() bool { return o.list != nil && o.list.hover >= 0 }

// key chooses by the arrows and Enter; Esc hides the words. It tells whether it
// used the key.
func (o *offer) key(ev *fyne.KeyEvent) bool {
	if o.list == nil {
		return false
	}
	switch ev.Name {
	case fyne.KeyEscape:
		o.hide()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.list.cursor < 0 {
			return false
		}
	case fyne.KeyUp:
		if o.list.cursor <= 0 {
			o.list.cursor = -1
			o.list.Refresh()
			return true
		}
	}
	return o.list.key(ev)
}
