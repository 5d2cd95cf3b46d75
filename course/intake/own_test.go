package intake

import (
	"errors"
	"strings"
	"testing"

	"klassetrin/course"
)

func TestOwnLists(t *testing.T) {
	tests := map[string]struct {
		text, country string
		want          course.School
	}{
		"Danish": {
			"Skole;Adresse;Postnr. og by;Telefon;Område;Bemærkninger\nLillebæk Skole;Bækvej 1;7400 Herning;9999 1111;Land;Ring først\n", "DK",
			course.School{Name: "Lillebæk Skole", Address: "Bækvej 1", Postcode: "7400", Town: "Herning", Phone: "9999 1111", Area: "Land", Remarks: "Ring først"},
		},
		"German, zero lost": {
			"Einrichtung,Schulart,Straße,PLZ,Ort,E-Mail-Adresse\nAm Bach,Förderschule,Bachweg 2,4934,Beispielstadt,amt@schule.example\n", "DE-SN",
			course.School{Name: "Am Bach", Type: course.SpecialSchool, Address: "Bachweg 2", Postcode: "04934", Town: "Beispielstadt", Mail: "amt@schule.example"},
		},
		"English": {
			"School name\tAddress\tPostcode\tTown\tType\nHill End\t1 Hill St\tAB1 2CD\tHill\tPrimary\n", "UK-ENG",
			course.School{Name: "Hill End", Address: "1 Hill St", Postcode: "AB1 2CD", Town: "Hill"},
		},
		"names only":    {"Skole\nNæsby Efterskole\n", "DK", course.School{Name: "Næsby Efterskole", Type: course.BoardingSchool}},
		"short word":    {"Navn;By\nStubbehøj Skole;Byen\n", "DK", course.School{Name: "Stubbehøj Skole", Town: "Byen"}},
		"closed by day": {"Navn;Nedlagt\nVæk Skole;31-07-2024\n", "DK", course.School{Name: "Væk Skole", Closed: true}},
		"not yet":       {"Navn;Nedlæggelsesdato\nEnd Skole;2031-07-31\n", "DK", course.School{Name: "End Skole"}},
		"active":        {"Navn;Aktiv\nÅben Skole;ja\n", "DK", course.School{Name: "Åben Skole"}},
		"inactive":      {"Navn;Status\nLukket Skole;Nedlagt\n", "DK", course.School{Name: "Lukket Skole", Closed: true}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := preview(t, course.NewPlan(), open(t, tt.text), Options{Country: tt.country, Today: course.NewDate(2026, 11, 2)})
			if len(r.Rows) != 1 {
				t.Fatalf("%+v %v", counts(r), r.Rejections)
			}
			tt.want.ID = r.Rows[0].After.ID
			if d := Differences(&tt.want, r.Rows[0].After); len(d) > 0 || len(r.Rows[0].Problems) > 0 {
				t.Errorf("%v: %+v, want %+v", d, r.Rows[0].After, tt.want)
			}
		})
	}
}

func TestUnknownHeadingsCanBeMappedByHand(t *testing.T) {
	reg, err := Open(t.Context(), strings.NewReader("kolonne 1;kolonne 2\nHedeskolen;Heden\n"), "liste.csv", Limits{})
	if course.CodeOf(err) != course.ErrColumns || reg == nil {
		t.Fatal(reg, err)
	}
	if e, _ := errors.AsType[*course.Error](err); e.Args["File"] != "liste.csv" || e.Args["Found"] != "kolonne 1, kolonne 2" {
		t.Error(err)
	}
	if _, err := Preview(course.NewPlan(), reg, Options{}); course.CodeOf(err) != course.ErrColumns {
		t.Error(err)
	}
	list := reg.Headless()
	list.Columns.Set(Name, 1)
	if r := preview(t, course.NewPlan(), list, Options{}); r.New != 2 || r.Rows[0].Line != 1 || list.Header[1] != "B" {
		t.Errorf("without headings: %+v %v", counts(r), list.Header)
	}
	m := Guess(reg.Header)
	m.Set(Town, 0)
	m.Set(Name, 0)
	m.Set(Town, 1)
	r := preview(t, course.NewPlan(), reg, Options{Mapping: m})
	if len(r.Rows) != 1 || r.Rows[0].After.Name != "Hedeskolen" || r.Rows[0].After.Town != "Heden" {
		t.Errorf("%v %+v", m, counts(r))
	}
}

func TestPersonalColumns(t *testing.T) {
	for heading, want := range map[string]bool{
		"INST_LEDER": true, "Leder, e-mail": true, "headmaster_lastname": true, "Rektors telefon": true, "Schulleiter": true, "Kontaktperson": true,
		"E_MAIL": false, "Navn": false, "Adresse": false,
	} {
		if Personal(heading) != want {
			t.Errorf("%s: %v", heading, !want)
		}
	}
	for f := range Guess([]string{"Navn", "Rektors telefon", "Lærerens e-mail", "Leder E-mail"}) {
		if f != Name && !f.Personal() {
			t.Errorf("a person's column is read as %s", f)
		}
	}
}

// A list that does not say where its schools lie is taken in whole, and says
// nothing about schools that it lacks.
func TestListWithoutPlaces(t *testing.T) {
	p := applied(t, nil, preview(t, course.NewPlan(), open(t, head+"1;Engskolen;;;;657;;Folkeskoler\n"), Options{}))
	r := preview(t, p.Plan, open(t, "Nummer;Navn\n2;Mosskolen\n"), Options{Place: "657", MarkClosed: true})
	if r.New != 1 || r.Vanished != 0 {
		t.Errorf("%+v", counts(r))
	}
}
