package screentest

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

// at puts an object into a place of a container without a layout.
func at(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

func word(s string, c color.Color) *canvas.Text { return canvas.NewText(s, c) }

// seen gives the faults of some objects in a window of 200 × 100.
func seen(t *testing.T, objects ...fyne.CanvasObject) []Finding {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	w := test.NewTempWindow(t, container.NewWithoutLayout(objects...))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	return (&Screen{Deps: &kit.Deps{Window: w}}).Inspect()
}

// nameless takes the keyboard and cannot say what it is.
type nameless struct {
	kit.Text
	label string
}

func (n *nameless) FocusGained()               {}
func (n *nameless) FocusLost()                 {}
func (n *nameless) TypedRune(rune)             {}
func (n *nameless) TypedKey(*fyne.KeyEvent)    {}
func (n *nameless) AccessibilityLabel() string { return n.label }

func control(label string) *nameless {
	n := &nameless{label: label}
	n.ExtendBaseWidget(n)
	return n
}

// narrow is a scroll of 60 × 40 around an object.
func narrow(direction container.ScrollDirection, o fyne.CanvasObject) fyne.CanvasObject {
	s := kit.NewScroll(o)
	s.Direction = direction
	return at(s, 10, 10, 60, 40)
}

// wrapped puts each object into a container of its own.
func wrapped(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range objects {
		out = append(out, at(container.NewWithoutLayout(o), 0, 0, 10, 10))
	}
	return out
}

func TestInspectFindsWhatIsWrongAndNothingElse(t *testing.T) {
	black, grey := color.NRGBA{A: 255}, color.NRGBA{R: 170, G: 170, B: 170, A: 255}
	ground := func() fyne.CanvasObject { return at(canvas.NewRectangle(color.White), 0, 0, 200, 100) }
	long := "a text that is much too long for its place"
	many := make([]fyne.CanvasObject, MostObjects+1)
	for i := range many {
		many[i] = at(canvas.NewRectangle(color.White), 1, 1, 5, 5)
	}
	for _, c := range []struct {
		name    string
		objects []fyne.CanvasObject
		want    Fault // "" for none
	}{
		{"a text beyond the window", []fyne.CanvasObject{at(word(long, black), 50, 10, 140, 20)}, CutOff},
		{"a text that fits", []fyne.CanvasObject{at(word("short", black), 50, 10, 140, 20)}, ""},
		{"a text cut by what scrolls up and down only", []fyne.CanvasObject{narrow(container.ScrollVerticalOnly, container.NewWithoutLayout(at(word(long, black), 0, 0, 50, 20)))}, CutOff},
		{"a text that can be scrolled to", []fyne.CanvasObject{narrow(container.ScrollBoth, word(long, black))}, ""},
		{"a text below what is seen of a list", []fyne.CanvasObject{narrow(container.ScrollVerticalOnly, container.NewVBox(word("a", black), word("b", black), word("c", black)))}, ""},
		{"two texts in one place", []fyne.CanvasObject{at(word("one", black), 10, 10, 40, 20), at(word("two", black), 20, 12, 40, 20)}, Overlap},
		{"two texts below each other", []fyne.CanvasObject{at(word("one", black), 10, 10, 40, 20), at(word("two", black), 10, 28, 40, 20)}, ""},
		{"a text below a surface", []fyne.CanvasObject{at(word("one", black), 10, 10, 40, 20), ground()}, Overlap},
		{"a text half below a surface", []fyne.CanvasObject{at(word("a long word", black), 10, 10, 80, 20), at(canvas.NewRectangle(color.White), 40, 10, 80, 20)}, Overlap},
		{"a text on a surface", []fyne.CanvasObject{ground(), at(word("one", black), 10, 10, 40, 20)}, ""},
		{"an icon over a text", []fyne.CanvasObject{at(word("a long word", black), 10, 10, 80, 20), at(canvas.NewImageFromResource(nil), 30, 10, 20, 20)}, Overlap},
		{"a text over an icon", []fyne.CanvasObject{at(canvas.NewImageFromResource(nil), 30, 10, 20, 20), at(word("a long word", black), 10, 10, 80, 20)}, Overlap},
		{"an icon beside a text", []fyne.CanvasObject{at(canvas.NewImageFromResource(nil), 10, 10, 20, 20), at(word("word", black), 32, 10, 80, 20)}, ""},
		{"two buttons over each other", []fyne.CanvasObject{at(control("Save"), 10, 10, 60, 30), at(control("Open"), 50, 20, 60, 30)}, Overlap},
		{"two buttons beside each other", []fyne.CanvasObject{at(control("Save"), 10, 10, 60, 30), at(control("Open"), 70, 10, 60, 30)}, ""},
		{"a text beyond its container", []fyne.CanvasObject{at(container.NewWithoutLayout(at(word(long, black), 0, 0, 20, 20)), 0, 0, 60, 30)}, CutOff},
		{"a picture beyond its container", []fyne.CanvasObject{at(container.NewWithoutLayout(at(canvas.NewImageFromResource(nil), 30, 0, 60, 20)), 0, 0, 60, 30)}, Outside},
		{"a surface beyond the window", []fyne.CanvasObject{at(canvas.NewRectangle(color.White), 150, 10, 90, 20)}, Outside},
		{"a surface beyond its container", []fyne.CanvasObject{at(container.NewWithoutLayout(at(canvas.NewRectangle(color.White), 30, 0, 60, 20)), 0, 0, 60, 30)}, Outside},
		{"a ring around its container", []fyne.CanvasObject{at(container.NewWithoutLayout(at(canvas.NewRectangle(color.White), -3, -3, 66, 36)), 10, 10, 60, 30)}, ""},
		{"a text cut by a clip", []fyne.CanvasObject{at(container.NewClip(container.NewWithoutLayout(at(word(long, black), 0, 0, 50, 20))), 10, 10, 60, 20)}, CutOff},
		{"a text in a clip", []fyne.CanvasObject{at(container.NewClip(container.NewWithoutLayout(at(word("one", black), 0, 0, 50, 20))), 10, 10, 60, 20)}, ""},
		{"headings that are moved with their rows", []fyne.CanvasObject{at(container.New(nil, at(container.NewClip(container.NewWithoutLayout(at(word(long, black), 0, 0, 50, 20))), 0, 0, 60, 20), at(kit.NewScroll(word(long+long, black)), 0, 20, 60, 40)), 10, 10, 60, 60)}, ""},
		{"a text below the end of a scroll", []fyne.CanvasObject{narrow(container.ScrollVerticalOnly, container.NewWithoutLayout(at(word("one", black), 0, 30, 40, 20)))}, CutOff},
		{"a faint text", []fyne.CanvasObject{ground(), at(word("faint", grey), 10, 10, 80, 20)}, Faint},
		{"a text that stands out", []fyne.CanvasObject{ground(), at(word("clear", black), 10, 10, 80, 20)}, ""},
		{"a control without a label", []fyne.CanvasObject{at(control(""), 10, 10, 40, 20)}, Nameless},
		{"a control with a label", []fyne.CanvasObject{at(control("Save"), 10, 10, 40, 20)}, ""},
		{"too much", many, Crowded},
		{"enough", many[:MostObjects-1], ""}, // and what they lie in
		{"too much with what it lies in", wrapped(many[:MostObjects/2]), Crowded},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := seen(t, c.objects...)
			var faults []string
			for _, f := range found {
				faults = append(faults, string(f.Fault))
			}
			got := strings.Join(faults, ", ")
			if c.want == "" && got != "" || c.want != "" && !strings.Contains(got, string(c.want)) {
				t.Errorf("found %v, want %q", found, c.want)
			}
		})
	}
}

