package kit

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// fillable is a control that a user fills in.
type fillable interface {
	// filled gives what stands in it; two times the same when nothing would be
	// lost between them.
	filled() string
}

// Filled is what stood in the controls of a form at a time.
type Filled struct {
	root fyne.CanvasObject
	then []string
}

// FilledIn remembers what stands in the controls inside of an object.
func FilledIn(root fyne.CanvasObject) Filled { return Filled{root, filledIn(root)} }

// Changed tells whether something else stands in them now.
func (f Filled) Changed() bool { return f.root != nil && !slices.Equal(f.then, filledIn(f.root)) }

func filledIn(root fyne.CanvasObject) []string {
	if c, ok := root.(fillable); ok {
		return []string{c.filled()}
	}
	var out []string
	for _, part := range partsOf(root) {
		out = append(out, filledIn(part)...)
	}
	return out
}

func (t *TextField) filled() string { return strings.TrimSpace(t.Text) }

func (c *Check) filled() string { return fmt.Sprint(c.Checked) }

func (r *ChipRow) filled() string { return strings.Join(r.Chosen(), ",") }

func (c *Choice[T]) filled() string { return fmt.Sprint(c.Value()) }

func (m *MultiChoice[T]) filled() string { return fmt.Sprint(m.chosen) }

func (c *CheckList[T]) filled() string { return fmt.Sprint(c.Values()) }

func (t *TagField) filled() string {
	return strings.Join(append(slices.Clone(t.tags), tidy(t.entry.Text)), "\n")
}
