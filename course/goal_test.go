package course_test

import (
	"slices"
	"strings"
	"testing"

	. "klassetrin/course"
)

func goal(id ID, framework string, parent ID, sort int, alter ...func(*Goal)) *Goal {
	g := &Goal{Base: Base{ID: id}, Framework: framework, Parent: parent, Sort: sort, Name: Name3{En: string(id)}}
	for _, f := range alter {
		f(g)
	}
	return g
}

func area(g *Goal)    { g.Area = true }
func retired(g *Goal) { g.Retired = true }

// tree writes a framework as lines, each under its areas.
func tree(p *Plan, framework string) string {
	var out []string
	for _, n := range p.GoalTree(framework) {
		out = append(out, strings.Repeat(">", n.Depth)+string(n.Goal.ID))
	}
	return strings.Join(out, " ")
}

func TestSortGoals(t *testing.T) {
	p := plan(goal("area", "kmk", "", 10, area), goal("two", "kmk", "area", 30), goal("one", "kmk", "area", 20), goal("four", "sdg", "", 40))
	got := []ID{"four", "gone", "two", "one"}
	p.SortGoals(got)
	if want := []ID{"one", "two", "four", "gone"}; !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
}

func TestGoalTree(t *testing.T) {
	p := plan(
		goal("b", OwnFramework, "", 20, area), goal("a", OwnFramework, "", 30), goal("b2", OwnFramework, "b", 5), goal("b1", OwnFramework, "b", 3, area),
		goal("deep", OwnFramework, "b1", 1), goal("lost", OwnFramework, "gone", 10), goal("other", "sdg", "b", 1),
	)
	if got, want := tree(p, OwnFramework), "lost b >b1 >>deep >b2 a"; got != want {
		t.Errorf("tree %q, want %q", got, want)
	}
	if got := tree(p, "sdg"); got != "other" {
		t.Errorf("tree of another framework %q", got)
	}
}

// TestGoalTree_hidesNothing has areas that stand in each other, as a file of
// another program may have them.
func TestGoalTree_hidesNothing(t *testing.T) {
	p := plan(goal("x", OwnFramework, "", 30), goal("a", OwnFramework, "b", 20, area), goal("b", OwnFramework, "a", 30, area), goal("g", OwnFramework, "b", 10), goal("self", OwnFramework, "self", 40))
	if got, want := tree(p, OwnFramework), "x a >b >>g self"; got != want {
		t.Errorf("tree %q, want %q", got, want)
	}
}

// TestNoAreaStandsInItself makes the same change by another way than SaveGoal.
func TestNoAreaStandsInItself(t *testing.T) {
	ctx := t.Context()
	p := desk(t, goal("a", OwnFramework, "", 10, area), goal("b", OwnFramework, "a", 10, area), goal("c", OwnFramework, "b", 10, area))
	move := func(id, to ID) Edit {
		n := *p.Plan.Goals.Get(id)
		n.Parent = to
		return Put(&n)
	}
	if err := p.Do(ctx, Label{Key: "label.goal.import"}, move("a", "c")); CodeOf(err) != ErrInvalid {
		t.Errorf("an area in itself: %v", err)
	}
	must(t, p.Do(ctx, Label{Key: "label.goal.import"}, move("a", "c"), move("b", "")))
	if got, want := tree(p.Plan, OwnFramework), "b >c >>a"; got != want {
		t.Errorf("tree %q, want %q", got, want)
	}
}

func TestFrameworks(t *testing.T) {
	p := plan(goal("s", "sdg", "", 900), goal("k", "kmk", "", 500), goal("o", OwnFramework, "", 9999, retired), goal("e1", "old", "", 1, retired), goal("e2", "old", "", 2, retired))
	if got, want := p.Frameworks(), []string{OwnFramework, "kmk", "sdg", "old"}; !slices.Equal(got, want) {
		t.Errorf("frameworks %q, want %q", got, want)
	}
	if !p.Earlier("old") || p.Earlier(OwnFramework) || p.Earlier("sdg") || p.Earlier("none") {
		t.Error("only the framework whose goals are all retired is an earlier edition")
	}
}

