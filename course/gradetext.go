package course

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// ParseGrades reads grade levels as people write them, in any of the program's
// languages: "6", "6. klasse", "Klasse 6", "Y6", "1.g", "7-9", "STX",
// "mellemtrin", "Klasse 10 Gymnasium", and several of them with a comma or a
// word such as "og" between. It gives all levels that are meant: a bare number
// means that level of every school system, and in Saxony the Oberschule's and
// the Gymnasium's. The first part that names none of the levels is given as
// unknown, as it was written. Words that are only begun count when a level
// begins with them; text without any number or name means nothing.
func ParseGrades(levels []*GradeLevel, text string) (found []ID, unknown string) {
	known := describeGrades(levels)
	for _, part := range gradeParts(text) {
		ids := part.among(known)
		if len(ids) == 0 && unknown == "" && !part.begun() {
			unknown = part.text
		}
		for _, id := range ids {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	return found, unknown
}

// RelatedGrades gives grade levels with everything above and below them: with
// 5. klasse also the stage it belongs to, with a stage all its levels. A
// course for one of them is a course for the levels that were asked for.
func (p *Plan) RelatedGrades(levels []ID) map[ID]bool {
	asked, out := map[ID]bool{}, map[ID]bool{}
	for _, id := range levels {
		asked[id] = true
		for _, g := range p.gradeAndStages(p.GradeLevels.Get(id)) {
			out[g.ID] = true
		}
	}
	for _, level := range p.GradeLevels.All() {
		for _, g := range p.gradeAndStages(level) {
			if asked[g.ID] {
				out[level.ID] = true
				break
			}
		}
	}
	return out
}

// maxStages is how many levels above each other are followed, so that levels
// which a library has made each other's parents come to an end.
const maxStages = 8

// gradeAndStages gives a level and the stages above it.
func (p *Plan) gradeAndStages(g *GradeLevel) []*GradeLevel {
	var out []*GradeLevel
	for ; g != nil && len(out) < maxStages; g = p.GradeLevels.Get(g.Parent) {
		out = append(out, g)
	}
	return out
}

// gradePart is one of the grade levels that a text names: a number or numbers
// that follow each other, and words that say more than "class".
type gradePart struct {
	text      string
	low, high int // -1 without a number
	words     []string
}

// Words that stand beside a number in one of the languages and name no level,
// and those that stand between two parts or two numbers.
var (
	gradeFillers = []string{
		"kl", "klasse", "klassen", "klasser", "klassetrin", "klassestufe", "klassenstufe", "klassenstufen", "trin", "årgang", "stufe",
		"jahr", "jahrgang", "jahrgangsstufe", "jahrgangsstufen", "schuljahr", "grade", "grades", "year", "years", "class", "classes", "y", "yr",
		"th", "st", "nd", "rd", "der", "die", "den", "the", "of", "for", "für", "til", "bis", "to",
	}
	gradeAnds = []string{"og", "und", "and", "eller", "oder", "or"}
	gradeTos  = []string{"til", "bis", "to"}
)

// begun tells whether a part may become a word like "klasse" when it is typed
// to its end.
func (g gradePart) begun() bool {
	return g.low < 0 && len(g.words) == 1 && slices.ContainsFunc(gradeFillers, func(f string) bool { return strings.HasPrefix(f, g.words[0]) })
}

// gradeReader gathers the parts of a text.
type gradeReader struct {
	text     string
	parts    []gradePart
	now      gradePart
	from, to int  // where the present part stands in the text; from is -1 before it has begun
	through  bool // the next number ends what the last began
}

// gradeParts takes a text apart.
func gradeParts(text string) []gradePart {
	r := gradeReader{text: text}
	r.begin()
	start := -1 // of the word or number that is being read
	kind := gradeSign
	for i, c := range text {
		k := kindOf(c)
		if k != kind && start >= 0 {
			r.take(kind, start, i)
			start = -1
		}
		kind = k
		switch {
		case k != gradeSign && start < 0:
			start = i
		case k == gradeSign:
			r.sign(c)
		}
	}
	if start >= 0 {
		r.take(kind, start, len(text))
	}
	r.end()
	return r.parts
}

// gradeSigns are letters, digits and the rest.
type gradeSigns uint8

const (
	gradeSign gradeSigns = iota
	gradeDigit
	gradeLetter
)

func kindOf(c rune) gradeSigns {
	switch {
	case c >= '0' && c <= '9':
		return gradeDigit
	case unicode.IsLetter(c):
		return gradeLetter
	}
	return gradeSign
}

func (r *gradeReader) begin() { r.now, r.from, r.through = gradePart{low: -1, high: -1}, -1, false }

func (r *gradeReader) end() {
	if r.now.low >= 0 || len(r.now.words) > 0 {
		r.now.text = r.text[r.from:r.to]
		r.now.low, r.now.high = min(r.now.low, r.now.high), max(r.now.low, r.now.high)
		r.parts = append(r.parts, r.now)
	}
	r.begin()
}

func (r *gradeReader) sign(c rune) {
	switch c {
	case ',', ';', '/', '+', '&':
		r.end()
	case '-', '–', '—':
		r.through = r.now.low >= 0
	}
}

// take reads a word or a number, text[from:to].
func (r *gradeReader) take(kind gradeSigns, from, to int) {
	word := strings.ToLower(r.text[from:to])
	switch {
	case kind == gradeDigit:
		r.number(word, from)
	case slices.Contains(gradeAnds, word):
		r.end()
		return
	case slices.Contains(gradeTos, word) && r.now.low >= 0:
		r.through = true
	case !slices.Contains(gradeFillers, word) && !slices.Contains(r.now.words, word):
		r.now.words = append(r.now.words, word)
	}
	if r.from < 0 {
		r.from = from
	}
	r.to = to
}

func (r *gradeReader) number(digits string, from int) {
	n, err := strconv.Atoi(digits)
	if err != nil {
		n = 1 << 20 // no class has so many years behind it
	}
	switch {
	case r.through && r.now.low == r.now.high:
		r.now.high, r.through = n, false
		return
	case r.now.low >= 0:
		r.end()
		r.from = from
	}
	r.now.low, r.now.high = n, n
}
