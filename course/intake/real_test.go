package intake

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"klassetrin/course"
)

// realFile gives a register that is published, to be tried as it is. The files
// name heads of schools and are not part of the project, so a test without them
// is skipped, but never where all tests must run.
func realFile(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") == "" {
			t.Skip("the folder of real registers is not here")
		}
		t.Fatalf("the folder of real registers is needed: %v", err)
	}
	return filepath.Join(dir, name)
}

func openReal(t *testing.T, name string) *Register {
	t.Helper()
	reg, err := OpenFile(t.Context(), realFile(t, name), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func preview(t *testing.T, plan *course.Plan, reg *Register, o Options) *Result {
	t.Helper()
	r, err := Preview(plan, reg, o)
	if err != nil {
		t.Fatal(err)
	}
	if sum := r.New + r.Changed + r.Unchanged + r.Rejected + r.Merged + r.OutsidePlace + r.OtherType; sum != r.Read {
		t.Errorf("%d rows were read and %d accounted for: %+v", r.Read, sum, counts(r))
	}
	return r
}

func counts(r *Result) Result {
	c := *r
	c.Rows, c.Rejections = nil, nil
	return c
}

func TestRealDanishRegister(t *testing.T) {
	reg := openReal(t, "institutionsregister-2016-utf8.csv")
	if reg.Encoding != UTF8 || reg.Delimiter != ';' || len(reg.Header) != 24 || len(reg.Rows) != 4352 {
		t.Fatalf("read as %s with %q, %d columns, %d rows", reg.Encoding, reg.Delimiter, len(reg.Header), len(reg.Rows))
	}
	for place, want := range map[string]int{"657": 76, "101": 320, "": 4352} {
		r := preview(t, course.NewPlan(), reg, Options{Place: place})
		if r.New != want || r.Rejected != 0 || r.OutsidePlace != 4352-want {
			t.Errorf("place %q: %+v, want %d new", place, counts(r), want)
			for _, e := range r.Rejections {
				t.Log(e)
			}
		}
	}
}

func TestRealSaxonExport(t *testing.T) {
	reg := openReal(t, "schuldatenbank-oberschulen-combined.csv")
	r := preview(t, course.NewPlan(), reg, Options{})
	if r.Read != 32 || r.New != 30 || r.Merged != 2 || r.Rejected != 0 {
		t.Errorf("%+v", counts(r))
	}
	anne := r.Rows[0].After
	if anne.Postcode != "01662" || anne.Type != course.SecondarySchool || anne.Municipality != "14627140" || anne.Position == nil || anne.Phone != "03521 452518" {
		t.Errorf("%+v", anne)
	}
	if r = preview(t, course.NewPlan(), reg, Options{Place: "14522"}); r.New != 1 {
		t.Errorf("Mittelsachsen: %+v", counts(r))
	}
}

// A row about administration must not decide where a school lies, and all that
// is imported is known again.
func TestRealRegisterTwice(t *testing.T) {
	reg := openReal(t, "institutionsregister-2016-utf8.csv")
	o := Options{MarkClosed: true, WithContacts: true, Role: "Leder"}
	p := applied(t, nil, preview(t, course.NewPlan(), reg, o))
	departments := 0
	for _, s := range p.Plan.Schools.All() {
		if s.Parent != "" {
			departments++
		}
	}
	if departments != 875 {
		t.Errorf("%d departments have their main school, not 875", departments)
	}
	if r := preview(t, p.Plan, reg, o); r.Unchanged != 4352 || len(r.Edits()) != 0 {
		t.Errorf("%+v", counts(r))
	}
	places := Places(reg, reg.Columns)
	if i := slices.IndexFunc(places, func(p Place) bool { return p.Number == "657" }); len(places) != 100 || places[i] != (Place{Number: "657", Name: "Herning", Rows: 76}) {
		t.Errorf("%d places", len(places))
	}
	for _, row := range reg.Rows { // the table of names agrees with the register
		v := cells(row, reg.Columns)
		if number, name := v.of(Municipality), v.of(MunicipalityName); municipalities[number] != "" && municipalityNumber(name) != number {
			t.Fatalf("%s is %s, not %s", name, number, municipalityNumber(name))
		}
	}
	types := map[course.SchoolType]int{}
	for _, s := range p.Plan.Schools.All() {
		types[s.Type]++
	}
	if types[course.PrimarySchool] != 1375 || types[course.PrivateSchool] != 555 || types[course.BoardingSchool] != 247 || types[course.HigherEducation] != 344 {
		t.Errorf("%v", types)
	}
}

// The same register in the other shapes that it is published in gives the same
// schools.
func TestRealRegisterInOtherShapes(t *testing.T) {
	reg := openReal(t, "institutionsregister-2016-utf8.csv")
	rows := [][]string{reg.Header}
	for _, row := range reg.Rows {
		rows = append(rows, row.Cells)
	}
	shapes := map[string]string{
		"UTF-16LE without mark": utf16Text(joined(rows, ";", "\r\n"), unicode.LittleEndian, unicode.IgnoreBOM),
		"pipe":                  joined(rows, "|", "\r"),
		"comma":                 strict(rows, ','),
		"workbook":              workbook(t, map[string][][]string{"Register": rows}, "Register"),
	}
	// Types by name alone: what the names say is what the numbers say.
	for i := range rows {
		rows[i] = slices.Clone(rows[i])
		rows[i][slices.Index(reg.Header, "INST_TYPE_NR")] = ""
	}
	rows[0] = reg.Header
	shapes["types by name"] = joined(rows, "\t", "\n")
	want := preview(t, course.NewPlan(), reg, Options{Place: "657"})
	for name, content := range shapes {
		t.Run(name, func(t *testing.T) {
			got := preview(t, course.NewPlan(), open(t, content), Options{Place: "657"})
			if got.New != want.New {
				t.Fatalf("%+v", counts(got))
			}
			for i, row := range got.Rows {
				a, b := *row.After, *want.Rows[i].After
				a.Parent, b.Parent = "", "" // an ID of its own import
				if d := Differences(&a, &b); len(d) > 0 {
					t.Errorf("%v: %+v, want %+v", d, a, b)
				}
			}
		})
	}
}
