// Command klassetrin plans, counts and reports the teaching that a library
// takes to schools.
package main

import (
	"os"

	"klassetrin/app"
)

func main() { os.Exit(app.Main()) }
