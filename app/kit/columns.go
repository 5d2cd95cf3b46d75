package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Columns puts objects side by side at full height, the width shared by
// weights (one for each object; 1 where they are missing).
func Columns(gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnsLayout{gap: gap, weights: weights}, objects...)
}

type columnsLayout struct {
	gap     float32
	weights []float32
}

func (l *columnsLayout) weight(i int) float32 {
	if i < len(l.weights) {
		return l.weights[i]
	}
	return 1
}

// Layout shares the width by the weights; nobody gets less than it needs.
func (l *columnsLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	widths := l.widths(objects, s.Width)
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		place(o, x, 0, widths[i], s.Height)
		x += widths[i] + Px(l.gap)
	}
}

func (l *columnsLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	mins, weights := make([]float32, len(objects)), make([]float32, len(objects))
	gaps := -Px(l.gap)
	for i, o := range objects {
		if o.Visible() {
			mins[i], weights[i] = o.MinSize().Width, l.weight(i)
			gaps += Px(l.gap)
		}
	}
	return shareWidth(width-gaps, mins, weights)
}

// shareWidth shares a width by weights; a column that would get less than its
// least width gets that, and the others share what is left.
func shareWidth(width float32, mins, weights []float32) []float32 {
	out := make([]float32, len(mins))
	fixed := make([]bool, len(mins))
	for range mins {
		left, sum := width, float32(0)
		for i := range mins {
			if fixed[i] || weights[i] == 0 {
				left -= mins[i]
			} else {
				sum += weights[i]
			}
		}
		again := false
		for i := range mins {
			if fixed[i] || weights[i] == 0 {
				out[i] = mins[i]
				continue
			}
			out[i] = max(0, left) * weights[i] / sum
			if out[i] < mins[i] {
				fixed[i], again = true, true
			}
		}
		if !again {
			break
		}
	}
	for i := range out {
		out[i] = max(out[i], mins[i])
	}
	return out
}

// MinSize is the sum of the least widths and the greatest height.
func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return (&stackLayout{gap: l.gap, across: true}).MinSize(objects)
}
