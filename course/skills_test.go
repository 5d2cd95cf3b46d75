package course_test

import (
	"slices"
	"testing"

	. "klassetrin/course"
)

func TestKnownSkillsComeOnceWhateverTheirCapitals(t *testing.T) {
	p := plan(&Librarian{Base: Base{ID: "eve"}, Name: "Eve", Skills: []string{"source criticism", "Animation"}})
	if got, want := p.KnownSkills(), []string{"Animation", "Robots", "source criticism"}; !slices.Equal(got, want) {
		t.Errorf("known are %q, want %q", got, want)
	}
	if got := Fill(slices.Values([]Record{library})).KnownSkills(); len(got) != 0 {
		t.Errorf("an empty library knows %q", got)
	}
}
