package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"klassetrin/course"
)

// link is what a table needs of an engine, within one transaction.
type link interface {
	// exec runs a statement and gives the number of rows it touched.
	exec(ctx context.Context, sql string, args ...any) (int64, error)
	// each calls f with every row of a query. The row is used again for the
	// next one.
	each(ctx context.Context, sql string, args []any, f func(row []any) error) error
}

// table says how one kind of record is kept.
type table struct {
	kind   course.Kind
	insert string // id, version, then the columns
	update string // version, the columns, then id and the version before
	remove string // id and version
	values func(course.Record) ([]any, error)
	load   func(ctx context.Context, l link, yield func(course.Record)) error
	lists  []listTable
}

// listTable says how a list inside a record is kept: one row an element.
type listTable struct {
	insert string // owner, place in the list, then the columns
	remove string // owner
	values func(course.Record) ([][]any, error)
}

// list is a listTable together with the reading of it.
type list[P course.Record] struct {
	listTable
	load func(ctx context.Context, l link, owners []P) error
}

// newTable describes a kind of record by its columns and lists.
func newTable[R any, P interface {
	*R
	course.Record
}](kind course.Kind, columns func(P) (*course.Base, []column), lists ...list[P],
) table {
	_, cols := columns(new(R))
	names := namesOf(cols)
	t := table{
		kind:   kind,
		insert: insertSQL(string(kind), append([]string{"id", "version"}, names...)),
		update: updateSQL(string(kind), append([]string{"version"}, names...)),
		remove: fmt.Sprintf("DELETE FROM %s WHERE id = $1 AND version = $2", kind),
		values: func(r course.Record) ([]any, error) {
			_, cols := columns(r.(P))
			return valuesOf(cols)
		},
	}
	read := fmt.Sprintf("SELECT id, version, %s FROM %s ORDER BY id", strings.Join(names, ", "), kind)
	t.load = func(ctx context.Context, l link, yield func(course.Record)) error {
		var all []P
		row := P(new(R))
		base, cols := columns(row)
		cols = append([]column{{"id", &base.ID}, {"version", &base.Version}}, cols...)
		err := l.each(ctx, read, nil, func(v []any) error {
			if err := setValues(cols, v); err != nil {
				return fmt.Errorf("%s %s: %w", kind, base.ID, err)
			}
			r := *row
			all = append(all, &r)
			return nil
		})
		if err != nil {
			return err
		}
		slices.SortFunc(all, func(a, b P) int { return cmp.Compare(a.Key(), b.Key()) })
		for _, li := range lists {
			if err := li.load(ctx, l, all); err != nil {
				return err
			}
		}
		for _, r := range all {
			yield(r)
		}
		return nil
	}
	for _, li := range lists {
		t.lists = append(t.lists, li.listTable)
	}
	return t
}

// newList describes a list inside a record: its table, the column that names
// the owner, where the list is and what the columns of an element are.
func newList[P course.Record, E any](name, owner string, of func(P) *[]E, columns func(*E) []column) list[P] {
	names := namesOf(columns(new(E)))
	out := list[P]{listTable: listTable{
		insert: insertSQL(name, append([]string{owner, "place"}, names...)),
		remove: fmt.Sprintf("DELETE FROM %s WHERE %s = $1", name, owner),
		values: func(r course.Record) ([][]any, error) {
			elements := *of(r.(P))
			rows := make([][]any, len(elements))
			for i := range elements {
				var err error
				if rows[i], err = valuesOf(columns(&elements[i])); err != nil {
					return nil, err
				}
			}
			return rows, nil
		},
	}}
	read := fmt.Sprintf("SELECT %s, %s FROM %s ORDER BY %s, place", owner, strings.Join(names, ", "), name, owner)
	out.load = func(ctx context.Context, l link, owners []P) error {
		var id course.ID
		var e E
		cols := append([]column{{owner, &id}}, columns(&e)...)
		at := 0
		return l.each(ctx, read, nil, func(v []any) error {
			if err := setValues(cols, v); err != nil {
				return fmt.Errorf("%s %s: %w", name, id, err)
			}
			if at = seek(owners, at, id); at == len(owners) {
				return fmt.Errorf("%s: no %s %s", name, owner, id)
			}
			to := of(owners[at])
			*to = append(*to, e)
			return nil
		})
	}
	return out
}

// seek finds the owner of a row, starting where the last one was found; the
// owners are in the order of their IDs. It gives len(owners) for none.
func seek[P course.Record](owners []P, at int, id course.ID) int {
	for i := at; i < len(owners) && i < at+2; i++ {
		if owners[i].Key() == id {
			return i
		}
	}
	i, found := slices.BinarySearchFunc(owners, id, func(r P, id course.ID) int { return cmp.Compare(r.Key(), id) })
	if !found {
		return len(owners)
	}
	return i
}

func namesOf(cols []column) []string {
	out := make([]string, len(cols))
	for i, c := range cols {
		out[i] = c.name
	}
	return out
}

func valuesOf(cols []column) ([]any, error) {
	out := make([]any, len(cols))
	for i, c := range cols {
		var err error
		if out[i], err = valueOf(c.at); err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return out, nil
}

func setValues(cols []column, v []any) error {
	for i, c := range cols {
		if err := setValue(c.at, v[i]); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return nil
}

func insertSQL(table string, names []string) string {
	marks := make([]string, len(names))
	for i := range names {
		marks[i] = fmt.Sprintf("$%d", i+1)
	}
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(names, ", "), strings.Join(marks, ", "))
}

func updateSQL(table string, names []string) string {
	sets := make([]string, len(names))
	for i, name := range names {
		sets[i] = fmt.Sprintf("%s = $%d", name, i+1)
	}
	n := len(names)
	return fmt.Sprintf("UPDATE %s SET %s WHERE id = $%d AND version = $%d", table, strings.Join(sets, ", "), n+1, n+2)
}
