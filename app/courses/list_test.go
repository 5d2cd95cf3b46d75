package courses

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// choose does what stands in the menu of a course in the catalogue.
func (h *hands) choose(title, item string) {
	h.Helper()
	c := courseCalled(h.T, h.screen, title)
	h.page.list.choose(c.ID)
	h.fromMenu(item)
}

// fromMenu does what stands in the menu of the chosen courses.
func (h *hands) fromMenu(item string) {
	h.Helper()
	for _, m := range h.page.list.menu(h.page.list.chosen()) {
		if m.Label == item {
			if m.Disabled {
				h.Fatalf("%q cannot be chosen", item)
			}
			m.Action()
			return
		}
	}
	h.Fatalf("the menu has no %q", item)
}

// shownTitles are the courses in their order.
func (h *hands) shownTitles() []string {
	var out []string
	for _, r := range h.page.list.table.Rows() {
		out = append(out, r.Course.Title)
	}
	return out
}

// overlay tells what stands on the top layer, "" when there is none.
func (h *hands) overlay() string {
	if h.screen.Deps.Window.Canvas().Overlays().Top() == nil {
		return ""
	}
	return h.screen.Text()
}

// TestCatalogue filters by words, opens by keys and comes back.
func TestCatalogue(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	if h.page.Subtitle() != "13 forløb · 11 offentliggjorte · 1 udgået" || len(l.table.Rows()) != 13 {
		t.Errorf("%q, %d rows", h.page.Subtitle(), len(l.table.Rows()))
	}
	h.command("Find forløb")
	h.write("ind bogen vr")
	if len(l.table.Rows()) != 1 || h.page.Subtitle() != "1 af 14 forløb" {
		t.Errorf("%v, %q", h.shownTitles(), h.page.Subtitle())
	}
	h.press(fyne.KeyReturn, fyne.KeyReturn)
	if h.page.edit == nil || h.page.Title() != "Ind i bogen med VR" {
		t.Errorf("Enter opens %q", h.page.Title())
	}
	h.button("Forløb")
	if s := l.chosen(); h.page.edit != nil || len(s) != 1 || s[0].Course.Title != "Ind i bogen med VR" {
		t.Error("going back does not choose the course that was open")
	}
	l.model.State = course.Retired.String()
	l.fill()
	h.button("Vis alle forløb")
	if len(l.table.Rows()) != 13 || l.filters.find.Text != "" || h.page.Subtitle() != "13 forløb · 11 offentliggjorte · 1 udgået" {
		t.Error("the filters stay")
	}
	h.command("Find forløb")
	h.write("bog")
	h.press(fyne.KeyEscape)
	if l.filters.find.Text != "" || len(l.table.Rows()) != 13 {
		t.Error("Esc does not empty the search")
	}
}

// TestGradeField finds courses by grade levels as they are said on the phone.
func TestGradeField(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	h.command("Find forløb til et klassetrin")
	h.write("6. klasse")
	six := len(l.table.Rows())
	for _, r := range l.table.Rows() {
		if !h.plan().Suits(r.Course, "dk.6") {
			t.Errorf("%q is for %s", r.Course.Title, r.Grades)
		}
	}
	if six == 0 || six == 13 || !strings.HasSuffix(h.page.Subtitle(), "af 14 forløb") {
		t.Errorf("%d courses, %q", six, h.page.Subtitle())
	}
	h.press(fyne.KeyDown)
	if r := l.chosen(); len(r) != 1 || r[0].Course.ID != l.table.Rows()[0].Course.ID {
		t.Error("Down does not go to the first course")
	}
	h.command("Find forløb til et klassetrin")
	h.press(fyne.KeyEscape)
	h.write("16")
	h.screen.Want(t, "»16« er ikke et klassetrin her.")
	if len(l.table.Rows()) != 13 {
		t.Error("what nobody knows leaves courses out")
	}
	h.press(fyne.KeyBackspace)
	if strings.Contains(h.screen.Text(), "er ikke et klassetrin") {
		t.Error("the sentence stays")
	}
	h.press(fyne.KeyBackspace)
	if len(l.table.Rows()) != 13 {
		t.Error("an empty field leaves courses out")
	}
}

// TestFilterByPress filters by theme, state and place, and sorts, by presses.
func TestFilterByPress(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	h.screen.Tap(t, "Kodning og teknologi")
	coding := len(l.table.Rows())
	for _, r := range l.table.Rows() {
		if themeName(r.Theme) != "Kodning og teknologi" {
			t.Errorf("%q is of the theme %q", r.Course.Title, themeName(r.Theme))
		}
	}
	h.screen.Tap(t, "Status: I brug")
	h.screen.Tap(t, "Kladde")
	if coding == 0 || len(l.table.Rows()) >= coding {
		t.Errorf("%d of %d are drafts", len(l.table.Rows()), coding)
	}
	h.screen.Want(t, "Status: Kladde")
	h.screen.Tap(t, "Status: Kladde")
	h.screen.Tap(t, "Alle")
	h.screen.Tap(t, "Alle steder")
	h.screen.Tap(t, "På skolen")
	for _, r := range l.table.Rows() {
		if !slices.Contains(r.Course.Places, course.AtSchool) {
			t.Errorf("%q is not given at schools", r.Course.Title)
		}
	}
	l.showAll()
	h.screen.Want(t, "Status: I brug", "Alle steder")
	h.screen.Tap(t, "Sortér: Titel")
	h.screen.Tap(t, "Elever")
	rows := l.table.Rows()
	if rows[0].Usage.Pupils.N <= rows[len(rows)-1].Usage.Pupils.N {
		t.Error("the course with the most pupils is not the first")
	}
	h.screen.Want(t, "Sortér: Elever")
	if k, desc := l.table.Sorted(); k != "pupils" || !desc || h.screen.Deps.Memory.Tables["courses"].Sort != "pupils" {
		t.Errorf("sorted by %s, and not remembered", k)
	}
}

