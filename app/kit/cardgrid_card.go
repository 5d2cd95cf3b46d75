package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cardLook says how a card is marked.
type cardLook struct{ chosen, hovered, ring bool }

// cardParts are the objects of one card.
type cardParts struct {
	back, stripe, rule, ring, badge *canvas.Rectangle
	icon, star                      *canvas.Image
	over, word, foot, score         *canvas.Text
	title                           [2]*canvas.Text
	lines                           [3]*canvas.Text

	face       CardFace // what the texts below were cut for
	room, size float32
	cutTexts   [8]string // over, badge, two of the title, three lines, foot
	cut        bool      // the title is shortened
	badgeWidth float32
	scoreWidth float32 // with its star
}

func newCardParts() *cardParts {
	box := func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	text := func() *canvas.Text { return canvas.NewText("", nil) }
	return &cardParts{
		back: box(), stripe: box(), rule: box(), ring: box(), badge: box(), icon: newIconImage(nil), star: newIconImage(nil),
		over: text(), word: text(), foot: text(), score: text(),
		title: [2]*canvas.Text{text(), text()}, lines: [3]*canvas.Text{text(), text(), text()},
	}
}

// measure cuts the texts of a card to its width. What fits is remembered,
// because measuring is the dearest part of drawing.
func (p *cardParts) measure(f CardFace, room float32) {
	if p.room == room && p.size == Size(SizeText) && sameFace(&p.face, &f) {
		return
	}
	p.face, p.room, p.size = f, room, Size(SizeText)
	small := func(s string, w float32) string { return cutText(s, w, Size(SizeCaption), fyne.TextStyle{}) }
	p.badgeWidth = 0
	p.cutTexts = [8]string{}
	if f.Badge != "" {
		p.badgeWidth = min(room, textWidth(f.Badge, Size(SizeCaption), fyne.TextStyle{})+2*Px(8))
		p.cutTexts[1] = small(f.Badge, p.badgeWidth-2*Px(8)+1)
	}
	p.cutTexts[0] = small(f.Over, room-Px(20)-p.badgeWidth-Px(Space2))
	p.cutTexts[2], p.cutTexts[3], p.cut = inTwo(f.Title, room, Size(SizeText), fyne.TextStyle{Bold: true})
	p.cutLines(f.Lines, room, small)
	p.scoreWidth = 0
	if f.Score != "" {
		p.scoreWidth = min(room, textWidth(f.Score, Size(SizeCaption), fyne.TextStyle{})+Px(18))
	}
	p.cutTexts[7] = small(f.Foot, room-p.scoreWidth-Px(Space2))
}

// cutLines cuts the lines below the title. The first goes on in a second one
// when the title leaves room for it.
func (p *cardParts) cutLines(lines []string, room float32, small func(string, float32) string) {
	at := 4
	for i, line := range lines[:min(2, len(lines))] {
		if i == 0 && p.cutTexts[3] == "" {
			p.cutTexts[4], p.cutTexts[5], _ = inTwo(line, room, Size(SizeCaption), fyne.TextStyle{})
			if p.cutTexts[5] != "" {
				at++
			}
		} else {
			p.cutTexts[at] = small(line, room)
		}
		at++
	}
}

// inTwo shares a text between two lines and tells whether it had to be cut.
func inTwo(text string, room, size float32, style fyne.TextStyle) (first, second string, cut bool) {
	lines := wrapText(text, room, size, style)
	if len(lines) > 1 {
		rest := text[min(len(text), len(lines[0])):]
		second = cutText(trimLeft(rest), room, size, style)
	}
	return lines[0], second, len(lines) > 2
}

