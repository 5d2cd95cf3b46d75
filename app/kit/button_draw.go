package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

type buttonLook struct {
	fill, border, text fyne.ThemeColorName
	style              fyne.TextStyle
}

func (b *Button) look() buttonLook {
	l := buttonLook{fill: ColorSurface, border: ColorInputBorder, text: ColorText}
	switch b.kind {
	case primaryButton:
		l = buttonLook{fill: ColorAccent, border: "", text: ColorOnAccent, style: fyne.TextStyle{Bold: true}}
	case iconButton:
		l.fill, l.border = "", ""
	case linkButton:
		l = buttonLook{text: ColorAccent, style: fyne.TextStyle{Bold: true}}
	case secondaryButton:
	}
	if b.Disabled() {
		l.text = ColorMuted
		if b.kind == primaryButton {
			l.fill = ColorNeutralSoft
		}
		if b.kind == secondaryButton {
			l.fill, l.border = ColorNeutralSoft, ColorBorder
		}
		return l
	}
	if b.hovered && (b.kind == secondaryButton || b.kind == iconButton) {
		l.fill = ColorNeutralSoft
	}
	return l
}

func (b *Button) padding() (x, height float32) {
	if b.compact {
		return Px(6), Px(26)
	}
	switch b.kind {
	case linkButton:
		return 0, Px(22)
	case iconButton:
		return Px(8), Px(34)
	default:
		return Px(14), Size(SizeControl)
	}
}

// CreateRenderer draws fill, icon, text and focus ring.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	back, shade, ring := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	label, img := canvas.NewText("", nil), newIconImage(nil)
	under := canvas.NewRectangle(nil)
	paint := func() {
		l := b.look()
		paintRect(back, l.fill, l.border, Size(SizeBorder), controlRadius())
		back.Hidden = l.fill == "" && l.border == "" // a frame walks through what is not hidden
		paintRect(shade, "", "", 0, controlRadius())
		shade.FillColor = rgba(0x000000, 0x22)
		shade.Hidden = b.kind != primaryButton || !b.hovered || b.Disabled()
		edge := Size(SizeBorder)
		if l.border == "" {
			edge = 0
		}
		paintRing(ring, l.fill, edge, controlRadius())
		ring.Hidden = !b.focused
		paintText(label, b.text, l.text, b.textName(), l.style)
		label.Hidden, img.Hidden = b.text == "", b.icon == ""
		if b.icon != "" {
			img.Resource = IconIn(b.icon, l.text)
		}
		paintRect(under, l.text, "", 0, 0)
		under.Hidden = b.kind != linkButton || !b.hovered
	}
	layout := func(s fyne.Size) {
		place(back, 0, 0, s.Width, s.Height)
		place(shade, 0, 0, s.Width, s.Height)
		out := float32(0)
		if b.kind == linkButton { // has no room around its text
			out = 2 + Size(SizeRing)
		}
		placeRing(ring, b.look().fill, -out, 0, s.Width+2*out, s.Height)
		b.layoutFace(s, label, img, under)
	}
	minSize := func() fyne.Size {
		x, h := b.padding()
		w := 2 * x
		m := fyne.MeasureText("Åg", b.textSize(), b.look().style)
		w += textWidth(b.text, b.textSize(), b.look().style)
		if b.icon != "" {
			w += b.iconSize()
			if b.text != "" {
				w += Px(Space2)
			}
		}
		return fyne.NewSize(w, max(h, m.Height))
	}
	return newRenderer(layout, minSize, func() { paint(); layout(b.Size()) }, back, shade, img, label, under, ring)
}

func (b *Button) textName() fyne.ThemeSizeName {
	if b.compact {
		return SizeSmall
	}
	return SizeText
}

func (b *Button) textSize() float32 { return Size(b.textName()) }

func (b *Button) iconSize() float32 {
	if b.compact {
		return Px(14)
	}
	return Size(SizeIcon)
}

// layoutFace puts icon and text into the middle (a link at the left).
func (b *Button) layoutFace(s fyne.Size, label *canvas.Text, img *canvas.Image, under *canvas.Rectangle) {
	x, _ := b.padding()
	m := fyne.MeasureText("Åg", label.TextSize, label.TextStyle)
	icon, gap := float32(0), float32(0)
	if b.icon != "" {
		icon = b.iconSize()
		if b.text != "" {
			gap = Px(Space2)
		}
	}
	room := s.Width - 2*x - icon - gap
	label.Text = cutText(b.text, room, label.TextSize, label.TextStyle)
	b.tip.whole = wholeOf(b.text, label.Text)
	w := textWidth(label.Text, label.TextSize, label.TextStyle)
	left := (s.Width - icon - gap - w) / 2
	if b.kind == linkButton {
		left = x
	}
	at, text := left, left+icon+gap
	if b.trailing {
		at, text = left+w+gap, left
	}
	place(img, at, (s.Height-icon)/2, icon, icon)
	place(label, text, (s.Height-m.Height)/2, w, m.Height)
	place(under, text, (s.Height+m.Height)/2-2, w, 1)
}
