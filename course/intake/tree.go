package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"

	"klassetrin/course"
)

// node is one value of a JSON file and the line it begins on.
type node struct {
	shape  course.Shape
	line   int
	text   string   // of a text or a number
	truth  bool     // of a truth value
	items  []*node  // of a list, and the values of an object
	names  []string // of an object, one for each item
	double []string // names that an object has more than once
}

// of gives the value of an object under a name, nil when there is none.
func (n *node) of(name string) *node {
	for i, other := range n.names {
		if other == name {
			return n.items[i]
		}
	}
	return nil
}

// at finds the value that a path such as "lessons.2.minutes" leads to, or the
// nearest around it.
func (n *node) at(path []string) *node {
	for _, step := range path {
		var next *node
		if i, err := strconv.Atoi(step); err == nil && n.shape == course.ShapeList {
			if i >= 0 && i < len(n.items) {
				next = n.items[i]
			}
		} else if n.shape == course.ShapeObject {
			next = n.of(step)
		}
		if next == nil {
			return n
		}
		n = next
	}
	return n
}

// sample shows a value in an error sentence.
func (n *node) sample() string {
	const most = 40
	switch n.shape {
	case course.ShapeObject:
		return "{…}"
	case course.ShapeList:
		return "[…]"
	case course.ShapeTruth:
		return strconv.FormatBool(n.truth)
	case course.ShapeNothing:
		return "null"
	case course.ShapeText:
		s := []rune(clean(n.text))
		if len(s) > most {
			s = append(s[:most], '…')
		}
		return `"` + string(s) + `"`
	case course.ShapeNumber, course.ShapeWhole, course.ShapeName:
	}
	return n.text[:min(most, len(n.text))]
}

// Bounds of a tree: no course needs more, and a file that holds more would fill
// the memory.
const (
	maxDepth = 32
	maxNodes = 2_000_000
)

// planter reads a JSON text into a tree.
type planter struct {
	stop  func() error // why to go no further, nil for nothing
	file  string
	data  []byte
	dec   *json.Decoder
	line  int // of the byte at mark
	mark  int64
	nodes int
}

// plant reads a JSON text. Refusals: ErrDamaged with Line and Column where the
// text is no JSON, ErrTooLarge beyond the bounds.
func plant(ctx context.Context, data []byte, file string) (*node, error) {
	p := &planter{stop: ctx.Err, file: file, data: data, dec: json.NewDecoder(bytes.NewReader(data)), line: 1}
	p.dec.UseNumber()
	root, err := p.value(0)
	if err != nil {
		return nil, p.refusal(err)
	}
	if end := p.dec.InputOffset(); len(bytes.TrimSpace(data[end:])) > 0 {
		return nil, p.broken(end) // something stands behind it
	}
	return root, nil
}

func (p *planter) refusal(err error) error {
	if stopped(err) {
		return err
	}
	if e, ok := errors.AsType[*course.Error](err); ok {
		return e
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return p.broken(syntax.Offset - 1)
	}
	return p.broken(int64(len(p.data))) // the file ends too soon
}

// broken refuses a file at a byte: one that ends too soon, or has something
// that does not belong there.
func (p *planter) broken(at int64) error {
	e := refuseCourses(course.ErrDamaged, p.file, nil)
	rest := p.data[min(max(0, at), int64(len(p.data))):]
	if blank := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n")); blank > 0 {
		at += int64(blank)
		rest = rest[blank:]
	}
	e.Args["Line"] = p.lineAt(at)
	e.Field = "ends"
	if r, size := utf8.DecodeRune(rest); size > 0 {
		start := bytes.LastIndexByte(p.data[:at], '\n') + 1
		e.Field, e.Args["Value"], e.Args["Letter"] = "json", shown(r), utf8.RuneCount(p.data[start:at])+1
	}
	return e
}

// shown writes a letter so that it can be seen.
func shown(r rune) string {
	if r < ' ' || r == utf8.RuneError {
		return strconv.QuoteRuneToASCII(r)
	}
	return string(r)
}

// lineAt gives the line of a byte, which is not before the one asked for last.
func (p *planter) lineAt(at int64) int {
	at = min(max(at, p.mark), int64(len(p.data)))
	p.line += bytes.Count(p.data[p.mark:at], []byte("\n"))
	p.mark = at
	return p.line
}

// value reads the next value with all that is in it.
func (p *planter) value(depth int) (*node, error) {
	if err := p.stop(); err != nil {
		return nil, err
	}
	t, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	n := &node{line: p.lineAt(p.dec.InputOffset())}
	if p.nodes++; p.nodes > maxNodes || depth > maxDepth {
		e := refuseCourses(course.ErrTooLarge, p.file, nil)
		e.Field, e.Args["Line"] = "values", n.line
		if depth > maxDepth {
			e.Field = "depth"
		}
		return nil, e
	}
	switch t := t.(type) {
	case string:
		n.shape, n.text = course.ShapeText, t
	case json.Number:
		n.shape, n.text = course.ShapeNumber, t.String()
	case bool:
		n.shape, n.truth = course.ShapeTruth, t
	case nil:
		n.shape = course.ShapeNothing
	case json.Delim:
		if t == '{' {
			return n, p.object(n, depth)
		}
		return n, p.list(n, depth)
	}
	return n, nil
}

func (p *planter) list(n *node, depth int) error {
	n.shape = course.ShapeList
	for p.dec.More() {
		item, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
	_, err := p.dec.Token()
	return err
}

func (p *planter) object(n *node, depth int) error {
	n.shape = course.ShapeObject
	seen := map[string]bool{}
	for p.dec.More() {
		t, err := p.dec.Token()
		if err != nil {
			return err
		}
		name, _ := t.(string) // the decoder lets nothing else through
		item, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		if seen[name] {
			n.double = append(n.double, name)
			continue
		}
		seen[name] = true
		n.names, n.items = append(n.names, name), append(n.items, item)
	}
	_, err := p.dec.Token()
	return err
}
