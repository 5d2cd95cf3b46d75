package courses

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// saveAs types a path into the dialog that asks for a file.
func (h *hands) saveAs(path string) {
	h.Helper()
	h.screen.Fill(h.T, "Gem som", path)
	h.press(fyne.KeyReturn)
}

// TestCatalogueForSchools writes both kinds of files by keyboard and remembers
// what was chosen.
func TestCatalogueForSchools(t *testing.T) {
	h := handsOn(t)
	memory := &kit.Memory{}
	h.screen.Deps.Memory = memory
	dir := t.TempDir()
	h.command("Katalog til skoler …")
	h.screen.Want(t, "11 forløb kommer med.", "Webside", "Dansk")
	h.press(fyne.KeyRight, fyne.KeySpace) // Deutsch
	h.screen.Fill(t, "Sådan booker skolerne", "Skriv til skole@example.org")
	h.screen.Tap(t, "Også forløb på prøve")
	h.screen.Want(t, "12 forløb kommer med.")
	h.button("Gem")
	page := filepath.Join(dir, "katalog.html")
	h.saveAs(page)
	b, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="de">`, "Ind i bogen med VR", "mailto:skole@example.org"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %q in the page", want)
		}
	}
	h.screen.Want(t, "Gemt: katalog.html", "Åbn")

	h.command("Katalog til skoler …")
	h.screen.Want(t, "12 forløb kommer med.", "Skriv til skole@example.org")
	h.screen.Tap(t, "Excel-ark")
	h.button("Gem")
	book := filepath.Join(dir, "katalog.xlsx")
	h.saveAs(strings.TrimSuffix(book, ".xlsx"))
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if rows, err := f.GetRows("Kurse"); err != nil || len(rows) != 13 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	if got := memory.Recall("catalogue"); got["language"] != "de" || got["format"] != "xlsx" || got["pilot"] == "" {
		t.Errorf("remembered %v", got)
	}
}

// TestCatalogueForSchoolsChooses leaves courses out, and saves nothing when
// none is left.
func TestCatalogueForSchoolsChooses(t *testing.T) {
	h := handsOn(t)
	h.command("Katalog til skoler …")
	h.command("Katalog til skoler …") // above a dialog nothing opens
	if n := len(h.screen.Deps.Window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs", n)
	}
	h.screen.Field(t, "Tema").Focus()
	h.press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	h.screen.Want(t, "4 forløb kommer med.")
	h.screen.Field(t, "Klassetrin").Focus()
	h.press(fyne.KeySpace)
	h.write("børneh")
	h.press(fyne.KeyReturn)
	h.screen.Want(t, "0 forløb kommer med.")
	h.button("Gem")
	h.screen.Want(t, "0 forløb kommer med.")
}

// TestPicturesForSchools shows what is made for schools in every language and
// look; with KLASSETRIN_PICTURES it keeps the pictures.
func TestPicturesForSchools(t *testing.T) {
	for _, look := range looks {
		s := screentest.New(t, "danish", look.lang)
		s.Look(look.mode, look.factor)
		p := mounted(s, look.width, look.height)
		p.askCatalogue()
		s.Picture(t, "catalogue-"+look.name)
		s.WantClean(t)
	}
}

// looks are the windows of TestPicturesForSchools.
var looks = []struct {
	name          string
	lang          words.Lang
	mode          kit.Mode
	factor        float32
	width, height float32
}{
	{"da", words.Danish, kit.Light, 1, 1216, 840},
	{"de", words.German, kit.Light, 1, 1216, 840},
	{"en", words.English, kit.Dark, 1, 1216, 840},
	{"small", words.German, kit.Light, 1, 800, 640},
	{"200", words.German, kit.Light, 2, 1216, 840},
}
