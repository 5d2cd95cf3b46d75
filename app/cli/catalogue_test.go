package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestCatalogue_writesBothFormats(t *testing.T) {
	file, dir := danish(t), t.TempDir()
	for _, c := range []struct {
		args []string
		says string
		want []string
		not  []string
	}{
		{[]string{"--lang", "da", "--format", "html"}, "11 forløb", []string{`<html lang="da">`, "Forløb til skoler", "Alle klassetrin", "Kildekritik og falske nyheder"}, []string{"Ind i bogen med VR"}},
		{[]string{"--lang", "de", "--format", "html", "--pilot", "--contact", "Ring <til> os"}, "12 Kurse", []string{`<html lang="de">`, "Ind i bogen med VR", "Ring &lt;til&gt; os"}, nil},
		{[]string{"--lang", "en", "--format", "html", "--grade", "6. KLASSE"}, "3 courses", []string{"Kildekritik og falske nyheder"}, []string{"Bluebot"}},
		{[]string{"--lang", "en", "--format", "html", "--theme", "kodning og teknologi"}, "4 courses", []string{"Bluebot"}, []string{"Kildekritik"}},
	} {
		out := filepath.Join(dir, "out.html")
		code, text, err := run(t, append([]string{"--data", file, "catalogue", "--out", out}, c.args...)...)
		if code != 0 || !strings.Contains(text, c.says) {
			t.Errorf("%v: code %d, %q, %s", c.args, code, text, err)
		}
		page, _ := os.ReadFile(out)
		for _, want := range c.want {
			if !strings.Contains(string(page), want) {
				t.Errorf("%v: no %q", c.args, want)
			}
		}
		for _, not := range c.not {
			if strings.Contains(string(page), not) {
				t.Errorf("%v: %q is there", c.args, not)
			}
		}
	}
	out := filepath.Join(dir, "out.xlsx")
	if code, _, err := run(t, "--data", file, "--lang", "da", "catalogue", "--out", out); code != 0 {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if rows, err := book.GetRows("Forløb"); err != nil || len(rows) != 12 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// TestCatalogue_refusals says what was expected and leaves an older file alone.
func TestCatalogue_refusals(t *testing.T) {
	file, dir := danish(t), t.TempDir()
	old := filepath.Join(dir, "old.html")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code int
		args []string
		says string
	}{
		{2, []string{"--out", filepath.Join(dir, "x.pdf")}, "expected html or xlsx"},
		{2, []string{"--out", old, "--format", "pdf"}, "expected html or xlsx"},
		{2, []string{"--out", old, "--format", "xlsx"}, "ends in .xlsx"},
		{2, []string{"--format", "html"}, "out"},
		{1, []string{"--out", old, "--theme", "Havearbejde"}, "Kodning og teknologi"},
		{1, []string{"--out", old, "--grade", "19. klasse"}, "Year 6"},
		{1, []string{"--out", filepath.Join(dir, "nowhere", "x.html")}, "nowhere"},
	} {
		code, _, err := run(t, append([]string{"--data", file, "--lang", "en", "catalogue"}, c.args...)...)
		if code != c.code || !strings.Contains(err, c.says) {
			t.Errorf("%v: code %d, %s", c.args, code, err)
		}
	}
	if b, _ := os.ReadFile(old); string(b) != "old" {
		t.Error("a refused catalogue has replaced the file")
	}
}
