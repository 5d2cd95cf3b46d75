package courses

import (
	"context"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// When what is typed is kept: when typing pauses, and while it goes on at least
// this often. A longer rest ends a burst, which is one step to undo.
const (
	pauseTime = 300 * time.Millisecond
	mostTime  = time.Second
	restTime  = 10 * time.Second
)

// keeping is what the editor knows of its own keeping.
type keeping struct {
	field   string            // what the burst is typed into
	burst   int               // its number, another for each on the page
	refused map[string]string // sentences by the stable names of their fields
	trouble error             // why nothing could be kept; nil
	busy    bool              // the plan is being told
	asking  bool              // whose version is to be kept
	then    func()            // what is done once that is answered; nil for nothing
	pause   func()            // stop their timers; nil when they do not run
	most    func()
	rest    func()
}

// changed is called after every alteration of the draft by typing, with the
// field that was altered, whose refusal is then out of date. It is kept a moment
// later.
func (e *editor) changed(field string) {
	if e.loading {
		return
	}
	if k := &e.keeping; k.refused[field] != "" {
		delete(k.refused, field)
		e.showRefusal(field)
	}
	e.showSide()
	e.soon(field)
	e.page.headChanged()
}

// settled is called after an alteration that is made at one blow: it is kept at
// once and is a step of its own.
func (e *editor) settled(field string) {
	if e.loading {
		return
	}
	e.endBurst()
	e.changed(field)
	e.keep()
	e.endBurst()
}

// soon has the draft kept a moment later.
func (e *editor) soon(field string) {
	k := &e.keeping
	if field != k.field {
		e.endBurst()
		k.field = field
	}
	stop(&k.pause)
	stop(&k.rest)
	later := e.page.deps.Tasks.Later
	k.pause = later(pauseTime, func() { e.keep() })
	if k.most == nil {
		k.most = later(mostTime, func() { e.keep() })
	}
}

func stop(timer *func()) {
	if *timer != nil {
		(*timer)()
		*timer = nil
	}
}

// endBurst makes what is typed from now on a step of its own.
func (e *editor) endBurst() {
	stop(&e.keeping.rest)
	e.page.bursts++
	e.keeping.burst, e.keeping.field = e.page.bursts, ""
}

// left is called when the keyboard leaves a field.
func (e *editor) left() {
	if e.loading {
		return
	}
	e.keep()
	e.endBurst()
}

// keep has the plan keep what it does not have yet. What it would refuse is said
// beside its field and stays as it was; everything else is kept. It tells
// whether closing the editor would lose nothing now.
func (e *editor) keep() bool {
	k := &e.keeping
	stop(&k.pause)
	stop(&k.most)
	if k.busy {
		return false
	}
	c, refused := e.draft.Stored()
	e.showRefused(refused)
	if course.Same(c, e.draft.base) {
		e.setTrouble(nil)
		return true
	}
	if !e.current() {
		return false
	}
	if e.setTrouble(e.write(c)); k.trouble != nil {
		k.pause = e.page.deps.Tasks.Later(mostTime, func() { e.keep() })
		return false
	}
	e.showUsed()
	k.rest = e.page.deps.Tasks.Later(restTime, e.endBurst)
	return true
}

// write hands the course to the plan. Where that refuses a field only now, as
// when a theme was deleted meanwhile, the field stays as it was.
func (e *editor) write(c *course.Course) error {
	k, p := &e.keeping, e.page.deps.Planner
	k.busy = true
	defer func() { k.busy = false }()
	burst := string(c.ID) + " " + strconv.Itoa(k.burst)
	err := p.WriteCourse(context.Background(), c, burst, e.newGrades(c)...)
	if list := course.FieldErrors(err); len(list) > 0 && list[0].Field != "" {
		e.showRefused(e.draft.takeBack(c, list))
		err = p.WriteCourse(context.Background(), c, burst, e.newGrades(c)...)
	}
	if err == nil {
		e.draft.Kept(p.Plan.Courses.Get(c.ID))
	}
	return err
}

// setTrouble notes why nothing could be kept, for the head of the window.
func (e *editor) setTrouble(err error) {
	e.keeping.trouble = err
	e.page.headChanged()
}

// savedText says whether everything is kept, or what is not.
func (e *editor) savedText() string {
	w, k := e.page.deps.Words, &e.keeping
	switch {
	case k.asking:
		return w.T("courses.unsaved.why", course.Args{"Why": w.T("courses.stale.title")})
	case k.trouble != nil:
		return w.T("courses.unsaved.why", course.Args{"Why": w.Error(k.trouble)})
	case e.unkept() > 0:
		return w.N("courses.unsaved.fields", e.unkept())
	case k.pause != nil || k.most != nil:
		return w.T("courses.saving")
	case e.draft.New:
		return ""
	}
	return w.T("courses.saved")
}

// showRefused says refusals beside their fields, and takes away those that are
// out of date.
func (e *editor) showRefused(errs []*course.Error) {
	k := &e.keeping
	now := map[string]string{}
	for _, err := range errs {
		if now[err.Field] == "" {
			now[err.Field] = e.page.deps.Words.Error(err)
		}
	}
	before := k.refused
	k.refused = now
	for field := range before {
		if now[field] == "" {
			e.showRefusal(field)
		}
	}
	for field := range now {
		e.showRefusal(field)
	}
}

// showRefusal says the refusal of one field beside it, where it is on the screen.
func (e *editor) showRefusal(field string) {
	if f := e.field(field); f != nil {
		f.SetError(e.keeping.refused[field])
	}
}

// follow takes in a changed plan: what was altered elsewhere, undone or redone.
// What is typed here and not kept yet stays.
func (e *editor) follow() {
	now := e.page.deps.Planner.Plan.Courses.Get(e.course().ID)
	switch {
	case e.keeping.busy:
	case now == nil:
		e.vanished()
	case now == e.draft.base:
		e.showUsed()
	default:
		e.forgive()
		if e.current() {
			e.load()
		}
	}
}

// forgive gives up what was refused when the plan has gone on: it was said and
// never kept.
func (e *editor) forgive() {
	if len(e.keeping.refused) > 0 {
		e.draft.takeBack(e.course(), course.FieldErrors(e.course().Validate()))
		e.showRefused(nil)
	}
}

// current brings the draft up to the plan: fields that were altered elsewhere
// are taken in, and where both altered one, it is asked whose is to be kept. It
// tells whether the draft stands on what the plan has.
func (e *editor) current() bool {
	now := e.page.deps.Planner.Plan.Courses.Get(e.course().ID)
	if now == nil || now == e.draft.base {
		e.keeping.asking = false
		return true
	}
	merged, both := course.MergeCourse(e.draft.base, e.course(), now, true)
	if both {
		e.askWhose()
		return false
	}
	e.keeping.asking = false
	e.take(merged, now)
	return true
}

// take makes a merged course the draft, on top of what the plan has.
func (e *editor) take(merged, now *course.Course) {
	e.draft.Course, e.draft.base, e.draft.New = merged, now, false
	if len(merged.Lessons) == 0 {
		e.draft.Follow(now)
	}
}

// vanished follows the course out of the plan. One that was begun here is empty
// again, so that Redo can bring it back; where something is written that the
// plan does not have, that is kept as a new course.
func (e *editor) vanished() {
	switch {
	case e.draft.New:
	case e.draft.Changed():
		e.draft.New = true
	case e.begun != nil:
		e.draft = &Draft{Course: e.begun.Clone(), New: true, base: e.begun.Clone()}
		e.load()
	default:
		e.page.close()
	}
}

// askWhose asks what to do about a field that was altered here and elsewhere: to
// keep what is written here, or to take the other.
func (e *editor) askWhose() {
	k, w := &e.keeping, e.page.deps.Words
	if e.page.deps.Window.Canvas().Overlays().Top() != nil {
		k.asking = true // and asked when it is to be kept the next time
		return
	}
	k.asking = true
	var dialog *kit.Dialog
	settle := func(mine bool) {
		dialog.Close()
		k.asking = false
		if now := e.page.deps.Planner.Plan.Courses.Get(e.course().ID); now != nil {
			merged, _ := course.MergeCourse(e.draft.base, e.course(), now, mine)
			e.take(merged, now)
			e.load()
		}
		if then := k.then; e.keep() && then != nil {
			k.then = nil
			then()
		}
	}
	dialog = kit.ShowDialog(e.page.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.stale.title"), Content: kit.Body(w.T("courses.stale.text")), Primary: w.T("courses.stale.mine"),
		Cancel: w.T("kit.leave.stay"), Width: 420,
		Extra:  []fyne.CanvasObject{kit.Secondary(w.T("courses.stale.theirs"), func() { settle(false) })},
		OnDone: func() bool { settle(true); return false },
	})
	e.page.headChanged()
}

