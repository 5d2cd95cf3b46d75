package settings

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// fold lays out the list of sections, a choice that does the same, and the
// chosen section: the list at the left, or the choice above in a small window
// and with large text.
type fold struct{}

// leastBeside is the width from which the list stands at the left, in pixels
// at factor 1.
const leastBeside = 680

// Layout places the section and what fits beside or above it.
func (f *fold) Layout(o []fyne.CanvasObject, s fyne.Size) {
	list, pick, section := o[0], o[1], o[2]
	gap := kit.Px(kit.Space4)
	narrow := s.Width < kit.Px(leastBeside)
	show(list, !narrow)
	show(pick, narrow)
	x, y := float32(0), float32(0)
	if narrow {
		y = pick.MinSize().Height + gap
		pick.Resize(fyne.NewSize(max(0, s.Width), pick.MinSize().Height))
		pick.Move(fyne.NewPos(0, 0))
	} else {
		x = (s.Width-gap)/4 + gap
		list.Resize(fyne.NewSize(x-gap, max(0, s.Height)))
		list.Move(fyne.NewPos(0, 0))
	}
	section.Resize(fyne.NewSize(max(0, s.Width-x), max(0, s.Height-y)))
	section.Move(fyne.NewPos(x, y))
}

func show(o fyne.CanvasObject, yes bool) {
	switch {
	case yes && !o.Visible():
		o.Show()
	case !yes && o.Visible():
		o.Hide()
	}
}

// MinSize is small: the section scrolls.
func (f *fold) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[1].MinSize().Width, o[1].MinSize().Height+kit.Px(120))
}
