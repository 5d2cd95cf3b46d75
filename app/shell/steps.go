package shell

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// steps names what undo and redo would do.
func (s *Shell) steps() {
	w := s.deps.Words
	if label, ok := s.deps.Planner.CanUndo(); ok {
		s.undo.Enable()
		s.undo.SetTip(w.T("shell.undo.named", course.Args{"What": w.Label(label)}))
	} else {
		s.undo.Disable()
	}
	if label, ok := s.deps.Planner.CanRedo(); ok {
		s.redo.Enable()
		s.redo.SetTip(w.T("shell.redo.named", course.Args{"What": w.Label(label)}))
	} else {
		s.redo.Disable()
	}
}

// Undo takes back the last change and says so.
func (s *Shell) Undo() {
	if s.toField(&fyne.ShortcutUndo{}) {
		s.undone = 0
		return
	}
	s.keep()
	label, err := s.deps.Planner.Undo(context.Background())
	if s.went(err) {
		s.undone++
		s.say(s.deps.Words.T("shell.undone", course.Args{"What": s.deps.Words.Label(label)}))
	}
}

// Redo does the last undone change again and says so. What was taken back last
// comes back first, be it typing or a change of the plan.
func (s *Shell) Redo() {
	if !s.redoesPlan() && s.toField(&fyne.ShortcutRedo{}) {
		return
	}
	s.keep()
	label, err := s.deps.Planner.Redo(context.Background())
	if s.went(err) {
		s.undone = max(0, s.undone-1)
		s.say(s.deps.Words.T("shell.redone", course.Args{"What": s.deps.Words.Label(label)}))
	}
}

// redoesPlan tells whether a change of the plan was taken back after all typing in
// the field that has the keyboard; not while something new is typed into a cell.
func (s *Shell) redoesPlan() bool {
	c := s.deps.Window.Canvas()
	cell, typing := c.Focused().(interface{ HalfTyped() bool })
	_, can := s.deps.Planner.CanRedo()
	return s.undone > 0 && can && c.Overlays().Top() == nil && !(typing && cell.HalfTyped())
}

// toField hands undo or redo to the text field that has the keyboard, which
// takes back its own typing first. When it has none to take back, or what is
// typed there is in the plan already, the plan is meant. While a dialog is open
// the plan is left alone in any case.
func (s *Shell) toField(shortcut fyne.Shortcut) bool {
	c := s.deps.Window.Canvas()
	field, typing := c.Focused().(interface{ OwnStep(fyne.Shortcut) bool })
	if _, redo := shortcut.(*fyne.ShortcutRedo); redo && typing && field.OwnStep(shortcut) {
		return true // also when all that was typed has just been taken back
	}
	if cell, ok := c.Focused().(interface{ LeavesUndo() bool }); ok && cell.LeavesUndo() {
		return false
	}
	return typing && field.OwnStep(shortcut) || c.Overlays().Top() != nil
}

// typing tells whether a text field has the keyboard that takes back its own
// typing.
func (s *Shell) typing() bool {
	has := s.deps.Window.Canvas().Focused()
	_, own := has.(interface{ OwnStep(fyne.Shortcut) bool })
	plan, ok := has.(interface{ LeavesUndo() bool })
	return own && !(ok && plan.LeavesUndo())
}

// went tells whether a step was taken; a refusal is shown, and that there is
// nothing to undo is not worth a word.
func (s *Shell) went(err error) bool {
	if err != nil && course.CodeOf(err) != course.ErrNothing {
		s.deps.ShowError(err)
	}
	return err == nil
}
