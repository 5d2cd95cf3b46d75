package screentest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Tips rests the pointer on everything of the top layer that is drawn and
// notices it, and gives what the tooltips then say.
func (s *Screen) Tips() []string {
	content, ok := s.Deps.Window.Canvas().Content().(*fyne.Container)
	if !ok || len(content.Objects) < 2 {
		return nil // no window of kit.Mount: it has no tooltips
	}
	layer := content.Objects[len(content.Objects)-1].(*fyne.Container)
	s.Deps.Tasks.Elapse()       // a toast that is due goes
	quiet := len(layer.Objects) // what stays there is no tooltip
	var out []string
	for _, h := range s.hovers() {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: h.where, AbsolutePosition: h.at}}
		h.over.MouseIn(e)
		h.over.MouseMoved(e)
		s.Deps.Tasks.Elapse()
		if n := len(layer.Objects); n > quiet {
			text := ""
			for _, o := range test.LaidOutObjects(layer.Objects[n-1]) {
				if t, ok := o.(*canvas.Text); ok {
					text += t.Text + "\n"
				}
			}
			out = append(out, text)
		}
		h.over.MouseOut()
	}
	return out
}

// hover is a place where the pointer may rest.
type hover struct {
	over      desktop.Hoverable
	where, at fyne.Position // in the widget and in the window
}

// hovers lists the middle of each thing that is drawn, with the innermost
// widget around it that notices the pointer.
func (s *Screen) hovers() []hover {
	var out []hover
	in := inspect(s.Deps.Window.Canvas())
	for i := range in.parts {
		p := &in.parts[i]
		seen := p.at.cut(p.seen)
		middle := fyne.NewPos((seen.left+seen.right)/2, (seen.top+seen.bottom)/2)
		for k := len(p.around) - 1; k >= 0; k-- {
			a := p.around[k]
			if h, ok := a.object.(desktop.Hoverable); ok {
				out = append(out, hover{h, middle.SubtractXY(a.at.left, a.at.top), middle})
				break
			}
		}
	}
	return out
}

// Labels gives what the controls in view call themselves, for screen readers.
func (s *Screen) Labels() []string {
	var out []string
	in := inspect(s.Deps.Window.Canvas())
	for i := range in.widgets {
		out = append(out, labelOf(in.widgets[i].object))
	}
	return out
}
