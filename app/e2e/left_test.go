//go:build e2e

package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/course/store"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// dataFile is the file that a program with a home folder keeps its data in.
func dataFile(home string) string { return filepath.Join(home, "library.klassetrin") }

// read loads the plan of a data file that no program has open.
func read(t *testing.T, file string) *course.Plan {
	t.Helper()
	s, err := store.Open(t.Context(), file, store.Options{})
	must(t, err)
	defer s.Close()
	plan, err := s.Load(t.Context())
	must(t, err)
	return plan
}

// checkData reads the data file: schools, class, course, sessions and the count
// are there as they were entered.
func checkData(t *testing.T, home string, held course.Date) {
	t.Helper()
	plan := read(t, dataFile(home))
	if l := plan.Library; l == nil || l.Name != libraryName || l.Country != "DK" {
		t.Errorf("the library is %+v", plan.Library)
	}
	if list := plan.Branches.All(); len(list) != 1 || list[0].Name != branchName {
		t.Errorf("the branches are %v", list)
	}
	if n := plan.Schools.Len(); n != placeSchools {
		t.Errorf("%d schools, not %d", n, placeSchools)
	}
	if n := plan.Contacts.Len(); n != 0 {
		t.Errorf("%d people of the register were taken along without being asked for", n)
	}
	checkClass(t, plan)
	checkCourse(t, plan)
	checkSessions(t, plan, held)
}

func checkClass(t *testing.T, plan *course.Plan) {
	t.Helper()
	list := plan.Classes.All()
	if len(list) != 1 {
		t.Fatalf("%d classes, not 1", len(list))
	}
	year := schoolYear(today())
	n, known := list[0].PupilsIn(year)
	if label := plan.ClassLabel(list[0], year); label != className(today()) || n != pupils || !known {
		t.Errorf("the class is %q with %d pupils (known: %t)", label, n, known)
	}
	if s := plan.Schools.Get(list[0].School); s == nil || s.Name != schoolName {
		t.Errorf("the class is at %+v", s)
	}
}

func checkCourse(t *testing.T, plan *course.Plan) {
	t.Helper()
	list := plan.Courses.All()
	if len(list) != 1 {
		t.Fatalf("%d courses, not 1", len(list))
	}
	c := list[0]
	if c.Title != courseTitle || c.State != course.Published || len(c.Lessons) != 1 || len(c.Grades) != len(grades()) {
		t.Fatalf("the course is %+v", c)
	}
	if theme := plan.Themes.Get(c.Theme); theme == nil || theme.Name != themeName {
		t.Errorf("the theme is %+v", theme)
	}
	l := c.Lessons[0]
	if l.Minutes != 90 || l.Designed() != 90 || len(l.Activities) != len(activities) {
		t.Fatalf("the lesson is %+v", l)
	}
	for i, a := range l.Activities {
		if a.Title != activities[i].title || a.Minutes != activities[i].minutes {
			t.Errorf("activity %d is %q of %d minutes", i+1, a.Title, a.Minutes)
		}
	}
}

func checkSessions(t *testing.T, plan *course.Plan, held course.Date) {
	t.Helper()
	list := plan.In(course.Period{})
	if len(list) != 2 {
		t.Fatalf("%d sessions, not 2", len(list))
	}
	for _, s := range list {
		if s.Minutes != 90 || s.Place.Kind != course.AtSchool || len(s.Librarians) != 1 || len(s.Attendance) != 1 || s.Attendance[0].Expected != pupils {
			t.Errorf("a session is %+v", s)
		}
		if slices.ContainsFunc(plan.Findings(s), func(f course.Finding) bool { return f.Rule == course.RuleLibrarian }) {
			t.Errorf("who teaches is still booked twice: %v", plan.Findings(s))
		}
	}
	first := list[0]
	if first.Day != held || first.Start != firstStart {
		t.Errorf("the first session is on %s at %s, not on %s at %s", first.Day, first.Start, held, firstStart)
	}
	if a := first.Attendance[0]; a.Present != course.Exactly(present) || a.Adults.Recorded() {
		t.Errorf("the attendance is %+v", a)
	}
	if a := list[1].Attendance[0]; a.Present.Recorded() {
		t.Errorf("a session to come has an attendance: %+v", a)
	}
}

