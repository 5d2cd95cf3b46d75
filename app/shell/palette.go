package shell

import "klassetrin/app/kit"

// Search opens the search over courses, schools, classes, sessions and
// commands.
func (s *Shell) Search() {
	w := s.deps.Words
	if s.index == nil {
		s.index = NewIndex(s.deps.Planner.Plan, w, s.deps.Planner.Today())
	}
	index := s.index // which a change of the plan does away with
	index.SetCommands(w, s.Commands(), s.Elsewhere())
	kit.ShowPalette(s.deps.Window, w, w.T("shell.search.placeholder"), w.T("shell.search.hint"), w.T("shell.search.empty"), func(query string) []func() kit.PaletteHit { return s.hits(index, query) })
}

// hits gives what is found in an index as lines of the palette.
func (s *Shell) hits(index *Index, query string) []func() kit.PaletteHit {
	var out []func() kit.PaletteHit
	for _, hit := range index.Find(query) {
		out = append(out, func() kit.PaletteHit {
			h := hit()
			run := h.Run
			if run == nil {
				run = func() { s.Goto(h.Goal) }
			}
			return kit.PaletteHit{Icon: h.Icon, Title: h.Title, Text: h.Text, Kind: h.Kind, Run: run}
		})
	}
	return out
}
