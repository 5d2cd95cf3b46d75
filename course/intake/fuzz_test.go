package intake

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"klassetrin/course"
)

// seeds are small registers of schools that do not exist, in every shape.
func seeds(f *testing.F) []string {
	own := "Navn;Nummer;Hovedskole;Postnr og by;Kommune;Type;Lukket;Leder;Breddegrad;Længdegrad\n" +
		"A;1;2;7400 Herning;657;Friskole;nej;X;56,1;8,9\nB;2;;1620;Københavns Kommune;1061;31-12-2020;;0;0\nB;2;1;;;;;;;\n;3;;;;;;;;\n"
	list := []string{
		"", "\uFEFF", "Navn", "Navn\nA\n", own, strings.ReplaceAll(own, ";", "\t"), strings.ReplaceAll(own, "\n", "\r"), "sep=|\nNavn|By\nA|B\n",
		joined(invented, "; ", "\r\n"), strict(invented, ','), "Navn;By\n\"A\nB\";\"C\"\"\n", "Name,institution_key,school_type_keys,postcode\nA,4,\"[12, 13]\",1662\n",
		utf16Text(own, unicode.LittleEndian, unicode.IgnoreBOM), utf16Text(own, unicode.BigEndian, unicode.UseBOM),
		"Navn;By\nB\xf8gely;\xc6r\xf8\n", "Navn;By\n\"A\" B;C\n\x00\x01", "PK\x03\x04", "%PDF", "<html>",
	}
	return append(list, workbook(f, map[string][][]string{"S": invented}, "S"), bomb(f, "xl/worksheets/sheet1.xml", 1))
}

var small = Limits{Bytes: 1 << 20, Unpacked: 1 << 20, Rows: 500, Columns: 60, Cells: 5000}

func FuzzOpen(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		reg, err := Open(t.Context(), strings.NewReader(string(content)), "fil", small)
		if err != nil {
			if e, ok := errors.AsType[*course.Error](err); !ok || e.Code == "" || e.Args["File"] != "fil" {
				t.Fatalf("a refusal without words: %v", err)
			}
		}
		if (reg == nil) == (err == nil || course.CodeOf(err) == course.ErrColumns) {
			t.Fatalf("%v with %v", reg, err)
		}
		if reg == nil {
			return
		}
		if len(reg.Rows) == 0 || len(reg.Rows) > small.Rows {
			t.Fatalf("%d rows", len(reg.Rows))
		}
		line := 0
		for _, row := range reg.Rows {
			if row.Line <= line || len(row.Cells) == 0 || len(row.Cells) > small.Columns {
				t.Fatalf("row %+v after line %d", row, line)
			}
			line = row.Line
			for _, c := range row.Cells {
				if clean(c) != c {
					t.Fatalf("%q is not clean", c)
				}
			}
		}
	})
}

// imports takes two registers in, one after the other. Whatever they hold, every
// row is accounted for, the planner takes every edit, nothing is deleted and a
// repeated import alters nothing.
func imports(t testing.TB, contents []string, o Options) {
	t.Helper()
	var p *course.Planner
	plan := course.NewPlan()
	for _, content := range contents {
		reg, _ := Open(t.Context(), strings.NewReader(content), "fil", small)
		if reg == nil {
			continue
		}
		if !reg.Columns.Has(Name) {
			reg.Columns.Set(Name, 0)
		}
		r, err := Preview(plan, reg, o)
		if err != nil {
			t.Fatal(err)
		}
		if sum := r.New + r.Changed + r.Unchanged + r.Rejected + r.Merged + r.OutsidePlace + r.OtherType; sum != r.Read || r.Read != len(reg.Rows) {
			t.Fatalf("%d rows were read and %d accounted for: %+v", r.Read, sum, counts(r))
		}
		before := plan.Schools.Len()
		p = applied(t, p, r)
		plan = p.Plan
		if plan.Schools.Len() != before+r.New {
			t.Fatalf("%d schools, %d new, then %d", before, r.New, plan.Schools.Len())
		}
		again, err := Preview(plan, reg, o)
		if err != nil {
			t.Fatal(err)
		}
		if edits := again.Edits(); len(edits) > 0 {
			t.Fatalf("the same file alters something again: %+v: %+v", counts(again), edits[0].After)
		}
		_ = Places(reg, reg.Columns)
	}
}

func FuzzRegister(f *testing.F) {
	list := seeds(f)
	list = list[:len(list)-2] // without workbooks, which take long
	for i, s := range list {
		f.Add(s, list[(i+3)%len(list)], "", true)
		f.Add(s, list[(i+5)%len(list)], "657", i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, first, second, place string, closing bool) {
		imports(t, []string{first, second}, Options{Place: place, MarkClosed: closing, WithContacts: closing, Country: "DE-SN", Today: 700000})
	})
}

// TestAnyTwoLists tries lists whose schools resemble each other: equal names,
// numbers that come and go, departments of departments.
func TestAnyTwoLists(t *testing.T) {
	columns := map[string][]string{
		"Nummer": {"", "1", "2", "3", "01"}, "Navn": {"A", "B", "a", "", "C"}, "Hovedskole": {"", "1", "2", "3", "9"},
		"Adresse": {"", "Vej 1", "Vej 2"}, "Postnr. og by": {"", "7400", "7400 Herning", "1620 X", "Herning"},
		"Kommune": {"", "657", "Herning Kommune", "Ukendt"}, "Type": {"", "Friskole", "1012", "Andet"}, "Nedlagt": {"", "ja", "2020-01-01", "?"},
		"Leder": {"", "L", "M"}, "Leder e-mail": {"", "l@x.example"}, "Breddegrad": {"", "56,1", "?"}, "Længdegrad": {"", "8,9"},
	}
	names := slices.Sorted(maps.Keys(columns))
	rapid.Check(t, func(r *rapid.T) {
		list := rapid.Custom(func(r *rapid.T) string {
			header := append([]string{"Navn"}, rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 8, rapid.ID[string]).Draw(r, "columns")...)
			rows := [][]string{header}
			for range rapid.IntRange(1, 6).Draw(r, "rows") {
				var row []string
				for _, column := range header {
					row = append(row, rapid.SampledFrom(columns[column]).Draw(r, column))
				}
				rows = append(rows, row)
			}
			return joined(rows, ";", "\n")
		})
		o := Options{
			Place: rapid.SampledFrom([]string{"", "657"}).Draw(r, "place"), MarkClosed: rapid.Bool().Draw(r, "close"),
			WithContacts: rapid.Bool().Draw(r, "contacts"), Country: rapid.SampledFrom([]string{"DK", "DE-SN", ""}).Draw(r, "country"),
		}
		imports(quiet{t, r}, []string{list.Draw(r, "first"), list.Draw(r, "second"), list.Draw(r, "third")}, o)
	})
}

// quiet lets a failure of a drawn case be told by rapid, which then looks for a
// smaller one.
type quiet struct {
	testing.TB
	r *rapid.T
}

func (q quiet) Fatalf(format string, args ...any) { q.r.Fatalf(format, args...) }
func (q quiet) Fatal(args ...any)                 { q.r.Fatal(args...) }
func (q quiet) Helper()                           {}
