package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klassetrin/course"
)

// rowsOf gives the courses of a data file.
func rowsOf(t *testing.T, file string) []courseRow {
	t.Helper()
	code, out, err := run(t, "--data", file, "course", "list", "--json")
	var rows []courseRow
	if code != 0 || json.Unmarshal([]byte(out), &rows) != nil {
		t.Fatalf("code %d, %s", code, err)
	}
	return rows
}

// exported writes all courses of a data file into a file.
func exported(t *testing.T, file string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "all.klassetrin-course")
	if code, out, err := run(t, "--data", file, "course", "export", "--all", "--out", path); code != 0 || out != "" {
		t.Fatalf("code %d, %s%s", code, out, err)
	}
	return path
}

func TestCourseExport_theSameCoursesAreTheSameBytes(t *testing.T) {
	file := danish(t)
	rows := rowsOf(t, file)
	folder := t.TempDir()
	var texts []string
	// The whole ID, the beginning of one, and the title in other letters.
	for i, name := range []string{string(rows[2].ID), string(rows[2].ID[:len(rows[2].ID)-1]), strings.ToUpper(rows[2].Title)} {
		path := filepath.Join(folder, string(rune('a'+i)))
		if code, _, err := run(t, "--data", file, "course", "export", name, "--out", path); code != 0 {
			t.Fatalf("%s: %s", name, err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	if texts[0] != texts[1] || texts[0] != texts[2] || strings.Count(texts[0], `"edition"`) != 1 || !strings.Contains(texts[0], rows[2].Title) {
		t.Errorf("three ways to name a course give\n%.300s\n%.300s\n%.300s", texts[0], texts[1], texts[2])
	}
	path := filepath.Join(folder, "two")
	if code, _, err := run(t, "--data", file, "course", "export", string(rows[2].ID), string(rows[0].ID), "--out", path); code != 0 {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(path); strings.Count(string(b), `"edition"`) != 2 {
		t.Errorf("two courses give %.300s", b)
	}
}

func TestCourseShow(t *testing.T) {
	file := danish(t)
	rows := rowsOf(t, file)
	code, out, err := run(t, "--data", file, "course", "show", rows[0].Title)
	if code != 0 || !strings.HasPrefix(out, rows[0].Title+"\n") || !strings.Contains(out, "Lesson 1") || !strings.Contains(out, "min") {
		t.Errorf("code %d, %s%s", code, out, err)
	}
	code, out, err = run(t, "--data", file, "course", "show", rows[0].Title, "--json")
	var one struct {
		Format  string
		Courses []struct{ ID course.ID }
	}
	if json.Unmarshal([]byte(out), &one) != nil || code != 0 || one.Format != course.FileFormat || len(one.Courses) != 1 || one.Courses[0].ID != rows[0].ID {
		t.Errorf("code %d, %s%s", code, out, err)
	}
}

func TestCourseImport(t *testing.T) {
	from, to := danish(t), own(t)
	n := len(rowsOf(t, from))
	path := exported(t, from)
	code, out, err := run(t, "--data", to, "course", "import", path, "--dry-run")
	if code != 0 || !strings.Contains(out, "New course – Import it") || !strings.Contains(out, "will be made") || !strings.Contains(out, "Would be imported: "+itoa(n)) {
		t.Errorf("code %d, %s%s", code, out, err)
	}
	if len(rowsOf(t, to)) != 0 {
		t.Fatal("a dry run has taken something in")
	}
	if code, out, err := run(t, "--data", to, "course", "import", path); code != 0 || !strings.Contains(out, "Imported: "+itoa(n)+", left out: 0, refused: 0") {
		t.Fatalf("code %d, %s%s", code, out, err)
	}
	if got := rowsOf(t, to); len(got) != n || got[0].State != course.Draft {
		t.Fatalf("%d courses of %d: %+v", len(got), n, got)
	}
	code, out, err = run(t, "--data", to, "course", "import", path, "--json")
	var rows []arrivalRow2
	if json.Unmarshal([]byte(out), &rows) != nil || code != 0 || len(rows) != n {
		t.Fatalf("code %d, %s%s", code, out, err)
	}
	for _, r := range rows {
		if r.Standing != "same" || r.Taking != "leave" || r.ID == "" || r.Title == "" || r.Text == "" {
			t.Errorf("a second import: %+v", r)
		}
	}
	if len(rowsOf(t, to)) != n {
		t.Error("a second import has altered something")
	}
}

type arrivalRow2 struct{ ID, Title, Standing, Taking, Text string }

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

// TestCourseImport_ofAnotherEdition leaves a course that was made here alone
// until it is asked for.
func TestCourseImport_ofAnotherEdition(t *testing.T) {
	file := danish(t)
	rows := rowsOf(t, file)
	path := filepath.Join(t.TempDir(), "one.klassetrin-course")
	if code, _, err := run(t, "--data", file, "course", "export", string(rows[0].ID), "--out", path); code != 0 {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(path)
	b = []byte(strings.Replace(string(b), `"title": "`, `"title": "2.0 `, 1))
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	count := func(title string) (n int) {
		for _, r := range rowsOf(t, file) {
			if strings.HasPrefix(r.Title, title) {
				n++
			}
		}
		return n
	}
	if code, out, err := run(t, "--data", file, "course", "import", path); code != 0 || !strings.Contains(out, "Leave it out") || count("2.0 ") != 0 {
		t.Errorf("code %d, %s%s", code, out, err)
	}
	if code, out, err := run(t, "--data", file, "course", "import", path, "--beside"); code != 0 || count("2.0 ") != 1 || len(rowsOf(t, file)) != len(rows)+1 {
		t.Errorf("code %d, %s%s", code, out, err)
	}
	b = []byte(strings.Replace(string(b), `"title": "2.0 `, `"title": "3.0 `, 1))
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, err := run(t, "--data", file, "course", "import", path, "--replace"); code != 0 || count("3.0 ") != 1 || len(rowsOf(t, file)) != len(rows)+1 {
		t.Errorf("code %d, %s%s", code, out, err)
	}
}

func TestCourseCodes(t *testing.T) {
	file := danish(t)
	bad := filepath.Join(t.TempDir(), "bad.klassetrin-course")
	out := filepath.Join(t.TempDir(), "x.klassetrin-course")
	for _, c := range []struct {
		want int
		says string
		args []string
	}{
		{1, "no course with the ID or title", []string{"course", "show", "nonsense"}},
		{1, "no course with the ID or title", []string{"course", "show", ""}},
		{1, "Write more of the ID", []string{"course", "show", string(rowsOf(t, file)[0].ID[:1])}},
		{1, "no course with the ID or title", []string{"course", "export", "nonsense", "--out", out}},
		{2, "or --all", []string{"course", "export", "--out", out}},
		{2, "or --all", []string{"course", "export", "x", "--all", "--out", out}},
		{2, "out", []string{"course", "export", "--all"}},
		{1, "does not exist", []string{"course", "import", bad + "x"}},
		{1, "bad.klassetrin-course: This is not a file of courses", []string{"course", "import", bad}},
		{2, "replace", []string{"course", "import", bad, "--replace", "--beside"}},
		{2, "accepts 1 arg", []string{"course", "import"}},
	} {
		if err := os.WriteFile(bad, []byte("no courses"), 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, errs := run(t, append([]string{"--data", file}, c.args...)...)
		if code != c.want || !strings.Contains(errs, c.says) || stdout != "" {
			t.Errorf("%v: code %d, expected %d: %q %q", c.args, code, c.want, stdout, errs)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a refused export has left a file")
	}
}

// TestCourseImport_tellsWhatIsWrong takes the good course in and names the
// place of the fault in the other.
func TestCourseImport_tellsWhatIsWrong(t *testing.T) {
	from, to := danish(t), own(t)
	path := exported(t, from)
	b, _ := os.ReadFile(path)
	b = []byte(strings.Replace(string(b), `"minutes": `, `"minutes": -`, 1))
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, err := run(t, "--data", to, "course", "import", path)
	want := "all.klassetrin-course, line "
	if code != 0 || !strings.Contains(out, want) || !strings.Contains(out, "course 1, Lesson 1, Minutes") || !strings.Contains(out, "refused: 1") {
		t.Errorf("code %d, %s%s", code, out, err)
	}
	if got, all := len(rowsOf(t, to)), len(rowsOf(t, from)); got != all-1 {
		t.Errorf("%d courses of %d", got, all)
	}
}

// TestCourseExport_all writes a file that another library can take in whole, also
// when a course stands beside the one that it is another edition of.
func TestCourseExport_all(t *testing.T) {
	from, to := danish(t), own(t)
	rows := rowsOf(t, from)
	one := filepath.Join(t.TempDir(), "one.klassetrin-course")
	if code, _, err := run(t, "--data", from, "course", "export", string(rows[0].ID), string(rows[0].ID), "--out", one); code != 0 {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(one)
	if n := strings.Count(string(b), `"edition"`); n != 1 {
		t.Errorf("a course that is named twice is written %d times", n)
	}
	b = []byte(strings.Replace(string(b), `"title": "`, `"title": "2.0 `, 1))
	if err := os.WriteFile(one, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, err := run(t, "--data", from, "course", "import", one, "--beside"); code != 0 {
		t.Fatal(err)
	}
	code, out, err := run(t, "--data", to, "course", "import", exported(t, from))
	if want := "Imported: " + itoa(len(rows)+1) + ", left out: 0, refused: 0"; code != 0 || !strings.Contains(out, want) {
		t.Errorf("code %d, %s%s, want %s", code, out, err, want)
	}
}

// TestCourseImport_unfinished says why a published course stays as it is, also
// with --replace, and takes the others in.
func TestCourseImport_unfinished(t *testing.T) {
	file := danish(t)
	path := exported(t, file)
	b, _ := os.ReadFile(path)
	text := strings.Replace(string(b), `"title": "`, `"title": "2.0 `, 1)
	at := strings.Index(text, `"lessons": [`)
	minutes := at + strings.Index(text[at:], `"minutes": `)
	end := minutes + strings.Index(text[minutes:], "\n")
	text = text[:minutes] + `"minutes": 0,` + text[end:]
	next := end + strings.Index(text[end:], `"edition": `)
	text = text[:next] + strings.Replace(text[next:], `"title": "`, `"title": "3.0 `, 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, err := run(t, "--data", file, "course", "import", path, "--replace")
	if code != 0 || !strings.Contains(out, "no longer a draft") || !strings.Contains(out, "Lesson 1, Minutes") || !strings.Contains(out, "Imported: 1,") {
		t.Errorf("code %d, %s%s", code, out, err)
	}
}
