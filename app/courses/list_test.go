package courses

import (
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
	if h.page.Subtitle() != "14 forløb · 11 offentliggjorte · 1 udgået" || len(l.table.Rows()) != 13 {
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
	if len(l.table.Rows()) != 13 || l.filters.find.Text != "" || h.page.Subtitle() != "14 forløb · 11 offentliggjorte · 1 udgået" {
		t.Error("the filters stay")
	}
	h.command("Find forløb")
	h.write("bog")
	h.press(fyne.KeyEscape)
	if l.filters.find.Text != "" || len(l.table.Rows()) != 13 {
		t.Error("Esc does not empty the search")
	}
}

// TestCardsSayWhatIsEstimated marks figures with estimated counts as rows do.
func TestCardsSayWhatIsEstimated(t *testing.T) {
	h := handsOn(t)
	l, w := h.page.list, h.screen.Deps.Words
	sure := course.Sum{N: 1200, Known: 3}
	about := course.Sum{N: 1200, Known: 3, Estimates: 1}
	for want, sum := range map[string]course.Sum{"1.200 elever": sure, w.Count(about.Count()) + " elever": about} {
		r := l.table.Rows()[0]
		r.Usage = course.Usage{Held: 3, Pupils: sum}
		if got := l.face(r).Foot; !strings.Contains(got, want) || want == "1.200 elever" && strings.Contains(got, "ca") {
			t.Errorf("the card says %q, want %q", got, want)
		}
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

// TestEveryOrder sorts by each column, up and down; the cards follow.
func TestEveryOrder(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	for _, c := range l.columns() {
		for _, desc := range []bool{false, true} {
			l.table.SortBy(c.Key, desc)
			rows := l.table.Rows()
			for i := 1; i < len(rows); i++ {
				if n := c.Less(rows[i-1], rows[i]); n > 0 && !desc || n < 0 && desc {
					t.Errorf("by %s: %q stands before %q", c.Key, rows[i-1].Course.Title, rows[i].Course.Title)
				}
			}
			if c.Less(rows[0], rows[len(rows)-1]) == 0 {
				t.Errorf("by %s: the first and the last are alike", c.Key)
			}
			l.cards.Focus()
			h.press(fyne.KeyHome)
			if r, ok := l.cards.Selected(); !ok || r.Course != rows[0].Course {
				t.Errorf("by %s the cards stand in another order", c.Key)
			}
		}
	}
}

// TestTabThroughTheCatalogue reaches everything from the first field on.
func TestTabThroughTheCatalogue(t *testing.T) {
	h := handsOn(t)
	f := h.page.list.filters
	h.command("Find forløb til et klassetrin")
	want := []fyne.Focusable{f.find, f.view, f.themes, f.sort, f.state, f.place}
	for i, o := range want {
		if h.press(fyne.KeyTab); h.focused() != o {
			t.Fatalf("stop %d is %T", i, h.focused())
		}
	}
	h.press(fyne.KeyTab, fyne.KeyEnd)
	if r, ok := h.page.list.cards.Selected(); !ok || r.Course.Title != h.shownTitles()[12] {
		t.Error("Tab does not reach the cards")
	}
}
