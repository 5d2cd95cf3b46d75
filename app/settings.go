package app

import (
	"encoding/json"
	"errors"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// Settings is what the program remembers about this user on this computer. The
// library's own data is never in here.
type Settings struct {
	Language   string  `json:"language,omitempty"`   // "da", "de", "en"; "" follows the system
	Look       string  `json:"look,omitempty"`       // "light", "dark", "contrast"; "" follows the system
	TextFactor float32 `json:"textFactor,omitempty"` // 0.9 to 2.0; 0 is 1.0
	File       string  `json:"file,omitempty"`       // the data file opened last
	User       string  `json:"user,omitempty"`       // the name in the journal

	Width     float32      `json:"width,omitempty"` // of the window, when it is not maximised
	Height    float32      `json:"height,omitempty"`
	Place     *image.Point `json:"place,omitempty"` // of the window then, in pixels of the screens; nil is not known
	Maximised bool         `json:"maximised,omitempty"`

	Tables map[string]kit.TableLook `json:"tables,omitempty"` // how the tables are arranged

	Forms map[string]map[string]string `json:"forms,omitempty"` // what was chosen last in forms

	path string
}

// folders gives where the program keeps data and settings, by the habits of
// the operating system. KLASSETRIN_HOME overrides both, for portable use and
// for tests.
func folders() (data, config string, err error) {
	if home := os.Getenv("KLASSETRIN_HOME"); home != "" {
		return home, home, nil
	}
	config, err = os.UserConfigDir()
	if err != nil {
		return "", "", err
	}
	data = config
	if runtime.GOOS == "linux" || runtime.GOOS == "freebsd" {
		data = os.Getenv("XDG_DATA_HOME")
		if data == "" {
			home, err := os.UserHomeDir()
			if err != nil {
				return "", "", err
			}
			data = filepath.Join(home, ".local", "share")
		}
	}
	return filepath.Join(data, "klassetrin"), filepath.Join(config, "klassetrin"), nil
}

// loadSettings reads the settings of this user. Settings that cannot be read
// are forgotten, not fatal: they hold nothing that is not quickly chosen again.
func loadSettings(folder string) (*Settings, error) {
	s := &Settings{path: filepath.Join(folder, "settings.json")}
	b, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(b, s)
	}
	s.mend()
	return s, err
}

// mend forgets what cannot be, as after somebody has edited the file.
func (s *Settings) mend() {
	if s.Language != "" && !slices.Contains(words.Langs, words.Lang(s.Language)) {
		s.Language = ""
	}
	if _, known := modes[s.Look]; !known {
		s.Look = ""
	}
	if s.TextFactor < kit.MinFactor || s.TextFactor > kit.MaxFactor {
		s.TextFactor = 0
	}
	if !sound(s.Width) || !sound(s.Height) {
		s.Width, s.Height, s.Place = 0, 0, nil
	}
	if at := s.Place; at != nil && !at.In(image.Rect(-farthest, -farthest, farthest, farthest)) {
		s.Place = nil
	}
}

// farthest is what no screen lies beyond.
const farthest = 100_000

// remembered is how the window was left.
func (s *Settings) remembered() remembered {
	return remembered{fyne.NewSize(s.Width, s.Height), s.Place}
}

// save writes the settings beside the old ones and then takes their place, so
// that a crash leaves one or the other.
func (s *Settings) save() error {
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(s.path+".new", b, 0o600); err != nil {
		return err
	}
	return os.Rename(s.path+".new", s.path)
}
