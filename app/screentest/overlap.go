package screentest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// overlaps finds what is drawn over something else of the same layer: texts over
// each other, an icon or a surface over a text, controls over each other. What
// lies in a layer above covers what is below on purpose: dialogs, menus,
// tooltips and messages.
func (in *inspection) overlaps() []Finding {
	var out []Finding
	for i := range in.parts {
		if in.parts[i].text() == "" {
			continue
		}
		for j := range in.parts {
			if f, ok := in.over(i, j); ok {
				out = append(out, f)
			}
		}
	}
	return append(out, in.crossing()...)
}

// over tells whether a text and another part are in each other's way.
func (in *inspection) over(i, j int) (Finding, bool) {
	a, b := &in.parts[i], &in.parts[j]
	_, icon := b.object.(*canvas.Image)
	if a.layer != b.layer || i == j {
		return Finding{}, false
	}
	switch {
	case b.text() != "" && j > i:
		both := a.letters().cut(b.letters())
		return b.finding(Overlap, a.text()+" | "+b.text()), both.thick() && !in.hidden(both, i, j)
	case icon:
		both := a.letters().cut(b.sign())
		return b.finding(Overlap, a.text()+" | "+b.name()), both.thick() && !in.hidden(both, min(i, j), max(i, j))
	case b.ground && j > i:
		both := a.letters().cut(b.at.cut(b.seen))
		return a.finding(Overlap, a.text()+" | "+b.name()), both.thick()
	}
	return Finding{}, false
}

// crossing finds controls that lie over each other and not in each other.
func (in *inspection) crossing() []Finding {
	var out []Finding
	for i := range in.widgets {
		a := &in.widgets[i]
		for j := i + 1; j < len(in.widgets); j++ {
			b := &in.widgets[j]
			both := a.at.cut(a.seen).cut(b.at.cut(b.seen))
			if a.layer == b.layer && both.thick() && !b.within(a.object) {
				out = append(out, b.finding(Overlap, nameOf(a.object)+" | "+nameOf(b.object)))
			}
		}
	}
	return out
}

// thick tells whether two things share more than an edge.
func (b box) thick() bool { return b.right-b.left > slack && b.bottom-b.top > slack }

// within tells whether a part lies in an object.
func (p *part) within(o fyne.CanvasObject) bool {
	for _, a := range p.around {
		if a.object == o {
			return true
		}
	}
	return false
}

// sign gives the part of an icon's box in which its lines are.
func (p *part) sign() box {
	b, w, h := p.at, p.at.right-p.at.left, p.at.bottom-p.at.top
	return box{b.left + w*0.15, b.top + h*0.15, b.right - w*0.15, b.bottom - h*0.15}.cut(p.seen)
}

// hidden tells whether a ground between two parts hides the first of them.
func (in *inspection) hidden(where box, first, second int) bool {
	for k := first + 1; k < second; k++ {
		if p := &in.parts[k]; p.ground && where.beyond(p.at.cut(p.seen)) <= 0 {
			return true
		}
	}
	return false
}
