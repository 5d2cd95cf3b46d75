package pictures

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// monkeyEvents is how many events the monkey makes, over all screens.
const monkeyEvents = 100_000

// TestMonkey presses, types, drags and scrolls at random, with fixed seeds,
// over every screen. Nothing may panic, and when everything is undone the plan
// is as it was.
func TestMonkey(t *testing.T) {
	home := t.TempDir() // what it saves goes there
	t.Setenv("HOME", home)
	t.Chdir(home)
	list := monkeyScenes()
	for i, s := range list {
		t.Run(s.name, func(t *testing.T) {
			w := open(t, []string{"danish", "german"}[i%2], words.For(words.Langs[i%3]))
			w.OnError = func(error) {} // a file that is none, a name that is taken: said in words
			before, from := fingerprint(t, w.plan()), w.Deps.Planner.LastDone()
			m := &monkey{w: w, scene: s, dice: rand.New(rand.NewPCG(uint64(i), 7))}
			m.play(t, monkeyEvents/len(list)+1)
			w.closeLayers()
			undoTo(t, w, from)
			if after := fingerprint(t, w.plan()); after != before {
				t.Errorf("after undoing %d changes the plan is another one: %s", m.changes, difference(before, after))
			}
			t.Logf("%d events, %d changes of the plan", m.events, m.changes)
		})
	}
}

// monkeyScenes are the screens, and the sections of the settings that keep
// records.
func monkeyScenes() []scene {
	var out []scene
	for _, s := range scenes() {
		if s.sort == whole && s.name != "welcome" || s.name == "settings-branches" || s.name == "settings-targets" || s.name == "calendar-new" || s.name == "course-new" {
			out = append(out, s)
		}
	}
	return out
}

// monkey plays at random in a window.
type monkey struct {
	w       *window
	scene   scene
	dice    *rand.Rand
	events  int
	changes int
	doing   string
}

func (m *monkey) play(t *testing.T, events int) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("event %d (%s): %v", m.events, m.doing, r)
			panic(r)
		}
	}()
	change := m.w.Deps.Planner.OnChange
	m.w.Deps.Planner.OnChange = func(c course.Change) { m.changes++; change(c) }
	m.scene.show(t, m.w)
	m.w.again()
	for m.events = range events {
		if m.events%400 == 399 { // back to the screen it is about
			m.w.closeLayers()
			m.scene.show(t, m.w)
			m.w.again()
		}
		m.act()
	}
}

// act makes one event.
func (m *monkey) act() {
	c := m.w.Deps.Window.Canvas()
	size := c.Size()
	at := fyne.NewPos(m.dice.Float32()*size.Width, m.dice.Float32()*size.Height)
	switch n := m.dice.IntN(100); {
	case n < 30:
		m.doing = fmt.Sprint("a press at ", at)
		test.TapCanvas(c, at)
	case n < 36:
		m.doing = fmt.Sprint("the right button at ", at)
		if o, where := m.w.Under(at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.SecondaryTappable); return ok }); o != nil {
			o.(fyne.SecondaryTappable).TappedSecondary(&fyne.PointEvent{Position: where, AbsolutePosition: at})
		}
	case n < 46:
		m.doing = fmt.Sprint("the pointer to ", at)
		test.MoveMouse(c, at)
	case n < 50:
		m.doing = fmt.Sprint("a press of the mouse at ", at)
		m.mouse(at)
	case n < 55:
		m.doing = fmt.Sprint("a drag at ", at)
		m.drag(at)
	case n < 60:
		m.doing = fmt.Sprint("the wheel at ", at)
		test.Scroll(c, at, 0, float32(m.dice.IntN(400)-200))
	case n < 64:
		m.doing = "Tab"
		c.FocusNext()
	case n < 68:
		m.doing = "time"
		m.w.Deps.Tasks.Elapse()
	case n < 70:
		m.doing = "a command"
		m.command()
	default:
		m.typed(c)
	}
}

// keys are the keys that a monkey finds.
var keys = []fyne.KeyName{
	fyne.KeyReturn, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd,
	fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyF2, fyne.KeyF4, fyne.KeyN, fyne.KeyT, desktop.KeyMenu,
}

func (m *monkey) typed(c fyne.Canvas) {
	f := c.Focused()
	if m.dice.IntN(2) == 0 {
		key := keys[m.dice.IntN(len(keys))]
		m.doing = fmt.Sprintf("the key %s on %T", key, f)
		if f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		} else if on := c.OnTypedKey(); on != nil {
			on(&fyne.KeyEvent{Name: key})
		}
		return
	}
	letters := []rune("0123456789+-.,:sxuc æøåß")
	r := letters[m.dice.IntN(len(letters))]
	m.doing = fmt.Sprintf("the letter %q on %T", r, f)
	if f != nil {
		f.TypedRune(r)
	}
}

// mouse presses and releases, as tables and weeks want it, what lies there.
func (m *monkey) mouse(at fyne.Position) {
	o, where := m.w.Under(at, func(o fyne.CanvasObject) bool { _, ok := o.(desktop.Mouseable); return ok })
	found, ok := o.(desktop.Mouseable)
	if !ok {
		return
	}
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: where, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary}
	found.MouseDown(ev)
	found.MouseUp(ev)
}

// drag drags what lies at a place, in a few steps.
func (m *monkey) drag(at fyne.Position) {
	o, where := m.w.Under(at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Draggable); return ok })
	found, ok := o.(fyne.Draggable)
	if !ok {
		return
	}
	if mouse, ok := found.(desktop.Mouseable); ok {
		mouse.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: where, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary})
	}
	for range 1 + m.dice.IntN(6) {
		step := fyne.NewDelta(float32(m.dice.IntN(120)-60), float32(m.dice.IntN(120)-60))
		where, at = where.AddXY(step.DX, step.DY), at.AddXY(step.DX, step.DY)
		found.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: where, AbsolutePosition: at}, Dragged: step})
	}
	found.DragEnd()
	if mouse, ok := found.(desktop.Mouseable); ok {
		mouse.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: where, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary})
	}
}

// command runs a command of the menu, except undo and redo.
func (m *monkey) command() {
	menus := m.w.Deps.Window.MainMenu().Items
	items := kit.MenuItems(menus[m.dice.IntN(len(menus))])
	item := items[m.dice.IntN(len(items))]
	if !item.Disabled && item.Action != nil {
		m.doing = "the command " + kit.MenuText(item)
		item.Action()
	}
}

// fingerprint writes the whole plan down, without how often a record was
// written.
func fingerprint(t *testing.T, p *course.Plan) string {
	t.Helper()
	all := map[string]any{}
	p.Each(func(r course.Record) {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		all[fmt.Sprint(r.Kind(), " ", r.Key())] = string(data)
	})
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// undoTo takes everything back that was done since a change.
func undoTo(t testing.TB, w *window, from course.ID) {
	t.Helper()
	for w.Deps.Planner.LastDone() != from {
		if _, err := w.Deps.Planner.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
}

// difference shows where two texts part.
func difference(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-120):min(len(s), i+120)] }
	return cut(a) + "\n\tnow " + cut(b)
}
