//go:build e2e

package e2e

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"klassetrin/app/gallery"
	"klassetrin/assets/words"
)

// TestGallery goes through every page of the gallery and every widget on it by
// keys alone: it is reached by Tab, used, and something must happen.
func TestGallery(t *testing.T) {
	p := start(t, "gallery", t.TempDir(), words.English, "gallery")
	p.xdo("mousemove", "2", "2") // no tooltips, no hover
	menus := 0
	for i, title := range gallery.Titles() {
		if i > 0 {
			p.key("ctrl+Next")
		}
		p.wait("the page "+title, func(v view) bool {
			f, ok := v.focused()
			return ok && f.Text == "Pages: "+title && v.shows(func(t thing) bool { return t.Text == title && t.Y < 80 })
		})
		p.picture(strings.ReplaceAll(strings.ToLower(title), " ", "-"))
		used := p.useAll(title, &menus)
		t.Logf("%s: %d things used by keys", title, used)
	}
	if menus < 10 {
		t.Errorf("the Menu key and Shift+F10 opened %d menus only", menus)
	}
	p.quit()
}

const (
	firstOfWindow = "Page before" // to which Tab comes after the last of a page
	looks         = 30            // at the window before a key counts as unused
)

// idle begin the labels of things in the gallery that show nothing, or a single
// figure, so that no key can do anything with them.
var idle = []string{"Empty", "Nothing yet", "Week 42", "No lessons", "No minutes", "No activities", "No lines", "Nothing found", "Schools: No schools yet"}

// menuPages are the pages whose things have a menu of their own.
var menuPages = []string{"Rows", "Tables", "Week grid"}

// useAll uses everything that Tab comes to on a page, and tells how much it was.
func (p *program) useAll(page string, menus *int) int {
	p.t.Helper()
	used := 0
	for p.tab(); ; p.tab() {
		v := p.look()
		f := v.keyed()[v.place()]
		if !f.inSight() {
			p.fail("%s: %q has the keyboard out of sight", page, f.Text)
		}
		if f.Text == firstOfWindow {
			return used
		}
		if p.use(page, f) {
			used++
		}
		if slices.Contains(menuPages, page) {
			for _, key := range []string{"Menu", "shift+F10"} {
				*menus += p.menu(key)
			}
		}
		if used > 200 {
			p.fail("Tab never leaves the page %s", page)
		}
	}
}

// place is the place of what has the keyboard among all that takes it.
func (v view) place() int {
	return slices.IndexFunc(v.keyed(), func(t thing) bool { return t.Focused })
}

// keyed gives all that may take the keyboard, in the order of Tab.
func (v view) keyed() []thing {
	return v.all(func(t thing) bool { return t.Role == entry || t.Role == control })
}

// inSight tells whether any of a thing can be seen; the middle of a table that
// scrolls may be far away.
func (t thing) inSight() bool {
	c := t.Clip
	return t.X < c.X+c.W && t.X+t.W > c.X && t.Y < c.Y+c.H && t.Y+t.H > c.Y
}

// tab presses Tab and waits until the keyboard is elsewhere.
func (p *program) tab() {
	p.t.Helper()
	from := p.look().place()
	p.key("Tab")
	p.wait("Tab to go on", func(v view) bool { at := v.place(); return at >= 0 && at != from })
}

// use uses what has the keyboard and waits for what that does; it tells whether
// there was anything to do.
func (p *program) use(page string, f thing) bool {
	p.t.Helper()
	if slices.ContainsFunc(idle, func(s string) bool { return strings.HasPrefix(f.Text, s) }) {
		return false
	}
	keys := []string{"space", "Down", "Right", "space", "Left"}
	if f.Role == entry {
		keys = []string{"7"}
		if f.Text != "" {
			keys = []string{"End", "BackSpace"}
		}
	}
	before := p.look()
	for _, key := range keys {
		p.key(key)
		for range looks {
			if v := p.look(); v.differs(before, f.Text) {
				p.back(before.Layers)
				return true
			}
			time.Sleep(pause)
		}
	}
	p.fail("%s: nothing happens with %s %q", page, f.Role, f.Text)
	return false
}

// differs tells whether anything else can be read than before, or something
// lies over the window; the tooltip of what has the keyboard does not count.
func (v view) differs(before view, tip string) bool {
	return v.Layers != before.Layers || !maps.Equal(v.texts(tip), before.texts(tip))
}

func (v view) texts(but string) map[string]int {
	count := map[string]int{}
	for _, t := range v.Things {
		if t.Role != anyText || t.Text != but {
			count[t.Text]++
		}
	}
	return count
}

// back closes what was opened over the window, by Esc.
func (p *program) back(layers int) {
	p.t.Helper()
	for v := p.look(); v.Layers > layers; {
		over := v.Layers
		p.key("Escape")
		v = p.wait("Esc to close what was opened", func(v view) bool { return v.Layers < over })
	}
}

// menu presses a key that opens a menu, and counts it when it did.
func (p *program) menu(key string) int {
	p.t.Helper()
	before := p.look().Layers
	p.key(key)
	for range looks {
		if p.look().Layers > before {
			p.back(before)
			return 1
		}
		time.Sleep(pause)
	}
	return 0
}
