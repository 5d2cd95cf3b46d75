package calendar

import (
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// drawer turns sessions into blocks of the week grid.
type drawer struct {
	plan     *course.Plan
	words    *words.Printer
	draft    *Draft // nil for none
	selected course.ID
	findings map[course.ID][]course.Finding // of each session that was drawn; nil to keep none
}

// block draws one session with what is wrong with it.
func (d drawer) block(s *course.Session) kit.GridBlock {
	findings := d.plan.Findings(s)
	b := kit.GridBlock{
		ID: s.ID, Day: s.Day, From: s.Start, To: end(s), Title: d.title(s), Theme: 8,
		Line2: d.who(s), Line3: d.whereBy(s), CalledOff: !s.Counts(), Tentative: s.State == course.SessionOffered,
		Selected: s.ID == d.selected, Locked: s.State == course.Held || s.State == course.CalledOff,
	}
	if c := d.plan.Design(s); c != nil {
		if t := d.plan.Themes.Get(c.Theme); t != nil {
			b.Theme = t.Colour
		}
	}
	if d.draft != nil && s == &d.draft.Session {
		findings = d.draft.Findings(d.plan)
		b.Tentative = b.Tentative || d.draft.New
	}
	if d.findings != nil {
		d.findings[s.ID] = findings
	}
	if len(findings) > 0 {
		b.Conflict, b.Warn = true, d.words.Rule(findings[0].Rule)
	}
	switch {
	case s.State == course.Held:
		b.Icon = kit.IconIn(kit.IconCheck, kit.ColorMuted)
	case s.Changed:
		b.Icon = kit.IconIn(kit.IconMail, kit.ColorMuted)
	}
	return b
}

// end gives the end of a session on its own day.
func end(s *course.Session) course.Clock {
	return course.Clock(min(int(s.Start)+s.Minutes, 24*60))
}

func (d drawer) title(s *course.Session) string {
	if c := d.plan.Design(s); c != nil {
		return c.Title
	}
	if s.Course == "" {
		return d.words.T("shell.new.session")
	}
	return d.words.T("say.gone")
}

// who names the classes and how many pupils are expected.
func (d drawer) who(s *course.Session) string {
	text := d.words.Participants(d.plan, s)
	if n := s.Expected(); n > 0 {
		text += " · " + d.words.Int(n)
	}
	return text
}

// whereBy names who teaches and, in few words, where.
func (d drawer) whereBy(s *course.Session) string {
	var parts []string
	if who := d.words.Librarians(d.plan, s); who != "" {
		parts = append(parts, who)
	}
	if r := d.plan.Rooms.Get(s.Place.Room); r != nil && s.Place.Kind == course.AtLibrary {
		parts = append(parts, r.Name)
	} else if s.Place.Kind != course.AtLibrary || s.Place.Branch != "" {
		parts = append(parts, d.words.Place(d.plan, s.Place))
	}
	if !s.Counts() {
		parts = append([]string{d.words.SessionState(s.State)}, parts...)
	}
	return strings.Join(parts, " · ")
}

// blocks draws all sessions.
func (d drawer) blocks(list []*course.Session) []kit.GridBlock {
	out := make([]kit.GridBlock, 0, len(list))
	for _, s := range list {
		out = append(out, d.block(s))
	}
	return out
}
