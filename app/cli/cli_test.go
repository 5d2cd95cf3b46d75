package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/xuri/excelize/v2"
)

// run carries out a command line; opening the window fails the test.
func run(t *testing.T, args ...string) (code int, out, err string) {
	t.Helper()
	t.Setenv("LC_ALL", "C")
	var o, e bytes.Buffer
	code = Main(args, Program{Version: "1.2.3", Data: filepath.Join(t.TempDir(), "nobody.klassetrin"), Out: &o, Err: &e, Window: func(string, bool) error {
		t.Error("the window was opened")
		return nil
	}})
	return code, o.String(), e.String()
}

// danish gives a data file with the Danish example.
func danish(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "danish.klassetrin")
	if code, _, err := run(t, "--data", file, "example", "danish"); code != 0 {
		t.Fatal(err)
	}
	return file
}

func TestExample_refusesAFileThatExists(t *testing.T) {
	file := danish(t)
	before, _ := os.ReadFile(file)
	code, _, err := run(t, "--data", file, "example", "german")
	if code != 1 || strings.Count(err, "\n") != 1 || !strings.Contains(err, "danish.klassetrin") {
		t.Errorf("code %d, %q", code, err)
	}
	if after, _ := os.ReadFile(file); !bytes.Equal(before, after) {
		t.Error("the file was altered")
	}
}

func TestCodes(t *testing.T) {
	file := danish(t)
	broken := filepath.Join(t.TempDir(), "broken.klassetrin")
	if err := os.WriteFile(broken, []byte("no data file"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		want int
		args []string
	}{
		{0, []string{"version"}},
		{0, []string{"--help"}},
		{0, []string{"completion", "bash"}},
		{1, []string{"--data", file, "check"}},
		{1, []string{"--data", file + "x", "check"}},
		{1, []string{"--data", broken, "course", "list"}},
		{1, []string{"--data", file, "school", "import", file + ".csv"}},
		{1, []string{"--data", file, "report", "target", "--period", "2026", "--out", filepath.Join(file, "x.xlsx")}},
		{2, []string{"nonsense"}},
		{2, []string{"--nonsense"}},
		{2, []string{"report"}},
		{2, []string{"--data", file, "school", "import"}},
		{2, []string{"--data", file, "report", "target"}},
		{2, []string{"--data", file, "report", "target", "--period", "26", "--out", "x.xlsx"}},
		{2, []string{"--data", file, "report", "target", "--period", "2026-02-01..2026-01-01", "--out", "x.xlsx"}},
		{2, []string{"--lang", "fr", "version"}},
	} {
		code, _, err := run(t, c.args...)
		if code != c.want {
			t.Errorf("%v: code %d, expected %d: %s", c.args, code, c.want, err)
		}
		if lines := strings.Count(err, "\n"); c.want != 0 && (lines > 2 || c.want == 2 && lines != 1) {
			t.Errorf("%v says %d lines: %s", c.args, lines, err)
		}
	}
}

func TestLists(t *testing.T) {
	file := danish(t)
	for noun, keys := range map[string][]string{
		"course": {"id", "title", "theme", "state", "grades", "lessons"}, "school": {"id", "number", "name", "type", "town"},
		"class": {"id", "name", "school", "grade", "pupils"}, "session": {"id", "start", "minutes", "course", "librarians", "classes", "state"},
	} {
		code, out, err := run(t, "--data", file, noun, "list", "--json")
		var rows []map[string]any
		if code != 0 || json.Unmarshal([]byte(out), &rows) != nil || len(rows) == 0 {
			t.Fatalf("%s list: code %d, %s", noun, code, err)
		}
		for _, key := range keys {
			if _, ok := rows[0][key]; !ok {
				t.Errorf("%s list has no %q", noun, key)
			}
		}
		if code, out, _ := run(t, "--data", file, noun, "list"); code != 0 || strings.Count(out, "\n") != len(rows) {
			t.Errorf("%s list as text has %d lines for %d rows", noun, strings.Count(out, "\n"), len(rows))
		}
	}
}

// TestSessionList_missingIsNull looks for a count that nobody has recorded: it
// is null, never 0.
func TestSessionList_missingIsNull(t *testing.T) {
	_, out, _ := run(t, "--data", danish(t), "session", "list", "--json")
	var rows []struct {
		State   string `json:"state"`
		Classes []struct {
			Present *int   `json:"present"`
			Sure    string `json:"sure"`
		} `json:"classes"`
	}
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		t.Fatal(err)
	}
	missing := 0
	for _, r := range rows {
		for _, c := range r.Classes {
			if known := c.Sure == "counted" || c.Sure == "estimated"; known != (c.Present != nil) {
				t.Fatalf("a number that is %q is %v", c.Sure, c.Present)
			}
			if c.Sure == "" {
				missing++
			}
		}
	}
	if missing == 0 {
		t.Error("the example has no session without a count")
	}
}

