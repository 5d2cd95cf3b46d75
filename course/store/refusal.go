package store

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"klassetrin/course"
)

// refuse turns an error of the engine into one of the domain, where there is
// one that says what a user can do about it.
func refuse(err error, path string) error {
	e, ok := errors.AsType[sqlite3.Error](err)
	if !ok {
		return err
	}
	code := course.Code("")
	switch e.ExtendedCode {
	case sqlite3.ErrConstraintPrimaryKey, sqlite3.ErrConstraintForeignKey:
		// The planner saw a plan without the record, or with the record that
		// is referred to: somebody else was faster.
		return &course.Error{Code: course.ErrStale, Err: err}
	case sqlite3.ErrConstraintUnique:
		return &course.Error{Code: course.ErrDuplicate, Err: err}
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		code = course.ErrLocked
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		code = course.ErrDamaged
	case sqlite3.ErrCantOpen, sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth:
		code = course.ErrUnreadable
	case sqlite3.ErrFull:
		return fmt.Errorf("store: %w: %w", syscall.ENOSPC, err)
	default:
		return err
	}
	return &course.Error{Code: code, Args: course.Args{"File": path}, Err: err}
}

// about names the record that a refusal is about.
func about(err error, r course.Record) error {
	e, ok := err.(*course.Error) //nolint:errorlint // only a refusal made here, not one deeper down
	if !ok || e.Kind != "" || e.Code == course.ErrLocked || e.Code == course.ErrDamaged {
		return err
	}
	e.Kind = r.Kind()
	if s, ok := r.(*course.School); ok && e.Code == course.ErrDuplicate {
		e.Field, e.Args = "number", course.Args{"Value": s.Number}
	}
	return e
}
