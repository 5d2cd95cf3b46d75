package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"klassetrin/course"
)

// instant is a point in time, kept as RFC 3339 text with the offset it was
// told in, so that anybody reading the table sees wall-clock times.
type instant struct{ at *time.Time }

func (i instant) value() any { return i.at.Format(time.RFC3339Nano) }

func (i instant) set(v any) error {
	var s string
	err := take(&s, v)
	if err == nil {
		*i.at, err = time.Parse(time.RFC3339Nano, s)
	}
	return err
}

// changeColumns are the columns of the journal that come from a change.
func changeColumns(c *course.Change) []column {
	return []column{
		{"id", &c.ID},
		{"done_at", instant{&c.At}},
		{"done_by", &c.By},
		{"label_key", &c.Label.Key},
		{"label_args", asJSON(&c.Label.Args)},
		{"undoes", &c.Undoes},
		{"redoes", &c.Redoes},
		{"final", &c.Final},
		{"edits", asJSON(&c.Edits)},
	}
}

var (
	changeNames   = namesOf(changeColumns(&course.Change{}))
	insertJournal = insertSQL("journal", append([]string{"seq", "state", "writer"}, changeNames...))
	readJournal   = "SELECT seq, " + strings.Join(changeNames, ", ") + " FROM journal"
)

const (
	lastSeq       = "SELECT COALESCE(MAX(seq), 0) FROM journal"
	insertRecord  = "INSERT INTO journal_record (record, seq) VALUES ($1, $2)"
	moveState     = "UPDATE journal SET state = $1 WHERE id = $2 AND state = $3"
	removeRecords = "DELETE FROM journal_record WHERE seq = $1"
	removeChange  = "DELETE FROM journal WHERE seq = $1"
	dropUndone    = "UPDATE journal SET state = 'dropped' WHERE state = 'undone'"
)

// enter puts a change into the journal and moves the changes that it undoes,
// redoes or makes impossible to redo to their new states.
func enter(ctx context.Context, l link, c *course.Change, writer string) (int64, error) {
	seq, err := oneNumber(ctx, l, lastSeq)
	if err != nil {
		return 0, err
	}
	seq++
	state := course.Kept
	switch {
	case c.Undoes != "":
		err = move(ctx, l, c.Undoes, course.Done, course.Undone)
	case c.Redoes != "":
		err = move(ctx, l, c.Redoes, course.Undone, course.Done)
	case !c.Final:
		state = course.Done
		_, err = l.exec(ctx, dropUndone)
	}
	if err != nil {
		return 0, err
	}
	if c.Continues != "" {
		if c, err = joined(ctx, l, c, seq-1); err != nil {
			return 0, err
		}
	}
	values, err := valuesOf(changeColumns(c))
	if err != nil {
		return 0, err
	}
	if values[len(values)-1] == nil {
		values[len(values)-1] = "[]"
	}
	if _, err := l.exec(ctx, insertJournal, append([]any{seq, string(state), writer}, values...)...); err != nil {
		return 0, err
	}
	return seq, enterRecords(ctx, l, c.Edits, seq)
}

// enterRecords notes which records a change of the journal is about.
func enterRecords(ctx context.Context, l link, edits []course.Edit, seq int64) error {
	seen := make(map[course.ID]bool, len(edits))
	for _, e := range edits {
		r := e.After
		if r == nil {
			r = e.Before
		}
		if r == nil || seen[r.Key()] {
			continue
		}
		seen[r.Key()] = true
		if _, err := l.exec(ctx, insertRecord, string(r.Key()), seq); err != nil {
			return err
		}
	}
	return nil
}

// joined takes the change that another goes on with out of the journal and gives
// the two as one. Where that is not the last change of the journal any more, the
// other stays by itself. It gets a place of its own, so that whoever watches is
// told of what it altered.
func joined(ctx context.Context, l link, c *course.Change, last int64) (*course.Change, error) {
	list, err := changes(ctx, l, readJournal+" WHERE seq = $1 AND id = $2 AND state = 'done'", last, string(c.Continues))
	if err != nil || len(list) == 0 {
		return c, err
	}
	both := *c
	edits, ok := course.Joined(list[0].Edits, c.Edits)
	if !ok {
		return c, nil
	}
	both.Edits, both.Label = edits, labelOfBoth(list[0].Label, c.Label)
	for _, text := range []string{removeRecords, removeChange} {
		if _, err := l.exec(ctx, text, last); err != nil {
			return nil, err
		}
	}
	return &both, nil
}

// labelOfBoth calls two changes by what the first did, with the values of the
// second: adding a course goes on until its title is written.
func labelOfBoth(first, second course.Label) course.Label {
	second.Key = first.Key
	return second
}

// move gives a change of the journal another state; somebody else may have
// done so first.
func move(ctx context.Context, l link, id course.ID, from, to course.ChangeState) error {
	n, err := l.exec(ctx, moveState, string(to), string(id), string(from))
	return stale(n, err)
}

// oneNumber reads the one number that a query gives.
func oneNumber(ctx context.Context, l link, sql string, args ...any) (int64, error) {
	var n int64
	err := l.each(ctx, sql, args, func(row []any) error { return take(&n, row[0]) })
	return n, err
}

// readChanges reads changes of the journal.
func readChanges(ctx context.Context, l link, q course.JournalQuery) ([]course.Change, error) {
	var where []string
	var args []any
	and := func(term string, arg any) {
		args = append(args, arg)
		where = append(where, fmt.Sprintf(term, len(args)))
	}
	if q.State != "" {
		and("state = $%d", string(q.State))
	}
	if q.Record != "" {
		and("seq IN (SELECT seq FROM journal_record WHERE record = $%d)", string(q.Record))
	}
	sql := readJournal
	if len(where) > 0 {
		sql += " WHERE " + strings.Join(where, " AND ")
	}
	sql += " ORDER BY seq"
	if !q.Oldest {
		sql += " DESC"
	}
	if q.Limit > 0 {
		args = append(args, int64(q.Limit))
		sql += fmt.Sprintf(" LIMIT $%d", len(args))
	}
	return changes(ctx, l, sql, args...)
}

func changes(ctx context.Context, l link, sql string, args ...any) ([]course.Change, error) {
	var out []course.Change
	var c course.Change
	cols := append([]column{{"seq", bigint{&c.Seq}}}, changeColumns(&c)...)
	err := l.each(ctx, sql, args, func(row []any) error {
		if err := setValues(cols, row); err != nil {
			return fmt.Errorf("journal %d: %w", c.Seq, err)
		}
		out = append(out, c)
		return nil
	})
	return out, err
}

// bigint is a number that is an int64 in the domain.
type bigint struct{ at *int64 }

func (b bigint) value() any      { return *b.at }
func (b bigint) set(v any) error { return take(b.at, v) }
