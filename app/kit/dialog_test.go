package kit

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestDialogIsUsedByKeysAlone(t *testing.T) {
	var opener *Button
	w, _ := window(t, func() fyne.CanvasObject { opener = Primary("New", nil); return opener })
	w.Canvas().Focus(opener)
	first, second := NewTextField(""), NewArea("", 3)
	done := 0
	open := func() *Dialog {
		return ShowDialog(w, english, DialogSpec{
			Title: "New course", Primary: "Save",
			Content: NewForm().Add("title", NewField("Title", first, true, "")).Add("note", NewField("Note", second, false, "")),
			OnDone:  func() bool { done++; return first.Text != "" },
		})
	}
	d := open()
	if w.Canvas().Focused() != first {
		t.Fatalf("the keyboard is in %T, want the first field", w.Canvas().Focused())
	}
	first.TypedKey(press(fyne.KeyReturn))
	if done != 1 || !d.Open() {
		t.Errorf("Enter in a line: pressed %d times, open %v; want 1, still open", done, d.Open())
	}
	w.Canvas().Focus(second)
	second.TypedKey(press(fyne.KeyTab))
	if second.AcceptsTab() {
		t.Error("Tab stays in the area")
	}
	second.TypedRune('x')
	second.TypedKey(press(fyne.KeyReturn))
	if done != 1 {
		t.Error("Enter in an area pressed the button")
	}
	first.SetText("Source criticism")
	second.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if done != 2 || d.Open() {
		t.Errorf("Ctrl+Enter: pressed %d times, open %v; want 2, closed", done, d.Open())
	}
	if w.Canvas().Focused() != opener {
		t.Error("the keyboard did not go back to where it was")
	}
	d = open()
	first.TypedKey(press(fyne.KeyEscape))
	if done != 2 || d.Open() {
		t.Error("Esc did not just close the dialog")
	}
}

func TestChipsAndChecksKeepTheKeyboardWhenClicked(t *testing.T) {
	row, check := NewChipRow([]Chip{{Key: "a", Text: "All"}, {Key: "b", Text: "Some"}}, "a", nil), NewCheck("Closed", false, nil)
	w, _ := window(t, func() fyne.CanvasObject { return VStack(Space3, row, check) })
	test.Tap(row)
	if w.Canvas().Focused() != row {
		t.Errorf("after a click on a chip the keyboard is in %T", w.Canvas().Focused())
	}
	test.Tap(check)
	if w.Canvas().Focused() != check {
		t.Errorf("after a click on a box the keyboard is in %T", w.Canvas().Focused())
	}
}

func TestDialogNeverGrowsLargerThanTheWindow(t *testing.T) {
	w, _ := stand(t, func() fyne.CanvasObject { return Body("") }, Light, 2, fyne.NewSize(1024, 700))
	form := NewForm()
	var last *TextField
	for range 14 {
		last = NewTextField("")
		form.Add("x", NewField("Label", last, true, "A hint that is rather long and goes over more than one line of the dialog"))
	}
	d := ShowDialog(w, english, DialogSpec{Title: "Large", Content: form, Primary: "Save", Width: 900})
	p, s := d.over.panel.Position(), d.over.panel.Size()
	if p.X < 0 || p.Y < 0 || p.X+s.Width > 1024 || p.Y+s.Height > 700 {
		t.Errorf("panel at %v size %v is larger than 1024×700", p, s)
	}
	w.Canvas().Focus(last)
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y
	if y < p.Y || y+last.Size().Height > p.Y+s.Height {
		t.Errorf("the last field has the keyboard but lies at %v", y)
	}
}

func TestToastGoesAwayByItselfAndUndoesOnce(t *testing.T) {
	w, tasks := window(t, func() fyne.CanvasObject { return Body("") })
	undone := 0
	ShowToast(w, tasks, "Moved", "Undo", func() { undone++ })
	layer := stageOf(w.Canvas()).layer
	if len(layer.Objects) != 1 {
		t.Fatal("no toast")
	}
	ShowToast(w, tasks, "Moved again", "Undo", func() { undone++ })
	if len(layer.Objects) != 1 {
		t.Errorf("%d toasts at once", len(layer.Objects))
	}
	tasks.Elapse() // the time of a double click
	tasks.Elapse()
	if len(layer.Objects) != 0 || undone != 0 {
		t.Errorf("after six seconds: %d toasts, undone %d", len(layer.Objects), undone)
	}
}

