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

// Elsewhere lists the commands of the screens that are not shown, and the parts
// of all. A command shows its screen first.
func (s *Shell) Elsewhere() []Elsewhere {
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

// from is a command of a screen as it is run from another. One that can be done at
// times only just leads there: what it would be done to is still to be chosen.
func (s *Shell) from(screen kit.Screen, c kit.Command) kit.Command {
	run, anytime := c.Run, c.Can == nil
	c.Run = func() {
		if s.begin(screen); anytime {
			run()
		}
	}
	return c
}

// readied gives a screen that knows its commands: one that was never shown is
// built and takes in the plan.
func (s *Shell) readied(name kit.Screen) kit.Page {
	page := s.page(name).(*once)
	if page.content == nil {
		page.Content()
		s.stale[name] = false
		page.Refresh()
		if p, ok := page.Page.(kit.Hider); ok { // nothing of it goes by the clock
			p.Hidden()
		}
	}
	return page.Page
}
