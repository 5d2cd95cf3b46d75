package kit

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

// rememberedTable is a table that was given its words and a memory.
func rememberedTable(t *testing.T, n int, factor float32, m *Memory) (*Table[pupilRow], *Deps) {
	t.Helper()
	var table *Table[pupilRow]
	w, tasks := stand(t, func() fyne.CanvasObject {
		table = schoolTable(true, schoolRows(n))
		return Columns(0, nil, table)
	}, Light, factor, fyne.NewSize(1000*factor, 500*factor))
	d := &Deps{Window: w, Tasks: tasks, Words: words.For(words.English), Memory: m, WriteSheets: func(context.Context, string, string, []Sheet) error { return nil }}
	table.Sort("name", false)
	table.Remember(d, "schools", "Schools")
	return table, d
}

// edgeOf is where the right edge of a column is drawn.
func edgeOf(c *tableCore, column int) float32 {
	s := c.spotOf(0, column)
	return s.x + s.w - c.slide()
}

func drag(h *tableHead, from, to float32) {
	last := from
	const steps = 40
	for i := 1; i <= steps; i++ {
		x := from + (to-from)*float32(i)/steps
		h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10)}, Dragged: fyne.NewDelta(x-last, 0)})
		last = x
	}
	h.DragEnd()
}

func TestTheEdgeBetweenHeadingsFollowsThePointer(t *testing.T) {
	for _, factor := range []float32{1, 2} {
		m := &Memory{}
		table, _ := rememberedTable(t, 6, factor, m)
		c := &table.tableCore
		for _, x := range []struct {
			column int
			by     float32
		}{{3, 30}, {2, 25}, {1, -30}, {0, 60}} {
			column, by := x.column, x.by
			from := edgeOf(c, column)
			drag(c.head, from+3, from+3+by)
			if got := edgeOf(c, column); math.Abs(float64(got-from-by)) > 0.1 {
				t.Errorf("factor %v: the edge of column %d went from %v to %v, want %v", factor, column, from, got, from+by)
			}
		}
		want := c.widths[0] / factor
		if got := m.Tables["schools"].Widths["name"]; math.Abs(float64(got-want)) > 0.1 {
			t.Errorf("factor %v: remembered %v, want %v", factor, got, want)
		}
		if need := c.rooms.widths[5]; c.widths[5] < need || c.widths[5] > Px(100) {
			t.Errorf("factor %v: a column at the right of the edge is %v wide now, its cells need %v", factor, c.widths[5], need)
		}
	}
}

func TestADragBesideAnEdgeChangesNothing(t *testing.T) {
	m := &Memory{}
	table, _ := rememberedTable(t, 6, 1, m)
	before := slices.Clone(table.widths)
	from := edgeOf(&table.tableCore, 0)
	drag(table.head, from+7, from+60)
	drag(table.head, from-7, from+400) // across other edges
	if !slices.Equal(before, table.widths) || len(m.Tables) != 0 {
		t.Errorf("widths %v became %v, remembered %v", before, table.widths, m.Tables)
	}
}

func TestAColumnKeepsALeastWidth(t *testing.T) {
	table, _ := rememberedTable(t, 6, 1, nil)
	from := edgeOf(&table.tableCore, 3)
	drag(table.head, from, from-900)
	if w := table.widths[3]; w != leastColumn {
		t.Errorf("the column is %v wide", w)
	}
}

func TestThePointerTellsEdgesAndHeadings(t *testing.T) {
	table, _ := rememberedTable(t, 6, 1, nil)
	h := table.head
	edge := edgeOf(&table.tableCore, 0)
	for x, want := range map[float32]desktop.Cursor{edge + 4: desktop.HResizeCursor, edge - 4: desktop.HResizeCursor, edge - 9: desktop.PointerCursor, edge + 9: desktop.DefaultCursor} {
		h.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 9)}})
		if got := h.Cursor(); got != want {
			t.Errorf("at %v from the edge the pointer is %v, want %v", x-edge, got, want)
		}
	}
	h.MouseOut()
	if h.Cursor() != desktop.DefaultCursor {
		t.Error("outside the pointer is still another")
	}
}