// load shows the draft in the widgets that are there: the keyboard, the caret,
// the lesson, the open activity and what is scrolled stay.
func (e *editor) load() {
	focused := e.page.deps.Window.Canvas().Focused()
	e.loading = true
	for _, f := range e.loads {
		f()
	}
	e.loading = false
	lesson := e.shownLesson
	if i := slices.IndexFunc(e.course().Lessons, func(l course.Lesson) bool { return l.ID == lesson }); i >= 0 {
		e.at = i
	}
	at := slices.IndexFunc(e.cardsShown, func(c *card) bool { return c.has(focused) })
	if i := Find(e.lesson(), e.open); i < 0 {
		e.open = ""
	}
	e.showLesson(e.at)
	if at >= 0 && !slices.ContainsFunc(e.cardsShown, func(c *card) bool { return c.has(focused) }) {
		e.focusNear(at)
	}
	e.showUsed()
	e.page.headChanged()
}

// stopKeeping ends the timers of an editor that goes away.
func (e *editor) stopKeeping() {
	stop(&e.keeping.pause)
	stop(&e.keeping.most)
	stop(&e.keeping.rest)
}

// Keep keeps what is written and not kept yet.
func (p *Page) Keep() bool { return p.edit == nil || p.edit.keep() }

// Leave does what closes the page: at once when everything is kept, else after
// asking whether to try again, to discard it or to stay.
func (p *Page) Leave(then func()) {
	e := p.edit
	if p.Keep() {
		then()
		return
	}
	if e.keeping.asking {
		e.keeping.then = then
		return
	}
	p.deps.AskToLeave(kit.Leaving{Title: p.Title(), Trouble: e.keeping.trouble, Save: func() { p.Leave(then) }, Discard: func() {
		p.close()
		then()
	}})
}
