package kit

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets"
	"klassetrin/course"
)

func TestThemesAndLearningTypesHaveSignsOfTheirOwn(t *testing.T) {
	icons := map[IconName]bool{}
	for i := range course.LearningTypes {
		icon, color := LearningSign(course.LearningType(i))
		if icons[icon] || !slices.Contains(learningColors, color) {
			t.Errorf("%v has %s in %s, like another", course.LearningType(i), icon, color)
		}
		icons[icon] = true
	}
	for _, icon := range ThemeIcons {
		if data := string(IconIn(icon, ColorText).Content()); !strings.Contains(data, "<path") && !strings.Contains(data, "<rect") && !strings.Contains(data, "<circle") {
			t.Errorf("there is no drawing for %s", icon)
		}
	}
	for _, c := range []struct {
		theme *course.Theme
		want  IconName
	}{{&course.Theme{Icon: "code", Colour: 2}, IconCode}, {&course.Theme{Icon: "trash", Colour: 2}, IconBook}, {&course.Theme{}, IconBook}, {nil, IconBook}} {
		if got, _ := ThemeSign(c.theme); got != c.want {
			t.Errorf("%v has %s, want %s", c.theme, got, c.want)
		}
	}
	if icon, _ := LearningSign(200); icon != IconBook {
		t.Errorf("an unknown learning type has %s", icon)
	}
}

func TestTheLicenceOfTheIconsIsInTheProgram(t *testing.T) {
	for _, want := range []string{"ISC License", "Lucide Icons and Contributors", "Cole Bemis"} {
		if !strings.Contains(assets.IconLicence, want) {
			t.Errorf("%q is missing in the licence", want)
		}
	}
}

func TestEveryIconIsDrawnWhole(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Light, 1))
	for _, icon := range IconNames() {
		w := test.NewTempWindow(t, NewIcon(IconIn(icon, ColorText), 48))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(48, 48))
		img := w.Canvas().Capture()
		inked := image.Rectangle{}
		for y := range 48 {
			for x := range 48 {
				if img.At(x, y) != img.At(0, 0) {
					inked = inked.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		if max(inked.Dx(), inked.Dy()) < 22 { // the drawing is not understood
			t.Errorf("%s covers only %v", icon, inked)
		}
	}
}
