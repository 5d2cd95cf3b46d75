package schools

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/course/intake"
)

var today = course.NewDate(2026, 10, 5)

// small gives three open schools and a closed one: Hill has a class that was
// reached, one that is booked and one that was not, Vale nothing but a class.
func small() *course.Plan {
	attended := func(id, class string, day course.Date, present course.Count) course.Record {
		return &course.Session{
			Base: course.Base{ID: course.ID(id)}, Course: "c", Lesson: "l", Day: day, Start: course.NewClock(9, 0), Minutes: 45,
			Attendance: []course.Attendance{{Class: course.ID(class), School: "hill", Present: present}},
		}
	}
	class := func(id, school, track string, n int) course.Record {
		return &course.Class{Base: course.Base{ID: course.ID(id)}, School: course.ID(school), Track: track, Grade: "dk.6", Since: 2026, Pupils: []course.Pupils{{Year: 2026, N: n}}}
	}
	records := []course.Record{
		&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "L", Country: "DK", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45, Areas: []string{"Town", "Rural"}},
		&course.GradeLevel{Base: course.Base{ID: "dk.6"}, System: "DK", Short: "6.", Name: course.Name3{En: "Year 6"}, Sort: 2},
		&course.GradeLevel{Base: course.Base{ID: "dk.5"}, System: "DK", Short: "5.", Next: "dk.6", Name: course.Name3{En: "Year 5"}, Sort: 1},
		&course.GradeLevel{Base: course.Base{ID: "dk.mellemtrin"}, System: "DK", Level: course.Stage, Name: course.Name3{En: "Middle"}},
		&course.GradeLevel{Base: course.Base{ID: "us.6"}, System: "US", Short: "6", Name: course.Name3{En: "Grade 6"}},
		&course.Theme{Base: course.Base{ID: "t"}, Name: "Reading", Colour: 3},
		&course.Course{Base: course.Base{ID: "c"}, Title: "Course", Theme: "t", Lessons: []course.Lesson{{ID: "l", Minutes: 45}}},
		&course.Branch{Base: course.Base{ID: "main"}, Name: "Main", Position: &course.Position{Lat: 56.14, Lon: 8.97}},
		&course.School{Base: course.Base{ID: "hill"}, Name: "Hill School", Number: "100", Town: "Herning", Area: "Rural", Position: &course.Position{Lat: 56.23, Lon: 8.97}},
		&course.School{Base: course.Base{ID: "vale"}, Name: "Åbyskolen", Number: "200", Town: "Aulum", Area: "Town"},
		&course.School{Base: course.Base{ID: "care"}, Name: "Kindergarten", Type: course.DayCare, Area: "Harbour"},
		&course.School{Base: course.Base{ID: "gone"}, Name: "Gone School", Town: "Herning", Type: course.PrivateSchool, Closed: true},
		class("6a", "hill", "A", 24), class("6b", "hill", "B", 20), class("6c", "hill", "C", 22), class("v6", "vale", "", 10), class("g6", "gone", "", 99),
		attended("held", "6a", today-7, course.Exactly(23)), attended("coming", "6b", today+4, course.Count{}), attended("later", "6b", today+9, course.Count{}),
	}
	return course.Fill(slices.Values(records))
}

func names(rows []Row) string {
	var out []string
	for _, r := range rows {
		out = append(out, string(r.ID))
	}
	return strings.Join(out, " ")
}

func TestReadCountsAndOrders(t *testing.T) {
	m := Read(small(), today, words.For(words.Danish).Compare, nil)
	if m.Schools != 3 || m.Classes != 4 || m.Pupils != 76 || m.Unreached != 1 || m.Closed != 1 {
		t.Errorf("%+v", m)
	}
	if got := names(m.Rows); got != "gone hill care vale" {
		t.Errorf("in Danish order: %s", got)
	}
	if !reflect.DeepEqual(m.Types, []course.SchoolType{course.PrimarySchool, course.DayCare}) || !reflect.DeepEqual(m.Areas, []string{"Town", "Rural", "Harbour"}) {
		t.Errorf("types %v, areas %v", m.Types, m.Areas)
	}
	hill := m.Rows[find(m.Rows, "hill")]
	if hill.Reach.Classes != 3 || hill.Reach.Reached != 1 || hill.Reach.Booked != 2 || *hill.Reach.Next != today+4 || hill.visitBy != today+4 {
		t.Errorf("%+v", hill.Reach)
	}
	again := Read(small(), today, words.For(words.Danish).Compare, m.Rows)
	if names(again.Rows) != names(m.Rows) {
		t.Errorf("read again: %s", names(again.Rows))
	}
}

func TestFilter(t *testing.T) {
	m := Read(small(), today, words.For(words.Danish).Compare, nil)
	for _, c := range []struct{ key, query, want string }{
		{showAll, "", "hill care vale"},
		{showUnreached, "", "vale"},
		{showClosed, "", "gone"},
		{typeKey(course.DayCare), "", "care"},
		{areaKey("Rural"), "", "hill"},
		{showAll, "herning", "hill"},
		{showAll, "SCHOOL hern", "hill"},
		{showAll, "200", "vale"},
		{showAll, "åby", "vale"},
		{areaKey("Rural"), "åby", ""},
	} {
		if got := names(m.Filter(c.key, c.query)); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.key, c.query, got, c.want)
		}
	}
}

