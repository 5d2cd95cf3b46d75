package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestToastsKeepClear of what is to be read at the lower edge, and lie at that
// edge when it is elsewhere.
func TestToastsKeepClear(t *testing.T) {
	for name, c := range map[string]struct {
		sums  func(sums fyne.CanvasObject) fyne.CanvasObject
		above bool
	}{
		"sums at the lower edge": {func(sums fyne.CanvasObject) fyne.CanvasObject { return VStack(0, Grow(Body("rows")), sums) }, true},
		"sums at the upper edge": {func(sums fyne.CanvasObject) fyne.CanvasObject { return VStack(0, sums, Grow(Body("rows"))) }, false},
		"sums out of sight":      {func(fyne.CanvasObject) fyne.CanvasObject { return Body("rows") }, false},
	} {
		sums := NewBox(0, Body("412 pupils"))
		win, tasks := stand(t, func() fyne.CanvasObject { return c.sums(sums) }, Light, 1, fyne.NewSize(500, 400))
		KeepClear(win, sums)
		ShowToast(win, tasks, "Recorded", "Undo", nil)
		box := stageOf(win.Canvas()).toast.box
		bottom := box.Position().Y + box.Size().Height
		if top := fyne.CurrentApp().Driver().AbsolutePositionForObject(sums).Y; c.above && bottom > top {
			t.Errorf("%s: the toast reaches to %v, the sums begin at %v", name, bottom, top)
		}
		if !c.above && bottom < 370 {
			t.Errorf("%s: the toast ends at %v already", name, bottom)
		}
	}
}

// TestALongToastIsReadWholeInsideTheWindow with its button, at every text size:
// in lines that neither leave the box nor lie under the button. Only a text
// larger than the window is shortened.
func TestALongToastIsReadWholeInsideTheWindow(t *testing.T) {
	for _, factor := range []float32{1, 1.5, 2} {
		for name, c := range map[string]struct {
			text  string
			whole bool
		}{
			"short":   {"Session moved to Fri 9 Oct", true},
			"long":    {strings.TrimSpace(strings.Repeat("Undervisningsgang aflyst ", 12)), true},
			"endless": {strings.Repeat("Unterrichtsvorbereitungsgespräche ", 400), false},
			"a word":  {strings.Repeat("Unterrichtsvorbereitungsgespräche", 9), true},
		} {
			sums := NewBox(0, Body("412 pupils"))
			win, tasks := stand(t, func() fyne.CanvasObject { return VStack(0, Grow(Body("rows")), sums) }, Light, factor, fyne.NewSize(1024, 700))
			KeepClear(win, sums)
			ShowToast(win, tasks, c.text, "Fortryd", nil)
			toast := stageOf(win.Canvas()).toast
			driver := fyne.CurrentApp().Driver()
			left, top := toast.box.Position().X, driver.AbsolutePositionForObject(toast.box).Y
			right, bottom := left+toast.box.Size().Width, top+toast.box.Size().Height
			if left < 0 || top < 0 || right > 1024 || toast.box.Size().Width > Px(toastWidth) {
				t.Errorf("%s at %v: the box goes from %v to %v", name, factor, left, right)
			}
			if y := driver.AbsolutePositionForObject(sums).Y; bottom > y {
				t.Errorf("%s at %v: the toast reaches to %v, the sums begin at %v", name, factor, bottom, y)
			}
			undo := toast.box.Content.(*fyne.Container).Objects[1]
			button, text := driver.AbsolutePositionForObject(undo), driver.AbsolutePositionForObject(toast.text)
			if button.X+undo.Size().Width > right || button.Y < top || button.Y+undo.Size().Height > bottom {
				t.Errorf("%s at %v: the button leaves the box", name, factor)
			}
			lines := toast.text.broken()
			letters := func(s string) string { return strings.ReplaceAll(s, " ", "") }
			if read := letters(strings.Join(lines, "")); c.whole && read != letters(c.text) {
				t.Errorf("%s at %v: %q can be read", name, factor, lines)
			} else if !c.whole && !strings.HasSuffix(read, "…") {
				t.Errorf("%s at %v: nothing tells that the text goes on", name, factor)
			}
			if said := toast.text.AccessibilityLabel(); c.whole && said != c.text {
				t.Errorf("%s at %v: it says %q", name, factor, said)
			}
			if name == "short" && len(lines) > 1 {
				t.Errorf("%d lines at %v", len(lines), factor)
			}
			for _, line := range lines {
				if end := text.X + textWidth(line, Size(SizeText), fyne.TextStyle{}); end > button.X {
					t.Errorf("%s at %v: %q ends at %v, the button begins at %v", name, factor, line, end, button.X)
				}
			}
			if end := text.Y + float32(len(lines))*toast.text.lineHeight(); text.Y < top || end > bottom {
				t.Errorf("%s at %v: the text goes from %v to %v, the box from %v to %v", name, factor, text.Y, end, top, bottom)
			}
		}
	}
}

