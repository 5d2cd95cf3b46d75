package screentest

import (
	"slices"
	"testing"

	"klassetrin/app/kit"
)

// Grey gives the titles of the commands that a page cannot do now, which the menu
// greys.
func Grey(p kit.Commander) []string {
	var out []string
	for _, c := range p.Commands() {
		if c.Can != nil && !c.Can() {
			out = append(out, c.Title)
		}
	}
	return out
}

// WantGrey tells whether exactly the commands with some titles are grey.
func WantGrey(t testing.TB, p kit.Commander, when string, titles ...string) {
	t.Helper()
	if got := Grey(p); !slices.Equal(got, titles) {
		t.Errorf("%s these are grey: %q, want %q", when, got, titles)
	}
}
