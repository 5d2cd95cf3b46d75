package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"klassetrin/course"
)

func ownGoal(id course.ID, code string, parent course.ID, name course.Name3) *course.Goal {
	return &course.Goal{Base: course.Base{ID: id}, Framework: course.OwnFramework, Code: code, Parent: parent, Name: name, Sort: 10}
}

// previewGoals reads a list as Danish and compares it with a tree.
func previewGoals(t testing.TB, content string, tree ...course.Record) (*course.Plan, *GoalResult) {
	t.Helper()
	reg, err := OpenGoals(t.Context(), strings.NewReader(content), "maal.csv", Limits{})
	if err != nil {
		t.Fatalf("%v in %.80q", err, content)
	}
	plan := course.Fill(slices.Values(tree))
	n := 0
	return plan, PreviewGoals(plan, reg, GoalOptions{Lang: "da", NewID: func() course.ID { n++; return course.ID(fmt.Sprintf("new%03d", n)) }})
}

// after gives the tree as an import leaves it: "code name" with ">" for each
// area above, "*" behind an area and "-" behind what is out of use.
func after(plan *course.Plan, r *GoalResult) string {
	var all []course.Record
	changed := map[course.ID]bool{}
	for _, e := range r.Edits() {
		all = append(all, e.After)
		changed[e.After.Key()] = true
	}
	for _, g := range plan.Goals.All() {
		if !changed[g.ID] {
			all = append(all, g)
		}
	}
	var out []string
	for _, n := range course.Fill(slices.Values(all)).GoalTree(course.OwnFramework) {
		s := strings.Repeat(">", n.Depth) + strings.TrimSpace(n.Goal.Code+" "+n.Goal.Name.In("da"))
		if n.Goal.Area {
			s += "*"
		}
		if n.Goal.Retired {
			s += "-"
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

const smallList = "Kode;Område;Navn\n1;;Læselyst\n1.1;1;Vælge en bog\n1.2;1;Fortælle om en bog\n;Fællesskab;Læse sammen\n"

const smallTree = "1 Læselyst* | >1.1 Vælge en bog | >1.2 Fortælle om en bog | Fællesskab* | >Læse sammen"

func TestGoalsInEveryShape(t *testing.T) {
	latin, _ := charmap.ISO8859_1.NewEncoder().String(smallList)
	shapes := map[string]string{
		"semicolons": smallList, "commas": strings.ReplaceAll(smallList, ";", ","), "tabs and CRLF": strings.NewReplacer(";", "\t", "\n", "\r\n").Replace(smallList),
		"Latin-1": latin, "UTF-8 with mark": "\uFEFF" + smallList, "UTF-16 without mark": utf16Text(smallList, unicode.LittleEndian, unicode.IgnoreBOM),
		"a line above": "Vores læringsmål\n\n" + smallList,
		"a workbook":   workbook(t, map[string][][]string{"Mål": {{"Kode", "Område", "Navn"}, {"1", "", "Læselyst"}, {"1.1", "1", "Vælge en bog"}, {"1.2", "1", "Fortælle om en bog"}, {"", "Fællesskab", "Læse sammen"}}}, "Mål"),
	}
	for name, content := range shapes {
		t.Run(name, func(t *testing.T) {
			plan, r := previewGoals(t, content)
			if got := after(plan, r); got != smallTree || r.Rejected != 0 || r.New != 4 || r.Areas != 1 || r.Read != 4 {
				t.Errorf("%s, %+v", got, r)
			}
		})
	}
}

func TestHeadingsOfThreeLanguages(t *testing.T) {
	for header, want := range map[string]course.Name3{
		"Kode;Navn (dansk);Navn (tysk);Navn (engelsk)":    {Da: "a", De: "b", En: "c"},
		"code;name_da;name_de;name_en":                    {Da: "a", De: "b", En: "c"},
		"Kennung;Name (Dänisch);Name (Deutsch);English":   {Da: "a", De: "b", En: "c"},
		"Code;Name [da];Name [de];Name [en]":              {Da: "a", De: "b", En: "c"},
		"Code;Lernziel;Typ":                               {Da: "a"},
		"Code;Deutsch":                                    {De: "a"},
		"Kode;Læringsmål;Bruges ikke længere (sæt kryds)": {Da: "a"},
	} {
		row := ";a;b;c"
		if n := strings.Count(header, ";"); n < 3 {
			row = ";a"
		}
		_, r := previewGoals(t, header+"\n"+row+"\n")
		if len(r.Rows) != 1 || r.Rows[0].Goal.Name != want {
			t.Errorf("%s: %+v", header, r.Rows)
		}
	}
}

func TestGoalsAreKnownAgain(t *testing.T) {
	tree := []course.Record{
		ownGoal("area", "1", "", course.Name3{Da: "Læselyst", En: "Joy"}), ownGoal("g11", "1.1", "area", course.Name3{Da: "Vælge en bog"}), ownGoal("free", "", "area", course.Name3{Da: "Uden kode"}),
	}
	tree[0].(*course.Goal).Area, tree[2].(*course.Goal).Sort = true, 20
	tests := map[string]struct {
		list, tree             string
		new, changed, same, no int
	}{
		"the same": {"Kode;Område;Navn\n1;;Læselyst\n1.1;1;Vælge en bog\n;Læselyst;Uden kode\n", "1 Læselyst* | >1.1 Vælge en bog | >Uden kode", 0, 0, 3, 0},
		"an area by its name in another language": {"Kode;Område;Navn\n1.1;JOY;Vælge en bog\n", "1 Læselyst* | >1.1 Vælge en bog | >Uden kode", 0, 0, 1, 0},
		"another name":           {"Kode;Navn\n1.1;Vælge en god bog\n", "1 Læselyst* | >1.1 Vælge en god bog | >Uden kode", 0, 1, 0, 0},
		"a code for one without": {"Kode;Område;Navn\n1.3;1;Uden kode\n", "1 Læselyst* | >1.1 Vælge en bog | >1.3 Uden kode", 0, 1, 0, 0},
		"out of use":             {"Kode;Navn;Bruges ikke længere\n1.1;Vælge en bog;x\n", "1 Læselyst* | >1.1 Vælge en bog- | >Uden kode", 0, 1, 0, 0},
		"to another area":        {"Kode;Område;Navn\n2;;Ny\n1.1;2;Vælge en bog\n", "1 Læselyst* | >Uden kode | 2 Ny* | >1.1 Vælge en bog", 1, 1, 0, 0},
		"the same name elsewhere is another goal": {"Område;Navn\nNy;Uden kode\n", "1 Læselyst* | >1.1 Vælge en bog | >Uden kode | Ny* | >Uden kode", 1, 0, 0, 0},
		"twice in the file":                       {"Kode;Navn\n5;Fem\n5;FEM\n", "1 Læselyst* | >1.1 Vælge en bog | >Uden kode | 5 Fem", 1, 0, 0, 0},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			plan, r := previewGoals(t, x.list, tree...)
			if got := after(plan, r); got != x.tree || r.New != x.new || r.Changed != x.changed || r.Unchanged != x.same || r.Rejected != x.no {
				t.Errorf("%s\nwant %s\n%+v %v", got, x.tree, r, r.Rejections)
			}
			if r.Read != r.New+r.Changed+r.Unchanged+r.Rejected+r.Merged {
				t.Errorf("rows are missing: %+v", r)
			}
		})
	}
}

// TestTwiceAddsNothing takes a list in, and then again.
func TestTwiceAddsNothing(t *testing.T) {
	_, r := previewGoals(t, smallList)
	var tree []course.Record
	for _, e := range r.Edits() {
		tree = append(tree, e.After)
	}
	_, again := previewGoals(t, smallList, tree...)
	if len(again.Edits()) != 0 || again.Unchanged != 4 {
		t.Errorf("the second time: %+v", again)
	}
}

func TestBadRowsOfGoals(t *testing.T) {
	long := strings.Repeat("x", course.MaxText+1)
	_, r := previewGoals(t, "Kode;Område;Type;Navn;Udgået\n1;;;God;\n2;;;;\n1;;;Anden med samme kode;\n3;;ting;Uden mening;\n4;;;"+long+";\n5;;;Fem;måske\n6;;;Seks;;mere\n7;8;;Syv;\n8;7;;Otte;\n9;1;;I orden;\n")
	want := []string{
		"2 required name Navn", "3 duplicate code Kode", "4 invalid goalKind Type", "5 toolong name Navn", "6 invalid retired Udgået", "7 invalid columns ",
		"8 invalid goalArea Område", "9 invalid goalArea Område",
	}
	var got []string
	for _, e := range r.Rejections {
		line, _ := e.Args["Row"].(int)
		column, _ := e.Args["Column"].(string)
		got = append(got, fmt.Sprintf("%d %s %s %s", line-1, e.Code, e.Field, column))
		if e.Args["File"] != "maal.csv" || e.Kind != course.KindGoal {
			t.Errorf("a refusal without its place: %v", e)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("refused\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r.New != 2 || r.Rejected != 8 {
		t.Errorf("%+v", r)
	}
}

// TestAreasCannotStandInThemselves takes in lists that would hang an area of the
// tree below itself: the row is refused, and all goals stay in the tree.
func TestAreasCannotStandInThemselves(t *testing.T) {
	area := func(id course.ID, code string, parent course.ID, name string) course.Record {
		g := ownGoal(id, code, parent, course.Name3{Da: name})
		g.Area = true
		return g
	}
	tree := []course.Record{area("a", "1", "", "A"), area("b", "2", "a", "B"), area("c", "3", "b", "C"), ownGoal("g", "4", "c", course.Name3{Da: "G"})}
	for name, x := range map[string]struct {
		rows, tree string
		refused    []int
	}{
		"into the area below":         {"1;2;A\n", "1 A* | >2 B* | >>3 C* | >>>4 G", []int{2}},
		"two floors down":             {"4;3;G ny\n1;C;A\n", "1 A* | >2 B* | >>3 C* | >>>4 G ny", []int{3}},
		"by way of a new area":        {"9;3;Ny\n1;Ny;A\n", "1 A* | >2 B* | >>3 C* | >>>4 G | >>>9 Ny*", []int{3}},
		"what was below comes on top": {"2;;B\n1;2;A\n", "2 B* | >3 C* | >>4 G | >1 A*", nil},
		"the area above moves later":  {"1;3;A\n2;;B\n", "2 B* | >3 C* | >>4 G | >>1 A*", nil},
	} {
		t.Run(name, func(t *testing.T) {
			plan, r := previewGoals(t, "Kode;Område;Navn\n"+x.rows, tree...)
			if got := after(plan, r); got != x.tree {
				t.Errorf("%s\nwant %s", got, x.tree)
			}
			var lines []int
			for _, e := range r.Rejections {
				if e.Code != course.ErrInvalid || e.Field != "goalArea" || e.Args["File"] != "maal.csv" || e.Args["Column"] != "Område" || e.Args["Value"] == "" {
					t.Errorf("a refusal without its place: %v", e)
				}
				lines = append(lines, e.Args["Row"].(int))
			}
			if !slices.Equal(lines, x.refused) || r.Rejected != len(lines) || r.Read != r.New+r.Changed+r.Unchanged+r.Rejected+r.Merged {
				t.Errorf("refused rows %v, want %v; %+v", lines, x.refused, r)
			}
		})
	}
}

// TestAGoalIsNoArea names as area what the tree has as a goal: an area of that
// name is made beside it.
func TestAGoalIsNoArea(t *testing.T) {
	goal := ownGoal("k", "", "", course.Name3{Da: "Kildekritik"})
	plan, r := previewGoals(t, "Område;Navn\nKildekritik;Fakta\n", goal)
	if got, want := after(plan, r), "Kildekritik | Kildekritik* | >Fakta"; got != want || r.Areas != 1 {
		t.Errorf("%s, want %s; %+v", got, want, r)
	}
	goal.Code = "7"
	plan, r = previewGoals(t, "Område;Navn\n7;Fakta\n", goal)
	if got, want := after(plan, r), "7 Kildekritik | 7* | >Fakta"; got != want {
		t.Errorf("by its code: %s, want %s", got, want)
	}
	goal.Area = true
	plan, r = previewGoals(t, "Område;Navn\nKildekritik;Fakta\n", goal)
	if got, want := after(plan, r), "7 Kildekritik* | >Fakta"; got != want {
		t.Errorf("an area: %s, want %s", got, want)
	}
}

func TestFilesThatAreNoListOfGoals(t *testing.T) {
	for content, want := range map[string]course.Code{
		"": course.ErrEmpty, "Kode;Område\n1;2\n": course.ErrColumns, "%PDF-1.7": course.ErrUnreadable, "Navn\n" + strings.Repeat("a\n", maxGoals+1): course.ErrTooLarge,
	} {
		if _, err := OpenGoals(t.Context(), strings.NewReader(content), "maal.csv", Limits{}); course.CodeOf(err) != want {
			t.Errorf("%.20q: %v, want %s", content, err, want)
		}
	}
}

// FuzzGoals reads any bytes as a list of goals: what comes of it can be kept,
// and taking it in again adds nothing.
func FuzzGoals(f *testing.F) {
	for _, s := range []string{smallList, "Navn;Område\nA;B\nB;A\n", "Kode;Område;Type;Navn\nA;A;område;A\n", "name_da,name_en,area,code\n,x,y,1\nx,,1,2\n", "Navn;Område\n-;!\n!;-\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		reg, err := OpenGoals(t.Context(), strings.NewReader(string(content)), "fil", small)
		if err != nil {
			if e, ok := errors.AsType[*course.Error](err); !ok || e.Args["File"] != "fil" {
				t.Fatalf("a refusal without words: %v", err)
			}
			return
		}
		n := 0
		o := GoalOptions{Lang: "da", NewID: func() course.ID { n++; return course.ID(fmt.Sprintf("n%05d", n)) }}
		r := PreviewGoals(course.Fill(slices.Values([]course.Record{})), reg, o)
		if r.Read != r.New+r.Changed+r.Unchanged+r.Rejected+r.Merged {
			t.Fatalf("rows are missing: %+v", r)
		}
		var tree []course.Record
		for _, e := range r.Edits() {
			if err := e.After.Validate(); err != nil {
				t.Fatal(err)
			}
			tree = append(tree, e.After)
		}
		plan := course.Fill(slices.Values(tree))
		if got := len(plan.GoalTree(course.OwnFramework)); got != len(tree) {
			t.Fatalf("%d of %d goals stand in the tree", got, len(tree))
		}
		if again := PreviewGoals(plan, reg, o); again.New+again.Areas != 0 {
			t.Fatalf("the second time %d goals and %d areas are new", again.New, again.Areas)
		}
	})
}
