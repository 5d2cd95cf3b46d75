package shell

import (
	"maps"

	"klassetrin/app/kit"
)

// Leave does what ends the work on this library – closing the window, another
// file – once no form in a dialog and no page loses anything by it. Pages that were
// not shown since the window was built anew still have what those before them left
// unsaved.
func (s *Shell) Leave(then func()) {
	kit.LeaveDialogs(s.deps.Window, func() { s.leavePages(then) })
}

func (s *Shell) leavePages(then func()) {
	for _, e := range s.entries {
		if s.legacy[e.Screen] != nil {
			s.page(e.Screen)
		}
	}
	s.leave(then, func(kit.Leaver) bool { return false })
}

// Renew does what builds the window anew, as another language does, once no page
// loses anything by it; those that go on in the new window lose nothing.
func (s *Shell) Renew(then func()) {
	s.leave(then, func(p kit.Leaver) bool {
		_, goesOn := p.(kit.Heir)
		return goesOn
	})
}

// leave asks one page after the other, but those that are safe.
func (s *Shell) leave(then func(), safe func(kit.Leaver) bool) {
	for _, e := range s.entries {
		if p, ok := s.leaver(e.Screen); ok && !p.Keep() && !safe(p) {
			if s.current != e.Screen {
				s.Goto(kit.Goal{Screen: e.Screen})
				kit.Begin(s.deps.Window, s.body) // for who stays there
			}
			p.Leave(func() { s.leave(then, safe) })
			return
		}
	}
	then()
}

// leaver gives a screen that keeps by itself what is written on it, or asks.
func (s *Shell) leaver(name kit.Screen) (kit.Leaver, bool) {
	o, built := s.pages[name].(*once)
	if !built {
		return nil, false
	}
	p, ok := o.Page.(kit.Leaver)
	return p, ok
}

// keep has the screen keep what is written on it, before something else is done.
func (s *Shell) keep() {
	if p, ok := s.leaver(s.current); ok {
		p.Keep()
	}
}

// Succeed has the screens go on where those of a window before were. It is to be
// called before a screen is shown.
func (s *Shell) Succeed(before *Shell) {
	maps.Copy(s.legacy, before.legacy)
	for name, page := range before.pages {
		if o, ok := page.(*once); ok {
			if p, ok := o.Page.(kit.Heir); ok {
				s.legacy[name] = p.Legacy()
			}
		}
	}
}

// endow gives a screen that was just built what the one before it showed.
func (s *Shell) endow(name kit.Screen, page kit.Page) {
	if p, ok := page.(kit.Heir); ok && s.legacy[name] != nil {
		p.Inherit(s.legacy[name])
		delete(s.legacy, name)
	}
}
