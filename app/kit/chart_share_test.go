package kit

import (
	"image/png"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestCopiedFiguresKeepGapsEmpty(t *testing.T) {
	lines := reached()
	for _, c := range []struct {
		name  string
		chart interface{ copied() string }
		want  []string
	}{
		{"bars", monthChart(), []string{"By month\n\t2025\t2026\tscheduled\n", "Mar\t930\t1050\t\n", "Oct\t780\t\t860\n"}},
		{"lines", lines, []string{"\t2025\t2026\tscheduled\tTarget\n", "Jul\t\t5170\t\t9000\n", "Sep\t5220\t5870\t5870\t9000\n"}},
		{"heat", gradeMap(), []string{"\tPre\t0-1", "Digital literacy\t\t52\t156"}},
		{"target", targetOf(5875, 1640, 9000), []string{"recorded\t5875\nscheduled\t1640\nstill to plan\t1485\ntarget\t9000\n"}},
		{"balance", balance(), []string{"Produce\t25\nReflect\t0\n"}},
		{"strip", lessonStrip(), []string{"Hunt the source\t25\n"}},
	} {
		got := c.chart.copied()
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing in\n%s", c.name, want, got)
			}
		}
	}
	lines.SetTitle("Two\twords\nand a line")
	if !strings.HasPrefix(lines.copied(), "Two words and a line\n\t2025") {
		t.Errorf("a tab of a title breaks it into cells: %q", lines.copied())
	}
	lines.SetTitle("=1+1")
	if !strings.HasPrefix(lines.copied(), "'=1+1\n") {
		t.Errorf("a title would be worked out: %q", lines.copied())
	}
}

func TestChartsHandOnWhatTheyDoNotUse(t *testing.T) {
	test.NewTempApp(t)
	chart := NewHeatMap(words.For(words.English))
	chart.SetData([]string{"A"}, []HeatRow{{Label: "B", Cells: counts(3)}})
	win, _ := stand(t, func() fyne.CanvasObject { return Plain("") }, Light, 1, fyne.NewSize(600, 500))
	closed, done := false, 0
	ShowDialog(win, words.For(words.English), DialogSpec{Title: "x", Content: Sized(300, 120, chart), Primary: "OK", OnDone: func() bool { done++; return false }, OnClose: func() { closed = true }})
	win.Canvas().Focus(chart)
	chart.TypedKey(press(fyne.KeyReturn))
	if done != 1 {
		t.Error("Enter on a chart that cannot be pressed does not reach the dialog")
	}
	pressed := 0
	chart.OnTap = func(int, int) { pressed++ }
	chart.TypedKey(press(fyne.KeySpace))
	if chart.TypedKey(press(fyne.KeyReturn)); pressed != 2 || done != 1 {
		t.Errorf("Space and Enter press %d times and the dialog ends %d times, want 2, 1", pressed, done)
	}
	chart.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if done != 2 {
		t.Error("Ctrl+Enter on a chart does not reach the dialog")
	}
	chart.TypedKey(press(fyne.KeyEscape))
	if !closed {
		t.Error("Esc does not close the dialog around a chart")
	}
}

func TestChartsCopyByKeysAndMenu(t *testing.T) {
	test.NewTempApp(t)
	chart := balance()
	win, _ := stand(t, func() fyne.CanvasObject { return chart }, Light, 1, fyne.NewSize(600, 400))
	board := test.NewClipboard()
	chart.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if !strings.Contains(board.Content(), "Acquire\t15") {
		t.Errorf("Ctrl+C copies %q", board.Content())
	}
	for name, open := range map[string]func(){
		"right press": func() { chart.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(5, 5)}) },
		"Menu key":    func() { chart.TypedKey(press(desktop.KeyMenu)) },
		"Shift+F10":   func() { holdingShift(t, func() { chart.TypedKey(press(fyne.KeyF10)) }) },
	} {
		if open(); win.Canvas().Overlays().Top() == nil {
			t.Errorf("%s opens no menu", name)
			continue
		}
		win.Canvas().Overlays().Remove(win.Canvas().Overlays().Top())
	}
	if chart.TypedKey(press(fyne.KeyF10)); win.Canvas().Overlays().Top() != nil {
		t.Error("F10 alone opens a menu")
	}
	items := chart.menu(win.Canvas())
	if label := items[0].Label; !strings.HasSuffix(label, "Ctrl+C") || MenuText(items[0]) == label {
		t.Errorf("the menu says %q", label)
	}
	fyne.CurrentApp().Clipboard().SetContent("")
	if items[0].Action(); !strings.Contains(fyne.CurrentApp().Clipboard().Content(), "Reflect\t0") {
		t.Errorf("the menu copies %q", fyne.CurrentApp().Clipboard().Content())
	}
	loose := balance()
	other := test.NewTempWindow(t, loose) // no Mount, no tasks
	if got := len(loose.menu(other.Canvas())); got != 1 {
		t.Errorf("%d items without tasks, want only the copy", got)
	}
}

