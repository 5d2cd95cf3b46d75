package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestNoSignStandsBeforeAnEllipsis, however wide the room is; both ways to shorten
// a text agree on that, and leave a whole text as it is.
func TestNoSignStandsBeforeAnEllipsis(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Light, 1))
	for _, text := range []string{"Anne S. · Børnebiblioteket", "7.B, 8.B – Lind Skole: first; second-third", "Save …", "A.", "… and more"} {
		seen := map[string]bool{}
		for room := float32(1); room < textWidth(text, 14, fyne.TextStyle{})+20; room++ {
			for _, got := range []string{cutText(text, room, 14, fyne.TextStyle{}), appRuler.fit(text, room, 14, false)} {
				seen[got] = true
				head, shorter := strings.CutSuffix(got, "…")
				if got == text || got == "" {
					continue
				}
				if !shorter || !strings.HasPrefix(text, head) || strings.ContainsAny(head[len(head)-1:], " .,;:-") || strings.HasSuffix(head, "·") || strings.HasSuffix(head, "–") {
					t.Errorf("%q in %v pixels is %q", text, room, got)
				}
			}
		}
		if !seen[text] {
			t.Errorf("%q is never whole", text)
		}
		if text[0] == 'A' && len(text) > 2 && !seen["Anne S…"] {
			t.Errorf("nothing of %q is shown but %v", text, seen)
		}
	}
}

// TestALineNeverEndsAtASpaceThatHolds words together, in whatever width they have
// room at all.
func TestALineNeverEndsAtASpaceThatHolds(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Light, 1))
	held := "U\u00a0=\u00a0ukendt"
	for room := textWidth(held, 14, fyne.TextStyle{}); room < 400; room += 3 {
		lines := wrapText("Skriv tallet · "+held+" · 9\u202f000", room, 14, fyne.TextStyle{})
		if all := "\n" + strings.Join(lines, "\n"); !strings.Contains(all, held) || !strings.Contains(all, "9\u202f000") {
			t.Fatalf("in %v pixels the lines are %q", room, lines)
		}
	}
}
