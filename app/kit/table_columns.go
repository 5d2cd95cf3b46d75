package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// layoutColumns shares the width among the columns by their weights. All
// headings can be read whole, in one line where there is room for that and else
// in two, but in columns that the user has made narrower. Where there is not
// even room for two lines, the rows scroll sideways.
func (c *tableCore) layoutColumns(width float32) {
	width = max(0, width-Px(Space2)) // the rest is for the scroll bar
	n := len(c.shapes)
	one, two, weights := make([]float32, n), make([]float32, n), make([]float32, n)
	sum := float32(0)
	for i := range n {
		s := c.column(i)
		one[i], two[i], weights[i] = Px(s.width), Px(s.width), s.weight
		if _, chosen := c.chosenWidth(s.key); !chosen {
			one[i] = max(one[i], headingRoom(s, s.title))
			two[i] = max(two[i], headingRoom(s, halves(s.title)...))
		}
		sum += one[i]
	}
	c.twoLines = sum > width
	if c.twoLines {
		one = two
	}
	c.widths = shareWidth(width, one, weights)
	c.twoLines = c.twoLines && c.brokenHeading()
}

// brokenHeading tells whether a heading has no room in one line of its column,
// where the user has not chosen that.
func (c *tableCore) brokenHeading() bool {
	for i, w := range c.widths {
		s := c.column(i)
		if _, chosen := c.chosenWidth(s.key); !chosen && headingRoom(s, s.title) > w {
			return true
		}
	}
	return false
}

// headingStyle is how headings are set, in captions.
var headingStyle = fyne.TextStyle{Bold: true}

// headingRoom is the width at which the lines of a heading are read whole, with
// the arrow of its order.
func headingRoom(s columnShape, lines ...string) float32 {
	w := widest(lines) + 2*cellPad() + 1
	if s.sortable {
		w += headingMark()
	}
	return w
}

// headingMark is the room of the arrow beside a heading.
func headingMark() float32 { return Px(16) }

// widest is the width of the longest of a heading's lines.
func widest(lines []string) float32 {
	w := float32(0)
	for _, line := range lines {
		w = max(w, textWidth(line, Size(SizeCaption), headingStyle))
	}
	return w
}

// halves breaks a heading where its two lines are shortest: at a space, or
// behind a stroke or a hyphen.
func halves(title string) []string {
	best := []string{title}
	for i, r := range title {
		if strings.ContainsRune(" /-", r) {
			if lines := []string{strings.TrimRight(title[:i+1], " "), title[i+1:]}; widest(lines) < widest(best) {
				best = lines
			}
		}
	}
	return best
}
