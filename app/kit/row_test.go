package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestRowsDrawTheLinesBetweenThemThemselves: as high and as far apart as with a
// Rule between them, and without an object more than the line.
func TestRowsDrawTheLinesBetweenThemThemselves(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 2))
	rows := func() []fyne.CanvasObject {
		return []fyne.CanvasObject{NewRow(Plain("one"), func() {}), NewRow(Plain("two"), func() {}), NewRow(Plain("three"), func() {})}
	}
	plain := rows()
	want := VStack(0, plain[0], Rule(), plain[1], Rule(), plain[2])
	got := Lines(rows()...)
	for _, c := range []*fyne.Container{want, got} {
		c.Resize(fyne.NewSize(200, 400))
	}
	if len(got.Objects) != 3 || got.MinSize() != want.MinSize() {
		t.Fatalf("%d objects, %v; want 3, %v", len(got.Objects), got.MinSize(), want.MinSize())
	}
	for i, o := range got.Objects {
		text := func(o fyne.CanvasObject) float32 { return o.Position().Y + o.(*Row).content.Position().Y }
		if text(o) != text(plain[i]) {
			t.Errorf("line %d stands at %v, want %v", i, text(o), text(plain[i]))
		}
	}
	if n := len(Lines(Plain("one"), Plain("two")).Objects); n != 3 {
		t.Errorf("%d objects for two texts and a line", n)
	}
}
