package kit

import "fyne.io/fyne/v2"

// buttonLines sets the buttons of a dialog: the first ones at the left, the
// others at the right. Where they do not all fit into one line, the first ones
// stand in lines above the others.
type buttonLines struct {
	extra int     // how many stand at the left
	width float32 // of the dialog, known before it is laid out
}

// buttonLine is some of the buttons, one after the other.
type buttonLine struct {
	objects []fyne.CanvasObject
	size    fyne.Size
}

// lines shares the buttons out; the number tells how many lines stand at the
// left.
func (l *buttonLines) lines(o []fyne.CanvasObject) (lines []buttonLine, left int) {
	all := fill(o, l.width)
	if len(all) == 1 {
		return all, 0
	}
	extra := fill(o[:l.extra], l.width)
	return append(extra, fill(o[l.extra:], l.width)...), len(extra)
}

// fill puts as many buttons into each line as fit in a width, 0 for any number.
func fill(o []fyne.CanvasObject, width float32) []buttonLine {
	var out []buttonLine
	for _, b := range o {
		m := b.MinSize()
		if n := len(out); n > 0 && (width == 0 || out[n-1].size.Width+Px(Space2)+m.Width <= width) {
			line := &out[n-1]
			line.objects = append(line.objects, b)
			line.size = fyne.NewSize(line.size.Width+Px(Space2)+m.Width, max(line.size.Height, m.Height))
			continue
		}
		out = append(out, buttonLine{[]fyne.CanvasObject{b}, m})
	}
	return out
}

// Layout places the lines below each other.
func (l *buttonLines) Layout(o []fyne.CanvasObject, s fyne.Size) {
	lines, left := l.lines(o)
	y := float32(0)
	for i, line := range lines {
		x := float32(0)
		if len(lines) > 1 && i >= left {
			x = s.Width - line.size.Width
		}
		for n, b := range line.objects {
			if len(lines) == 1 && n == l.extra {
				x += s.Width - line.size.Width
			}
			m := b.MinSize()
			place(b, x, y, m.Width, line.size.Height)
			x += m.Width + Px(Space2)
		}
		y += line.size.Height + Px(Space2)
	}
}

// MinSize is that of the lines.
func (l *buttonLines) MinSize(o []fyne.CanvasObject) fyne.Size {
	lines, _ := l.lines(o)
	m := fyne.NewSize(0, -Px(Space2))
	for _, line := range lines {
		m = fyne.NewSize(max(m.Width, line.size.Width), m.Height+line.size.Height+Px(Space2))
	}
	return m
}