func TestOrders(t *testing.T) {
	m := Read(small(), today, words.For(words.Danish).Compare, nil)
	for name, c := range map[string]struct {
		less func(a, b Row) int
		want string
	}{
		"name": {byName, "hill care vale"}, "type": {byType, "hill vale care"}, "area": {byArea, "care hill vale"},
		"classes": {byClasses, "care vale hill"}, "reached": {byReach, "vale care hill"}, "next": {byVisit, "hill care vale"},
	} {
		rows := slices.Clone(m.Filter(showAll, ""))
		slices.SortStableFunc(rows, c.less)
		if got := names(rows); got != c.want {
			t.Errorf("by %s: %s, want %s", name, got, c.want)
		}
	}
}

func TestCard(t *testing.T) {
	p, w := small(), words.For(words.English)
	c := ReadCard(p, "hill", today.At(course.NewClock(12, 0)), w)
	if c.Branch.ID != "main" || c.Km < 9.9 || c.Km > 10.1 {
		t.Errorf("%.2f km from %v", c.Km, c.Branch)
	}
	if len(c.Classes) != 3 || c.Classes[0].Label != "6.A" || c.Classes[0].Pupils != 24 || c.Classes[0].Marks[0].Held != today-7 || c.Classes[1].Marks[0].Booked != today+4 {
		t.Errorf("%+v", c.Classes)
	}
	if len(c.Next) != 2 || c.Next[0].ID != "coming" || len(c.History) != 1 {
		t.Errorf("%d to come, %d behind", len(c.Next), len(c.History))
	}
	if !c.has("6.A") || c.has("7.A") || strings.Join(c.labels([]course.ID{"6c", "6a"}), " ") != "6.A 6.C" {
		t.Error("classes are not known by their labels")
	}
	if ReadCard(p, "nobody", 0, w) != nil {
		t.Error("a card of nobody")
	}
}

func TestNewClassIsWrittenAsTheOthers(t *testing.T) {
	p := small()
	for _, c := range []struct{ school, track, want string }{{"hill", "d", "D"}, {"hill", "D", "D"}, {"hill", "dansk", "dansk"}, {"vale", "d", "d"}} {
		if k := fixTrack(p, course.Class{School: course.ID(c.school), Grade: "dk.6", Track: c.track}); k.Track != c.want {
			t.Errorf("%s at %s became %s", c.track, c.school, k.Track)
		}
	}
}

func TestGradesAndEnd(t *testing.T) {
	p := small()
	var ids []string
	for _, g := range sortedGrades(p) {
		ids = append(ids, string(g.ID))
	}
	if strings.Join(ids, " ") != "dk.5 dk.6" {
		t.Errorf("grades %v", ids)
	}
	if y := endYear(p, p.Classes.Get("6a"), 2026); y != 2027 {
		t.Errorf("a class that was taught this year ends in %d", y)
	}
	if y := endYear(p, p.Classes.Get("6c"), 2026); y != 2026 {
		t.Errorf("a class that was not taught ends in %d", y)
	}
}

func TestImportRows(t *testing.T) {
	w := words.For(words.English)
	r := &intake.Result{
		Read: 4, New: 1, Changed: 1, Rejected: 1, Unchanged: 1, OutsidePlace: 7,
		Rejections: []*course.Error{{Code: course.ErrRequired, Kind: course.KindSchool, Field: "name", Args: course.Args{"File": "f.csv", "Row": 14, "Column": "Name"}}},
		Rows: []intake.PreviewRow{
			{Line: 2, Status: intake.New, After: &course.School{Name: "A"}},
			{Line: 3, Status: intake.Changed, After: &course.School{Name: "B"}, Fields: []string{"address", "phone"}},
			{Line: 4, Status: intake.Unchanged, After: &course.School{Name: "C", Postcode: "7400", Town: "Herning"}},
		},
	}
	rows := importRows(r, w)
	if len(rows) != 4 || rows[0].Status != importRejected || rows[0].Line != 14 || !strings.Contains(rows[0].Text, "row 14") || !strings.Contains(rows[0].Text, "Name") {
		t.Errorf("%+v", rows)
	}
	if rows[2].Text != "Address, Phone" || rows[3].Town != "7400 Herning" {
		t.Errorf("%+v", rows[2:])
	}
	if got := filterImport(rows, importChanged); len(got) != 1 || got[0].Name != "B" {
		t.Errorf("%+v", got)
	}
	if chips := importChips(r, w); len(chips) != 5 {
		t.Errorf("%+v", chips)
	}
	if importRows(nil, w) != nil || importChips(nil, w) != nil {
		t.Error("rows of nothing")
	}
}
