package kit

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/course"
)

// picture draws an object on the page of a look. The picture is kept in the
// folder KIT_PICTURES when that is set, for people to look at.
func picture(t *testing.T, name string, o fyne.CanvasObject, mode Mode, factor float32, size fyne.Size) fyne.Window {
	t.Helper()
	test.ApplyTheme(t, NewTheme(mode, factor))
	w := test.NewTempWindow(t, container.NewStack(canvas.NewRectangle(Color(ColorPage)), container.NewPadded(o)))
	w.Resize(size)
	shoot(t, name, w)
	return w
}

func shoot(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	img := w.Canvas().Capture()
	dir := os.Getenv("KIT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

var testMonday = course.NewDate(2026, 10, 5)

func clockOf(t testing.TB, s string) course.Clock {
	t.Helper()
	c, err := course.ParseClock(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func testDays(n int) []GridDay {
	labels := []string{"Mon 5 Oct", "Tue 6 Oct", "Wed 7 Oct", "Thu 8 Oct", "Fri 9 Oct", "Sat 10 Oct", "Sun 11 Oct"}
	days := make([]GridDay, n)
	for i := range days {
		days[i] = GridDay{Date: testMonday.AddDays(i), Label: labels[i], Today: i == 0}
	}
	return days
}

func testBlocks(t testing.TB) []GridBlock {
	c := func(s string) course.Clock { return clockOf(t, s) }
	day := func(n int) course.Date { return testMonday.AddDays(n) }
	return []GridBlock{
		{ID: "a", Day: day(0), From: c("08:15"), To: c("09:45"), Title: "Kildekritik", Line2: "6.A Gjellerup · 24", Line3: "Marie · at school", Theme: 1},
		{ID: "b", Day: day(0), From: c("10:00"), To: c("11:30"), Title: "Micro:bit robot", Line2: "4.B Lind · 22", Line3: "Jonas · Makerspace", Theme: 2},
		{ID: "c", Day: day(0), From: c("12:30"), To: c("13:15"), Title: "Bogspeed-date", Line2: "2.C Snejbjerg · 19", Line3: "Anne", Theme: 3},
		{ID: "d", Day: day(1), From: c("08:30"), To: c("09:30"), Title: "Sagn og eventyr", Line2: "1.A Aulum · 21", Line3: "Anne · at school", Theme: 3},
		{ID: "e", Day: day(1), From: c("11:30"), To: c("13:00"), Title: "Digitale fodspor", Line2: "8.A Vildbjerg · 25", Line3: "Marie · at school", Theme: 1, Tentative: true},
		{ID: "f", Day: day(2), From: c("09:00"), To: c("11:00"), Title: "Scratch-spil", Line2: "5.C Haald · 23", Line3: "Jonas", Theme: 2},
		{ID: "g", Day: day(2), From: c("09:00"), To: c("10:30"), Title: "AI og kilder", Line2: "1.x HG · 28", Line3: "Marie", Theme: 1},
		{ID: "h", Day: day(2), From: c("13:00"), To: c("14:30"), Title: "Læsekreds", Line2: "FGU hold 3 · 12", Line3: "Anne", Theme: 3, CalledOff: true, Locked: true},
		{ID: "i", Day: day(3), From: c("10:00"), To: c("11:30"), Title: "Micro:bit", Line2: "4.A Lind · 21", Line3: "Jonas", Warn: "Jonas is booked twice", Theme: 2, Conflict: true, Selected: true},
		{ID: "j", Day: day(3), From: c("10:00"), To: c("11:30"), Title: "Bluebot", Line2: "0.B Sunds · 18", Line3: "Jonas", Warn: "Jonas is booked twice", Theme: 2, Conflict: true},
		{ID: "k", Day: day(4), From: c("10:30"), To: c("10:50"), Title: "Robotteknologi", Line2: "9.A Tjørring · 22", Theme: 4},
		{ID: "l", Day: day(4), From: c("12:00"), To: c("12:05"), Title: "Five minutes", Theme: 5},
	}
}

func testGrid(t testing.TB) *WeekGrid {
	g := NewWeekGrid()
	days := testDays(5)
	days[4].Closed, days[4].Note = true, "Autumn holiday"
	g.SetDays(days)
	g.SetHours(clockOf(t, "08:00"), clockOf(t, "16:00"))
	g.SetBlocks(testBlocks(t))
	g.SetNow(testMonday, clockOf(t, "10:45"))
	return g
}

func TestWeekGridDrawsInEveryLook(t *testing.T) {
	for _, look := range []struct {
		name   string
		mode   Mode
		factor float32
	}{{"light", Light, 1}, {"dark", Dark, 1}, {"contrast", HighContrast, 1}, {"large", Light, 2}, {"large-dark", Dark, 2}} {
		t.Run(look.name, func(t *testing.T) {
			test.NewTempApp(t)
			g := testGrid(t)
			w := picture(t, "week-"+look.name, g, look.mode, look.factor, fyne.NewSize(1100, 760))
			p, _ := g.spot(8)
			g.Focus()
			g.tip, g.tipAt = "i", fyne.NewPos(p.x+20, p.y+30)
			g.Refresh()
			shoot(t, "week-"+look.name+"-tip", w)
			w.Resize(fyne.NewSize(120, 90)) // far too small: must not panic
			w.Canvas().Capture()
		})
	}
}

// textsOf lists the texts that are drawn in an object, with what it contains.
func textsOf(o fyne.CanvasObject) []string {
	var list []string
	for _, obj := range test.LaidOutObjects(o) {
		if text, ok := obj.(*canvas.Text); ok {
			list = append(list, text.Text)
		}
	}
	return list
}

func TestBlocksSayWhatIsWrong(t *testing.T) {
	g := newGridTest(t)
	texts := textsOf(g.WeekGrid)
	for _, want := range []string{"Kildekritik", "6.A Gjellerup · 24", "Jonas is", "booked twice", "Autumn holiday", "08:00"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not drawn in %q", want, texts)
		}
	}
}

// TestTinySizesAreDrawn guards against objects of negative size, which the
// software painter cannot draw.
func TestTinySizesAreDrawn(t *testing.T) {
	test.NewTempApp(t)
	grid := testGrid(t)
	widgets := map[string]fyne.Widget{
		"grid": grid, "body": grid.body, "bars": monthChart(), "target": targetOf(5875, 1640, 9000),
		"heat": gradeMap(), "strip": lessonStrip(), "balance": balance(),
	}
	for name, w := range widgets {
		r := test.WidgetRenderer(w)
		for _, size := range []fyne.Size{{}, {Width: 3, Height: 2}, {Width: 40, Height: 9}, {Width: 9, Height: 400}} {
			w.Resize(size)
			r.Layout(size)
			for _, o := range r.Objects() {
				if s := o.Size(); s.Width < 0 || s.Height < 0 {
					t.Errorf("%s at %v has a %T of size %v", name, size, o, s)
				}
			}
		}
	}
}

func TestTextsGrowWithTheFactor(t *testing.T) {
	test.NewTempApp(t)
	sizes := map[float32]float32{}
	for _, factor := range []float32{1, 2} {
		test.ApplyTheme(t, NewTheme(Light, factor))
		g := testGrid(t)
		test.NewTempWindow(t, g).Resize(fyne.NewSize(1100, 760))
		for _, o := range test.LaidOutObjects(g) {
			if text, ok := o.(*canvas.Text); ok && text.Text == "08:00" {
				sizes[factor] = text.TextSize
			}
		}
	}
	if sizes[1] == 0 || sizes[2] != 2*sizes[1] {
		t.Errorf("sizes of the hours: %v", sizes)
	}
}
