package kit

import (
	"strconv"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// NumberEntry is an input for a whole number between two limits. It takes
// everything that is typed, because a key without effect would leave another
// number than was meant, and says in words when that is no whole number between
// them.
type NumberEntry struct {
	TextField
	p         *words.Printer
	low, high int
	onProblem func(string)
	// OnNumber is called when a number, or no number (ok false), was typed.
	OnNumber func(n int, ok bool)
}

// NewNumberEntry gives an input for a number from low to high.
func NewNumberEntry(p *words.Printer, low, high int) *NumberEntry {
	n := &NumberEntry{p: p, low: low, high: high}
	n.OneLine()
	n.ExtendBaseWidget(n)
	n.TextField.OnChanged = func(string) { n.check() }
	return n
}

// SetNumber shows a number.
func (n *NumberEntry) SetNumber(v int) { n.SetText(strconv.Itoa(v)) }

// Number gives the number; ok is false when there is none, or a wrong one.
func (n *NumberEntry) Number() (v int, ok bool) {
	v, ok = atoi(n.Text)
	return v, ok && v >= n.low && v <= n.high
}

// Problem says in words what is wrong with the text; "" when nothing is, or
// when it is empty.
func (n *NumberEntry) Problem() string {
	if n.Text == "" {
		return ""
	}
	if _, ok := n.Number(); ok {
		return ""
	}
	return n.p.T("kit.number.between", course.Args{"Low": n.low, "High": n.high})
}

func (n *NumberEntry) check() {
	problem := n.Problem()
	n.setWrong(problem != "")
	if n.onProblem != nil {
		n.onProblem(problem)
	}
	if n.OnNumber != nil {
		n.OnNumber(n.Number())
	}
}

func (n *NumberEntry) reportTo(f func(string)) { n.onProblem = f }

// OfNumber tells whether a letter is typed as a part of a number. Signs are taken
// too: without them "-3" or "3,5" would silently become another number.
func OfNumber(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune("-−.,", r) }

// atoi reads a whole number of at most nine figures.
func atoi(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 9
}