func TestADoublePressOnAnEdgeFitsTheColumn(t *testing.T) {
	table, _ := rememberedTable(t, 200, 1, nil)
	now := time.Unix(0, 0)
	table.now = func() time.Time { return now }
	at := &fyne.PointEvent{Position: fyne.NewPos(edgeOf(&table.tableCore, 0), 9)}
	table.head.Tapped(at)
	now = now.Add(time.Second)
	table.head.Tapped(at) // too late
	if len(table.ownWidth) != 0 {
		t.Fatal("two slow presses fitted the column")
	}
	now = now.Add(100 * time.Millisecond)
	table.head.Tapped(at)
	longest := "Herning Gymnasium with a very long name that does not fit 196"
	room := table.widths[0] - 2*cellPad()
	if full := textWidth(longest, Size(SizeText), fyne.TextStyle{Bold: true}); room < full || room > full+3 {
		t.Errorf("the column has %v for a text of %v", room, full)
	}
	if key, desc := table.Sorted(); key != "name" || desc {
		t.Error("a press on the edge sorted")
	}
}

func TestAltAndTheArrowsChangeTheWidthOfTheHeading(t *testing.T) {
	m := &Memory{}
	table, _ := rememberedTable(t, 6, 1, m)
	h := table.head
	focus(h)
	h.TypedKey(press(fyne.KeyRight))
	before := table.widths[1]
	alt := func(k fyne.KeyName, mod fyne.KeyModifier) {
		h.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: mod})
	}
	alt(fyne.KeyRight, fyne.KeyModifierAlt)
	alt(fyne.KeyRight, fyne.KeyModifierAlt)
	alt(fyne.KeyLeft, fyne.KeyModifierAlt)
	alt(fyne.KeyRight, fyne.KeyModifierControl) // another shortcut
	if got := table.widths[1]; math.Abs(float64(got-before-widthStep)) > 0.1 {
		t.Errorf("the width went from %v to %v", before, got)
	}
	if m.Tables["schools"].Widths["kind"] == 0 {
		t.Error("the width was not remembered")
	}
}

func TestWidthsAndOrderComeBack(t *testing.T) {
	kept := 0
	m := &Memory{Kept: func() { kept++ }}
	table, _ := rememberedTable(t, 6, 1, m)
	if kept != 0 || len(m.Tables) != 0 {
		t.Fatal("something was remembered before anything was changed")
	}
	from := edgeOf(&table.tableCore, 0)
	drag(table.head, from, from+40)
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(edgeOf(&table.tableCore, 2)+20, 9)}) // classes up
	table.head.TypedKey(press(fyne.KeySpace))                                                     // down
	if kept != 3 {
		t.Errorf("the settings were told %d times, want 3", kept)
	}
	again, _ := rememberedTable(t, 6, 1, m)
	if key, desc := again.Sorted(); key != "classes" || !desc || again.Rows()[0].classes != 42 {
		t.Errorf("sorted by %q, %v, first %v", key, desc, again.Rows()[0])
	}
	if got, want := again.widths[0], table.widths[0]; math.Abs(float64(got-want)) > 0.1 {
		t.Errorf("the column is %v wide again, want %v", got, want)
	}
	want := 2 * table.widths[0]
	large, _ := rememberedTable(t, 6, 2, m)
	if got := large.widths[0]; math.Abs(float64(got-want)) > 0.1 {
		t.Errorf("in large text the column is %v wide, want %v", got, want)
	}
}

func TestWhatCannotBeRememberedIsIgnored(t *testing.T) {
	m := &Memory{Tables: map[string]TableLook{"schools": {
		Widths: map[string]float32{"gone": 90, "name": -5, "kind": 1e9, "area": 3}, Sort: "area", Desc: true,
	}}}
	table, _ := rememberedTable(t, 6, 1, m)
	if key, _ := table.Sorted(); key != "name" {
		t.Errorf("sorted by %q, which does not sort", key)
	}
	if w := table.widths; w[0] < 140 || w[1] != mostColumn || w[2] != leastColumn {
		t.Errorf("widths %v", w)
	}
}

func labels(items []*fyne.MenuItem) string {
	var out []string
	for _, i := range items {
		text := MenuText(i)
		if i.IsSeparator {
			text = "-"
		}
		if i.Disabled {
			text = "(" + text + ")"
		}
		if i.Checked {
			text = "*" + text
		}
		out = append(out, text)
	}
	return strings.Join(out, " | ")
}

