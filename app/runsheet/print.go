package runsheet

import (
	"bytes"
	"context"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// joined puts what says something into one line.
func joined(parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}

// Paper is the language in which something is printed, and the field that
// chooses it. It begins with the language that was chosen last.
type Paper struct {
	Field fyne.CanvasObject
	lang  words.Lang
}

// NewPaper gives the field.
func NewPaper(d *kit.Deps) *Paper {
	p := &Paper{lang: d.Words.Lang()}
	if l := words.Lang(d.Memory.Recall("runsheet")["language"]); l.Name() != "" {
		p.lang = l
	}
	chips := kit.NewChipRow(kit.LanguageChips(), string(p.lang), func(key string) {
		p.lang = words.Lang(key)
		d.Memory.Remember("runsheet", map[string]string{"language": key})
	})
	p.Field = kit.NewField(d.Words.T("runsheet.paper"), chips, false, "")
	return p
}

// page is something that is printed.
type page interface {
	Title() string
	Write(w io.Writer) error
}

// Print prints run sheets, one page of paper each.
func (p *Paper) Print(d *kit.Deps, sheets ...*course.RunSheet) {
	p.print(d, reporting.RunSheets{Plan: d.Planner.Plan, Words: d.Words.In(p.lang), Made: d.Planner.Today(), Sheets: sheets})
}

// print asks where the page goes, writes it whole or not at all, and hands it to
// the program that the computer opens it with; there it is printed. What is
// written is what was shown, whatever happens while the dialog is open.
func (p *Paper) print(d *kit.Deps, what page) {
	w := d.Words
	var content bytes.Buffer
	if err := what.Write(&content); err != nil {
		d.ShowError(err)
		return
	}
	spec := kit.FileSpec{
		Title: w.T("runsheet.save.title"), Verb: w.T("runsheet.save.verb"), Path: kit.ProposedFile(what.Title(), ".html"),
		Endings: []string{".html"}, Hint: w.T("runsheet.save.hint"),
	}
	kit.SaveFile(d.Window, w, spec, func(path string) {
		d.Tasks.Run(context.Background(), func(ctx context.Context) error {
			return reporting.WriteFile(ctx, path, func(out io.Writer) error { _, err := out.Write(content.Bytes()); return err })
		}, func() { d.OpenPath(path) })
	})
}
