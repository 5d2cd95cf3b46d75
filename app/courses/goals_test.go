package courses

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestGoalsAreSearchedAndChosen finds goals by code, by a word of another
// language and with folded letters, and takes several in one go.
func TestGoalsAreSearchedAndChosen(t *testing.T) {
	h := handsOn(t)
	h.page.Open(kit.Goal{New: true})
	h.command("Tilføj læringsmål")
	h.screen.Want(t, "Vælg læringsmål", "Alle rammer, der bruges nu")
	for _, find := range []string{"1.2 vurdere inf", "Umweltwirkungen", "baeredygtig energi", "2"} { // 2 is 2.1, not 1.2
		h.write(find)
		h.press(fyne.KeyReturn)
	}
	h.press(fyne.KeyReturn)                                                               // nothing is searched for: the dialog's
	want := []course.ID{"digcomp-3.0:1.2", "digcomp-3.0:2.1", "digcomp-3.0:4.4", "sdg:7"} // in the order of the frameworks
	if got := h.page.edit.course().Goals; !slices.Equal(got, want) {
		t.Fatalf("the course has the goals %q, want %q", got, want)
	}
	h.screen.Want(t, "1.2 At vurdere information", "DigComp 3.0 (EU)", "Ingen aktivitet øver det endnu")
	if h.focused() != fyne.Focusable(h.page.edit.goals.rowOf[want[0]]) {
		t.Error("the keyboard is not on the first goal that no activity practises")
	}
	h.command("Tilføj læringsmål")
	h.press(fyne.KeyEscape)
	if got := h.page.edit.course().Goals; !slices.Equal(got, want) {
		t.Errorf("after Esc the goals are %q", got)
	}
}

// picker opens the dialog of a course with some goals, without showing it.
func picker(h *hands, chosen ...course.ID) *goalPicker { return newGoalPicker(h.page, chosen) }

// TestWhatIsOffered looks at frameworks, earlier editions and goals out of use.
func TestWhatIsOffered(t *testing.T) {
	h := handsOn(t)
	if err := h.screen.Deps.Planner.RetireGoal(t.Context(), "sdg:7", true, "7"); err != nil {
		t.Fatal(err)
	}
	x := picker(h, "digcomp-3.0:1.1")
	for id, want := range map[course.ID]bool{"digcomp-3.0:1.1": true, "digcomp-3.0:1": false, "sdg:4": true, "sdg:7": false, "digcomp-2.2:1.1": false} {
		if got := slices.Contains(x.options, id); got != want {
			t.Errorf("%s is offered: %v", id, got)
		}
	}
	x.framework.Set("digcomp-2.2")
	x.fill()
	if !slices.Contains(x.options, "digcomp-2.2:1.1") || slices.Contains(x.options, "sdg:4") {
		t.Errorf("of the earlier edition are offered %q", x.options)
	}
	x.onTick([]course.ID{"digcomp-2.2:1.1"})
	if want := []course.ID{"digcomp-3.0:1.1", "digcomp-2.2:1.1"}; !slices.Equal(x.chosen, want) {
		t.Errorf("chosen %q, want %q", x.chosen, want)
	}
	x.onTick(nil)
	if want := []course.ID{"digcomp-3.0:1.1"}; !slices.Equal(x.chosen, want) {
		t.Errorf("after clearing %q are chosen, want %q: what another framework has stays", x.chosen, want)
	}
	if x = picker(h, "sdg:7"); !slices.Contains(x.options, "sdg:7") || x.detail("sdg:7") == "" || x.detail("sdg:4") != "" {
		t.Error("a goal out of use that the course has is not offered, or not marked")
	}
}

// TestRetiredGoalsStay shows a course with a goal that went out of use.
func TestRetiredGoalsStay(t *testing.T) {
	h := handsOn(t)
	c := h.open("Kildekritik og falske nyheder")
	if len(c.Goals) == 0 {
		t.Fatal("the course has no goal")
	}
	name := h.page.goalName(c.Goals[0])
	if err := h.screen.Deps.Planner.RetireGoal(t.Context(), c.Goals[0], true, name); err != nil {
		t.Fatal(err)
	}
	h.page.edit.goals.shown = "" // as when the course is opened
	h.page.edit.goals.show()
	h.screen.Want(t, name, "bruges ikke længere")
}

// TestAGoalIsTiedFromItsSide takes a goal that no activity practises, from the
// list of what is missing to the activities.
func TestAGoalIsTiedFromItsSide(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.setGoals(append(slices.Clone(e.course().Goals), "sdg:13"))
	h.screen.Want(t, "Ingen aktivitet øver det endnu")
	e.goals.focusUnpractised()
	h.press(fyne.KeyReturn)
	h.screen.Want(t, "13 Klimaindsats", "Aktiviteter, der øver det")
	h.write("kom ind")
	h.press(fyne.KeyDown, fyne.KeySpace)
	h.button("Brug valget")
	first := e.course().Lessons[0].Activities[0]
	if !slices.Contains(first.Goals, "sdg:13") {
		t.Fatalf("the first activity practises %q", first.Goals)
	}
	h.screen.Want(t, "Øves i: "+first.Title)
	if text := h.screen.Text(); strings.Contains(text, "Ingen aktivitet øver det endnu") {
		t.Error("a goal is still said not to be practised")
	}
	h.button("Fjern læringsmålet »13 Klimaindsats«")
	if slices.Contains(e.course().Goals, "sdg:13") || slices.Contains(e.course().Lessons[0].Activities[0].Goals, "sdg:13") {
		t.Error("the goal that was removed is still there")
	}
}

// TestGoalsAreUndone takes back that a goal was chosen and tied, while the
// course is open.
func TestGoalsAreUndone(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	h.page.edit.setGoals(append(slices.Clone(e.course().Goals), "sdg:13"))
	e.course().Practise("sdg:13", []course.ID{e.course().Lessons[0].Activities[0].ID})
	e.settled("goals")
	h.screen.Want(t, "13 Klimaindsats", "Øves i: Kom ind og find tonen")
	for _, gone := range []string{"Øves i: Kom ind og find tonen", "13 Klimaindsats"} {
		if _, err := h.screen.Deps.Planner.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(h.screen.Text(), gone) {
			t.Errorf("after undo %q is still shown", gone)
		}
	}
}

// TestBreaksPractiseNothing opens the activities of a goal in a lesson with a
// break.
func TestBreaksPractiseNothing(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.course().Lessons[0].Activities[1].Break = true
	name := e.activityName(0, &e.course().Lessons[0].Activities[1])
	e.tieGoal(e.course().Goals[0])
	h.screen.Want(t, "Jagten på kilden")
	if strings.Contains(h.screen.Text(), name) {
		t.Errorf("the break %q can be tied to a goal", name)
	}
}

// TestNoGoalIsSetByItself begins a course, which must not have goals that
// nobody chose.
func TestNoGoalIsSetByItself(t *testing.T) {
	s, p := shown(t, "danish", words.English)
	p.Open(kit.Goal{New: true})
	if got := p.edit.course().Goals; len(got) != 0 {
		t.Errorf("a new course has the goals %q", got)
	}
	s.Want(t, "No learning goal is chosen")
}
