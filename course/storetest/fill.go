package storetest

import (
	"fmt"
	"reflect"
	"time"

	"klassetrin/course"
)

// Blanks gives an empty record of every kind, in the order of course.Kinds.
func Blanks() []course.Record {
	return []course.Record{
		&course.Library{}, &course.Branch{}, &course.Room{}, &course.Kit{}, &course.Theme{}, &course.Librarian{}, &course.Absence{},
		&course.GradeLevel{}, &course.Goal{}, &course.School{}, &course.Contact{}, &course.Class{}, &course.ClosedDay{},
		&course.Course{}, &course.Edition{}, &course.Request{}, &course.Session{}, &course.Target{}, &course.Tally{},
	}
}

// filler puts a value that occurs nowhere else into every field of a record,
// so that a field that a store forgets or mixes up with another is found.
type filler struct{ n int }

// full gives a record of a kind with every field filled.
func (f *filler) full(blank course.Record, id course.ID) course.Record {
	v := reflect.New(reflect.TypeOf(blank).Elem())
	f.fill(v.Elem(), v.Type().String())
	v.Elem().FieldByName("ID").SetString(string(id))
	v.Elem().FieldByName("Version").SetInt(1)
	if e, ok := v.Interface().(*course.Edition); ok {
		e.Design.Version = 0 // is no record of its own there
	}
	return v.Interface().(course.Record)
}

func (f *filler) fill(v reflect.Value, path string) {
	f.n++
	switch v.Interface().(type) {
	case course.Date:
		v.SetInt(int64(course.NewDate(2026, time.January, f.n)))
		return
	case course.Clock:
		v.SetInt(int64(f.n % 1440))
		return
	case course.Count:
		v.Set(reflect.ValueOf(course.About(f.n)))
		return
	case time.Weekday:
		v.SetInt(int64(1 + f.n%6))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%s æöü 'q\" %d", path, f.n))
	case reflect.Bool:
		v.SetBool(f.n < 1000)
	case reflect.Int:
		v.SetInt(int64(10_000 + f.n))
	case reflect.Uint8:
		v.SetUint(1 - uint64(f.n/1000%2)) // every enumeration has at least two values
	case reflect.Float64:
		v.SetFloat(float64(f.n) + 1.0/3)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range 3 {
			f.fill(v.Index(i), fmt.Sprintf("%s.%d", path, i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	default:
		panic("storetest: cannot fill " + path + " of type " + v.Type().String())
	}
}

// sparse gives a record of a kind with nothing in it but its ID.
func sparse(kind course.Kind, id course.ID) course.Record {
	for _, b := range Blanks() {
		if b.Kind() == kind {
			v := reflect.New(reflect.TypeOf(b).Elem())
			v.Elem().FieldByName("ID").SetString(string(id))
			v.Elem().FieldByName("Version").SetInt(1)
			return v.Interface().(course.Record)
		}
	}
	panic("storetest: no record of kind " + string(kind))
}

// world gives one full record of every kind at a revision, and the records that
// they refer to. Worlds of different revisions have no value in common.
func world(revision int) (stubs, full []course.Record) {
	f := &filler{n: 1000 * (revision - 1)}
	seen := map[course.Ref]bool{}
	for _, b := range Blanks() {
		r := course.WithRevision(f.full(b, "full"), revision)
		full = append(full, r)
		for _, ref := range r.Refs() {
			key := course.Ref{Kind: ref.Kind, ID: ref.ID}
			if !seen[key] {
				seen[key] = true
				stubs = append(stubs, sparse(ref.Kind, ref.ID))
			}
		}
	}
	return stubs, full
}