func TestAToastStandsAboveTheLowerEdgeBelowAMenuBar(t *testing.T) {
	w, tasks := window(t, func() fyne.CanvasObject { return Body("") })
	layer := stageOf(w.Canvas()).layer
	room := w.Canvas().Size().SubtractWidthHeight(0, 40) // of the menu bar
	layer.Resize(room)
	ShowToast(w, tasks, "Moved", "", nil)
	box := layer.Objects[0]
	if low := box.Position().Y + box.Size().Height; low != room.Height-Px(Space5) {
		t.Errorf("the toast ends at %v of %v", low, room.Height)
	}
}

func TestTooltipComesAndGoes(t *testing.T) {
	var b *Button
	w, tasks := window(t, func() fyne.CanvasObject { b = IconButton(IconUndo, "Undo: move session", nil); return HStack(0, b) })
	layer := stageOf(w.Canvas()).layer
	b.MouseIn(nil)
	if len(layer.Objects) != 0 {
		t.Error("the tooltip did not wait")
	}
	tasks.Elapse()
	if len(layer.Objects) != 1 {
		t.Fatal("no tooltip")
	}
	b.MouseOut()
	if len(layer.Objects) != 0 {
		t.Error("the tooltip stayed")
	}
	b.MouseIn(nil)
	tasks.Elapse()
	PageLeft(w) // as when another screen comes by a key
	if len(layer.Objects) != 0 {
		t.Error("the tooltip stayed over another screen")
	}
	b.MouseIn(nil)
	b.MouseOut()
	tasks.Elapse()
	if len(layer.Objects) != 0 {
		t.Error("a tooltip came although the pointer had left")
	}
}

func TestATooltipStaysInTheWindow(t *testing.T) {
	var low *Button
	w, tasks := window(t, func() fyne.CanvasObject {
		low = IconButton(IconUndo, "Undo: move session", nil)
		return VStack(0, Grow(), HStack(0, Grow(), low))
	})
	low.MouseIn(nil)
	tasks.Elapse()
	shown := stageOf(w.Canvas()).layer.Objects
	if len(shown) != 1 {
		t.Fatal("no tooltip")
	}
	at, size, room := shown[0].Position(), shown[0].Size(), w.Canvas().Size()
	button := fyne.CurrentApp().Driver().AbsolutePositionForObject(low)
	if at.X < 0 || at.X+size.Width > room.Width || at.Y+size.Height > button.Y {
		t.Errorf("the tooltip at %v, %v of a button at %v is not above it in a window of %v", at, size, button, room)
	}
}

func TestTasksShowFaultsAndCallDoneOnlyAfterSuccess(t *testing.T) {
	var shown []error
	tasks := InlineTasks(func(err error) { shown = append(shown, err) })
	done := 0
	broken := errors.New("disk full")
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tasks.Run(context.Background(), func(context.Context) error { return nil }, func() { done++ })
	tasks.Run(context.Background(), func(context.Context) error { return broken }, func() { done++ })
	tasks.Run(context.Background(), func(context.Context) error { panic("nil map") }, func() { done++ })
	tasks.Run(cancelled, func(context.Context) error { t.Error("cancelled work was done"); return nil }, func() { done++ })
	if done != 1 || len(shown) != 2 || !errors.Is(shown[0], broken) || !errors.Is(shown[1], ErrPanic) {
		t.Errorf("done %d times, shown %v", done, shown)
	}
}

func TestLongWorkShowsProgressAndCanBeStopped(t *testing.T) {
	w, tasks := window(t, func() fyne.CanvasObject { return Body("") })
	done := false
	tasks.RunWithProgress(w, english, "Importing", func(ctx context.Context, progress func(done, total int)) error {
		if w.Canvas().Overlays().Top() != nil {
			t.Error("a window came before 300 ms")
		}
		progress(3, 10)
		tasks.Elapse()
		o, ok := w.Canvas().Overlays().Top().(*overlay)
		if !ok {
			t.Fatal("no window after 300 ms")
		}
		o.onKey(press(fyne.KeyEscape))
		return ctx.Err()
	}, func() { done = true })
	if done || w.Canvas().Overlays().Top() != nil {
		t.Errorf("stopped work: done %v, window %v", done, w.Canvas().Overlays().Top())
	}
}

