package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestASignInANumberEntry is refused in words and makes no other number.
func TestASignInANumberEntry(t *testing.T) {
	n := NewNumberEntry(english, 1, 40)
	f := NewField("Pupils", n, true, "")
	window(t, func() fyne.CanvasObject { return f })
	for _, text := range []string{"-3", "−3", "3,5", "3.5", "3-"} { // none of them is 3 or 35
		n.SetText("")
		for _, r := range text {
			n.TypedRune(r)
		}
		if _, ok := n.Number(); ok || n.Text != text || f.Error() != "Enter a number from 1 to 40." {
			t.Errorf("%q gave %q, %v and %q", text, n.Text, ok, f.Error())
		}
	}
}
