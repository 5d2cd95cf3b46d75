package course

import "strings"

// Run is a part of a text that is, or is not, different in another one.
type Run struct {
	Text    string
	Changed bool
}

// CompareText takes two texts apart into runs of words, so that the words in
// which they differ can be marked.
func CompareText(before, after string) (older, newer []Run) {
	a, b := strings.Fields(before), strings.Fields(after)
	sameA, sameB := make([]bool, len(a)), make([]bool, len(b))
	for _, p := range common(a, b) {
		sameA[p[0]], sameB[p[1]] = true, true
	}
	return runs(a, sameA), runs(b, sameB)
}

// CompareList says of each element of two lists whether the other list lacks it,
// or has it in another order.
func CompareList(before, after []string) (older, newer []Run) {
	mark := func(list []string) []Run {
		out := make([]Run, len(list))
		for i, s := range list {
			out[i] = Run{s, true}
		}
		return out
	}
	older, newer = mark(before), mark(after)
	for _, p := range common(before, after) {
		older[p[0]].Changed, newer[p[1]].Changed = false, false
	}
	return older, newer
}

// runs joins words that follow each other and are both changed or both not.
func runs(words []string, same []bool) []Run {
	var out []Run
	for i, w := range words {
		if n := len(out) - 1; n >= 0 && out[n].Changed != same[i] {
			out[n].Text += " " + w
			continue
		}
		out = append(out, Run{w, !same[i]})
	}
	return out
}
