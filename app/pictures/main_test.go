package pictures

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets the ordinary tests clean up less often while there is memory:
// windows that are made anew leave much behind, and looking for it takes a third
// of the time.
func TestMain(m *testing.M) {
	if os.Getenv("KLASSETRIN_PICTURES") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(5 << 30)
	}
	os.Exit(m.Run())
}
