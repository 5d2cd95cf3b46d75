package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// viewport is what the window system tells of a window and the toolkit does
// not.
type viewport struct {
	screens  func() []image.Rectangle // the areas for windows, in pixels, the main one first
	stand    func() stand             // how the window stands
	frame    func() frame             // what the system draws around it
	maximise func()
	watch    func(moved func()) // calls moved whenever it stands differently
	placed   bool               // its place can be told and asked for; not so on Wayland
}

// takePlace gives the window its size and place: once the system has made it,
// because only then its scale is known, and before it is shown.
func (p *program) takePlace() {
	scale := p.win.Canvas().Scale()
	var f frame
	var screens []image.Rectangle
	view := viewportOf(p.win)
	if view != nil {
		f, screens = view.frame(), view.screens()
	}
	area, placed := comesUp(p.settings.remembered(), scale, f, screens)
	if placed && view != nil && view.placed {
		p.request(area.Min)
	}
	p.win.Resize(fyne.NewSize(units(area.Dx(), scale), units(area.Dy(), scale)))
}

// request asks the system for a place on the screens.
func (p *program) request(at image.Point) {
	if w, ok := p.win.(desktop.Window); ok {
		w.RequestPosition(at.X, at.Y)
	}
}

// follow maximises a window that was left so, and follows from then on how it
// stands.
func (p *program) follow() {
	view := viewportOf(p.win)
	if view == nil {
		return
	}
	note := func() { p.seat.note(view.stand()) }
	note()
	if p.settings.Maximised {
		view.maximise()
	}
	view.watch(note)
	p.placed = view.placed
}

// keepPlace takes down how the window is left.
func (p *program) keepPlace() {
	s := p.settings
	plain := p.seat.rest()
	if plain.Empty() {
		size := p.win.Canvas().Size()
		s.Width, s.Height = size.Width, size.Height
		return
	}
	scale := p.win.Canvas().Scale()
	s.Width, s.Height = float32(plain.Dx())/scale, float32(plain.Dy())/scale
	s.Maximised, s.Place = p.seat.now.maximised, nil
	if p.placed {
		s.Place = &plain.Min
	}
}
