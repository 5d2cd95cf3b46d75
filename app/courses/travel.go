package courses

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/course/intake"
)

// The shortcuts of courses that travel.
var (
	takeInKeys = kit.CtrlShift(fyne.KeyH)
	sendKeys   = kit.CtrlShift(fyne.KeyW)
)

// How many courses and remarks the dialog shows at once; further courses are
// shown when asked for.
const (
	mostArrivals = 40
	mostRemarks  = 12
)

// travelCommands take courses of other libraries in and send own ones.
func (p *Page) travelCommands() []kit.Command {
	w := p.deps.Words
	return []kit.Command{
		{Title: w.T("courses.travel.in"), Icon: kit.IconUpload, Shortcut: takeInKeys, Run: p.takeIn},
		{Title: w.T("courses.travel.out"), Icon: kit.IconDownload, Shortcut: sendKeys, Run: p.send},
	}
}

// takeIn asks for the file of another library.
func (p *Page) takeIn() {
	w := p.deps.Words
	spec := kit.FileSpec{
		Title: w.T("courses.travel.in.title"), Verb: w.T("schools.import.read"), Folder: p.folder, Endings: []string{course.FileEnding},
		Hint: w.T("courses.travel.in.hint"),
	}
	kit.OpenFile(p.deps.Window, w, spec, p.readCourses)
}

// takeInButton is the button of an empty catalogue that takes courses in.
func (p *Page) takeInButton() *kit.Button {
	w := p.deps.Words
	return kit.Secondary(w.T("courses.travel.in"), p.takeIn).WithTip(kit.ShortcutText(w, takeInKeys))
}

// readCourses reads a file of courses in the background and shows what taking it in
// would do; nothing is stored before that is agreed to.
func (p *Page) readCourses(path string) {
	p.folder = filepath.Dir(path)
	var file *intake.CourseFile
	p.deps.Tasks.RunWithProgress(p.deps.Window, p.deps.Words, p.deps.Words.T("schools.import.reading"), func(ctx context.Context, _ func(done, total int)) error {
		var err error
		file, err = intake.OpenCourseFile(ctx, path)
		return err
	}, func() { p.Leave(func() { p.showArrivals(file) }) })
}

// arrivals is the dialog that shows what would be taken in.
type arrivals struct {
	page    *Page
	file    *intake.CourseFile
	what    *course.Arrivals
	dialog  *kit.Dialog
	rows    *fyne.Container
	shown   int // courses of which there are rows
	head    *kit.Text
	things  *fyne.Container
	applied bool
}

// showArrivals opens the dialog on a file.
func (p *Page) showArrivals(file *intake.CourseFile) *arrivals {
	w := p.deps.Words
	x := &arrivals{page: p, file: file, what: p.deps.Planner.Plan.Arriving(file.Parcels), head: kit.Caption("").Wrap(), rows: kit.VStack(kit.Space3), things: kit.VStack(kit.Space2)}
	x.moreRows()
	content := kit.VStack(kit.Space4, x.head)
	if remarks := x.remarks(); remarks != nil {
		content.Add(remarks)
	}
	content.Add(x.rows)
	content.Add(x.things)
	content.Add(kit.HStack(0, kit.Link(w.T("kit.sheet.save"), func() { p.deps.SaveSheets(file.File, []kit.Sheet{x.sheet()}) }), kit.Grow()))
	x.dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("schools.import.from", course.Args{"File": file.File}), Content: kit.Inset(0, 0, 6, 0, content), Primary: w.T("schools.import.none"), Width: 720,
		Extra:  []fyne.CanvasObject{kit.Link(w.T("schools.import.other"), func() { x.dialog.Close(); p.takeIn() })},
		OnDone: x.apply, OnClose: x.closing,
	})
	x.changed()
	return x
}

// sender says who sent how many courses and when.
func (x *arrivals) sender() string {
	w := x.page.deps.Words
	text := w.N("courses.count", len(x.file.Parcels))
	if x.file.Library != "" {
		text = x.file.Library + " · " + text
	}
	if x.file.Written != 0 {
		text += " · " + w.T("courses.travel.written", course.Args{"Day": x.file.Written})
	}
	return text
}