// TestViews turns cards into rows and back; the choice is remembered and the
// same course stays chosen.
func TestViews(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	c := courseCalled(t, h.screen, "Scratch-spil")
	l.choose(c.ID)
	h.command("Vis som rækker")
	if r := l.chosen(); l.area.Objects[0] != l.panel || len(r) != 1 || r[0].Course != c || h.screen.Deps.Memory.Recall("courses")["view"] != viewRows {
		t.Error("no rows are shown, or another course is chosen")
	}
	if again := New(h.screen.Deps); !again.list.asRows {
		t.Error("the view is not remembered")
	}
	h.screen.Tap(t, "Kort")
	if r := l.chosen(); l.asRows || l.area.Objects[0] != l.cards || len(r) != 1 || r[0].Course != c {
		t.Error("no cards are shown, or another course is chosen")
	}
	h.screen.Tap(t, "Rækker")
	if !l.asRows {
		t.Error("a press does not show rows")
	}
}

// TestCardsByKeyboard goes through the cards and opens what stands there.
func TestCardsByKeyboard(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	l.cards.Focus()
	at := func() string {
		r, _ := l.cards.Selected()
		return r.Course.Title
	}
	titles := h.shownTitles()
	for _, k := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyRight, 1}, {fyne.KeyDown, 4}, {fyne.KeyLeft, 3}, {fyne.KeyUp, 0}, {fyne.KeyUp, 0}, {fyne.KeyEnd, 12}, {fyne.KeyDown, 12}, {fyne.KeyHome, 0}} {
		if h.press(k.key); at() != titles[k.want] {
			t.Errorf("%s leads to %q, not to %q", k.key, at(), titles[k.want])
		}
	}
	h.press(fyne.KeyRight, desktop.KeyMenu)
	if !strings.Contains(h.overlay(), "Kopiér") {
		t.Errorf("the menu key opens %q", h.overlay())
	}
	h.screen.Deps.Window.Canvas().Overlays().Top().Hide()
	h.screen.Deps.Window.Canvas().Overlays().Remove(h.screen.Deps.Window.Canvas().Overlays().Top())
	l.cards.Focus()
	h.press(fyne.KeyReturn)
	if h.page.edit == nil || h.page.Title() != titles[1] {
		t.Errorf("Enter opens %q, not %q", h.page.Title(), titles[1])
	}
}

// TestCourseMenu copies, publishes, retires, takes back and deletes.
func TestCourseMenu(t *testing.T) {
	h := handsOn(t)
	h.choose("Scratch-spil", "Kopiér")
	c := courseCalled(t, h.screen, "Kopi af Scratch-spil")
	if c.State != course.Draft || h.page.Title() != c.Title || c.Lessons[0].ID == courseCalled(t, h.screen, "Scratch-spil").Lessons[0].ID {
		t.Errorf("the copy is %+v", c)
	}
	h.button("Forløb")
	state := func(title string) course.CourseState { return courseCalled(t, h.screen, title).State }
	h.choose("Kopi af Scratch-spil", "Offentliggør")
	if state("Kopi af Scratch-spil") != course.Published {
		t.Error("publishing does nothing")
	}
	h.choose("Kopi af Scratch-spil", "Sæt på prøve")
	h.choose("Kopi af Scratch-spil", "Tilbage til kladde")
	if state("Kopi af Scratch-spil") != course.Draft {
		t.Error("going back to draft does nothing")
	}
	h.choose("Scratch-spil", "Sæt til udgået")
	if state("Scratch-spil") != course.Retired || slices.Contains(h.shownTitles(), "Scratch-spil") {
		t.Error("retiring does nothing, or the course is still shown")
	}
	if want := "13 forløb · 10 offentliggjorte · 2 udgåede"; h.page.Subtitle() != want {
		t.Errorf("%q, want %q", h.page.Subtitle(), want)
	}
	h.button("Fortryd")
	if state("Scratch-spil") == course.Retired || !slices.Contains(h.shownTitles(), "Scratch-spil") {
		t.Error("retiring cannot be taken back")
	}
	h.choose("Kopi af Scratch-spil", "Slet")
	if h.plan().Courses.Get(c.ID) != nil {
		t.Error("an unused course was not deleted")
	}
	h.choose("Læsekreds", "Slet")
	if state("Læsekreds") != course.Published {
		t.Error("a course in use is retired without a question")
	}
	h.button("Sæt til udgået")
	if state("Læsekreds") != course.Retired {
		t.Error("the way out does not retire the course")
	}
}

