package words

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"

	"klassetrin/course"
)

func TestErrors(t *testing.T) {
	_, missing := os.Open(filepath.Join(t.TempDir(), "gone.csv"))
	_, badDate := course.ParseDate("2026-02-30")
	_, badClock := course.ParseClock("25:00")
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"nil", nil, ""},
		{"required", &course.Error{Code: course.ErrRequired, Field: "title"}, "Feltet »Titel« skal udfyldes."},
		{"required grades", &course.Error{Code: course.ErrRequired, Field: "grades"}, "Vælg mindst ét klassetrin."},
		{
			"deep", &course.Error{Code: course.ErrRange, Field: "lessons.2.activities.0.minutes", Args: course.Args{"Min": 1, "Max": 600, "N": 0}},
			"»Lektion 3, aktivitet 1, Minutter« skal ligge mellem 1 og 600.",
		},
		{"date", badDate, "»2026-02-30« er ikke en dato. Skriv den som 02.03.2026."},
		{"clock", badClock, "»25:00« er ikke et klokkeslæt. Skriv det som 09:30."},
		{"too long", &course.Error{Code: course.ErrTooLong, Field: "summary", Args: course.Args{"Max": 4000, "N": 4321}}, "Teksten i »Beskrivelse« er for lang: 4.321 tegn, højst 4.000."},
		{"in use once", &course.Error{Code: course.ErrInUse, Kind: course.KindRoom, Args: course.Args{"N": 1}}, "Kan ikke slettes: bruges stadig ét sted."},
		{"in use", &course.Error{Code: course.ErrInUse, Kind: course.KindRoom, Args: course.Args{"N": 12}}, "Kan ikke slettes: bruges stadig 12 steder."},
		{
			"sent", &course.Error{Code: course.ErrState, Field: "sent", Args: course.Args{"Day": day(2026, 3, 2)}},
			"Undervisningsgangen er sendt til skolen den 2. marts 2026 og kan ikke slettes. Aflys den i stedet.",
		},
		{"not found", &course.Error{Code: course.ErrNotFound, Args: course.Args{"Kind": course.KindRoom}}, "Noget, der henvises til, findes ikke længere: lokale."},
		{
			"in a file", &course.Error{Code: course.ErrInvalid, Field: "postcode", Args: course.Args{"File": "/home/x/skoler.csv", "Row": 1012, "Column": "Postnr", "Value": "49x"}},
			"skoler.csv, række 1.012, kolonne »Postnr«: »49x« passer ikke i feltet »Postnummer«.",
		},
		{"column", &course.Error{Code: course.ErrColumns, Args: course.Args{"File": "s.csv", "Column": "Navn"}}, "s.csv: Filen mangler en kolonne, der er brug for: Navn."},
		{
			"joined", errors.Join(&course.Error{Code: course.ErrRequired, Field: "title"}, &course.Error{Code: course.ErrRequired, Field: "theme"}),
			"Feltet »Titel« skal udfyldes. Feltet »Tema« skal udfyldes.",
		},
		{"wrapped", fmt.Errorf("open: %w", &course.Error{Code: course.ErrDamaged}), "Filen er beskadiget eller er ikke en Klassetrin-fil."},
		{"column of a field", &course.Error{Code: course.ErrColumns, Field: "name", Args: course.Args{"File": "s.csv"}}, "s.csv: Filen mangler en kolonne med »Navn«."},
		{
			"twice in a file", &course.Error{Code: course.ErrDuplicate, Field: "number", Args: course.Args{"File": "s.csv", "Row": 9, "Column": "Nr", "Value": "657001", "First": 4}},
			"s.csv, række 9, kolonne »Nr«: Nummeret 657001 står allerede i række 4.",
		},
		{"twice in the plan", &course.Error{Code: course.ErrDuplicate, Field: "number", Args: course.Args{"Value": "657001"}}, "Der findes allerede en skole med nummeret 657001."},
		{"too many rows", &course.Error{Code: course.ErrTooLarge, Field: "rows", Args: course.Args{"Max": int64(200000), "Size": int64(300000)}}, "Filen har flere rækker, end der kan læses: højst 200.000."},
		{"no library", &course.Error{Code: course.ErrNotFound, Kind: course.KindLibrary, Args: course.Args{"File": "/a/b.klassetrin"}}, "b.klassetrin: Filen indeholder ikke et bibliotek."},
		{
			"unreadable for lack of access", &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": "x.csv"}, Err: &fs.PathError{Op: "open", Path: "x.csv", Err: fs.ErrPermission}},
			"Der er ikke adgang til filen: x.csv.",
		},
		{"no such file", missing, "Filen findes ikke: gone.csv."},
		{"no access", &fs.PathError{Op: "open", Path: "x.csv", Err: fs.ErrPermission}, "Der er ikke adgang til filen: x.csv."},
		{"disk full", &fs.PathError{Op: "write", Path: "x.csv", Err: syscall.ENOSPC}, "Der er ikke plads nok på disken. Intet er gået tabt."},
		{"stopped", fmt.Errorf("report: %w", context.Canceled), "Stoppet, før det var færdigt."},
		{"anything", errors.New("EOF in frame 7"), "Det lykkedes ikke. Det, der var gemt før, er uændret."},
		{"a code of tomorrow", &course.Error{Code: "tomorrow"}, "Det lykkedes ikke. Det, der var gemt før, er uændret."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := For(Danish).Error(tt.err); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestEveryCodeHasASentence finds the codes in the source of package course, so
// that a new one is missed here.
func TestEveryCodeHasASentence(t *testing.T) {
	codes := constants(t, filepath.Join("..", "..", "course"), "Code")
	if len(codes) < 15 {
		t.Fatalf("only %d codes found", len(codes))
	}
	for _, code := range codes {
		for _, l := range Langs {
			s := For(l).Error(&course.Error{Code: course.Code(code), Field: "title", Args: course.Args{}})
			if s == For(l).T("error.unexpected") || strings.Contains(s, "⟦") {
				t.Errorf("%s: no sentence for the code %q: %q", l, code, s)
			}
		}
	}
	english := messages(t, English)
	for code, fields := range refusals {
		for field, ways := range fields {
			for i, w := range ways {
				if last := i == len(ways)-1; last != (len(w.needs) == 0) {
					t.Errorf("%s at %q: only the last way to say it, and it always, must do without arguments", code, field)
				}
				for _, name := range placeholders(english[w.key].Other) {
					if name != "Field" && !slices.Contains(w.needs, name) {
						t.Errorf("the sentence %s needs %s without saying so", w.key, name)
					}
				}
			}
		}
	}
}

// TestEveryFieldHasAName walks the JSON names of all records.
func TestEveryFieldHasAName(t *testing.T) {
	for _, kind := range course.Kinds {
		r, err := course.Decode(kind, []byte("{}"), 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range jsonNames(reflect.TypeOf(r).Elem(), nil) {
			if fieldKeys[f] == "" && f != "id" {
				t.Errorf("%s: no name for the field %q", kind, f)
			}
		}
	}
	for _, f := range constants(t, filepath.Join("..", "..", "course", "intake"), "Field") {
		if fieldKeys[f] == "" {
			t.Errorf("no name for the field %q of registers", f)
		}
	}
}

func jsonNames(t reflect.Type, names []string) []string {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[course.Count]() || t == reflect.TypeFor[course.Position]() || t == reflect.TypeFor[course.Name3]() || t == reflect.TypeFor[course.Origin]() {
		return names
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()) {
		return names
	}
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			names = append(names, name)
		}
		names = jsonNames(f.Type, names)
	}
	return names
}
