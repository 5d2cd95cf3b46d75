package course

import (
	"slices"
	"strings"
)

// PackingList says what has to be brought to some sessions, in the order of
// their start, and what that comes to in all.
type PackingList struct {
	Bags  []Bag
	Kits  []Packed // the most copies of each kit that are out at one time
	Lines []PackedLine
}

// Bag is what one session needs.
type Bag struct {
	Session   *Session
	Design    *Course // the course as the session was planned with it; nil when it is gone
	Kits      []Packed
	Materials []string // the lines of the course's materials
	NeedsRoom bool     // the course needs a room of the library's, and none is booked
}

// Packed is a kit with its copies.
type Packed struct {
	Kit    ID
	Copies int // needed for the pupils who are expected
	Booked int // booked by the session; in a sum the most that are booked at one time
}

// PackedLine is a line of materials with the sessions that need it, by their
// places in Bags.
type PackedLine struct {
	Text string
	Bags []int
}

// Giving gives the sessions of a day that take place, in order of start: those
// of a librarian, those that a branch gives (see Gives), or all; "" asks for
// nobody and no branch in particular.
func (p *Plan) Giving(day Date, librarian, branch ID) []*Session {
	var out []*Session
	for _, s := range p.On(day) {
		if s.Counts() && (librarian == "" || slices.Contains(s.Librarians, librarian)) && (branch == "" || p.Gives(branch, s)) {
			out = append(out, s)
		}
	}
	return out
}

// Gives tells whether a branch gives a session: it takes place there, or
// somebody from there teaches it elsewhere.
func (p *Plan) Gives(branch ID, s *Session) bool {
	if s.Place.Kind == AtLibrary && s.Place.Branch != "" {
		return s.Place.Branch == branch
	}
	return slices.ContainsFunc(s.Librarians, func(id ID) bool {
		l := p.Librarians.Get(id)
		return l != nil && l.Branch == branch
	})
}

// Pack works out what sessions need. A copy that is back from one session goes
// to the next: of a kit, the most copies that are out at one time are packed,
// counted with set-up and clear-up. A line of materials stands once, however
// many sessions need it.
func (p *Plan) Pack(sessions ...*Session) *PackingList {
	sessions = slices.Clone(sessions)
	slices.SortStableFunc(sessions, bySession)
	out := &PackingList{}
	for _, s := range sessions {
		out.Bags = append(out.Bags, p.bag(s, p.Design(s)))
	}
	for i := range out.Bags {
		for _, k := range out.Bags[i].Kits {
			if !slices.ContainsFunc(out.Kits, func(o Packed) bool { return o.Kit == k.Kit }) {
				out.Kits = append(out.Kits, out.mostOut(k.Kit))
			}
		}
		for _, text := range out.Bags[i].Materials {
			out.line(text, i)
		}
	}
	return out
}

// KitsFor gives the kits that a course needs for a number of pupils, with their
// copies.
func (p *Plan) KitsFor(c *Course, pupils int) []KitUse {
	var out []KitUse
	for _, need := range c.Kits {
		out = append(out, KitUse{need.Kit, p.copiesNeeded(need, pupils)})
	}
	return out
}

// copiesNeeded counts by what the course says, and by what a copy serves where
// the course says nothing; one copy serves all where nobody says anything.
func (p *Plan) copiesNeeded(need KitNeed, pupils int) int {
	share := need.PerPupils
	if kit := p.Kits.Get(need.Kit); share <= 0 && kit != nil {
		share = kit.Serves
	}
	if share <= 0 || pupils <= share {
		return 1
	}
	return (pupils + share - 1) / share
}

// bag works out what one session needs: the kits of the course, as many as the
// expected pupils need, and what else was booked.
func (p *Plan) bag(s *Session, design *Course) Bag {
	b := Bag{Session: s, Design: design}
	if b.Design != nil {
		b.NeedsRoom = b.Design.NeedsRoom && s.Place.Kind == AtLibrary && s.Place.Room == ""
		b.Materials = materialLines(b.Design.Materials)
		for _, use := range p.KitsFor(b.Design, s.Expected()) {
			b.add(use.Kit, use.Copies)
		}
	}
	for _, use := range s.Kits {
		b.add(use.Kit, s.copiesOf(use.Kit))
	}
	return b
}

// add puts a kit into the bag unless it is there already.
func (b *Bag) add(kit ID, copies int) {
	if !slices.ContainsFunc(b.Kits, func(k Packed) bool { return k.Kit == kit }) {
		b.Kits = append(b.Kits, Packed{Kit: kit, Copies: copies, Booked: b.Session.copiesOf(kit)})
	}
}

// materialLines takes a text apart into its lines, without the dashes and dots
// that people put before them.
func materialLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		for _, mark := range []string{"- ", "– ", "* ", "• ", "· "} {
			line = strings.TrimSpace(strings.TrimPrefix(line, mark))
		}
		if line != "" && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// mostOut adds up the copies of a kit that are out at one time. The sum can
// only rise when a session begins, so only those moments are looked at.
func (l *PackingList) mostOut(kit ID) Packed {
	out := Packed{Kit: kit}
	for i := range l.Bags {
		at, copies, booked := l.Bags[i].Session.Busy().From, 0, 0
		for j := range l.Bags {
			if b := l.Bags[j].Session.Busy(); b.From > at || b.To <= at {
				continue
			}
			for _, k := range l.Bags[j].Kits {
				if k.Kit == kit {
					copies, booked = copies+k.Copies, booked+k.Booked
				}
			}
		}
		out.Copies, out.Booked = max(out.Copies, copies), max(out.Booked, booked)
	}
	return out
}

func (l *PackingList) line(text string, bag int) {
	for i := range l.Lines {
		if l.Lines[i].Text == text {
			l.Lines[i].Bags = append(l.Lines[i].Bags, bag)
			return
		}
	}
	l.Lines = append(l.Lines, PackedLine{text, []int{bag}})
}
