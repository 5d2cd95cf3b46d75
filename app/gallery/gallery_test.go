package gallery

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// galleryIn opens the gallery in a window of a size.
func galleryIn(t *testing.T, look Look, width, height float32) (*Gallery, *kit.Tasks) {
	t.Helper()
	test.NewTempApp(t)
	tasks := kit.InlineTasks(func(err error) { t.Error(err) })
	g := Show(test.NewTempWindow(t, nil), tasks, look, func(words.Lang) {})
	g.resize(width, height)
	return g, tasks
}

// resize gives the window a size and its layout the rounds that the program's
// own loop gives it.
func (g *Gallery) resize(width, height float32) {
	for _, more := range []float32{1, 0, 1, 0} {
		g.win.Resize(fyne.NewSize(width+more, height))
	}
}

// in shows what is in an object as it is drawn, the object itself first.
func in(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	out := []fyne.CanvasObject{o}
	switch v := o.(type) {
	case *fyne.Container:
		for _, child := range v.Objects {
			out = append(out, in(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(v).Objects() {
			out = append(out, in(child)...)
		}
	}
	return out
}

// usable lists what takes the keyboard in an object.
func usable(root fyne.CanvasObject) []fyne.Focusable {
	var out []fyne.Focusable
	for _, o := range in(root) {
		f, ok := o.(fyne.Focusable)
		if d, is := o.(fyne.Disableable); ok && !(is && d.Disabled()) {
			out = append(out, f)
		}
	}
	return out
}

// top is what has the keyboard now: the page or what lies over it.
func (g *Gallery) top() fyne.CanvasObject {
	if o := g.win.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return g.win.Canvas().Content()
}

func wantNamed(t *testing.T, where string, root fyne.CanvasObject) {
	t.Helper()
	for _, f := range usable(root) {
		if _, fynes := f.(*widget.PopUpMenu); fynes {
			continue // it is told what its items are, but says nothing itself
		}
		a, ok := f.(fyne.Accessible)
		if !ok || a.AccessibilityLabel() == "" || a.AccessibilityRole() == "" {
			t.Errorf("%s: %T has no label or no role for screen readers", where, f)
		}
	}
}

// everywhere does something on every page, and over every page with everything
// open that it opens.
func (g *Gallery) everywhere(f func(name string)) {
	for i, p := range pages {
		g.open(i)
		f(p.key)
		for _, o := range g.stand.openers {
			o.open()
			f(p.key + "-" + o.name)
			for len(g.win.Canvas().Overlays().List()) > 0 {
				g.win.Canvas().Overlays().Remove(g.top())
			}
		}
	}
}

func TestEverythingThatTakesTheKeyboardHasALabel(t *testing.T) {
	g, _ := galleryIn(t, Look{kit.Light, 1, words.Danish}, 1440, 900)
	wantNamed(t, "around the page", g.win.Canvas().Content())
	g.everywhere(func(name string) { wantNamed(t, name, g.top()) })
}

// What has the keyboard is scrolled into view by way of kit's own tree.
func TestKitFindsEverythingThatTakesTheKeyboard(t *testing.T) {
	g, _ := galleryIn(t, Look{kit.Light, 1, words.German}, 1440, 900)
	for i, p := range pages {
		g.open(i)
		known := kit.Focusables(g.body)
		for _, f := range usable(g.body) {
			if !slices.Contains(known, f) {
				t.Errorf("%s: %T %q is not found", p.key, f, f.(fyne.Accessible).AccessibilityLabel())
			}
		}
	}
}

// Everything reaches as far as its page and no further, and nothing is drawn
// outside of the window that has room for it.
func TestPagesFitTheirWindow(t *testing.T) {
	for _, lang := range words.Langs {
		for _, factor := range []float32{1, 2} {
			g, _ := galleryIn(t, Look{kit.Light, factor, lang}, 1024, 700)
			for i, p := range pages {
				g.open(i)
				g.resize(1024, 700)
				if need, room := g.body.Content.MinSize().Width, g.body.Size().Width; need > room+0.5 {
					t.Errorf("%s at %v needs %v of %v pixels", p.key, factor, need, room)
				}
			}
		}
	}
}

func TestSwitchesChangeTheLookAtRunTime(t *testing.T) {
	g, _ := galleryIn(t, Look{kit.Light, 1, words.English}, 1440, 900)
	choose := func(name string, keys ...fyne.KeyName) {
		for _, f := range usable(g.win.Canvas().Content()) {
			if strings.HasPrefix(f.(fyne.Accessible).AccessibilityLabel(), name+": ") {
				press(f, keys[0])
				press(f, keys[1])
				return
			}
		}
		t.Errorf("there is no switch %q", name)
	}
	choose("Look", fyne.KeyRight, fyne.KeySpace)
	choose("Text size", fyne.KeyEnd, fyne.KeySpace)
	choose("Language", fyne.KeyHome, fyne.KeySpace)
	look := fyne.CurrentApp().Settings().Theme().(*kit.Theme)
	if look.Mode() != kit.Dark || look.Factor() != 2 || g.stand.p.Lang() != words.Danish {
		t.Errorf("look %v factor %v language %v", look.Mode(), look.Factor(), g.stand.p.Lang())
	}
}
