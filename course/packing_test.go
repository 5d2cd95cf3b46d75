package course_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "klassetrin/course"
)

func kitText(list []Packed) string {
	var out []string
	for _, k := range list {
		out = append(out, fmt.Sprintf("%d %s (%d)", k.Copies, k.Kit, k.Booked))
	}
	return strings.Join(out, ", ")
}

func TestPack(t *testing.T) {
	pupils := func(n, copies int) func(*Session) {
		return func(s *Session) { s.Attendance[0].Expected, s.Kits = n, []KitUse{{"robots", copies}} }
	}
	at := func(h, m int) func(*Session) { return func(s *Session) { s.Start = NewClock(h, m) } }
	spare := &Kit{Base: Base{ID: "cables"}, Name: "Cables", Copies: 9}
	for name, c := range map[string]struct {
		list []*Session
		want string
	}{
		"24 pupils":                      {[]*Session{buffered("a", pupils(24, 1))}, "1 robots (1)"},
		"25 pupils need a second":        {[]*Session{buffered("a", pupils(25, 1))}, "2 robots (1)"},
		"49 pupils need a third":         {[]*Session{buffered("a", pupils(49, 3))}, "3 robots (3)"},
		"nobody expected":                {[]*Session{buffered("a", pupils(0, 1))}, "1 robots (1)"},
		"more booked than needed":        {[]*Session{buffered("a", pupils(24, 2))}, "1 robots (2)"},
		"none booked":                    {[]*Session{buffered("a", func(s *Session) { s.Kits = nil })}, "1 robots (0)"},
		"a kit the course does not name": {[]*Session{buffered("a", func(s *Session) { s.Kits = append(s.Kits, KitUse{"cables", 3}) })}, "1 robots (1), 3 cables (3)"},
		"one after the other": {
			[]*Session{buffered("a", pupils(25, 2)), buffered("b", pupils(24, 1), at(12, 0))}, "2 robots (2)",
		},
		"the second is set up while the first goes on": {
			[]*Session{buffered("a", pupils(25, 2)), buffered("b", pupils(24, 1), at(11, 59))}, "3 robots (3)",
		},
		"no sessions": {nil, ""},
	} {
		if got := kitText(plan(clocked(), spare).Pack(c.list...).Kits); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestKitsFor_countsByTheKit has a course that does not say how many pupils
// share a copy: it is as many as a copy serves, for the booking, the bag, the
// lesson that is tried and the flag.
func TestKitsFor_countsByTheKit(t *testing.T) {
	silent := clocked(func(c *Course) { c.GroupMax, c.Kits[0].PerPupils = 0, 0 })
	more := *silent
	more.Kits = []KitNeed{{Kit: "robots", PerPupils: 30}}
	any := *robots
	any.Serves = 0
	for name, x := range map[string]struct {
		kit    *Kit
		course *Course
		pupils int
		want   int
	}{
		"as many as one serves": {robots, silent, 24, 1}, "one more": {robots, silent, 25, 2}, "nobody said how many": {robots, silent, 0, 1},
		"the course says more": {robots, &more, 28, 1}, "nobody says anything": {&any, silent, 28, 1},
	} {
		p := plan(x.kit, x.course)
		s := buffered("s", func(s *Session) { s.Attendance[0].Expected, s.Kits = x.pupils, []KitUse{{"robots", x.want}} })
		bag := p.Pack(s).Bags[0].Kits[0]
		tried := p.TryLesson(x.course, "l1", NewClock(8, 10), x.pupils)
		if uses := p.KitsFor(x.course, x.pupils); uses[0].Copies != x.want || bag.Copies != x.want || tried.Bag.Kits[0] != (Packed{"robots", x.want, x.want}) {
			t.Errorf("%s: booked %v, packed %v, tried %v, want %d", name, uses, bag, tried.Bag.Kits, x.want)
		}
		kits := func(k RuleKey) bool { return k != RuleKitMissing && k != RuleKitServes }
		if got := slices.DeleteFunc(rules(p.Findings(s)), kits); len(got) > 0 {
			t.Errorf("%s: with all that is needed %v is said", name, got)
		}
		s.Kits[0].Copies--
		if got := slices.DeleteFunc(rules(p.Findings(s)), kits); !slices.Equal(got, []RuleKey{RuleKitMissing}) {
			t.Errorf("%s: with a copy less %v is said", name, got)
		}
	}
}

// TestPack_linesStandOnce takes marks off the lines of materials and leaves out
// what stands there already.
func TestPack_linesStandOnce(t *testing.T) {
	l := plan(clocked()).Pack(buffered("b", func(s *Session) { s.Start = NewClock(12, 0) }), buffered("a"))
	want := []PackedLine{{"Worksheets", []int{0, 1}}, {"Scissors", []int{0, 1}}}
	if len(l.Lines) != 2 || l.Lines[0].Text != want[0].Text || !slices.Equal(l.Lines[1].Bags, want[1].Bags) {
		t.Errorf("lines %+v, want %+v", l.Lines, want)
	}
	if l.Bags[0].Session.ID != "a" {
		t.Error("the bags are not in the order of the day")
	}
	if l := plan().Pack(session("s", func(s *Session) { s.Course = "gone" })); len(l.Bags) != 1 || l.Bags[0].Design != nil || kitText(l.Kits) != "1 robots (1)" {
		t.Errorf("a session of a course that is gone: %+v", l)
	}
}

func TestPack_saysThatARoomIsNeeded(t *testing.T) {
	needs := clocked(func(c *Course) { c.NeedsRoom = true })
	for name, c := range map[string]struct {
		course *Course
		place  Place
		want   bool
	}{
		"no room yet":           {needs, Place{Kind: AtLibrary, Branch: "main"}, true},
		"a room":                {needs, Place{Kind: AtLibrary, Branch: "main", Room: "hall"}, false},
		"the school has one":    {needs, Place{Kind: AtSchool, School: "hill"}, false},
		"the course needs none": {clocked(), Place{Kind: AtLibrary, Branch: "main"}, false},
	} {
		s := buffered("s", func(s *Session) { s.Place = c.place })
		if got := plan(c.course).Pack(s).Bags[0].NeedsRoom; got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestPack_asMinuteByMinute compares the sum with a count in every minute.
func TestPack_asMinuteByMinute(t *testing.T) {
	p := plan(clocked())
	rapid.Check(t, func(t *rapid.T) {
		var list []*Session
		for i := range rapid.IntRange(1, 6).Draw(t, "sessions") {
			list = append(list, session(ID(fmt.Sprint(i)), func(s *Session) {
				s.Start, s.Minutes = Clock(rapid.IntRange(480, 600).Draw(t, "start")), rapid.IntRange(5, 60).Draw(t, "minutes")
				s.Before, s.After = rapid.IntRange(0, 15).Draw(t, "before"), rapid.IntRange(0, 15).Draw(t, "after")
				s.Attendance[0].Expected = rapid.IntRange(0, 80).Draw(t, "pupils")
			}))
		}
		most := 0
		for m := monday.At(400); m < monday.At(800); m++ {
			n := 0
			for _, s := range list {
				if b := s.Busy(); b.From <= m && m < b.To {
					n += p.KitsFor(clocked(), s.Expected())[0].Copies
				}
			}
			most = max(most, n)
		}
		if got := p.Pack(list...).Kits[0].Copies; got != most {
			t.Fatalf("%d copies, want %d", got, most)
		}
	})
}

func TestGiving(t *testing.T) {
	atHome := *bo
	atHome.Branch = "north"
	p := plan(&atHome, session("house"), elsewhere("school"), elsewhere("off", func(s *Session) { s.State, s.OffBy = CalledOff, BySchool }),
		elsewhere("both", func(s *Session) { s.Librarians, s.Start = []ID{"ann", "bo"}, NewClock(13, 0) }), session("tomorrow", func(s *Session) { s.Day++ }))
	for _, c := range []struct {
		librarian, branch ID
		want              string
	}{{"", "", "[house school both]"}, {"ann", "", "[house both]"}, {"bo", "", "[school both]"}, {"", "main", "[house]"}, {"", "north", "[school both]"}, {"ann", "north", "[both]"}} {
		var got []ID
		for _, s := range p.Giving(monday, c.librarian, c.branch) {
			got = append(got, s.ID)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%q %q: %v, want %s", c.librarian, c.branch, got, c.want)
		}
	}
}
