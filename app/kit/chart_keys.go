package kit

import "fyne.io/fyne/v2"

// stepMark gives the mark that a key leads to. Left and right go through all
// marks in order, up and down to the same column of another row.
func stepMark(marks []plotMark, current int, key fyne.KeyName) int {
	last := len(marks) - 1
	if last < 0 {
		return -1
	}
	if current < 0 || current > last {
		current = 0
		if key != fyne.KeyEnd {
			return 0
		}
	}
	switch key {
	case fyne.KeyHome:
		return 0
	case fyne.KeyEnd:
		return last
	case fyne.KeyLeft:
		return max(current-1, 0)
	case fyne.KeyRight:
		return min(current+1, last)
	}
	step := 1
	if key == fyne.KeyUp {
		step = -1
	}
	from := marks[current]
	for i := current + step; i >= 0 && i <= last; i += step {
		if marks[i].row != from.row && marks[i].col == from.col {
			return i
		}
	}
	return current
}
