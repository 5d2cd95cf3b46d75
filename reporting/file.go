package reporting

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"klassetrin/course"
)

// causeOf takes the name of the draft out of an error, which means nothing to
// the user.
func causeOf(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// WriteFile writes a file beside its place and then moves it there, so that a
// file that exists is replaced whole or, on an error and when ctx was cancelled
// meanwhile, not at all.
func WriteFile(ctx context.Context, path string, write func(io.Writer) error) (err error) {
	draft, err := os.CreateTemp(filepath.Dir(path), ".klassetrin-*")
	if err != nil {
		return &course.Error{Code: course.ErrUnreadable, Field: "folder", Args: course.Args{"File": path, "Folder": filepath.Dir(path)}, Err: causeOf(err)}
	}
	defer func() { _ = os.Remove(draft.Name()) }()
	if err := errors.Join(write(draft), draft.Chmod(0o644), draft.Close(), ctx.Err()); err != nil {
		return err
	}
	return os.Rename(draft.Name(), path)
}