// TestStoppedWorkNeverReachesDone even when it does not look whether it was
// stopped; work that ends before anybody stops it does.
func TestStoppedWorkNeverReachesDone(t *testing.T) {
	for name, c := range map[string]struct {
		stop  bool
		err   error
		done  bool
		shown int
	}{
		"stopped, ended well": {stop: true},
		"stopped, failed":     {stop: true, err: errors.New("the file is damaged")},
		"ended well":          {done: true},
		"failed":              {err: errors.New("the file is damaged"), shown: 1},
	} {
		w, _ := window(t, func() fyne.CanvasObject { return Body("") })
		shown, done := 0, false
		tasks := InlineTasks(func(error) { shown++ })
		tasks.RunWithProgress(w, english, "Importing", func(context.Context, func(done, total int)) error {
			tasks.Elapse()
			button, ok := w.Canvas().Focused().(*Button)
			if !ok {
				t.Fatalf("%s: the keyboard is at %T", name, w.Canvas().Focused())
			}
			if c.stop {
				button.TypedKey(press(fyne.KeySpace))
				if button.Text() != english.T("kit.stopping") || !button.Disabled() {
					t.Errorf("%s: the button says %q", name, button.Text())
				}
			}
			return c.err
		}, func() { done = true })
		if done != c.done || shown != c.shown {
			t.Errorf("%s: done %v, %d errors shown", name, done, shown)
		}
	}
}

// TestABarOfUnknownLengthMoves inside its track, and stands still while nobody
// tells it anything.
func TestABarOfUnknownLengthMoves(t *testing.T) {
	panel := NewProgressPanel(english, "Importing", func() {})
	stand(t, func() fyne.CanvasObject { return panel.Box }, Light, 1, fyne.NewSize(500, 300))
	var places []float32
	for range 70 {
		panel.SetProgress(0, 0)
		track, bar := drawnIn(panel.bar)[0], drawnIn(panel.bar)[2]
		if bar.Position().X < 0 || bar.Position().X+bar.Size().Width > track.Size().Width+0.5 || !bar.Visible() {
			t.Fatalf("the part goes from %v over %v of %v", bar.Position().X, bar.Size().Width, track.Size().Width)
		}
		places = append(places, bar.Position().X)
	}
	if a, b := slices.Min(places), slices.Max(places); b-a < 200 || places[0] == places[1] {
		t.Errorf("the part moves from %v to %v", a, b)
	}
	panel.SetProgress(3, 10)
	if bar := drawnIn(panel.bar)[2]; bar.Position().X != 0 {
		t.Errorf("with a known end the bar begins at %v", bar.Position().X)
	}
}

func drawnIn(o fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(o).Objects() }

func TestConfirmAsksFirst(t *testing.T) {
	w, _ := window(t, func() fyne.CanvasObject { return Body("") })
	n := 0
	d := Confirm(w, english, "Delete?", "It has 12 sessions.", "Delete", func() { n++ })
	d.key(press(fyne.KeyEscape))
	Confirm(w, english, "Delete?", "It has 12 sessions.", "Delete", func() { n++ })
	w.Canvas().FocusNext() // from the button that cancels
	w.Canvas().Focused().TypedKey(press(fyne.KeyReturn))
	if n != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("deleted %d times, want 1", n)
	}
}

// TestAMenuWithoutTheKeyboardComesBeforeItsDialog: a press between its items has
// taken it away; Enter then does nothing, and Esc closes the menu alone.
func TestAMenuWithoutTheKeyboardComesBeforeItsDialog(t *testing.T) {
	w, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, 1, fyne.NewSize(900, 600))
	c, done := w.Canvas(), false
	ShowDialog(w, english, DialogSpec{Title: "Title", Content: Body("text"), Primary: "Save", OnDone: func() bool { done = true; return true }})
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("One", func() {})), c, fyne.NewPos(10, 10))
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n := len(c.Overlays().List()); n != 2 || done {
		t.Fatalf("after Enter %d layers are open, and the dialog is done: %v", n, done)
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(c.Overlays().List()); n != 1 {
		t.Errorf("after Esc %d layers are open", n)
	}
}
