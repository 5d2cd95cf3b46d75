package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Squeezable gives a chart a height in pixels at factor 1, and whatever width
// there is: it rather shortens its words than makes the page wider than the
// window.
func Squeezable(height float32, chart fyne.CanvasObject) *fyne.Container {
	return container.New(&squeezeLayout{height}, chart)
}

type squeezeLayout struct{ height float32 }

// Layout fills the space.
func (l *squeezeLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	place(o[0], 0, 0, s.Width, s.Height)
}

// MinSize is the height alone.
func (l *squeezeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, Px(l.height))
}

// Either shows the first object where there is room for it, the second where
// there is not.
func Either(wide, narrow fyne.CanvasObject) *fyne.Container {
	return container.New(&eitherLayout{}, wide, narrow)
}

type eitherLayout struct{ width float32 } // of the last layout

func (l *eitherLayout) chosen(o []fyne.CanvasObject) (shown, hidden fyne.CanvasObject) {
	if l.width > 0 && l.width < o[0].MinSize().Width {
		return o[1], o[0]
	}
	return o[0], o[1]
}

// Layout gives the chosen object all the space.
func (l *eitherLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	shown, hidden := l.chosen(o)
	if hidden.Visible() {
		hidden.Hide()
	}
	if !shown.Visible() {
		shown.Show()
	}
	place(shown, 0, 0, s.Width, s.Height)
}

// MinSize is that of the chosen object; the width may become as small as the
// second needs.
func (l *eitherLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	shown, _ := l.chosen(o)
	return fyne.NewSize(o[1].MinSize().Width, shown.MinSize().Height)
}