// remarks says what was refused, and what was left out or cleaned.
func (x *arrivals) remarks() fyne.CanvasObject {
	w := x.page.deps.Words
	said := kit.VStack(kit.Space1)
	left := mostRemarks
	say := func(list []*course.Error) {
		for _, e := range list[:min(left, len(list))] {
			said.Add(kit.Caption(w.Error(e)).Wrap().In(kit.ColorText))
		}
		left -= min(left, len(list))
	}
	say(x.file.Refused)
	say(x.file.Notes)
	if len(said.Objects) == 0 {
		return nil
	}
	if n := len(x.file.Refused) + len(x.file.Notes) - len(said.Objects); n > 0 {
		said.Add(kit.Caption(w.N("courses.travel.further", n)).Wrap())
	}
	head := w.T("courses.travel.remarks")
	if x.file.Lost > 0 {
		head = w.N("courses.travel.lost", x.file.Lost)
	}
	return kit.VStack(kit.Space2, kit.Banner(w, kit.Warn, head), said)
}

// moreRows adds a row for each of the next courses.
func (x *arrivals) moreRows() {
	w := x.page.deps.Words
	if n := len(x.rows.Objects); n > 0 && x.shown > 0 {
		x.rows.Objects = x.rows.Objects[:n-1] // the link to further ones
	}
	for n := min(len(x.what.Courses), x.shown+mostArrivals); x.shown < n; x.shown++ {
		x.rows.Add(x.row(&x.what.Courses[x.shown]))
	}
	if x.shown < len(x.what.Courses) {
		x.rows.Add(kit.HStack(0, kit.Link(w.N("courses.travel.more", len(x.what.Courses)-x.shown), func() { x.moreRows(); x.changed() }), kit.Grow()))
	}
}

// row is one course: its title, how it stands, and what is to become of it.
func (x *arrivals) row(a *course.Arrival) fyne.CanvasObject {
	w := x.page.deps.Words
	title := w.CourseTitle(&a.Parcel.Course)
	state := kit.Caption(ArrivalState(w, a)).Wrap()
	text := kit.VStack(kit.Space1, kit.Body(title).Bold(), state)
	choices := a.Choices()
	if len(choices) == 1 {
		return text
	}
	choice := kit.Name(kit.NewChoice(w, choices, w.Taking, func(t course.Taking) {
		a.Taking = t
		state.SetText(ArrivalState(w, a))
		x.changed()
	}), title)
	choice.Set(a.Taking)
	return kit.Beside(480, kit.Space2, []float32{1.5, 1}, text, kit.VStack(0, choice))
}

// changed shows what the chosen courses refer to, and what the main button does.
func (x *arrivals) changed() {
	w := x.page.deps.Words
	needed := x.what.Needed()
	x.things.Objects = nil
	stranges := Stranges(needed)
	head := x.sender()
	if n := len(stranges); n > 0 {
		head += "\n" + w.N("courses.travel.below", n)
	}
	x.head.SetText(head)
	if len(stranges) > 0 {
		x.things.Add(kit.Heading(w.T("courses.travel.things")))
	}
	for _, s := range stranges {
		x.things.Add(x.thing(s))
	}
	if n := Known(needed); n > 0 {
		x.things.Add(kit.Caption(w.N("courses.travel.known", n)).Wrap())
	}
	x.things.Refresh()
	if n := x.what.Taken(); n > 0 {
		x.dialog.SetPrimary(w.N("courses.travel.do", n), true)
	} else {
		x.dialog.SetPrimary(w.T("schools.import.none"), false)
	}
	x.dialog.Relayout()
}

// thing is a row for what the library does not have, with what stands for it.
func (x *arrivals) thing(s Strange) fyne.CanvasObject {
	w, plan := x.page.deps.Words, x.page.deps.Planner.Plan
	first := s.Matches[0]
	name := StrangeName(w, s)
	choice := kit.Name(kit.NewChoice(w, Stands(plan, first), func(o Stand) string { return StandName(w, plan, s.Kind(), o) }, func(o Stand) {
		for _, m := range s.Matches {
			SetStand(plan, m, o)
		}
	}), name)
	choice.Set(StandOf(first))
	return kit.Beside(480, kit.Space2, []float32{1.5, 1}, kit.Inset(6, 0, 0, 0, kit.Body(name)), kit.VStack(0, choice))
}

// apply takes the courses in as one step that can be taken back.
func (x *arrivals) apply() bool {
	p := x.page
	x.applied = p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.TakeIn(ctx, x.what, x.file.File) })
	return x.applied
}

// closing shows the first course that was taken in, in the catalogue.
func (x *arrivals) closing() {
	if !x.applied {
		return
	}
	p := x.page
	for i := range x.what.Courses {
		a := &x.what.Courses[i]
		if a.Taking == course.LeaveIt {
			continue
		}
		for _, c := range p.deps.Planner.Plan.Courses.All() {
			if c.Origin != nil && c.Origin.Course == a.Parcel.Course.ID && c.Origin.Sent == a.Parcel.Mark() {
				p.toList(c.ID)
				return
			}
		}
	}
}
