package course

import (
	"cmp"
	"math"
	"slices"
)

// GoalNode is a goal at its place in the tree of its framework.
type GoalNode struct {
	Goal  *Goal
	Depth int // areas above it
}

// byPlace orders goals that stand beside each other.
func byPlace(a, b *Goal) int {
	return cmp.Or(cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.Code, b.Code), cmp.Compare(a.ID, b.ID))
}

// GoalTree gives the areas and goals of a framework, each area before what
// stands in it. A goal whose area is not there stands at the top, and so does
// the first of areas that stand in each other, so that no goal is ever hidden.
func (p *Plan) GoalTree(framework string) []GoalNode {
	var all []*Goal
	in := map[ID]bool{}
	for _, g := range p.Goals.All() {
		if g.Framework == framework {
			all, in[g.ID] = append(all, g), true
		}
	}
	slices.SortFunc(all, byPlace)
	under := map[ID][]*Goal{}
	for _, g := range all {
		parent := g.Parent
		if !in[parent] {
			parent = ""
		}
		under[parent] = append(under[parent], g)
	}
	out := make([]GoalNode, 0, len(all))
	placed := make(map[ID]bool, len(all))
	var walk func(list []*Goal, depth int)
	walk = func(list []*Goal, depth int) {
		for _, g := range list {
			if !placed[g.ID] {
				placed[g.ID] = true
				out = append(out, GoalNode{g, depth})
				walk(under[g.ID], depth+1)
			}
		}
	}
	walk(under[""], 0)
	for _, g := range all {
		if !placed[g.ID] && inItself(g.ID, p.area, len(all)) {
			walk([]*Goal{g}, 0)
		}
	}
	return out
}

// SortGoals puts goals into the order of their frameworks and of the trees in
// them; those that are not there come last, as they were.
func (p *Plan) SortGoals(goals []ID) {
	place := map[ID]int{}
	for _, framework := range p.Frameworks() {
		for _, node := range p.GoalTree(framework) {
			place[node.Goal.ID] = len(place) + 1
		}
	}
	slices.SortStableFunc(goals, func(a, b ID) int {
		return cmp.Compare(cmp.Or(place[a], math.MaxInt), cmp.Or(place[b], math.MaxInt))
	})
}

// area gives the area in which a goal stands, "" at the top.
func (p *Plan) area(goal ID) ID {
	if g := p.Goals.Get(goal); g != nil {
		return g.Parent
	}
	return ""
}

// inItself tells whether a goal stands in itself, at most so many areas deep.
func inItself(goal ID, area func(ID) ID, most int) bool {
	id := goal
	for range most {
		if id = area(id); id == goal || id == "" {
			break
		}
	}
	return id == goal && area(goal) != ""
}

// MovedIntoThemselves gives the goals that edits would move into an area that
// then stands in the goal itself. Without these moves the others can be made.
func (p *Plan) MovedIntoThemselves(edits ...Edit) []ID {
	to := map[ID]ID{}
	var moved, out []ID
	for _, e := range edits {
		if g, ok := e.After.(*Goal); ok {
			if to[g.ID] = g.Parent; p.Goals.Has(g.ID) && p.area(g.ID) != g.Parent {
				moved = append(moved, g.ID)
			}
		}
	}
	area := func(goal ID) ID {
		if id, ok := to[goal]; ok {
			return id
		}
		return p.area(goal)
	}
	is := func(goal ID) bool { return inItself(goal, area, p.Goals.Len()+len(to)) }
	// A goal that stays where it was can leave another in itself.
	for i := slices.IndexFunc(moved, is); i >= 0; i = slices.IndexFunc(moved, is) {
		id := moved[i]
		to[id] = p.area(id)
		out, moved = append(out, id), slices.Delete(moved, i, i+1)
	}
	return out
}

// Within tells whether a goal is an area, or stands in it at any depth.
func (p *Plan) Within(goal, area ID) bool {
	for range p.Goals.Len() + 1 {
		if goal == area {
			return true
		}
		g := p.Goals.Get(goal)
		if g == nil || g.Parent == "" {
			return false
		}
		goal = g.Parent
	}
	return true // areas that stand in each other: in all of them
}

// beside gives the goals that stand in the same area of a framework, in order.
func (p *Plan) beside(framework string, parent ID) []*Goal {
	var out []*Goal
	for _, g := range p.Goals.All() {
		if g.Framework == framework && g.Parent == parent {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, byPlace)
	return out
}
