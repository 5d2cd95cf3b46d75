package intake

import (
	"os"
	"path/filepath"
	"testing"

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
	reg, err := OpenFile(realFile(t, name), Limits{})
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
	for _, p := range Places(reg, reg.Columns) {
		t.Log(p)
	}
	for _, row := range r.Rows[:4] {
		t.Logf("%+v %+v", *row.After, row.After.Position)
	}
	t.Log(reg.Columns)
}
