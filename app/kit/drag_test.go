package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// dragStand is a list of twenty cards, of which the last refuses all drops.
type dragStand struct {
	win     fyne.Window
	tasks   *Tasks
	scroll  *Scroll
	grip    *Grip
	cards   []fyne.CanvasObject
	dropped []int
	menus   int
}

func newDragStand(t *testing.T, mode Mode, factor float32) *dragStand {
	t.Helper()
	test.NewTempApp(t)
	s := &dragStand{}
	s.win, s.tasks = stand(t, func() fyne.CanvasObject {
		s.grip = NewGrip("Drag to move", Drag{Name: "Hunt the source", Menu: func(fyne.Position) { s.menus++ }, Targets: func() []DropTarget {
			var out []DropTarget
			for i, card := range s.cards {
				out = append(out, DropTarget{
					Object: card,
					Judge: func() (string, bool) {
						if i == len(s.cards)-1 {
							return "The break stays where it is", false
						}
						return "Moves to place " + english.Int(i+1), true
					},
					Drop: func() { s.dropped = append(s.dropped, i) },
				})
			}
			return out
		}})
		for i := range 20 {
			line := []fyne.CanvasObject{Grow(Plain("Activity " + english.Int(i+1)))}
			if i == 0 {
				line = append(line, s.grip)
			}
			s.cards = append(s.cards, Panel(HStack(0, line...)))
		}
		s.scroll = NewVScroll(VStack(Space2, s.cards...))
		return s.scroll
	}, mode, factor, fyne.NewSize(400*factor, 400*factor))
	return s
}

func (s *dragStand) to(at fyne.Position) {
	s.grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
}

func (s *dragStand) over(i int) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(s.cards[i]).AddXY(60, s.cards[i].Size().Height/2)
}

func TestADropHappensOnceWhereItIsAllowed(t *testing.T) {
	s := newDragStand(t, Light, 1)
	layer := layerOf(s.win.Canvas())
	s.to(s.over(1))
	s.to(s.over(2))
	if s.grip.now.says.Text() != "Moves to place 3" || len(layer.Objects) != 2 || !s.grip.now.light.Visible() {
		t.Errorf("over the third card it says %q", s.grip.now.says.Text())
	}
	s.grip.DragEnd()
	if !slices.Equal(s.dropped, []int{2}) || len(layer.Objects) != 0 {
		t.Errorf("dropped %v, %d things left on the layer", s.dropped, len(layer.Objects))
	}
	s.to(fyne.NewPos(1, 1)) // beside all cards
	if s.grip.now.light.Visible() {
		t.Error("something is lit up beside all targets")
	}
	s.grip.DragEnd()
	s.scroll.ScrollToBottom()
	s.to(s.over(19))
	if s.grip.now.says.Text() != "The break stays where it is" {
		t.Errorf("a refusal says %q", s.grip.now.says.Text())
	}
	s.grip.DragEnd()
	s.to(s.over(0)) // scrolled out of view
	s.grip.DragEnd()
	if len(s.dropped) != 1 {
		t.Errorf("dropped %v", s.dropped)
	}
	if s.grip.Tapped(&fyne.PointEvent{}); s.menus != 1 {
		t.Error("a press opens no menu")
	}
}

// belowMenuBar moves what a window shows down, as a menu bar does.
func belowMenuBar(w fyne.Window) {
	w.Canvas().Content().Move(fyne.NewPos(0, 27))
}

func TestFrameAndGhostLieRightBelowAMenuBar(t *testing.T) {
	s := newDragStand(t, Light, 1)
	belowMenuBar(s.win)
	at := s.over(2)
	s.to(at)
	driver := fyne.CurrentApp().Driver()
	frame, card := driver.AbsolutePositionForObject(s.grip.now.light), driver.AbsolutePositionForObject(s.cards[2])
	if frame != card || s.grip.now.light.Size() != s.cards[2].Size() {
		t.Errorf("the frame lies at %v, its card at %v", frame, card)
	}
	if got := driver.AbsolutePositionForObject(s.grip.now.ghost); got != at.AddXY(12, 12) {
		t.Errorf("the ghost lies at %v, the pointer at %v", got, at)
	}
	s.to(fyne.NewPos(60, 399))
	if end := driver.AbsolutePositionForObject(s.grip.now.ghost).Y + s.grip.now.ghost.Size().Height; end > 400 {
		t.Errorf("the ghost ends at %v, below the window", end)
	}
	s.grip.DragEnd()
}

func TestEscCallsADragOff(t *testing.T) {
	s := newDragStand(t, Light, 1)
	before := 0
	s.win.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { before++ })
	s.to(s.over(2))
	s.win.Canvas().OnTypedKey()(press(fyne.KeyDown)) // not Esc
	if s.grip.now == nil {
		t.Fatal("another key calls the drag off")
	}
	s.win.Canvas().OnTypedKey()(press(fyne.KeyEscape))
	s.to(s.over(3)) // the button is still held down
	s.grip.DragEnd()
	if len(s.dropped) != 0 || len(layerOf(s.win.Canvas()).Objects) != 0 {
		t.Errorf("dropped %v after Esc", s.dropped)
	}
	if s.win.Canvas().OnTypedKey()(press(fyne.KeyDown)); before != 1 {
		t.Error("the keys of the window do not come back")
	}
	s.to(s.over(3))
	if s.grip.DragEnd(); !slices.Equal(s.dropped, []int{3}) {
		t.Errorf("the next drag drops %v", s.dropped)
	}
}

func TestDraggingToTheEdgeScrolls(t *testing.T) {
	s := newDragStand(t, Light, 1)
	s.to(fyne.NewPos(100, 200))
	s.tasks.Elapse()
	if s.scroll.Offset.Y != 0 {
		t.Error("it scrolls in the middle")
	}
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.scroll).Y + s.scroll.Size().Height
	s.to(fyne.NewPos(100, bottom-5))
	for range 3 {
		s.tasks.Elapse()
	}
	if got := s.scroll.Offset.Y; got != 3*edgeStep {
		t.Errorf("scrolled by %v after three steps, want %v", got, 3*edgeStep)
	}
	s.grip.DragEnd()
	s.tasks.Elapse()
	if s.scroll.Offset.Y != 3*edgeStep {
		t.Error("it goes on scrolling after the release")
	}
}

func TestDraggingInEveryLook(t *testing.T) {
	for name, look := range map[string]struct {
		mode   Mode
		factor float32
	}{"light": {Light, 1}, "dark": {Dark, 1}, "contrast": {HighContrast, 1}, "large": {Light, 2}} {
		s := newDragStand(t, look.mode, look.factor)
		s.to(s.over(2))
		shoot(t, "drag-"+name, s.win)
		s.grip.DragEnd()
	}
}
