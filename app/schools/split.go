package schools

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
)

// split lays the list and the panel side by side. Where there is no room for
// both (a small window, large text) it shows one of them at a time.
type split struct {
	box    *fyne.Container
	opened bool // the panel is the one to show when there is room for one
	narrow bool
	alone  bool            // there is no school to show in the panel
	back   *fyne.Container // shown in the panel only while it hides the list
	onList func(width float32)
}

// leastWidth is the width in pixels at factor 1 from which both are shown.
const leastWidth = 700

// newSplit lays out both; onList is told the width that the list gets.
func newSplit(list, panel fyne.CanvasObject, onList func(width float32)) *split {
	s := &split{back: kit.VStack(0), onList: onList}
	s.box = container.New(s, list, panel)
	return s
}

// open shows the panel or the list where there is room for one only.
func (s *split) open(on bool) {
	if s == nil || s.opened == on {
		return
	}
	s.opened = on
	s.box.Refresh()
}

// hidesList tells whether only the panel is shown.
func (s *split) hidesList() bool { return s != nil && s.narrow && s.opened && !s.alone }

// Layout shares the width, or hides one of the two.
func (s *split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	s.narrow = size.Width < kit.Px(leastWidth)
	list, panel := o[0], o[1]
	one := s.narrow || s.alone
	s.see(list, !one || s.alone || !s.opened)
	s.see(panel, !one || !s.alone && s.opened)
	s.see(s.back, s.narrow)
	if one {
		s.onList(size.Width)
		list.Move(fyne.NewPos(0, 0))
		panel.Move(fyne.NewPos(0, 0))
		list.Resize(size)
		panel.Resize(size)
		return
	}
	gap := kit.Px(kit.Space4)
	right := max((size.Width-gap)*0.32, kit.Px(300))
	s.onList(size.Width - gap - right)
	list.Move(fyne.NewPos(0, 0))
	list.Resize(fyne.NewSize(size.Width-gap-right, size.Height))
	panel.Move(fyne.NewPos(size.Width-right, 0))
	panel.Resize(fyne.NewSize(right, size.Height))
}

func (s *split) see(o fyne.CanvasObject, on bool) {
	if on == o.Visible() {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// MinSize is small: both scroll.
func (s *split) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(260), kit.Px(200))
}
