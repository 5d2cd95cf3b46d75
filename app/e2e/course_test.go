//go:build e2e

package e2e

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"klassetrin/assets/words"
	"klassetrin/course"
)

const designedTitle = "Hvem har magten over dit feed?"

// designed is a lesson as the test writes it.
type designed struct {
	title, minutes string
	activities     []step
}

// step is an activity with the figure that chooses its learning type.
type step struct {
	title, minutes, kind string
}

// TestDesignACourseByKeys designs and publishes a course of two lessons without
// touching the mouse, takes a step back and forth, and finds in the data file
// what it has written, though nothing was ever saved by hand and the program was
// killed.
func TestDesignACourseByKeys(t *testing.T) {
	home := t.TempDir()
	example(t, home)
	p := start(t, "course", home, words.Danish)
	w := p.words
	p.xdo("mousemove", "2", "2")
	p.key("ctrl+2")
	p.sees("Kildekritik og falske nyheder")
	p.key("ctrl+shift+c")
	p.wait("the keyboard in the title", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text == "" })
	p.typed(designedTitle)
	p.tabTo(w.Field("theme"))
	p.takes("Digital dannelse")
	p.tabToThing(has(w.T("courses.grades.add")), "the button for grade levels")
	p.takes("7. klasse")
	p.tabToThing(has(w.T("courses.grades.add")), "the button for grade levels")
	p.takes("8. klasse")
	p.tabTo(w.Field("places"))
	p.key("Right", "space")
	p.wait("the place at the school", func(v view) bool {
		t, ok := v.focused()
		return ok && t.Text == w.Field("places")+": "+w.T("place.school")
	})
	lessons := []designed{
		{"Det du ser", "90", []step{{"Et kig på forsiden", "20", "2"}, {"Sådan vælger maskinen", "25", "1"}, {"Byt telefon i tankerne", "45", "3"}}},
		{"Det du vælger", "60", []step{{"Lav dit eget feed", "40", "6"}, {"Hvad tager jeg med", "20", "7"}}},
	}
	p.lesson(lessons[0])
	p.picture("lesson-1")
	p.key("ctrl+shift+l")
	p.lesson(lessons[1])
	p.sees(w.T("courses.ready.minutes.met", course.Args{"Lesson": 1, "N": 90, "Max": 90}), w.T("courses.ready.minutes.met", course.Args{"Lesson": 2, "N": 60, "Max": 60}))
	p.moves()
	p.picture("lesson-2")
	p.tabTo(w.T("courses.summary"))
	p.typed("Eleverne ser, hvordan en tjeneste vælger for dem.")
	p.key("ctrl+shift+Return")
	p.sees(w.T("courses.publish.gaps")) // no goal, and not said what pupils can do
	p.key("Return")
	p.wait("the course to be published", func(v view) bool {
		return v.shows(has(w.CourseState(course.Published) + " · " + w.T("courses.saved")))
	})
	p.picture("published")
	for _, redo := range []string{"ctrl+y", "ctrl+shift+z"} {
		p.key("ctrl+z")
		p.wait("the draft again", func(v view) bool { return v.shows(has(w.CourseState(course.Draft) + " · " + w.T("courses.saved"))) })
		p.key(redo)
		p.wait("the published course again", func(v view) bool {
			return v.shows(has(w.CourseState(course.Published) + " · " + w.T("courses.saved")))
		})
	}
	p.kill()
	slices.Reverse(lessons[1].activities)
	checkDesign(t, filepath.Join(home, "library.klassetrin"), lessons)
}

// lesson writes a lesson into the one that is shown, which is empty.
func (p *program) lesson(l designed) {
	p.t.Helper()
	p.tabTo(p.words.T("courses.lesson.title"))
	p.typed(l.title)
	p.key("Tab")
	p.key("ctrl+a")
	p.typed(l.minutes)
	for _, a := range l.activities {
		p.key("ctrl+shift+a")
		p.wait("an empty activity", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text == "" })
		p.typed(a.title)
		p.key("Tab")
		p.wait("its minutes", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text != a.title })
		p.key("ctrl+a")
		p.typed(a.minutes)
		p.key("Escape") // the keyboard is on the card
		p.wait("the card", func(v view) bool {
			t, ok := v.focused()
			return ok && t.Role == control && strings.Contains(t.Text, a.title)
		})
		p.key(a.kind)
		n, _ := strconv.Atoi(a.kind)
		p.wait("its learning type", func(v view) bool {
			t, ok := v.focused()
			return ok && v.shows(within(t, has(p.words.LearningType(course.LearningType(n-1)))))
		})
	}
}

