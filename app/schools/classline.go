package schools

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// classLine sets a line of the class list: the class, the number of pupils and a
// mark for each theme, in columns. It is one container for all of them, since a
// school may have many classes and a frame walks through every object in view.
type classLine struct {
	mark float32 // width of the column of a theme, in pixels at factor 1
}

// width gives that of a column after the first.
func (l *classLine) width(column int, o fyne.CanvasObject) float32 {
	if _, all := o.(*marks); all {
		return o.MinSize().Width
	}
	if column == 1 {
		return kit.Px(pupilsWidth)
	}
	return kit.Px(l.mark)
}

// Layout gives the class the room that the columns leave. Texts and the marks
// fill their columns, icons stand in the middle of theirs.
func (l *classLine) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	right := s.Width
	for i := len(objects) - 1; i > 0; i-- {
		width := l.width(i, objects[i])
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
func (l *classLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	for i, o := range objects[1:] {
		m.Width += l.width(i+1, o) + kit.Px(kit.Space1)
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

// marks are the pupils of a class and its signs, one for each theme, in columns
// of a width. They are drawn by one widget: most of what the card of a large
// school shows.
type marks struct {
	widget.BaseWidget
	width   float32 // of a column, in pixels at factor 1
	list    []mark
	objects []fyne.CanvasObject // what draws each of the list, and before them the pupils
}

func newMarks(width float32, pupils string) *marks {
	number := canvas.NewText(pupils, nil)
	number.Alignment = fyne.TextAlignTrailing
	m := &marks{width: width, objects: []fyne.CanvasObject{number}}
	m.ExtendBaseWidget(m)
	return m
}

func (m *marks) add(one mark) {
	m.list = append(m.list, one)
	if one.icon == "" {
		t := canvas.NewText(one.text, nil)
		t.Alignment = fyne.TextAlignCenter
		m.objects = append(m.objects, t)
		return
	}
	i := &canvas.Image{FillMode: canvas.ImageFillContain}
	m.objects = append(m.objects, i)
}

// AccessibilityLabel reads out the texts.
func (m *marks) AccessibilityLabel() string {
	out := []string{m.objects[0].(*canvas.Text).Text}
	for _, one := range m.list {
		if one.text != "" {
			out = append(out, one.text)
		}
	}
	return strings.Join(out, ", ")
}

// CreateRenderer draws one object for each mark.
func (m *marks) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &marksRenderer{m}
	r.paint()
	return r
}

type marksRenderer struct{ m *marks }

func (r *marksRenderer) paint() {
	number := r.m.objects[0].(*canvas.Text)
	number.Color, number.TextSize = kit.Color(kit.ColorText), kit.Size(kit.SizeText)
	for i, one := range r.m.list {
		switch o := r.m.objects[i+1].(type) {
		case *canvas.Text:
			o.Color, o.TextSize = kit.Color(one.color), kit.Size(kit.SizeCaption)
		case *canvas.Image:
			o.Resource = kit.IconIn(one.icon, one.color)
		}
	}
}

// step is from one column to the next.
func (r *marksRenderer) step() float32 { return kit.Px(r.m.width + kit.Space1) }

// Layout sets each mark into the middle of its column.
func (r *marksRenderer) Layout(s fyne.Size) {
	r.m.objects[0].Move(fyne.Position{})
	r.m.objects[0].Resize(fyne.NewSize(kit.Px(pupilsWidth), s.Height))
	for i, o := range r.m.objects[1:] {
		o.Move(fyne.NewPos(kit.Px(pupilsWidth+kit.Space1)+float32(i)*r.step(), 0))
		o.Resize(fyne.NewSize(kit.Px(r.m.width), s.Height))
	}
}

// MinSize is the height of the number and the width of the columns.
func (r *marksRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Px(pupilsWidth)+float32(len(r.m.list))*r.step(), r.m.objects[0].MinSize().Height)
}

// Refresh reads colours and sizes again.
func (r *marksRenderer) Refresh() {
	r.paint()
	r.Layout(r.m.Size())
	for _, o := range r.m.objects {
		o.Refresh()
	}
}

// Objects are the marks.
func (r *marksRenderer) Objects() []fyne.CanvasObject { return r.m.objects }

// Destroy has nothing to give back.
func (r *marksRenderer) Destroy() {}
