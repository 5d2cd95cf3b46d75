package course_test

import (
	"testing"

	. "klassetrin/course"
)

func TestParseClassLabel(t *testing.T) {
	grade := func(id, system, short, parent, next, isced string, age int) Record {
		return &GradeLevel{Base: Base{ID: ID(id)}, System: system, Short: short, Parent: ID(parent), Next: ID(next), ISCED: isced, AgeFrom: age, Name: Name3{En: id}}
	}
	danish := plan(
		grade("dk.1", "DK", "1.", "", "dk.2", "1", 7), grade("dk.10", "DK", "10.", "", "", "2", 16),
		grade("dk.stx.1", "DK", "1.g", "dk.stx", "dk.stx.2", "3", 16), grade("dk.fgu", "DK", "FGU", "", "", "3", 16),
		grade("sn.gs.1", "DE-SN", "1", "", "sn.gs.2", "1", 6),
		&School{Base: Base{ID: "stx"}, Name: "Gymnasium", Type: YouthEducation},
	)
	german := plan(
		&Library{Base: Base{ID: LibraryID}, Name: "L", Country: "DE-SN", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45},
		grade("sn.os.5", "DE-SN", "5", "sn.os", "", "2", 10), grade("sn.gym.5", "DE-SN", "5", "sn.gym", "", "2", 10),
		&GradeLevel{Base: Base{ID: "sn.os"}, System: "DE-SN", Level: Stage, Short: "OS", Name: Name3{De: "Oberschule (Klassen 5–10)"}},
		&GradeLevel{Base: Base{ID: "sn.gym"}, System: "DE-SN", Level: Stage, Short: "Gym", Name: Name3{De: "Gymnasium (Klassen 5–12)"}},
		&School{Base: Base{ID: "os"}, Name: "Oberschule am Bach", Type: SecondarySchool},
		&School{Base: Base{ID: "gym"}, Name: "Berggymnasium", Type: SecondarySchool},
		&School{Base: Base{ID: "known"}, Name: "Schule am Berg", Type: SecondarySchool},
		&Class{Base: Base{ID: "known5"}, School: "known", Grade: "sn.gym.5", Track: "a", Since: 2026},
	)
	for _, c := range []struct {
		plan         *Plan
		school       ID
		text         string
		grade, track string
		fixed        bool
		pupils       int
	}{
		{danish, "hill", "6.A 24", "dk.6", "A", false, 24},
		{danish, "hill", "6a", "dk.6", "a", false, -1},
		{danish, "hill", " 6. B  0", "dk.6", "B", false, 0},
		{danish, "hill", "6.A, 24", "dk.6", "A", false, 24},
		{danish, "hill", "6 24", "dk.6", "", false, 24},
		{danish, "hill", "6", "dk.6", "", false, -1},
		{danish, "hill", "10.A 20", "dk.10", "A", false, 20},
		{danish, "hill", "1.A 20", "dk.1", "A", false, 20},
		{danish, "hill", "16.A 20", "", "16.A", true, 20},
		{danish, "stx", "1.g B 28", "dk.stx.1", "B", false, 28},
		{danish, "stx", "1g 28", "dk.stx.1", "", false, 28},
		{danish, "stx", "1.B 28", "", "1.B", true, 28},
		{danish, "stx", "FGU hold 3 12", "dk.fgu", "FGU hold 3", true, 12},
		{danish, "hill", "Reading club", "", "Reading club", true, -1},
		{danish, "hill", "6. klasse fra Byskolen", "dk.6", "6. klasse fra Byskolen", true, -1},
		{german, "os", "5a 22", "sn.os.5", "a", false, 22},
		{german, "gym", "5a 22", "sn.gym.5", "a", false, 22},
		{german, "known", "5b 22", "sn.gym.5", "b", false, 22},
	} {
		k, ok := c.plan.ParseClassLabel(c.text, c.school, 2026)
		n, known := k.PupilsIn(2026)
		if !known {
			n = -1
		}
		if !ok || k.School != c.school || k.Since != 2026 || string(k.Grade) != c.grade || k.Track != c.track || k.Fixed != c.fixed || n != c.pupils {
			t.Errorf("%q at %s: %+v, want %+v", c.text, c.school, k, c)
		}
		if err := k.Validate(); err != nil {
			t.Errorf("%q: %v", c.text, err)
		}
	}
	if _, ok := danish.ParseClassLabel("  ", "hill", 2026); ok {
		t.Error("nothing was read as a class")
	}
}

func TestParsePosition(t *testing.T) {
	if p, ok := ParsePosition(" 56.1362, 8.9764 "); !ok || p != (Position{Lat: 56.1362, Lon: 8.9764}) {
		t.Errorf("%v %v", p, ok)
	}
	for _, s := range []string{"", "56.1", "56,1; 8,9", "91, 8", "56, 181", "north, east"} {
		if _, ok := ParsePosition(s); ok {
			t.Errorf("%q was read as a place", s)
		}
	}
}
