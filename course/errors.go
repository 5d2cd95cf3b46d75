package course

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

// Code says what kind of refusal an error is. Package words has a sentence for
// each code, and one for each code with a field.
type Code string

// The codes of domain errors.
const (
	ErrRequired   Code = "required"   // a field that must be filled is empty
	ErrInvalid    Code = "invalid"    // a value is not of its kind
	ErrTooLong    Code = "toolong"    // a text is longer than Args["Max"]
	ErrRange      Code = "range"      // a number is not within Args["Min"] and Args["Max"]
	ErrOrder      Code = "order"      // an end lies before its start
	ErrDuplicate  Code = "duplicate"  // a value that must be unique exists already
	ErrNotFound   Code = "notfound"   // a record that is referred to does not exist
	ErrInUse      Code = "inuse"      // a record is still referred to, Args["N"] times
	ErrStale      Code = "stale"      // the record was altered elsewhere meanwhile
	ErrState      Code = "state"      // the record's state does not allow this
	ErrNothing    Code = "nothing"    // there is nothing to undo or redo
	ErrNewer      Code = "newer"      // the file was written by a newer program
	ErrDamaged    Code = "damaged"    // the file is not a readable Klassetrin file
	ErrLocked     Code = "locked"     // the file is in use and cannot be written now
	ErrExists     Code = "exists"     // a file that would be overwritten exists
	ErrTooLarge   Code = "toolarge"   // a file is larger than the program reads
	ErrEmpty      Code = "empty"      // a file holds no rows
	ErrColumns    Code = "columns"    // a file lacks a column that is needed
	ErrUnreadable Code = "unreadable" // a file cannot be read as what it claims to be
	ErrIgnored    Code = "ignored"    // a note: something in a file is not known here and was left out
	ErrCleaned    Code = "cleaned"    // a note: something was taken out of a text of a file
)

// Args are the values a sentence about an error, a finding or a change is made
// with, by the names its placeholders have.
type Args map[string]any

// Error is a refusal by the domain: a code, the field it is about (a name from
// the JSON form, such as "title" or "lessons.2.minutes") and values for the
// sentence. It carries no sentence itself.
type Error struct {
	Code  Code
	Kind  Kind   // what sort of record, "" when it is about none
	Field string // "" when the whole record is meant
	Args  Args
	Err   error // the cause, for the log
}

// Error gives a terse form for logs; people read the sentence of package words.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Code))
	if e.Kind != "" {
		b.WriteString(" " + string(e.Kind))
	}
	if e.Field != "" {
		b.WriteString(" " + e.Field)
	}
	keys := make([]string, 0, len(e.Args))
	for k := range e.Args {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Fprintf(&b, " %s=%v", k, e.Args[k])
	}
	if e.Err != nil {
		b.WriteString(": " + e.Err.Error())
	}
	return b.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is(err, &Error{Code: ErrStale}) match by code.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && (t.Field == "" || t.Field == e.Field)
}

// CodeOf gives the code of a domain error, "" for any other error.
func CodeOf(err error) Code {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return ""
}

// FieldErrors splits the error of a Validate into the refusals of single
// fields, in the order of the fields.
func FieldErrors(err error) []*Error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []*Error
		for _, e := range joined.Unwrap() {
			out = append(out, FieldErrors(e)...)
		}
		return out
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return []*Error{e}
	}
	return nil
}

// checks gathers the refusals of one record.
type checks struct {
	kind Kind
	errs []error
}

func (c *checks) add(code Code, field string, args Args) {
	c.errs = append(c.errs, &Error{Code: code, Kind: c.kind, Field: field, Args: args})
}

func (c *checks) fail(bad bool, code Code, field string, args Args) {
	if bad {
		c.add(code, field, args)
	}
}

// text refuses an empty required text and one that is too long.
func (c *checks) text(field, s string, required bool, limit int) {
	if required && strings.TrimSpace(s) == "" {
		c.add(ErrRequired, field, nil)
	}
	if n := len([]rune(s)); n > limit {
		c.add(ErrTooLong, field, Args{"Max": limit, "N": n})
	}
}

// name3 refuses a name that is empty in all languages, and one that is too long
// in any.
func (c *checks) name3(n Name3, limit int) {
	c.text("name", n.In("en"), true, limit)
	for _, name := range []string{n.Da, n.De} {
		if name != n.In("en") {
			c.text("name", name, false, limit)
		}
	}
}

func (c *checks) between(field string, n, low, high int) {
	c.fail(n < low || n > high, ErrRange, field, Args{"Min": low, "Max": high, "N": n})
}

func (c *checks) period(field string, p Period) {
	c.fail(p.From != 0 && p.To != 0 && p.To < p.From, ErrOrder, field, nil)
}

func (c *checks) count(field string, n Count) {
	c.fail(n.N < 0 || n.N > MaxCount, ErrRange, field, Args{"Min": 0, "Max": MaxCount, "N": n.N})
}

func (c *checks) err() error { return errors.Join(c.errs...) }

// names gives the texts of an enumeration, in the order of its values.
type names[T ~uint8] []string

func (n names[T]) of(v T) string {
	if int(v) < len(n) {
		return n[v]
	}
	return fmt.Sprintf("invalid-%d", v)
}

func (n names[T]) parse(v *T, field, s string) error {
	for i, name := range n {
		if name == s {
			*v = T(i)
			return nil
		}
	}
	return &Error{Code: ErrInvalid, Field: field, Args: Args{"Value": s}}
}

// Shape says what a file should hold at a place, or holds there.
type Shape string

// The shapes of values in files.
const (
	ShapeObject  Shape = "object"  // values by name: {…}
	ShapeList    Shape = "list"    // values one after the other: […]
	ShapeText    Shape = "text"    // "…"
	ShapeNumber  Shape = "number"  // any number
	ShapeWhole   Shape = "whole"   // a whole number
	ShapeTruth   Shape = "truth"   // true or false
	ShapeNothing Shape = "nothing" // null
	ShapeName    Shape = "name"    // a short text that names something: an ID
)
