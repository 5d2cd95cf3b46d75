package pictures

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// scene is one thing that the window can show.
type scene struct {
	name  string
	sort  sort
	shows func(t testing.TB, w *window)
}

// sort says what a scene shows.
type sort int

const (
	whole  sort = iota // a screen
	over               // what can be opened on a screen
	filled             // likewise, where the library has records
)

// show shows the scene, unless there is nothing that it could show.
func (s scene) show(t testing.TB, w *window) {
	t.Helper()
	before := t.Failed()
	defer func() {
		if t.Failed() && !before {
			t.Log("in " + s.name)
		}
	}()
	w.leave()
	if s.sort != filled || w.plan().Courses.Len() > 0 {
		s.shows(t, w)
	}
}

// sceneLists give the scenes of each screen, and of what opens over all.
var sceneLists = []func() []scene{
	homeScenes, courseScenes, designerScenes, schoolScenes, calendarScenes, attendanceScenes, reportScenes, paperScenes, settingsScenes, aroundScenes, menuScenes, welcomeScenes,
}

// scenes lists the screens, and what can be opened on them.
func scenes() []scene {
	var all []scene
	for _, list := range sceneLists {
		all = append(all, only(list())...)
	}
	return all
}

// only narrows scenes to those whose names KLASSETRIN_SCENES matches, such as
// "^settings-".
func only(list []scene) []scene {
	names := regexp.MustCompile(os.Getenv("KLASSETRIN_SCENES"))
	return slices.DeleteFunc(list, func(s scene) bool { return !names.MatchString(s.name) })
}

// TestEverySceneShowsSomethingOfItsOwn finds scenes that do not open what they
// are meant to open, because they look like another.
func TestEverySceneShowsSomethingOfItsOwn(t *testing.T) {
	for example, lang := range map[string]words.Lang{"danish": words.Danish, "german": words.German} {
		w := open(t, example, words.For(lang))
		seen := map[string]string{}
		for _, s := range scenes() {
			w.speak(words.For(lang))
			s.show(t, w)
			w.again()
			texts := strings.Join(w.Texts(), "\n")
			if other := seen[texts]; other != "" && !(example == "german" && s.name == "course-compare") { // it has no earlier edition
				t.Errorf("%s: %s shows nothing but what %s shows", example, s.name, other)
			}
			seen[texts] = s.name
		}
	}
}

// typed are texts and names of files that the scenes type in.
const typed = "Test;T Test;T1 Test 1;xlsx;test.csv;test.xlsx;test.klassetrin-course;qqq"

func goTo(g kit.Goal) func(testing.TB, *window) {
	return func(_ testing.TB, w *window) { w.shell.Goto(g) }
}

// then does one thing after another.
func then(steps ...func(testing.TB, *window)) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		for _, step := range steps {
			step(t, w)
		}
	}
}

// tap presses what says something, in the words of the window.
func tap(text func(*window) string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.Tap(t, text(w))
	}
}

// calls does what the menu calls by a name, in the words of the window.
func calls(title func(*window) string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.command(t, title(w))
	}
}

// pressing presses keys.
func pressing(keys ...fyne.KeyName) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.Press(t, keys...)
	}
}
