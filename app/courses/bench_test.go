package courses

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// manyCourses gives 500 courses with 4 lessons of 8 activities and 40 sessions
// each, 20,000 sessions in all.
func manyCourses() *course.Plan {
	records := []course.Record{&course.Library{Base: course.Base{ID: course.LibraryID}, Name: "Large", Country: "DK", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45}}
	var grades []course.ID
	for _, g := range assets.GradeLevelsOf("DK") {
		records = append(records, &g)
		grades = append(grades, g.ID)
	}
	for i, icon := range []string{"globe", "code", "book"} {
		records = append(records, &course.Theme{Base: course.Base{ID: course.ID(icon)}, Name: "Tema " + icon, Colour: i + 1, Icon: icon, Sort: i})
	}
	for i := range 500 {
		c := &course.Course{
			Base: course.Base{ID: course.ID(fmt.Sprintf("c%03d", i))}, Title: fmt.Sprintf("%d måder at læse, kode og undersøge på i forløb nummer %d", i*7919%500, i), Edition: 1,
			Theme: []course.ID{"globe", "code", "book"}[i%3], State: course.CourseState(i % 3), Grades: []course.ID{grades[i%len(grades)], grades[(i+1)%len(grades)]},
			Places: []course.PlaceKind{course.AtSchool, course.AtLibrary}, Summary: "Eleverne undersøger og skaber.", Skills: []string{"Scratch", "Kildekritik"},
		}
		for l := range 4 {
			lesson := course.Lesson{ID: course.ID(fmt.Sprintf("%s-%d", c.ID, l)), Minutes: 90}
			for a := range 8 {
				lesson.Activities = append(lesson.Activities, course.Activity{ID: course.ID(fmt.Sprintf("%s-%d-%d", c.ID, l, a)), Title: "Aktivitet", Minutes: 11})
			}
			c.Lessons = append(c.Lessons, lesson)
		}
		records = append(records, c)
		for s := range 40 {
			records = append(records, &course.Session{
				Base: course.Base{ID: course.ID(fmt.Sprintf("%s-s%d", c.ID, s))}, Course: c.ID, Edition: 1, Lesson: c.Lessons[0].ID,
				Day: course.NewDate(2026, 3, 1) + course.Date(s*5+i%5), Start: course.NewClock(9, 0), Minutes: 90, Rating: s % 6,
				Attendance: []course.Attendance{{School: "s", Present: course.Exactly(20 + s%5)}},
			})
		}
	}
	return course.Fill(slices.Values(records))
}

// BenchmarkCatalogueRead works out 500 courses and their use, which happens
// once after every change, when the catalogue is shown.
func BenchmarkCatalogueRead(b *testing.B) {
	plan, w := manyCourses(), words.For(words.Danish)
	var m Model
	for b.Loop() {
		if m.Read(plan, course.NewDate(2026, 10, 5).At(0), w); m.Len() != 500 {
			b.Fatal("courses are missing")
		}
	}
}

// BenchmarkCatalogueFilter looks for words and a grade level among 500 courses,
// which happens at every key.
func BenchmarkCatalogueFilter(b *testing.B) {
	var m Model
	m.Read(manyCourses(), course.NewDate(2026, 10, 5).At(0), words.For(words.Danish))
	m.Query, m.Grade = "kode under", "6. klasse, mellemtrin"
	for b.Loop() {
		if len(m.Rows()) == 0 {
			b.Fatal("nothing found")
		}
	}
}

// BenchmarkCatalogueScroll is one step of the wheel through 500 courses, as
// cards and as rows.
func BenchmarkCatalogueScroll(b *testing.B) {
	for _, rows := range []bool{false, true} {
		b.Run(map[bool]string{false: "cards", true: "rows"}[rows], func(b *testing.B) {
			scroll := scrolled(b, rows)
			i := 0
			for b.Loop() {
				i++
				step := float32(-53)
				if i%200 == 0 {
					step = 1e6 // back to the first
				}
				scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, step)})
			}
			if scroll.Offset.Y == 0 && i%200 > 1 {
				b.Fatal("nothing has moved")
			}
		})
	}
}

// BenchmarkCatalogueKey types a letter into the search above 500 courses, until
// what is found is shown.
func BenchmarkCatalogueKey(b *testing.B) {
	s, p := largeCatalogue(b)
	p.list.setView(false)
	s.Deps.Window.Canvas().Focus(p.list.filters.find)
	i := 0
	for b.Loop() {
		i++
		p.list.filters.find.SetText([]string{"k", "ko", "kod", "kode"}[i%4])
	}
}

func largeCatalogue(b *testing.B) (*screentest.Screen, *Page) {
	b.Helper()
	s := screentest.New(b, "danish", words.Danish)
	s.Deps.Planner.Plan = manyCourses()
	p := mounted(s, 1168, 780)
	p.Refresh()
	return s, p
}

// scrolled shows 500 courses and gives what scrolls them.
func scrolled(b *testing.B, rows bool) *kit.Scroll {
	b.Helper()
	_, p := largeCatalogue(b)
	p.list.setView(rows)
	for _, o := range test.LaidOutObjects(p.list.view()) {
		if s, ok := o.(*kit.Scroll); ok && s.Content.Size().Height > 5000 {
			return s
		}
	}
	b.Fatal("nothing scrolls")
	return nil
}
