package courses

import (
	"context"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// The sizes of a large catalogue.
const (
	benchCourses  = 500
	benchLessons  = 4
	benchSteps    = 8
	benchSessions = 6 // of each course
)

// largeDesigner opens the screen over 500 courses of 4 lessons with 8
// activities each, which sessions use.
func largeDesigner(b *testing.B) (*screentest.Screen, *Page, []*course.Course) {
	b.Helper()
	return designerOf(b, benchCourses)
}

// designerOf opens the screen over so many courses.
func designerOf(b *testing.B, courses int) (*screentest.Screen, *Page, []*course.Course) {
	b.Helper()
	s := screentest.New(b, "danish", words.Danish)
	plan := s.Deps.Planner.Plan
	theme, grades := plan.SortedThemes()[0].ID, []course.ID{"dk.6", "dk.7"}
	goals := []course.ID{plan.Goals.All()[1].ID, plan.Goals.All()[2].ID}
	class := plan.Classes.All()[0]
	var edits []course.Edit
	var list []*course.Course
	for i := range courses {
		c := &course.Course{
			Base: course.Base{ID: course.NewID()}, Title: fmt.Sprintf("Course %d", i), Theme: theme, State: course.Published, Edition: 1,
			Grades: grades, Goals: goals, GroupMax: 28, Places: []course.PlaceKind{course.AtSchool}, Summary: "What schools read of it, in a sentence or two.",
		}
		for range benchLessons {
			l := course.Lesson{ID: course.NewID(), Title: "A lesson", Minutes: 90}
			for k := range benchSteps {
				l.Activities = append(l.Activities, course.Activity{
					ID: course.NewID(), Title: fmt.Sprintf("Activity %d", k), Type: course.LearningType(k % course.LearningTypes), Minutes: 11,
					Text: "What pupils do in it, and what one says to them: a text of a usual length, some two lines of it.", Goals: goals[:1],
				})
			}
			c.Lessons = append(c.Lessons, l)
		}
		list = append(list, c)
		edits = append(edits, course.Put(c))
		for n := range benchSessions {
			edits = append(edits, course.Put(&course.Session{
				Base: course.Base{ID: course.NewID()}, Course: c.ID, Edition: 1, Lesson: c.Lessons[n%benchLessons].ID,
				Day: course.NewDate(2025, 9, 1+(i+n*37)%280), Start: course.NewClock(9, 0), Minutes: 90, State: course.Held,
				Attendance: []course.Attendance{{Class: class.ID, School: class.School, Grade: "dk.6", Expected: 24, Present: course.Exactly(22)}},
			}))
		}
	}
	if err := s.Deps.Planner.Do(context.Background(), course.Label{Key: "label.setup"}, edits...); err != nil {
		b.Fatal(err)
	}
	p := mounted(s, 1216, 840)
	return s, p, list
}

// BenchmarkDesignerOpen opens one course after the other and lays it out, among
// two courses and among 500.
func BenchmarkDesignerOpen(b *testing.B) {
	for _, n := range []int{2, benchCourses} {
		b.Run(fmt.Sprintf("courses=%d", n), func(b *testing.B) {
			_, p, list := designerOf(b, n)
			i := 0
			for b.Loop() {
				i++
				p.Open(kit.Goal{ID: list[i%len(list)].ID})
			}
		})
	}
}

// BenchmarkDesignerKey types a letter into the text of an activity, into the
// title of the course and into the minutes of an activity.
func BenchmarkDesignerKey(b *testing.B) {
	for _, c := range []struct {
		name  string
		field func(*editor) fyne.Focusable
	}{
		{"text", func(e *editor) fyne.Focusable { return e.cardOf[e.open].text }},
		{"title", func(e *editor) fyne.Focusable { return e.title }},
		{"minutes", func(e *editor) fyne.Focusable { return e.cardOf[e.open].minutes }},
	} {
		b.Run(c.name, func(b *testing.B) {
			s, p, list := largeDesigner(b)
			p.Open(kit.Goal{ID: list[0].ID})
			p.edit.openActivity(p.edit.lesson().Activities[3].ID)
			s.Deps.Window.Canvas().Focus(c.field(p.edit))
			focused := s.Deps.Window.Canvas().Focused()
			for b.Loop() {
				focused.TypedRune('4')
				focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/2, "µs/key")
		})
	}
}

// BenchmarkDesignerKeep types a letter and keeps it: a course with 32 activities
// is written to the data file and everything that shows the plan follows.
func BenchmarkDesignerKeep(b *testing.B) {
	s, p, list := largeDesigner(b)
	p.Open(kit.Goal{ID: list[0].ID})
	p.edit.openActivity(p.edit.lesson().Activities[3].ID)
	s.Deps.Window.Canvas().Focus(p.edit.cardOf[p.edit.open].text)
	focused, i := s.Deps.Window.Canvas().Focused(), 0
	for b.Loop() {
		b.StopTimer()
		if i++; i%60 == 0 { // a burst is not endless, and a text has its limit
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			focused.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
			p.edit.endBurst()
		}
		focused.TypedRune(rune('a' + i%26))
		b.StartTimer()
		if !p.Keep() {
			b.Fatal("not kept")
		}
	}
}

// BenchmarkDesignerDrag takes the edge of a part of the strip one step further.
func BenchmarkDesignerDrag(b *testing.B) {
	_, p, list := largeDesigner(b)
	p.Open(kit.Goal{ID: list[0].ID})
	strip := p.edit.strip
	at := fyne.NewPos(strip.Size().Width*22/90, 5)
	strip.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	i := 0
	for b.Loop() {
		i++
		strip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(float32(i%20)*10, 0)}})
	}
}

// BenchmarkDesignerMove moves an activity by a key: shown, kept and followed.
func BenchmarkDesignerMove(b *testing.B) {
	_, p, list := largeDesigner(b)
	p.Open(kit.Goal{ID: list[0].ID})
	id, i := p.edit.lesson().Activities[0].ID, 0
	for b.Loop() {
		i++
		p.edit.move(id, i%2)
	}
}
