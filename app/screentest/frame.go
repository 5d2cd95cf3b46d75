package screentest

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// box is a rectangle of the window.
type box struct{ left, top, right, bottom float32 }

// everywhere has no edges.
var everywhere = box{-1e6, -1e6, 1e6, 1e6}

func boxOf(at fyne.Position, s fyne.Size) box {
	return box{at.X, at.Y, at.X + s.Width, at.Y + s.Height}
}

func (b box) cut(o box) box {
	return box{max(b.left, o.left), max(b.top, o.top), min(b.right, o.right), min(b.bottom, o.bottom)}
}

func (b box) empty() bool { return b.right <= b.left || b.bottom <= b.top }

// beyond tells by how much a box reaches out of another.
func (b box) beyond(o box) float32 {
	return max(o.left-b.left, o.top-b.top, b.right-o.right, b.bottom-o.bottom)
}

// frame is what the walk knows of the things around.
type frame struct {
	at               fyne.Position
	seen, hard, room box
	around           []around
}

func wholeWindow(c fyne.Canvas) frame {
	window := boxOf(fyne.Position{}, c.Size())
	return frame{seen: window, hard: window, room: everywhere}
}

// inMenu tells whether the object lies in a menu, as a menu that opens from it.
func (f *frame) inMenu() bool {
	if len(f.around) == 0 {
		return false
	}
	_, ok := f.around[len(f.around)-1].object.(*widget.Menu)
	return ok
}

// clipped tells whether the walk is right inside a clip.
func (f *frame) clipped() bool {
	if len(f.around) == 0 {
		return false
	}
	_, ok := f.around[len(f.around)-1].object.(*container.Clip)
	return ok
}

// scrolled is what lies in a scroll: it may be out of sight where it can be
// scrolled to, which is as far as the content says that it is large.
func (f frame) scrolled(s *container.Scroll, own box) frame {
	across := s.Direction != container.ScrollVerticalOnly && s.Direction != container.ScrollNone && s.Content.MinSize().Width > s.Size().Width+0.5 || f.typed()
	down := s.Direction != container.ScrollHorizontalOnly && s.Direction != container.ScrollNone
	return f.moved(own, boxOf(f.at.Add(s.Content.Position()), s.Content.Size()), across, down)
}

// scrollOf gives the scroll that an object is, one of kit or of Fyne's own widgets;
// nil for anything else.
func scrollOf(o fyne.CanvasObject) *container.Scroll {
	switch s := o.(type) {
	case *kit.Scroll:
		return s.Scroll
	case *container.Scroll:
		return s
	}
	return nil
}

// clip is what lies in a clip. Beside something that scrolls, such as the rows
// below the headings of a table, it is moved along with that; otherwise it stays
// where it is, and nothing of it may be cut.
func (f frame) clip(own box) frame {
	if len(f.around) > 0 {
		for _, o := range children(f.around[len(f.around)-1].object) {
			if s := scrollOf(o); s != nil {
				across := s.Content.Size().Width > s.Size().Width+slack
				at := fyne.NewPos(own.left-s.Offset.X, own.top)
				return f.moved(own, boxOf(at, s.Content.Size()), across, false)
			}
		}
	}
	return f.moved(own, own, false, false)
}

// moved is what lies in content that is moved below an opening.
func (f frame) moved(opening, content box, across, down bool) frame {
	f.seen, f.room = f.seen.cut(opening), everywhere
	hard := f.hard.cut(opening)
	if across {
		hard.left, hard.right = content.left, content.right
	}
	if down {
		hard.top, hard.bottom = content.top, content.bottom
	}
	f.hard = hard
	return f
}

// typed tells whether the walk is in a field with a text, which moves along with
// the caret; what stands in an empty one must fit.
func (f *frame) typed() bool {
	if len(f.around) == 0 {
		return false
	}
	text := reflect.ValueOf(f.around[len(f.around)-1].object).Elem().FieldByName("Text")
	return text.IsValid() && text.Kind() == reflect.String && text.String() != ""
}
