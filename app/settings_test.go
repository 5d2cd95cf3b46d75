package app

import (
	"image"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"klassetrin/app/kit"
)

func TestSettingsComeBackAsTheyWereSaved(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "folder")
	s, err := loadSettings(folder)
	if err != nil || s.Language != "" || s.TextFactor != 0 {
		t.Fatalf("before anything was saved: %+v, %v", s, err)
	}
	s.Language, s.Look, s.TextFactor, s.Width, s.Height, s.File, s.User = "da", "dark", 1.25, 1400, 900, "/tmp/æøå.klassetrin", "Anne"
	s.Place, s.Maximised = &image.Point{X: -1200, Y: 40}, true
	s.Tables = map[string]kit.TableLook{"schools": {Widths: map[string]float32{"name": 212.5}, Sort: "area", Desc: true}}
	s.Forms = map[string]map[string]string{"catalogue": {"language": "de"}}
	if err := s.save(); err != nil {
		t.Fatal(err)
	}
	again, err := loadSettings(folder)
	if err != nil || !reflect.DeepEqual(again, s) {
		t.Errorf("came back as %+v, %v", again, err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.new")); len(left) != 0 {
		t.Errorf("saving left %v", left)
	}
}

func TestSettingsThatCannotBeAreForgotten(t *testing.T) {
	for text, refused := range map[string]bool{
		`{"language":"xx","look":"pink","textFactor":90,"width":-4,"height":1e30}`: false,
		`{"place":{"X":100000,"Y":0}}`:                                             false,
		`{"width":-4,"place":{"X":0,"Y":0}}`:                                       false,
		`{"language":"da"`:                                                         true,
		`[]`:                                                                       true,
		`{"tables":[4]}`:                                                           true,
		`{"tables":{"schools":{"widths":{"name":"wide"},"sort":"nothing","new":1}},"textFactor":7}`: true,
		``: true,
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "settings.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := loadSettings(folder)
		if (err != nil) != refused {
			t.Errorf("%s: %v", text, err)
		}
		if s == nil || s.Look != "" || s.TextFactor != 0 || s.Width != 0 || s.Height != 0 || s.Place != nil || s.Language != "" {
			t.Errorf("%s became %+v", text, s)
		}
		if s != nil && s.save() != nil {
			t.Errorf("%s cannot be replaced", text)
		}
	}
}

func TestTheOtherSettingsStayWhenThoseOfTheTablesAreWrong(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "settings.json"), []byte(`{"tables":{"schools":{"widths":4}},"language":"da"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := loadSettings(folder); err == nil || s.Language != "da" {
		t.Errorf("read %+v, %v", s, err)
	}
}

func TestFoldersAreThoseOfTheSystemUnlessPortable(t *testing.T) {
	t.Setenv("KLASSETRIN_HOME", "/stick")
	if data, config, err := folders(); data != "/stick" || config != "/stick" || err != nil {
		t.Errorf("portable: %s, %s, %v", data, config, err)
	}
	t.Setenv("KLASSETRIN_HOME", "")
	t.Setenv("HOME", "/home/anne")
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("AppData", "/home/anne")
	data, config, err := folders()
	if err != nil || filepath.Base(data) != "klassetrin" || filepath.Base(config) != "klassetrin" {
		t.Errorf("%s, %s, %v", data, config, err)
	}
}
