package app

import (
	"context"
	"io/fs"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/app/open"
	"klassetrin/course"
)

// start is what goes on while the system makes the window, which takes it as
// long as everything else together: the data file is opened and the typeface is
// read meanwhile. The window appears with navigation and header in place, and
// the first screen follows with the next frame.
type start struct {
	path     string // of the data file
	missing  string // the file that was open last and is gone
	file     *open.File
	opened   func() error // waits for the file
	lettered func() error // waits for the letters
	done     bool
}

// choose takes the data file that was named, that was open last, or that of
// this user.
func (p *program) choose(named string) *start {
	if named != "" {
		return &start{path: named}
	}
	last := p.settings.File
	if _, err := os.Stat(last); err == nil {
		return &start{path: last}
	}
	return &start{path: defaultFile(p.data), missing: last}
}

// open begins to open the data file.
func (s *start) open(tasks *kit.Tasks) {
	s.opened = tasks.Meanwhile(func() (err error) {
		s.file, err = open.At(context.Background(), s.path)
		return err
	})
}

// letters begins to read the typeface.
func (s *start) letters(tasks *kit.Tasks) {
	s.lettered = tasks.Meanwhile(func() error {
		kit.ReadLetters()
		return nil
	})
}

// show makes the window and shows it, which paints it. What the toolkit does
// when the system makes no window depends on the reason: it breaks down or says
// nothing.
func (p *program) show(s *start) error {
	return p.faults.show(func() fyne.Window { return p.win }, func() error {
		p.build()
		s.letters(p.tasks)
		p.win.SetContent(p.content(s))
		p.win.Show()
		if !s.done {
			return errNoWindow
		}
		p.follow()
		return nil
	})
}

// abandon closes what was opened for a window that there is not.
func (s *start) abandon() {
	if s.lettered != nil {
		_ = s.lettered()
	}
	if s.opened() == nil {
		_ = s.file.Close()
	}
}

// content stands in for the content of the window until that has been made.
func (p *program) content(s *start) fyne.CanvasObject {
	return container.New(&made{func() { p.takePlace(); p.finish(s) }, func() bool { return exists(p.win) }})
}

// made is a layout that does something once its window exists: the toolkit asks
// for the least size of the content as soon as it has made the window, before
// it shows and paints it.
type made struct {
	then   func()
	exists func() bool
}

// Layout has nothing to lay out.
func (m *made) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize gives the least size of the window.
func (m *made) MinSize([]fyne.CanvasObject) fyne.Size {
	if m.then != nil && m.exists() {
		then := m.then
		m.then = nil
		then()
	}
	return fyne.NewSize(leastWidth, leastHeight)
}

// finish shows what was opened.
func (p *program) finish(s *start) {
	s.done = true
	err := s.opened()
	_ = s.lettered()
	p.take(s.path, s.file, err)
	if p.crashed {
		kit.ErrorDialog(p.win, p.words, p.words.T("fault.title"), p.words.T("fault.before", course.Args{"File": p.faults.log()}))
	}
	if s.missing != "" {
		p.refuse(&fs.PathError{Op: "open", Path: s.missing, Err: fs.ErrNotExist})
	}
	if probe != nil {
		probe(p.win, p.tasks)
	}
}
