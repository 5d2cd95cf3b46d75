package store

import (
	"context"
	"fmt"
	"slices"

	"klassetrin/course"
)

// tableOf finds the table of a kind.
func tableOf(k course.Kind) (*table, error) {
	for i := range tables {
		if tables[i].kind == k {
			return &tables[i], nil
		}
	}
	return nil, fmt.Errorf("store: no table for kind %q", k)
}

// write carries out the edits of a change and enters it in the journal. It
// gives the change's place in the journal.
func write(ctx context.Context, l link, c *course.Change, writer string) (int64, error) {
	calm := context.WithoutCancel(ctx)
	if err := refuseUsed(calm, l, c.Unused); err != nil {
		return 0, err
	}
	for _, e := range c.Edits {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if err := writeEdit(calm, l, e); err != nil {
			return 0, err
		}
	}
	return enter(calm, l, c, writer)
}

const editionUses = "SELECT COUNT(*) FROM session WHERE course = $1 AND edition = $2"

// refuseUsed refuses a change that takes editions for unused which sessions use.
func refuseUsed(ctx context.Context, l link, unused map[course.ID]int) error {
	for id, edition := range unused {
		n, err := oneNumber(ctx, l, editionUses, string(id), int64(edition))
		if err != nil {
			return err
		}
		if n > 0 {
			return &course.Error{Code: course.ErrStale, Kind: course.KindCourse}
		}
	}
	return nil
}

func writeEdit(ctx context.Context, l link, e course.Edit) error {
	r := e.After
	if r == nil {
		r = e.Before
	}
	if r == nil {
		return nil
	}
	t, err := tableOf(r.Kind())
	if err != nil {
		return err
	}
	switch {
	case e.Before == nil:
		err = t.put(ctx, l, e.After)
	case e.After == nil:
		err = t.delete(ctx, l, e.Before)
	default:
		err = t.alter(ctx, l, e.Before, e.After)
	}
	return about(err, r)
}

func (t *table) put(ctx context.Context, l link, r course.Record) error {
	values, err := t.values(r)
	if err != nil {
		return err
	}
	if _, err = l.exec(ctx, t.insert, append([]any{string(r.Key()), int64(r.Revision())}, values...)...); err != nil {
		return err
	}
	for i := range t.lists {
		rows, err := t.lists[i].values(r)
		if err != nil {
			return err
		}
		if err := t.lists[i].put(ctx, l, r.Key(), rows); err != nil {
			return err
		}
	}
	return nil
}

// delete removes a row; the rows of its lists go with it.
func (t *table) delete(ctx context.Context, l link, r course.Record) error {
	n, err := l.exec(ctx, t.remove, string(r.Key()), int64(r.Revision()))
	return stale(n, err)
}

func (t *table) alter(ctx context.Context, l link, before, after course.Record) error {
	values, err := t.values(after)
	if err != nil {
		return err
	}
	args := append([]any{int64(after.Revision())}, values...)
	args = append(args, string(before.Key()), int64(before.Revision()))
	n, err := l.exec(ctx, t.update, args...)
	if err = stale(n, err); err != nil {
		return err
	}
	for i := range t.lists {
		if err := t.lists[i].alter(ctx, l, before, after); err != nil {
			return err
		}
	}
	return nil
}

func (t *listTable) alter(ctx context.Context, l link, before, after course.Record) error {
	old, err := t.values(before)
	if err != nil {
		return err
	}
	rows, err := t.values(after)
	if err != nil {
		return err
	}
	if slices.EqualFunc(old, rows, slices.Equal) {
		return nil
	}
	if _, err := l.exec(ctx, t.remove, string(after.Key())); err != nil {
		return err
	}
	return t.put(ctx, l, after.Key(), rows)
}

func (t *listTable) put(ctx context.Context, l link, owner course.ID, rows [][]any) error {
	for i, row := range rows {
		if _, err := l.exec(ctx, t.insert, append([]any{string(owner), int64(i)}, row...)...); err != nil {
			return err
		}
	}
	return nil
}

// stale refuses a statement that found its row gone or at another version.
func stale(rows int64, err error) error {
	if err == nil && rows != 1 {
		return &course.Error{Code: course.ErrStale}
	}
	return err
}