func TestSchoolImport(t *testing.T) {
	file := danish(t)
	list := filepath.Join(t.TempDir(), "skoler.csv")
	text := "Institutionsnummer;Navn;Postnr;By\n990001;Åkær Skole;7400;Herning\n990002;;7400;Herning\n"
	if err := os.WriteFile(list, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	count := func() int {
		_, out, _ := run(t, "--data", file, "school", "list")
		return strings.Count(out, "\n")
	}
	before := count()
	code, out, err := run(t, "--data", file, "school", "import", list, "--dry-run")
	if code != 0 || !strings.Contains(out, "new: 1") || !strings.Contains(out, "rejected: 1") || !strings.Contains(out, "skoler.csv") {
		t.Fatalf("code %d, %s%s", code, out, err)
	}
	if count() != before {
		t.Error("a dry run has altered the schools")
	}
	if code, _, err := run(t, "--data", file, "school", "import", list, "--keep-missing"); code != 0 {
		t.Fatal(err)
	}
	if count() != before+1 {
		t.Errorf("%d schools, expected %d", count(), before+1)
	}
	if _, out, _ := run(t, "--data", file, "school", "import", list, "--keep-missing"); !strings.Contains(out, "unchanged: 1") {
		t.Errorf("a second import says: %s", out)
	}
}

// TestSchoolImport_herning counts by location, not by administration.
func TestSchoolImport_herning(t *testing.T) {
	register := "../../../shared/data/institutionsregister-2016-utf8.csv"
	if _, err := os.Stat(register); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("the real register is not beside the project")
	}
	_, out, _ := run(t, "--data", danish(t), "school", "import", register, "--place", "657", "--dry-run")
	if !strings.Contains(out, "new: 76") {
		t.Errorf("%s", out)
	}
}

func TestReportTarget(t *testing.T) {
	file := danish(t)
	for lang, sheet := range map[string]string{"da": "Forside", "de": "Deckblatt", "en": "Cover"} {
		out := filepath.Join(t.TempDir(), lang+".xlsx")
		if code, _, err := run(t, "--data", file, "--lang", lang, "report", "target", "--period", "2026", "--out", out); code != 0 {
			t.Fatal(err)
		}
		book, err := excelize.OpenFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if i, _ := book.GetSheetIndex(sheet); i != 0 {
			t.Errorf("%s: the sheets are %v", lang, book.GetSheetList())
		}
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestCheck_json(t *testing.T) {
	code, out, _ := run(t, "--data", danish(t), "check", "--json")
	var rows []struct{ Rule, Text, Start string }
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		t.Fatal(err)
	}
	if code != 1 || len(rows) < 4 {
		t.Errorf("code %d with %d findings", code, len(rows))
	}
	for _, r := range rows {
		if r.Rule == "" || r.Text == "" || len(r.Start) != len("2026-10-05T08:15") {
			t.Errorf("an incomplete finding: %+v", r)
		}
	}
}

// TestHelp_hasAnExampleForEveryCommand looks at the commands of the product.
func TestHelp_hasAnExampleForEveryCommand(t *testing.T) {
	l := &line{}
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		if c.Example == "" {
			t.Errorf("%s --help has no example", c.CommandPath())
		}
		for _, child := range c.Commands() {
			walk(child)
		}
	}
	walk(l.root())
}
