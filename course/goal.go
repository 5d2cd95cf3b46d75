package course

import (
	"cmp"
	"context"
	"slices"
)

// OwnFramework is the framework that a library writes itself.
const OwnFramework = "own"

// MaxCode is the length of a goal's code, in characters.
const MaxCode = 40

// Goal is a learning goal of a framework, or an area of goals.
type Goal struct {
	Base
	Framework string `json:"framework"` // "digcomp-3.0", "kmk-2016", "ballerup", "sdg", "own"
	Code      string `json:"code"`      // "1.2"
	Parent    ID     `json:"parent,omitempty"`
	Area      bool   `json:"area,omitempty"` // a heading, not a goal itself
	Name      Name3  `json:"name"`
	Note      string `json:"note,omitempty"` // whose translation, what source
	Sort      int    `json:"sort"`
	Retired   bool   `json:"retired,omitempty"`
}

// Kind gives KindGoal.
func (*Goal) Kind() Kind { return KindGoal }

// Validate refuses a goal without framework or without a name in any language.
func (g *Goal) Validate() error {
	c := checks{kind: KindGoal}
	c.text("framework", g.Framework, true, 40)
	c.text("code", g.Code, false, MaxCode)
	c.name3(g.Name, MaxText)
	c.fail(g.Parent != "" && g.Parent == g.ID, ErrInvalid, "goalArea", nil)
	return c.err()
}

// Refs lists the area, which cannot be deleted while a goal stands in it.
func (g *Goal) Refs() []Ref { return refs("parent", KindGoal, g.Parent) }

func (g *Goal) at(v int) Record { n := *g; n.Version = v; return &n }

// Frameworks lists the frameworks that there are goals of: the library's own
// first, earlier editions last.
func (p *Plan) Frameworks() []string {
	first := map[string]*Goal{}
	for _, g := range p.Goals.All() {
		if f := first[g.Framework]; f == nil || g.Sort < f.Sort {
			first[g.Framework] = g
		}
	}
	out := make([]string, 0, len(first))
	earlier := map[string]bool{}
	for f := range first {
		out, earlier[f] = append(out, f), p.Earlier(f)
	}
	rank := func(f string) int {
		switch {
		case f == OwnFramework:
			return 0
		case earlier[f]:
			return 2
		}
		return 1
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), byPlace(first[a], first[b]))
	})
	return out
}

// Earlier tells whether a framework is an earlier edition: it is shipped, and
// all of its goals are retired. The library's own tree is never one.
func (p *Plan) Earlier(framework string) bool {
	if framework == OwnFramework {
		return false
	}
	found := false
	for _, g := range p.Goals.All() {
		if g.Framework != framework {
			continue
		}
		if !g.Retired {
			return false
		}
		found = true
	}
	return found
}

// goalStep is the distance between the places of goals.
const goalStep = 10

// NextPlace gives the place behind all goals of an area of the library's own
// tree; "" is the top.
func (p *Plan) NextPlace(parent ID) int {
	last := 0
	for _, g := range p.beside(OwnFramework, parent) {
		last = max(last, g.Sort)
	}
	return last + goalStep
}

// SaveGoal makes or alters a goal of the library's own tree; a new one, and one
// that moves to another area, goes to the end there. An area that goes out of
// use, or comes back, takes all that stands in it along. name is what the undo
// menu calls it.
func (p *Planner) SaveGoal(ctx context.Context, g *Goal, name string) error {
	n := *g
	n.Framework = OwnFramework
	old := p.Plan.Goals.Get(n.ID)
	if old == nil || old.Parent != n.Parent {
		n.Sort = p.Plan.NextPlace(n.Parent)
	}
	label := Label{Key: "label.added", Args: map[string]string{"Kind": string(KindGoal), "Name": name}}
	edits := []Edit{Put(&n)}
	if old != nil {
		label.Key = "label.saved"
		if old.Retired != n.Retired {
			edits = append(edits, p.retiring(n.ID, n.Retired)...)
		}
	}
	return p.Do(ctx, label, edits...)
}

// retiring takes all that stands in an area out of use, or brings it back.
func (p *Planner) retiring(area ID, retired bool) []Edit {
	var edits []Edit
	for _, g := range p.Plan.Goals.All() {
		if g.ID != area && g.Retired != retired && p.Plan.Within(g.ID, area) {
			n := *g
			n.Retired = retired
			edits = append(edits, Put(&n))
		}
	}
	return edits
}

// MoveGoal moves a goal or an area among those beside it by a number of
// places; at the end it stays.
func (p *Planner) MoveGoal(ctx context.Context, id ID, by int, name string) error {
	g := p.Plan.Goals.Get(id)
	if g == nil {
		return &Error{Code: ErrNotFound, Kind: KindGoal}
	}
	list := p.Plan.beside(g.Framework, g.Parent)
	from := slices.Index(list, g)
	to := max(0, min(from+by, len(list)-1))
	if from < 0 || from == to {
		return nil
	}
	list = slices.Insert(slices.Delete(list, from, from+1), to, g)
	var edits []Edit
	for i, x := range list {
		n := *x
		n.Sort = (i + 1) * goalStep
		edits = append(edits, Put(&n))
	}
	return p.Do(ctx, Label{Key: "label.goal.moved", Args: map[string]string{"Name": name}}, edits...)
}

// RetireGoal takes a goal out of what new courses are offered, or brings it
// back; an area takes all that stands in it along. A goal that is so already
// stays, and so does all that stands in it. Courses keep their goals.
func (p *Planner) RetireGoal(ctx context.Context, id ID, retired bool, name string) error {
	g := p.Plan.Goals.Get(id)
	if g == nil {
		return &Error{Code: ErrNotFound, Kind: KindGoal}
	}
	if g.Retired == retired {
		return nil
	}
	n := *g
	n.Retired = retired
	key := "label.goal.back"
	if retired {
		key = "label.goal.retired"
	}
	return p.Do(ctx, Label{Key: key, Args: map[string]string{"Name": name}}, append(p.retiring(id, retired), Put(&n))...)
}

// Practised is an activity that practises a goal.
type Practised struct {
	Lesson   int // its place, from 0
	Activity *Activity
}

// PractisedIn gives the activities of a course that practise a goal.
func (k *Course) PractisedIn(goal ID) []Practised {
	var out []Practised
	for i := range k.Lessons {
		for j := range k.Lessons[i].Activities {
			if a := &k.Lessons[i].Activities[j]; slices.Contains(a.Goals, goal) {
				out = append(out, Practised{i, a})
			}
		}
	}
	return out
}

// Practise ties a goal to these activities of the course and to no others. A
// goal stands in each in the order of the course's goals.
func (k *Course) Practise(goal ID, activities []ID) {
	for i := range k.Lessons {
		for j := range k.Lessons[i].Activities {
			a := &k.Lessons[i].Activities[j]
			has, wants := slices.Contains(a.Goals, goal), slices.Contains(activities, a.ID)
			switch {
			case has && !wants:
				a.Goals = slices.DeleteFunc(slices.Clone(a.Goals), func(id ID) bool { return id == goal })
			case wants && !has:
				a.Goals = append(slices.Clone(a.Goals), goal)
				slices.SortStableFunc(a.Goals, func(x, y ID) int { return cmp.Compare(slices.Index(k.Goals, x), slices.Index(k.Goals, y)) })
			}
			if len(a.Goals) == 0 {
				a.Goals = nil
			}
		}
	}
}
