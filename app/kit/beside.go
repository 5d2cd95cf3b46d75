package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Beside puts objects side by side while there are at least so many pixels (at
// factor 1) of width, and below each other when there are fewer: a small
// window or large text. The weights share the width as in Columns.
func Beside(least, gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{least: least, columns: columnsLayout{gap: gap, weights: weights}, stack: stackLayout{gap: gap}}, objects...)
}

type besideLayout struct {
	least   float32
	columns columnsLayout
	stack   stackLayout
	width   float32 // of the last layout
}

func (l *besideLayout) narrow() bool { return l.width > 0 && l.width < Px(l.least) }

// Layout places the objects for the width there is.
func (l *besideLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	if l.narrow() {
		l.stack.Layout(objects, s)
		return
	}
	l.columns.Layout(objects, s)
}

// MinSize is that of the last placing; the width may become as small as the
// widest object.
func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	stacked := l.stack.MinSize(objects)
	if l.narrow() {
		return stacked
	}
	return fyne.NewSize(stacked.Width, l.columns.MinSize(objects).Height)
}
