package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// tipText gives what the tooltip says that is shown now, "" for none.
func tipText(w fyne.Window) string {
	var out []string
	for _, o := range layerOf(w.Canvas()).Objects {
		for _, inside := range test.LaidOutObjects(o) {
			if text, ok := inside.(*canvas.Text); ok {
				out = append(out, text.Text)
			}
		}
	}
	return strings.Join(out, " ")
}

func mouseAt(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y), AbsolutePosition: fyne.NewPos(x, y)}}
}

func TestACellThatIsCutShowsItsWholeText(t *testing.T) {
	table, w := standingTable(t, true, 40)
	tasks := tasksOf(w.Canvas())
	body := table.body
	rest := func(row, column int) string {
		s := table.spotOf(row, column)
		body.MouseMoved(mouseAt(s.x+20, s.y+10))
		tasks.Elapse()
		return tipText(w)
	}
	whole := "Herning Gymnasium with a very long name that does not fit"
	if got := rest(4, 0); got != whole {
		t.Errorf("the tooltip says %q", got)
	}
	s, box := table.spotOf(4, 0), layerOf(w.Canvas()).Objects[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(body).AddXY(s.x, s.y)
	if p := box.Position(); p.Y < at.Y+s.h || p.Y > at.Y+s.h+20 || p.X > at.X+s.w {
		t.Errorf("the tooltip of the cell at %v stands at %v", at, p)
	}
	if got := rest(1, 0); got != "" {
		t.Errorf("a cell that shows everything says %q", got)
	}
	rest(4, 0)
	body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 4*36+9)}, Button: desktop.MouseButtonPrimary})
	if got := tipText(w); got != "" {
		t.Errorf("after a press the tooltip says %q", got)
	}
	rest(1, 0)
	rest(4, 0)
	table.scrollToOffset(fyne.NewPos(0, 72))
	if got := tipText(w); got != "" {
		t.Errorf("after scrolling the tooltip says %q", got)
	}
	board := test.NewClipboard()
	body.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if !strings.Contains(board.Content(), whole) {
		t.Error("Ctrl+C did not copy the whole text")
	}
}

func TestAHeadingThatIsCutShowsItsWholeTitleAndItsHintBelowItself(t *testing.T) {
	table, w := standingTable(t, true, 6)
	table.shapes[4].hint = "Classes with a session"
	table.setWidth(4, 60)
	table.refresh()
	tasks := tasksOf(w.Canvas())
	for column, want := range map[int]string{4: "Reached this school year Classes with a session", 0: ""} {
		s := table.spotOf(0, column)
		table.head.MouseOut()
		table.head.MouseMoved(mouseAt(s.x+20, 9))
		tasks.Elapse()
		if got := tipText(w); got != want {
			t.Errorf("heading %d says %q, want %q", column, got, want)
		}
		if want == "" {
			continue
		}
		if x := layerOf(w.Canvas()).Objects[0].Position().X; x > s.x+s.w+40 || x+200 < s.x {
			t.Errorf("the tooltip of the heading at %v stands at %v", s.x, x)
		}
	}
}

func TestATextThatIsCutShowsItselfWithoutTakingPressesFromTheRow(t *testing.T) {
	long := strings.Repeat("A school name that goes on ", 6)
	pressed := 0
	var row *Row
	var text *Text
	w, tasks := stand(t, func() fyne.CanvasObject {
		text = Plain(long).Ellipsis()
		row = NewRow(HStack(0, Grow(text)), func() { pressed++ })
		return VStack(0, row)
	}, Light, 1, fyne.NewSize(300, 200))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).AddXY(30, 5)
	spot := cutSpotOf(text)
	if spot == nil {
		t.Fatal("nothing answers to the pointer")
	}
	spot.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	if !row.hovered {
		t.Error("the row behind does not know of the pointer")
	}
	tasks.Elapse()
	if got := tipText(w); got != strings.TrimSpace(long) {
		t.Errorf("the tooltip says %q", got)
	}
	if b := layerOf(w.Canvas()).Objects[0]; b.Position().X < 0 || b.Position().X+b.Size().Width > 300 {
		t.Errorf("the tooltip lies from %v, %v wide, in a window of 300", b.Position(), b.Size())
	}
	test.TapCanvas(w.Canvas(), at)
	if pressed != 1 {
		t.Errorf("the row was pressed %d times", pressed)
	}
	spot.MouseOut()
	if row.hovered || tipText(w) != "" {
		t.Error("row or tooltip stayed when the pointer had left")
	}
	settle(w, fyne.NewSize(2000, 200))
	if cutSpotOf(text) != nil {
		t.Error("a text that is whole still answers to the pointer")
	}
}

// cutSpotOf gives the spot over a text, nil when there is none.
func cutSpotOf(text *Text) *cutSpot {
	for _, o := range test.WidgetRenderer(text).Objects() {
		if s, ok := o.(*cutSpot); ok {
			return s
		}
	}
	return nil
}

func TestButtonsChipsAndLinesOfListsShowTheirWholeText(t *testing.T) {
	long := strings.Repeat("Ein sehr langes Wort ", 8)
	var button *Button
	var chips *ChipRow
	var list *pickList
	var choice *Choice[int]
	w, tasks := stand(t, func() fyne.CanvasObject {
		button = Secondary(long, nil)
		chips = NewChipRow([]Chip{{Key: "a", Text: "short"}, {Key: "b", Text: long}}, "a", nil)
		list = newPickList([]pickItem{{text: "short"}, {text: long, index: 1}}, 0, "", func(int) {})
		choice = NewChoice[int](nil, []int{1}, func(int) string { return long }, nil)
		choice.Set(1)
		return Columns(0, nil, VStack(0, button, chips, list, choice))
	}, Light, 1, fyne.NewSize(300, 400))
	says := func(what string, in, out func(), want string) {
		in()
		tasks.Elapse()
		if got := tipText(w); got != strings.TrimSpace(want) {
			t.Errorf("%s says %q, want %q", what, got, want)
		}
		out()
		if got := tipText(w); got != "" {
			t.Errorf("%s says %q after the pointer has left", what, got)
		}
	}
	for _, o := range []fyne.CanvasObject{button, chips, list} { // narrower than they ask for
		o.Resize(fyne.NewSize(200, o.Size().Height))
		o.Refresh()
	}
	says("the button", func() { button.MouseIn(nil) }, button.MouseOut, long)
	button.SetText("short")
	says("a short button", func() { button.MouseIn(nil) }, button.MouseOut, "")
	says("the chip", func() { chips.MouseIn(mouseAt(20, chips.spots[1].y+5)) }, chips.MouseOut, long)
	says("a short chip", func() { chips.MouseIn(mouseAt(20, 5)) }, chips.MouseOut, "")
	says("the line", func() { list.MouseIn(mouseAt(20, 40)) }, list.MouseOut, long)
	says("a short line", func() { list.MouseIn(mouseAt(20, 10)) }, list.MouseOut, "")
	says("the choice", func() { choice.MouseIn(nil) }, choice.MouseOut, long)
}
