package intake

import (
	"slices"
	"strings"

	"klassetrin/course"
)

// finder finds goals by code and by name in any language.
type finder[T any] map[string][]T

func (f finder[T]) add(goal *course.Goal, v T) {
	for _, key := range keysOf(goal) {
		f[key] = append(f[key], v)
	}
}

// called gives what a text names: first by code, then by name.
func (f finder[T]) called(text string) []T {
	return append(slices.Clone(f[codeKey(text)]), f[nameKey(text)]...)
}

func codeKey(s string) string { return "code " + strings.ToLower(s) }

// nameKey is indifferent to case, accents and punctuation, unless a text is
// nothing but punctuation.
func nameKey(s string) string {
	if plain := plainHeading(s); plain != "" {
		return "name " + plain
	}
	return "name " + s
}

// keysOf gives the keys under which a goal is found.
func keysOf(goal *course.Goal) []string {
	var out []string
	if goal.Code != "" {
		out = append(out, codeKey(goal.Code))
	}
	return append(out, nameKeys(goal.Name)...)
}

// nameKeys gives one key for each name of a goal.
func nameKeys(n course.Name3) []string {
	var out []string
	for _, s := range []string{n.Da, n.De, n.En} {
		if key := nameKey(s); s != "" && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

func sameName(a, b course.Name3) bool {
	other := nameKeys(b)
	return slices.ContainsFunc(nameKeys(a), func(key string) bool { return slices.Contains(other, key) })
}

// repeated merges a row that is in the file already, and rejects one whose code
// another goal of the file has.
func (g *goalReader) repeated(d *goalDraft) bool {
	for _, first := range g.rows[codeKey(d.goal.Code)] {
		if !sameName(first.goal.Name, d.goal.Name) {
			e := g.fault(d.row, course.ErrDuplicate, Code, d.goal.Code)
			e.Args["First"] = first.row.Line
			g.reject(e)
			return true
		}
	}
	for _, key := range nameKeys(d.goal.Name) {
		for _, first := range g.rows[key] {
			if strings.EqualFold(first.goal.Code, d.goal.Code) && plainHeading(first.parent) == plainHeading(d.parent) {
				g.result.Merged++
				return true
			}
		}
	}
	return false
}

// findArea finds the row that a row names as its area, or else makes an area of
// that name. Areas of the tree are known again when they are settled.
func (g *goalReader) findArea(d *goalDraft) {
	if slices.ContainsFunc(keysOf(&d.goal), func(key string) bool { return key == codeKey(d.parent) || key == nameKey(d.parent) }) {
		d.parent = "" // lists repeat the name of an area beside the area itself
		if d.kind == "" {
			d.kind = "area"
		}
	}
	if d.parent == "" {
		return
	}
	for _, other := range g.rows.called(d.parent) {
		if other != d && other.kind != "goal" {
			other.kind, d.above = "area", other
			return
		}
	}
	area := &goalDraft{row: d.row, kind: "area", implied: true, goal: course.Goal{Framework: course.OwnFramework, Name: g.named(d.parent)}}
	for _, own := range g.own.called(d.parent) {
		if own.Area {
			area.goal.Code, area.goal.Name = own.Code, own.Name
			break
		}
	}
	g.drafts = append(g.drafts, area)
	g.rows.add(&area.goal, area)
	d.above = area
}

// settle gives a draft its area and its ID and files it; it tells whether the
// draft can be an area of others.
func (g *goalReader) settle(d *goalDraft) bool {
	if d.state > 0 {
		return d.state == 2 && !d.bad // 1: areas that stand in each other
	}
	d.state = 1
	if d.above != nil && !g.settle(d.above) {
		d.bad, d.state = true, 2
		g.reject(g.fault(d.row, course.ErrInvalid, Parent, d.parent))
		return false
	}
	if d.above != nil {
		d.goal.Parent = d.above.goal.ID
	}
	d.before = g.find(d)
	d.state = 2
	g.file(d)
	return true
}

// untangle rejects the rows that would put an area of the tree into itself by
// way of areas that the file does not have.
func (g *goalReader) untangle() {
	for _, id := range g.plan.MovedIntoThemselves(g.result.Edits()...) {
		i := slices.IndexFunc(g.drafts, func(d *goalDraft) bool { return d.goal.ID == id })
		d := g.drafts[i]
		g.reject(g.fault(d.row, course.ErrInvalid, Parent, d.parent))
		g.result.Rows = slices.DeleteFunc(g.result.Rows, func(r GoalRow) bool { return r.Goal.ID == id })
		g.result.Changed--
	}
}

// find knows a goal of the tree again; only an area can be one that rows name.
func (g *goalReader) find(d *goalDraft) *course.Goal {
	free := func(own *course.Goal) bool { return !g.used[own.ID] && (own.Area || !d.implied) }
	if d.goal.Code != "" {
		for _, own := range g.own[codeKey(d.goal.Code)] {
			if free(own) {
				return own
			}
		}
	}
	for _, key := range nameKeys(d.goal.Name) {
		for _, own := range g.own[key] {
			there := own.Parent == d.goal.Parent || d.implied || !g.reg.Columns.Has(Parent)
			if there && free(own) && (own.Code == "" || d.goal.Code == "") {
				return own
			}
		}
	}
	return nil
}

// file compares a draft with what the tree has and puts it into the result.
func (g *goalReader) file(d *goalDraft) {
	row := GoalRow{Line: d.row.Line}
	after := d.goal
	after.Area = d.kind == "area"
	if d.before == nil {
		after.ID = g.o.NewID()
		if g.last[after.Parent] == 0 {
			g.last[after.Parent] = g.plan.NextPlace(after.Parent)
		}
		after.Sort = g.last[after.Parent]
		g.last[after.Parent] += 10
		row.Status = New
	} else {
		g.used[d.before.ID] = true
		after = g.overlaid(d)
		if row.Status = Changed; course.Same(&after, d.before) {
			row.Status = Unchanged
		}
		row.Fields = changes(d.before, &after)
	}
	d.goal.ID = after.ID
	row.Goal = &after
	g.count(row.Status, d.implied)
	if !d.implied || row.Status == New {
		g.result.Rows = append(g.result.Rows, row)
	}
}

func (g *goalReader) count(s Status, implied bool) {
	switch {
	case implied && s == New:
		g.result.Areas++
	case implied:
	case s == New:
		g.result.New++
	case s == Changed:
		g.result.Changed++
	default:
		g.result.Unchanged++
	}
}

// overlaid gives a goal of the tree with what the row says; what it leaves
// empty stays.
func (g *goalReader) overlaid(d *goalDraft) course.Goal {
	n := *d.before
	if d.implied {
		return n
	}
	for _, x := range []struct {
		to   *string
		said string
	}{{&n.Code, d.goal.Code}, {&n.Name.Da, d.goal.Name.Da}, {&n.Name.De, d.goal.Name.De}, {&n.Name.En, d.goal.Name.En}} {
		if x.said != "" {
			*x.to = x.said
		}
	}
	if g.reg.Columns.Has(Parent) && n.Parent != d.goal.Parent {
		n.Parent, n.Sort = d.goal.Parent, g.plan.NextPlace(d.goal.Parent)
	}
	if d.kind != "" {
		n.Area = d.kind == "area"
	}
	if d.hasState {
		n.Retired = d.goal.Retired
	}
	return n
}

// changes names the fields in which two goals differ.
func changes(a, b *course.Goal) []string {
	var out []string
	for _, x := range []struct {
		name string
		same bool
	}{{"code", a.Code == b.Code}, {"name", a.Name == b.Name}, {"goalArea", a.Parent == b.Parent}, {"goalKind", a.Area == b.Area}, {"retired", a.Retired == b.Retired}} {
		if !x.same {
			out = append(out, x.name)
		}
	}
	return out
}
