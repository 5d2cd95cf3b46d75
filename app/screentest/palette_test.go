package screentest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

func encoded(t *testing.T, picture image.Image) int {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// worst gives by how much any pixel of two pictures differs in red, green or blue.
func worst(a, b image.Image) (off int) {
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p := color.NRGBAModel.Convert(a.At(x, y)).(color.NRGBA)
			q := color.NRGBAModel.Convert(b.At(x, y)).(color.NRGBA)
			for _, d := range []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
				off = max(off, d, -d)
			}
		}
	}
	return off
}

// TestAKeptPictureLooksTheSame: texts and marks in all colours have more shades
// than fit, and must not be seen to change.
func TestAKeptPictureLooksTheSame(t *testing.T) {
	test.NewTempApp(t)
	for _, mode := range []kit.Mode{kit.Light, kit.Dark, kit.HighContrast} {
		test.ApplyTheme(t, kit.NewTheme(mode, 1))
		var lines []fyne.CanvasObject
		for i := range 8 {
			strong, soft := kit.ThemeColor(i + 1)
			box := kit.NewBox(8, kit.VStack(4, kit.NewIcon(kit.IconIn(kit.IconCalendar, strong), 24), kit.Heading("Undervisningsgange, Einrichtungen, schools"), kit.Muted("0123456789 · ÆØÅ äöü ß")))
			box.Fill, box.Border = soft, strong
			lines = append(lines, box)
		}
		w := test.NewTempWindow(t, kit.VStack(8, lines...))
		w.Resize(fyne.NewSize(700, 900))
		whole := w.Canvas().Capture()
		kept := withPalette(whole)
		if n := len(shadesOf(whole.(*image.NRGBA))); n <= mostColors {
			t.Fatalf("look %v: only %d colours, which says nothing", mode, n)
		}
		if off := worst(whole, kept); off > 12 {
			t.Errorf("look %v: a pixel is off by %d of 255", mode, off)
		}
		for x, y := range map[int]int{1: 1, 40: 20} { // the page, and the ground of a box
			if p, q := color.NRGBAModel.Convert(whole.At(x, y)), kept.At(x, y); p != q {
				t.Errorf("look %v: the ground at %d, %d is %v instead of %v", mode, x, y, q, p)
			}
		}
		if large, small := encoded(t, whole), encoded(t, kept); small*2 > large {
			t.Errorf("look %v: %d bytes instead of %d, want less than half", mode, small, large)
		}
	}
}

// TestAPictureOfFewColoursIsKeptAsItIs, also one that begins elsewhere than at
// zero; one colour more than fit gives the nearest.
func TestAPictureOfFewColoursIsKeptAsItIs(t *testing.T) {
	for n, most := range map[int]int{1: 0, 2: 0, 64: 0, 65: 0, 256: 0, 300: 1} {
		img := image.NewRGBA(image.Rect(5, 7, 25, 22))
		for i := range 300 {
			c := i % n
			img.Set(5+i%20, 7+i/20, color.NRGBA{uint8(min(c, 255)), uint8(max(0, c-255)), 9, 0xff})
		}
		kept := withPalette(img)
		if kept.Rect != img.Rect {
			t.Fatalf("it covers %v", kept.Rect)
		}
		off := 0
		for i := range 300 {
			x, y := 5+i%20, 7+i/20
			p, q := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA), kept.At(x, y).(color.NRGBA)
			off = max(off, int(p.R)-int(q.R), int(q.R)-int(p.R), int(p.G)-int(q.G), int(q.G)-int(p.G))
		}
		if off > most {
			t.Errorf("of %d colours one is off by %d", n, off)
		}
	}
}
