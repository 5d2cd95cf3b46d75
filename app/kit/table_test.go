package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func press(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// holdingShift lets a test hold Shift while keys are pressed.
func holdingShift(t *testing.T, f func()) {
	t.Helper()
	before := modifiers
	modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	defer func() { modifiers = before }()
	f()
}

func namesOf(rows []pupilRow) string {
	var s []string
	for _, r := range rows {
		s = append(s, strings.Fields(r.name)[0])
	}
	return strings.Join(s, " ")
}

func standingTable(t *testing.T, multi bool, n int) (*Table[pupilRow], fyne.Window) {
	t.Helper()
	var table *Table[pupilRow]
	w, _ := stand(t, func() fyne.CanvasObject {
		table = schoolTable(multi, schoolRows(n))
		return Columns(0, nil, table)
	}, Light, 1, fyne.NewSize(900, 500))
	return table, w
}

func TestHeadingsSortUpThenDown(t *testing.T) {
	table, _ := standingTable(t, false, 6)
	sorted := []string{}
	table.OnSort = func(key string, desc bool) { sorted = append(sorted, fmt.Sprint(key, " ", desc)) }
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	if got, want := namesOf(table.Rows()), "Aulum-Hodsager Børnehuset Gjellerupskolen Herning Kølkær Lind"; got != want {
		t.Errorf("up: %s, want %s", got, want)
	}
	table.head.TypedKey(press(fyne.KeySpace))
	if got := namesOf(table.Rows()[:1]); got != "Lind" {
		t.Error("Space on the heading did not turn the order around")
	}
	if want := []string{"name false", "name true"}; !slices.Equal(sorted, want) {
		t.Errorf("OnSort told %v, want %v", sorted, want)
	}
}

func TestAPressOnAHeadingLeavesTheKeyboardWithTheRows(t *testing.T) {
	table, d := rememberedTable(t, 6, 1, &Memory{})
	w := d.Window
	at := fyne.NewPos(edgeOf(&table.tableCore, 2)+20, 9)
	for name, press := range map[string]func(){
		"sorting": func() { table.head.Tapped(&fyne.PointEvent{Position: at}) },
		"the menu": func() {
			table.head.TappedSecondary(&fyne.PointEvent{Position: at})
			w.Canvas().Overlays().Top().Hide()
		},
		"another edge": func() { drag(table.head, edgeOf(&table.tableCore, 0), edgeOf(&table.tableCore, 0)+30) },
	} {
		w.Canvas().Unfocus()
		press()
		if w.Canvas().Focused() != fyne.Focusable(table.body) {
			t.Errorf("%s: the keyboard is with %T", name, w.Canvas().Focused())
		}
	}
}

func TestSortingKeepsTheSelectedRowsSelected(t *testing.T) {
	table, _ := standingTable(t, true, 6)
	table.Select(func(r pupilRow) bool { return r.area == "Rural" })
	before := namesOf(table.Selected())
	table.Sort("classes", true)
	if got := namesOf(table.Selected()); len(table.Selected()) != 2 || !strings.Contains(got, "Kølkær") || !strings.Contains(before, "Kølkær") {
		t.Errorf("selected %q before and %q after", before, got)
	}
	if got := table.Rows()[0].classes; got != 42 {
		t.Errorf("most classes first: got %d", got)
	}
}

func TestKeysMoveAndSelect(t *testing.T) {
	table, _ := standingTable(t, true, 40)
	body := table.body
	focus(body)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp} {
		body.TypedKey(press(k))
	}
	if table.cursor != 1 || len(table.Selected()) != 1 {
		t.Fatalf("cursor %d, %d selected; want 1, 1", table.cursor, len(table.Selected()))
	}
	holdingShift(t, func() {
		body.TypedKey(press(fyne.KeyDown))
		body.TypedKey(press(fyne.KeyDown))
	})
	if n := len(table.Selected()); n != 3 {
		t.Errorf("Shift+Down twice selected %d rows, want 3", n)
	}
	body.TypedKey(press(fyne.KeyEnd))
	if table.cursor != 39 || table.scroll.Offset.Y == 0 {
		t.Errorf("End went to %d at offset %v", table.cursor, table.scroll.Offset.Y)
	}
	body.TypedKey(press(fyne.KeyPageUp))
	if c := table.cursor; c >= 39 || c < 20 {
		t.Errorf("Page up went to %d", c)
	}
	body.TypedKey(press(fyne.KeyHome))
	body.TypedKey(press(fyne.KeySpace))
	if n := len(table.Selected()); n != 0 {
		t.Errorf("Space left %d rows selected, want none", n)
	}
	body.TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(table.Selected()); n != 40 {
		t.Errorf("Ctrl+A selected %d of 40", n)
	}
}

func TestEnterAndASecondPressOpenARow(t *testing.T) {
	table, _ := standingTable(t, false, 6)
	var opened []string
	table.OnOpen = func(r pupilRow) { opened = append(opened, r.name) }
	now := time.Unix(0, 0)
	table.now = func() time.Time { return now }
	at := func(row int) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, float32(row)*36+5)}, Button: desktop.MouseButtonPrimary}
	}
	table.body.MouseDown(at(1))
	table.body.TypedKey(press(fyne.KeyReturn))
	now = now.Add(time.Second)
	table.body.MouseDown(at(2))
	now = now.Add(time.Second)
	table.body.MouseDown(at(2)) // too late for a double press
	now = now.Add(100 * time.Millisecond)
	table.body.MouseDown(at(2))
	if want := []string{"Lind Skole", "Aulum-Hodsager Skole"}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
}

