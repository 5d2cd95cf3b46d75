package intake

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"klassetrin/course"
	"klassetrin/course/store"
)

// memory is a store without a journal, for tests of many imports.
type memory struct{ seq int64 }

func (m *memory) Load(context.Context) (*course.Plan, error) { return course.NewPlan(), nil }
func (m *memory) Commit(context.Context, course.Change) (int64, error) {
	m.seq++
	return m.seq, nil
}

func (m *memory) Journal(context.Context, course.JournalQuery) ([]course.Change, error) {
	return nil, nil
}
func (m *memory) Watch(context.Context, func(course.Change)) error { return nil }
func (m *memory) Close() error                                     { return nil }

// applied carries out an import; the planner must not refuse any of it.
func applied(t testing.TB, p *course.Planner, r *Result) *course.Planner {
	t.Helper()
	if p == nil {
		var err error
		if p, err = course.OpenPlanner(t.Context(), &memory{}); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Do(t.Context(), r.Label(), r.Edits()...); err != nil {
		t.Fatal(err)
	}
	return p
}

const head = "Institutionsnummer;Navn;Adresse;Postnr;By;Kommunenr;Telefon;Institutionstype\n"

func school(t *testing.T, p *course.Plan, number string) *course.School {
	t.Helper()
	s := p.Schools.Get(p.SchoolNumbers()[number])
	if s == nil {
		t.Fatalf("no school %s", number)
	}
	return s
}

func TestSecondImportUpdatesAndKeepsTheLibrarysOwn(t *testing.T) {
	p := applied(t, nil, preview(t, course.NewPlan(), open(t, head+
		"1;Engskolen;Engvej 1;7400;Herning;657;11;Folkeskoler\n"+
		"2;Mosskolen;Mosvej 1;7400;Herning;657;22;Folkeskoler\n"+
		"3;Sandskolen;Sandvej 1;7400;Herning;657;33;Folkeskoler\n"+
		"4;Fjernskolen;Fjernvej 1;8000;Aarhus;751;44;Folkeskoler\n"+
		"5;Frit Gymnasium;Frivej 1;7400;Herning;657;55;Gymnasier\n"), Options{}))
	own := *school(t, p.Plan, "1")
	own.Area, own.Remarks, own.Mail = "Opland", "Ring til kontoret", "eng@skole.example"
	if err := p.Do(t.Context(), course.Label{}, course.Put(&own)); err != nil {
		t.Fatal(err)
	}
	again := head +
		"1;Engskolen;Ny Engvej 7;7400;Herning;657;;Folkeskoler\n" +
		"3;Sandskolen;Sandvej 1;7400;Herning;657;33;Folkeskoler\n" +
		"6;Nyskolen;Nyvej 1;7400;Herning;657;66;Folkeskoler\n"
	r := preview(t, p.Plan, open(t, again), Options{Place: "657", MarkClosed: true})
	if r.New != 1 || r.Changed != 1 || r.Unchanged != 1 || r.Vanished != 1 {
		t.Fatalf("%+v", counts(r))
	}
	if got := r.Rows[0]; got.Status != Changed || !slices.Equal(got.Fields, []string{"address"}) || got.Before.Address != "Engvej 1" || got.Line != 2 {
		t.Errorf("%+v", got)
	}
	applied(t, p, r)
	one := school(t, p.Plan, "1")
	if one.Area != "Opland" || one.Remarks != "Ring til kontoret" || one.Mail != "eng@skole.example" || one.Phone != "11" || one.Address != "Ny Engvej 7" {
		t.Errorf("the library's own was lost: %+v", one)
	}
	if !school(t, p.Plan, "2").Closed || school(t, p.Plan, "3").Closed {
		t.Error("the school that vanished is not the closed one")
	}
	if school(t, p.Plan, "4").Closed || school(t, p.Plan, "5").Closed {
		t.Error("a file of public schools in Herning closed a school elsewhere or a gymnasium")
	}
	r = preview(t, p.Plan, open(t, again), Options{Place: "657", MarkClosed: true})
	if r.Unchanged != 3 || len(r.Edits()) != 0 {
		t.Errorf("a third import of the same file is not without effect: %+v", counts(r))
	}
	r = preview(t, p.Plan, open(t, again+"2;Mosskolen;Mosvej 1;7400;Herning;657;22;Folkeskoler\n"), Options{Place: "657", MarkClosed: true})
	if r.Changed != 1 || !slices.Equal(r.Rows[3].Fields, []string{"closed"}) {
		t.Errorf("a school that is back stays closed: %+v", counts(r))
	}
}

func TestVanishedOnlyWhenAskedAndWithinThePlace(t *testing.T) {
	p := applied(t, nil, preview(t, course.NewPlan(), open(t, head+
		"1;Engskolen;;;;657;;Folkeskoler\n2;Byskolen;;;;751;;Folkeskoler\n;Klubben;;;;657;;Folkeskoler\n"), Options{}))
	next := open(t, head+"9;Anden Skole;;;;657;;Folkeskoler\n2;Byskolen;;;;751;;Folkeskoler\n")
	if r := preview(t, p.Plan, next, Options{}); r.Vanished != 0 {
		t.Errorf("%+v", counts(r))
	}
	for _, place := range []string{"", "657"} {
		if r := preview(t, p.Plan, next, Options{Place: place, MarkClosed: true}); r.Vanished != 1 || r.Rows[len(r.Rows)-1].Before.Number != "1" {
			t.Errorf("%q %+v", place, counts(r))
		}
	}
	if r := preview(t, p.Plan, next, Options{Place: "101", MarkClosed: true}); r.Vanished != 0 {
		t.Errorf("%+v", counts(r))
	}
	// A row that is rejected still says that the school exists.
	bad := open(t, head+"1;;;;;657;;Folkeskoler\n9;Anden Skole;;;;657;;Folkeskoler\n")
	if r := preview(t, p.Plan, bad, Options{Place: "657", MarkClosed: true}); r.Vanished != 0 || r.Rejected != 1 {
		t.Errorf("%+v", counts(r))
	}
}

func TestRejectionsNameRowAndColumn(t *testing.T) {
	r := preview(t, course.NewPlan(), open(t, head+
		"1;Engskolen;Engvej 1;7400;Herning;657;11;Folkeskoler\n"+
		"2;;Mosvej 1;7400;Herning;657;22;Folkeskoler\n"+
		"1;Heldskolen;Hedevej 1;7400;Herning;657;33;Folkeskoler\n"+
		"1;ENGSKOLEN;Engvej 99;7400;Herning;657;33;Folkeskoler\n"+
		"4;Ved; Parken;Parkvej 1;7400;Herning;657;44;Folkeskoler\n"+
		"5;Lang Skole;Vej 1;7400;Herning;657;"+strings.Repeat("5", 61)+";Folkeskoler\n"), Options{})
	if r.New != 1 || r.Merged != 1 || r.Rejected != 4 || len(r.Rejections) != 4 {
		t.Fatalf("%+v", counts(r))
	}
	for _, want := range []struct {
		row    int
		code   course.Code
		field  string
		column any
	}{
		{3, course.ErrRequired, "name", "Navn"},
		{4, course.ErrDuplicate, "number", "Institutionsnummer"},
		{6, course.ErrInvalid, "columns", nil},
		{7, course.ErrTooLong, "phone", "Telefon"},
	} {
		i := slices.IndexFunc(r.Rejections, func(e *course.Error) bool { return e.Args["Row"] == want.row })
		if i < 0 {
			t.Errorf("row %d is not rejected", want.row)
			continue
		}
		if e := r.Rejections[i]; e.Code != want.code || e.Field != want.field || e.Args["Column"] != want.column || e.Kind != course.KindSchool {
			t.Errorf("row %d: %v", want.row, e)
		}
	}
}

func TestListsWithoutNumbers(t *testing.T) {
	p := applied(t, nil, preview(t, course.NewPlan(), open(t, "Navn;Adresse;Postnr\nVestre Skole;Vej 1;7400\nVestre Skole;Gade 2;8000\nKlubben;;\n"), Options{}))
	if p.Plan.Schools.Len() != 3 {
		t.Fatalf("%d schools: names are not unique", p.Plan.Schools.Len())
	}
	r := preview(t, p.Plan, open(t, "Navn;Adresse;Postnr\nVestre Skole;Vej 1;7400\nVESTRE SKOLE;Vej 1;7400\nKlubben;Nyvej 3;7400\n"), Options{})
	if r.Unchanged != 1 || r.Merged != 1 || r.Changed != 1 {
		t.Errorf("%+v", counts(r))
	}
	r = preview(t, p.Plan, open(t, head+"77;Vestre Skole;Vej 1;8000;;751;;Folkeskoler\n78;Vestre Skole;Allé 9;6000;;621;;Folkeskoler\n"), Options{})
	if r.Changed != 1 || r.New != 1 || r.Rows[0].After.Number != "77" || r.Rows[0].Before.Address != "Gade 2" {
		t.Errorf("a school without a number did not get it: %+v", counts(r))
	}
	applied(t, p, r)
}

func TestOnlySomeTypes(t *testing.T) {
	text := head + "1;Engskolen;;;;657;;Folkeskoler\n2;Kommunen;;;;657;;Kommuner pr. 1/1-2007\n3;Havgymnasiet;;;;657;;Gymnasier og HF-kurser\n"
	r := preview(t, course.NewPlan(), open(t, text), Options{Only: map[course.SchoolType]bool{course.PrimarySchool: true, course.YouthEducation: true}})
	if r.New != 2 || r.OtherType != 1 {
		t.Errorf("%+v", counts(r))
	}
}

func TestCirclesOfMainSchools(t *testing.T) {
	text := "Nummer;Navn;Hovedskole\n1;A;2\n2;B;3\n3;C;1\n4;D;4\n5;E;99\n6;F;1\n"
	r := preview(t, course.NewPlan(), open(t, text), Options{})
	p := applied(t, nil, r)
	if school(t, p.Plan, "6").Parent != school(t, p.Plan, "1").ID || school(t, p.Plan, "4").Parent != "" || school(t, p.Plan, "5").Parent != "" {
		t.Error("main schools are found wrongly")
	}
	for _, s := range p.Plan.Schools.All() {
		for id, n := s.Parent, 0; id != ""; id, n = p.Plan.Schools.Get(id).Parent, n+1 {
			if n > 3 {
				t.Fatal("the main schools go round in a circle")
			}
		}
	}
}

func TestHeadsOfSchoolsAreReplaced(t *testing.T) {
	list := func(name, mail string) *Register {
		return open(t, "Nummer;Navn;Leder;Leder e-mail\n1;Engskolen;"+name+";"+mail+"\n")
	}
	o := Options{WithContacts: true, Role: "Leder", Source: "Register"}
	p := applied(t, nil, preview(t, course.NewPlan(), list("Opdigtet Et", "et@skole.example"), o))
	if r := preview(t, p.Plan, list("Opdigtet Et", "et@skole.example"), o); r.Unchanged != 1 || len(r.Edits()) != 0 {
		t.Errorf("%+v", counts(r))
	}
	r := preview(t, p.Plan, list("Opdigtet To", "to@skole.example"), o)
	if r.Changed != 1 || !slices.Equal(r.Rows[0].Fields, []string{"contact"}) {
		t.Errorf("%+v", counts(r))
	}
	applied(t, p, r)
	if all := p.Plan.Contacts.All(); len(all) != 1 || all[0].Name != "Opdigtet To" || all[0].Mail != "to@skole.example" {
		t.Errorf("%+v", all)
	}
}

// The import is one step of the journal of a real file and can be taken back.
func TestImportIsOneStepThatUndoes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan"+store.Extension)
	s, err := store.Create(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := course.OpenPlanner(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = p.Close() }()
	applied(t, p, preview(t, p.Plan, open(t, "Nummer;Navn;Hovedskole;Leder\n1;Afdelingen;2;Opdigtet Et\n2;Hovedskolen;;\n"), Options{WithContacts: true}))
	if label, _ := p.CanUndo(); label.Key != "label.school.import" || label.Args["N"] != "2" || label.Args["File"] != "skoler.csv" {
		t.Errorf("%+v", label)
	}
	if p.Plan.Schools.Len() != 2 || p.Plan.Contacts.Len() != 1 {
		t.Error("not everything is there")
	}
	if _, err := p.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if p.Plan.Schools.Len() != 0 || p.Plan.Contacts.Len() != 0 {
		t.Error("not everything was taken back")
	}
}
