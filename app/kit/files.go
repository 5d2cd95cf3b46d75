package kit

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// FileSpec says what a file dialog asks for.
type FileSpec struct {
	Title   string
	Verb    string   // the word on the main button
	Folder  string   // where to look first, to open
	Path    string   // the proposed file, to save
	Endings []string // ".xlsx"; the first is added when none of them was typed
	Hint    string   // what one should know to name the file; "" for nothing
}

// ProposedFile proposes where to save something: the user's documents, by
// title and ending.
func ProposedFile(title, ending string) string {
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, title) + ending
	home, err := os.UserHomeDir()
	if err != nil {
		return clean
	}
	for _, folder := range documentFolders {
		if info, err := os.Stat(filepath.Join(home, folder)); err == nil && info.IsDir() {
			return filepath.Join(home, folder, clean)
		}
	}
	return filepath.Join(home, clean)
}

// OpenFile asks for a file that exists: its path is typed or pasted, or the
// file is looked for in the folders. Then f has its full path.
func OpenFile(win fyne.Window, p *words.Printer, spec FileSpec, f func(path string)) {
	ask(win, p, spec, p.T("kit.file.path"), func(path string) string {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return p.T("kit.file.missing", course.Args{"File": filepath.Base(path)})
		case info.IsDir():
			return p.T("kit.file.folder", course.Args{"File": filepath.Base(path)})
		}
		return ""
	}, f, func(entry *TextField) {
		browseFiles(win, p, spec.Title, cmp.Or(folderOf(entry.Text), spec.Folder), spec.Endings, entry.SetText)
	})
}

// folderOf gives the folder of what was typed, "" when nothing was.
func folderOf(path string) string {
	if path = typedPath(path); path == "" {
		return ""
	}
	return filepath.Dir(path)
}

// typedPath is a path without what else is copied with one: blanks and quotes.
func typedPath(text string) string {
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(text), `"`))
}

// SaveFile asks where to put a file; it asks again before one is replaced.
func SaveFile(win fyne.Window, p *words.Printer, spec FileSpec, f func(path string)) {
	write := func(path string) {
		if ending := strings.ToLower(filepath.Ext(path)); len(spec.Endings) > 0 && !slices.Contains(spec.Endings, ending) {
			path += spec.Endings[0]
		}
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			f(path)
			return
		}
		Confirm(win, p, p.T("kit.file.replace.title"), p.T("kit.file.replace.text", course.Args{"File": filepath.Base(path)}), p.T("kit.file.replace.verb"), func() { f(path) })
	}
	ask(win, p, spec, p.T("kit.file.where"), func(path string) string {
		if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
			return p.T("kit.file.nofolder", course.Args{"File": filepath.Dir(path)})
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return p.T("kit.file.folder", course.Args{"File": filepath.Base(path)})
		}
		return ""
	}, write, func(entry *TextField) {
		browseFiles(win, p, p.T("kit.files.folder"), cmp.Or(folderOf(entry.Text), filepath.Dir(spec.Path)), nil, func(folder string) {
			name := filepath.Base(cmp.Or(typedPath(entry.Text), spec.Path))
			entry.SetText(filepath.Join(folder, name))
			entry.Choose(nameIn(entry.Text))
		})
	})
}

// ask shows the dialog with a path and a button to look for it.
func ask(win fyne.Window, p *words.Printer, spec FileSpec, label string, refuse func(path string) string, f func(string), browse func(*TextField)) {
	entry := NewTextField("")
	entry.SetText(spec.Path)
	field := NewField(label, entry, true, spec.Hint)
	look := Secondary(p.T("kit.file.browse"), func() { browse(entry) }).WithIcon(IconFolder)
	var d *Dialog
	d = ShowDialog(win, p, DialogSpec{
		Title: spec.Title, Content: VStack(Space3, field, HStack(0, look, Grow())), Primary: spec.Verb, Width: 560,
		OnDone: func() bool {
			path := typedPath(entry.Text)
			if path == "" {
				field.SetError(p.Error(&course.Error{Code: course.ErrRequired, Field: "file"}))
				return false
			}
			if full, err := filepath.Abs(path); err == nil {
				path = full
			}
			if text := refuse(path); text != "" {
				field.SetError(text)
				return false
			}
			d.Close() // before f, which may open a dialog of its own
			f(path)
			return false
		},
	})
	entry.Choose(nameIn(entry.Text))
}

// nameIn gives where the name of a file begins and ends in a path, in letters,
// without its folder and its ending: what somebody who saves wants to change.
func nameIn(path string) (from, to int) {
	base := filepath.Base(path)
	if path == "" || strings.HasSuffix(path, string(filepath.Separator)) {
		return utf8.RuneCountInString(path), utf8.RuneCountInString(path)
	}
	from = utf8.RuneCountInString(strings.TrimSuffix(path, base))
	return from, from + utf8.RuneCountInString(strings.TrimSuffix(base, filepath.Ext(base)))
}