func TestOwnTreeIsEdited(t *testing.T) {
	ctx := t.Context()
	p := desk(t, goal("a", OwnFramework, "", 10, area), goal("a1", OwnFramework, "a", 10), goal("a2", OwnFramework, "a", 10), goal("b", OwnFramework, "", 20, area))
	must(t, p.SaveGoal(ctx, &Goal{Base: Base{ID: "new"}, Parent: "a", Name: Name3{Da: "Ny"}}, "Ny"))
	must(t, p.MoveGoal(ctx, "new", -2, "Ny"))
	if got, want := tree(p.Plan, OwnFramework), "a >new >a1 >a2 b"; got != want {
		t.Errorf("after adding and moving %q, want %q", got, want)
	}
	before := p.LastDone()
	must(t, p.MoveGoal(ctx, "new", -1, "Ny"))
	if p.LastDone() != before {
		t.Error("moving the first up is a step to undo")
	}
	n := *p.Plan.Goals.Get("a")
	n.Parent = "b"
	must(t, p.SaveGoal(ctx, &n, "a"))
	if got, want := tree(p.Plan, OwnFramework), "b >a >>new >>a1 >>a2"; got != want {
		t.Errorf("after moving an area %q, want %q", got, want)
	}
	n = *p.Plan.Goals.Get("b")
	n.Parent = "a"
	if err := p.SaveGoal(ctx, &n, "b"); CodeOf(err) != ErrInvalid {
		t.Errorf("an area in itself: %v", err)
	}
	must(t, p.RetireGoal(ctx, "a", true, "a"))
	for id, want := range map[ID]bool{"a": true, "new": true, "a2": true, "b": false} {
		if got := p.Plan.Goals.Get(id).Retired; got != want {
			t.Errorf("%s retired: %v", id, got)
		}
	}
	if _, err := p.Undo(ctx); err != nil || p.Plan.Goals.Get("a1").Retired {
		t.Errorf("undo of retiring: %v", err)
	}
}

// TestAGoalThatIsSoAlreadyStays: an area in use brings none of its retired goals
// back, and nothing is a step that would drop the ones to redo.
func TestAGoalThatIsSoAlreadyStays(t *testing.T) {
	ctx := t.Context()
	p := desk(t, goal("a", OwnFramework, "", 10, area), goal("a1", OwnFramework, "a", 10), goal("b", OwnFramework, "", 20))
	must(t, p.RetireGoal(ctx, "a1", true, "a1"))
	must(t, p.RetireGoal(ctx, "b", true, "b"))
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	must(t, p.RetireGoal(ctx, "a", false, "a"))
	must(t, p.RetireGoal(ctx, "a1", true, "a1"))
	if !p.Plan.Goals.Get("a1").Retired {
		t.Error("an area in use brought back what was retired in it")
	}
	if _, ok := p.CanRedo(); !ok {
		t.Error("what altered nothing dropped the step to redo")
	}
	must(t, p.RetireGoal(ctx, "a1", false, "a1"))
	if p.Plan.Goals.Get("a1").Retired {
		t.Error("a retired goal was not brought back")
	}
}

// TestAGoalInUseStays deletes goals that a course, an edition or another goal
// needs, and one that nobody needs.
func TestAGoalInUseStays(t *testing.T) {
	ctx := t.Context()
	c := robotics.Clone()
	c.Goals = []ID{"taught"}
	old := robotics.Clone()
	old.Goals = []ID{"formerly"}
	p := desk(t, c, &Edition{Base: Base{ID: "e"}, Course: c.ID, Number: 1, Design: *old},
		goal("area", OwnFramework, "", 10, area), goal("taught", OwnFramework, "area", 10), goal("formerly", OwnFramework, "", 20), goal("free", OwnFramework, "", 30))
	for _, id := range []ID{"area", "taught", "formerly"} {
		if err := p.Delete(ctx, p.Plan.Goals.Get(id), "x"); CodeOf(err) != ErrInUse {
			t.Errorf("%s: %v", id, err)
		}
	}
	must(t, p.Delete(ctx, p.Plan.Goals.Get("free"), "x"))
}

func TestAGoalIsPractised(t *testing.T) {
	c := robotics.Clone()
	c.Goals = []ID{"g1", "g2"}
	c.Lessons = []Lesson{{ID: "l1", Activities: []Activity{{ID: "x", Goals: []ID{"g2"}}, {ID: "y"}}}, {ID: "l2", Activities: []Activity{{ID: "z", Goals: []ID{"g1"}}}}}
	kept := c.Lessons[0].Activities[0].Goals
	c.Practise("g1", []ID{"x", "y"})
	if got := c.Lessons[0].Activities[0].Goals; !slices.Equal(got, []ID{"g1", "g2"}) {
		t.Errorf("the first activity practises %q", got)
	}
	if !slices.Equal(kept, []ID{"g2"}) || c.Lessons[1].Activities[0].Goals != nil {
		t.Errorf("before %q, now %q", kept, c.Lessons[1].Activities[0].Goals)
	}
	list := c.PractisedIn("g1")
	if len(list) != 2 || list[1].Activity.ID != "y" || list[1].Lesson != 0 || len(c.PractisedIn("g3")) != 0 {
		t.Errorf("practised in %v", list)
	}
}
