package course

import (
	"maps"
	"slices"
	"strings"
)

// Table holds the records of one kind, by ID and in the order of their IDs,
// which is the order in which they were made.
type Table[P Record] struct {
	byID map[ID]P
	list []P
}

// Get gives a record, nil when there is none with that ID.
func (t *Table[P]) Get(id ID) P { return t.byID[id] }

// Has tells whether there is a record with that ID.
func (t *Table[P]) Has(id ID) bool { _, ok := t.byID[id]; return ok }

// Len gives the number of records.
func (t *Table[P]) Len() int { return len(t.list) }

// All gives the records in the order of their IDs. The slice belongs to the
// table and must not be altered.
func (t *Table[P]) All() []P { return t.list }

func (t *Table[P]) find(id ID) (int, bool) {
	return slices.BinarySearchFunc(t.list, id, func(r P, id ID) int { return strings.Compare(string(r.Key()), string(id)) })
}

func (t *Table[P]) put(r Record) {
	rec, ok := r.(P)
	if !ok {
		panic("course: a record of kind " + string(r.Kind()) + " went to another kind's table")
	}
	i, found := t.find(rec.Key())
	if t.byID == nil {
		t.byID = map[ID]P{}
	}
	t.byID[rec.Key()] = rec
	if found {
		t.list[i] = rec
		return
	}
	t.list = slices.Insert(t.list, i, rec)
}

func (t *Table[P]) remove(id ID) {
	if i, found := t.find(id); found {
		t.list = slices.Delete(t.list, i, i+1)
		delete(t.byID, id)
	}
}

func (t *Table[P]) get(id ID) Record {
	if r, ok := t.byID[id]; ok {
		return r
	}
	return nil
}

func (t *Table[P]) each(f func(Record)) {
	for _, r := range t.list {
		f(r)
	}
}

// fill takes many records at once, in any order.
func (t *Table[P]) fill(list []P) {
	slices.SortFunc(list, func(a, b P) int { return strings.Compare(string(a.Key()), string(b.Key())) })
	t.list = list
	t.byID = make(map[ID]P, len(list))
	for _, r := range list {
		t.byID[r.Key()] = r
	}
}

func (t *Table[P]) clone() Table[P] {
	return Table[P]{byID: maps.Clone(t.byID), list: slices.Clone(t.list)}
}

// table is what the plan does with a Table of any kind.
type table interface {
	put(Record)
	remove(ID)
	get(ID) Record
	each(func(Record))
}
