package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Squeezable gives a chart a height in pixels at factor 1, and whatever width
// there is: it rather shortens its words than makes the page wider than the
// window.
func Squeezable(height float32, chart fyne.CanvasObject) *fyne.Container {
	return container.New(&squeezeLayout{height}, chart)
}

type squeezeLayout struct{ height float32 }

// Layout fills the space.
func (l *squeezeLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	place(o[0], 0, 0, s.Width, s.Height)
}

// MinSize is the height alone.
func (l *squeezeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, Px(l.height))
}

// Either shows the first object where there is room for it, the second where
// there is not.
func Either(wide, narrow fyne.CanvasObject) *fyne.Container {
	return container.New(&eitherLayout{}, wide, narrow)
}

type eitherLayout struct{ width float32 } // of the last layout

func (l *eitherLayout) chosen(o []fyne.CanvasObject) (shown, hidden fyne.CanvasObject) {
	if l.width > 0 && l.width < o[0].MinSize().Width {
		return o[1], o[0]
	}
	return o[0], o[1]
}

// Layout gives the chosen object all the space.
func (l *eitherLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	shown, hidden := l.chosen(o)
	if hidden.Visible() {
		hidden.Hide()
	}
	if !shown.Visible() {
		shown.Show()
	}
	place(shown, 0, 0, s.Width, s.Height)
}

// MinSize is that of the chosen object; the width may become as small as the
// second needs.
func (l *eitherLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	shown, _ := l.chosen(o)
	return fyne.NewSize(o[1].MinSize().Width, shown.MinSize().Height)
}

// Tall gives an object all the space, and so many pixels (at factor 1) of
// height at least: where there is less, the object scrolls as a whole instead
// of being squeezed until nothing of it can be used. An object that scrolls by
// itself gets no second bar. One of which only a side panel is seen gets the
// height that all of the panel needs where it would scroll, so that of the two
// only one does.
func Tall(least float32, object fyne.CanvasObject) *Scroll {
	l := &tallLayout{least: least}
	l.room = NewVScroll(container.New(l, object))
	return l.room
}

type tallLayout struct {
	least float32
	room  *Scroll
}

// Layout fills the space.
func (l *tallLayout) Layout(o []fyne.CanvasObject, s fyne.Size) { place(o[0], 0, 0, s.Width, s.Height) }

// MinSize is the least height, whatever the object asks for; none where the
// object scrolls as a whole by itself.
func (l *tallLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width, least := o[0].MinSize().Width, Px(l.least)
	panel, whole := panelAlone(o[0]), scrollsWhole(o[0])
	switch {
	case whole:
		least = 0
	case panel != nil && l.room.Size().Height < least:
		around := o[0].Size().Height - panel.Size().Height
		least = panel.whole() + max(0, around)
	}
	return fyne.NewSize(width, least)
}

// panelAlone gives the side panel that is all that is seen of an object, but for
// frames around it; nil when there is more, or none.
func panelAlone(o fyne.CanvasObject) *SidePanel {
	if s, ok := o.(*SidePanel); ok {
		return s
	}
	var seen fyne.CanvasObject
	for _, part := range partsOf(o) {
		switch {
		case !part.Visible():
		case seen != nil:
			return nil
		default:
			seen = part
		}
	}
	if seen == nil {
		return nil
	}
	return panelAlone(seen)
}

// scrollsWhole tells whether an object is, but for frames around it, one scroll.
func scrollsWhole(o fyne.CanvasObject) bool {
	if _, ok := o.(*Scroll); ok {
		return true
	}
	parts := partsOf(o)
	return len(parts) == 1 && scrollsWhole(parts[0])
}

// Amid puts an object into the middle of the space there is, at most so wide
// (in pixels at factor 1); where there is less room, it gets what there is.
func Amid(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&amidLayout{width: width}, object)
}

type amidLayout struct{ width float32 }

// Layout centres the object.
func (l *amidLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := min(Px(l.width), s.Width)
	o[0].Resize(clampSize(w, o[0].MinSize().Height)) // its width decides its height
	h := o[0].MinSize().Height
	place(o[0], (s.Width-w)/2, max(0, (s.Height-h)/2), w, h)
}

// MinSize is that of the object.
func (l *amidLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }
