package shell

import (
	"slices"

	"klassetrin/app/kit"
)

// Elsewhere is what can be done on a screen that is not shown, or a part of any
// screen that the search leads to.
type Elsewhere struct {
	kit.Command
	On string // the word of the navigation for the screen
}

// elsewhere lists the commands of the screens that are not shown, and the parts
// of all. A command shows its screen first.
func (s *Shell) elsewhere() []Elsewhere {
	var out []Elsewhere
	for _, e := range s.entries {
		page := s.readied(e.Screen)
		var own []kit.Command
		if c, ok := page.(kit.Commander); ok {
			own = c.Commands()
		}
		for _, c := range own {
			if e.Screen != s.current {
				out = append(out, Elsewhere{s.from(e.Screen, c), e.Title})
			}
		}
		if p, ok := page.(kit.Parted); ok {
			for _, part := range p.Parts() {
				if !slices.ContainsFunc(own, func(c kit.Command) bool { return c.Title == part.Title }) {
					out = append(out, Elsewhere{part, e.Title})
				}
			}
		}
	}
	return out
}

// from is a command of a screen as it is run from another.
func (s *Shell) from(screen kit.Screen, c kit.Command) kit.Command {
	run := c.Run
	c.Run = func() {
		s.begin(screen)
		run()
	}
	return c
}

// readied gives a screen that knows its commands: built and up to date, but not
// shown.
func (s *Shell) readied(name kit.Screen) kit.Page {
	page := s.page(name).(*once)
	page.Content()
	if s.stale[name] && name != s.current {
		s.stale[name] = false
		page.Refresh()
		if p, ok := page.Page.(kit.Hider); ok { // nothing of it goes by the clock
			p.Hidden()
		}
	}
	return page.Page
}
