//go:build e2e

package e2e

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// view is what the window shows, see app/probe.go.
type view struct {
	W, H   float32
	Layers int
	Things []thing
	Menu   []struct {
		Menu, Text string
		Disabled   bool
	}
}

// thing is something in the window.
type thing struct {
	Role, Text             string
	X, Y, W, H             float32
	Focused, Disabled, Out bool
	Clip                   struct{ X, Y, W, H float32 }
}

// The roles of things.
const (
	anyText = "text"
	entry   = "entry"
	control = "control"
	field   = "field"
)

// String lists what is shown, for failed tests.
func (v view) String() string {
	var b strings.Builder
	for _, t := range v.Things {
		fmt.Fprintf(&b, "%-8s %4.0f,%4.0f %4.0fx%-4.0f %s%s%s%q\n", t.Role, t.X, t.Y, t.W, t.H, flag(t.Focused, "focused "), flag(t.Disabled, "disabled "), flag(t.Out, "out "), t.Text)
	}
	return b.String()
}

func flag(on bool, s string) string {
	if on {
		return s
	}
	return ""
}

// which tells whether a thing is meant.
type which func(thing) bool

// is means what has exactly a text; labels of fields may have a star behind.
func is(text string) which {
	return func(t thing) bool { return t.Text == text || t.Role == field && t.Text == text+" *" }
}

// has means what contains a text.
func has(text string) which {
	return func(t thing) bool { return strings.Contains(t.Text, text) }
}

// of narrows to a role.
func of(role string, w which) which {
	return func(t thing) bool { return t.Role == role && w(t) }
}

// within narrows to what lies in a rectangle of another thing.
func within(o thing, w which) which {
	return func(t thing) bool {
		x, y := t.middle()
		return x >= o.X && x <= o.X+o.W && y >= o.Y && y <= o.Y+o.H && w(t)
	}
}

// beside narrows to what lies in the same line as another thing.
func beside(o thing, w which) which {
	return func(t thing) bool {
		_, y := t.middle()
		return y >= o.Y && y <= o.Y+o.H && w(t)
	}
}

func anything(thing) bool { return true }

// all gives what is meant, also what is scrolled out of sight.
func (v view) all(w which) []thing {
	var out []thing
	for _, t := range v.Things {
		if w(t) {
			out = append(out, t)
		}
	}
	return out
}

// find gives the first that is meant and in sight; what can be pressed comes
// before mere texts.
func (v view) find(w which) (thing, bool) {
	var found *thing
	for i, t := range v.Things {
		if w(t) && !t.Out && (found == nil || found.Role == anyText && t.Role != anyText) {
			found = &v.Things[i]
		}
	}
	if found == nil {
		return thing{}, false
	}
	return *found, true
}

// covered tells whether something else that can be pressed lies over the middle
// of a thing, such as the button of a toast.
func (v view) covered(t thing) bool {
	at := slices.Index(v.Things, t)
	x, y := t.middle()
	return slices.ContainsFunc(v.Things[at+1:], func(o thing) bool {
		inside := o.X >= t.X-1 && o.Y >= t.Y-1 && o.X+o.W <= t.X+t.W+1 && o.Y+o.H <= t.Y+t.H+1
		return o.Role == control && !o.Out && !inside && x >= o.X && x <= o.X+o.W && y >= o.Y && y <= o.Y+o.H
	})
}

// shows tells whether something is in sight.
func (v view) shows(w which) bool {
	_, ok := v.find(w)
	return ok
}

// focused gives what has the keyboard.
func (v view) focused() (thing, bool) { return v.find(func(t thing) bool { return t.Focused }) }

// undo gives the line of the menu that takes the last change back, "" when
// there is none.
func (v view) undo(w *words.Printer) string {
	named := w.T("shell.undo.named", course.Args{"What": ""})
	for _, m := range v.Menu {
		if strings.HasPrefix(m.Text, named) && !m.Disabled {
			return m.Text
		}
	}
	return ""
}

func (t thing) middle() (x, y float32) { return t.X + t.W/2, t.Y + t.H/2 }

// see waits until something is in sight.
func (p *program) see(w which, what string) thing {
	p.t.Helper()
	v := p.wait("to see "+what, func(v view) bool { return v.shows(w) })
	t, _ := v.find(w)
	return t
}

// sees waits until texts are in sight, each as a whole or as part of another.
func (p *program) sees(texts ...string) {
	p.t.Helper()
	for _, s := range texts {
		p.see(has(s), fmt.Sprintf("%q", s))
	}
}

// settle waits until nothing moves any more.
func (p *program) settle() {
	p.t.Helper()
	before := p.look()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		time.Sleep(4 * pause)
		v := p.look()
		if reflect.DeepEqual(v, before) {
			return
		}
		before = v
	}
}

// picture keeps what the screen shows as the next picture of this program.
func (p *program) picture(what string) string {
	p.t.Helper()
	if what != "failed" && what != "no-answer" {
		p.settle()
		for _, t := range p.look().all(has("⟦")) {
			p.t.Errorf("words are missing: %q", t.Text)
		}
	}
	p.shots++
	path := filepath.Join(artefacts, fmt.Sprintf("%s-%02d-%s.png", p.name, p.shots, what))
	if out, err := tool("import", "-window", "root", path); err != nil {
		p.t.Errorf("no picture: %v %s", err, out)
	}
	return path
}
