package words

import (
	"fmt"
	"strings"
	"testing"

	"klassetrin/assets"
	"klassetrin/course"
)

// values gives all values of an enumeration whose names String knows.
func values[T interface {
	~uint8
	fmt.Stringer
}]() []T {
	var all []T
	for v := range 255 {
		if strings.HasPrefix(T(v).String(), "invalid-") {
			break
		}
		all = append(all, T(v))
	}
	return all
}

// said checks that every value has a word of its own in every language.
func said[T comparable](t *testing.T, name string, all []T, say func(*Printer, T) string, own func(T) string) {
	t.Helper()
	if len(all) == 0 {
		t.Errorf("%s has no values", name)
	}
	for _, l := range Langs {
		seen := map[string]T{}
		for _, v := range all {
			s := say(For(l), v)
			if s == "" || strings.Contains(s, "⟦") || s == own(v) && l != English {
				t.Errorf("%s: no word for %s %q, got %q", l, name, own(v), s)
			}
			if before, ok := seen[s]; ok {
				t.Errorf("%s: %s %q and %q are both called %q", l, name, own(before), own(v), s)
			}
			seen[s] = v
		}
	}
}

func enum[T interface {
	~uint8
	fmt.Stringer
}](t *testing.T, name string, say func(*Printer, T) string,
) {
	t.Helper()
	said(t, name, values[T](), say, T.String)
	if got := say(For(English), T(254)); got != T(254).String() {
		t.Errorf("%s: a value that does not exist is called %q", name, got)
	}
}

func TestEveryValueHasAWord(t *testing.T) {
	enum(t, "session state", (*Printer).SessionState)
	enum(t, "course state", (*Printer).CourseState)
	enum(t, "request state", (*Printer).RequestState)
	enum(t, "who", (*Printer).Who)
	enum(t, "sure", (*Printer).Sure)
	enum(t, "learning type", (*Printer).LearningType)
	enum(t, "place kind", (*Printer).PlaceKind)
	enum(t, "school type", (*Printer).SchoolType)
	enum(t, "closed kind", (*Printer).ClosedKind)
	enum(t, "rule", (*Printer).CountingRule)
	enum(t, "rule, how it counts", (*Printer).CountingHow)
	enum(t, "grade kind", (*Printer).GradeKind)
	said(t, "kind", course.Kinds, (*Printer).Kind, func(k course.Kind) string { return "\"" + string(k) + "\"" })
	said(t, "band", course.Bands, (*Printer).Band, func(b course.Band) string { return "\"" + string(b) + "\"" })
}

func TestSystemsAndFrameworksHaveNames(t *testing.T) {
	said(t, "system", assets.Systems, (*Printer).System, func(s string) string { return s })
	codes := []string{"own"}
	for _, f := range assets.Frameworks() {
		codes = append(codes, f.Code)
	}
	said(t, "framework", codes, (*Printer).Framework, func(s string) string { return s })
	if got := For(German).Name(course.Name3{Da: "Læsning", En: "Reading"}); got != "Reading" {
		t.Errorf("a name without a German form is %q", got)
	}
}

func TestArrivalsAreSaid(t *testing.T) {
	enum(t, "standing", (*Printer).Standing)
	enum(t, "taking", (*Printer).Taking)
	enum(t, "matching", func(p *Printer, m course.Matching) string { return p.Matching(m, "X") })
	for _, l := range Langs {
		p := For(l)
		for shape, key := range shapeKeys {
			if s := p.Shape(shape); s == "" || s == string(shape) && shape != course.ShapeNothing {
				t.Errorf("%s: no word for the shape %q (%s)", l, shape, key)
			}
		}
	}
	m := &course.Match{Sent: &course.Theme{Name: "Medienbildung"}, How: course.MatchedLike, Ours: &course.Theme{Name: "Digital dannelse"}}
	if got := For(Danish).Match(m); got != "tema »Medienbildung«: bliver til »Digital dannelse«" {
		t.Error(got)
	}
}
