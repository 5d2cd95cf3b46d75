package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// layoutColumns shares the width among the columns, so that as much as can be is
// read whole: the cells, for which columns give up what they do not need and
// headings stand in two lines, and the headings, but in columns that the user has
// made narrower. What is left is shared by weights. Where there is not even room
// for headings in two lines, columns that can be spared get no width; where that
// is not enough, the rows scroll sideways.
func (c *tableCore) layoutColumns(width float32) {
	width = max(0, width-Px(Space2)) // the rest is for the scroll bar
	c.measureCells()
	one, two := c.needs(false), c.needs(true)
	for i := len(c.shapes) - 1; i >= 0 && sum(two.least) > width; i-- {
		if c.shapes[i].spare {
			one.leaveOut(i)
			two.leaveOut(i)
		}
	}
	switch {
	case sum(one.usual) <= width:
		c.widths, c.twoLines = shareWidth(width, one.usual, one.weights), false
	case sum(one.whole) <= width:
		c.widths, c.twoLines = shareWidth(width, one.whole, one.weights), false
	case sum(two.whole) <= width:
		c.widths, c.twoLines = shareWidth(width, two.whole, two.weights), true
	default:
		c.widths, c.twoLines = two.shareFairly(width), true
	}
	c.twoLines = c.twoLines && c.brokenHeading()
	c.head.cursor = max(0, min(c.head.cursor, len(c.widths)-1)) // there may be fewer columns now
	if !c.shows(c.head.cursor) {                                // the keyboard is never on what is left out
		c.head.cursor = c.nextShown(c.nextShown(c.head.cursor, 1), -1)
	}
}

// columnNeeds are widths of the columns in pixels.
type columnNeeds struct {
	least   []float32 // with the heading whole and cells shortened
	whole   []float32 // with cells whole too
	usual   []float32 // that the columns have where there is room, and whole
	weights []float32
}

// needs tells the needs of the columns with headings in one or two lines. A
// width that the user has chosen is all that a column needs.
func (c *tableCore) needs(twoLines bool) columnNeeds {
	n := len(c.shapes)
	out := columnNeeds{make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)}
	for i := range n {
		s := c.column(i)
		own, cells, heading := Px(s.width), c.rooms.widths[i]+1, []string{s.title}
		if twoLines {
			heading = halves(s.title)
		}
		switch s.input {
		case inputNumber:
			cells = max(cells, min(own, numberRoom()))
		case inputText:
			cells = max(cells, own) // what will be typed
		case inputNone:
		}
		out.weights[i], out.least[i], out.whole[i], out.usual[i] = s.weight, own, own, own
		if _, chosen := c.chosenWidth(s.key); !chosen {
			head := headingRoom(s, heading...)
			out.least[i] = max(head, min(own, cells))
			out.whole[i] = max(head, cells)
			out.usual[i] = max(out.whole[i], own)
		}
	}
	return out
}

// numberRoom is the width that a column for numbers needs: four figures stand in
// its frame with the caret behind them. More of them scroll while they are typed.
func numberRoom() float32 { return cellRoom(Cell{Kind: CellInput, Text: "0000"}) + Px(4) }

// leaveOut gives a column no width.
func (n columnNeeds) leaveOut(column int) {
	for _, of := range [][]float32{n.least, n.whole, n.usual, n.weights} {
		of[column] = 0
	}
}

// shareFairly shares a width that is too small for all cells: each column gets
// the same for each of its weight, but no less than its least width and no more
// than its cells need.
func (n columnNeeds) shareFairly(width float32) []float32 {
	low, high := float32(0), width
	for range 16 { // a window halved so often is no pixel
		if each := (low + high) / 2; sum(n.shares(each)) > width {
			high = each
		} else {
			low = each
		}
	}
	return n.shares(low)
}

// shares are the widths with so much for each of a column's weight.
func (n columnNeeds) shares(each float32) []float32 {
	out := make([]float32, len(n.least))
	for i := range out {
		out[i] = max(n.least[i], min(n.whole[i], each*max(1, n.weights[i])))
	}
	return out
}

// sum adds widths up.
func sum(widths []float32) float32 {
	total := float32(0)
	for _, w := range widths {
		total += w
	}
	return total
}

// shows tells whether a column has any room; those that can be spared may have none.
func (c *tableCore) shows(column int) bool { return column < len(c.widths) && c.widths[column] > 0 }

// nextShown is the next column with room in a direction, or the same where there
// is none.
func (c *tableCore) nextShown(from, step int) int {
	for i := from + step; i >= 0 && i < len(c.widths); i += step {
		if c.shows(i) {
			return i
		}
	}
	return from
}

// cellRooms is the room that the cells of each column need, in pixels.
type cellRooms struct {
	widths []float32
	factor float32 // text factor that they were measured at
	known  bool    // they were measured with the rows as they are
}

// sampled is how many rows are measured to share the width, spread over all.
const sampled = 100

// measureCells notes the room that the cells of each column need, after rows
// have changed. What a column once had it keeps: columns stay where they are
// while somebody searches or types. Another text size begins anew.
func (c *tableCore) measureCells() {
	r := &c.rooms
	if r.factor != Factor() || len(r.widths) != len(c.shapes) {
		*r = cellRooms{widths: make([]float32, len(c.shapes)), factor: Factor()}
	}
	if r.known {
		return
	}
	r.known = true
	n := min(c.count, sampled)
	for i := range n {
		for column, room := range r.widths {
			r.widths[column] = max(room, cellRoom(c.source.cellAt(i*c.count/n, column)))
		}
	}
}

// brokenHeading tells whether a heading has no room in one line of its column,
// where the user has not chosen that.
func (c *tableCore) brokenHeading() bool {
	for i, w := range c.widths {
		s := c.column(i)
		if _, chosen := c.chosenWidth(s.key); !chosen && c.shows(i) && headingRoom(s, s.title) > w {
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
