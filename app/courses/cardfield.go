package courses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// cardField is a text field of an open activity. Ctrl+Enter, and Enter where it
// breaks no line, go on to the next activity; Esc closes this one.
type cardField struct {
	kit.TextField
	next func()
}

// newCardField gives a field with a text; set puts what is typed into the
// activity and names the field.
func (e *editor) newCardField(id course.ID, text string, set func(a *course.Activity, s string) string) *cardField {
	f := &cardField{next: func() { e.nextActivity(id) }}
	f.OneLine()
	f.ExtendBaseWidget(f)
	f.WithPlanUndo()
	f.SetText(text)
	f.OnLeave = e.left
	f.OnChanged = func(s string) { e.alter(id, func(a *course.Activity) string { return set(a, s) }) }
	f.OnKey = func(ev *fyne.KeyEvent) bool {
		switch {
		case ev.Name == fyne.KeyEscape:
			e.leaveActivity(id)
		case !f.MultiLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
			f.next()
		default:
			return false
		}
		return true
	}
	return f
}

// lines makes it a field of several lines.
func (f *cardField) lines(n int) {
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.SetMinRowsVisible(n)
}

// caret gives the place of the caret in the text, counted in letters.
func (f *cardField) caret() int {
	n := 0
	for row, line := range strings.Split(f.Text, "\n") {
		if row == f.CursorRow {
			return n + f.CursorColumn
		}
		n += len([]rune(line)) + 1
	}
	return n
}

// TypedShortcut goes on by Ctrl+Enter.
func (f *cardField) TypedShortcut(s fyne.Shortcut) {
	c, ok := s.(*desktop.CustomShortcut)
	if ok && c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		f.next()
		return
	}
	f.TextField.TypedShortcut(s)
}
