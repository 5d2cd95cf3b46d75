package course

import (
	"slices"
	"testing"
)

// offering is a plan with a stage of two grades, a third grade outside it, and
// courses in every state.
func offering() *Plan {
	records := []Record{
		&GradeLevel{Base: Base{ID: "stage"}, Level: Stage}, &GradeLevel{Base: Base{ID: "4"}, Parent: "stage"},
		&GradeLevel{Base: Base{ID: "5"}, Parent: "stage"}, &GradeLevel{Base: Base{ID: "7"}},
		&GradeLevel{Base: Base{ID: "ring"}, Parent: "round"}, &GradeLevel{Base: Base{ID: "round"}, Parent: "ring"},
		&Course{Base: Base{ID: "a"}, Theme: "read", State: Published, Grades: []ID{"4"}},
		&Course{Base: Base{ID: "b"}, Theme: "code", State: Published, Grades: []ID{"stage"}},
		&Course{Base: Base{ID: "c"}, Theme: "read", State: Pilot, Grades: []ID{"7", "ring"}},
		&Course{Base: Base{ID: "d"}, Theme: "read", State: Draft, Grades: []ID{"4"}},
		&Course{Base: Base{ID: "e"}, Theme: "read", State: Retired, Grades: []ID{"4"}},
	}
	return Fill(slices.Values(records))
}

func TestOffered(t *testing.T) {
	p := offering()
	for _, c := range []struct {
		o    Offer
		want []ID
	}{
		{Offer{}, []ID{"a", "b"}},
		{Offer{Pilot: true}, []ID{"a", "b", "c"}},
		{Offer{Theme: "read"}, []ID{"a"}},
		{Offer{Grade: "4"}, []ID{"a", "b"}},
		{Offer{Grade: "5"}, []ID{"b"}},
		{Offer{Grade: "stage"}, []ID{"a", "b"}},
		{Offer{Grade: "7"}, nil},
		{Offer{Grade: "7", Pilot: true}, []ID{"c"}},
		{Offer{Grade: "round", Pilot: true}, []ID{"c"}},
		{Offer{Grade: "nowhere"}, nil},
	} {
		var got []ID
		for _, x := range p.Offered(c.o) {
			got = append(got, x.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.o, got, c.want)
		}
	}
}
