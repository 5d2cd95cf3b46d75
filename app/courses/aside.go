package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
)

// aside is what can stand beside the designer: the preview for schools or the
// versions of the course.
type aside interface {
	content() fyne.CanvasObject
	// follow brings it up to the draft and the plan.
	follow()
	// focus is what takes the keyboard when it is opened.
	focus() fyne.Focusable
}

// beside is the designer with something beside it.
type beside struct {
	what     aside
	designer fyne.CanvasObject // what stands at the left of it now
	frame    *fyne.Container
	back     fyne.Focusable // what had the keyboard before
}

// openAside puts something beside the designer and the keyboard into it.
func (p *Page) openAside(what aside) {
	if p.edit == nil {
		return
	}
	b := &beside{what: what, back: p.deps.Window.Canvas().Focused()}
	if p.beside != nil { // it takes the place of another
		b.back = p.beside.back
	}
	p.beside = b
	p.show()
	p.deps.Changed() // it has commands of its own
	if f := what.focus(); f != nil {
		p.deps.Window.Canvas().Focus(f)
	}
}

// closes closes what stands beside the designer when it is of a kind, and tells
// whether it was.
func closes[T aside](p *Page) bool {
	if p.beside == nil {
		return false
	}
	_, shown := p.beside.what.(T)
	if shown {
		p.closeAside()
	}
	return shown
}

// closeAside gives the designer all the room again, and the keyboard to what
// had it.
func (p *Page) closeAside() {
	b := p.beside
	p.beside = nil
	p.show()
	p.deps.Changed()
	if b == nil || b.back == nil {
		return
	}
	if o, ok := b.back.(fyne.CanvasObject); ok && o.Visible() {
		p.deps.Window.Canvas().Focus(b.back)
	}
}

// withAside gives the designer together with what stands beside it.
func (p *Page) withAside(designer fyne.CanvasObject) fyne.CanvasObject {
	b := p.beside
	if b == nil {
		designer.Show() // it may have been under what was beside it
		return designer
	}
	if b.designer != designer {
		b.designer, b.frame = designer, container.New(asideLayout{}, designer, b.what.content())
	}
	return b.frame
}

// followAside is called when draft or plan have changed.
func (p *Page) followAside() {
	if p.beside != nil && p.edit != nil {
		p.beside.what.follow()
	}
}

// asideLayout puts the second object beside the first, or over it where there
// is no room for both.
type asideLayout struct{}

// The widths of the window from which on both are seen, and of the second then;
// in pixels at factor 1.
const (
	roomForBoth = 860
	asideWidth  = 390
)

// Layout shares the width.
func (asideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if size.Width < kit.Px(roomForBoth) {
		o[0].Hide()
		o[1].Move(fyne.NewPos(0, 0))
		o[1].Resize(size)
		return
	}
	o[0].Show()
	wide := kit.Px(asideWidth)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width-wide-kit.Px(kit.Space4), size.Height))
	o[1].Move(fyne.NewPos(size.Width-wide, 0))
	o[1].Resize(fyne.NewSize(wide, size.Height))
}

// MinSize is small: both scroll.
func (asideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(240), kit.Px(160))
}
