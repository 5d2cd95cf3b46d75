package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/xuri/excelize/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// saveCommand finds the command with Ctrl+E among those of a page.
func saveCommand(page kit.Page) (kit.Command, bool) {
	c, ok := page.(kit.Commander)
	if !ok {
		return kit.Command{}, false
	}
	for _, command := range c.Commands() {
		if s, ok := command.Shortcut.(*desktop.CustomShortcut); ok && s.KeyName == fyne.KeyE && s.Modifier == fyne.KeyModifierShortcutDefault {
			return command, true
		}
	}
	return kit.Command{}, false
}

func TestEveryPageSavesItsListsAsTables(t *testing.T) {
	for _, lang := range words.Langs {
		for _, entry := range All(words.For(lang), "test") {
			t.Run(string(lang)+" "+string(entry.Screen), func(t *testing.T) {
				s := screentest.New(t, "danish", lang)
				page := entry.Build(s.Deps)
				s.Show(page, 1280, 800)
				command, ok := saveCommand(page)
				if !ok {
					t.Fatal("the page has no command with Ctrl+E")
				}
				command.Run()
				path := filepath.Join(t.TempDir(), "list.xlsx")
				s.Fill(t, s.Deps.Words.T("kit.file.where"), path)
				s.Tap(t, s.Deps.Words.T("common.save"))
				s.Want(t, s.Deps.Words.T("reports.open"))
				f, err := excelize.OpenFile(path)
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				filled := 0
				for _, sheet := range f.GetSheetList() {
					rows, err := f.GetRows(sheet)
					if err != nil {
						t.Fatal(err)
					}
					if len(rows) == 0 || strings.Trim(strings.Join(rows[0], ""), " ") == "" {
						t.Fatalf("%q has no headings", sheet)
					}
					for _, row := range rows {
						if len(row) > len(rows[0]) {
							t.Errorf("%q: a row has %d cells under %d headings", sheet, len(row), len(rows[0]))
						}
					}
					if len(rows) > 1 {
						filled++
					}
				}
				if filled == 0 {
					t.Error("nothing was saved")
				}
			})
		}
	}
}

func TestSettingsSaveTheListThatIsShown(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	for _, entry := range All(s.Deps.Words, "test") {
		if entry.Screen != kit.ScreenSettings {
			continue
		}
		var names []string
		s.Deps.WriteSheets = nil
		page := entry.Build(s.Deps)
		s.Show(page, 1280, 800)
		listed := func(filter string) string {
			names = nil
			page.(kit.Opener).Open(kit.Goal{Filter: filter})
			for _, sheet := range page.(kit.Lister).Sheets() {
				names = append(names, sheet.Name)
			}
			return strings.Join(names, ", ")
		}
		if got, want := listed("kits"), s.Deps.Words.T("settings.kits"); got != want {
			t.Errorf("kits give %q, want %q", got, want)
		}
		if got := listed("program"); strings.Count(got, ",") < 5 {
			t.Errorf("a section without a list gives %q, want all lists", got)
		}
	}
}
