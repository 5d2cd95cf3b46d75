package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"klassetrin/course"
)

// keptCopies is the number of daily copies that are kept.
const keptCopies = 14

// CopiesFolder is the folder beside a plan's file that holds its copies.
const CopiesFolder = "copies"

// Copy writes a copy of the file as it is now. It refuses with ErrExists when
// there is such a file.
func (s *SQLite) Copy(ctx context.Context, to string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.copy(ctx, to)
}

func (s *SQLite) copy(ctx context.Context, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &course.Error{Code: course.ErrExists, Args: course.Args{"File": to}}
	}
	return drafted(to, func(draft string) error {
		_, err := s.conn.exec(ctx, "VACUUM INTO $1", draft)
		return err
	})
}

// copyName gives the name of a copy: "plan-2026-11-23.klassetrin" for
// "plan.klassetrin".
func (s *SQLite) copyName(mark string) string {
	folder, file := filepath.Split(s.path)
	ext := filepath.Ext(file)
	return filepath.Join(folder, CopiesFolder, strings.TrimSuffix(file, ext)+"-"+mark+ext)
}

// copyBefore keeps the file as it is before a migration, for good.
func (s *SQLite) copyBefore(ctx context.Context, number int) error {
	to := s.copyName(fmt.Sprintf("before-%04d", number))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": to}, Err: err}
	}
	err := s.copy(ctx, to)
	if course.CodeOf(err) == course.ErrExists { // an earlier attempt at the same step
		return nil
	}
	return err
}

// copyOfDay makes the copy of a day unless it exists, and removes the oldest
// ones. A plan in which nothing was ever done is not copied.
func (s *SQLite) copyOfDay(ctx context.Context, day course.Date) error {
	to := s.copyName(day.String())
	if _, err := os.Lstat(to); err == nil {
		return nil
	}
	if n, err := oneNumber(ctx, s.conn, lastSeq); err != nil || n == 0 {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": to}, Err: err}
	}
	if err := s.copy(ctx, to); err != nil {
		return err
	}
	days, err := s.copiedDays()
	if err != nil {
		return err
	}
	var errs []error
	for _, d := range days[:max(0, len(days)-keptCopies)] {
		errs = append(errs, os.Remove(s.copyName(d.String())))
	}
	return errors.Join(errs...)
}

// copiedDays lists the days of which there are copies, oldest first.
func (s *SQLite) copiedDays() ([]course.Date, error) {
	entries, err := os.ReadDir(filepath.Dir(s.copyName("")))
	if err != nil {
		return nil, err
	}
	var days []course.Date
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), filepath.Ext(e.Name()))
		if len(name) < 10 {
			continue
		}
		d, err := course.ParseDate(name[len(name)-10:])
		if err == nil && filepath.Base(s.copyName(d.String())) == e.Name() {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	return days, nil
}
