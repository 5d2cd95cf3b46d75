//go:build e2e

package e2e

import (
	"fmt"
	"strconv"
	"strings"
)

// xdo moves mouse or keys.
func (p *program) xdo(args ...string) {
	p.t.Helper()
	if out, err := tool("xdotool", args...); err != nil {
		p.t.Fatalf("xdotool %s: %v %s", strings.Join(args, " "), err, out)
	}
}

// key presses keys one after the other, such as "ctrl+k" or "Return".
func (p *program) key(names ...string) {
	p.t.Helper()
	p.xdo(append([]string{"key", "--delay", "15"}, names...)...)
}

// typed types a text into what has the keyboard and waits until it stands
// there.
func (p *program) typed(text string) {
	p.t.Helper()
	p.xdo("type", "--delay", "6", "--", text)
	p.wait(fmt.Sprintf("%q to be typed", text), func(v view) bool {
		t, ok := v.focused()
		return ok && t.Role == entry && t.Text == text
	})
}

func pixel(f float32) string { return strconv.Itoa(int(f + 0.5)) }

// reach waits until something stands still in sight, scrolling to it where that
// is needed.
func (p *program) reach(w which, what string) thing {
	p.t.Helper()
	var before thing
	v := p.wait("to reach "+what, func(v view) bool {
		t, ok := v.find(w)
		if !ok {
			if out := v.all(w); len(out) > 0 {
				p.scrollTo(out[0])
			}
			before = thing{}
			return false
		}
		still := t == before
		before = t
		return still && !v.covered(t)
	})
	t, _ := v.find(w)
	return t
}

// scrollTo turns the wheel once, over the part of the window in which a thing
// is out of sight.
func (p *program) scrollTo(t thing) {
	p.t.Helper()
	c, wheel := t.Clip, "5"
	if _, y := t.middle(); y < c.Y {
		wheel = "4"
	}
	p.xdo("mousemove", pixel(c.X+c.W/2), pixel(c.Y+c.H/2), "click", wheel)
}

// click presses what is meant, in its middle.
func (p *program) click(w which, what string) thing {
	p.t.Helper()
	t := p.reach(w, what)
	x, y := t.middle()
	p.clickAt(x, y)
	return t
}

func (p *program) clickAt(x, y float32) {
	p.t.Helper()
	p.xdo("mousemove", pixel(x), pixel(y), "click", "1")
}

// press presses the button, card or line with a text.
func (p *program) press(text string) {
	p.t.Helper()
	p.click(is(text), fmt.Sprintf("%q", text))
}

// drag drags from one point to another in steps, as a hand does.
func (p *program) drag(x, y, toX, toY float32) {
	p.t.Helper()
	const steps = 8
	args := []string{"mousemove", pixel(x), pixel(y), "mousedown", "1"}
	for i := 1; i <= steps; i++ {
		part := float32(i) / steps
		args = append(args, "mousemove", pixel(x+(toX-x)*part), pixel(y+(toY-y)*part), "sleep", "0.03")
	}
	p.xdo(append(args, "mouseup", "1")...)
}

// intoField clicks into the field with a label, waits until it has the keyboard
// and puts a text there instead of what it held.
func (p *program) intoField(label, text string) {
	p.t.Helper()
	at := p.click(of(field, is(label)), "the field "+label)
	v := p.wait("the keyboard in "+label, func(v view) bool {
		t, ok := v.focused()
		return ok && t.Role == entry && within(at, anything)(t)
	})
	if t, _ := v.focused(); t.Text != "" {
		p.key("ctrl+a")
	}
	p.typed(text)
}

// choose opens the list of a field, types what finds a line and takes the line.
func (p *program) choose(label, find string, line which) {
	p.t.Helper()
	before := p.look().Layers
	p.click(of(field, is(label)), "the field "+label)
	p.pick(before, find, line)
}

// add opens the list of a button that adds something, such as a class.
func (p *program) add(button, find string, line which) {
	p.t.Helper()
	before := p.look().Layers
	p.press(button)
	p.pick(before, find, line)
}

// pick takes a line of the list that has been opened over so many layers; long
// lists have a field in which it can be found.
func (p *program) pick(layers int, find string, line which) {
	p.t.Helper()
	v := p.wait("a list", func(v view) bool { return v.Layers > layers })
	if find != "" && v.shows(of(entry, anything)) {
		p.typed(find)
	}
	p.click(of(anyText, line), "a line of the list")
	p.wait("the list to close", func(v view) bool { return v.Layers == layers })
}
