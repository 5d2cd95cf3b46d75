package shell

import "klassetrin/app/kit"

// Search opens the search over courses, schools, classes, sessions and
// commands.
func (s *Shell) Search() {
	w := s.deps.Words
	if s.index == nil {
		s.index = NewIndex(s.deps.Planner.Plan, w, s.deps.Planner.Today())
	}
	s.index.SetCommands(w, s.Commands())
	kit.ShowPalette(s.deps.Window, w.T("shell.search.placeholder"), w.T("shell.search.hint"), w.T("shell.search.empty"), s.find)
}

// find gives the hits as lines of the palette.
func (s *Shell) find(query string, limit int) []kit.PaletteHit {
	var out []kit.PaletteHit
	for _, h := range s.index.Find(query, limit) {
		run := h.Run
		if run == nil {
			run = func() { s.Goto(h.Goal) }
		}
		out = append(out, kit.PaletteHit{Icon: h.Icon, Title: h.Title, Text: h.Text, Kind: h.Kind, Run: run})
	}
	return out
}
