package reports

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func shown(t *testing.T, which string) (*screentest.Screen, *Page) {
	t.Helper()
	t.Setenv("HOME", t.TempDir()) // where reports are proposed to go
	s := screentest.New(t, which, words.English)
	p := New(s.Deps, "1.2.3")
	s.Show(p, 1216, 840)
	return s, p
}

// choose takes another value of a choice, as a user does: open, type, Enter.
func choose(t *testing.T, s *screentest.Screen, label, typed string) {
	t.Helper()
	s.Field(t, label).Focus()
	s.Press(t, fyne.KeyDown)
	s.Tap(t, typed)
}

func TestAnotherPeriodChangesTheFigures(t *testing.T) {
	s, p := shown(t, "danish")
	now := p.figures
	s.Want(t, now.Title, s.Deps.Words.N("reports.sessions", now.Sessions))
	choose(t, s, "Period", "2025")
	if p.model.Period != course.YearPeriod(2025) {
		t.Fatalf("the period is %v", p.model.Period)
	}
	if p.figures.Sessions == now.Sessions || p.figures.Sessions == 0 {
		t.Errorf("%d sessions in 2026 and %d in 2025", now.Sessions, p.figures.Sessions)
	}
	s.Want(t, p.figures.Title, s.Deps.Words.N("reports.sessions", p.figures.Sessions))
	if strings.Contains(s.Text(), now.Title) {
		t.Errorf("%q is still shown", now.Title)
	}
}

func TestThePreviewSpeaksTheLanguageOfTheReport(t *testing.T) {
	s, p := shown(t, "danish")
	english := p.figures.RuleName
	choose(t, s, "Language of the report", "Deutsch")
	if p.figures.RuleName == english {
		t.Error("the figures stayed English")
	}
	s.Want(t, p.figures.RuleName, "Period") // the screen itself stays English
}

func TestTheTargetIsThatOfThePeriod(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	if p.model.Target != plan.TargetOf(course.YearPeriod(2026)).ID {
		t.Error("the report does not begin with the first target of the year")
	}
	choose(t, s, "Target", "All participations, no target")
	if p.model.Target != "" {
		t.Error("the report still has a target")
	}
	if list := Targets(plan, course.YearPeriod(1999)); len(list) != 1 || list[0] != "" {
		t.Errorf("a year without targets offers %v", list)
	}
}

func TestSavingWritesAWorkbook(t *testing.T) {
	s, p := shown(t, "danish")
	path := filepath.Join(t.TempDir(), "mål 2026") // the ending is added
	p.onSave()
	s.Fill(t, "Save as", path)
	s.Tap(t, "Save")
	book, err := excelize.OpenFile(path + ".xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if sheets := book.GetSheetList(); len(sheets) < 2 {
		t.Errorf("the workbook has the sheets %v", sheets)
	}
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil || !slices.ContainsFunc(rows, func(r []string) bool { return slices.Contains(r, p.figures.Title) }) {
		t.Errorf("the first sheet does not say %q: %v %v", p.figures.Title, rows, err)
	}
	s.Want(t, "Saved: mål 2026.xlsx")
	if len(p.Actions()) != 2 {
		t.Error("there is no button that opens the folder")
	}
}

func TestAFileThatExistsIsReplacedOnlyWhenAsked(t *testing.T) {
	s, p := shown(t, "danish")
	path := filepath.Join(t.TempDir(), "report.xlsx")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.onSave()
	s.Fill(t, "Save as", path)
	s.Tap(t, "Save")
	s.Want(t, "Replace the file?")
	s.Tap(t, "Cancel")
	if b, _ := os.ReadFile(path); string(b) != "mine" {
		t.Fatal("the file was replaced without being asked")
	}
	p.onSave()
	s.Fill(t, "Save as", path)
	s.Tap(t, "Save")
	s.Tap(t, "Replace")
	if _, err := excelize.OpenFile(path); err != nil {
		t.Errorf("after replacing: %v", err)
	}
}

func TestAFolderThatIsNotThereIsRefusedBesideTheField(t *testing.T) {
	s, p := shown(t, "danish")
	p.onSave()
	s.Fill(t, "Save as", filepath.Join(t.TempDir(), "nowhere", "report.xlsx"))
	s.Tap(t, "Save")
	if got := s.Field(t, "Save as").Error(); !strings.Contains(got, "There is no folder") {
		t.Errorf("beside the field stands %q", got)
	}
}

func TestSavingIsInTheMenu(t *testing.T) {
	s, p := shown(t, "danish")
	c := p.Commands()
	if len(c) != 1 || c[0].Shortcut == nil {
		t.Fatalf("commands: %+v", c)
	}
	c[0].Run()
	s.Want(t, "Save as")
}

func TestAnEmptyLibraryGivesAnEmptyReport(t *testing.T) {
	s, p := shown(t, "own")
	if p.figures.Sessions != 0 {
		t.Errorf("%d sessions in an empty library", p.figures.Sessions)
	}
	s.Want(t, p.figures.Title, s.Deps.Words.N("reports.sessions", 0))
	if strings.Contains(s.Text(), "NaN") {
		t.Error("an empty report says NaN")
	}
}

func TestPeriodsHoldAllSessionsAndTargets(t *testing.T) {
	s, _ := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	list := Periods(plan, s.Deps.Planner.Today())
	for _, x := range plan.In(course.Period{}) {
		if !slices.ContainsFunc(list, func(p course.Period) bool { return p.Contains(x.Day) }) {
			t.Fatalf("no period holds %v", x.Day)
		}
	}
	for _, x := range plan.Targets.All() {
		if !slices.Contains(list, x.Period) {
			t.Errorf("the period of the target %q is not offered", x.Name)
		}
	}
	if list[0].From < list[1].From {
		t.Errorf("the newest does not come first: %v", list)
	}
	own := screentest.New(t, "own", words.English)
	if got := Periods(own.Deps.Planner.Plan, own.Deps.Planner.Today()); len(got) == 0 || got[0] != course.YearPeriod(2026) {
		t.Errorf("an empty library offers %v", got)
	}
}

var _ kit.Commander = (*Page)(nil)