// moves moves the last activity before the one above it.
func (p *program) moves() {
	p.t.Helper()
	before, ok := p.look().focused()
	if !ok {
		p.fail("nothing has the keyboard")
	}
	p.key("alt+Up")
	p.wait("the activity to move up", func(v view) bool { t, ok := v.focused(); return ok && t.Text == before.Text && t.Y < before.Y })
}

// tabTo goes by Tab into the field with a label.
func (p *program) tabTo(label string) {
	p.t.Helper()
	p.tabUntil("the field "+label, func(v view, f thing) bool {
		return slices.ContainsFunc(v.all(of(field, is(label))), func(t thing) bool { return within(t, anything)(f) })
	})
}

// tabToThing goes by Tab to what is meant.
func (p *program) tabToThing(w which, what string) {
	p.t.Helper()
	p.tabUntil(what, func(_ view, f thing) bool { return w(f) })
}

// tabUntil presses Tab until the keyboard is where it should be, all around the
// window at most.
func (p *program) tabUntil(what string, there func(view, thing) bool) {
	p.t.Helper()
	const most = 150
	for range most {
		v := p.look()
		if at := v.place(); at >= 0 && there(v, v.keyed()[at]) {
			return
		}
		p.tab()
	}
	p.fail("Tab never comes to %s", what)
}

// takes opens the list of what has the keyboard, types what finds a line, takes
// it and waits for the list to close.
func (p *program) takes(line string) {
	p.t.Helper()
	before := p.look().Layers
	p.key("space")
	v := p.wait("a list", func(v view) bool { return v.Layers > before })
	if f, ok := v.focused(); ok && f.Role == entry {
		p.typed(line)
	} else {
		first, _ := utf8.DecodeRuneInString(line) // short lists jump to a letter
		p.xdo("type", "--", string(first))
	}
	p.key("Return")
	p.wait("the list to close", func(v view) bool { return v.Layers == before && v.shows(has(line)) })
}

// checkDesign reads the course from the data file by the command line.
func checkDesign(t *testing.T, path string, lessons []designed) {
	t.Helper()
	var all []struct{ Title, State string }
	ask(t, &all, "--data", path, "course", "list", "--json")
	if !slices.ContainsFunc(all, func(c struct{ Title, State string }) bool {
		return c.Title == designedTitle && c.State == course.Published.String()
	}) {
		t.Errorf("the course is not published: %+v", all)
	}
	var file struct {
		Courses []struct {
			Summary string
			Grades  []struct{ ID course.ID }
			Lessons []course.Lesson
		}
	}
	ask(t, &file, "--data", path, "course", "show", designedTitle, "--json")
	c := file.Courses[0]
	var got []designed
	for _, l := range c.Lessons {
		d := designed{title: l.Title, minutes: strconv.Itoa(l.Minutes)}
		for _, a := range l.Activities {
			d.activities = append(d.activities, step{a.Title, strconv.Itoa(a.Minutes), strconv.Itoa(int(a.Type) + 1)})
		}
		got = append(got, d)
	}
	if !reflect.DeepEqual(got, lessons) || len(c.Grades) != 2 || c.Summary == "" {
		t.Errorf("the file holds %+v\nin %+v\nwant %+v", got, c, lessons)
	}
}

// ask runs the program without a window and reads what it answers.
func ask(t *testing.T, answer any, args ...string) {
	t.Helper()
	out, err := exec.Command(binary, args...).Output()
	if err == nil {
		err = json.Unmarshal(out, answer)
	}
	if err != nil {
		t.Fatalf("%q: %v\n%s", args, err, out)
	}
}
