package courses

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// catalogueForm asks for what a catalogue for schools shall be; it begins with
// what was chosen last.
type catalogueForm struct {
	page    *Page
	lang    words.Lang
	format  string
	offer   course.Offer
	contact *kit.TextField
	count   *kit.Text
	dialog  *kit.Dialog
}

// catalogueCommand is the menu item for the catalogue.
func (p *Page) catalogueCommand() kit.Command {
	return kit.Command{Title: p.deps.Words.T("courses.catalogue"), Icon: kit.IconBook, Shortcut: kit.CtrlShift(fyne.KeyE), Run: p.askCatalogue}
}

// askCatalogue opens the dialog.
func (p *Page) askCatalogue() {
	if p.deps.Window.Canvas().Overlays().Top() != nil {
		return
	}
	w, before := p.deps.Words, p.deps.Memory.Recall("catalogue")
	f := &catalogueForm{page: p, lang: p.ownLang(), format: reporting.CatalogueFormats[0], count: kit.Caption("").Wrap()}
	if l := words.Lang(before["language"]); slices.Contains(words.Langs, l) {
		f.lang = l
	}
	if slices.Contains(reporting.CatalogueFormats, before["format"]) {
		f.format = before["format"]
	}
	f.offer.Pilot = before["pilot"] != ""
	f.contact = kit.NewArea(w.T("courses.catalogue.contact.example"), 2)
	f.contact.SetText(before["contact"])
	language := kit.NewChipRow(kit.LanguageChips(), string(f.lang), func(key string) { f.lang = words.Lang(key) })
	format := kit.NewChipRow([]kit.Chip{{Key: "html", Text: w.T("courses.catalogue.html")}, {Key: "xlsx", Text: w.T("courses.catalogue.xlsx")}}, f.format, func(key string) { f.format = key })
	pilot := kit.NewCheck(w.T("courses.catalogue.pilot"), f.offer.Pilot, func(on bool) { f.offer.Pilot = on; f.show() })
	f.dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.catalogue.title"), Primary: w.T("common.save"), Width: 520,
		Content: kit.VStack(kit.Space3,
			kit.NewField(w.T("courses.catalogue.language"), language, false, ""),
			kit.NewField(w.T("courses.catalogue.format"), format, false, ""),
			kit.Beside(380, kit.Space3, []float32{1, 1}, kit.NewField(w.Field("theme"), f.themes(), false, ""), kit.NewField(w.Field("grade"), f.grades(), false, "")),
			pilot,
			kit.NewField(w.T("courses.catalogue.contact"), f.contact, false, w.T("courses.catalogue.contact.hint")),
			f.count),
		OnDone: f.done,
	})
	f.show()
}

// ownLang is the language of the library.
func (p *Page) ownLang() words.Lang {
	if l := p.deps.Planner.Plan.Library; l != nil && slices.Contains(words.Langs, words.Lang(l.Language)) {
		return words.Lang(l.Language)
	}
	return p.deps.Words.Lang()
}

func (f *catalogueForm) themes() fyne.CanvasObject {
	plan, w := f.page.deps.Planner.Plan, f.page.deps.Words
	ids := []course.ID{""}
	for _, t := range plan.SortedThemes() {
		ids = append(ids, t.ID)
	}
	choice := kit.NewChoice(w, ids, func(id course.ID) string {
		if id == "" {
			return w.T("courses.themes.all")
		}
		return themeName(plan.Themes.Get(id))
	}, func(id course.ID) { f.offer.Theme = id; f.show() })
	choice.Set("")
	return choice
}

// grades offers the levels and stages that courses are for.
func (f *catalogueForm) grades() fyne.CanvasObject {
	plan, w := f.page.deps.Planner.Plan, f.page.deps.Words
	var levels []*course.GradeLevel
	for _, g := range plan.GradeLevels.All() {
		if slices.ContainsFunc(plan.Offered(course.Offer{Pilot: true}), func(c *course.Course) bool { return slices.Contains(c.Grades, g.ID) }) {
			levels = append(levels, g)
		}
	}
	slices.SortStableFunc(levels, func(a, b *course.GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
	ids := []course.ID{""}
	for _, g := range levels {
		ids = append(ids, g.ID)
	}
	choice := kit.NewChoice(w, ids, func(id course.ID) string {
		if id == "" {
			return w.T("catalogue.grades.all")
		}
		return w.Name(plan.GradeLevels.Get(id).Name)
	}, func(id course.ID) { f.offer.Grade = id; f.show() })
	choice.Set("")
	return choice
}

// show says how many courses come along; without any there is nothing to save.
func (f *catalogueForm) show() {
	w, n := f.page.deps.Words, len(f.page.deps.Planner.Plan.Offered(f.offer))
	f.count.SetText(w.N("courses.catalogue.count", n))
	f.dialog.SetPrimary(w.T("common.save"), n > 0)
}

// done remembers what was chosen and asks for the file.
func (f *catalogueForm) done() bool {
	chosen := map[string]string{"language": string(f.lang), "format": f.format, "contact": f.contact.Text}
	if f.offer.Pilot {
		chosen["pilot"] = "yes"
	}
	f.page.deps.Memory.Remember("catalogue", chosen)
	f.dialog.Close() // before the next dialog opens
	plan := f.page.deps.Planner.Plan.Snapshot()
	f.page.saveCatalogue(reporting.Catalogue{Plan: plan, Courses: plan.Offered(f.offer), Words: f.page.deps.Words.In(f.lang), Contact: f.contact.Text, Made: f.page.deps.Planner.Today()}, f.format)
	return false
}

// saveCatalogue asks where a catalogue goes, writes it in the background and
// offers to open it. What is written is what was there when it was asked for.
func (p *Page) saveCatalogue(c reporting.Catalogue, format string) {
	d, w := p.deps, p.deps.Words
	spec := kit.FileSpec{Title: w.T("courses.catalogue.title"), Verb: w.T("common.save"), Path: kit.ProposedFile(c.Title(), "."+format), Endings: []string{"." + format}}
	kit.SaveFile(d.Window, w, spec, func(path string) {
		d.Tasks.RunWithProgress(d.Window, w, w.T("courses.catalogue.writing"), func(ctx context.Context, _ func(done, total int)) error {
			return c.Save(ctx, path, format)
		}, func() {
			kit.ShowToast(d.Window, d.Tasks, w.T("reports.saved", course.Args{"File": filepath.Base(path)}), w.T("reports.open"), func() { d.OpenPath(path) })
		})
	})
}
