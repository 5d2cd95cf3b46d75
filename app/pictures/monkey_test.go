package pictures

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
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
// over every screen and everything that opens on one. Nothing may panic, every
// layer goes by Esc, and when everything is undone the plan is as it was.
//
// What it cannot reach is what Fyne's test driver has not: the bar of the main
// menu (its commands are run), double presses, keys with Ctrl, and the dialogs
// that the system itself opens.
func TestMonkey(t *testing.T) {
	home := t.TempDir() // what it saves goes there
	t.Setenv("HOME", home)
	t.Setenv("TMPDIR", home) // where scenes keep theirs
	t.Chdir(home)
	groups := sceneGroups()
	unit := monkeyEvents/len(words.Langs)/weigh(slices.Concat(groups...)...) + 1
	for i, group := range groups {
		t.Run(group[0].name, func(t *testing.T) {
			m := newMonkey(t, home, []string{"danish", "german"}[i%2], uint64(i))
			for _, lang := range words.Langs {
				for _, s := range group {
					m.play(t, s, lang, unit*weigh(s))
				}
			}
			t.Logf("%d scenes, %d events, %d changes of the plan", len(group), m.events, m.changes)
		})
	}
	t.Run("own", func(t *testing.T) { // a library that has next to nothing yet
		m := newMonkey(t, home, "own", 99)
		for i, s := range slices.Concat(groups...) {
			if s.sort == whole {
				m.play(t, s, words.Langs[i%len(words.Langs)], unit*weigh(s))
			}
		}
		t.Logf("%d events, %d changes of the plan", m.events, m.changes)
	})
}

// weigh gives how much of the monkey's time scenes get. A screen stays, but what
// opens on one is soon closed.
func weigh(list ...scene) int {
	n := 0
	for _, s := range list {
		if n++; s.sort == whole {
			n += 3
		}
	}
	return n
}

// sceneGroups gives all scenes, those of a screen together.
func sceneGroups() [][]scene {
	var out [][]scene
	for _, f := range sceneLists {
		if list := only(f()); len(list) > 0 {
			out = append(out, list)
		}
	}
	return out
}

// monkey plays at random in a window.
type monkey struct {
	w       *window
	dice    *rand.Rand
	from    course.ID // the last change before it played
	before  string    // the plan then
	scene   string
	home    string // the folder that it writes in
	events  int
	changes int
	doing   string
}

func newMonkey(t *testing.T, home, example string, seed uint64) *monkey {
	t.Helper()
	w := open(t, example, words.For(words.English))
	return &monkey{w: w, home: home, dice: rand.New(rand.NewPCG(seed, 7)), from: w.Deps.Planner.LastDone(), before: fingerprint(t, w.plan())}
}

// play shows a scene in a window that is built anew, and plays there.
func (m *monkey) play(t *testing.T, s scene, lang words.Lang, events int) {
	t.Helper()
	m.scene = s.name
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s, event %d (%s): %v", m.scene, m.events, m.doing, r)
			panic(r)
		}
	}()
	m.w.speak(words.For(lang))
	s.show(t, m.w)
	m.w.again()
	m.w.OnError = func(error) {} // a file that is none, a name that is taken: said in words
	for range events {
		m.events++
		m.stayHome()
		m.act()
	}
	m.tidy(t)
}

// stayHome closes a list of files that shows another folder, and a question for a
// file that would be written elsewhere.
func (m *monkey) stayHome() {
	if m.w.Deps.Window.Canvas().Overlays().Top() == nil {
		return
	}
	elsewhere := m.w.Places(func(o fyne.CanvasObject) bool {
		path := ""
		switch o := o.(type) {
		case *kit.TextField:
			path = strings.TrimSpace(o.Text)
		case *kit.Choice[string]:
			path, _ = o.Value()
		}
		return filepath.IsAbs(path) && path != m.home && !strings.HasPrefix(path, m.home+string(filepath.Separator))
	})
	if len(elsewhere) > 0 {
		m.doing = "Esc, to stay at home"
		m.w.key(fyne.KeyEscape)
	}
}

// tidy closes what is open and takes back what was done, and looks whether the
// plan is then as it was.
func (m *monkey) tidy(t *testing.T) {
	t.Helper()
	m.w.leave()
	m.w.escape(t, m.scene)
	changes := undoTo(t, m.w, m.from)
	if m.changes += changes; changes == 0 {
		return
	}
	if after := fingerprint(t, m.w.plan()); after != m.before {
		t.Errorf("%s: after undoing %d changes the plan is another one: %s", m.scene, changes, difference(m.before, after))
		m.before = after
	}
}

// act makes one event.
func (m *monkey) act() {
	c := m.w.Deps.Window.Canvas()
	size := c.Size()
	at := fyne.NewPos(m.dice.Float32()*size.Width, m.dice.Float32()*size.Height)
	switch n := m.dice.IntN(100); {
	case n < 30:
		if n < 10 {
			at = m.aim(at)
		}
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
	case n < 67:
		m.doing = "time"
		m.w.Deps.Tasks.Elapse()
	case n < 71:
		m.doing = "a command"
		m.command()
	default:
		m.typed(c)
	}
}

// aim gives a place where something can be pressed, if there is one.
func (m *monkey) aim(at fyne.Position) fyne.Position {
	places := m.w.Places(func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Tappable); return ok })
	if len(places) == 0 {
		return at
	}
	return places[m.dice.IntN(len(places))]
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

// command runs a command of the menus.
func (m *monkey) command() {
	var items []*fyne.MenuItem
	for _, menu := range m.w.Deps.Window.MainMenu().Items {
		items = append(items, kit.MenuItems(menu)...)
	}
	if item := items[m.dice.IntN(len(items))]; !item.Disabled {
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

// undoTo takes everything back that was done since a change, and counts it.
func undoTo(t testing.TB, w *window, from course.ID) int {
	t.Helper()
	n := 0
	for ; w.Deps.Planner.LastDone() != from; n++ {
		if _, err := w.Deps.Planner.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	return n
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
