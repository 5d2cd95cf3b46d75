package course

import "context"

// Store keeps what a Planner did. It is the only interface of the domain: an
// engine is a file (SQLite) or a server (PostgreSQL), and every engine passes
// storetest.Run.
type Store interface {
	// Load reads the whole plan.
	Load(ctx context.Context) (*Plan, error)
	// Commit keeps a change: all of it or nothing. It gives the change's place
	// in the journal, and ErrStale when a record moved on meanwhile or a session
	// uses an edition that Change.Unused names.
	Commit(ctx context.Context, c Change) (seq int64, err error)
	// Journal gives changes that were kept; see JournalQuery.
	Journal(ctx context.Context, q JournalQuery) ([]Change, error)
	// Watch calls f with every change that others commit from now on, in
	// order, and returns when ctx ends.
	Watch(ctx context.Context, f func(Change)) error
	// Close ends the use of the store.
	Close() error
}

// JournalQuery chooses changes from the journal.
type JournalQuery struct {
	State  ChangeState // only changes in this state, "" for all
	Record ID          // only changes that altered this record
	Oldest bool        // oldest first; newest first otherwise
	Limit  int         // at most so many, 0 for all
}
