package courses

import (
	"testing"

	"klassetrin/course"
)

// TestFilter lets courses through by theme, state and words of the title.
func TestFilter(t *testing.T) {
	c := &course.Course{Title: "Kildekritik og falske nyheder", Theme: "digital", State: course.Published}
	for _, x := range []struct {
		m    Model
		want bool
	}{
		{Model{}, true},
		{Model{Theme: "digital", State: "published", Query: "NYHEDER kilde"}, true},
		{Model{Theme: "reading"}, false},
		{Model{State: "draft"}, false},
		{Model{Query: "kilde robot"}, false},
	} {
		if got := x.m.passes(c); got != x.want {
			t.Errorf("%+v: %v", x.m, got)
		}
	}
}
