package course

import "github.com/google/uuid"

// ID names one record. IDs are UUIDv7 texts made by the program, never by a
// database, so that undoing a deletion or merging two files keeps them. The
// empty ID names nothing. Shipped data (grade levels, goals) has readable IDs
// such as "dk.6" or "digcomp-3.0:1.2".
type ID string

// NewID makes a fresh ID; IDs made later sort later.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }
