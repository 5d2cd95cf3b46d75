package assets

import (
	"embed"
	"strings"
)

//go:embed icons/*.svg
var drawings embed.FS

// IconLicence is the licence of the icon family. It asks to be passed on with
// every copy, so it is inside the program and the About box shows it.
//
//go:embed icons/LICENSE
var IconLicence string

// Drawing gives an icon of the one icon family by its name, as SVG of 24 by 24
// units that consists of strokes in currentColor; nil for a name that it does
// not have. The window and web pages draw the same icons.
func Drawing(name string) []byte {
	b, err := drawings.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	return b
}

// Drawings gives the names of all icons, sorted.
func Drawings() []string {
	files, err := drawings.ReadDir("icons")
	if err != nil {
		return nil
	}
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = strings.TrimSuffix(f.Name(), ".svg")
	}
	return out
}
