package assets

import (
	"encoding/csv"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"klassetrin/course"
)

func TestGradeLevels(t *testing.T) {
	all := GradeLevels()
	byID := map[course.ID]course.GradeLevel{}
	sorts, systems := map[int]bool{}, map[string]int{}
	for _, g := range all {
		if _, twice := byID[g.ID]; twice || sorts[g.Sort] {
			t.Errorf("%s or its place in the order is there twice", g.ID)
		}
		byID[g.ID], sorts[g.Sort] = g, true
		systems[g.System]++
		if err := g.Validate(); err != nil {
			t.Error(err)
		}
		if g.Name.Da == "" || g.Name.De == "" || g.Name.En == "" || g.Short == "" {
			t.Errorf("%s lacks a name: %+v", g.ID, g)
		}
		if strings.Trim(g.ISCED, "0123456789-") != "" {
			t.Errorf("%s has the ISCED level %q", g.ID, g.ISCED)
		}
		if g.Level == course.Programme && g.ISCED != "" {
			t.Errorf("%s is outside formal education but has an ISCED level", g.ID)
		}
	}
	for _, g := range all {
		for _, to := range []course.ID{g.Parent, g.Next} {
			if other, ok := byID[to]; to != "" && (!ok || other.System != g.System) {
				t.Errorf("%s leads to %q, which its system does not have", g.ID, to)
			}
		}
		if next, ok := byID[g.Next]; ok && next.Sort <= g.Sort {
			t.Errorf("%s moves back to %s", g.ID, next.ID)
		}
		if p, ok := byID[g.Parent]; ok && p.Level == course.Stage && g.Level == course.Stage {
			t.Errorf("%s is a stage within a stage", g.ID)
		}
	}
	if got := slices.Sorted(maps.Keys(systems)); !slices.Equal(got, slices.Sorted(slices.Values(Systems))) {
		t.Errorf("systems %q", got)
	}
	if n := len(GradeLevelsOf("US")); n != 14 {
		t.Errorf("the US system has %d levels, want 14", n)
	}
}

func TestMovingUp(t *testing.T) {
	byID := map[course.ID]course.GradeLevel{}
	for _, g := range GradeLevels() {
		byID[g.ID] = g
	}
	tests := map[course.ID]struct {
		steps int
		last  course.ID
	}{
		"dk.0": {9, "dk.9"}, "dk.10": {0, "dk.10"}, "sn.gs.1": {3, "sn.gs.4"}, "sn.os.5": {5, "sn.os.10"},
		"sn.gym.5": {7, "sn.gym.12"}, "uk.y1": {5, "uk.y6"}, "uk.y7": {4, "uk.y11"}, "us.k": {12, "us.12"}, "dk.stx.1": {2, "dk.stx.3"},
	}
	for from, want := range tests {
		g, steps := byID[from], 0
		for g.Next != "" {
			g = byID[g.Next]
			steps++
		}
		if steps != want.steps || g.ID != want.last {
			t.Errorf("%s: %d steps to %s, want %d to %s", from, steps, g.ID, want.steps, want.last)
		}
	}
}

// TestLevelsThatAreEasilyMistaken holds the facts that a bare number hides.
func TestLevelsThatAreEasilyMistaken(t *testing.T) {
	want := map[course.ID]string{
		"sn.os.10": "2", "sn.gym.10": "3", "dk.6": "1", "dk.7": "2", "dk.10": "2", "dk.fgu": "", "us.k": "02", "us.7": "2", "sn.hort": "",
	}
	for _, g := range GradeLevels() {
		if isced, ok := want[g.ID]; ok && g.ISCED != isced {
			t.Errorf("%s has ISCED %q, want %q", g.ID, g.ISCED, isced)
		}
	}
}

