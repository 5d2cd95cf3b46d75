//go:build e2e

package e2e

import (
	"strconv"
	"strings"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestDesignByKeyboard designs a course of two lessons without the mouse, takes
// steps back and does them again, publishes it and closes the window at once:
// all of it is in the data file.
func TestDesignByKeyboard(t *testing.T) {
	home := t.TempDir()
	p := start(t, "design", home, words.English)
	w := p.words
	p.press(w.T("welcome.own.title"))
	p.intoField(w.T("welcome.own.library"), "Harbour Library")
	p.intoField(w.T("welcome.own.branch"), "Harbour Street")
	p.intoField(w.T("welcome.own.me"), "Joan")
	p.press(w.T("country.ukeng"))
	p.key("ctrl+Return")
	p.sees(w.T("home.first"))
	// From here on there is no mouse.
	p.key("ctrl+2")
	p.sees(w.T("courses.empty"))
	p.key("ctrl+shift+c")
	p.onto(entry, "")
	p.typed("Robots on the way")
	p.key("Tab", "space")
	p.layers(1)
	p.key("Down", "Return")
	p.layers(0)
	p.key("Tab", "Return")
	p.layers(1)
	p.typed("Year 5")
	p.key("Return")
	p.layers(0)
	p.sees("Year 5")
	p.design("Arrive", 10)
	p.key("Return")
	p.design("Build", 50)
	p.key("Return")
	p.design("Show", 30)
	p.key("Escape")
	p.wait("the closed activity to have the keyboard", func(v view) bool {
		t, ok := v.focused()
		return ok && t.Role != entry && strings.Contains(t.Text, "Show")
	})
	p.key("7")                // reflect
	p.key("alt+Up", "ctrl+d") // before Build, and once more
	p.sees(w.T("courses.ready.minutes.more", course.Args{"Lesson": 1, "N": 30}))
	p.key("ctrl+z") // not twice after all
	p.sees(w.T("courses.ready.minutes.met", course.Args{"Lesson": 1, "N": 90, "Max": 90}))
	p.picture("design-one")
	p.key("ctrl+shift+l")
	p.onto(entry, "")
	p.typed("On the road")
	p.key("Tab", "ctrl+a")
	p.typed("45")
	p.design("Drive", 45)
	p.key("Escape", "ctrl+shift+k") // in two
	p.sees(w.N("courses.ready.untitled", 1))
	p.key("ctrl+Page_Up")
	p.key("ctrl+Page_Down")
	p.key("ctrl+shift+Return") // publish
	p.sees(w.CourseState(course.Published))
	p.picture("design-two")
	p.key("ctrl+q")
	p.ended()
	list := read(t, dataFile(home)).Courses.All()
	if len(list) != 1 {
		t.Fatalf("%d courses", len(list))
	}
	c := list[0]
	var got []string
	for _, l := range c.Lessons {
		for _, a := range l.Activities {
			got = append(got, a.Title+" "+strconv.Itoa(a.Minutes)+" "+a.Type.String())
		}
	}
	want := "Arrive 10 acquire, Show 30 reflect, Build 50 acquire, Drive 20 acquire,  25 acquire"
	if strings.Join(got, ", ") != want || len(c.Lessons) != 2 || c.Lessons[1].Title != "On the road" || c.Lessons[1].Minutes != 45 {
		t.Errorf("activities are %q in %d lessons", got, len(c.Lessons))
	}
	if c.Title != "Robots on the way" || c.State != course.Published || c.Theme == "" || len(c.Grades) != 1 || c.Edition != 1 {
		t.Errorf("the course is %+v", c)
	}
}

// design writes title and minutes of an activity, a new one unless one is open.
func (p *program) design(title string, minutes int) {
	p.t.Helper()
	if v := p.look(); !v.shows(of(field, has(p.words.T("courses.activity.title")))) {
		p.key("ctrl+shift+a")
	}
	p.onto(entry, "")
	p.typed(title)
	p.key("Tab")
	p.wait("the minutes", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text != title })
	p.typed(strconv.Itoa(minutes))
}

// onto waits until something with a role and a text has the keyboard.
func (p *program) onto(role, text string) {
	p.t.Helper()
	p.wait("the keyboard to be there", func(v view) bool { t, ok := v.focused(); return ok && t.Role == role && t.Text == text })
}

// layers waits until so many things lie over the window.
func (p *program) layers(n int) {
	p.t.Helper()
	p.wait("lists to open or close", func(v view) bool { return v.Layers == n })
}