// TestALongToastStaysLonger, because it takes longer to read.
func TestALongToastStaysLonger(t *testing.T) {
	if s := toastStay("Session moved to Fri 9 Oct"); s != toastTime {
		t.Errorf("a short text stays %v", s)
	}
	if s := toastStay(strings.Repeat("ø", toastGlance+30)); s != toastTime+30*letterTime {
		t.Errorf("30 letters more stay %v", s)
	}
}

// TestAToastInATinyWindow has less room than one line takes.
func TestAToastInATinyWindow(t *testing.T) {
	win, tasks := stand(t, func() fyne.CanvasObject { return Body("rows") }, Light, 2, fyne.NewSize(700, 20))
	ShowToast(win, tasks, strings.Repeat("Undervisningsgang aflyst ", 12), "Fortryd", nil)
	if got := stageOf(win.Canvas()).toast.text.Text(); strings.Contains(got, "\n") {
		t.Errorf("it says %q, in more than a line", got)
	}
}

// painting is something on a layer that counts how often the layer is painted.
type painting struct {
	fyne.CanvasObject
	times int
}

func (p *painting) Refresh() { p.times++ }

// TestToastsArePaintedAtOnce, also when nothing else in the window changes: the
// first, the one that takes its place, and the window without it.
func TestToastsArePaintedAtOnce(t *testing.T) {
	win, tasks := stand(t, func() fyne.CanvasObject { return Body("rows") }, Light, 1, fyne.NewSize(500, 400))
	layer, p := stageOf(win.Canvas()).layer, &painting{CanvasObject: Plain("")}
	layer.Add(p)
	for _, step := range []struct {
		name string
		do   func()
		now  int // toasts
	}{
		{"first", func() { ShowToast(win, tasks, "Moved", "Undo", nil) }, 1},
		{"next", func() { ShowToast(win, tasks, "Go to a chart first.", "", nil) }, 1},
		{"end", tasks.Elapse, 0},
	} {
		p.times = 0
		step.do()
		if p.times == 0 || len(layer.Objects) != 1+step.now {
			t.Errorf("%s: painted %d times, %d toasts", step.name, p.times, len(layer.Objects)-1)
		}
	}
}

// TestARemarkGoesWithItsPage, what can still be done about it does not.
func TestARemarkGoesWithItsPage(t *testing.T) {
	win, tasks := stand(t, func() fyne.CanvasObject { return Body("rows") }, Light, 1, fyne.NewSize(500, 400))
	layer := stageOf(win.Canvas()).layer
	for action, stay := range map[string]int{"": 0, "Open": 1} {
		ShowToast(win, tasks, "Saved", action, nil)
		if PageLeft(win); len(layer.Objects) != stay {
			t.Errorf("with the button %q: %d toasts on the next page, want %d", action, len(layer.Objects), stay)
		}
		hideToast(win.Canvas())
	}
}

// TestAToastGoesWhenSomethingIsDragged: what is said of the drag would lie below.
func TestAToastGoesWhenSomethingIsDragged(t *testing.T) {
	g := newGridTest(t)
	all := fyne.CurrentApp().Driver().AllWindows()
	win, tasks := all[len(all)-1], InlineTasks(nil)
	Mount(win, tasks, g.WeekGrid)
	ShowToast(win, tasks, "Moved", "Undo", nil)
	from := g.at(0, "08:30")
	if g.press(from); stageOf(win.Canvas()).toast.gone {
		t.Error("a press took it away")
	}
	if g.dragTo(from, g.at(1, "14:30")); !stageOf(win.Canvas()).toast.gone {
		t.Error("it stays over a week in which a session is dragged")
	}
	s := newDragStand(t, Light, 1)
	ShowToast(s.win, s.tasks, "Moved", "Undo", nil)
	if s.to(fyne.NewPos(100, 100)); !stageOf(s.win.Canvas()).toast.gone {
		t.Error("it stays over a list in which a card is dragged")
	}
}

// TestADoubleClickTakesNothingBack: its second press comes down on the button of
// the toast that the first one called up. A later one counts.
func TestADoubleClickTakesNothingBack(t *testing.T) {
	win, tasks := stand(t, func() fyne.CanvasObject { return Body("rows") }, Light, 1, fyne.NewSize(500, 400))
	undone := 0
	ShowToast(win, tasks, "School saved", "Undo", func() { undone++ })
	toast := stageOf(win.Canvas()).toast
	undo := toast.box.Content.(*fyne.Container).Objects[1].(*Button)
	if test.Tap(undo); undone != 0 || toast.gone {
		t.Fatalf("the second press of a double click: undone %d times, gone %v", undone, toast.gone)
	}
	tasks.Elapse()
	if test.Tap(undo); undone != 1 || !toast.gone {
		t.Errorf("a later press: undone %d times, gone %v", undone, toast.gone)
	}
	ShowToast(win, tasks, "School saved", "Undo", nil)
	toast = stageOf(win.Canvas()).toast
	tasks.Elapse()
	if tasks.Elapse(); !toast.gone {
		t.Error("the toast stays for ever")
	}
}
