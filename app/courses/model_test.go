package courses

import (
	"slices"
	"testing"

	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestFilter lets courses through by theme, state, place, grade level and words.
func TestFilter(t *testing.T) {
	c := &course.Course{
		Base: course.Base{ID: "c"}, Title: "Kildekritik og falske nyheder", Summary: "Eleverne tjekker påstande", Theme: "digital", State: course.Published,
		Grades: []course.ID{"dk.mellemtrin"}, Places: []course.PlaceKind{course.AtSchool}, Skills: []string{"Kildekritik"}, Goals: []course.ID{"g"},
	}
	old := &course.Course{Base: course.Base{ID: "o"}, Title: "Gammelt", State: course.Retired, Grades: []course.ID{"dk.9"}}
	records := []course.Record{c, old, &course.Goal{Base: course.Base{ID: "g"}, Framework: "digcomp-3.0", Code: "1.2", Name: course.Name3{Da: "Vurdere data", En: "Evaluating data"}}}
	for _, g := range assets.GradeLevelsOf("DK") {
		records = append(records, &g)
	}
	plan := course.Fill(slices.Values(records))
	for _, x := range []struct {
		m       Model
		want    string
		unknown string
	}{
		{Model{}, "c", ""},
		{Model{State: StateAll}, "co", ""},
		{Model{State: "retired"}, "o", ""},
		{Model{State: "draft"}, "", ""},
		{Model{Theme: "digital", State: "published", Query: "NYHEDER kilde"}, "c", ""},
		{Model{Theme: "reading"}, "", ""},
		{Model{Place: "school"}, "c", ""},
		{Model{Place: "online"}, "", ""},
		{Model{Query: "kilde robot"}, "", ""},
		{Model{Query: "paastande"}, "c", ""}, // of the summary, without a Danish keyboard
		{Model{Query: "vurdere 1.2"}, "c", ""},
		{Model{Query: "1.1"}, "", ""},
		{Model{Grade: "5"}, "c", ""}, // of a stage
		{Model{Grade: "mellemtrin"}, "c", ""},
		{Model{Grade: "7-9"}, "", ""},
		{Model{Grade: "7-9", State: StateAll}, "o", ""},
		{Model{Grade: "16"}, "c", "16"}, // nothing is left out because of it
		{Model{Grade: "7, 16"}, "", "16"},
	} {
		x.m.Read(plan, course.Moment(0), words.For(words.Danish))
		got := ""
		for _, r := range x.m.Rows() {
			got += string(r.Course.ID)
		}
		if got != x.want || x.m.Unknown != x.unknown {
			t.Errorf("%+v shows %q, unknown %q; want %q, %q", x.m, got, x.m.Unknown, x.want, x.unknown)
		}
	}
	var m Model
	m.Read(plan, course.Moment(0), words.For(words.Danish))
	if m.Filtered() || m.Len() != 2 || m.In(course.Published) != 1 {
		t.Errorf("%v, %d", m.Filtered(), m.Len())
	}
	m.Grade, m.State = "5", StateAll
	if !m.Filtered() {
		t.Error("filters are not seen")
	}
	if m.ShowAll(); m.Filtered() || len(m.Rows()) != 1 {
		t.Error("taking the filters away takes the courses too")
	}
}

// TestLengthText says how long courses are.
func TestLengthText(t *testing.T) {
	w := words.For(words.English)
	for _, c := range []struct {
		minutes []int
		want    string
	}{
		{nil, ""},
		{[]int{90}, "90 min"},
		{[]int{90, 90}, "2 × 90 min"},
		{[]int{45, 90}, "45 + 90 min"},
		{[]int{45, 45, 60, 45}, "4 lessons · 195 min"},
		{[]int{45, 45, 45, 45, 45}, "5 × 45 min"},
	} {
		k := &course.Course{}
		for _, n := range c.minutes {
			k.Lessons = append(k.Lessons, course.Lesson{Minutes: n})
		}
		if got := lengthText(w, k); got != c.want {
			t.Errorf("%v: %q, want %q", c.minutes, got, c.want)
		}
	}
}
