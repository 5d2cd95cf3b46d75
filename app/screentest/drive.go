package screentest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

// found is a text that can be read, and what it stands in, the innermost last.
type found struct {
	text   *canvas.Text
	around []fyne.CanvasObject
}

// look lists what can be read on the top layer of the window: the dialog when
// one is open, otherwise the page.
func (s *Screen) look() []found {
	c := s.Deps.Window.Canvas()
	root := topOf(c)
	var out []found
	var walk func(o fyne.CanvasObject, around []fyne.CanvasObject)
	walk = func(o fyne.CanvasObject, around []fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		here := append(around[:len(around):len(around)], o)
		switch v := o.(type) {
		case *canvas.Text:
			if v.Text != "" {
				out = append(out, found{v, around})
			}
		case *fyne.Container:
			for _, child := range v.Objects {
				walk(child, here)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(v).Objects() {
				walk(child, here)
			}
		}
	}
	walk(root, nil)
	return out
}

// Text gives everything that can be read on the top layer, in one line; words
// that are wrapped come out as they were written.
func (s *Screen) Text() string { return strings.Join(s.Lines(), " ") }

// Lines gives the lines that can be read on the top layer, as they are drawn.
func (s *Screen) Lines() []string {
	var out []string
	for _, f := range s.look() {
		out = append(out, f.text.Text)
	}
	return out
}

// Want fails the test when a text cannot be read on the top layer.
func (s *Screen) Want(t testing.TB, texts ...string) {
	t.Helper()
	all := s.Text()
	for _, text := range texts {
		if !strings.Contains(all, text) {
			t.Errorf("%q cannot be read in: %s", text, all)
		}
	}
}

// Tap presses what a text stands on: a button, a row, a chip.
func (s *Screen) Tap(t testing.TB, text string) {
	t.Helper()
	s.press(t, text, func(o fyne.CanvasObject, at *fyne.PointEvent) bool {
		tappable, ok := o.(fyne.Tappable)
		if ok {
			tappable.Tapped(at)
		}
		return ok
	})
}

// TapSecondary presses the right button on what a text stands on: a row, a
// heading, a mark.
func (s *Screen) TapSecondary(t testing.TB, text string) {
	t.Helper()
	s.press(t, text, func(o fyne.CanvasObject, at *fyne.PointEvent) bool {
		tappable, ok := o.(fyne.SecondaryTappable)
		if ok {
			tappable.TappedSecondary(at)
		}
		return ok
	})
}

// press does something in the middle of a text, or of the first line of one that
// is wrapped or shortened, to the innermost of what is around it that takes it.
func (s *Screen) press(t testing.TB, text string, do func(o fyne.CanvasObject, at *fyne.PointEvent) bool) {
	t.Helper()
	driver := fyne.CurrentApp().Driver()
	drawn := s.look()
	line := text
	if !slices.ContainsFunc(drawn, func(f found) bool { return f.text.Text == text }) {
		line = firstLine(drawn, text)
	}
	for _, f := range drawn {
		if f.text.Text != line {
			continue
		}
		middle := driver.AbsolutePositionForObject(f.text).AddXY(f.text.Size().Width/2, f.text.Size().Height/2)
		for _, o := range slices.Backward(f.around) {
			if do(o, &fyne.PointEvent{Position: middle.Subtract(driver.AbsolutePositionForObject(o)), AbsolutePosition: middle}) {
				return
			}
		}
	}
	t.Fatalf("%q is nothing that can be pressed in: %s", text, s.Text())
}

// firstLine gives the first line with which a text begins.
func firstLine(drawn []found, text string) string {
	for _, f := range drawn {
		if line := strings.TrimSuffix(f.text.Text, "…"); len(line) > 3 && strings.HasPrefix(text, line) {
			return f.text.Text
		}
	}
	return text
}

// TapNamed presses what has a name but no text, such as a button with an icon.
func (s *Screen) TapNamed(t testing.TB, name string) {
	t.Helper()
	var found fyne.Tappable
	in := &inspection{visit: func(o fyne.CanvasObject, f frame) {
		if tappable, ok := o.(fyne.Tappable); ok && found == nil && labelOf(o) == name {
			found = tappable
		}
	}}
	c := s.Deps.Window.Canvas()
	root := topOf(c)
	in.walk(root, wholeWindow(c))
	if found == nil {
		t.Fatalf("%q is nothing that can be pressed", name)
	}
	found.Tapped(&fyne.PointEvent{})
}

// Field gives the field with a label.
func (s *Screen) Field(t testing.TB, label string) *kit.Field {
	t.Helper()
	for _, f := range s.look() {
		if strings.TrimSuffix(f.text.Text, " *") != label {
			continue
		}
		for _, o := range f.around {
			if field, ok := o.(*kit.Field); ok {
				return field
			}
		}
	}
	t.Fatalf("there is no field %q in: %s", label, s.Text())
	return nil
}

// Fill types into the field with a label, over what stands there.
func (s *Screen) Fill(t testing.TB, label, text string) {
	t.Helper()
	s.Field(t, label).Focus()
	s.focused(t).(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		s.Press(t, fyne.KeyDelete)
	}
	s.Type(t, text)
}

// Type types letters into what has the keyboard; \n is Enter, \t is Tab.
func (s *Screen) Type(t testing.TB, text string) {
	t.Helper()
	for _, r := range text {
		switch r {
		case '\n':
			s.Press(t, fyne.KeyReturn)
		case '\t':
			s.Press(t, fyne.KeyTab)
		default:
			s.focused(t).TypedRune(r)
		}
	}
}

// Press presses keys on what has the keyboard.
func (s *Screen) Press(t testing.TB, keys ...fyne.KeyName) {
	t.Helper()
	for _, k := range keys {
		s.focused(t).TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (s *Screen) focused(t testing.TB) fyne.Focusable {
	t.Helper()
	f := s.Deps.Window.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the keyboard")
	}
	return f
}

// WantFits fails the test where something that scrolls up and down is wider
// than what is seen of it, so that its right edge is cut off.
func (s *Screen) WantFits(t testing.TB) {
	t.Helper()
	c := s.Deps.Window.Canvas()
	root := topOf(c)
	for _, o := range test.LaidOutObjects(root) {
		scroll := scrollOf(o)
		if scroll == nil || strings.Contains(fmt.Sprintf("%T", scroll.Content), "entryContent") {
			continue
		}
		if scroll.Size().Width > 0 && scroll.Direction == container.ScrollVerticalOnly && scroll.Content.MinSize().Width > scroll.Size().Width+0.5 {
			t.Errorf("what scrolls needs %v of %v pixels", scroll.Content.MinSize().Width, scroll.Size().Width)
		}
	}
}