func trimLeft(s string) string {
	for len(s) > 0 && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

func sameFace(a, b *CardFace) bool {
	return a.Title == b.Title && a.Over == b.Over && a.Badge == b.Badge && a.Foot == b.Foot && a.Score == b.Score && slices.Equal(a.Lines, b.Lines)
}

// draw places the parts of a card and appends them to the objects that are shown.
func (p *cardParts) draw(objs []fyne.CanvasObject, f CardFace, s spot, look cardLook) []fyne.CanvasObject {
	pad := Px(cardPad)
	left, room := s.x+pad+Px(cardStripe), max(0, s.w-2*pad-Px(cardStripe))
	p.measure(f, room)
	objs = p.surface(objs, f, s, look)

	y := s.y + Px(12)
	small, line := p.lineOf(SizeCaption), p.lineOf(SizeText)
	objs = p.head(objs, f, left, y, room, small)
	y += small + Px(8)
	for i, t := range p.title {
		if text := p.cutTexts[2+i]; text != "" {
			objs = p.write(objs, t, text, ColorText, SizeText, true, spot{left, y, room, line})
			y += line
		}
	}
	y += Px(3)
	for i, t := range p.lines {
		if text := p.cutTexts[4+i]; text != "" {
			objs = p.write(objs, t, text, ColorMuted, SizeCaption, false, spot{left, y, room, small})
			y += small + Px(1)
		}
	}
	if f.Foot+f.Score != "" {
		objs = p.low(objs, f, left, s.y+s.h-Px(10)-small, room, small)
	}
	if look.ring {
		paintRing(p.ring, ColorSurface, p.back.StrokeWidth, Size(SizeRadius))
		placeRing(p.ring, ColorSurface, s.x, s.y, s.w, s.h)
		objs = append(objs, p.ring)
	}
	return objs
}

// surface paints the card itself and the stripe at its left edge, round where
// the card is.
func (p *cardParts) surface(objs []fyne.CanvasObject, f CardFace, s spot, look cardLook) []fyne.CanvasObject {
	fill, border, thick := ColorSurface, ColorBorder, Size(SizeBorder)
	switch {
	case look.chosen:
		fill, border, thick = ColorSelected, ColorAccent, 2
	case look.hovered:
		fill = ColorHover
	}
	paintRect(p.back, fill, border, thick, Size(SizeRadius))
	place(p.back, s.x, s.y, s.w, s.h)
	paintRect(p.stripe, f.Color, "", 0, 0)
	p.stripe.TopLeftCornerRadius, p.stripe.BottomLeftCornerRadius = Px(8), Px(8)
	place(p.stripe, s.x, s.y, Px(cardStripe), s.h)
	return append(objs, p.back, p.stripe)
}

// head draws the line above the title.
func (p *cardParts) head(objs []fyne.CanvasObject, f CardFace, left, y, room, line float32) []fyne.CanvasObject {
	side := Px(14)
	if f.Icon != "" {
		objs = showIcon(objs, p.icon, IconIn(f.Icon, f.Color), spot{left, y + (line-side)/2, side, side})
	}
	objs = p.write(objs, p.over, p.cutTexts[0], ColorMuted, SizeCaption, false, spot{left + Px(20), y, max(0, room-Px(20)-p.badgeWidth), line})
	if f.Badge == "" {
		return objs
	}
	soft, ink, _ := toneColors(f.Tone)
	paintRect(p.badge, soft, "", 0, Px(6))
	place(p.badge, left+room-p.badgeWidth, y-Px(2), p.badgeWidth, line+Px(4))
	objs = append(objs, p.badge)
	return p.write(objs, p.word, p.cutTexts[1], ink, SizeCaption, false, spot{left + room - p.badgeWidth + Px(8), y, max(0, p.badgeWidth-2*Px(8)+1), line})
}

// low draws the last line, below a thin one.
func (p *cardParts) low(objs []fyne.CanvasObject, f CardFace, left, y, room, line float32) []fyne.CanvasObject {
	paintRect(p.rule, ColorLine, "", 0, 0)
	place(p.rule, left, y-Px(7), room, 1)
	objs = p.write(append(objs, p.rule), p.foot, p.cutTexts[7], ColorText, SizeCaption, false, spot{left, y, max(0, room-p.scoreWidth), line})
	if f.Score == "" {
		return objs
	}
	objs = showIcon(objs, p.star, IconIn(IconStar, ColorMuted), spot{left + room - p.scoreWidth, y + (line-Px(14))/2, Px(14), Px(14)})
	return p.write(objs, p.score, f.Score, ColorText, SizeCaption, false, spot{left + room - p.scoreWidth + Px(18), y, max(0, p.scoreWidth-Px(18)+1), line})
}

// showIcon draws an icon; one that is shown already is not drawn again.
func showIcon(objs []fyne.CanvasObject, img *canvas.Image, res fyne.Resource, s spot) []fyne.CanvasObject {
	if img.Resource == nil || img.Resource.Name() != res.Name() {
		img.Resource = res
		img.Refresh()
	}
	place(img, s.x, s.y, s.w, s.h)
	return append(objs, img)
}

func (*cardParts) write(objs []fyne.CanvasObject, t *canvas.Text, s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool, in spot) []fyne.CanvasObject {
	if s == "" {
		return objs
	}
	paintText(t, s, color, size, fyne.TextStyle{Bold: bold})
	place(t, in.x, in.y, in.w, in.h)
	return append(objs, t)
}

func (*cardParts) lineOf(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("Åg", Size(size), fyne.TextStyle{}).Height
}
