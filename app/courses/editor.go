package courses

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// editor is the designer: details at the left, the lessons with their
// activities in the middle, balance and readiness at the right. What is written
// is kept by itself, see keep.
type editor struct {
	page        *Page
	draft       *Draft
	begun       *course.Course       // as a new course began; nil for one that was there before
	at          int                  // place of the lesson that is shown
	shownLesson course.ID            // its ID
	open        course.ID            // the activity that is written in, "" for none
	unread      map[course.ID]string // what was last typed as minutes of an activity
	unfit       map[string]bool      // names of fields into which no number within the limits was typed
	keeping     keeping
	loads       []func() // bring the fields up to the draft
	loading     bool     // widgets are being filled, nobody types

	content fyne.CanvasObject
	columns *columns

	form   *kit.Form // the details
	title  *kit.TextField
	perKit *fyne.Container // pupils per copy of each kit

	kitFields map[course.ID]*kit.Field

	chips         *kit.ChipRow
	lessonTitle   *kit.TextField
	lessonMinutes *kit.NumberEntry
	titleField    *kit.Field
	minutesField  *kit.Field
	headLine      *fyne.Container // title and minutes of the lesson, and its menu
	shownChips    []kit.Chip
	strip         *kit.TimeStrip
	stripSegments []kit.TimeSegment
	stripMinutes  int
	cards         *fyne.Container
	cardOf        map[course.ID]*card
	cardsShown    []*card
	none          *kit.Text // says that the lesson has no activities
	add           *kit.Button
	afterwards    *kit.Field

	goals   *goalList
	balance *kit.BalanceBars
	planned *kit.Text
	state   *kit.Choice[course.CourseState]
	ready   *fyne.Container
	publish *kit.Button
	gaps    []course.Gap // that the list of readiness shows
	gapRows map[course.Gap]fyne.CanvasObject
	used    *fyne.Container
}

func newEditor(p *Page, d *Draft) *editor {
	e := &editor{page: p, draft: d, cardOf: map[course.ID]*card{}, unread: map[course.ID]string{}, unfit: map[string]bool{}}
	if d.New {
		e.begun = d.Course.Clone()
	}
	e.endBurst()
	w := p.deps.Words
	left, middle, right := e.details(), e.lessonPart(), e.side()
	e.columns = newColumns([3]fyne.CanvasObject{left, middle, right})
	back := kit.Link(w.T("nav.courses"), p.back).WithIcon(kit.IconChevronLeft)
	e.content = kit.VStack(kit.Space3, kit.HStack(0, back, kit.Grow()), kit.Grow(e.columns.root))
	e.showLesson(0)
	return e
}

func (e *editor) course() *course.Course { return e.draft.Course }

func (e *editor) lesson() *course.Lesson { return e.draft.Lesson(e.at) }

// subtitle says theme, grade levels and state, and that everything is kept or
// what is not.
func (e *editor) subtitle() string {
	w, plan, c := e.page.deps.Words, e.page.deps.Planner.Plan, e.course()
	parts := []string{themeName(plan.Themes.Get(c.Theme)), w.Grades(plan, c.Grades), w.CourseState(c.State), e.savedText()}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// lead puts the keyboard into the field with a name of Validate or Readiness,
// wherever it is.
func (e *editor) lead(name string) {
	i, j, inner := fieldPlace(name)
	if i < 0 {
		if f := e.field(name); f != nil {
			f.Focus()
		}
		return
	}
	e.showLesson(i)
	switch {
	case j >= 0 && j < len(e.lesson().Activities):
		e.openActivity(e.lesson().Activities[j].ID)
		e.focusField(inner)
	case inner == "activities":
		e.focus(e.add)
	default:
		if f := e.field(lessonField(e.shownLesson, inner)); f != nil {
			f.Focus()
		}
	}
}

// setState publishes the course, retires it or gives it another state. Where
// something is missing for that it leads there instead; before publishing it
// asks about what schools would miss.
func (e *editor) setState(s course.CourseState) {
	e.left()
	n := e.course().Clone()
	n.State = s
	if errs := course.FieldErrors(n.Validate()); len(errs) > 0 {
		e.state.Set(e.course().State)
		first := errs[0].Field
		for _, err := range errs {
			err.Field = stable(n, err.Field)
		}
		e.lead(first)
		e.showRefused(errs) // after the keyboard has left a field, which says anew what is refused
		return
	}
	e.state.Set(e.course().State) // until it is given
	e.page.askGaps(s, []*course.Course{e.course()}, func() {
		e.course().State = s
		e.state.Set(s)
		e.settled("state")
	})
}

// copyCourse makes a copy of the course and opens it.
func (e *editor) copyCourse() {
	e.page.Leave(func() { e.page.copyCourse(e.course().ID) })
}

// deleteCourse deletes the course and goes back to the catalogue.
func (e *editor) deleteCourse() {
	id := e.course().ID
	if e.draft.New || e.page.deleteCourse(id) {
		e.page.toList("")
	}
}
