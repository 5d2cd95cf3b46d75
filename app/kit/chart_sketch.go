package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sketch is the flat list of canvas objects that one widget draws. Each paint
// starts over and takes the same objects again in painting order, so that
// hundreds of sessions cost no allocation and no child widgets.
type sketch struct {
	*ruler
	objects []fyne.CanvasObject
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	frames  []*dashedBox
	images  []*canvas.Image
	nRects  int
	nTexts  int
	nDashes int
	lines   []*canvas.Line
	circles []*canvas.Circle
	nImages int
	nLines  int
	nCircs  int
	look    look
	theme   *Theme
	variant fyne.ThemeVariant
}

func newSketch() *sketch { return &sketch{ruler: appRuler} }

// begin starts a new picture and reads colours and sizes from the theme.
func (s *sketch) begin() { s.beginIn(current()) }

// beginIn starts a new picture in the colours and sizes of a theme that need
// not be the one on screen.
func (s *sketch) beginIn(t *Theme, v fyne.ThemeVariant) {
	s.objects = s.objects[:0]
	s.nRects, s.nTexts, s.nDashes, s.nImages, s.nLines, s.nCircs = 0, 0, 0, 0, 0, 0
	s.look, s.theme, s.variant = lookOf(t, v), t, v
}

// tint gives a colour of the theme by name.
func (s *sketch) tint(name fyne.ThemeColorName) color.NRGBA {
	return nrgba(s.theme.Color(name, s.variant))
}

// px gives a length of the design at the user's text size.
func (s *sketch) px(length float32) float32 { return length * s.look.factor }

// box draws a filled rectangle. Lengths below 0 become 0: the software painter
// cannot draw a rounded rectangle of negative size.
func (s *sketch) box(x, y, w, h float32, fill color.Color) *canvas.Rectangle {
	if s.nRects == len(s.rects) {
		s.rects = append(s.rects, canvas.NewRectangle(color.Transparent))
	}
	r := s.rects[s.nRects]
	s.nRects++
	r.FillColor, r.StrokeColor, r.StrokeWidth = fill, nil, 0
	r.CornerRadius, r.TopLeftCornerRadius, r.TopRightCornerRadius = 0, 0, 0
	r.BottomLeftCornerRadius, r.BottomRightCornerRadius = 0, 0
	s.place(r, x, y, w, h)
	return r
}

// mark draws a part of a chart, with an edge around it when its colour is pale.
func (s *sketch) mark(x, y, w, h float32, fill fyne.ThemeColorName) *canvas.Rectangle {
	edge := rimOf(fill)
	if edge == "" {
		return s.box(x, y, w, h, s.tint(fill))
	}
	thick := s.look.hairline // half of it would lie outside
	r := s.box(x+thick/2, y+thick/2, w-thick, h-thick, s.tint(fill))
	r.StrokeColor, r.StrokeWidth = s.tint(edge), thick
	return r
}

// frame draws the outline of a rounded rectangle, as thick as a focus ring.
func (s *sketch) frame(x, y, w, h, radius float32, ink color.Color) {
	r := s.box(x, y, w, h, color.Transparent)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = ink, s.look.ring, radius
}

// write draws one line of text with its upper left corner at x, y.
func (s *sketch) write(text string, x, y, size float32, bold bool, ink color.Color) *canvas.Text {
	if s.nTexts == len(s.texts) {
		s.texts = append(s.texts, canvas.NewText("", ink))
	}
	t := s.texts[s.nTexts]
	s.nTexts++
	t.Text, t.TextSize, t.Color, t.Alignment = text, size, ink, fyne.TextAlignLeading
	t.TextStyle = fyne.TextStyle{Bold: bold}
	s.place(t, x, y, s.width(text, size, bold), lineHeight(size))
	return t
}

// writeIn draws one line of text aligned in a room of the given width.
func (s *sketch) writeIn(text string, x, y, w, size float32, bold bool, ink color.Color, align fyne.TextAlign) {
	t := s.write(s.fit(text, w, size, bold), x, y, size, bold, ink)
	t.Alignment = align
	s.place2(t, x, y, w, lineHeight(size))
}

// icon draws a picture, such as a themed icon.
func (s *sketch) icon(res fyne.Resource, x, y, side float32) {
	if s.nImages == len(s.images) {
		img := &canvas.Image{FillMode: canvas.ImageFillContain}
		s.images = append(s.images, img)
	}
	img := s.images[s.nImages]
	s.nImages++
	changed := img.Resource != res
	img.Resource = res
	s.place(img, x, y, side, side)
	if changed {
		img.Refresh()
	}
}

// line draws a straight line.
func (s *sketch) line(from, to fyne.Position, width float32, ink color.Color) {
	if s.nLines == len(s.lines) {
		s.lines = append(s.lines, canvas.NewLine(ink))
	}
	l := s.lines[s.nLines]
	s.nLines++
	l.Position1, l.Position2, l.StrokeWidth, l.StrokeColor = from, to, width, ink
	s.objects = append(s.objects, l)
}

// dashes draws a straight line of dashes, each a line of its own, so that it is
// as sharp as the rest at any scale.
func (s *sketch) dashes(from, to fyne.Position, width float32, ink color.Color) {
	way := to.Subtract(from)
	length := float32(math.Hypot(float64(way.X), float64(way.Y)))
	dash, gap := s.px(6), s.px(4)
	at := func(n float32) fyne.Position { return from.AddXY(way.X*n/length, way.Y*n/length) }
	for n := float32(0); n < length; n += dash + gap {
		s.line(at(n), at(min(n+dash, length)), width, ink)
	}
}

// circle draws a disc around a point.
func (s *sketch) circle(at fyne.Position, radius float32, fill color.Color) *canvas.Circle {
	if s.nCircs == len(s.circles) {
		s.circles = append(s.circles, canvas.NewCircle(fill))
	}
	c := s.circles[s.nCircs]
	s.nCircs++
	c.FillColor, c.StrokeColor, c.StrokeWidth = fill, nil, 0
	s.place(c, at.X-radius, at.Y-radius, 2*radius, 2*radius)
	return c
}

// dashed draws a dashed outline, hatched inside if wanted.
func (s *sketch) dashed(x, y, w, h float32, style dashStyle) {
	if s.nDashes == len(s.frames) {
		s.frames = append(s.frames, newDashedBox())
	}
	d := s.frames[s.nDashes]
	s.nDashes++
	s.place(d.raster, x, y, w, h)
	d.set(style)
}

// place puts an object into the picture.
func (s *sketch) place(o fyne.CanvasObject, x, y, w, h float32) {
	s.place2(o, x, y, w, h)
	s.objects = append(s.objects, o)
}

func (s *sketch) place2(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// lineHeight is the height of a line of text of the given size.
func lineHeight(size float32) float32 { return size * 1.37 }
