package attendance

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestThePageGoesOnWhereTheOneBeforeWas, as after another language was chosen:
// the rows, the chosen one, a number that is refused and a note that is not kept.
func TestThePageGoesOnWhereTheOneBeforeWas(t *testing.T) {
	s, p := sheet(t)
	s.Type(t, "22\n2.5") // the first stays in the list although it is recorded
	rows := len(p.rows)
	if p.Keep() {
		t.Fatal("the number is not refused")
	}
	second := p.rows[1].Key()
	p.learned.SetText("Good maps")
	if err := s.File.Close(); err != nil { // so that the note cannot be kept
		t.Fatal(err)
	}
	typed := p.table.Typed()
	s.Deps.Words = words.For(words.German)
	next := New(s.Deps)
	next.Inherit(p.Legacy())
	if next.Keep() {
		t.Error("before it is shown the page would lose what it has got")
	}
	s.Show(next, 1216, 840)
	if next.table.Typed() != typed || typed.Text != "2.5" || next.learned.Text != "Good maps" {
		t.Errorf("the cell holds %+v, the note %q", next.table.Typed(), next.learned.Text)
	}
	if len(next.rows) != rows || next.chosen != second || len(next.table.Selected()) != 1 || next.table.Selected()[0].Key() != second {
		t.Errorf("%d rows, %q is chosen, %v are marked", len(next.rows), next.chosen, next.table.Selected())
	}
	s.Want(t, s.Deps.Words.T("kit.number.between", course.Args{"Low": 0, "High": course.MaxCount}))
	next.Open(kit.Goal{Screen: kit.ScreenAttendance})
	s.Press(t, fyne.KeyEscape)
	if next.table.Typed() != (kit.TypedCell{}) {
		t.Error("the keyboard is not in the number that is refused")
	}
}

// TestTheChosenRowsAreHandedOver also when nothing is written.
func TestTheChosenRowsAreHandedOver(t *testing.T) {
	s, p := sheet(t)
	s.Tap(t, s.Deps.Words.T("attendance.show.all"))
	last := p.table.Rows()[len(p.table.Rows())-1].Key()
	p.table.Select(func(r Row) bool { return r.Key() == last })
	s.Deps.Words = words.For(words.Danish)
	next := New(s.Deps)
	next.Inherit(p.Legacy())
	s.Show(next, 1216, 840)
	if next.model.Show != Year || len(next.rows) != len(p.rows) || next.chosen != last || next.note.session != p.note.session {
		t.Errorf("%q with %d rows, %q is chosen", next.model.Show, len(next.rows), next.chosen)
	}
}
