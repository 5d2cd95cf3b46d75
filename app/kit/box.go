package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// Box is a coloured surface behind an object: fill, border, corners, inner
// space and a stripe at the left. Lengths are pixels at factor 1.
type Box struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName // "" paints nothing
	Border  fyne.ThemeColorName // "" paints nothing
	Thick   float32             // thickness of the border, 0 for the usual one
	Radius  float32
	Pad     [4]float32          // top, right, bottom, left
	Stripe  fyne.ThemeColorName // colour of a stripe at the left edge, "" for none
}

// NewBox gives a box without colours around an object, with the same space on
// all sides.
func NewBox(pad float32, content fyne.CanvasObject) *Box {
	b := &Box{Content: content, Pad: [4]float32{pad, pad, pad, pad}}
	b.ExtendBaseWidget(b)
	return b
}

func (b *Box) parts() []fyne.CanvasObject {
	if b.Content == nil {
		return nil
	}
	return []fyne.CanvasObject{b.Content}
}

// stripeWidth is the thickness of the stripe at the left edge.
const stripeWidth = 3

// CreateRenderer draws surface, stripe and content.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	back, stripe := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	objects := []fyne.CanvasObject{back, stripe}
	if b.Content != nil {
		objects = append(objects, b.Content)
	}
	paint := func() {
		thick := Size(SizeBorder)
		if b.Thick > 0 {
			thick = b.Thick
		}
		paintRect(back, b.Fill, b.Border, thick, Px(b.Radius))
		paintRect(stripe, b.Stripe, "", 0, 0)
		back.Hidden, stripe.Hidden = b.Fill == "" && b.Border == "", b.Stripe == "" // a frame walks through what is not hidden
	}
	layout := func(s fyne.Size) {
		place(back, 0, 0, s.Width, s.Height)
		place(stripe, 0, 0, Px(stripeWidth), s.Height)
		if b.Content != nil {
			p := b.Pad
			place(b.Content, Px(p[3]), Px(p[0]), s.Width-Px(p[1]+p[3]), s.Height-Px(p[0]+p[2]))
		}
	}
	minSize := func() fyne.Size {
		pad := fyne.NewSize(Px(b.Pad[1]+b.Pad[3]), Px(b.Pad[0]+b.Pad[2]))
		if b.Content == nil {
			return pad
		}
		return b.Content.MinSize().Add(pad)
	}
	return newRenderer(layout, minSize, paint, objects...)
}

// Panel is a white card with a thin border around an object.
func Panel(content fyne.CanvasObject) *Box {
	b := NewBox(18, content)
	b.Fill, b.Border, b.Radius = ColorSurface, ColorBorder, 12
	return b
}

// TightPanel is a Panel without inner space, for tables and grids.
func TightPanel(content fyne.CanvasObject) *Box {
	b := Panel(content)
	b.Pad = [4]float32{1, 1, 1, 1}
	return b
}

// Card is a Panel with a heading, something at the right of it (may be nil: a
// caption, a legend, a link) and content, which gets the rest of the height.
func Card(title string, trailing, content fyne.CanvasObject) *Box {
	head := []fyne.CanvasObject{Grow(Heading(title).Ellipsis())}
	if trailing != nil {
		head = append(head, trailing)
	}
	body := []fyne.CanvasObject{HStack(Space3, head...)}
	if content != nil {
		body = append(body, Grow(content))
	}
	return Panel(VStack(Space3, body...))
}

// Stat is a figure in a card: a small label, the value large, a hint below
// (may be ""). Put it into Panel, or several into Columns of one Panel.
func Stat(label, value, hint string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		Caption(label).Ellipsis(),
		newText(value, SizeStat, ColorText).Bold().Wrap(),
	}
	if hint != "" {
		objects = append(objects, Caption(hint).Wrap())
	}
	return VStack(2, objects...)
}

// StatCard is a Stat in a Panel of its own.
func StatCard(label, value, hint string) *Box {
	b := Panel(Stat(label, value, hint))
	b.Pad = [4]float32{14, 16, 14, 16}
	return b
}

// Tone is the meaning of a badge or a banner. The words say it too: colour is
// never the only sign.
type Tone int

// The tones.
const (
	Neutral Tone = iota
	Info
	Good
	Warn
	Bad // an error
)

// toneColors gives the background, the text colour and the strong colour.
func toneColors(t Tone) (soft, text, strong fyne.ThemeColorName) {
	switch t {
	case Info:
		return ColorAccentSoft, ColorAccentText, ColorAccent
	case Good:
		return ColorGoodSoft, ColorGoodText, ColorGood
	case Warn:
		return ColorWarnSoft, ColorWarnText, ColorWarn
	case Bad:
		return ColorWarnSoft, ColorErrorText, ColorErrorText
	default:
		return ColorNeutralSoft, ColorNeutralText, ColorInputBorder
	}
}

