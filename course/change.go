package course

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Edit is one record before and after a change. Before is nil when the record
// is made, After is nil when it is removed.
type Edit struct {
	Before, After Record
}

// Label says what a change was called: a key of package words and the values
// its sentence is made with. Dates are ISO texts.
type Label struct {
	Key  string            `json:"key"`
	Args map[string]string `json:"args,omitempty"`
}

// Change is one user action: what it was called, who did it and when, and what
// it altered, field by field before and after. It is done, undone and redone
// as a whole.
type Change struct {
	ID     ID
	Seq    int64     // its place in the journal, given by the store
	At     time.Time // when it was done
	By     string    // who did it: the name of the user of the program
	Label  Label
	Edits  []Edit
	Undoes ID   // the change that this one takes back
	Redoes ID   // the change that this one does again
	Final  bool // cannot be undone: setting up a library

	// Continues names the change that this one goes on with, as when more is
	// typed into the same text: while that is the last change of the journal, the
	// journal keeps the two as one, so that they are one step to undo.
	Continues ID

	// Unused gives the courses whose present edition the change alters or takes
	// back, and its number, because no session of the plan uses it. The store
	// refuses the change with ErrStale when one does by then, which the plan has
	// not heard of; the journal does not keep it.
	Unused map[ID]int
}

// ChangeState says what has become of a change in the journal.
type ChangeState string

// The states of changes.
const (
	Done    ChangeState = "done"    // can be undone
	Undone  ChangeState = "undone"  // can be redone
	Dropped ChangeState = "dropped" // undone, and then something else was done
	Kept    ChangeState = "kept"    // an undo or redo itself, or a final change
)

// Inverse gives the edits that take the change back, last first.
func (c *Change) Inverse() []Edit {
	out := make([]Edit, 0, len(c.Edits))
	for i := len(c.Edits) - 1; i >= 0; i-- {
		out = append(out, Edit{Before: c.Edits[i].After, After: c.Edits[i].Before})
	}
	return out
}

// Joined gives the edits of a change and of another that went on with it as the
// edits of one change: from what was before the first to what is after the
// second. They are not joined (ok false) when the two together leave a record as
// it was, or make and remove it: nobody who knows only the first would be told.
func Joined(first, second []Edit) (edits []Edit, ok bool) {
	edits = append(edits, first...)
	for _, e := range second {
		i := slices.IndexFunc(edits, func(f Edit) bool { return f.ref() == e.ref() })
		if i < 0 {
			edits = append(edits, e)
			continue
		}
		edits[i].After = e.After
		if Same(edits[i].Before, edits[i].After) {
			return nil, false
		}
	}
	return edits, true
}

// ref names the record of an edit.
func (e Edit) ref() Ref {
	r := e.After
	if r == nil {
		r = e.Before
	}
	return Ref{Kind: r.Kind(), ID: r.Key()}
}

// editJSON is the form of an edit in journals.
type editJSON struct {
	Kind   Kind            `json:"kind"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
	From   int             `json:"from,omitempty"` // revision before
	To     int             `json:"to,omitempty"`   // revision after
}

// MarshalJSON writes kind, revisions and both contents.
func (e Edit) MarshalJSON() ([]byte, error) {
	var out editJSON
	var err error
	if e.Before != nil {
		out.Kind, out.From = e.Before.Kind(), e.Before.Revision()
		if out.Before, err = json.Marshal(e.Before); err != nil {
			return nil, err
		}
	}
	if e.After != nil {
		out.Kind, out.To = e.After.Kind(), e.After.Revision()
		if out.After, err = json.Marshal(e.After); err != nil {
			return nil, err
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (e *Edit) UnmarshalJSON(b []byte) error {
	var in editJSON
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	var err error
	if len(in.Before) > 0 {
		if e.Before, err = Decode(in.Kind, in.Before, in.From); err != nil {
			return err
		}
	}
	if len(in.After) > 0 {
		e.After, err = Decode(in.Kind, in.After, in.To)
	}
	return err
}

// Decode reads a record of a kind from its JSON form.
func Decode(k Kind, b []byte, revision int) (Record, error) {
	r := blank(k)
	if r == nil {
		return nil, fmt.Errorf("course: no record is of kind %q", k)
	}
	if err := json.Unmarshal(b, r); err != nil {
		return nil, err
	}
	return r.at(revision), nil
}

func blank(k Kind) Record {
	for _, r := range []Record{
		&Library{}, &Branch{}, &Room{}, &Kit{}, &Theme{}, &Librarian{}, &Absence{}, &GradeLevel{}, &Goal{}, &School{}, &Contact{},
		&Class{}, &ClosedDay{}, &Course{}, &Edition{}, &Request{}, &Session{}, &Target{}, &Tally{},
	} {
		if r.Kind() == k {
			return r
		}
	}
	return nil
}

// Same tells whether two records have the same content, whatever their
// revisions.
func Same(a, b Record) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	if a.Kind() != b.Kind() || a.Key() != b.Key() {
		return false
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// WithRevision gives a copy of a record with another revision; stores use it
// when they load.
func WithRevision[P Record](r P, revision int) P {
	out, _ := r.at(revision).(P)
	return out
}