func TestPicturesAreLightAndLeaveTheScreenAlone(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	test.NewTempApp(t)
	chart := reached()
	win, _ := stand(t, func() fyne.CanvasObject { return chart }, Dark, 1, fyne.NewSize(700, 400))
	chart.hover = 3
	chart.Refresh()
	before := win.Canvas().Capture()
	items := chart.menu(win.Canvas())
	items[1].Action()
	d, ok := win.Canvas().Overlays().Top().(*overlay)
	if !ok {
		t.Fatal("no file is asked for")
	}
	d.onKey(press(fyne.KeyReturn))
	f, err := os.Open(filepath.Join(home, "Through the year.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := float64(img.Bounds().Dx()), 2*float64(chart.Size().Width+2*Space5); math.Abs(got-want) > 1 {
		t.Errorf("the picture is %v wide, want %v", got, want)
	}
	if nrgba(img.At(3, 3)) != lightPalette[ColorSurface] {
		t.Errorf("the picture stands on %v", img.At(3, 3))
	}
	inks := map[[3]uint8]bool{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			c := nrgba(img.At(x, y))
			inks[[3]uint8{c.R, c.G, c.B}] = true
		}
	}
	accent := lightPalette[ColorAccent]
	if !inks[[3]uint8{accent.R, accent.G, accent.B}] {
		t.Error("the line is not in the picture")
	}
	if s := stageOf(win.Canvas()); s.toast == nil {
		t.Error("nobody says where the picture is")
	} else {
		s.toast.hide()
	}
	after := win.Canvas().Capture()
	if !reflect.DeepEqual(before, after) {
		t.Error("saving a picture changed the screen")
	}
	if dir := os.Getenv("KIT_PICTURES"); dir != "" {
		data, _ := os.ReadFile(f.Name())
		_ = os.WriteFile(filepath.Join(dir, "chart-saved.png"), data, 0o600)
	}
}

func TestLinesBreakWhereAFigureIsMissing(t *testing.T) {
	c := NewLineChart(words.For(words.English))
	c.SetData([]string{"a", "b", "c", "d", "e"}, []Series{{Name: "s", Color: ColorAccent}, {Name: "d", Color: ColorTheme5, Dashed: true}},
		[][]course.Count{counts(1, 2, -1, 4, 0), counts(-1, -1, -1, 3)})
	shown(t, c, 500, 200)
	var solid int
	for _, o := range test.WidgetRenderer(c).Objects() {
		if l, ok := o.(*canvas.Line); ok && nrgba(l.StrokeColor) == lightPalette[ColorAccent] {
			solid++
		}
	}
	if solid != 2 { // a–b and d–e
		t.Errorf("%d lines, want 2", solid)
	}
	if len(c.marks) != 5 {
		t.Errorf("%d figures can be reached, want 5", len(c.marks))
	}
	c.SetTarget(8, "Target")
	c.measured()
	if len(c.marks) != 6 || !strings.Contains(c.AccessibilityLabel(), "Target\n8") {
		t.Errorf("the target cannot be reached: %q", c.AccessibilityLabel())
	}
	if top := c.marks[0].y + c.marks[0].h/2; top > c.marks[1].y {
		t.Error("the target of 8 does not stand above the figures")
	}
}

func BenchmarkChartHover(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, 1))
	for name, chart := range map[string]fyne.Widget{"bars": monthChart(), "lines": reached(), "heat": gradeMap()} {
		w := test.NewTempWindow(b, chart)
		w.Resize(fyne.NewSize(900, 300))
		over := chart.(desktop.Hoverable)
		b.Run(name, func(b *testing.B) {
			for i := range b.N {
				over.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(60+i*37%800), 150+float32(i*13%130))}})
			}
		})
	}
}