// TestALayerAboveCoversOnPurpose opens a popup over a text.
func TestALayerAboveCoversOnPurpose(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	black := color.NRGBA{A: 255}
	w := test.NewTempWindow(t, container.NewWithoutLayout(at(word("below", black), 10, 10, 60, 20)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	w.Canvas().Overlays().Add(at(container.NewWithoutLayout(at(canvas.NewRectangle(color.White), 0, 0, 200, 100), at(word("above", black), 10, 12, 60, 20)), 0, 0, 200, 100))
	if found := (&Screen{Deps: &kit.Deps{Window: w}}).Inspect(); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

// TestWhatLiesBehindADialogIsCountedToo opens layers over a screen that has just
// as many objects as there may be with them, and one more.
func TestWhatLiesBehindADialogIsCountedToo(t *testing.T) {
	for more, want := range []string{"", string(Crowded)} {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
		half := func(n int) fyne.CanvasObject {
			c := container.NewWithoutLayout()
			for range n - 1 { // the container counts
				c.Add(at(canvas.NewRectangle(color.White), 1, 1, 5, 5))
			}
			return at(c, 0, 0, 200, 100)
		}
		w := test.NewTempWindow(t, half(MostObjects/2))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(200, 100))
		w.Canvas().Overlays().Add(half(MostObjects / 4))
		w.Canvas().Overlays().Add(half(MostObjects/4 + more))
		got := ""
		for _, f := range (&Screen{Deps: &kit.Deps{Window: w}}).Inspect() {
			got += string(f.Fault)
		}
		if got != want {
			t.Errorf("%d more: found %q, want %q", more, got, want)
		}
	}
}

func TestUnderFindsTheFrontmost(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	back, front := control("back"), control("front")
	w := test.NewTempWindow(t, container.NewWithoutLayout(at(back, 0, 0, 100, 50), at(front, 40, 0, 100, 50)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	s := &Screen{Deps: &kit.Deps{Window: w}}
	focusable := func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok }
	for x, want := range map[float32]fyne.CanvasObject{10: back, 60: front, 190: nil} {
		o, where := s.Under(fyne.NewPos(x, 10), focusable)
		if o != want {
			t.Errorf("at %v lies %v, want %v", x, o, want)
		}
		if o == front && where.X != 20 {
			t.Errorf("the place in it is %v, want 20", where.X)
		}
	}
}
