package reporting

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestAStoppedFileIsNotReplaced: what stood there before stays whole, and no
// draft is left; one that is written to its end replaces it.
func TestAStoppedFileIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "liste.csv")
	must(t, os.WriteFile(path, []byte("before"), 0o600))
	ctx, stop := context.WithCancel(t.Context())
	write := func(w io.Writer) error { _, err := io.WriteString(w, "after"); return err }
	err := WriteFile(ctx, path, func(w io.Writer) error {
		stop() // too late for the writer to see it
		return write(w)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped file: %v", err)
	}
	want := func(content string) {
		t.Helper()
		got, err := os.ReadFile(path)
		files, _ := os.ReadDir(filepath.Dir(path))
		if err != nil || string(got) != content || len(files) != 1 {
			t.Errorf("the file says %q (%v), want %q; %d files are there", got, err, content, len(files))
		}
	}
	want("before")
	must(t, WriteFile(t.Context(), path, write))
	want("after")
}
