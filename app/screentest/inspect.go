package screentest

import (
	"fmt"
	"image/color"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// Fault is what is wrong with something that a window shows.
type Fault string

// The faults that a machine can see.
const (
	CutOff    Fault = "cut off"             // a text ends at an edge without a sign that it goes on
	Overlap   Fault = "overlapping"         // two texts are drawn over each other
	Outside   Fault = "outside its parent"  // something is drawn beyond what it belongs to
	Nameless  Fault = "without a label"     // something takes the keyboard and cannot say what it is
	Crowded   Fault = "too many objects"    // more than MostObjects are in view
	Faint     Fault = "too faint"           // a text stands out from its ground by less than 4.5 : 1
	Shortened Fault = "words are shortened" // a word of the program ends in "…" where there should be room
	Unspoken  Fault = "not translated"      // a text is neither the program's nor the library's own
)

// MostObjects is how many objects may be in view at once, so that a frame stays
// quick: all that is drawn, and the containers and widgets around it, of the screen
// and of everything that lies over it together. The driver walks through each of
// them twice for a frame, also behind a dialog (measured: about 8 µs an object).
const MostObjects = 1000

// Finding is one fault in one place of a window.
type Finding struct {
	Fault Fault
	Text  string  // the text it is about, or what else names the thing
	In    string  // the widgets around it, the innermost first
	X, Y  float32 // its upper left corner
}

// String says the finding in one line.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %q at %.0f, %.0f in %s", f.Fault, f.Text, f.X, f.Y, f.In)
}

// part is something that is drawn: a text, a rectangle, a picture.
type part struct {
	object fyne.CanvasObject
	at     box
	ground bool // hides what lies below it
	seen   box  // what of the window it can be seen in now
	hard   box  // what of the window it can ever be seen in, however one scrolls
	room   box  // the room of all it lies in
	around []around
	layer  int // of the window, the lowest is 0
}

// around is something that other things lie in.
type around struct {
	object fyne.CanvasObject
	at     box
}

// inspection collects what a window draws, from back to front.
type inspection struct {
	parts   []part
	widgets []part // what takes the keyboard
	visit   func(o fyne.CanvasObject, f frame)
	unseen  bool // also what is scrolled out of view
	layer   int
	inView  int // how many objects are, with containers and widgets
}

// inspect walks through everything that the top layers of a window show.
func inspect(c fyne.Canvas) *inspection {
	in := &inspection{}
	in.look(c)
	return in
}

func (in *inspection) look(c fyne.Canvas) {
	roots := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
	for _, root := range roots {
		for _, layer := range layersOf(root) {
			in.walk(layer, wholeWindow(c))
			in.layer++
		}
	}
}

// layersOf parts the content of a window that kit.Mount has set up from the
// layer above it, in which tooltips and messages lie.
func layersOf(root fyne.CanvasObject) []fyne.CanvasObject {
	if c, ok := root.(*fyne.Container); ok && len(c.Objects) == 2 {
		if top, ok := c.Objects[1].(*fyne.Container); ok && top.Layout == nil && top.Size() == c.Size() {
			return c.Objects
		}
	}
	return []fyne.CanvasObject{root}
}

func (in *inspection) walk(o fyne.CanvasObject, f frame) {
	if o == nil || !o.Visible() {
		return
	}
	f.at = f.at.Add(o.Position())
	own := boxOf(f.at, o.Size())
	if !own.cut(f.seen).empty() {
		in.inView++
	}
	switch v := o.(type) {
	case *kit.Scroll, *container.Scroll:
		f = f.scrolled(scrollOf(v), own)
	case *container.Clip:
		f = f.clip(own)
	case *widget.Menu:
		if in.layer++; f.inMenu() { // lies beside it
			f.room = everywhere
		}
		f.room = f.room.cut(own)
	case *fyne.Container, fyne.Widget:
		if !f.clipped() { // what was put into a clip may be larger than it
			f.room = f.room.cut(own)
		}
	default:
		in.leaf(o, f)
		return
	}
	if in.visit != nil {
		in.visit(o, f)
	}
	if w, ok := o.(fyne.Focusable); ok && !disabled(o) {
		in.widgets = append(in.widgets, part{object: w.(fyne.CanvasObject), at: own, seen: f.seen, around: f.around, layer: in.layer})
	}
	f.around = append(f.around[:len(f.around):len(f.around)], around{o, own})
	for _, child := range children(o) {
		in.walk(child, f)
	}
}

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case fyne.Widget:
		return test.WidgetRenderer(v).Objects()
	}
	return nil
}

