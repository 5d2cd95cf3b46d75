// The toolkit asks for events 60 times a second. With the timers from before Go
// 1.23 a window at rest takes a tenth less of a processor for that
// (docs/performance.md, Idle). They differ where a timer is stopped or set anew
// while somebody waits for its channel, which nothing in this program does.
//
//go:debug asynctimerchan=1

// Command klassetrin plans, counts and reports the teaching that a library
// takes to schools.
package main

import (
	"os"

	"klassetrin/app"
)

func main() { os.Exit(app.Main()) }
