package courses

import (
	"context"
	"path/filepath"
	"slices"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/reporting"
)

// send saves the course that is open for another library; from the catalogue it
// asks first which ones.
func (p *Page) send() {
	if p.edit != nil {
		if p.Keep() {
			p.sendCourses(p.edit.course().ID)
		}
		return
	}
	p.chooseToSend(idsOf(p.list.chosen()))
}

// chooseToSend asks which courses to save.
func (p *Page) chooseToSend(chosen []course.ID) {
	d := p.deps
	w, plan := d.Words, d.Planner.Plan
	var all []course.ID
	for _, c := range plan.Courses.All() {
		all = append(all, c.ID)
	}
	if len(all) == 0 {
		kit.ShowToast(d.Window, d.Tasks, w.T("courses.empty"), "", nil)
		return
	}
	title := func(id course.ID) string { return w.CourseTitle(plan.Courses.Get(id)) }
	slices.SortStableFunc(all, func(a, b course.ID) int { return w.Compare(title(a), title(b)) })
	var dialog *kit.Dialog
	show := func(ids []course.ID) {
		dialog.SetPrimary(w.N("courses.travel.save", len(ids)), len(ids) > 0)
		dialog.Relayout()
	}
	list := kit.NewCheckList(w, all, title, show)
	list.Detail = func(id course.ID) string { return w.CourseState(plan.Courses.Get(id).State) }
	list.SetOptions(all)
	list.Set(chosen)
	dialog = kit.ShowDialog(d.Window, w, kit.DialogSpec{
		Title: w.T("courses.travel.out.title"), Primary: w.N("courses.travel.save", len(chosen)), Width: 520,
		Content: kit.VStack(kit.Space3, kit.Body(w.T("courses.travel.out.text")), kit.NewField(w.T("nav.courses"), list, false, "")),
		OnDone: func() bool {
			dialog.Close()
			p.sendCourses(list.Values()...)
			return false
		},
	})
	show(chosen)
}

// sendCourses asks for a file and saves courses there.
func (p *Page) sendCourses(ids ...course.ID) {
	d := p.deps
	w, plan := d.Words, d.Planner.Plan
	var list []*course.Course
	for _, id := range ids {
		if c := plan.Courses.Get(id); c != nil {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return
	}
	name := w.CourseTitle(list[0])
	if len(list) > 1 {
		name = w.T("nav.courses")
	}
	spec := kit.FileSpec{
		Title: w.T("courses.travel.out.title"), Verb: w.T("common.save"), Path: kit.ProposedFile(name, course.FileEnding),
		Endings: []string{course.FileEnding}, Hint: w.T("courses.travel.out.text"),
	}
	file := reporting.PackCourses(plan, d.Planner.Today(), list...)
	kit.SaveFile(d.Window, w, spec, func(path string) {
		d.Tasks.RunWithProgress(d.Window, w, w.T("courses.travel.saving"), func(ctx context.Context, _ func(done, total int)) error {
			return file.Save(ctx, path)
		}, func() {
			kit.ShowToast(d.Window, d.Tasks, w.T("reports.saved", course.Args{"File": filepath.Base(path)}), w.T("courses.travel.folder"), func() { d.OpenPath(filepath.Dir(path)) })
		})
	})
}
