// Package app starts the program: it reads the command line, finds the user's
// settings, opens the data file and wires the window. It is the only package
// that imports Fyne's app package.
package app

import (
	"os"

	"klassetrin/app/cli"
	"klassetrin/assets/words"
)

// ID names the program towards the operating system; FyneApp.toml holds the
// same.
const ID = "org.klassetrin.planner"

// Version is set when the program is built for others.
var Version = "0.1.0"

// Main runs the program and gives its exit code.
func Main() int {
	data, config, err := folders()
	if err != nil {
		data, config = ".", "."
	}
	return cli.Main(os.Args[1:], cli.Program{
		Version: Version, Data: defaultFile(data), Out: os.Stdout, Err: os.Stderr,
		Window: func(file string, soft bool) error {
			if soft && compatible() {
				return nil
			}
			return window(data, config, file)
		},
		Gallery: func(l words.Lang) error { return showGallery(config, l) },
	})
}
