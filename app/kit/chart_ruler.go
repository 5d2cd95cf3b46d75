package kit

import (
	"strings"
	"sync"

	"fyne.io/fyne/v2"
)

// ruler measures texts by adding up the widths of their letters, each measured
// once. It leaves kerning out, which makes it a little too wide and never slow:
// shaping whole texts would be felt when a week of sessions is laid out.
type ruler struct {
	guard   sync.Mutex
	letters map[rulerKey]float32
	measure func(text string, size float32, bold bool) float32
}

type rulerKey struct {
	letter rune
	size   float32
	bold   bool
}

// appRuler measures with the fonts of the running app; all sketches share what
// it has learned.
var appRuler = &ruler{letters: map[rulerKey]float32{}, measure: func(text string, size float32, bold bool) float32 {
	return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
}}

func (r *ruler) letter(c rune, size float32, bold bool) float32 {
	key := rulerKey{c, size, bold}
	r.guard.Lock()
	defer r.guard.Unlock()
	w, ok := r.letters[key]
	if !ok {
		w = r.measure(string(c), size, bold)
		r.letters[key] = w
	}
	return w
}

// width gives the width of a text.
func (r *ruler) width(text string, size float32, bold bool) float32 {
	var w float32
	for _, c := range text {
		w += r.letter(c, size, bold)
	}
	return w
}

const ellipsis = '…'

// fit gives the text, shortened with an ellipsis where it is wider than room;
// "" when not even one letter and the ellipsis have room.
func (r *ruler) fit(text string, room, size float32, bold bool) string {
	dots := r.letter(ellipsis, size, bold)
	var w float32
	cut := 0 // how many bytes fit beside an ellipsis
	for i, c := range text {
		if w+dots <= room {
			cut = i
		}
		if w += r.letter(c, size, bold); w > room {
			return shortened(text[:cut])
		}
	}
	return text
}

// wrap breaks a text at blanks into at most most lines; the last is shortened
// when not everything has room.
func (r *ruler) wrap(text string, room, size float32, bold bool, most int) []string {
	words := strings.Fields(text)
	var lines []string
	for len(words) > 0 && len(lines) < most {
		n := 1
		for n < len(words) && r.width(strings.Join(words[:n+1], " "), size, bold) <= room {
			n++
		}
		if len(lines) == most-1 {
			n = len(words)
		}
		line := r.fit(strings.Join(words[:n], " "), room, size, bold)
		if line == "" {
			break
		}
		lines = append(lines, line)
		words = words[n:]
	}
	return lines
}
