// Package open opens a data file as a library to work in: the store, the
// planner over it, the public holidays of its country and the clock of its
// time zone. The window and the command line both begin here.
package open

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"klassetrin/assets"
	"klassetrin/assets/example"
	"klassetrin/course"
	"klassetrin/course/store"
)

// File is an open data file.
type File struct {
	Path    string
	Planner *course.Planner
	Store   *store.SQLite
}

// At opens a data file, and makes it when there is none. The file holds no
// library yet when Planner.Plan.Library is nil.
func At(ctx context.Context, path string) (*File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": path}, Err: err}
	}
	s, err := openOrCreate(ctx, path)
	if err != nil {
		return nil, err
	}
	p, err := course.OpenPlanner(ctx, s)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	p.By = username()
	f := &File{Path: path, Planner: p, Store: s}
	f.Equip()
	return f, nil
}

func openOrCreate(ctx context.Context, path string) (*store.SQLite, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return store.Create(ctx, path, store.Options{})
	}
	return store.Open(ctx, path, store.Options{})
}

// Existing opens a data file that must exist and hold a library, as commands
// that only ask do.
func Existing(ctx context.Context, path string) (*File, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	f, err := At(ctx, path)
	if err != nil {
		return nil, err
	}
	if f.Planner.Plan.Library == nil {
		err := &course.Error{Code: course.ErrNotFound, Kind: course.KindLibrary, Args: course.Args{"File": path}}
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Close ends the work with the file.
func (f *File) Close() error { return f.Store.Close() }

// CopyTo saves a copy of the data file under another name. A file that is there
// is replaced whole or not at all; the open file itself never is.
func (f *File) CopyTo(ctx context.Context, path string) error {
	here, errHere := os.Stat(f.Path)
	there, errThere := os.Stat(path)
	if errHere == nil && errThere == nil && os.SameFile(here, there) {
		return &course.Error{Code: course.ErrExists, Args: course.Args{"File": path}}
	}
	draft := path + "." + string(course.NewID())
	if err := f.Store.Copy(ctx, draft); err != nil {
		return err
	}
	if err := os.Rename(draft, path); err != nil {
		return errors.Join(err, os.Remove(draft))
	}
	return nil
}

// The years for which public holidays are computed.
const (
	firstYear = 2015
	lastYear  = 2050
)

// Equip gives the plan what depends on its library and is not stored: the
// public holidays of its country and the clock of its time zone. It is called
// again when the library changes.
func (f *File) Equip() {
	l := f.Planner.Plan.Library
	if l == nil {
		return
	}
	f.Planner.Plan.Holidays = assets.PublicHolidays(l.Country, course.NewDate(firstYear, 1, 1), course.NewDate(lastYear, 12, 31))
	zone, err := time.LoadLocation(l.Zone)
	if err != nil {
		zone = time.Local
	}
	f.Planner.Now = func() time.Time { return time.Now().In(zone) }
}

// Example fills an empty data file with one of the invented example libraries:
// "danish" or "german".
func (f *File) Example(ctx context.Context, which string) error {
	var records []course.Record
	switch which {
	case "danish":
		records = example.Danish(f.Planner.Today())
	case "german":
		records = example.German(f.Planner.Today())
	default:
		return &course.Error{Code: course.ErrInvalid, Field: "example", Args: course.Args{"Value": which}}
	}
	if err := f.Planner.SetUp(ctx, course.Label{Key: "label.setup"}, records); err != nil {
		return err
	}
	f.Equip()
	return nil
}

// Own fills an empty data file with what a library of one's own begins with.
func (f *File) Own(ctx context.Context, country, library, branch, librarian string) error {
	f.Planner.By = librarian
	records := example.Setup(country, library, branch, librarian, f.Planner.Today())
	if err := f.Planner.SetUp(ctx, course.Label{Key: "label.setup"}, records); err != nil {
		return err
	}
	f.Equip()
	return nil
}

// username is who the journal names until the user says otherwise.
func username() string {
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return ""
}
