// Package assets holds what Klassetrin ships beside its code: the texts in
// three languages, school systems with their grade levels, frameworks of
// learning goals, public holidays and the icon. Everything is embedded, so the
// program needs no folder of its own and no network.
package assets

import "embed"

//go:embed translations/*.json
var translations embed.FS

// Translation gives the texts of a language, "da", "de" or "en", in the JSON
// form of go-i18n, and nil for any other language.
func Translation(lang string) []byte {
	b, err := translations.ReadFile("translations/" + lang + ".json")
	if err != nil {
		return nil
	}
	return b
}
