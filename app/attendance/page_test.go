package attendance

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// sheet opens the screen as Home leads to it: at the first missing number.
func sheet(t *testing.T) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	p.Open(kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
	if len(p.rows) < 3 {
		t.Fatalf("the example has %d rows to record, the tests need 3", len(p.rows))
	}
	return s, p
}

// now gives a row of the list as the plan has it now.
func now(s *screentest.Screen, r Row) course.Attendance {
	return s.Deps.Planner.Plan.Sessions.Get(r.Session.ID).Attendance[r.Place]
}

// TestTheKeyboardStaysWithTheScreenThatIsShown also when Attendance was left
// before its table was drawn.
func TestTheKeyboardStaysWithTheScreenThatIsShown(t *testing.T) {
	for _, hidden := range []bool{false, true} {
		s, p := sheet(t)
		s.Deps.Window.Canvas().Unfocus()
		if hidden {
			p.Hidden()
		}
		s.Deps.Tasks.Elapse()
		if has := s.Deps.Window.Canvas().Focused() != nil; has == hidden {
			t.Errorf("hidden: %t, it has the keyboard: %t", hidden, has)
		}
	}
}

// TestAKeyStandsBesideWhatItDoes: a line of the hint may end behind the dot between
// two keys, never between a key and its meaning.
func TestAKeyStandsBesideWhatItDoes(t *testing.T) {
	for _, lang := range []words.Lang{words.Danish, words.German, words.English} {
		_, keys, _ := strings.Cut(words.For(lang).T("attendance.keys"), "\u00a0· ")
		if strings.Count(keys, "·") != 3 {
			t.Errorf("%v: of the keys there is %q", lang, keys)
		}
		for key := range strings.SplitSeq(keys, "\u00a0· ") {
			if strings.Contains(key, " ") {
				t.Errorf("%v: the line may break inside %q", lang, key)
			}
		}
	}
}

func TestANumberAndEnterRecordsAndGoesOn(t *testing.T) {
	s, p := sheet(t)
	first, second := p.rows[0], p.rows[1]
	missing := Missing(s.Deps.Planner.Plan, s.Deps.Planner.Moment())
	s.Type(t, "22\n")
	if got := now(s, first).Present; got != course.Exactly(22) {
		t.Errorf("the plan holds %v, want 22 counted", got)
	}
	s.Type(t, "19\n")
	if got := now(s, second).Present; got != course.Exactly(19) {
		t.Errorf("the next row holds %v, want 19 counted", got)
	}
	if got := Missing(s.Deps.Planner.Plan, s.Deps.Planner.Moment()); got != missing-2 {
		t.Errorf("%d are missing after two of %d were recorded", got, missing)
	}
	s.Want(t, "recorded", "41 pupils")
	if len(p.rows) < 3 || p.rows[0].Key() != first.Key() {
		t.Error("a row that was just recorded left the list")
	}
}

// TestTheMenuKeyOpensTheMenuOfTheRow although the keyboard is in a number, which
// is kept first; Esc goes back into it.
func TestTheMenuKeyOpensTheMenuOfTheRow(t *testing.T) {
	s, p := sheet(t)
	row, c := p.rows[0], s.Deps.Window.Canvas()
	cell := c.Focused()
	s.Type(t, "22")
	cell.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if c.Overlays().Top() == nil {
		t.Fatal("no menu is open")
	}
	if got := now(s, row).Present; got != course.Exactly(22) {
		t.Errorf("the plan holds %v, want 22 counted", got)
	}
	s.Want(t, s.Deps.Words.T("kit.table.copy"), s.Deps.Words.T("kit.sheet.save"))
	c.Overlays().Remove(c.Overlays().Top())
	if c.Focused() != cell {
		t.Errorf("afterwards the keyboard is at %T", c.Focused())
	}
}

func TestTabGoesToTheTeachers(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "22\t2\n")
	if a := now(s, row); a.Present != course.Exactly(22) || a.Adults != course.Exactly(2) {
		t.Errorf("recorded %v and %v, want 22 and 2", a.Present, a.Adults)
	}
}

func TestZeroIsANumberAndAnEmptiedCellIsNotRecorded(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "0\n")
	if got := now(s, row).Present; got != course.Exactly(0) {
		t.Errorf("0 was recorded as %v", got)
	}
	s.Press(t, fyne.KeyUp)
	s.Press(t, fyne.KeyDelete)
	s.Type(t, "\n")
	if got := now(s, row).Present; got.Recorded() {
		t.Errorf("the emptied cell is recorded as %v", got)
	}
	if got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID).State; got == course.Held {
		t.Error("the session counts as held without a count")
	}
}

