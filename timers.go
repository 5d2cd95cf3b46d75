//go:build !go1.27

// The toolkit asks for events 60 times a second. With the timers from before Go
// 1.23 a window at rest takes some hundredths less of a processor for
// that (docs/performance.md, Idle). They differ where a timer is stopped or set anew
// while somebody waits for its channel, which nothing in this program does. Go
// 1.27 has them no longer.
//
//go:debug asynctimerchan=1

package main
