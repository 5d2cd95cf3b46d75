package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

type textMode int

const (
	natural textMode = iota
	ellipsed
	wrapped
)

// Text is a text without padding of its own, so that things line up. It asks
// for its whole width and ends in "…" where it gets less; Ellipsis makes it ask
// for little, Wrap breaks it into lines.
type Text struct {
	widget.BaseWidget
	text  string
	size  fyne.ThemeSizeName
	color fyne.ThemeColorName
	style fyne.TextStyle
	align fyne.TextAlign
	mode  textMode
	lines []string // of a wrapped text, at the width of wrapAt
	at    float32
	tip   tip // the whole text, where it is shortened
}

func newText(s string, size fyne.ThemeSizeName, color fyne.ThemeColorName) *Text {
	t := &Text{text: s, size: size, color: color}
	t.ExtendBaseWidget(t)
	return t
}

// Title is the title of a page or a dialog: 20, bold.
func Title(s string) *Text { return newText(s, SizeTitle, ColorText).Bold() }

// Heading is the heading of a card or a part of a form: 14, bold.
func Heading(s string) *Text { return newText(s, SizeHeading, ColorText).Bold() }

// Body is a paragraph: 14, wrapped at the width it gets.
func Body(s string) *Text { return newText(s, SizeText, ColorText).Wrap() }

// Plain is a line of ordinary text: 14.
func Plain(s string) *Text { return newText(s, SizeText, ColorText) }

// Muted is a line of secondary text: 14, grey.
func Muted(s string) *Text { return newText(s, SizeText, ColorMuted) }

// Caption is a line of small secondary text: 12, grey.
func Caption(s string) *Text { return newText(s, SizeCaption, ColorMuted) }

// Wrap breaks the text into lines at the width it gets. In a horizontal stack
// put it into Grow, because it asks for little width.
func (t *Text) Wrap() *Text { t.mode = wrapped; return t }

// Ellipsis makes the text ask for little width and end in "…" where it must.
func (t *Text) Ellipsis() *Text { t.mode = ellipsed; return t }

// Bold makes the text bold.
func (t *Text) Bold() *Text { t.style.Bold = true; return t }

// Mono sets figures and letters in one width.
func (t *Text) Mono() *Text { t.style.Monospace = true; return t }

// In gives the text a colour.
func (t *Text) In(color fyne.ThemeColorName) *Text { t.color = color; return t }

// Sized gives the text a size of this package.
func (t *Text) Sized(size fyne.ThemeSizeName) *Text { t.size = size; return t }

// Right aligns the text at its right edge.
func (t *Text) Right() *Text { t.align = fyne.TextAlignTrailing; return t }

// Center sets the text in the middle.
func (t *Text) Center() *Text { t.align = fyne.TextAlignCenter; return t }

// Text gives the text as it was set.
func (t *Text) Text() string { return t.text }

// SetText changes the text.
func (t *Text) SetText(s string) {
	if t.text == s {
		return
	}
	t.text, t.lines = s, nil
	t.Refresh()
}

// SetColor changes the colour.
func (t *Text) SetColor(color fyne.ThemeColorName) {
	if t.color == color {
		return
	}
	t.color = color
	t.Refresh()
}

// AccessibilityLabel is the text.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole tells that this is a text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Resize breaks a wrapped text anew.
func (t *Text) Resize(s fyne.Size) {
	if t.breakAt(s.Width) {
		t.BaseWidget.Resize(s)
		t.Refresh()
		return
	}
	t.BaseWidget.Resize(s)
}

// breakAt has a wrapped text broken anew where the width is another one.
func (t *Text) breakAt(width float32) bool {
	if t.mode != wrapped || width == t.at {
		return false
	}
	t.at, t.lines = width, nil
	return true
}

func (t *Text) lineHeight() float32 {
	return fyne.MeasureText("Åg", Size(t.size), t.style).Height
}

// broken gives the lines at the present width.
func (t *Text) broken() []string {
	if t.lines == nil {
		w := t.at
		if w <= 0 {
			w = Px(360)
		}
		t.lines = wrapText(t.text, w, Size(t.size), t.style)
	}
	return t.lines
}

// CreateRenderer draws one canvas text for each line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{t: t}
	r.build()
	return r
}

type textRenderer struct {
	t     *Text
	lines []*canvas.Text
	spot  *cutSpot // over a text that is shortened; nil before
	objs  []fyne.CanvasObject
	size  float32 // text size of the last Refresh
}

func (r *textRenderer) build() {
	t := r.t
	if s := Size(t.size); s != r.size {
		r.size, t.lines = s, nil
	}
	texts := []string{t.text}
	switch {
	case t.mode == wrapped:
		texts = t.broken()
	case t.Size().Width > 0:
		texts[0] = cutText(t.text, t.Size().Width, r.size, t.style)
	}
	for len(r.lines) < len(texts) {
		r.lines = append(r.lines, canvas.NewText("", nil))
	}
	r.objs = r.objs[:0]
	for i, s := range texts {
		paintText(r.lines[i], s, t.color, t.size, t.style)
		r.lines[i].Alignment = t.align
		r.lines[i].Hidden = s == "" // a frame walks through what is not hidden
		r.objs = append(r.objs, r.lines[i])
	}
	t.tip.whole = ""
	if t.mode != wrapped && texts[0] != t.text {
		if r.spot == nil {
			r.spot = newCutSpot(t)
		}
		t.tip.whole = t.text
		r.objs = append(r.objs, r.spot)
	}
}

// Layout puts the lines below each other, a single one in the middle.
func (r *textRenderer) Layout(s fyne.Size) {
	r.build()
	h := r.t.lineHeight()
	y := float32(0)
	if r.t.mode != wrapped {
		y = max(0, (s.Height-h)/2)
	}
	for i, o := range r.objs {
		place(o, 0, y+float32(i)*h, s.Width, h)
	}
	if r.t.tip.whole != "" {
		place(r.spot, 0, 0, s.Width, s.Height)
	}
}

// MinSize is the natural width, or little when the text may be cut.
func (r *textRenderer) MinSize() fyne.Size {
	t := r.t
	h := t.lineHeight()
	w := textWidth(t.text, Size(t.size), t.style)
	switch t.mode {
	case wrapped:
		return fyne.NewSize(min(Px(60), w), h*float32(len(t.broken())))
	case ellipsed:
		return fyne.NewSize(min(Px(24), w), h)
	case natural:
	}
	return fyne.NewSize(w, h)
}

// Refresh sets the texts again.
func (r *textRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// Objects are the lines.
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *textRenderer) Destroy() {}

func textWidth(s string, size float32, style fyne.TextStyle) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, size, style).Width
}

// wholeOf gives a text when only a part of it is shown, else "".
func wholeOf(text, shown string) string {
	if text == shown {
		return ""
	}
	return text
}

// ReadLetters reads the typefaces of the theme, which the toolkit would do when
// the first text is measured. Nobody else may measure texts meanwhile.
func ReadLetters() {
	for _, bold := range []bool{false, true} {
		fyne.MeasureText("Ag", Px(14), fyne.TextStyle{Bold: bold})
	}
}
