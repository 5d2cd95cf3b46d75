package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ProgressBar is a slim rounded bar with a label behind it ("22/24").
type ProgressBar struct {
	widget.BaseWidget
	share  float32
	mid    float32
	label  string
	color  fyne.ThemeColorName
	height float32
	from   float32 // where the filled part begins, for work of unknown length
}

// NewProgressBar gives a bar filled to a share (0 to 1). The label says the
// value in figures; "" for none.
func NewProgressBar(share float64, label string) *ProgressBar {
	p := &ProgressBar{share: float32(share), label: label, color: ColorAccent, height: 10}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue changes share and label.
func (p *ProgressBar) SetValue(share float64, label string) {
	p.share, p.label, p.from = float32(share), label, 0
	p.Refresh()
}

// SetUnknown shows that something happens of which nobody knows how much there
// is: a part of the bar that goes to and fro while step counts up.
func (p *ProgressBar) SetUnknown(step int, label string) {
	const part, steps = 0.25, 32 // from one end to the other
	at := step % (2 * steps)
	p.share, p.label, p.from = part, label, (1-part)*float32(min(at, 2*steps-at))/steps
	p.Refresh()
}

// In gives the bar a colour.
func (p *ProgressBar) In(color fyne.ThemeColorName) *ProgressBar { p.color = color; return p }

// Then adds a second, paler part behind the first: what is scheduled behind
// what is recorded. The shares are counted from the start of the second part.
func (p *ProgressBar) Then(share float64) *ProgressBar { p.mid = float32(share); return p }

// High gives the bar a height in pixels at factor 1.
func (p *ProgressBar) High(height float32) *ProgressBar { p.height = height; return p }

// CreateRenderer draws track, filled parts and label.
func (p *ProgressBar) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	track, second, first := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	label := canvas.NewText("", nil)
	style := fyne.TextStyle{}
	layout := func(s fyne.Size) {
		h := min(Px(p.height), s.Height)
		room := s.Width
		if p.label != "" {
			w := max(textWidth(p.label, Size(SizeCaption), style), Px(34))
			lh := fyne.MeasureText("0", Size(SizeCaption), style).Height
			place(label, s.Width-w, (s.Height-lh)/2, w, lh)
			room -= w + Px(Space2)
		}
		room = max(room, 0)
		y := (s.Height - h) / 2
		share, mid := max(0, min(1, p.share)), max(0, min(1-p.share, p.mid))
		place(track, 0, y, room, h)
		place(first, max(0, p.from)*room, y, barLength(share, room, h), h)
		place(second, 0, y, barLength(share+mid, room, h), h)
	}
	paint := func() {
		r := Px(p.height) / 2
		paintRect(track, ColorTrack, "", 0, r)
		paintRect(first, p.color, "", 0, r)
		paintRect(second, ColorAccentMid, rimOf(ColorAccentMid), Size(SizeBorder), r)
		second.Hidden = p.mid <= 0
		first.Hidden = p.share <= 0
		paintText(label, p.label, ColorMuted, SizeCaption, style)
		label.Alignment = fyne.TextAlignTrailing
		layout(p.Size())
	}
	minSize := func() fyne.Size {
		h := Px(p.height)
		w := Px(60)
		if p.label != "" {
			m := fyne.MeasureText(p.label, Size(SizeCaption), style)
			h, w = max(h, m.Height), w+m.Width
		}
		return fyne.NewSize(w, h)
	}
	return newRenderer(layout, minSize, paint, track, second, first, label)
}

// barLength keeps a started bar at least as long as it is high, so that its
// round ends show.
func barLength(share, room, height float32) float32 {
	if share <= 0 {
		return 0
	}
	return min(room, max(share*room, height))
}
