package kit

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// fileRow is a file or a folder in a list of files.
type fileRow struct {
	name    string
	folder  bool
	changed time.Time
	size    int64 // in bytes, of a file
}

// byFileName sorts folders before files, and both by their names in a language.
func byFileName(compare func(a, b string) int) func(a, b fileRow) int {
	return func(a, b fileRow) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return compare(a.name, b.name)
	}
}

func byChanged(a, b fileRow) int { return a.changed.Compare(b.changed) }

func byFileSize(a, b fileRow) int { return cmp.Compare(a.size, b.size) }

// filesIn reads the folders of a folder and its files with one of the endings,
// whatever their case; without endings folders only. Hidden ones are left out.
func filesIn(folder string, endings []string) ([]fileRow, error) {
	list, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []fileRow
	for _, e := range list {
		info, err := os.Stat(filepath.Join(folder, e.Name())) // of what a link leads to
		if err != nil || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if !info.IsDir() && !slices.Contains(endings, strings.ToLower(filepath.Ext(e.Name()))) {
			continue
		}
		out = append(out, fileRow{e.Name(), info.IsDir(), info.ModTime(), info.Size()})
	}
	return out, nil
}

// The names of folders that people keep their files in, as systems in English,
// Danish and German call them.
var usualFolders = []string{
	"Documents", "Dokumenter", "Dokumente", "Downloads", "Hentet", "Overførsler", "Desktop", "Skrivebord", "Schreibtisch",
}

// documentFolders are those of them for what one writes.
var documentFolders = usualFolders[:3]

// placesFrom are the folders that can be chosen at once: one and those it lies
// in, and the usual ones.
func placesFrom(folder string, usual []string) []string {
	out := []string{folder}
	for path := folder; path != filepath.Dir(path); {
		path = filepath.Dir(path)
		out = append(out, path)
	}
	for _, path := range usual {
		if !slices.Contains(out, path) {
			out = append(out, path)
		}
	}
	return out
}

// usualPlaces are the user's own folders, disks and sticks, those that there are.
func usualPlaces() []string {
	out := []string{}
	add := func(path string) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			out = append(out, path)
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		add(home)
		for _, name := range usualFolders {
			add(filepath.Join(home, name))
		}
	}
	if runtime.GOOS == "windows" {
		for disk := 'C'; disk <= 'Z'; disk++ {
			add(string(disk) + `:\`)
		}
		return out
	}
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*", "/Volumes/*"} {
		sticks, _ := filepath.Glob(pattern) // the patterns are well formed
		for _, path := range sticks {
			add(path)
		}
	}
	return out
}

// nearestFolder gives a folder that exists: the one asked for, or else the first
// around it that does; the user's own for "".
func nearestFolder(folder string) string {
	if folder == "" || folder == "." {
		if home, err := os.UserHomeDir(); err == nil {
			return home
		}
	}
	if full, err := filepath.Abs(folder); err == nil {
		folder = full
	}
	for {
		if info, err := os.Stat(folder); err == nil && info.IsDir() || folder == filepath.Dir(folder) {
			return folder
		}
		folder = filepath.Dir(folder)
	}
}

// folderName is what a folder is called: its last name, or all of a disk's.
func folderName(path string) string {
	if path == filepath.Dir(path) {
		return path
	}
	return filepath.Base(path)
}
