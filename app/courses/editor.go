package courses

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// editor is the designer: details at the left, the lessons with their
// activities in the middle, balance and readiness at the right.
type editor struct {
	page  *Page
	draft *Draft
	at    int               // place of the lesson that is shown
	open  course.ID         // the activity that is written in, "" for none
	errs  map[string]string // refusals of the last attempt to save, by field

	content    fyne.CanvasObject
	saveButton *kit.Button
	columns    *columns

	form    *kit.Form // the details
	title   *kit.TextField
	numbers map[string]*kit.NumberEntry // of the details, by field
	perKit  *fyne.Container             // pupils per copy of each kit

	chips         *kit.ChipRow
	lessonTitle   *kit.TextField
	lessonMinutes *kit.NumberEntry
	titleField    *kit.Field
	minutesField  *kit.Field
	removeLesson  *kit.Button
	removeSpot    *fyne.Container // where it stands
	headLine      *fyne.Container // title and minutes of the lesson, and it
	strip         *kit.TimeStrip
	cards         *fyne.Container
	cardOf        map[course.ID]*card
	add           *kit.Button
	afterwards    *kit.Field
	loading       bool // widgets are being filled, nobody types

	goals   *goalList
	balance *kit.BalanceBars
	planned *kit.Text
	state   *kit.Choice[course.CourseState]
	ready   *fyne.Container
	used    *fyne.Container
}

func newEditor(p *Page, d *Draft) *editor {
	e := &editor{page: p, draft: d, errs: map[string]string{}, cardOf: map[course.ID]*card{}}
	w := p.deps.Words
	e.saveButton = kit.Primary(w.T("common.save"), func() { e.save() }).WithTip(kit.ShortcutText(w, saveKeys))
	left, middle, right := e.details(), e.lessonPart(), e.side()
	e.columns = newColumns([3]fyne.CanvasObject{left, middle, right})
	back := kit.Link(w.T("nav.courses"), p.back).WithIcon(kit.IconChevronLeft)
	e.content = kit.VStack(kit.Space3, kit.HStack(0, back, kit.Grow()), kit.Grow(e.columns.root))
	e.showLesson(0)
	return e
}

func (e *editor) course() *course.Course { return e.draft.Course }

func (e *editor) lesson() *course.Lesson { return e.draft.Lesson(e.at) }

