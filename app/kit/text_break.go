package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cutText shortens a text to a width, ending in "…" when something was cut.
func cutText(s string, width, size float32, style fyne.TextStyle) string {
	if textWidth(s, size, style) <= width+0.5 {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if textWidth(string(runes[:mid])+"…", size, style) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return shortened(string(runes[:lo]))
}

// shortened ends the beginning of a text in "…". No sign that parts or ends words
// stands before it, such as the dot of "Anne S." that would be read as a fourth;
// "" when nothing else is left.
func shortened(head string) string {
	if head = strings.TrimRight(head, " .,·;:–-…"); head == "" {
		return ""
	}
	return head + "…"
}

// Cut writes as much of a text as has room, for widgets of other packages that
// draw their own, and tells whether it is shortened.
func Cut(t *canvas.Text, s string, room float32) bool {
	t.Text = cutText(s, room, t.TextSize, t.TextStyle)
	return t.Text != s
}

// wrapText breaks a text into lines of a width, at spaces where it can, but not at
// those that hold together what stands around them.
func wrapText(s string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		line := ""
		for word := range strings.FieldsFuncSeq(paragraph, breaks) {
			next := word
			if line != "" {
				next = line + " " + word
			}
			if textWidth(next, size, style) <= width {
				line = next
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			line = word
			for textWidth(line, size, style) > width {
				n := fitting(line, width, size, style)
				lines = append(lines, line[:n])
				line = line[n:]
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// breaks tells whether a line may end at a letter.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// fitting gives how many bytes of a word fit into a width, at least one letter.
func fitting(word string, width, size float32, style fyne.TextStyle) int {
	last := 0
	for i := range word {
		if i > 0 && textWidth(word[:i], size, style) > width {
			break
		}
		last = i
	}
	if last == 0 {
		for i := range word {
			if i > 0 {
				return i
			}
		}
		return len(word)
	}
	return last
}
