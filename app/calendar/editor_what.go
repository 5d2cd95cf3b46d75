package calendar

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// whatPart is the course and its lesson.
type whatPart struct {
	e           *editor
	course      *kit.Choice[course.ID]
	lesson      *kit.Choice[course.ID]
	lessonField *kit.Field
}

func newWhatPart(e *editor) *whatPart {
	w := e.words()
	p := &whatPart{e: e}
	p.course = kit.NewChoice(w, nil, p.courseName, func(id course.ID) {
		e.alter(func(d *Draft) { d.SetCourse(e.plan(), id) }, e.fill)
	}).Placeholder(w.T("calendar.course.choose"))
	p.course.Dot = func(id course.ID) fyne.ThemeColorName { _, color := kit.ThemeSign(p.theme(id)); return color }
	p.course.Icon = func(id course.ID) kit.IconName { icon, _ := kit.ThemeSign(p.theme(id)); return icon }
	p.course.Detail = p.courseDetail
	p.lesson = kit.NewChoice(w, nil, p.lessonName, func(id course.ID) {
		e.alter(func(d *Draft) { d.SetLesson(e.plan(), id) }, e.when.fill)
	})
	p.lessonField = kit.NewField(w.T("field.lesson"), p.lesson, true, "")
	e.form.Add("course", kit.NewField(w.T("field.course"), p.course, true, "")).Add("lesson", p.lessonField)
	return p
}

// fill shows course and lesson; a course of one lesson leaves no choice.
func (p *whatPart) fill() {
	s := &p.e.draft.Session
	p.course.SetOptions(p.options())
	p.course.Set(s.Course)
	var lessons []course.ID
	if c := p.e.plan().Design(s); c != nil {
		for _, l := range c.Lessons {
			lessons = append(lessons, l.ID)
		}
	}
	p.lesson.SetOptions(lessons)
	p.lesson.Set(s.Lesson)
	if len(lessons) > 1 {
		p.lessonField.Show()
	} else {
		p.lessonField.Hide()
	}
}

// options lists the courses that can be given, published ones first; the
// session's own stays even when it is retired or no longer complete.
func (p *whatPart) options() []course.ID {
	plan, w := p.e.plan(), p.e.words()
	list := slices.Clone(plan.Courses.All())
	list = slices.DeleteFunc(list, func(c *course.Course) bool {
		own := c.ID == p.e.draft.Session.Course
		return len(c.Lessons) == 0 || !own && (c.State == course.Retired || c.Incomplete() != nil)
	})
	slices.SortStableFunc(list, func(a, b *course.Course) int {
		return cmp.Or(cmp.Compare(unready(a), unready(b)), w.Compare(a.Title, b.Title))
	})
	out := make([]course.ID, 0, len(list))
	for _, c := range list {
		out = append(out, c.ID)
	}
	return out
}

// unready orders courses by whether schools may have them.
func unready(c *course.Course) int {
	if c.State == course.Published || c.State == course.Pilot {
		return 0
	}
	return 1
}

func (p *whatPart) courseName(id course.ID) string {
	if c := p.e.plan().Courses.Get(id); c != nil {
		return p.e.words().CourseTitle(c)
	}
	return ""
}

func (p *whatPart) courseDetail(id course.ID) string {
	if c := p.e.plan().Courses.Get(id); c != nil && c.State != course.Published {
		return p.e.words().CourseState(c.State)
	}
	return ""
}

func (p *whatPart) theme(id course.ID) *course.Theme {
	if c := p.e.plan().Courses.Get(id); c != nil {
		return p.e.plan().Themes.Get(c.Theme)
	}
	return nil
}

func (p *whatPart) lessonName(id course.ID) string {
	c := p.e.plan().Design(&p.e.draft.Session)
	l := c.Lesson(id)
	if l == nil {
		return ""
	}
	name := p.e.words().T("field.item.lesson", course.Args{"N": lessonNumber(c, id)})
	if l.Title != "" {
		name += ": " + l.Title
	}
	return name
}
