// Package assets holds what Klassetrin ships beside its code: the texts in
// three languages, school systems with their grade levels, frameworks of
// learning goals, public holidays and the icon. Everything is embedded, so the
// program needs no folder of its own and no network.
package assets

import "embed"

//go:embed icon.png
var icon []byte

// Icon gives the program's icon, a PNG of 512 by 512 pixels made from icon.svg:
// three rising steps, aligned so that they still read at 16 pixels.
func Icon() []byte { return icon }

//go:embed translations/*.json translations/fyne/*.json
var translations embed.FS

// Translation gives the texts of a language, "da", "de" or "en", in the JSON
// form of go-i18n, and nil for any other language.
func Translation(lang string) []byte { return read("translations/" + lang + ".json") }

// FyneTranslation gives the texts of Fyne's own dialogs, menus and calendar in
// a language, in the JSON form that lang.AddTranslationsForLocale takes, and
// nil for a language other than "da", "de" and "en". Fyne speaks no Danish and
// takes its language from the system; registered under the system's locale,
// these texts make it speak the language that was chosen in the program.
func FyneTranslation(lang string) []byte { return read("translations/fyne/fyne." + lang + ".json") }

func read(name string) []byte {
	b, err := translations.ReadFile(name)
	if err != nil {
		return nil
	}
	return b
}
