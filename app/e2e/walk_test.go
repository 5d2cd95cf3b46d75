//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"klassetrin/assets/words"
)

// TestWalk opens the Danish example and walks all its screens by keys, in every
// language, dark, in high contrast, and with text of one and a half and of twice
// the size, all changed at run time.
func TestWalk(t *testing.T) {
	p := start(t, "walk", t.TempDir(), words.Danish)
	w := p.words
	p.press(w.T("welcome.danish.title"))
	p.sees(w.T("home.needs"))
	p.walk("da")
	p.search()
	for _, lang := range []words.Lang{words.German, words.English} {
		p.speak(lang)
		p.walk(string(lang))
	}
	p.key("ctrl+1")
	p.title(0)
	p.keepAs("home-en.png") // for README
	p.prefer("settings.look.dark")
	p.walk("en-dark")
	p.prefer("settings.look.contrast")
	p.walk("en-contrast")
	p.prefer("settings.look.light")
	p.enlarge(1.5)
	p.walk("en-150")
	p.toProgram()
	p.enlarge(2)
	p.walk("en-200")
	p.quit()
}

// TestWalkTheGermanExample walks all screens of the German example in German.
func TestWalkTheGermanExample(t *testing.T) {
	p := start(t, "walk-german", t.TempDir(), words.German)
	p.press(p.words.T("welcome.german.title"))
	p.sees(p.words.T("home.needs"))
	p.walk("de")
	p.quit()
}

// screenTitles are the keys of the titles of the screens, in their order.
var screenTitles = []string{"nav.home", "nav.courses", "schools.title", "nav.calendar", "nav.attendance", "nav.reports", "nav.settings"}

// walk shows each screen by its keys and keeps pictures.
func (p *program) walk(look string) {
	p.t.Helper()
	for i, key := range screenTitles {
		p.key("ctrl+" + strconv.Itoa(i+1))
		p.title(i)
		p.picture(look + "-" + strconv.Itoa(i+1) + "-" + strings.TrimSuffix(strings.TrimPrefix(key, "nav."), ".title"))
	}
}

// title waits until the header names a screen, with nothing over it.
func (p *program) title(screen int) {
	p.t.Helper()
	title := p.words.T(screenTitles[screen])
	p.wait("the screen "+title, func(v view) bool {
		nav, ok := v.find(of(control, is(p.words.T("nav.home"))))
		return ok && v.Layers == 0 && v.shows(func(t thing) bool { return t.Role == anyText && t.Text == title && t.X > nav.X+nav.W })
	})
}

// search finds a course by a part of its title, and then a command, by keys
// alone.
func (p *program) search() {
	p.t.Helper()
	w := p.words
	p.key("ctrl+k")
	p.wait("the search", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && v.Layers == 1 })
	p.typed("micro")
	v := p.wait("a course that was found", func(v view) bool { return v.shows(is(w.Kind("course"))) })
	p.picture("search")
	hit, _ := v.find(func(t thing) bool { return t.Role == anyText && strings.Contains(strings.ToLower(t.Text), "micro") })
	p.key("Return")
	p.wait("the course "+hit.Text, func(v view) bool { return v.Layers == 0 && v.shows(of(entry, is(hit.Text))) })
	p.picture("found")
	p.key("ctrl+k")
	p.wait("the search", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && v.Layers == 1 })
	p.typed(strings.ToLower(w.T("nav.reports")))
	p.see(is(w.T("search.kind.command")), "the command")
	p.key("Return")
	p.title(5)
}

// speak switches the language of the running program.
func (p *program) speak(lang words.Lang) {
	p.t.Helper()
	p.toProgram()
	p.words = words.For(lang)
	p.press(map[words.Lang]string{words.Danish: "Dansk", words.German: "Deutsch", words.English: "English"}[lang])
	p.title(6)
}

// prefer changes the look of the running program.
func (p *program) prefer(look string) {
	p.t.Helper()
	p.toProgram()
	p.press(p.words.T(look))
	p.settle()
}

// enlarge changes the size of the text, in the settings of the program, and
// waits until the navigation has grown.
func (p *program) enlarge(factor float64) {
	p.t.Helper()
	nav := is(p.words.T("nav.home"))
	before, _ := p.look().find(nav)
	p.press(p.words.Percent(factor))
	p.wait("larger text", func(v view) bool { t, ok := v.find(nav); return ok && t.H > before.H*1.2 })
}

// toProgram shows the settings of the program itself.
func (p *program) toProgram() {
	p.t.Helper()
	p.key("ctrl+7")
	p.title(6)
	p.press(p.words.T("settings.program"))
	p.see(of(field, is(p.words.T("settings.language"))), "the settings of the program")
}

// keepAs keeps a picture of the screen under a name of its own, without the
// mouse over anything.
func (p *program) keepAs(name string) {
	p.t.Helper()
	p.xdo("mousemove", "700", "60")
	from, err := os.ReadFile(p.picture("readme"))
	p.must(err)
	p.must(os.WriteFile(filepath.Join(artefacts, name), from, 0o644))
}
