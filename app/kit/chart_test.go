package kit

import (
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// shown puts a chart into a window of the light look.
func shown(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Light, 1))
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func TestMissingFiguresLeaveGaps(t *testing.T) {
	c := monthChart()
	shown(t, c, 700, 240)
	if len(c.marks) != 12+9+4 {
		t.Errorf("%d bars can be reached, want 25", len(c.marks))
	}
	label := c.AccessibilityLabel()
	for _, want := range []string{"By month", "Jan · 2026\n620", "Oct · scheduled\n860"} {
		if !strings.Contains(label, want) {
			t.Errorf("%q is missing in %q", want, label)
		}
	}
	if strings.Contains(label, "Oct · 2026\n") {
		t.Error("a figure that is missing is told as a number")
	}
}

func TestBarsStandToScale(t *testing.T) {
	c := monthChart()
	shown(t, c, 700, 240)
	var last, tall plotMark // last year's and this year's March
	for _, m := range c.marks {
		switch {
		case strings.HasPrefix(m.tip, "Mar · 2025"):
			last = m
		case strings.HasPrefix(m.tip, "Mar · 2026"):
			tall = m
		}
	}
	if got := last.h / tall.h; math.Abs(float64(got)-930.0/1050) > 0.01 {
		t.Errorf("930 beside 1050 is drawn %.3f times as tall", got)
	}
}

func TestPointingAtABarShowsItsFigure(t *testing.T) {
	c := monthChart()
	win := shown(t, c, 700, 240)
	m := c.marks[1]
	test.MoveMouse(win.Canvas(), fyne.NewPos(m.x+m.w/2, m.y+m.h-2))
	if !slices.Contains(textsOf(c), "620") {
		t.Errorf("620 is not shown: %q", textsOf(c))
	}
	c.MouseOut()
	if slices.Contains(textsOf(c), "620") {
		t.Error("the note stays when the pointer has gone")
	}
	win.Canvas().FocusNext()
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if win.Canvas().Focused() != fyne.Focusable(c) || !slices.Contains(textsOf(c), "620") {
		t.Errorf("the keyboard does not reach the second bar: %q", textsOf(c))
	}
}

func TestAPressBesideTheFiguresShowsNone(t *testing.T) {
	c := monthChart()
	shown(t, c, 700, 240)
	before := textsOf(c)
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
	if got := textsOf(c); !slices.Equal(got, before) {
		t.Errorf("pressed beside the bars, the chart shows %q, want %q", got, before)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := textsOf(c); slices.Equal(got, before) {
		t.Error("then the keys show no figure")
	}
}

func TestTargetBarIsToScale(t *testing.T) {
	for _, c := range []struct {
		recorded, scheduled, target int
		want                        []float32 // widths of the parts
	}{
		{3000, 1500, 9000, []float32{200, 100, 300}},
		{9000, 3000, 6000, []float32{450, 150}},
		{0, 0, 9000, []float32{600}},
		{0, 0, 0, nil},
		{-5, 0, 100, []float32{600}},
	} {
		b := targetOf(c.recorded, c.scheduled, c.target)
		shown(t, b, 600, 40)
		var got []float32
		for _, m := range b.marks {
			got = append(got, m.w)
		}
		if !slices.EqualFunc(got, c.want, func(a, b float32) bool { return a-b < 0.1 && b-a < 0.1 }) {
			t.Errorf("%d + %d of %d: %v, want %v", c.recorded, c.scheduled, c.target, got, c.want)
		}
	}
}

func TestHeatMapReportsTheFigureThatIsPressed(t *testing.T) {
	m := gradeMap()
	shown(t, m, 800, 170)
	var row, col int
	m.OnTap = func(r, c int) { row, col = r, c }
	at := m.marks[1*10+3]
	test.TapAt(m, fyne.NewPos(at.x+4, at.y+4))
	if row != 1 || col != 3 {
		t.Errorf("pressed row %d column %d, want 1, 3", row, col)
	}
	m.FocusGained()
	for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		m.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if row != 2 || col != 1 {
		t.Errorf("the keys press row %d column %d, want 2, 1", row, col)
	}
	if n := len(slices.DeleteFunc(textsOf(m), func(s string) bool { return s != "–" })); n != 6 {
		t.Errorf("%d dashes, want 6", n)
	}
}

func TestDraggingAnEdgeChangesMinutes(t *testing.T) {
	for _, c := range []struct {
		minutes int
		change  float32
		step    int
		want    int
	}{{10, 4, 5, 15}, {10, 2, 5, 10}, {10, -100, 5, 5}, {12, 1, 5, 12}, {12, 4, 5, 15}, {12, 1.4, 1, 13}, {3, 0, 0, 3}} {
		if got := resizedMinutes(c.minutes, c.change, c.step); got != c.want {
			t.Errorf("%d minutes by %v in steps of %d: %d, want %d", c.minutes, c.change, c.step, got, c.want)
		}
	}
	s := lessonStrip()
	win := shown(t, s, 900, 16) // 10 pixels a minute
	var index, minutes int
	s.OnResize = func(i, m int) { index, minutes = i, m }
	drag := func(from, to float32, end bool) {
		s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(from, 8)}})
		for _, x := range []float32{(from + to) / 2, to} {
			s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 8)}})
		}
		if end {
			s.MouseUp(nil)
			s.DragEnd()
		}
	}
	drag(252, 352, true)
	if index != 1 || minutes != 25 {
		t.Errorf("segment %d got %d minutes, want 1, 25", index, minutes)
	}
	index, minutes = -1, -1
	drag(252, 352, false)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.DragEnd()
	drag(180, 352, true) // inside a segment, not at its edge
	if index != -1 {
		t.Errorf("segment %d changed, though the drag was called off", index)
	}
	win.Canvas().Focus(s)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	s.TypedRune('-')
	if index != 4 || minutes != 10 {
		t.Errorf("segment %d got %d minutes, want 4, 10", index, minutes)
	}
}

