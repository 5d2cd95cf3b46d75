package kit

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFileNamesHoldNothingThatFilesMayNot(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	if got := filepath.Base(DocumentPath(`Mål 2025/26: "alle"?`, ".xlsx")); got != "Mål 2025-26- -alle--.xlsx" {
		t.Errorf("proposed %q", got)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(home, "Dokumenter"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := DocumentPath("x", ".xlsx"); got != filepath.Join(home, "Dokumenter", "x.xlsx") {
		t.Errorf("proposed %q", got)
	}
}
