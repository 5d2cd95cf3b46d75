package assets

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fyneKeys reads the keys of the texts that the Fyne in use has itself.
func fyneKeys(t *testing.T) []string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	return keysOf(t, b)
}

func keysOf(t *testing.T, b []byte) []string {
	t.Helper()
	var texts map[string]any
	if err := json.Unmarshal(b, &texts); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for k, v := range texts {
		if plural, ok := v.(map[string]any); ok {
			v = plural["other"]
		}
		if s, _ := v.(string); s == "" {
			t.Errorf("%q is empty", k)
		}
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func TestFyneSpeaksEveryLanguage(t *testing.T) {
	want := fyneKeys(t)
	for _, lang := range []string{"da", "de", "en"} {
		if got := keysOf(t, FyneTranslation(lang)); !slices.Equal(got, want) {
			t.Errorf("%s has the keys %q, Fyne %q", lang, got, want)
		}
	}
	if FyneTranslation("fr") != nil || Translation("fr") != nil {
		t.Error("a language that is not there should give nil")
	}
}
