package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// VStack puts objects below each other, a gap (pixels at factor 1) between
// them; all get the whole width, an object in Grow the rest of the height.
func VStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newStack(&stackLayout{gap: gap}, objects)
}

// HStack puts objects side by side in one line, a gap (pixels at factor 1)
// between them, each in the middle of the height; an object in Grow gets the
// rest of the width.
func HStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newStack(&stackLayout{gap: gap, across: true}, objects)
}

// newStack takes objects that grow out of the containers that say so and
// remembers them: a frame walks through every container in view.
func newStack(l *stackLayout, objects []fyne.CanvasObject) *fyne.Container {
	objects = slices.Clone(objects)
	for i, o := range objects {
		if grows(o) && len(o.(*fyne.Container).Objects) == 1 {
			objects[i] = o.(*fyne.Container).Objects[0]
			l.growing = append(l.growing, objects[i])
		}
	}
	return container.New(l, objects...)
}

// Grow marks an object that takes the space that is left in a stack, also while
// it is hidden. Without an object it is an empty space that pushes the others
// apart. Nobody keeps what Grow gives: a stack takes the object out of it.
func Grow(object ...fyne.CanvasObject) *fyne.Container {
	return container.New(&growLayout{}, object...)
}

// Inset puts empty space around an object, in pixels at factor 1.
func Inset(top, right, bottom, left float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&insetLayout{top, right, bottom, left}, object)
}

// Sized gives an object a least size, in pixels at factor 1.
func Sized(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&sizedLayout{width: width, height: height}, object)
}

// MaxWidth keeps an object from growing wider than so many pixels at factor 1.
func MaxWidth(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&sizedLayout{maxWidth: width}, object)
}

// Flow sets objects side by side and goes on in the next line when one does
// not fit; the gap is in pixels at factor 1.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flowLayout{gap: gap}, objects...)
}

// growLayout gives its only object all the space.
type growLayout struct{}

// Layout fills the space.
func (l *growLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, s.Width, s.Height)
	}
}

// MinSize is that of the object.
func (l *growLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m = m.Max(o.MinSize())
		}
	}
	return m
}

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*growLayout)
	return ok
}

type stackLayout struct {
	gap     float32
	across  bool
	growing []fyne.CanvasObject // that were marked by Grow
}

// grows tells whether an object takes the space that is left.
func (l *stackLayout) grows(o fyne.CanvasObject) bool {
	return grows(o) || slices.Contains(l.growing, o)
}

// takes tells whether an object has a place in the stack.
func (l *stackLayout) takes(o fyne.CanvasObject) bool {
	return o.Visible() || slices.Contains(l.growing, o)
}

// Layout gives every object its least length and shares the rest among those
// that grow.
func (l *stackLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	gap, growing := Px(l.gap), 0
	used := -gap
	for _, o := range objects {
		if !l.takes(o) {
			continue
		}
		used += gap + l.length(o, s)
		if l.grows(o) {
			growing++
		}
	}
	extra := float32(0)
	if growing > 0 {
		extra = (l.along(s) - used) / float32(growing)
	}
	at := float32(0)
	for _, o := range objects {
		if !l.takes(o) {
			continue
		}
		n := l.length(o, s)
		if l.grows(o) {
			n = max(0, n+extra)
		}
		l.put(o, at, n, s)
		at += n + gap
	}
}

func (l *stackLayout) along(s fyne.Size) float32 {
	if l.across {
		return s.Width
	}
	return s.Height
}

// length is the least length of an object. Objects in a column get their width
// first, because that decides the height of texts.
func (l *stackLayout) length(o fyne.CanvasObject, s fyne.Size) float32 {
	if !o.Visible() {
		return 0
	}
	if l.across {
		return o.MinSize().Width
	}
	if o.Size().Width != max(s.Width, 0) {
		o.Resize(clampSize(s.Width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

func (l *stackLayout) put(o fyne.CanvasObject, at, n float32, s fyne.Size) {
	if !l.across {
		place(o, 0, at, s.Width, n)
		return
	}
	h := min(o.MinSize().Height, s.Height)
	if l.grows(o) {
		o.Resize(clampSize(n, h))
		h = min(o.MinSize().Height, s.Height)
	}
	place(o, at, (s.Height-h)/2, n, h)
}

// MinSize adds the lengths up.
func (l *stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	first := true
	for _, o := range objects {
		if !l.takes(o) {
			continue
		}
		gap := Px(l.gap)
		if first {
			gap, first = 0, false
		}
		var c fyne.Size
		if o.Visible() {
			c = o.MinSize()
		}
		if l.across {
			m = fyne.NewSize(m.Width+gap+c.Width, max(m.Height, c.Height))
		} else {
			m = fyne.NewSize(max(m.Width, c.Width), m.Height+gap+c.Height)
		}
	}
	return m
}

type insetLayout struct{ top, right, bottom, left float32 }

// Layout leaves the space around the object free.
func (l *insetLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		place(o, Px(l.left), Px(l.top), s.Width-Px(l.left+l.right), s.Height-Px(l.top+l.bottom))
	}
}

// MinSize is that of the object and the space.
func (l *insetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return (&growLayout{}).MinSize(objects).AddWidthHeight(Px(l.left+l.right), Px(l.top+l.bottom))
}

type sizedLayout struct{ width, height, maxWidth float32 }

// Layout fills the space up to the greatest width.
func (l *sizedLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	if l.maxWidth > 0 {
		s.Width = min(s.Width, Px(l.maxWidth))
	}
	(&growLayout{}).Layout(objects, s)
}

// MinSize is at least the one that was asked for.
func (l *sizedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return (&growLayout{}).MinSize(objects).Max(fyne.NewSize(Px(l.width), Px(l.height)))
}

type flowLayout struct {
	gap   float32
	width float32 // of the last Layout
}

// Layout fills line after line.
func (l *flowLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.each(objects, s.Width, func(o fyne.CanvasObject, x, y, w, h float32) { place(o, x, y, w, h) })
}

// each calls f with the place of each object, in the middle of its line, and
// gives the whole height.
func (l *flowLayout) each(objects []fyne.CanvasObject, width float32, f func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap := Px(l.gap)
	x, y, line := float32(0), float32(0), float32(0)
	var inLine []fyne.CanvasObject
	end := func() {
		at := float32(0)
		for _, o := range inLine {
			m := o.MinSize()
			f(o, at, y+(line-m.Height)/2, min(m.Width, width), m.Height)
			at += m.Width + gap
		}
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			end()
			x, y, line, inLine = 0, y+line+gap, 0, nil
		}
		inLine = append(inLine, o)
		x += m.Width + gap
		line = max(line, m.Height)
	}
	end()
	return y + line
}

// MinSize is the widest object and the height at the last width.
func (l *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width <= 0 {
		width = Px(600)
	}
	var widest float32
	h := l.each(objects, width, func(o fyne.CanvasObject, _, _, _, _ float32) { widest = max(widest, min(o.MinSize().Width, Px(280))) })
	return fyne.NewSize(widest, h)
}
