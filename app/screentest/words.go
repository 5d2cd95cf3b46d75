package screentest

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// Shortened finds texts that are shown with "…" for want of room and begin like
// one of the program's own texts. What the library's own data says may be
// shortened, and so may all that stands in rows and weeks, where its tooltip
// tells the whole; headings, buttons and labels should not have to be.
func (s *Screen) Shortened(own []string) []Finding {
	in := inspect(s.Deps.Window.Canvas())
	var out []Finding
	for i := range in.parts {
		p := &in.parts[i]
		begin, cut := strings.CutSuffix(p.text(), "…")
		if !cut || len(begin) < 4 || slices.Contains(own, p.text()) { // a command that asks more ends in "…" too
			continue
		}
		if in := nameOf(p.widget()); strings.HasPrefix(in, "kit.tableBody") || strings.HasPrefix(in, "kit.weekBody") {
			continue
		}
		if whole := p.whole(); whole != p.text() && !slices.Contains(own, whole) {
			continue // said with something of the library's own in it
		}
		if slices.ContainsFunc(own, func(text string) bool { return strings.HasPrefix(text, begin) }) {
			out = append(out, p.finding(Shortened, p.text()))
		}
	}
	return out
}

// whole gives the text that a part belongs to, whole even where it is shown in
// lines or cut.
func (p *part) whole() string {
	for i := len(p.around) - 1; i >= 0; i-- {
		if t, ok := p.around[i].object.(*kit.Text); ok {
			return t.Text()
		}
	}
	return p.text()
}

// Texts gives every text, in view or scrolled out of it, whole even where it is
// shown in lines or cut; what a widget draws as several texts comes as several
// lines.
func (s *Screen) Texts() []string {
	in := &inspection{unseen: true}
	in.look(s.Deps.Window.Canvas())
	var out []string
	var last fyne.CanvasObject
	for i := range in.parts {
		p := &in.parts[i]
		if p.text() == "" {
			continue
		}
		by := p.widget()
		if _, whole := by.(*kit.Text); by == nil || by != last {
			out = append(out, p.whole())
		} else if !whole {
			out[len(out)-1] += "\n" + p.text()
		}
		last = by
	}
	return out
}

// widget gives the widget that draws a part.
func (p *part) widget() fyne.CanvasObject {
	for i := len(p.around) - 1; i >= 0; i-- {
		if w, ok := p.around[i].object.(fyne.Widget); ok {
			return w
		}
	}
	return nil
}
