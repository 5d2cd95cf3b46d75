//go:build e2e

package e2e

import (
	"testing"

	"klassetrin/assets/words"
)

// TestJourney does the main job from an empty data file on: a library, its
// schools, a class, a course, two sessions and a conflict, the count, the
// report. Then it reads what was left behind.
func TestJourney(t *testing.T) {
	p := start(t, "da", t.TempDir(), words.Danish)
	begin(p, "DK")
	p.quit()
}

// begin starts a library of one's own.
func begin(p *program, country string) {
	w := p.words
	p.picture("first")
	p.press(w.T("welcome.own.title"))
	p.intoField(w.T("welcome.own.library"), "Ærø-Åby Øbibliotek")
	p.key("Tab")
	p.typed("Hovedbiblioteket")
	p.key("Tab")
	p.typed("Åse Ørsted")
	p.picture("own")
	p.press(w.T("country.dk"))
	p.press(w.T("welcome.own.start"))
	p.sees(w.T("home.first"))
	p.picture("home-empty")
	_ = country
}
