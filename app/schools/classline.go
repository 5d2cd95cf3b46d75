package schools

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// classColumns sets the headings of the class list: the class, the number of
// pupils and the icon of each theme.
type classColumns struct {
	mark float32 // width of the column of a theme, in pixels at factor 1
}

// width gives that of a column after the first.
func (l *classColumns) width(column int) float32 {
	if column == 1 {
		return kit.Px(pupilsWidth)
	}
	return kit.Px(l.mark)
}

// Layout gives the class the room that the columns leave. Texts fill their
// columns, icons stand in the middle of theirs.
func (l *classColumns) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	right := s.Width
	for i := len(objects) - 1; i > 0; i-- {
		width := l.width(i)
		at, size := right-width, fyne.NewSize(width, s.Height)
		if _, text := objects[i].(*kit.Text); text {
			objects[i].Move(fyne.NewPos(at, 0))
		} else {
			size = objects[i].MinSize()
			objects[i].Move(fyne.NewPos(at+(width-size.Width)/2, (s.Height-size.Height)/2))
		}
		objects[i].Resize(size)
		right = at - kit.Px(kit.Space1)
	}
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(max(0, right), s.Height))
}

// MinSize is that of the columns beside a class that may be shortened.
func (l *classColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	for i, o := range objects[1:] {
		m.Width += l.width(i+1) + kit.Px(kit.Space1)
		m.Height = max(m.Height, o.MinSize().Height)
	}
	return m
}

// mark is one sign of a class: an icon or a text.
type mark struct {
	icon  kit.IconName // "" for a text
	text  string
	color fyne.ThemeColorName
}

// classLine is a line of the class list: the class, its pupils and its signs, one
// for each theme, in columns of a width. It draws them itself: they are most of
// what the card of a large school shows, and a frame walks through every object
// in view.
type classLine struct {
	widget.BaseWidget
	width float32 // of the column of a theme, in pixels at factor 1
	class string
	list  []mark
	cut   bool // the class is shown shortened

	name, pupils *canvas.Text
	objects      []fyne.CanvasObject // the two, and what draws each of the list
}

var _ kit.Drawn = (*classLine)(nil)

func newClassLine(width float32, class, pupils string) *classLine {
	l := &classLine{width: width, class: class, name: canvas.NewText(class, nil), pupils: canvas.NewText(pupils, nil)}
	l.name.TextStyle.Bold, l.pupils.Alignment = true, fyne.TextAlignTrailing
	l.objects = []fyne.CanvasObject{l.name, l.pupils}
	l.ExtendBaseWidget(l)
	return l
}

func (l *classLine) add(one mark) {
	l.list = append(l.list, one)
	if one.icon == "" {
		t := canvas.NewText(one.text, nil)
		t.Alignment = fyne.TextAlignCenter
		l.objects = append(l.objects, t)
		return
	}
	l.objects = append(l.objects, &canvas.Image{FillMode: canvas.ImageFillContain})
}

// signs are what draws each of the list.
func (l *classLine) signs() []fyne.CanvasObject { return l.objects[2:] }

// AccessibilityLabel reads out the texts.
func (l *classLine) AccessibilityLabel() string {
	out := []string{l.class, l.pupils.Text}
	for _, one := range l.list {
		if one.text != "" {
			out = append(out, one.text)
		}
	}
	return strings.Join(out, ", ")
}

// Shortened is the class where it does not have room, else "".
func (l *classLine) Shortened() string {
	if l.cut {
		return l.class
	}
	return ""
}

// CreateRenderer draws one object for each column.
func (l *classLine) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &classLineRenderer{l}
	r.paint()
	return r
}

type classLineRenderer struct{ l *classLine }

func (r *classLineRenderer) paint() {
	for _, t := range []*canvas.Text{r.l.name, r.l.pupils} {
		t.Color, t.TextSize = kit.Color(kit.ColorText), kit.Size(kit.SizeText)
	}
	for i, one := range r.l.list {
		switch o := r.l.signs()[i].(type) {
		case *canvas.Text:
			o.Color, o.TextSize = kit.Color(one.color), kit.Size(kit.SizeCaption)
		case *canvas.Image:
			o.Resource = kit.IconIn(one.icon, one.color)
		}
	}
}

// Layout sets each sign into the middle of its column and gives the class the
// room that is left.
func (r *classLineRenderer) Layout(s fyne.Size) {
	l, x := r.l, s.Width
	set := func(o fyne.CanvasObject, width float32) {
		x -= width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, s.Height))
		x -= kit.Px(kit.Space1)
	}
	for _, o := range slices.Backward(l.signs()) {
		set(o, kit.Px(l.width))
	}
	set(l.pupils, kit.Px(pupilsWidth))
	l.cut = kit.Cut(l.name, l.class, max(0, x))
	l.name.Resize(fyne.NewSize(max(0, x), s.Height))
}

// MinSize is that of the columns beside a class that may be shortened.
func (r *classLineRenderer) MinSize() fyne.Size {
	columns := kit.Px(pupilsWidth+kit.Space1) + float32(len(r.l.list))*kit.Px(r.l.width+kit.Space1)
	return fyne.NewSize(kit.Px(kit.Space5)+columns, r.l.pupils.MinSize().Height)
}

// Refresh reads colours and sizes again.
func (r *classLineRenderer) Refresh() {
	r.paint()
	r.Layout(r.l.Size())
	for _, o := range r.l.objects {
		o.Refresh()
	}
}

// Objects are the class, its pupils and the signs.
func (r *classLineRenderer) Objects() []fyne.CanvasObject { return r.l.objects }

// Destroy has nothing to give back.
func (r *classLineRenderer) Destroy() {}