func TestGoals(t *testing.T) {
	byID := map[course.ID]course.Goal{}
	count := map[string]int{}
	for _, g := range Goals() {
		if _, twice := byID[g.ID]; twice {
			t.Errorf("%s is there twice", g.ID)
		}
		byID[g.ID] = g
		count[g.Framework]++
		if err := g.Validate(); err != nil {
			t.Error(err)
		}
		if string(g.ID) != g.Framework+":"+g.Code {
			t.Errorf("%s is %s of %s", g.ID, g.Code, g.Framework)
		}
		if g.Name.En == "" || g.Framework != "digcomp-2.2" && (g.Name.Da == "" || g.Name.De == "") {
			t.Errorf("%s lacks a name: %+v", g.ID, g.Name)
		}
		if p := byID[g.Parent]; g.Parent != "" && !p.Area {
			t.Errorf("%s: %s is no area before it", g.ID, g.Parent)
		}
		if g.Framework == "digcomp-3.0" && !strings.Contains(g.Note, "not endorsed by the JRC") {
			t.Errorf("%s does not say that the translation is our own", g.ID)
		}
		if g.Retired != (g.Framework == "digcomp-2.2") {
			t.Errorf("%s is retired: %v", g.ID, g.Retired)
		}
	}
	want := map[string]int{"digcomp-3.0": 26, "digcomp-2.2": 26, "kmk-2016": 28, "ballerup": 4, "teknologiforstaaelse": 4, "faelles-maal-dansk": 4, "sdg": 17}
	if !maps.Equal(count, want) {
		t.Errorf("goals %v, want %v", count, want)
	}
	for _, f := range Frameworks() {
		if count[f.Code] == 0 || f.Name.Da == "" || f.Name.De == "" || f.Name.En == "" {
			t.Errorf("framework %+v", f)
		}
		delete(count, f.Code)
	}
	if len(count) > 0 {
		t.Errorf("frameworks without a name: %v", count)
	}
}

func TestISCED(t *testing.T) {
	var codes []string
	for _, l := range ISCED() {
		codes = append(codes, l.Code)
		if l.Name.Da == "" || l.Name.De == "" || l.Name.En == "" {
			t.Errorf("level %+v", l)
		}
	}
	if got := strings.Join(codes, " "); got != "0 1 2 3 4 5 6 7 8 " {
		t.Errorf("levels %q", got)
	}
}

func TestAttributions(t *testing.T) {
	for _, a := range Attributions() {
		if a.Name == "" || a.Licence == "" || a.Source != "" && !strings.HasPrefix(a.Source, "https://") || a.Note.Da == "" || a.Note.De == "" || a.Note.En == "" {
			t.Errorf("incomplete: %+v", a)
		}
	}
}

// expectedHolidays reads the days of testdata/holidays.csv, which were computed
// and looked up independently of the library that the program uses.
func expectedHolidays(t *testing.T, region, kind string) map[course.Date]string {
	t.Helper()
	f, err := os.Open("testdata/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[course.Date]string{}
	for _, r := range rows[1:] {
		d, err := course.ParseDate(r[1])
		if err != nil {
			t.Fatal(err)
		}
		if r[0] == region && r[3] == kind {
			out[d] = r[2]
		}
	}
	return out
}

func TestHolidays(t *testing.T) {
	from, to := course.NewDate(2026, 1, 1), course.NewDate(2028, 12, 31)
	for _, tt := range []struct {
		region, kind string
		got          map[course.Date]string
	}{
		{"DK", "public", PublicHolidays("DK", from, to)},
		{"DK", "custom", CustomaryFreeDays("DK", from, to)},
		{"DE-SN", "public", PublicHolidays("DE-SN", from, to)},
	} {
		want := expectedHolidays(t, tt.region, tt.kind)
		if len(want) < 12 {
			t.Fatalf("only %d expected days of %s", len(want), tt.region)
		}
		for d, name := range want {
			if tt.got[d] != name {
				t.Errorf("%s %s: got %q, want %q", tt.region, d, tt.got[d], name)
			}
		}
		for d, name := range tt.got {
			if want[d] == "" {
				t.Errorf("%s %s is no holiday, got %q", tt.region, d, name)
			}
		}
	}
}

func TestHolidaysOfOtherTimesAndPlaces(t *testing.T) {
	day := func(y int, m time.Month, d int) course.Date { return course.NewDate(y, m, d) }
	tests := []struct {
		country string
		day     course.Date
		want    string
	}{
		{"DK", day(2023, 5, 5), "Store bededag"},
		{"DK", day(2024, 4, 26), ""},
		{"DK", day(2008, 5, 1), "Kristi himmelfartsdag"},
		{"DE", day(2026, 10, 31), ""},
		{"DE-SN", day(2026, 11, 18), "Buß- und Bettag"},
		{"UK-ENG", day(2026, 5, 4), "Early May Bank Holiday"},
		{"UK-ENG", day(2022, 1, 3), "New Year's Day"}, // observed on the Monday after
		{"US", day(2026, 11, 26), "Thanksgiving Day"},
		{"US", day(2021, 12, 31), "New Year's Day"}, // of 2022, observed on the Friday before
		{"SE", day(2026, 1, 1), ""},
	}
	for _, tt := range tests {
		if got := PublicHolidays(tt.country, tt.day, tt.day)[tt.day]; got != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.country, tt.day, got, tt.want)
		}
	}
	if n := len(PublicHolidays("DK", day(2026, 12, 25), day(2026, 12, 26))); n != 2 {
		t.Errorf("%d holidays at Christmas, want both ends included", n)
	}
}