// Badge is a short word on a soft background.
func Badge(text string, tone Tone) *Box {
	soft, color, _ := toneColors(tone)
	b := NewBox(0, newText(text, SizeCaption, color))
	b.Pad = [4]float32{2, 8, 2, 8}
	b.Fill, b.Radius = soft, 6
	return b
}

// CountBadge is the round orange number of things that need somebody.
func CountBadge(text string) *Box {
	b := NewBox(0, newText(text, SizeCaption, ColorCountText).Bold().Center())
	b.Pad = [4]float32{1, 8, 1, 8}
	b.Fill, b.Radius = ColorCount, 9
	return b
}

// Dot is the small rounded square in the colour of a theme.
func Dot(color fyne.ThemeColorName) fyne.CanvasObject {
	b := NewBox(0, nil)
	b.Fill, b.Radius, b.Pad = color, 3, [4]float32{5, 5, 5, 5}
	return b
}

// Labeled is a Dot with a text behind it.
func Labeled(color fyne.ThemeColorName, text *Text) fyne.CanvasObject {
	return HStack(7, Dot(color), Grow(text))
}

// toneSign gives the icon of a tone and the word for it.
func toneSign(p *words.Printer, t Tone) (IconName, string) {
	switch t {
	case Good:
		return IconCheck, p.T("kit.tone.good")
	case Warn:
		return IconWarning, p.T("kit.tone.warn")
	case Bad:
		return IconWrong, p.T("kit.tone.bad")
	default:
		return IconInfo, p.T("kit.tone.info")
	}
}

// Banner is a message, and things to do about it below. Icon and stripe at its
// left tell its tone; screen readers are told the tone in a word.
func Banner(p *words.Printer, tone Tone, text string, actions ...fyne.CanvasObject) *Box {
	_, ink, strong := toneColors(tone)
	icon, word := toneSign(p, tone)
	objects := []fyne.CanvasObject{Body(text)}
	if len(actions) > 0 {
		objects = append(objects, Flow(Space2, actions...))
	}
	sign := &namedIcon{word: word, iconWidget: iconWidget{res: IconIn(icon, ink), size: 18}}
	sign.ExtendBaseWidget(sign)
	b := NewBox(0, Columns(Space2, []float32{0, 1}, VStack(0, Inset(1, 0, 0, 0, sign)), VStack(Space1, objects...)))
	b.Pad = [4]float32{2, 4, 2, 12}
	b.Stripe = strong
	return b
}

// EmptyState fills an empty screen or list: an icon, one sentence that says
// what to do first, and a button (left out when buttonText is "").
func EmptyState(icon IconName, sentence, buttonText string, f func()) fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		centered(NewIcon(IconIn(icon, ColorMuted), 36)),
		Body(sentence).In(ColorMuted).Center(),
	}
	if buttonText != "" {
		objects = append(objects, centered(Primary(buttonText, f)))
	}
	return Amid(360, VStack(Space3, objects...))
}

func centered(o fyne.CanvasObject) fyne.CanvasObject { return HStack(0, Grow(), o, Grow()) }

// NewIcon gives an icon in a square of so many pixels at factor 1.
func NewIcon(res fyne.Resource, size float32) fyne.CanvasObject {
	i := &iconWidget{res: res, size: size}
	i.ExtendBaseWidget(i)
	return i
}

type iconWidget struct {
	widget.BaseWidget
	res  fyne.Resource
	size float32
}

// CreateRenderer draws the icon in its present colour.
func (i *iconWidget) CreateRenderer() fyne.WidgetRenderer {
	img := newIconImage(i.res)
	return newRenderer(
		func(s fyne.Size) {
			n := min(Px(i.size), s.Width, s.Height)
			place(img, (s.Width-n)/2, (s.Height-n)/2, n, n)
		},
		func() fyne.Size { return fyne.NewSquareSize(Px(i.size)) },
		func() { img.Resource = i.res },
		img,
	)
}

// namedIcon is an icon that says something that is written nowhere.
type namedIcon struct {
	iconWidget
	word string
}

// AccessibilityLabel is the word for the icon.
func (n *namedIcon) AccessibilityLabel() string { return n.word }

// AccessibilityRole tells that this is read, not used.
func (n *namedIcon) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Rule is a thin line between rows.
func Rule() fyne.CanvasObject {
	b := NewBox(0, nil)
	b.Fill, b.Pad = ColorLine, [4]float32{0.5, 0, 0.5, 0}
	return b
}

// ruleHeight is the thickness of a Rule.
func ruleHeight() float32 { return Px(0.5) + Px(0.5) }

// Lines puts rows below each other with thin lines between them.
func Lines(rows ...fyne.CanvasObject) *fyne.Container {
	if len(rows) == 0 {
		return VStack(0)
	}
	return VStack(0, append(rows[:1:1], Ruled(rows[1:]...)...)...)
}

// Ruled gives rows with a thin line above each. A Row draws its own.
func Ruled(rows ...fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range rows {
		if r, ok := o.(*Row); ok {
			out = append(out, r.Ruled())
		} else {
			out = append(out, Rule(), o)
		}
	}
	return out
}