func TestDashedBoxHasDashesAndGaps(t *testing.T) {
	d := newDashedBox()
	d.raster.Resize(fyne.NewSize(60, 40))
	d.set(dashStyle{ink: rgb(0x0072b2), stroke: 1, radius: 4})
	for _, scale := range []int{1, 2} {
		img := d.draw(60*scale, 40*scale)
		on := 0
		for x := range 60 * scale {
			if _, _, _, a := img.At(x, 0).RGBA(); a > 0 {
				on++
			}
		}
		if on < 25*scale || on > 50*scale {
			t.Errorf("scale %d: %d of %d pixels of the upper edge are drawn", scale, on, 60*scale)
		}
		if _, _, _, a := img.At(30*scale, 20*scale).RGBA(); a != 0 {
			t.Error("the inside is not empty")
		}
	}
	if d.draw(0, 0).Bounds().Empty() {
		t.Error("an empty picture cannot be shown")
	}
}

func TestChartsFollowTheTheme(t *testing.T) {
	b := targetOf(3000, 1500, 9000)
	shown(t, b, 600, 40)
	fill := func() (list []color.Color) {
		for _, o := range test.LaidOutObjects(b) {
			if r, ok := o.(*canvas.Rectangle); ok {
				list = append(list, r.FillColor)
			}
		}
		return list
	}
	if !slices.Contains(fill(), color.Color(lightPalette[ColorAccent])) {
		t.Error("not drawn in the light accent")
	}
	test.ApplyTheme(t, NewTheme(Dark, 1.5))
	if !slices.Contains(fill(), color.Color(darkPalette[ColorAccent])) {
		t.Error("not drawn in the dark accent after the look changed")
	}
	if got := b.MinSize().Height; got != 57 {
		t.Errorf("height at factor 1.5 is %v, want 57", got)
	}
}

func TestFiguresOfTheHeatMapCanBeRead(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		m := gradeMap()
		shown(t, m, 800, 170)
		test.ApplyTheme(t, NewTheme(mode, 1))
		var ground color.NRGBA
		seen := 0
		for _, o := range test.WidgetRenderer(m).Objects() {
			switch o := o.(type) {
			case *canvas.Rectangle:
				ground = nrgba(o.FillColor)
			case *canvas.Text:
				if o.Alignment != fyne.TextAlignCenter {
					continue
				}
				seen++
				if got := contrastRatio(nrgba(o.Color), ground); o.TextSize == 13 && got < textContrast {
					t.Errorf("look %v: %q has a contrast of %.2f", mode, o.Text, got)
				}
			}
		}
		if seen != 40 {
			t.Errorf("%d figures and headings, want 40", seen)
		}
	}
}

func TestAChartWithoutFiguresSaysSo(t *testing.T) {
	c := NewBarChart(english)
	shown(t, c, 400, 200)
	if !slices.Contains(textsOf(c), "No figures yet") {
		t.Errorf("it shows %q", textsOf(c))
	}
	full := monthChart()
	shown(t, full, 700, 240)
	if slices.Contains(textsOf(full), "No figures yet") {
		t.Error("a chart with figures says that it has none")
	}
}
