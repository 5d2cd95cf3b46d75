package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// fieldRenderer draws the label of a field itself and lays the rest below it: a
// form has many fields, and a frame walks through every object in view.
type fieldRenderer struct {
	f       *Field
	label   *textRenderer
	below   []fyne.CanvasObject // control, hint, error
	objects []fyne.CanvasObject // the lines of the label, and those
}

// head is how much of the height the label takes.
func (r *fieldRenderer) head() float32 {
	if !r.f.label.Visible() {
		return 0
	}
	return r.label.MinSize().Height + Px(Space1)
}

// Layout breaks the label at the width and stacks the rest below it.
func (r *fieldRenderer) Layout(s fyne.Size) {
	r.f.label.breakAt(s.Width)
	r.label.Layout(s)
	head := r.head()
	(&stackLayout{gap: Space1}).Layout(r.below, s.SubtractWidthHeight(0, head))
	for _, o := range r.below {
		o.Move(o.Position().AddXY(0, head))
	}
	r.objects = r.objects[:0]
	if r.f.label.Visible() {
		r.objects = append(r.objects, r.label.Objects()...)
	}
	r.objects = append(r.objects, r.below...)
}

// MinSize is that of the label at its last width and of the rest.
func (r *fieldRenderer) MinSize() fyne.Size {
	m := (&stackLayout{gap: Space1}).MinSize(r.below)
	return fyne.NewSize(max(m.Width, r.label.MinSize().Width), m.Height+r.head())
}

// Refresh reads colours and sizes again.
func (r *fieldRenderer) Refresh() {
	r.label.build()
	if s := r.f.Size(); !s.IsZero() {
		r.Layout(s)
	}
	for _, o := range r.below {
		o.Refresh()
	}
	canvas.Refresh(r.f)
}

// Objects are the lines of the label and what stands below.
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *fieldRenderer) Destroy() {}
