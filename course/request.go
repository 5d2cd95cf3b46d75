package course

import "time"

// RequestState says what became of a request.
type RequestState uint8

// The states of a request.
const (
	RequestOpen RequestState = iota
	RequestOffered
	RequestScheduled
	RequestDeclined
	RequestWithdrawn
	RequestWaiting
)

var requestStateNames = names[RequestState]{"open", "offered", "scheduled", "declined", "withdrawn", "waiting"}

// String gives the name that files and tables use.
func (s RequestState) String() string { return requestStateNames.of(s) }

// MarshalText writes the name.
func (s RequestState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name.
func (s *RequestState) UnmarshalText(b []byte) error {
	return requestStateNames.parse(s, "state", string(b))
}

// Request is what a school asked for. It is never a booking.
type Request struct {
	Base
	School   ID             `json:"school"`
	Classes  []ID           `json:"classes,omitempty"`
	Pupils   int            `json:"pupils,omitempty"` // when no class is known
	Teachers int            `json:"teachers,omitempty"`
	Course   ID             `json:"course,omitempty"`
	Wish     Period         `json:"wish,omitzero"`      // the days asked for
	Weekdays []time.Weekday `json:"weekdays,omitempty"` // empty: any
	From     Clock          `json:"from,omitempty"`     // not before; 0: any
	To       Clock          `json:"to,omitempty"`       // not after; 0: any
	Contact  ID             `json:"contact,omitempty"`
	Remarks  string         `json:"remarks,omitempty"`
	Came     Date           `json:"came"`          // the day it came: first come is visible
	How      string         `json:"how,omitempty"` // "mail", "phone"
	State    RequestState   `json:"state"`
}

// Kind gives KindRequest.
func (*Request) Kind() Kind { return KindRequest }

// Validate refuses a request without school or day of arrival.
func (r *Request) Validate() error {
	c := checks{kind: KindRequest}
	c.fail(r.School == "", ErrRequired, "school", nil)
	c.fail(r.Came == 0, ErrRequired, "came", nil)
	c.period("wish", r.Wish)
	c.fail(r.From != 0 && r.To != 0 && r.To <= r.From, ErrOrder, "to", nil)
	c.between("pupils", r.Pupils, 0, MaxCount)
	c.between("teachers", r.Teachers, 0, MaxCount)
	c.text("remarks", r.Remarks, false, MaxText)
	c.text("how", r.How, false, MaxName)
	return c.err()
}

// Refs lists school, classes, course and contact.
func (r *Request) Refs() []Ref {
	return join(refs("school", KindSchool, r.School), refs("classes", KindClass, r.Classes...),
		refs("course", KindCourse, r.Course), refs("contact", KindContact, r.Contact))
}

func (r *Request) at(v int) Record { n := *r; n.Version = v; return &n }
