package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestEscClosesTheSidePanelAroundTheKeyboard(t *testing.T) {
	test.NewTempApp(t)
	closed := 0
	inside, outside := Secondary("Inside", nil), Secondary("Outside", nil)
	choice := NewChoice(english, []string{"a", "b"}, self, nil)
	panel := NewSidePanel(english, "Lind Skole", func() { closed++ }, VStack(Space2, inside, choice), Primary("Save", nil))
	win, _ := stand(t, func() fyne.CanvasObject { return Columns(Space4, nil, outside, panel) }, Light, 1, fyne.NewSize(700, 400))
	outside.TypedKey(press(fyne.KeyEscape))
	inside.TypedKey(press(fyne.KeyReturn))
	if closed != 0 {
		t.Error("Esc outside, or another key inside, closes the panel")
	}
	choice.Tapped(nil)
	top := win.Canvas().Overlays().Top().(*overlay)
	top.onKey(press(fyne.KeyEscape)) // used by the list
	if closed != 0 || win.Canvas().Overlays().Top() != nil {
		t.Error("Esc in a list inside the panel closes the panel")
	}
	if choice.TypedKey(press(fyne.KeyEscape)); closed != 1 {
		t.Errorf("Esc inside closes the panel %d times", closed)
	}
}

func TestASidePanelKeepsHeadAndFootInView(t *testing.T) {
	test.NewTempApp(t)
	var rows []fyne.CanvasObject
	for range 60 {
		rows = append(rows, Body("One of many rows"))
	}
	foot := Primary("Save", nil)
	panel := NewSidePanel(english, "A title that needs a second line", func() {}, VStack(Space2, rows...), foot)
	panel.Head.Add(Badge("recorded", Good))
	for range 30 {
		panel.Notice.Add(Banner(english, Warn, "Jonas also teaches elsewhere at this time."))
	}
	stand(t, func() fyne.CanvasObject { return panel }, Light, 1, fyne.NewSize(360, 500))
	driver := fyne.CurrentApp().Driver()
	if y := driver.AbsolutePositionForObject(foot).Y + foot.Size().Height; y > 500 {
		t.Errorf("the foot ends at %v", y)
	}
	if y := driver.AbsolutePositionForObject(panel.scroll).Y; y > 300 || panel.scroll.Size().Height < 100 {
		t.Errorf("notices leave the content %v from %v", panel.scroll.Size().Height, y)
	}
	panel.Notice.RemoveAll()
	panel.Relayout()
	if y := driver.AbsolutePositionForObject(panel.scroll).Y; y > 160 {
		t.Errorf("without notices the content begins at %v", y)
	}
}

func TestActionsStandBelowATitleWhoseWordsTheyWouldBreak(t *testing.T) {
	build := func(width float32) (title, action fyne.CanvasObject) {
		panel := NewSidePanel(english, "Erhvervsskolen Birk", func() {}, VStack(0), nil)
		action = Link("Edit the school", nil)
		panel.Actions.Add(action)
		stand(t, func() fyne.CanvasObject { return panel }, Light, 1, fyne.NewSize(width, 300))
		return panel.title, action
	}
	driver := fyne.CurrentApp().Driver()
	for width, want := range map[float32]bool{300: true, 420: false} {
		title, action := build(width)
		top, bottom := driver.AbsolutePositionForObject(title).Y, driver.AbsolutePositionForObject(title).Y+title.Size().Height
		y := driver.AbsolutePositionForObject(action).Y
		if below := y >= bottom; below != want || !below && y < top-10 {
			t.Errorf("in %v the title takes %v to %v and the action begins at %v", width, top, bottom, y)
		}
		if lines := title.(*Text).broken(); strings.Contains(strings.Join(lines, "|"), "Erhvervss|") {
			t.Errorf("in %v a word is broken: %q", width, lines)
		}
	}
}

