package reporting

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"klassetrin/course"
)

// WriteFile writes a file beside its place and then moves it there, so that a
// file that exists is replaced whole or not at all.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	draft, err := os.CreateTemp(filepath.Dir(path), ".klassetrin-*")
	if err != nil {
		return &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": path}, Err: err}
	}
	defer func() { _ = os.Remove(draft.Name()) }()
	if err := errors.Join(write(draft), draft.Chmod(0o644), draft.Close()); err != nil {
		return err
	}
	return os.Rename(draft.Name(), path)
}
