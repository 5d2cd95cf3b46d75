package intake

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"klassetrin/course"
)

func (n *node) isText(s string) bool { return n != nil && n.shape == course.ShapeText && n.text == s }

// newer tells whether a version is one that this program does not know.
func (n *node) newer() bool {
	f, err := strconv.ParseFloat(n.text, 64)
	return n.shape == course.ShapeNumber && (err == nil || math.IsInf(f, 1)) && f > course.FileVersion
}

// want tells whether a value has a shape, and notes it as a fault otherwise.
func (c *courseReader) want(n *node, path string, shape course.Shape) bool {
	if n.shape == shape {
		return true
	}
	c.fault(course.ErrInvalid, path, n, course.Args{"Wanted": shape, "Value": n.sample()})
	return false
}

// object is an object of the file with the names that were asked for, so that
// the others can be told as unknown.
type object struct {
	c    *courseReader
	n    *node
	path string
	used map[string]bool
}

// object looks at a node as an object; nil stands for an empty one.
func (c *courseReader) object(n *node, path string) *object {
	if n == nil {
		n = &node{shape: course.ShapeObject, line: c.root.line}
	}
	return &object{c, n, path, map[string]bool{}}
}

func (o *object) at(name string) string {
	if o.path == "" {
		return name
	}
	return o.path + "." + name
}

// get gives a value of a shape, nil when it is missing, null or wrong.
func (o *object) get(name string, shape course.Shape) *node {
	o.used[name] = true
	n := o.n.of(name)
	if n == nil || n.shape == course.ShapeNothing || !o.c.want(n, o.at(name), shape) {
		return nil
	}
	return n
}

// wrong notes that a value is not what it should be, or missing.
func (o *object) wrong(name string, wanted course.Shape) {
	n := o.n.of(name)
	if n == nil {
		o.c.fault(course.ErrRequired, o.at(name), o.n, nil)
		return
	}
	o.c.fault(course.ErrInvalid, o.at(name), n, course.Args{"Wanted": wanted, "Value": n.sample()})
}

// name gives a text of one line that no record checks later.
func (o *object) name(name string, most int) string {
	s := o.line(name)
	if n := utf8.RuneCountInString(s); n > most {
		o.c.fault(course.ErrTooLong, o.at(name), o.n.of(name), course.Args{"N": n, "Max": most})
	}
	return s
}

// line gives a text of one line, and text one of several. A text that is far
// longer than any field takes is a fault, and only its beginning is given.
func (o *object) line(name string) string { return o.clean(o.get(name, course.ShapeText), name, false) }

func (o *object) text(name string) string { return o.clean(o.get(name, course.ShapeText), name, true) }

func (o *object) clean(n *node, name string, lines bool) string {
	if n == nil {
		return ""
	}
	if size := utf8.RuneCountInString(n.text); size > 4*course.MaxText {
		most := course.MaxName
		if lines {
			most = course.MaxText
		}
		o.c.fault(course.ErrTooLong, o.at(name), n, course.Args{"N": size, "Max": most})
		return short(n.text)
	}
	s, taken := tidy(n.text, lines)
	if taken {
		o.c.note(course.ErrCleaned, o.at(name), n, nil)
	}
	return s
}

// missing tells whether there is no value under a name.
func (o *object) missing(name string) bool {
	n := o.n.of(name)
	return n == nil || n.shape == course.ShapeNothing
}

// id gives an ID; it is required when must is set.
func (o *object) id(name string, must bool) course.ID {
	n := o.get(name, course.ShapeText)
	if must && (o.missing(name) || n != nil && n.text == "") {
		o.c.fault(course.ErrRequired, o.at(name), o.n, nil)
	}
	if n == nil {
		return ""
	}
	if size := utf8.RuneCountInString(n.text); size > maxID {
		o.c.fault(course.ErrTooLong, o.at(name), n, course.Args{"N": size, "Max": maxID})
	} else if s, taken := tidy(n.text, false); taken || s != clean(n.text) || s != n.text {
		o.wrong(name, course.ShapeName)
	}
	return course.ID(n.text)
}

// whole gives a whole number, 0 when there is none.
func (o *object) whole(name string) int {
	n := o.get(name, course.ShapeNumber)
	if n == nil {
		return 0
	}
	i, err := strconv.Atoi(n.text)
	if err != nil || i > math.MaxInt32 || i < math.MinInt32 {
		o.wrong(name, course.ShapeWhole)
		return 0
	}
	return i
}

func (o *object) truth(name string) bool {
	n := o.get(name, course.ShapeTruth)
	return n != nil && n.truth
}

// list gives the values of a list that is not longer than it may be.
func (o *object) list(name string, most int) []*node {
	n := o.get(name, course.ShapeList)
	if n == nil {
		return nil
	}
	if len(n.items) > most {
		o.c.fault(course.ErrRange, o.at(name), n, course.Args{"Min": 0, "Max": most, "N": len(n.items)})
		return nil
	}
	return n.items
}

// objects gives the objects of a list.
func (o *object) objects(name string, most int) []*object {
	var out []*object
	for i, n := range o.list(name, most) {
		path := o.at(name) + "." + strconv.Itoa(i)
		if o.c.want(n, path, course.ShapeObject) {
			out = append(out, o.c.object(n, path))
		}
	}
	return out
}

// part gives an object under a name, nil when there is none.
func (o *object) part(name string) *node { return o.get(name, course.ShapeObject) }

// texts gives the texts of a list, each of one line; empty ones are left out.
func (o *object) texts(name string) []string {
	var out []string
	for i, n := range o.list(name, maxNames) {
		path := name + "." + strconv.Itoa(i)
		if o.c.want(n, o.at(path), course.ShapeText) {
			if s := o.clean(n, path, false); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// enum reads a value that has one of a few names; all lists them.
func enum[T interface {
	~uint8
	String() string
}](o *object, name string, must bool, all ...T) T {
	return oneOf(o, name, o.get(name, course.ShapeText), must && o.missing(name), all)
}

func oneOf[T interface {
	~uint8
	String() string
}](o *object, name string, n *node, must bool, all []T) T {
	var words []string
	for _, v := range all {
		if n.isText(v.String()) {
			return v
		}
		words = append(words, strconv.Quote(v.String()))
	}
	switch {
	case n != nil:
		o.c.fault(course.ErrInvalid, o.at(name), n, course.Args{"Words": strings.Join(words, ", "), "Value": n.sample()})
	case must:
		o.c.fault(course.ErrRequired, o.at(name), o.n, nil)
	}
	return all[0]
}

// finish notes what the object has that nobody asked for.
func (o *object) finish() {
	for i, name := range o.n.names {
		if !o.used[name] {
			o.c.note(course.ErrIgnored, o.path, o.n.items[i], course.Args{"Value": short(name)})
		}
	}
	for _, name := range o.n.double {
		o.c.note(course.ErrIgnored, o.path, o.n, course.Args{"Value": short(name), "Twice": true})
	}
}

// short gives a name as it may stand in a sentence.
func short(s string) string {
	r := []rune(clean(s))
	if len(r) > maxID {
		r = append(r[:maxID], '…')
	}
	return string(r)
}
