package courses

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/reporting"
)

// panelText is what can be read in the preview.
func (h *hands) panelText() string {
	h.Helper()
	v, ok := h.page.beside.what.(*preview)
	if !ok {
		h.Fatal("no preview is open")
	}
	return strings.Join(readable(v.body), "\n")
}

// readable lists the texts that stand in an object.
func readable(o fyne.CanvasObject) []string {
	var out []string
	switch o := o.(type) {
	case *kit.Text:
		out = append(out, o.Text())
	case *fyne.Container:
		for _, child := range o.Objects {
			out = append(out, readable(child)...)
		}
	}
	return out
}

// TestPreviewForSchools shows what the catalogue says, in the language that is
// chosen, follows what is typed and closes by Esc; all by keyboard.
func TestPreviewForSchools(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	title := h.focused()
	h.command("Sådan ser skolerne det")
	text := h.panelText()
	want := reporting.ForSchools(h.plan(), h.page.edit.course(), words.For(words.Danish))
	for _, f := range want.Facts {
		if !strings.Contains(text, f.Name+"\n"+f.Text) {
			t.Errorf("the fact %+v is not shown", f)
		}
	}
	for _, part := range want.Parts {
		for _, l := range part.Lines {
			if !strings.Contains(text, part.Heading) || !strings.Contains(text, l.Title) || !strings.Contains(text, l.Text) || !strings.Contains(text, l.Note) {
				t.Errorf("%s: %+v is not shown", part.Heading, l)
			}
		}
	}
	if strings.Contains(text, "Grupper på tre") {
		t.Error("schools read the script of the lesson")
	}
	h.press(fyne.KeyRight, fyne.KeySpace)
	if text := h.panelText(); !strings.Contains(text, "6.–7. Klasse") || !strings.Contains(text, "2 Einheiten zu je 90 Min.") {
		t.Errorf("in German it says %s", text)
	}
	h.screen.Deps.Window.Canvas().Focus(title)
	h.press(fyne.KeyHome)
	h.write("Ny: ")
	if strings.Contains(h.panelText(), "Ny: Kildekritik") {
		t.Error("the preview is drawn anew for each letter")
	}
	h.screen.Deps.Tasks.Elapse() // the course is kept, whereupon the preview waits once more
	h.screen.Deps.Tasks.Elapse()
	if !strings.Contains(h.panelText(), "Ny: Kildekritik") {
		t.Error("the preview does not follow")
	}
	h.screen.Deps.Window.Canvas().Focus(h.page.beside.what.focus())
	h.press(fyne.KeyEscape)
	if h.page.beside != nil || h.focused() != title {
		t.Error("Esc does not close the preview, or the keyboard is elsewhere")
	}
	test.Tap(h.page.Actions()[0].(*kit.Button))
	if h.page.beside == nil {
		t.Error("the button of the header does not open the preview")
	}
	h.command("Sådan ser skolerne det")
	if h.page.beside != nil {
		t.Error("the command does not close the preview again")
	}
}

// TestPreviewForSchools_saves writes the course as it is written now as a web
// page, with how to book as in the catalogue.
func TestPreviewForSchools_saves(t *testing.T) {
	h := handsOn(t)
	h.screen.Deps.Memory = &kit.Memory{}
	h.screen.Deps.Memory.Remember("catalogue", map[string]string{"contact": "skole@example.org"})
	h.open("Scratch-spil")
	h.write("Mit ")
	h.command("Sådan ser skolerne det")
	h.button("Gem som webside")
	path := filepath.Join(t.TempDir(), "scratch.html")
	h.saveAs(path)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{">Mit Scratch-spil</h1>", "mailto:skole@example.org", `<html lang="da">`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %q in the page", want)
		}
	}
}

// TestPreviewOfANewCourse says that there is nothing to read yet, and goes with
// the designer.
func TestPreviewOfANewCourse(t *testing.T) {
	h := handsOn(t)
	h.page.Open(kit.Goal{New: true})
	h.command("Sådan ser skolerne det")
	if text := h.panelText(); !strings.Contains(text, "Skolerne læser mere her") && !strings.Contains(text, "Lektion 1") {
		t.Errorf("it says %q", text)
	}
	h.page.Open(kit.Goal{})
	h.screen.Deps.Tasks.Elapse()
	if h.page.edit == nil && h.page.beside != nil {
		t.Error("the preview stays without the designer")
	}
}

// TestPicturesOfPreview shows it in every language and look.
func TestPicturesOfPreview(t *testing.T) {
	for _, look := range looks {
		s := screentest.New(t, "danish", look.lang)
		s.Look(look.mode, look.factor)
		p := mounted(s, look.width, look.height)
		p.Open(kit.Goal{ID: courseCalled(t, s, "Kildekritik og falske nyheder").ID})
		p.togglePreview()
		v := p.beside.what.(*preview)
		v.lang = look.lang
		v.langs.Choose(string(look.lang))
		v.draw()
		s.Picture(t, "preview-"+look.name)
		s.WantClean(t)
	}
}
