package course

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// gradeNames is what a grade level can be called.
type gradeNames struct {
	level     *GradeLevel
	low, high int        // its number, or those of a stage; -1 without
	track     bool       // letters belong to its number: "1.g" is not "1."
	over      bool       // there are levels below it
	heads     [][]string // the words of its short name and of its names before a bracket
	own       []string   // all words of its names
	all       []string   // and those of the stages above it
}

// describeGrades prepares levels to be found by their names.
func describeGrades(levels []*GradeLevel) []gradeNames {
	byID, over := map[ID]*GradeLevel{}, map[ID]bool{}
	for _, g := range levels {
		byID[g.ID] = g
		over[g.Parent] = true
	}
	out := make([]gradeNames, 0, len(levels))
	for _, g := range levels {
		n := gradeNames{level: g, over: over[g.ID], own: wordsOf(g)}
		n.low, n.high, n.track = numbersOf(g)
		n.all = slices.Clone(n.own)
		for up, steps := byID[g.Parent], 0; up != nil && steps < maxStages; up, steps = byID[up.Parent], steps+1 {
			if _, _, track := numbersOf(up); !track { // the words of Key Stage 1 belong to its number
				n.all = append(n.all, wordsOf(up)...)
			}
		}
		for _, name := range gradeTexts(g) {
			head, _, _ := strings.Cut(name, "(")
			for _, part := range gradeParts(head) {
				n.heads = append(n.heads, part.words)
			}
		}
		out = append(out, n)
	}
	return out
}

// gradeTexts gives the short name and the names in the three languages.
func gradeTexts(g *GradeLevel) []string { return []string{g.Short, g.Name.En, g.Name.Da, g.Name.De} }

func wordsOf(g *GradeLevel) []string {
	var out []string
	for _, name := range gradeTexts(g) {
		for _, part := range gradeParts(name) {
			out = append(out, part.words...)
		}
	}
	return out
}

// numbersOf finds the numbers in a level's short name, else in its names; -1
// without. It tells whether letters of the short name belong to them.
func numbersOf(g *GradeLevel) (low, high int, track bool) {
	for i, name := range gradeTexts(g) {
		for _, part := range gradeParts(name) {
			if part.low >= 0 {
				return part.low, part.high, i == 0 && len(part.words) > 0
			}
		}
	}
	return -1, -1, false
}

// among gives the levels that a part means. A letter that no level has is that
// of a class: "6.a" is in 6. klasse.
func (g gradePart) among(known []gradeNames) []ID {
	if g.low < 0 {
		return g.named(known)
	}
	ids := g.numbered(known)
	if len(ids) > 0 {
		return ids
	}
	g.words = slices.DeleteFunc(slices.Clone(g.words), func(w string) bool { return utf8.RuneCountInString(w) == 1 })
	return g.numbered(known)
}

// numbered gives the levels with one of the numbers and all of the words. A
// stage is meant by its levels, unless none are listed below it.
func (g gradePart) numbered(known []gradeNames) []ID {
	var out []ID
	for i := range known {
		n := &known[i]
		switch {
		case n.low < 0 || g.low > n.high || g.high < n.low, n.over && n.low != n.high, n.track && len(g.words) == 0:
			continue
		}
		if hasAll(g.words, n.all) {
			out = append(out, n.level.ID)
		}
	}
	return out
}

// hasAll tells whether each word is among others, or one of them begins with it.
func hasAll(words, among []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(among, func(have string) bool {
			return have == w || utf8.RuneCountInString(w) > 1 && strings.HasPrefix(have, w)
		}) {
			return false
		}
	}
	return true
}

// How well words name a level.
const (
	namedNot   = iota
	namedAside // they stand somewhere in its names: "gymnasium" in "HTX (technisches Gymnasium)"
	namedBegun // a name begins with them
	namedWhole // they are a name
)

// named gives the levels that are named best by the words.
func (g gradePart) named(known []gradeNames) []ID {
	best, out := namedNot, []ID(nil)
	for i := range known {
		how := known[i].called(g.words)
		if how > best {
			best, out = how, nil
		}
		if how == best && how != namedNot {
			out = append(out, known[i].level.ID)
		}
	}
	return out
}

func (n *gradeNames) called(words []string) int {
	how := namedNot
	if hasAll(words, n.own) {
		how = namedAside
	}
	for _, head := range n.heads {
		switch {
		case slices.Equal(head, words) && (n.low < 0 || n.over):
			return namedWhole
		case beginsWith(head, words):
			how = namedBegun
		}
	}
	return how
}

func beginsWith(head, words []string) bool {
	if len(words) > len(head) {
		return false
	}
	for i, w := range words {
		if !strings.HasPrefix(head[i], w) {
			return false
		}
	}
	return true
}
