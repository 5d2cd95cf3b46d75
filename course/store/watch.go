package store

import (
	"context"
	"errors"
	"time"

	"klassetrin/course"
)

// watchEvery is how often a file is looked at for changes by others.
const watchEvery = time.Second

// Watch calls f with every change that other openings of the file have
// committed since this one loaded the plan, in order, and returns nil when ctx
// ends. It works on a connection of its own; f may use the store.
func (s *SQLite) Watch(ctx context.Context, f func(course.Change)) error {
	own, err := connect(ctx, s.path, "")
	if err != nil {
		return err
	}
	defer func() { _ = own.Close() }()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	version := int64(-1)
	for {
		now, err := oneNumber(ctx, own.conn, "PRAGMA data_version")
		if err == nil && now != version {
			if err = s.tell(ctx, own.conn, f); err == nil {
				version = now
			}
		}
		// A file that is held for a moment is looked at again.
		if err != nil && ctx.Err() == nil && !errors.Is(err, &course.Error{Code: course.ErrLocked}) {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// tell calls f with the changes of others that it has not been told of.
func (s *SQLite) tell(ctx context.Context, l link, f func(course.Change)) error {
	s.mu.Lock()
	from := s.seen
	s.mu.Unlock()
	until, err := oneNumber(ctx, l, lastSeq)
	if err != nil || until <= from {
		return err
	}
	list, err := changes(ctx, l, readJournal+" WHERE seq > $1 AND seq <= $2 AND writer <> $3 ORDER BY seq", from, until, s.writer)
	if err != nil {
		return err
	}
	for _, c := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		f(c)
		s.saw(c.Seq)
	}
	s.saw(until)
	return nil
}

func (s *SQLite) saw(seq int64) {
	s.mu.Lock()
	s.seen = max(s.seen, seq)
	s.mu.Unlock()
}