// leaf takes down something that is drawn.
func (in *inspection) leaf(o fyne.CanvasObject, f frame) {
	p := part{object: o, at: boxOf(f.at, o.Size()), seen: f.seen, hard: f.hard, room: f.room, around: f.around, layer: in.layer}
	switch v := o.(type) {
	case *canvas.LinearGradient: // the shadow at the edge of what scrolls
		return
	case *canvas.Text:
		if strings.TrimSpace(v.Text) == "" || alpha(v.Color) == 0 {
			return
		}
		p.at = drawnText(v, f.at)
	case *canvas.Rectangle:
		if alpha(v.FillColor) == 0 && (alpha(v.StrokeColor) == 0 || v.StrokeWidth == 0) {
			return
		}
		if n := len(f.around); n > 0 && nameOf(f.around[n-1].object) == "widget.selectable" {
			return // what is chosen in a text; Fyne gives the object around it no size
		}
		p.ground = alpha(v.FillColor) == 0xffff
		// A ring around what has the keyboard, or the ground of a row, may use
		// the empty space around it.
		ring := kit.Px(kit.Space2)
		p.room = box{f.room.left - ring, f.room.top - ring, f.room.right + ring, f.room.bottom + ring}
	}
	if in.unseen || !p.at.cut(p.seen).empty() {
		in.parts = append(in.parts, p)
	}
}

func alpha(c color.Color) uint32 {
	if c == nil {
		return 0
	}
	_, _, _, a := c.RGBA()
	return a
}

// drawnText gives where the letters of a text are drawn: by its alignment, and
// beyond its own size where it is longer.
func drawnText(t *canvas.Text, at fyne.Position) box {
	m, s := fyne.MeasureText(t.Text, t.TextSize, t.TextStyle), t.Size()
	switch t.Alignment {
	case fyne.TextAlignTrailing:
		at.X += s.Width - m.Width
	case fyne.TextAlignCenter:
		at.X += (s.Width - m.Width) / 2
	case fyne.TextAlignLeading:
	}
	at.Y += max(0, (s.Height-m.Height)/2)
	return boxOf(at, m)
}

// finding names a part and what it lies in.
func (p *part) finding(f Fault, text string) Finding {
	var names []string
	for i := len(p.around) - 1; i >= 0 && len(names) < 4; i-- {
		if name := nameOf(p.around[i].object); name != "" {
			names = append(names, name)
		}
	}
	return Finding{Fault: f, Text: text, In: strings.Join(names, " < "), X: p.at.left, Y: p.at.top}
}

// nameOf gives the type of a widget and what it says it is; "" for a container.
func nameOf(o fyne.CanvasObject) string {
	if _, plain := o.(*fyne.Container); plain {
		return ""
	}
	name := reflect.TypeOf(o).Elem().String()
	if label := labelOf(o); label != "" && len(label) < 60 {
		name += " " + strings.ReplaceAll(label, "\n", " ")
	}
	return name
}

// edge says what a part reaches out of: the innermost thing around it that is
// too small for it.
func (p *part) edge() string {
	for i := len(p.around) - 1; i >= 0; i-- {
		a := p.around[i]
		if p.at.beyond(a.at) <= slack {
			continue
		}
		name := nameOf(a.object)
		if c, ok := a.object.(*fyne.Container); ok {
			name = fmt.Sprintf("a container of %T", c.Layout)
		}
		return fmt.Sprintf("%s (by %.0f)", name, p.at.beyond(a.at))
	}
	return "nothing"
}

func labelOf(o fyne.CanvasObject) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

// text gives the text of a part, "" when it is none.
func (p *part) text() string {
	if t, ok := p.object.(*canvas.Text); ok {
		return t.Text
	}
	return ""
}
