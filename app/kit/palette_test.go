package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// newPaletteStand opens a palette over fifty classes; went says where it led.
func newPaletteStand(t *testing.T, size fyne.Size) (p *Palette, went *string) {
	t.Helper()
	test.NewTempApp(t)
	win, _ := stand(t, func() fyne.CanvasObject { return Plain("A page") }, Light, 1, size)
	went = new(string)
	find := func(query string) []func() PaletteHit {
		var hits []func() PaletteHit
		for i := range 50 {
			title := "Class " + english.Int(i+1)
			if query != "" && strings.HasPrefix(title, query) {
				hits = append(hits, func() PaletteHit { return PaletteHit{Title: title, Run: func() { *went = title }} })
			}
		}
		return hits
	}
	p = ShowPalette(win, english, "Search", "Type", "Nothing found", find)
	return p, went
}

// said gives what the lines say, the chosen one with a star, and a line that does
// not stand below the one before with an exclamation mark.
func (p *Palette) said() string {
	var out []string
	end := float32(0)
	for _, o := range p.lines.Objects {
		r := o.(*paletteRow)
		text := strings.TrimPrefix(r.hit.Title, "Class ")
		if r.chosen {
			text += "*"
		}
		if y, h := o.Position().Y, o.Size().Height; y < end || h < o.MinSize().Height {
			text += "!"
		} else {
			end = y + h
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// TestAllHitsOfThePaletteCanBeReached by the arrow keys, a page at a time and by
// the wheel, and it says which of how many are shown.
func TestAllHitsOfThePaletteCanBeReached(t *testing.T) {
	p, went := newPaletteStand(t, fyne.NewSize(900, 700))
	test.Type(p.entry, "Class")
	keys := func(name fyne.KeyName, times int) func() {
		return func() {
			for range times {
				p.entry.TypedKey(press(name))
			}
		}
	}
	list := p.lines
	wheel := func(lines float32) func() {
		return func() {
			for _, o := range test.LaidOutObjects(p.over) {
				if l, ok := o.(*paletteList); ok {
					l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -lines*(list.Objects[0].Size().Height+Px(2)))})
				}
			}
		}
	}
	for _, step := range []struct {
		name       string
		do         func()
		want, note string
	}{
		{"typed", func() {}, "1* 2 3 4 5 6 7 8 9", "1–9 of 50"},
		{"down in view", keys(fyne.KeyDown, 8), "1 2 3 4 5 6 7 8 9*", "1–9 of 50"},
		{"down out of view", keys(fyne.KeyDown, 2), "3 4 5 6 7 8 9 10 11*", "3–11 of 50"},
		{"a page down", keys(fyne.KeyPageDown, 1), "12 13 14 15 16 17 18 19 20*", "12–20 of 50"},
		{"the wheel down", wheel(1), "13 14 15 16 17 18 19 20* 21", "13–21 of 50"},
		{"the wheel far down", wheel(90), "42* 43 44 45 46 47 48 49 50", "42–50 of 50"},
		{"a page down at the end", keys(fyne.KeyPageDown, 3), "42 43 44 45 46 47 48 49 50*", "42–50 of 50"},
		{"down after the last", keys(fyne.KeyDown, 1), "1* 2 3 4 5 6 7 8 9", "1–9 of 50"},
		{"up before the first", keys(fyne.KeyUp, 1), "42 43 44 45 46 47 48 49 50*", "42–50 of 50"},
		{"the wheel up", wheel(-90), "1 2 3 4 5 6 7 8 9*", "1–9 of 50"},
		{"a page up", keys(fyne.KeyPageUp, 1), "1* 2 3 4 5 6 7 8 9", "1–9 of 50"},
		{"few hits", func() { test.Type(p.entry, " 5") }, "5* 50", ""},
		{"no hits", func() { test.Type(p.entry, "x") }, "", "Nothing found"},
		{"keys without hits", func() { keys(fyne.KeyDown, 1)(); keys(fyne.KeyPageDown, 1)(); keys(fyne.KeyReturn, 1)() }, "", "Nothing found"},
		{"corrected", keys(fyne.KeyBackspace, 1), "5* 50", ""},
		{"down in few", keys(fyne.KeyDown, 1), "5 50*", ""},
	} {
		if step.do(); p.said() != step.want || p.note.Text() != step.note {
			t.Errorf("%s: %q, %q, want %q, %q", step.name, p.said(), p.note.Text(), step.want, step.note)
		}
	}
	p.entry.TypedKey(press(fyne.KeyReturn))
	if *went != "Class 50" {
		t.Errorf("it went to %q", *went)
	}
}

// TestThePaletteFitsALowWindow with fewer lines, through which the keys go too.
func TestThePaletteFitsALowWindow(t *testing.T) {
	p, _ := newPaletteStand(t, fyne.NewSize(900, 340))
	test.Type(p.entry, "Class")
	end, size := p.over.panel.Position().Y+p.over.panel.Size().Height, p.over.panel.MinSize().Height
	if n := len(p.lines.Objects); n < 3 || n >= paletteRows || end > 340 || p.over.panel.Size().Height < size {
		t.Errorf("%d lines in a panel that ends at %v of 340 and wants %v", n, end, size)
	}
	p.over.Resize(fyne.NewSize(900, 341)) // as by rounding: the panel stays as it is
	if said := p.said(); strings.Contains(said, "!") {
		t.Errorf("in another window the lines are %q", said)
	}
	for range 20 {
		p.entry.TypedKey(press(fyne.KeyDown))
	}
	if !strings.HasSuffix(p.said(), "21*") {
		t.Errorf("after 20 times Down there stands %q", p.said())
	}
}
