package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestTheLogStaysSmallAndTheLastFaultIsToldOnce(t *testing.T) {
	f := faults{filepath.Join(t.TempDir(), "new")}
	if f.before() {
		t.Error("a fault before the first start")
	}
	for range 100 {
		f.write("broken", []byte(strings.Repeat("main.go:1\n", 1000)))
	}
	for _, path := range []string{f.log(), f.log() + ".old"} {
		if info, err := os.Stat(path); err != nil || info.Size() > maxLog+20_000 {
			t.Errorf("%s: %v, %v", path, info, err)
		}
	}
	var out strings.Builder
	f.ended("the end", &out, "It has ended.")
	if out.String() != "It has ended.\n" {
		t.Errorf("said %q", out.String())
	}
	if !f.before() || f.before() {
		t.Error("the last fault should be told once")
	}
	if text, err := os.ReadFile(f.log()); err != nil || !strings.Contains(string(text), "the end") {
		t.Errorf("the log lacks the last fault: %v", err)
	}
}

func TestDrawingInSoftwareLeavesBrokenDriversBehind(t *testing.T) {
	got := softly([]string{"HOME=/home/anne", "LIBGL_DRIVERS_PATH=/nowhere", "LIBGL_ALWAYS_SOFTWARE=0", "GALLIUM_DRIVER=none"})
	want := []string{"HOME=/home/anne", "LIBGL_ALWAYS_SOFTWARE=1", softVariable + "=1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
