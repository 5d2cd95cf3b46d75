package pictures

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// sayings collects what is said in the scenes, and what of it no language could
// translate: it has not come through the printer.
type sayings struct {
	data data
	seen map[string]bool
}

// unspoken shows every scene of an example in an invented language in which all
// texts of the program stand in brackets. What can be read outside of brackets
// must be the library's own data: a field of it as a whole, or several of them
// with signs between them.
func (a *album) unspoken(t *testing.T, example string) {
	t.Helper()
	w := open(t, example, words.Pseudo())
	said := sayings{dataOf(t, w.plan()), map[string]bool{}}
	said.data.add(w.Deps.Planner.By)
	said.data.add(w.Deps.File)
	for _, s := range scenes() {
		w.speak(words.Pseudo())
		s.show(t, w)
		for _, size := range []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(1440, 900)} {
			w.resize(size)
			for _, rest := range said.unspoken(w) {
				key := s.name + " · " + string(screentest.Unspoken) + ": " + rest
				a.faults[key] = append(a.faults[key], example)
			}
		}
	}
}

// unspoken gives the texts, labels, tooltips and menus of the window that have
// not come through the printer, those that are new.
func (s *sayings) unspoken(w *window) []string {
	all := slices.Concat(w.Texts(), w.Labels(), w.Tips())
	for _, m := range w.Deps.Window.MainMenu().Items {
		all = append(all, m.Label)
		for _, item := range m.Items {
			all = append(all, item.Label)
		}
	}
	var out []string
	for _, text := range all {
		if s.seen[text] {
			continue
		}
		s.seen[text] = true
		if rest := s.data.rest(text); rest != "" {
			out = append(out, rest+" in "+text)
		}
	}
	return out
}

// spoken stands for a text that has come through the printer.
const spoken = '¦'

// withoutBrackets puts one sign for what stands in brackets; "…" ends what was
// cut for want of room.
func withoutBrackets(s string) string {
	var out strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']':
			if depth = max(0, depth-1); depth == 0 {
				out.WriteRune(spoken)
			}
		case r == '…' && depth > 0:
			depth = 0
			out.WriteRune(spoken)
			out.WriteRune(r)
		case depth == 0:
			out.WriteRune(r)
		}
	}
	return out.String()
}

func TestBracketsAreTakenAway(t *testing.T) {
	for in, want := range map[string]string{"[Save]": "¦", "6.A · [grade [June]] x": "6.A · ¦ x", "[Sav… 6.A": "¦… 6.A", "Save": "Save"} {
		if got := withoutBrackets(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
