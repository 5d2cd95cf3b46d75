package pictures

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// look is one way in which a window can be seen.
type look struct {
	mode   kit.Mode
	factor float32
}

var modeNames = map[kit.Mode]string{kit.Light: "light", kit.Dark: "dark", kit.HighContrast: "contrast"}

func (l look) String() string { return fmt.Sprintf("%s-%.0f", modeNames[l.mode], l.factor*100) }

// matrix says which looks and sizes are gone through.
type matrix struct {
	examples []string
	langs    []words.Lang
	looks    []look
	sizes    []fyne.Size
	spoken   []string // the examples that are shown in an invented language
}

// few is what the ordinary tests look at: the usual window, and the smallest
// one with the largest text.
var few = matrix{
	examples: []string{"danish"},
	langs:    []words.Lang{words.German},
	looks:    []look{{kit.Light, 1}, {kit.Dark, 2}},
	sizes:    []fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(1024, 700)},
	spoken:   []string{"danish", "german", "own"},
}

// full is everything that users may choose.
func full() matrix {
	m := matrix{
		examples: []string{"danish", "german"},
		langs:    words.Langs,
		sizes:    []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(1440, 900), fyne.NewSize(2560, 1440)},
		spoken:   []string{"danish", "german", "own"},
	}
	for _, mode := range []kit.Mode{kit.Light, kit.Dark, kit.HighContrast} {
		for _, factor := range []float32{1, 1.5, 2} {
			m.looks = append(m.looks, look{mode, factor})
		}
	}
	m.looks = append(m.looks, look{kit.Light, kit.MinFactor})
	return m
}

// TestScreens finds what is wrong with the screens. With KLASSETRIN_PICTURES it
// goes through the full matrix and keeps the pictures there; KLASSETRIN_EXAMPLE
// narrows that to one of the examples and KLASSETRIN_LANGUAGE to one language, so
// that several processes share the work: Fyne's test driver forgets nothing that
// it has drawn.
func TestScreens(t *testing.T) {
	m := few
	if os.Getenv("KLASSETRIN_PICTURES") != "" {
		m = full()
	}
	if only := os.Getenv("KLASSETRIN_EXAMPLE"); only != "" {
		m.examples, m.spoken = []string{only}, []string{only}
		if only == "danish" {
			m.spoken = []string{only, "own"}
		}
	}
	if only := words.Lang(os.Getenv("KLASSETRIN_LANGUAGE")); only != "" {
		if only != m.langs[0] {
			m.spoken = nil
		}
		m.langs = []words.Lang{only}
	}
	a := newAlbum(t)
	for _, example := range m.examples {
		a.library(t, example, m.langs, m.looks, m.sizes)
	}
	if slices.Contains(m.examples, "danish") { // a library that has only begun, by the way
		a.library(t, "own", m.langs, few.looks, m.sizes)
	}
	for _, example := range m.spoken {
		a.unspoken(t, example)
	}
	a.close(t)
}

// shot is one picture of the matrix.
type shot struct {
	example string
	lang    words.Lang
	look    look
	size    fyne.Size
	scene   scene
}

func (s shot) String() string {
	return fmt.Sprintf("%s-%s-%s-%.0fx%.0f-%s", s.example, s.lang, s.look, s.size.Width, s.size.Height, s.scene.name)
}

// album collects pictures and findings.
type album struct {
	folder string // "" keeps no pictures
	shots  []shot
	faults map[string][]string // where each finding was seen
}

func newAlbum(testing.TB) *album {
	return &album{folder: os.Getenv("KLASSETRIN_PICTURES"), faults: map[string][]string{}}
}

// library shows all scenes with what one library keeps.
func (a *album) library(t testing.TB, example string, langs []words.Lang, looks []look, sizes []fyne.Size) {
	t.Helper()
	w := open(t, example, words.For(words.English))
	for _, lang := range langs {
		for _, l := range looks {
			w.Look(l.mode, l.factor)
			for _, s := range scenes() {
				a.all(t, w, s, sizes, shot{example: example, lang: lang, look: l, scene: s})
			}
		}
	}
}

// all shows a scene in windows of all sizes. A screen follows when its window is
// made smaller; what opens on one is opened anew, as users do it.
func (a *album) all(t testing.TB, w *window, s scene, sizes []fyne.Size, one shot) {
	t.Helper()
	for i, size := range sizes {
		w.size = size
		if i == 0 || s.sort != whole {
			w.speak(words.For(one.lang))
			s.show(t, w)
		}
		w.again()
		one.size = size
		a.add(t, w, one)
	}
}

// add looks at the window and keeps its picture.
func (a *album) add(t testing.TB, w *window, s shot) {
	t.Helper()
	for _, f := range slices.Concat(w.Inspect(), w.Shortened(words.Texts(s.lang))) {
		if meant(f) || f.Fault == screentest.Crowded && s.look.factor < 1 { // the smallest text in the largest window: 1,025
			continue
		}
		key := s.scene.name + " · " + string(f.Fault) + ": " + f.Text + " in " + f.In
		a.faults[key] = append(a.faults[key], fmt.Sprintf("%s at %.0f, %.0f", s, f.X, f.Y))
	}
	a.shots = append(a.shots, s)
	if a.folder != "" && s.drawn() {
		w.Picture(t, s.String())
	}
}

// meant tells whether a finding is no fault: what is chosen in a field lies
// behind its text and moves along with it, the note of a map lies over the
// figures beside its mark, and Fyne has the ground of a menu inside a menu end
// some pixels below a window that it fills.
func meant(f screentest.Finding) bool {
	over := f.Fault == screentest.Overlap && (strings.HasPrefix(f.In, "kit.HeatMap") || strings.HasPrefix(f.In, "widget.RichText < widget.entryContent"))
	menu := f.Fault == screentest.Outside && f.In == "widget.Menu < widget.Menu"
	return over || menu || strings.HasPrefix(f.In, "widget.selectable")
}

// drawn tells whether a picture is kept of a view. What opens on a screen is
// the same in many of them, and drawn in the usual window in every look, and in
// the smallest with the largest text.
func (s shot) drawn() bool {
	switch {
	case s.scene.sort == whole:
		return true
	case s.size.Width == 1440:
		return s.look.mode == kit.Light || s.look.factor == 1
	}
	return s.size.Width == 1024 && s.look == look{kit.Light, 2}
}

// close reports the findings, each once with the places where it was seen.
func (a *album) close(t testing.TB) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(a.faults)) {
		at := a.faults[key]
		t.Errorf("%s\n\t%d times: %s", key, len(at), strings.Join(at[:min(len(at), 3)], "\n\t"))
	}
	if a.folder != "" {
		a.index(t)
	}
}