// checkWorkbook reads the report: the count stands in its data, and the totals
// come to it after another program has calculated every formula.
func checkWorkbook(t *testing.T, path string, held course.Date, sessions int) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	must(t, err)
	defer f.Close()
	checkRows(t, f, held, sessions)
	must(t, f.UpdateLinkedValue()) // forgets the values of all formulas
	bare := filepath.Join(t.TempDir(), "bare.xlsx")
	must(t, f.SaveAs(bare))
	calculated := recalculated(t, bare)
	defer calculated.Close()
	w := words.For(words.Danish)
	checkTotal(t, f, calculated, w.T("report.sheet.summary"), func(rows [][]string) (col, row int) {
		return 0, rowOf(rows, w.T("rule.participations")) + 1
	})
	checkTotal(t, f, calculated, w.T("report.sheet.themes"), func(rows [][]string) (col, row int) {
		return slices.Index(rows[rowOf(rows, w.Field("theme"))], w.T("report.total")), rowOf(rows, w.T("report.total"))
	})
}

// checkRows reads the rows of the data sheet.
func checkRows(t *testing.T, f *excelize.File, held course.Date, sessions int) {
	t.Helper()
	w := words.For(words.Danish)
	rows, err := f.GetRows(w.T("report.sheet.data"), excelize.Options{RawCellValue: true})
	must(t, err)
	if len(rows) != 1+sessions {
		t.Fatalf("%d rows of data, not %d", len(rows)-1, sessions)
	}
	for head, want := range map[string]string{
		w.Field("present"): strconv.Itoa(present), w.T("report.col.expected"): strconv.Itoa(pupils), w.Field("course"): courseTitle, w.Field("theme"): themeName,
		w.Field("school"): schoolName, w.Field("class"): className(held), w.Field("librarians"): myName,
	} {
		if got := cell(rows, rows[1], head); got != want {
			t.Errorf("%s is %q, not %q", head, got, want)
		}
	}
	for _, row := range rows[2:] {
		if got := cell(rows, row, w.Field("present")); got != "" {
			t.Errorf("a session to come has %q present, not an empty cell", got)
		}
	}
}

// checkTotal finds a cell of a sheet: it holds a formula, and calculated it is
// the number of those who took part.
func checkTotal(t *testing.T, written, calculated *excelize.File, sheet string, find func(rows [][]string) (col, row int)) {
	t.Helper()
	rows, err := calculated.GetRows(sheet, excelize.Options{RawCellValue: true})
	must(t, err)
	col, row := find(rows)
	if col < 0 || row < 1 || row >= len(rows) || col >= len(rows[row]) {
		t.Fatalf("%s has no total:\n%q", sheet, rows)
	}
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	must(t, err)
	if formula, err := written.GetCellFormula(sheet, name); err != nil || formula == "" {
		t.Errorf("%s %s holds no formula: %v", sheet, name, err)
	}
	if got := rows[row][col]; got != strconv.Itoa(present) {
		t.Errorf("%s %s comes to %q, not %d", sheet, name, got, present)
	}
}

// rowOf gives the first row that begins with a text.
func rowOf(rows [][]string, text string) int {
	return slices.IndexFunc(rows, func(r []string) bool { return len(r) > 0 && r[0] == text })
}

// cell gives what stands in a row below a heading.
func cell(rows [][]string, row []string, head string) string {
	i := slices.Index(rows[0], head)
	if i < 0 || i >= len(row) {
		return ""
	}
	return row[i]
}

// recalculated opens a workbook in LibreOffice, which calculates it, and reads
// what that made of it.
func recalculated(t *testing.T, path string) *excelize.File {
	t.Helper()
	dir := t.TempDir()
	c := exec.CommandContext(context.Background(), "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", dir, path)
	c.Env = append(os.Environ(), "HOME="+dir)
	if out, err := c.CombinedOutput(); err != nil || strings.Contains(string(out), "Error") {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	f, err := excelize.OpenFile(filepath.Join(dir, filepath.Base(path)))
	must(t, err)
	return f
}

// again starts the program with the same file: what was done last can still be
// taken back.
func again(t *testing.T, home string, held course.Date) {
	t.Helper()
	p := start(t, "da-again", home, words.Danish)
	w := p.words
	p.sees(libraryName)
	p.undoable(course.Label{Key: "label.attendance.recorded", Args: map[string]string{"N": strconv.Itoa(present), "Title": courseTitle, "Day": held.String()}})
	p.picture("start")
	p.key("ctrl+5")
	p.sees(w.T("attendance.none"))
	p.key("ctrl+z")
	p.sees(w.N("attendance.missing", 1))
	p.picture("undone")
	p.quit()
	first := read(t, dataFile(home)).In(course.Period{})[0]
	if a := first.Attendance[0]; a.Present.Recorded() {
		t.Errorf("the attendance was not taken back: %+v", a)
	}
}
