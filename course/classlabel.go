package course

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// ParseClassLabel reads a class of a school as people write it in one line:
// "6.A 24" is the A track of 6. klasse with 24 pupils. The grade level is
// sought among those of the library's school system by its short name, with or
// without dot and blank. What names no grade level that moves up ("FGU hold 3
// 12", "Reading club") is a fixed group of that name. The class has no ID and
// is not stored; ok is false when the text names nothing.
func (p *Plan) ParseClassLabel(text string, school ID, year int) (k Class, ok bool) {
	label, pupils, counted := cutPupils(text)
	if label == "" {
		return Class{}, false
	}
	k = Class{School: school, Since: year}
	if counted {
		k.Pupils = []Pupils{{year, pupils}}
	}
	g, track := p.gradeOf(label, p.Schools.Get(school), year)
	if g != nil {
		k.Grade = g.ID
	}
	if g != nil && movesUp(g) && len([]rune(track)) <= 12 {
		k.Track = track
		return k, true
	}
	k.Fixed, k.Track = true, label
	return k, true
}

// cutPupils takes the number of pupils from the end of a line.
func cutPupils(text string) (label string, pupils int, counted bool) {
	words := strings.Fields(text)
	if n := len(words); n > 1 && len(words[n-1]) <= 4 && digits(words[n-1], &pupils) {
		return strings.TrimRight(strings.Join(words[:n-1], " "), ",;:"), pupils, true
	}
	return strings.Join(words, " "), 0, false
}

// movesUp tells whether classes of a grade level are cohorts: levels with a
// number in their short name, and those that another follows.
func movesUp(g *GradeLevel) bool {
	return g.Level == Grade && (g.Next != "" || strings.ContainsAny(g.Short, "0123456789"))
}

// gradeOf finds the grade level that a label begins with, and the rest of the
// label. The longest short name wins; among equal ones ("5" of two German
// school types) the one that suits the school best.
func (p *Plan) gradeOf(label string, s *School, year int) (best *GradeLevel, track string) {
	if p.Library == nil {
		return nil, ""
	}
	length, points := 0, 0
	for _, g := range p.GradeLevels.All() {
		if g.System != p.Library.Country || g.Level == Stage || g.Retired || !suitsType(g, s) {
			continue
		}
		rest, ok := cutGrade(label, g.Short)
		if !ok {
			continue
		}
		n := len(g.Short)
		fit := p.fits(g, s, year)
		if n > length || n == length && (fit > points || fit == points && g.Sort < best.Sort) {
			best, track, length, points = g, rest, n, fit
		}
	}
	return best, track
}

// cutGrade takes a grade's short name from the start of a label. "6.A", "6A",
// "6. a" and "6 A" all begin with "6."; "16.A" and "1.gruppe" do not begin with
// "1." and "1.g".
func cutGrade(label, short string) (rest string, ok bool) {
	at := []rune(label)
	last := ' '
	for _, r := range short {
		for r != '.' && len(at) > 0 && (at[0] == '.' || at[0] == ' ') {
			at = at[1:]
		}
		if r == '.' {
			continue
		}
		if len(at) == 0 || unicode.ToLower(at[0]) != unicode.ToLower(r) {
			return "", false
		}
		last, at = r, at[1:]
	}
	if last == ' ' {
		return "", false
	}
	if len(at) > 0 && (unicode.IsDigit(last) && unicode.IsDigit(at[0]) || unicode.IsLetter(last) && unicode.IsLetter(at[0])) {
		return "", false
	}
	return strings.Trim(string(at), " .-"), true
}

// suitsType tells whether a school of this type can have the grade level at
// all: nobody is in 1. klasse at a place of youth education.
func suitsType(g *GradeLevel, s *School) bool {
	return s == nil || s.Type != YouthEducation || !slices.Contains([]Band{BandEarly, BandLower, BandMiddle}, g.Band())
}

// fits tells how well a grade level goes with a school: its other classes are
// of the same school type, or its name says so.
func (p *Plan) fits(g *GradeLevel, s *School, year int) int {
	stage := p.GradeLevels.Get(g.Parent)
	if s == nil || stage == nil {
		return 0
	}
	points := 0
	for _, k := range p.ClassesIn(s.ID, year) {
		if other := p.GradeIn(k, year); other != nil && other.Parent == stage.ID {
			points = 2
		}
	}
	for _, name := range []string{stage.Name.Da, stage.Name.De, stage.Name.En} {
		first, _, _ := strings.Cut(name, " ")
		if first != "" && strings.Contains(strings.ToLower(s.Name), strings.ToLower(first)) {
			return points + 1
		}
	}
	return points
}

// ParsePosition reads a place on earth as maps give it: latitude and longitude
// in degrees with a comma between, "56.1362, 8.9764".
func ParsePosition(text string) (Position, bool) {
	lat, lon, found := strings.Cut(text, ",")
	a, err1 := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	b, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	return Position{Lat: a, Lon: b}, found && err1 == nil && err2 == nil && a >= -90 && a <= 90 && b >= -180 && b <= 180
}