// TestRingsOfRowsInASidePanelAreWhole: they reach beyond the row, and what
// scrolls cuts off what reaches beyond it.
func TestRingsOfRowsInASidePanelAreWhole(t *testing.T) {
	test.NewTempApp(t)
	row, head := NewRow(Body("6.A"), func() {}), Body("Klasser")
	panel := NewSidePanel(english, "Lind Skole", func() {}, row, nil)
	panel.Head.Add(head)
	for _, factor := range []float32{1, 1.5, 2} {
		win, _ := stand(t, func() fyne.CanvasObject { return panel }, Light, factor, fyne.NewSize(700, 500))
		win.Canvas().Focus(row)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		left, right := at(row).X-Px(row.bleed), at(row).X+row.Size().Width+Px(row.bleed)
		from, to := at(panel.scroll).X, at(panel.scroll).X+panel.scroll.Size().Width
		if left < from || right > to {
			t.Errorf("at %v the ring from %v to %v is shown from %v to %v", factor, left, right, from, to)
		}
		if below := at(head).X; below != at(row).X-Px(2) {
			t.Errorf("at %v the row begins at %v, the head at %v", factor, at(row).X, below)
		}
	}
}

// TestASidePanelAloneOnALowPageScrollsWithIt, and not by itself: notices, content
// and foot are whole, and where there is height enough only the content scrolls.
func TestASidePanelAloneOnALowPageScrollsWithIt(t *testing.T) {
	test.NewTempApp(t)
	var rows []fyne.CanvasObject
	for range 30 {
		rows = append(rows, Body("One of many rows"))
	}
	last := Secondary("The last", nil)
	panel := NewSidePanel(english, "Session", func() {}, VStack(Space2, append(rows, last)...), Primary("Save", nil))
	for range 5 {
		panel.Notice.Add(Banner(english, Warn, "Jonas also teaches elsewhere at this time."))
	}
	week := Body("the week")
	var page *Scroll
	win, _ := stand(t, func() fyne.CanvasObject {
		page = Tall(400, VStack(0, week, Grow(panel)))
		return page
	}, Light, 1, fyne.NewSize(500, 300))
	notice := panel.body.Objects[1].(*Scroll)
	inside := func() bool {
		return panel.scroll.Content.Size().Height > panel.scroll.Size().Height || notice.Content.Size().Height > notice.Size().Height
	}
	if h := page.Content.Size().Height; h != 400 || !inside() {
		t.Errorf("beside something else the page is %v high, and the panel scrolls: %v", h, inside())
	}
	week.Hide()
	settle(win, fyne.NewSize(500, 301))
	settle(win, fyne.NewSize(500, 300))
	if inside() || page.Content.Size().Height < 1000 {
		t.Errorf("alone it scrolls by itself in a page %v high", page.Content.Size().Height)
	}
	win.Canvas().Focus(last)
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y; y < 0 || y > 300-last.Size().Height {
		t.Errorf("what has the keyboard lies at %v", y)
	}
	settle(win, fyne.NewSize(500, 600))
	if h := page.Content.Size().Height; h != page.Size().Height || !inside() {
		t.Errorf("with height enough the page is %v high in %v, and the panel scrolls: %v", h, page.Size().Height, inside())
	}
}

// TestWhatHasTheKeyboardInASidePanelStaysInView when something above it grows.
func TestWhatHasTheKeyboardInASidePanelStaysInView(t *testing.T) {
	test.NewTempApp(t)
	above := VStack(Space2)
	field := Secondary("The field", nil)
	panel := NewSidePanel(english, "Session", func() {}, VStack(Space2, above, field), nil)
	win, _ := stand(t, func() fyne.CanvasObject { return panel }, Light, 1, fyne.NewSize(360, 300))
	win.Canvas().Focus(field)
	for range 20 {
		above.Add(Body("A class that was added"))
	}
	panel.Relayout()
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).Y; y < 0 || y > 300-field.Size().Height {
		t.Errorf("what has the keyboard lies at %v", y)
	}
}
