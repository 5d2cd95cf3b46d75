package kit

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

func TestLookingForAFileOpensAList(t *testing.T) {
	p := words.For(words.English)
	w, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, 1, fyne.NewSize(900, 600))
	path := filepath.Join(t.TempDir(), "report.xlsx")
	for name, ask := range map[string]func(){
		"open": func() {
			OpenFile(w, p, FileSpec{Title: "Open", Verb: "Open", Folder: filepath.Dir(path), Endings: []string{".csv"}}, func(string) {})
		},
		"save": func() { SaveFile(w, p, FileSpec{Title: "Save", Verb: "Save", Path: path}, func(string) {}) },
	} {
		ask()
		before := len(w.Canvas().Overlays().List())
		pressed := false
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if b, ok := o.(*Button); ok && b.Text() == p.T("kit.file.browse") {
				b.Tapped(nil)
				pressed = true
			}
		}
		c := w.Canvas()
		if after := len(c.Overlays().List()); !pressed || after != before+1 {
			t.Errorf("%s: looking for a file was pressed: %v; %d layers before, %d after", name, pressed, before, after)
		}
		c.Unfocus()
		// Enter chooses the folder, but no file while none is selected; Esc closes the
		// list first, then what asked for it.
		keys, left := []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyEscape}, []int{2, 1, 0}
		if name == "save" {
			keys, left = []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape}, []int{1, 0}
		}
		for i, key := range keys {
			c.OnTypedKey()(&fyne.KeyEvent{Name: key})
			if n := len(c.Overlays().List()); n != left[i] {
				t.Errorf("%s: after %s %d layers are open, want %d", name, key, n, left[i])
			}
		}
	}
}

// TestSavingChoosesTheName of the file, so that typing changes neither folder
// nor ending.
func TestSavingChoosesTheName(t *testing.T) {
	p := words.For(words.Danish)
	w, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, 1, fyne.NewSize(900, 600))
	folder := t.TempDir()
	SaveFile(w, p, FileSpec{Title: "Save", Verb: "Save", Path: filepath.Join(folder, "Årsrapport.2026.xlsx")}, func(string) {})
	field, ok := w.Canvas().Focused().(*TextField)
	if !ok || field.SelectedText() != "Årsrapport.2026" {
		t.Fatalf("the keyboard is at %T, %q is chosen", w.Canvas().Focused(), field.SelectedText())
	}
	test.Type(field, "Tal")
	if want := filepath.Join(folder, "Tal.xlsx"); field.Text != want {
		t.Errorf("after typing: %q, not %q", field.Text, want)
	}
}

func TestNameInAPath(t *testing.T) {
	for path, want := range map[string]string{"": "", "a.xlsx": "a", filepath.Join("mappe", "øl.csv"): "øl", filepath.Join("mappe") + string(filepath.Separator): "", "uden": "uden"} {
		from, to := nameIn(path)
		if got := string([]rune(path)[from:to]); got != want {
			t.Errorf("%q: %q, not %q", path, got, want)
		}
	}
}
