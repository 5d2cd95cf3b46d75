package courses

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// preview shows beside the designer exactly what a school reads of the course,
// in a language, while it is written.
type preview struct {
	page  *Page
	lang  words.Lang
	text  reporting.SchoolText // what is shown
	shown words.Lang
	panel *kit.SidePanel
	langs *kit.ChipRow
	body  *fyne.Container
	stop  func() // ends waiting for a pause in typing; nil while nothing waits
}

// previewPause is how long nothing is typed before the preview follows.
const previewPause = 250 * time.Millisecond

// previewButton opens the preview from the header.
func (p *Page) previewButton() *kit.Button {
	w := p.deps.Words
	return kit.Secondary(w.T("courses.preview"), p.togglePreview).WithTip(kit.ShortcutText(w, previewKeys))
}

var previewKeys = kit.CtrlShift(fyne.KeyP)

// previewCommand is the same in the menu.
func (p *Page) previewCommand() kit.Command {
	return kit.Command{Title: p.deps.Words.T("courses.preview"), Icon: kit.IconEye, Shortcut: previewKeys, Run: p.togglePreview}
}

// togglePreview shows the preview, or closes it when it is shown.
func (p *Page) togglePreview() {
	if !closes[*preview](p) {
		p.openAside(newPreview(p))
	}
}

func newPreview(p *Page) *preview {
	w := p.deps.Words
	v := &preview{page: p, lang: p.ownLang(), body: kit.VStack(kit.Space3)}
	v.langs = kit.Name(kit.NewChipRow(kit.LanguageChips(), string(v.lang), func(key string) {
		v.lang = words.Lang(key)
		v.draw()
	}), w.T("courses.preview.language"))
	save := kit.Secondary(w.T("courses.preview.save"), v.save).WithIcon(kit.IconDownload)
	v.panel = kit.NewSidePanel(w, w.T("courses.preview"), p.closeAside, v.body, kit.HStack(0, save, kit.Grow()))
	v.panel.Head.Add(v.langs)
	v.draw()
	return v
}

func (v *preview) content() fyne.CanvasObject { return v.panel }

func (v *preview) focus() fyne.Focusable { return v.langs }

// follow draws the preview anew once nothing is typed for a moment.
func (v *preview) follow() {
	stop(&v.stop)
	v.stop = v.page.deps.Tasks.Later(previewPause, func() {
		v.stop = nil
		if v.page.edit != nil {
			v.draw()
		}
	})
}

// catalogue is the course alone, as it is written now.
func (v *preview) catalogue() reporting.Catalogue {
	d := v.page.deps
	return reporting.Catalogue{
		Plan: d.Planner.Plan.Snapshot(), Courses: []*course.Course{v.page.edit.course().Clone()}, Words: d.Words.In(v.lang),
		Contact: d.Memory.Recall("catalogue")["contact"], Made: d.Planner.Today(),
	}
}

// save writes the course alone as a web page.
func (v *preview) save() { v.page.saveCatalogue(v.catalogue(), reporting.CatalogueFormats[0]) }

// draw shows the text where it is another one than before.
func (v *preview) draw() {
	text := reporting.ForSchools(v.page.deps.Planner.Plan, v.page.edit.course(), v.page.deps.Words.In(v.lang))
	if v.shown == v.lang && reflect.DeepEqual(text, v.text) {
		return
	}
	v.text, v.shown = text, v.lang
	v.body.Objects = v.objects()
	v.body.Refresh()
	v.panel.Relayout()
}

func (v *preview) objects() []fyne.CanvasObject {
	t := v.text
	title := kit.Title(t.Title).Wrap()
	if t.Title == "" {
		title = kit.Title(v.page.deps.Words.T("courses.activity.untitled")).Wrap().In(kit.ColorMuted)
	}
	top := kit.VStack(kit.Space1, title)
	if t.Theme != "" {
		icon, color := kit.ThemeSign(v.page.deps.Planner.Plan.Themes.Get(v.page.edit.course().Theme))
		top.Add(kit.Signed(icon, color, kit.Plain(t.Theme).Ellipsis()))
	}
	out := []fyne.CanvasObject{top}
	if len(t.Facts) > 0 {
		var facts []fyne.CanvasObject
		for _, f := range t.Facts {
			facts = append(facts, kit.Beside(260, kit.Space2, []float32{1, 1.6}, kit.Muted(f.Name).Wrap(), kit.Body(f.Text)))
		}
		out = append(out, kit.Rule(), kit.VStack(kit.Space1, facts...), kit.Rule())
	}
	for _, part := range t.Parts {
		out = append(out, schoolPart(part))
	}
	if len(t.Parts) == 0 {
		out = append(out, kit.Body(v.page.deps.Words.T("courses.preview.empty")).In(kit.ColorMuted))
	}
	if v.lang != v.page.ownLang() {
		out = append(out, kit.Caption(v.page.deps.Words.T("courses.preview.own", course.Args{"Language": words.Lang(t.Own).Name()})).Wrap())
	}
	return out
}

// schoolPart draws a part with its heading.
func schoolPart(part reporting.SchoolPart) fyne.CanvasObject {
	box := kit.VStack(kit.Space1, kit.Heading(part.Heading).Wrap())
	for _, l := range part.Lines {
		first := l.Title
		if first == "" {
			first = l.Text
		}
		if l.Point && l.Own && l.Title == "" {
			first = "• " + first
		}
		strong := kit.Body(first)
		if l.Title != "" {
			strong = strong.Bold()
		}
		lines := kit.VStack(0)
		switch {
		case l.Title != "" && l.Note != "":
			lines.Add(kit.HStack(kit.Space2, kit.Grow(strong), kit.Muted(l.Note)))
		case l.Note != "":
			lines.Add(strong)
			lines.Add(kit.Caption(l.Note).Wrap())
		default:
			lines.Add(strong)
		}
		if l.Title != "" && l.Text != "" {
			lines.Add(kit.Body(l.Text).In(kit.ColorMuted))
		}
		box.Add(lines)
	}
	return box
}