// subtitle says theme, grade levels and state.
func (e *editor) subtitle() string {
	w, plan, c := e.page.deps.Words, e.page.deps.Planner.Plan, e.course()
	parts := []string{themeName(plan.Themes.Get(c.Theme)), w.Grades(plan, c.Grades), w.CourseState(c.State)}
	if e.draft.Changed() {
		parts = append(parts, w.T("courses.unsaved"))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// showSavable lets Save be pressed while there is something to save.
func (e *editor) showSavable() {
	can := e.draft.New || e.draft.Changed()
	if can && e.saveButton.Disabled() {
		e.saveButton.Enable()
	} else if !can && !e.saveButton.Disabled() {
		e.saveButton.Disable()
	}
}

// changed is called after every alteration of the draft, with the field that
// was altered, whose refusal is then out of date.
func (e *editor) changed(field string) {
	if e.loading {
		return
	}
	if e.errs[field] != "" {
		delete(e.errs, field)
		if f := e.field(field); f != nil {
			f.SetError("")
		}
	}
	e.showSide()
	e.page.headChanged()
}

// field finds a field by the name that the domain has for it.
func (e *editor) field(name string) *kit.Field {
	switch name {
	case "afterwards":
		return e.afterwards
	case e.lessonPath("title"):
		return e.titleField
	case e.lessonPath("minutes"):
		return e.minutesField
	}
	if c, at := e.cardOf[e.open], e.activityPath(e.open); c != nil && strings.HasPrefix(name, at) {
		return c.fields[strings.TrimPrefix(name, at)]
	}
	return e.form.Field(name)
}

func (e *editor) lessonPath(field string) string {
	return "lessons." + strconv.Itoa(e.at) + "." + field
}

// activityPath begins the names of the fields of an activity.
func (e *editor) activityPath(id course.ID) string {
	return e.lessonPath("activities." + strconv.Itoa(Find(e.lesson(), id)) + ".")
}

// follow takes in a changed plan where the draft has no changes of its own.
func (e *editor) follow() {
	c := e.page.deps.Planner.Plan.Courses.Get(e.course().ID)
	unchanged := !e.draft.Changed()
	switch {
	case c == nil && e.draft.New:
	case c == nil && unchanged:
		e.page.edit = nil
	case c == nil:
		e.draft.New = true
	case unchanged && !e.draft.Follows(c):
		n := newEditor(e.page, OpenCourse(c))
		n.showLesson(e.at)
		e.page.edit = n
	default:
		e.showUsed()
	}
}

// save keeps the draft. What is refused is said beside the fields. It tells
// whether everything is saved now.
func (e *editor) save() bool {
	if i := Find(e.lesson(), e.open); i >= 0 && Blank(&e.lesson().Activities[i]) {
		e.closeActivity()
	}
	c, d := e.course(), e.page.deps
	c.Title = strings.TrimSpace(c.Title)
	if errs := e.problems(); len(errs) > 0 {
		e.showErrors(errs)
		return false
	}
	if len(e.errs) > 0 {
		e.showErrors(nil)
	}
	if !e.draft.New && !e.draft.Changed() {
		return true
	}
	if now := d.Planner.Plan.Courses.Get(c.ID); now != nil && now.Version > c.Version {
		e.askWhose(now)
		return false
	}
	if !d.DoWithUndo(func(ctx context.Context) error { return d.Planner.SaveCourse(ctx, c) }) {
		return false
	}
	*e.draft = *OpenCourse(d.Planner.Plan.Courses.Get(c.ID))
	e.showUsed()
	e.page.headChanged()
	return true
}

// askWhose asks what to do about a course that was altered elsewhere while it
// was worked on here: to save this one over it, or to take the new one.
func (e *editor) askWhose(now *course.Course) {
	w := e.page.deps.Words
	var dialog *kit.Dialog
	take := kit.Secondary(w.T("courses.stale.theirs"), func() {
		dialog.Close()
		e.page.enter(OpenCourse(now))
	})
	dialog = kit.ShowDialog(e.page.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.stale.title"), Content: kit.Body(w.T("courses.stale.text")), Primary: w.T("courses.stale.mine"),
		Cancel: w.T("courses.leave.stay"), Extra: []fyne.CanvasObject{take}, Width: 420,
		OnDone: func() bool {
			dialog.Close()
			e.course().Version = now.Version
			e.save()
			return false
		},
	})
	e.page.deps.Window.Canvas().FocusPrevious()
}

// problems gives what stands in the way of saving, in words by field.
func (e *editor) problems() map[string]string {
	errs := e.page.deps.FieldTexts(e.course().Validate())
	for name, n := range e.numbers {
		if text := n.Problem(); text != "" {
			errs[name] = text
		}
	}
	if text := e.lessonMinutes.Problem(); text != "" {
		errs[e.lessonPath("minutes")] = text
	}
	return errs
}

// showErrors says refusals beside their fields and puts the keyboard into the
// first, in the lesson and the activity that it is about.
func (e *editor) showErrors(errs map[string]string) {
	e.errs = errs
	if errs == nil {
		e.errs = map[string]string{}
	}
	e.form.ShowErrors(errs)
	e.afterwards.SetError(errs["afterwards"])
	var first, lesson string
	for name := range errs {
		switch {
		case !strings.HasPrefix(name, "lessons."):
			first = name
		case lesson == "" || name < lesson:
			lesson = name
		}
	}
	e.cardOf = map[course.ID]*card{}
	if first == "" && lesson != "" {
		e.lead(lesson)
		return
	}
	e.showLesson(e.at)
}

// lead puts the keyboard into the field with a name, wherever it is.
func (e *editor) lead(name string) {
	parts := strings.Split(name, ".")
	if parts[0] != "lessons" || len(parts) < 3 {
		if f := e.field(name); f != nil {
			f.Focus()
		}
		return
	}
	at, err := strconv.Atoi(parts[1])
	if err != nil {
		return
	}
	e.showLesson(at)
	if parts[2] != "activities" {
		e.field(name).Focus()
		return
	}
	if len(parts) == 5 {
		if i, err := strconv.Atoi(parts[3]); err == nil && i < len(e.lesson().Activities) {
			e.openActivity(e.lesson().Activities[i].ID)
			e.focusField(parts[4])
			return
		}
	}
	e.focus(e.add)
}

func (e *editor) focus(o fyne.Focusable) { e.page.deps.Window.Canvas().Focus(o) }

// copyCourse makes a copy of the course as it is saved and opens it.
func (e *editor) copyCourse() {
	e.page.Leave(func() { e.page.copyCourse(e.course().ID) })
}

// deleteCourse deletes the course and goes back to the catalogue.
func (e *editor) deleteCourse() {
	id := e.course().ID
	if e.draft.New {
		e.page.Leave(func() { e.page.toList("") })
		return
	}
	if e.page.deleteCourse(id) {
		e.page.toList("")
	}
}
