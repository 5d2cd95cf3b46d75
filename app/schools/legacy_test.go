package schools

import (
	"testing"

	"klassetrin/assets/words"
)

// TestTheListGoesOnWhereTheOneBeforeWas, as after another language was chosen.
func TestTheListGoesOnWhereTheOneBeforeWas(t *testing.T) {
	s, p := shown(t, "danish")
	key := typeKey(p.model.Types[len(p.model.Types)-1])
	p.onShow(key)
	rows := p.table.Rows()
	last := rows[len(rows)-1]
	p.choose(last.ID)
	p.quick.SetText("4.b 21")
	s.Deps.Words = words.For(words.German)
	next := New(s.Deps)
	next.Inherit(p.Legacy())
	s.Show(next, 1216, 840)
	if got := next.table.Selected(); next.show != key || len(next.table.Rows()) != len(rows) || len(got) != 1 || got[0].ID != last.ID {
		t.Errorf("%q with %d rows, chosen %v", next.show, len(next.table.Rows()), got)
	}
	if next.quick.Text != "4.b 21" || next.panelOf != last.ID {
		t.Errorf("the panel shows %s with %q", next.panelOf, next.quick.Text)
	}
	next.find.SetText("skole")
	p = next
	next = New(s.Deps)
	next.Inherit(p.Legacy())
	s.Show(next, 1216, 840)
	if next.find.Text != "skole" || len(next.table.Rows()) != len(p.table.Rows()) {
		t.Errorf("the search is %q with %d rows", next.find.Text, len(next.table.Rows()))
	}
}