func TestHeadingsHaveAMenu(t *testing.T) {
	table, d := rememberedTable(t, 6, 1, nil)
	h := table.head
	if got, want := labels(h.core.headItems(0)), "*Sort ascending | Sort descending | - | Fit column to its content | (Usual widths)"; got != want {
		t.Errorf("menu %q, want %q", got, want)
	}
	if got := labels(h.core.headItems(2)); !strings.HasPrefix(got, "(Sort ascending) | (Sort descending)") {
		t.Errorf("a column that does not sort offers %q", got)
	}
	h.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(edgeOf(&table.tableCore, 2)+20, 9)})
	if d.Window.Canvas().Overlays().Top() == nil || h.cursor != 3 {
		t.Fatalf("a right press opened no menu at heading %d", h.cursor)
	}
	d.Window.Canvas().Overlays().Top().Hide()
	d.Window.Canvas().Overlays().Remove(d.Window.Canvas().Overlays().Top())
	h.TypedKey(press(desktop.KeyMenu))
	if d.Window.Canvas().Overlays().Top() == nil {
		t.Error("the Menu key opened no menu")
	}
	d.Window.Canvas().Overlays().Remove(d.Window.Canvas().Overlays().Top())
	h.TypedKey(press(fyne.KeyF10))
	if d.Window.Canvas().Overlays().Top() != nil {
		t.Error("F10 alone opened the menu")
	}
	holdingShift(t, func() { h.TypedKey(press(fyne.KeyF10)) })
	if d.Window.Canvas().Overlays().Top() == nil {
		t.Error("Shift+F10 opened no menu")
	}
	items := h.core.headItems(3)
	items[1].Action()
	if key, desc := table.Sorted(); key != "classes" || !desc {
		t.Error("the menu did not sort down")
	}
	usual := slices.Clone(table.widths)
	items[3].Action()
	if len(table.ownWidth) == 0 {
		t.Error("the menu did not fit the column")
	}
	h.core.headItems(3)[4].Action()
	if !slices.Equal(usual, table.widths) {
		t.Errorf("the usual widths are %v, want %v", table.widths, usual)
	}
}

func TestEveryTableCopiesAndSaves(t *testing.T) {
	table, d := rememberedTable(t, 6, 1, nil)
	if got, want := labels(table.menuItems()), "(Copy) | Copy whole table | Save as table …"; got != want {
		t.Errorf("menu %q, want %q", got, want)
	}
	table.Menu = func([]pupilRow) []*fyne.MenuItem { return []*fyne.MenuItem{fyne.NewMenuItem("Open", nil)} }
	table.Select(func(r pupilRow) bool { return r.name == "Lind Skole" })
	items := table.menuItems()
	if got, want := labels(items), "Open | - | Copy | Copy whole table | Save as table …"; got != want {
		t.Errorf("menu %q, want %q", got, want)
	}
	items[2].Action()
	if got := fyne.CurrentApp().Clipboard().Content(); strings.Count(got, "\n") != 2 || !strings.Contains(got, "Lind Skole") {
		t.Errorf("copied %q", got)
	}
	said := func() string { return stageOf(d.Window.Canvas()).toast.whole }
	if said() != "Row copied" {
		t.Errorf("copying a row says %q", said())
	}
	items[3].Action()
	if got := fyne.CurrentApp().Clipboard().Content(); strings.Count(got, "\n") != 7 || said() != d.Words.T("kit.whole.copied") {
		t.Errorf("copied %q, says %q", got, said())
	}
	items[4].Action()
	if _, ok := d.Window.Canvas().Overlays().Top().(*overlay); !ok {
		t.Error("nothing asks for a file")
	}
}

func TestATableWithoutRowsSaysSoAndHasAMenu(t *testing.T) {
	table, d := rememberedTable(t, 6, 1, nil)
	table.Empty = "No schools yet"
	said := func() string {
		var out []string
		for _, o := range test.WidgetRenderer(table.body).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				out = append(out, text.Text)
			}
		}
		return strings.Join(out, " ")
	}
	if strings.Contains(said(), "No schools") {
		t.Error("a table with rows says that it has none")
	}
	table.SetRows(nil)
	if got := said(); got != "No schools yet" {
		t.Errorf("an empty table says %q", got)
	}
	focus(table.body)
	shoot(t, "table-empty", d.Window)
	table.body.TypedKey(press(desktop.KeyMenu))
	if d.Window.Canvas().Overlays().Top() == nil {
		t.Error("the Menu key opened no menu")
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace, fyne.KeyReturn, fyne.KeyDelete} {
		table.body.TypedKey(press(k))
	}
}
