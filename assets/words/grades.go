package words

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"klassetrin/course"
)

// numbered is a word with one number in it: "6.", "1.g", "10".
var numbered = regexp.MustCompile(`^(\D*)(\d+)(\D*)$`)

// step is the name of a grade level taken apart at its number: "6. klasse" is
// 6 in the pattern "# klasse" with the word ".".
type step struct {
	pattern string // the name with # for the word that has the number
	before  string // of the number in that word
	number  int
	after   string
}

// Grades names a set of grade levels in short: levels that follow each other
// become a range, "4.–6. klasse", and tracks without a number their short
// name, "STX".
func (p *Printer) Grades(plan *course.Plan, ids []course.ID) string {
	return shortGrades(levelsOf(plan, ids), string(p.lang))
}

// GradesAt names grade levels for people at the schools of a country whose
// language ("da", "de" or "en") need not be the printer's: "Year 6–7 (6.–7.
// klasse)". A name that differs only in capitals, "6. Klasse", says it already.
func (p *Printer) GradesAt(plan *course.Plan, ids []course.ID, local string) string {
	levels := levelsOf(plan, ids)
	name, there := shortGrades(levels, string(p.lang)), shortGrades(levels, local)
	if there == "" || strings.EqualFold(there, name) {
		return name
	}
	return name + " (" + there + ")"
}

func levelsOf(plan *course.Plan, ids []course.ID) []*course.GradeLevel {
	var levels []*course.GradeLevel
	for _, id := range ids {
		if g := plan.GradeLevels.Get(id); g != nil {
			levels = append(levels, g)
		}
	}
	return levels
}

// shortGrades is Grades for levels that are known already.
func shortGrades(levels []*course.GradeLevel, lang string) string {
	levels = slices.Clone(levels)
	slices.SortStableFunc(levels, func(a, b *course.GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
	var out []string
	for i := 0; i < len(levels); {
		first, ok := stepOf(levels[i], lang)
		if !ok {
			out = append(out, shortName(levels[i], lang))
			i++
			continue
		}
		last, n := first, 1
		for i+n < len(levels) {
			next, ok := stepOf(levels[i+n], lang)
			if !ok || next.pattern != last.pattern || next.before != last.before || next.after != last.after || next.number != last.number+1 {
				break
			}
			last = next
			n++
		}
		out = append(out, first.to(last))
		i += n
	}
	return strings.Join(out, ", ")
}

func stepOf(g *course.GradeLevel, lang string) (step, bool) {
	if g.Level != course.Grade {
		return step{}, false
	}
	words := strings.Fields(g.Name.In(lang))
	for i, w := range words {
		m := numbered.FindStringSubmatch(w)
		if m == nil {
			continue
		}
		n, err := strconv.Atoi(m[2])
		if err != nil {
			continue
		}
		words[i] = "#"
		return step{pattern: strings.Join(words, " "), before: m[1], number: n, after: m[3]}, true
	}
	return step{}, false
}

func (s step) word() string { return s.before + strconv.Itoa(s.number) + s.after }

// to names the range from one level to another, or the one level.
func (s step) to(last step) string {
	word := s.word()
	if s.number != last.number {
		word += "–" + last.word()
	}
	return strings.Replace(s.pattern, "#", word, 1)
}

// shortName is what stands for a level without a number: the short name of a
// track or a programme where the name holds it, so that it can be understood,
// and the whole name of a stage, which says more.
func shortName(g *course.GradeLevel, lang string) string {
	name := g.Name.In(lang)
	if g.Level != course.Stage && g.Short != "" && strings.Contains(name, g.Short) {
		return g.Short
	}
	return name
}
