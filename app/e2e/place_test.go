//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"klassetrin/assets/words"
)

// A window that was left on a larger screen than there is now comes up within
// the one there is.
func TestTheWindowFitsTheScreen(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "settings.json"), []byte(`{"width":3840,"height":2100}`), 0o600); err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, name: "place", home: home, words: words.For(words.English), lines: make(chan []byte)}
	p.launch("DISPLAY=" + display)
	p.wait("the first screen within the screen", func(v view) bool {
		return len(v.Things) > 0 && v.W <= screenWidth && v.H <= screenHeight
	})
}