func TestLettersRecordExpectedAboutAndUnknown(t *testing.T) {
	s, p := sheet(t)
	rows := p.rows[:3]
	s.Type(t, "sUc")
	if got, want := now(s, rows[0]).Present, course.Exactly(rows[0].Attendance().Expected); got != want {
		t.Errorf("S recorded %v, want %v", got, want)
	}
	if got := now(s, rows[1]).Present; got.Sure != course.Unknown || !got.Recorded() || got.Known() {
		t.Errorf("U recorded %v, want unknown", got)
	}
	if got, want := now(s, rows[2]).Present, course.About(rows[2].Attendance().Expected); got != want {
		t.Errorf("C recorded %v, want %v", got, want)
	}
	if sum := Sum(p.rows); sum.Present.N != rows[0].Attendance().Expected+rows[2].Attendance().Expected {
		t.Errorf("an unknown number went into the sum: %v", sum)
	}
}

func TestANumberThatCannotBeIsRefusedInTheCell(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "99999999\n")
	if now(s, row).Present.Recorded() {
		t.Error("an impossible number was recorded")
	}
	s.Want(t, "Enter a number from 0 to")
}

func TestXAsksAndCallsOff(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "x")
	s.Want(t, "Call off the session", "Who called it off?")
	s.Tap(t, s.Deps.Words.Who(course.ByLibrary))
	s.Fill(t, "Why?", "Burst pipe")
	s.Tap(t, "Call off")
	got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID)
	if got.State != course.CalledOff || got.OffBy != course.ByLibrary || got.OffWhy != "Burst pipe" {
		t.Fatalf("the session is %v by %v because of %q", got.State, got.OffBy, got.OffWhy)
	}
	if got.Attendance[row.Place].Present.Recorded() {
		t.Error("a session that was called off has a count")
	}
	s.Want(t, "Undo") // the toast takes it back
	s.Deps.Tasks.Elapse()
	s.Tap(t, "Undo")
	if got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID).State; got == course.CalledOff {
		t.Error("Undo left the session called off")
	}
}

func TestEscLeavesTheSessionAsItIs(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "x")
	s.Deps.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("Esc left the dialog open")
	}
	if got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID).State; got == course.CalledOff {
		t.Error("Esc called the session off")
	}
}

func TestUndoRestoresWhatWasThere(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	before := now(s, row)
	s.Type(t, "22\n")
	if _, err := s.Deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := now(s, row); got.Present != before.Present || got.Adults != before.Adults {
		t.Errorf("undo left %v, want %v", got, before)
	}
	s.Press(t, fyne.KeyUp)
	s.Type(t, "\n")
	if now(s, row).Present.Recorded() {
		t.Error("passing over the cell recorded the number again")
	}
}

func TestACalledOffSessionTakesNoNumber(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	if err := s.Deps.Planner.CallOff(context.Background(), row.Session.ID, course.BySchool, ""); err != nil {
		t.Fatal(err)
	}
	p.onShow(Year)
	for i, r := range p.table.Rows() {
		if r.Key() == row.Key() {
			p.table.Edit(i, "present")
		}
	}
	s.Type(t, "5\n")
	if now(s, row).Present.Recorded() {
		t.Error("a called-off session took a count")
	}
	s.Want(t, "The session was called off")
}

func TestTheNoteIsKeptWithTheSession(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Fill(t, "What we learned", "Group work took longer.")
	s.Tap(t, "Save note")
	s.Tap(t, "4")
	got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID)
	if got.Learned != "Group work took longer." || got.Rating != 4 {
		t.Errorf("kept %q and %d", got.Learned, got.Rating)
	}
}

func TestAnotherChoiceOfRowsShowsRecordedSessionsToo(t *testing.T) {
	s, p := sheet(t)
	missing := len(p.rows)
	s.Tap(t, "The last year")
	if len(p.rows) <= missing {
		t.Errorf("%d rows in the last year, %d of them missing", len(p.rows), missing)
	}
	for _, r := range p.rows {
		if r.Session.Span().To > s.Deps.Planner.Moment() {
			t.Fatal("a session that is not over yet is in the list")
		}
	}
}

func TestAnEmptyLibraryIsToldWhatToDo(t *testing.T) {
	s := screentest.New(t, "own", words.English)
	s.Show(New(s.Deps), 1216, 840)
	s.Tap(t, "Go to the calendar")
	if len(s.Gone) != 1 || s.Gone[0].Screen != kit.ScreenCalendar {
		t.Errorf("went to %v", s.Gone)
	}
	if strings.Contains(s.Text(), "missing") {
		t.Error("an empty library misses counts")
	}
}

// TestAPressOnAChoiceOfRowsCounts although it is what takes the keyboard from a
// number, which is kept by that.
func TestAPressOnAChoiceOfRowsCounts(t *testing.T) {
	s, p := sheet(t)
	row := p.rows[0]
	s.Type(t, "22")
	pressed := p.chips
	s.Deps.Window.Canvas().Unfocus() // as the window does before the button is let go
	if now(s, row).Present != course.Exactly(22) {
		t.Error("the number was not kept")
	}
	found := false
	for _, o := range test.LaidOutObjects(p.body) {
		found = found || o == fyne.CanvasObject(pressed)
	}
	if s.Tap(t, "The last year"); !found || p.model.Show != Year {
		t.Errorf("the choice that was pressed is still there: %v, shown is %q", found, p.model.Show)
	}
}
