package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sessions gives what session list says of the Danish example.
func sessions(t *testing.T, file string) []sessionRow {
	t.Helper()
	_, out, _ := run(t, "--data", file, "session", "list", "--json")
	var rows []sessionRow
	if err := json.Unmarshal([]byte(out), &rows); err != nil || len(rows) == 0 {
		t.Fatalf("no sessions: %v", err)
	}
	return rows
}

func TestSession_runsheetAndPackingOfASessionAndADay(t *testing.T) {
	file, folder := danish(t), t.TempDir()
	last := sessions(t, file)
	s := last[len(last)-1]
	day, _, _ := strings.Cut(s.Start, "T")
	for name, c := range map[string]struct {
		args []string
		want []string
	}{
		"one run sheet":        {[]string{"runsheet", string(s.ID), "--lang", "da"}, []string{"<h1>" + s.Course + "</h1>", "Drejebog", "Tag med"}},
		"run sheets of a day":  {[]string{"runsheet", day, "--lang", "de"}, []string{"<h1>" + s.Course + "</h1>", "Ablaufplan"}},
		"one packing list":     {[]string{"packing", string(s.ID), "--lang", "en"}, []string{"Packing list", s.Course}},
		"packing for somebody": {[]string{"packing", day, "--librarian", s.Librarians[0]}, []string{s.Librarians[0], s.Course}},
	} {
		path := filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".html")
		if code, out, err := run(t, append([]string{"--data", file, "session"}, append(c.args, "--out", path)...)...); code != 0 || out != "" {
			t.Errorf("%s: %d %q %q", name, code, out, err)
			continue
		}
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range c.want {
			if !strings.Contains(string(page), x) {
				t.Errorf("%s: %q is missing", name, x)
			}
		}
	}
}

func TestSession_runsheetRefusesInWords(t *testing.T) {
	file := danish(t)
	path := filepath.Join(t.TempDir(), "x.html")
	for name, c := range map[string]struct {
		args []string
		code int
		want string
	}{
		"no such session":   {[]string{"runsheet", "nobody", "--out", path}, 1, "nobody"},
		"an empty day":      {[]string{"packing", "1999-01-01", "--out", path}, 1, "1999-01-01"},
		"no such librarian": {[]string{"packing", "2026-10-05", "--librarian", "Nobody", "--out", path}, 1, "Nobody"},
		"no folder":         {[]string{"runsheet", string(sessions(t, file)[0].ID), "--out", filepath.Join(path, "y.html")}, 1, "y.html"},
		"nowhere to write":  {[]string{"runsheet", "x"}, 2, "out"},
	} {
		code, out, err := run(t, append([]string{"--data", file, "session"}, c.args...)...)
		if code != c.code || out != "" || !strings.Contains(err, c.want) {
			t.Errorf("%s: %d %q %q", name, code, out, err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: something was written", name)
		}
	}
}