func TestCopyGivesHeadingsAndSelectedRowsAsTabSeparatedText(t *testing.T) {
	table, _ := standingTable(t, true, 6)
	table.choose(0, 0)
	board := test.NewClipboard()
	table.body.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	want := "Name\tType\tArea\tClasses\tReached this school year\tNext visit\nGjellerupskolen\tFolkeskole\tTown\t24\t22/24\t9 Nov\n"
	if got := board.Content(); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	if lines := strings.Count(table.TSV(), "\n"); lines != 7 {
		t.Errorf("TSV has %d lines, want headings and 6 rows", lines)
	}
}

func TestCopiedTextNeverBecomesAFormula(t *testing.T) {
	for in, want := range map[string]string{"=1+1": "'=1+1", "@x": "'@x", "-5": "-5", "-1+2": "'-1+2", "+45 12": "+45 12", "a\tb\nc": "a b c"} {
		if got := tsvCell(in); got != want {
			t.Errorf("tsvCell(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestManyRowsNeedFewObjects(t *testing.T) {
	table, w := standingTable(t, true, 5000)
	for _, y := range []float32{0, 90000, 5000 * 36} {
		table.scroll.ScrollToOffset(fyne.NewPos(0, y))
		table.body.Refresh() // as OnScrolled does
		if n := len(test.WidgetRenderer(table.body).Objects()); n > 300 {
			t.Errorf("%d objects at %v, want at most 300", n, y)
		}
	}
	w.Canvas().Capture()
}

func TestRightPressSelectsAndOpensTheMenu(t *testing.T) {
	table, w := standingTable(t, true, 6)
	var over []string
	table.Menu = func(rows []pupilRow) []*fyne.MenuItem {
		over = append(over, namesOf(rows))
		return []*fyne.MenuItem{fyne.NewMenuItem("Open", nil)}
	}
	table.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 40)}, Button: desktop.MouseButtonSecondary})
	table.body.TappedSecondary(&fyne.PointEvent{})
	if w.Canvas().Overlays().Top() == nil || !slices.Equal(over, []string{"Lind"}) {
		t.Fatalf("menu over %v", over)
	}
	w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	holdingShift(t, func() { table.body.TypedKey(press(fyne.KeyF10)) })
	if w.Canvas().Overlays().Top() == nil {
		t.Error("Shift+F10 opened no menu")
	}
}

func TestSetRowsKeepingKeepsSelectionAndPlace(t *testing.T) {
	table, _ := standingTable(t, true, 6)
	table.choose(3, 0)
	rows := schoolRows(6)[1:]
	table.SetRowsKeeping(rows, func(r pupilRow) string { return r.name })
	if got := namesOf(table.Selected()); got != "Kølkær" || table.cursor != 2 {
		t.Errorf("selected %q at %d", got, table.cursor)
	}
}

func TestSortingShowsTheSelectedRowAgain(t *testing.T) {
	table, _ := standingTable(t, false, 200)
	table.Select(func(r pupilRow) bool { return r.name == "Lind Skole" })
	for range 2 {
		table.head.TypedKey(press(fyne.KeySpace))
		y := float32(table.cursor)*rowHeight() - table.scroll.Offset.Y
		if y < 0 || y+rowHeight() > table.scroll.Size().Height {
			t.Errorf("the selected row lies at %v of %v", y, table.scroll.Size().Height)
		}
		drawn := false
		for _, o := range test.WidgetRenderer(table.body).Objects() {
			text, ok := o.(*canvas.Text)
			drawn = drawn || ok && text.Text == "Lind Skole"
		}
		if !drawn {
			t.Error("the selected row is in view, but not drawn")
		}
	}
}

func TestWidgetsUnseenForAMinuteAreWholeAgain(t *testing.T) {
	table, _ := standingTable(t, false, 6)
	grip, form := NewGrip("", Drag{}), NewForm()
	grip.Resize(fyne.NewSize(28, 28))
	form.Resize(fyne.NewSize(300, 200))
	for _, w := range []fyne.Widget{table, grip, form} {
		again := w.CreateRenderer() // as Fyne does then
		if got := again.Objects()[0].Size(); got != w.Size() {
			t.Errorf("%T: what it shows is %v large, itself %v", w, got, w.Size())
		}
	}
}

// TestADisabledTableIsReadOnly: rows are shown, but neither chosen, sorted nor
// reached by Tab, until it is enabled again.
func TestADisabledTableIsReadOnly(t *testing.T) {
	table, w := standingTable(t, true, 4)
	at := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 10)}, Button: desktop.MouseButtonPrimary}
	use := func() {
		table.body.MouseDown(at)
		table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
		table.body.TappedSecondary(&fyne.PointEvent{})
	}
	table.Menu = func([]pupilRow) []*fyne.MenuItem { return []*fyne.MenuItem{fyne.NewMenuItem("Open", nil)} }
	table.Disable()
	use()
	key, _ := table.Sorted()
	if len(table.Selected()) != 0 || key != "" || w.Canvas().Overlays().Top() != nil || len(Focusables(table)) != 0 {
		t.Errorf("disabled: %d selected, sorted by %q, menu %v, %d stops of Tab", len(table.Selected()), key, w.Canvas().Overlays().Top(), len(Focusables(table)))
	}
	table.Enable()
	use()
	if key, _ = table.Sorted(); len(table.Selected()) == 0 || key == "" || w.Canvas().Overlays().Top() == nil || len(Focusables(table)) != 2 {
		t.Errorf("enabled: %d selected, sorted by %q", len(table.Selected()), key)
	}
}
