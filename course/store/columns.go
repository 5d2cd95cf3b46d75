package store

import (
	"encoding"
	"encoding/json"
	"fmt"

	"klassetrin/course"
)

// column is one column of a table, bound to the place in a record whose value
// it holds: a pointer to a plain field, or a cell or encoder for anything else. One list
// of columns serves both reading and writing.
type column struct {
	name string
	at   any
}

// setter is a place that is more than a pointer to a plain field. It takes
// what the column held.
type setter interface{ set(v any) error }

// cell is a setter that gives what the column keeps: string, int64, float64,
// bool or nil.
type cell interface {
	setter
	value() any
}

// encoder is a cell that may not be able to.
type encoder interface {
	setter
	encode() (any, error)
}

// valueOf gives what a column keeps. Empty references and days are kept as
// NULL, enumerations by their names.
func valueOf(at any) (any, error) {
	switch p := at.(type) {
	case *string:
		return *p, nil
	case *course.ID:
		return orNull(string(*p)), nil
	case *int:
		return int64(*p), nil
	case *bool:
		return *p, nil
	case *course.Date:
		return orNull(p.String()), nil
	case cell:
		return p.value(), nil
	case encoder:
		return p.encode()
	case encoding.TextMarshaler:
		b, err := p.MarshalText()
		return string(b), err
	}
	return nil, fmt.Errorf("store: no column can hold a %T", at)
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// setValue puts what a column held into its place.
func setValue(at, v any) error {
	switch p := at.(type) {
	case *string:
		return take(p, v)
	case *course.ID:
		var s string
		err := take(&s, v)
		*p = course.ID(s)
		return err
	case *int:
		var n int64
		err := take(&n, v)
		*p = int(n)
		return err
	case *bool:
		return take(p, v)
	case *course.Date:
		return setDate(p, v)
	case setter:
		return p.set(v)
	case encoding.TextUnmarshaler:
		var s string
		if err := take(&s, v); err != nil {
			return err
		}
		return p.UnmarshalText([]byte(s))
	}
	return fmt.Errorf("store: no column can fill a %T", at)
}

// take assigns a value of the expected type; NULL becomes its zero value.
func take[T any](p *T, v any) error {
	if v == nil {
		*p = *new(T)
		return nil
	}
	t, ok := v.(T)
	if !ok {
		return fmt.Errorf("store: a column holds a %T where a %T belongs", v, *p)
	}
	*p = t
	return nil
}

func setDate(p *course.Date, v any) error {
	var s string
	if err := take(&s, v); err != nil {
		return err
	}
	*p = 0
	if s == "" {
		return nil
	}
	d, err := course.ParseDate(s)
	*p = d
	return err
}

// whole is a part that is always read whole and kept as JSON; an empty part is
// NULL.
type whole[T any] struct{ at *T }

func asJSON[T any](at *T) whole[T] { return whole[T]{at} }

func (w whole[T]) encode() (any, error) {
	b, err := json.Marshal(*w.at)
	if s := string(b); err != nil || s == "null" || s == "[]" || s == "{}" {
		return nil, err
	}
	return string(b), nil
}

func (w whole[T]) set(v any) error {
	*w.at = *new(T)
	var s string
	if err := take(&s, v); err != nil || s == "" {
		return err
	}
	return json.Unmarshal([]byte(s), w.at)
}

// number is the number of a count, NULL when there is none.
type number struct{ at *course.Count }

func (n number) value() any {
	if n.at.N == 0 && !n.at.Known() {
		return nil
	}
	return int64(n.at.N)
}

func (n number) set(v any) error {
	var i int64
	err := take(&i, v)
	n.at.N = int(i)
	return err
}

// countColumns are the two columns of a count: its number and how sure it is.
func countColumns(name string, c *course.Count) []column {
	return []column{{name + "_n", number{c}}, {name + "_sure", &c.Sure}}
}

// degree is one of the two columns of a position, both NULL when it is not
// known; the latitude is read first.
type degree struct {
	at  **course.Position
	lon bool
}

func (d degree) value() any {
	switch p := *d.at; {
	case p == nil:
		return nil
	case d.lon:
		return p.Lon
	default:
		return p.Lat
	}
}

func (d degree) set(v any) error {
	if v == nil {
		*d.at = nil
		return nil
	}
	if n, ok := v.(int64); ok {
		v = float64(n)
	}
	if !d.lon {
		*d.at = &course.Position{}
		return take(&(*d.at).Lat, v)
	}
	if *d.at == nil {
		return nil
	}
	return take(&(*d.at).Lon, v)
}

func positionColumns(p **course.Position) []column {
	return []column{{"lat", degree{p, false}}, {"lon", degree{p, true}}}
}

func periodColumns(first, last string, p *course.Period) []column {
	return []column{{first, &p.From}, {last, &p.To}}
}

func nameColumns(n *course.Name3) []column {
	return []column{{"name_da", &n.Da}, {"name_de", &n.De}, {"name_en", &n.En}}
}
