package kit

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

// filesOf makes a folder with some folders and files.
func filesOf(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"Berichte", "arkiv", ".hidden"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"schools.csv", "SCHOOLS.XLSX", "letter.pdf", ".secret.csv", filepath.Join("arkiv", "old.csv")} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("1234"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestFilesIn(t *testing.T) {
	folder := filesOf(t)
	for name, endings := range map[string][]string{ // by what is found
		"Berichte arkiv":                          nil,
		"Berichte arkiv schools.csv":              {".csv"},
		"Berichte SCHOOLS.XLSX arkiv schools.csv": {".xlsx", ".csv"},
	} {
		rows, err := filesIn(folder, endings)
		var got []string
		for _, r := range rows {
			got = append(got, r.name)
			if wantFolder := !strings.Contains(r.name, "."); r.folder != wantFolder || !r.folder && r.size != 4 {
				t.Errorf("%+v", r)
			}
		}
		slices.Sort(got)
		if strings.Join(got, " ") != name || err != nil {
			t.Errorf("with %q: %q (%v), want %s", endings, got, err, name)
		}
	}
	if rows, err := filesIn(filepath.Join(folder, "nowhere"), nil); err == nil {
		t.Errorf("a folder that is not there has %v", rows)
	}
}

func TestFoldersComeFirst(t *testing.T) {
	rows := []fileRow{{name: "b"}, {name: "c", folder: true}, {name: "a"}, {name: "d", folder: true}}
	slices.SortFunc(rows, byFileName(strings.Compare))
	var got string
	for _, r := range rows {
		got += r.name
	}
	if got != "cdab" {
		t.Error(got)
	}
}

func TestNearestFolder(t *testing.T) {
	folder := filesOf(t)
	t.Setenv("HOME", folder)
	t.Setenv("USERPROFILE", folder)
	for path, want := range map[string]string{
		"": folder, ".": folder, folder: folder,
		filepath.Join(folder, "arkiv"):                folder + string(filepath.Separator) + "arkiv",
		filepath.Join(folder, "arkiv", "old.csv"):     folder + string(filepath.Separator) + "arkiv",
		filepath.Join(folder, "gone", "deeper", "as"): folder,
	} {
		if got := nearestFolder(path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
	inside, stick := filepath.Join(folder, "arkiv"), filepath.Join(folder, "stick")
	places := placesFrom(inside, []string{folder, stick})
	if root := len(places) - 2; places[0] != inside || places[1] != folder || filepath.Dir(places[root]) != places[root] || places[root+1] != stick {
		t.Errorf("the places are %q", places)
	}
	if usual := usualPlaces(); !slices.Equal(usual[:1], []string{folder}) || slices.Contains(usual, stick) {
		t.Errorf("the usual places are %q", usual)
	}
}

// browser opens the dialog over a window and gives its table.
func browser(t *testing.T, folder string, endings []string, chosen func(string)) (fyne.Window, *Table[fileRow]) {
	t.Helper()
	w, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, 1, fyne.NewSize(900, 600))
	browseFiles(w, words.For(words.English), "Open", folder, endings, chosen)
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if table, ok := o.(*Table[fileRow]); ok {
			return w, table
		}
	}
	t.Fatal("no list of files")
	return nil, nil
}

// TestAFileIsFoundByKeysAlone: into a folder, up again, and choosing.
func TestAFileIsFoundByKeysAlone(t *testing.T) {
	folder, found := filesOf(t), ""
	w, table := browser(t, folder, []string{".csv"}, func(path string) { found = path })
	key := func(names ...fyne.KeyName) {
		for _, name := range names {
			f := w.Canvas().Focused()
			if f == nil {
				t.Fatal("nothing has the keyboard")
			}
			f.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	key(fyne.KeyReturn) // into the first folder
	if rows := table.Rows(); len(rows) != 1 || rows[0].name != "old.csv" {
		t.Fatalf("Enter leads to %+v", rows)
	}
	key(fyne.KeyBackspace)
	if rows := table.Rows(); len(rows) != 3 {
		t.Fatalf("up again there are %+v", rows)
	}
	key(fyne.KeyEnd, fyne.KeyReturn)
	if found != filepath.Join(folder, "schools.csv") || w.Canvas().Overlays().Top() != nil {
		t.Errorf("%q is chosen, %d layers are open", found, len(w.Canvas().Overlays().List()))
	}
}

// TestAFolderThatIsReadTooLateIsNotShown: the dialog was closed meanwhile.
func TestAFolderThatIsReadTooLateIsNotShown(t *testing.T) {
	folder := filesOf(t)
	w, table := browser(t, folder, []string{".csv"}, func(string) {})
	release := tasksOf(w.Canvas()).Hold()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // into the first folder
	if n := len(table.Rows()); n != 3 {
		t.Errorf("before it is read %d rows are shown", n)
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if release(); w.Canvas().Overlays().Top() != nil || len(table.Rows()) != 3 {
		t.Errorf("a folder is shown in a dialog that was closed: %+v", table.Rows())
	}
}

// TestAFolderIsChosen: the one that is shown, or the one that is selected in it.
func TestAFolderIsChosen(t *testing.T) {
	folder := filesOf(t)
	for _, select1 := range []string{"", "arkiv"} {
		found := ""
		w, table := browser(t, folder, nil, func(path string) { found = path })
		table.Select(func(r fileRow) bool { return r.name == select1 })
		tapped := false
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if b, ok := o.(*Button); ok && b.Text() == "Choose folder" {
				b.Tapped(nil)
				tapped = true
			}
		}
		if want := filepath.Join(folder, select1); !tapped || found != want {
			t.Errorf("with %q selected, %q is chosen", select1, found)
		}
	}
}

// TestANewFolderIsMade, and one that cannot be is refused beside its field.
func TestANewFolderIsMade(t *testing.T) {
	folder := filesOf(t)
	w, table := browser(t, folder, nil, func(string) {})
	ask := func(name string) (refused string) {
		b := linkOf(t, w, "New folder")
		b.Tapped(nil)
		field := w.Canvas().Focused().(*TextField)
		test.Type(field, name)
		field.TypedKey(press(fyne.KeyReturn))
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if f, ok := o.(*Field); ok && f.Error() != "" {
				refused = f.Error()
			}
		}
		if refused != "" {
			w.Canvas().OnTypedKey()(press(fyne.KeyEscape))
		}
		return refused
	}
	if text := ask("arkiv"); !strings.Contains(text, "arkiv") {
		t.Errorf("a folder that is there is refused by %q", text)
	}
	if text := ask("a/b"); text == "" {
		t.Error("a name with a slash is taken")
	}
	if text := ask("2026"); text != "" {
		t.Errorf("a new folder is refused: %s", text)
	}
	if info, err := os.Stat(filepath.Join(folder, "2026")); err != nil || !info.IsDir() || len(table.Rows()) != 0 {
		t.Errorf("the new folder: %v, %+v", err, table.Rows())
	}
}

// linkOf gives a button of the top layer by its text.
func linkOf(t *testing.T, w fyne.Window, text string) *Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if b, ok := o.(*Button); ok && b.Text() == text {
			return b
		}
	}
	t.Fatalf("no button %q", text)
	return nil
}