// TestSeveral does things with several courses in one step each, by the
// commands of the menu.
func TestSeveral(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	l.setView(true)
	two := []string{"Scratch-spil", "Læsekreds"}
	pick := func() { l.table.Select(func(r Row) bool { return slices.Contains(two, r.Course.Title) }) }
	pick()
	h.command("Sæt til udgået")
	for _, title := range two {
		if courseCalled(t, h.screen, title).State != course.Retired {
			t.Errorf("%q is not retired", title)
		}
	}
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, title := range two {
		if courseCalled(t, h.screen, title).State == course.Retired {
			t.Errorf("one step does not take %q back", title)
		}
	}
	pick()
	h.command("Tilbage til kladde")
	pick()
	h.command("Offentliggør")
	if courseCalled(t, h.screen, "Læsekreds").State != course.Published || courseCalled(t, h.screen, "Scratch-spil").State != course.Published {
		t.Error("publishing several does nothing")
	}
	before := h.plan().Courses.Len()
	pick()
	h.command("Kopiér forløbet")
	if h.plan().Courses.Len() != before+2 || h.page.edit != nil {
		t.Errorf("%d courses", h.plan().Courses.Len())
	}
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil || h.plan().Courses.Len() != before {
		t.Errorf("one step does not take the copies back: %v", err)
	}
	pick()
	h.fromMenu("Gem de valgte som tabel …")
	h.screen.Want(t, "Forløb.xlsx")
}

// TestNothingChosen says what to do before a command.
func TestNothingChosen(t *testing.T) {
	h := handsOn(t)
	h.command("Offentliggør")
	h.screen.Want(t, "Vælg først et forløb.")
}

// TestIncomplete publishes what can be published and says what the others lack.
func TestIncomplete(t *testing.T) {
	h := handsOn(t)
	good := courseCalled(t, h.screen, "Scratch-spil")
	bad := good.Copy("Halvt færdig", h.screen.Deps.Planner.NewID)
	bad.Theme = ""
	h.screen.Deps.Planner.Plan = course.Fill(func(yield func(course.Record) bool) {
		h.plan().Each(func(r course.Record) { yield(r) })
		yield(bad)
	})
	h.page.Refresh()
	h.page.setState(course.Retired, good.ID, bad.ID)
	h.screen.Want(t, "1 forløb mangler noget", "Halvt færdig:")
	if h.plan().Courses.Get(good.ID).State != course.Retired || h.plan().Courses.Get(bad.ID).State != course.Draft {
		t.Error("the wrong courses were altered")
	}
}

// TestDeleteOpen deletes the course that is open.
func TestDeleteOpen(t *testing.T) {
	h := handsOn(t)
	c := h.open("Podcast: fortæl om en bog")
	h.command("Slet forløbet")
	if h.plan().Courses.Get(c.ID) != nil || h.page.edit != nil {
		t.Error("the course is still there")
	}
	h.button("Fortryd")
	if h.plan().Courses.Get(c.ID) == nil {
		t.Error("undo does not bring it back")
	}
}

// TestFirstCourse begins the first course of a library, from a template and
// empty.
func TestFirstCourse(t *testing.T) {
	s := screentest.New(t, "own", words.Danish)
	for _, c := range s.Deps.Planner.Plan.Courses.All() {
		t.Fatalf("a library of one's own begins with %q", c.Title)
	}
	h := &hands{t, s, mounted(s, 1216, 840)}
	if h.page.list.area.Objects[0] != h.page.list.empty || h.page.list.filters.object.Visible() {
		t.Fatal("nothing says what to do first")
	}
	h.button("Nyt forløb fra skabelon")
	if !strings.Contains(h.overlay(), "Sproget i det nye forløb") {
		t.Errorf("no templates are shown: %s", h.overlay())
	}
	h.button("Annuller")
	h.button("Tomt forløb")
	if h.page.edit == nil || h.focused() != fyne.Focusable(h.page.edit.title) {
		t.Error("no course was begun")
	}
	if g := s.Gone[len(s.Gone)-1]; g.Screen != kit.ScreenCourses || !g.New {
		t.Errorf("went to %+v", g)
	}
}

// TestSheet gives everything that is shown, as it is filtered and sorted.
func TestSheet(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	l.model.Theme = courseCalled(t, h.screen, "Scratch-spil").Theme
	l.fill()
	l.table.SortBy("pupils", true)
	s := h.page.Sheets()
	if len(s) != 1 || len(s[0].Rows) != len(l.table.Rows()) || len(s[0].Head) != 18 {
		t.Fatalf("%d sheets of %d rows", len(s), len(s[0].Rows))
	}
	for i, r := range s[0].Rows {
		if len(r) != len(s[0].Head) || r[0] != l.table.Rows()[i].Course.Title || r[1] != "Kodning og teknologi" {
			t.Errorf("row %d is %q", i, r)
		}
	}
}
