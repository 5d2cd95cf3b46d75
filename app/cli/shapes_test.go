package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/app/open"
)

// own gives a data file with an empty library of one's own.
func own(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "own.klassetrin")
	f, err := open.At(context.Background(), path)
	if err == nil {
		err = errors.Join(f.Own(context.Background(), "DK", "Test", "Main", "Ann"), f.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOnlyWithoutACommandTheWindowOpens(t *testing.T) {
	t.Setenv("LC_ALL", "C")
	var files []string
	var out, errs bytes.Buffer
	p := Program{Data: "usual", Out: &out, Err: &errs, Window: func(file string, _ bool) error {
		files = append(files, file)
		return nil
	}}
	if Main(nil, p) != 0 || Main([]string{"--data", "other"}, p) != 0 {
		t.Errorf("opening the window failed: %s", errs.String())
	}
	if len(files) != 2 || files[0] != "" || files[1] != "other" {
		t.Errorf("the window was opened with %q", files)
	}
	p.Window = func(string, bool) error { return &fs.PathError{Op: "open", Path: "other", Err: fs.ErrNotExist} }
	if code := Main(nil, p); code != 1 || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("a window that cannot open gives %d and says %q", code, errs.String())
	}
}

// TestJSON_isAListOfObjects holds for a full and an empty library, so that
// another program can count on it.
func TestJSON_isAListOfObjects(t *testing.T) {
	key := regexp.MustCompile(`^[a-z][A-Za-z]*$`)
	for _, file := range []string{danish(t), own(t)} {
		for _, args := range [][]string{{"course", "list"}, {"school", "list"}, {"class", "list"}, {"session", "list"}, {"check"}} {
			_, out, errs := run(t, append([]string{"--data", file}, append(args, "--json")...)...)
			var rows []map[string]json.RawMessage
			if err := json.Unmarshal([]byte(out), &rows); err != nil || rows == nil || errs != "" {
				t.Errorf("%v gives %.80s: %v %s", args, out, err, errs)
			}
			for _, row := range rows {
				for k, v := range row {
					if !key.MatchString(k) {
						t.Fatalf("%v has the key %q", args, k)
					}
					if k != "pupils" && string(v) == "null" {
						t.Fatalf("%v has null for %q", args, k)
					}
				}
			}
		}
	}
}

func TestCheck_ofAQuietLibrary(t *testing.T) {
	code, out, errs := run(t, "--data", own(t), "check")
	if code != 0 || out != "" || errs != "" {
		t.Errorf("code %d, %q, %q", code, out, errs)
	}
}

func TestMessagesFollowTheLanguage(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.klassetrin")
	said := map[string]string{}
	for _, lang := range []string{"da", "de", "en"} {
		_, _, said[lang] = run(t, "--data", missing, "--lang", lang, "check")
	}
	if said["da"] == said["de"] || said["de"] == said["en"] || !strings.Contains(said["en"], "does not exist") {
		t.Errorf("the languages say %q", said)
	}
	for env, want := range map[string]string{"da_DK.UTF-8": "da", "de_DE": "de", "C": "en", "fr_FR.UTF-8": "en"} {
		t.Setenv("LC_ALL", env)
		if got := systemLanguage(); string(got) != want {
			t.Errorf("%s speaks %s, want %s", env, got, want)
		}
	}
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_MESSAGES", "de_DE")
	t.Setenv("LANG", "da_DK")
	if got := systemLanguage(); got != "de" {
		t.Errorf("LC_MESSAGES is passed over for %s", got)
	}
}

func TestReportTarget_replacesWholeOrNotAtAll(t *testing.T) {
	file, folder := danish(t), t.TempDir()
	out := filepath.Join(folder, "report.xlsx")
	if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := run(t, "--data", file, "report", "target", "--period", "2025-08-01..2026-07-31", "--out", out); code != 0 {
		t.Fatal(errs)
	}
	book, err := excelize.OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	code, _, errs := run(t, "--data", file, "report", "target", "--period", "2026", "--out", filepath.Join(folder, "no", "folder.xlsx"))
	if code != 1 || !strings.Contains(errs, "folder.xlsx") {
		t.Errorf("code %d, %q", code, errs)
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("the folder holds %v", left)
	}
}

func TestSchoolImport_closesWhatIsGone(t *testing.T) {
	file := danish(t)
	list := filepath.Join(t.TempDir(), "schools.csv")
	if err := os.WriteFile(list, []byte("Institutionsnummer;Navn;Postnr;By;Kommunenr\n990001;Åkær Skole;7400;Herning;657\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := run(t, "--data", file, "school", "import", list, "--place", "657"); code != 0 {
		t.Fatal(errs)
	}
	_, out, _ := run(t, "--data", file, "school", "list", "--json")
	var rows []struct {
		Name, Number string
		Closed       bool
	}
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		t.Fatal(err)
	}
	open, closed := 0, 0
	for _, r := range rows {
		switch {
		case r.Number == "990001":
			open++
			if r.Closed || r.Name != "Åkær Skole" {
				t.Errorf("the new school is %+v", r)
			}
		case r.Closed:
			closed++
		}
	}
	if open != 1 || closed == 0 {
		t.Errorf("%d new and %d closed of %d", open, closed, len(rows))
	}
}

func TestCompletionAndVersion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if code, out, errs := run(t, "completion", shell); code != 0 || !strings.Contains(out, "klassetrin") || errs != "" {
			t.Errorf("completion %s gives %d and %q", shell, code, errs)
		}
	}
	if _, out, _ := run(t, "version"); out != "klassetrin 1.2.3\n" {
		t.Errorf("the version is %q", out)
	}
}
