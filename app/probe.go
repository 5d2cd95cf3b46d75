//go:build e2e

package app

import (
	"bufio"
	"encoding/json"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// The end-to-end test builds the program with the tag e2e and asks it on
// standard input where things are: each line is answered with one line of
// JSON. The program that users get has none of this.

// seen is a text on the screen, in pixels of the window.
type seen struct {
	Text    string  `json:"text"`
	X       float32 `json:"x"`
	Y       float32 `json:"y"`
	W       float32 `json:"w"`
	H       float32 `json:"h"`
	Focused bool    `json:"focused,omitempty"`
	Field   bool    `json:"field,omitempty"` // something to type into
}

func init() { probe = answer }

// answer reads questions until standard input ends.
func answer(win fyne.Window, tasks *kit.Tasks) {
	go func() {
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			done := make(chan []seen)
			tasks.UI(func() { done <- look(win.Canvas()) })
			_ = json.NewEncoder(os.Stdout).Encode(<-done)
		}
	}()
}

// look lists what is on the top layer of the window.
func look(c fyne.Canvas) []seen {
	p := &prober{canvas: c, clip: fyne.NewSize(c.Size().Width, c.Size().Height)}
	if top := c.Overlays().Top(); top != nil {
		p.walk(top, fyne.Position{}, p.clip)
	} else {
		p.walk(c.Content(), fyne.Position{}, p.clip)
	}
	return p.out
}

type prober struct {
	canvas fyne.Canvas
	clip   fyne.Size
	out    []seen
}

// walk visits what is visible within a clipping rectangle.
func (p *prober) walk(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if o == nil || !o.Visible() {
		return
	}
	if _, ok := o.(*container.Scroll); ok {
		at, size = p.place(o), o.Size()
	}
	switch v := o.(type) {
	case *canvas.Text:
		p.note(v, v.Text, false, at, size)
	case *fyne.Container:
		for _, child := range v.Objects {
			p.walk(child, at, size)
		}
	case fyne.Widget:
		p.widget(v, at, size)
	}
}

func (p *prober) widget(v fyne.Widget, at fyne.Position, size fyne.Size) {
	if e, ok := v.(interface{ SelectedText() string }); ok {
		_ = e
		text := ""
		if t, ok := v.(*widget.Entry); ok {
			text = t.Text
		}
		p.note(v, text, true, at, size)
	}
	if focus, ok := v.(fyne.Focusable); ok && p.canvas.Focused() == focus {
		p.note(v, "", true, at, size)
		p.out[len(p.out)-1].Focused = true
	}
	for _, child := range test.WidgetRenderer(v).Objects() {
		p.walk(child, at, size)
	}
}

func (p *prober) place(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// note takes an object whose middle is inside the clipping rectangle.
func (p *prober) note(o fyne.CanvasObject, text string, field bool, at fyne.Position, size fyne.Size) {
	pos := p.place(o)
	x, y := pos.X+o.Size().Width/2, pos.Y+o.Size().Height/2
	inside := x >= at.X && y >= at.Y && x <= at.X+size.Width && y <= at.Y+size.Height
	if inside && (text != "" || field) {
		p.out = append(p.out, seen{Text: text, X: pos.X, Y: pos.Y, W: o.Size().Width, H: o.Size().Height, Field: field})
	}
}
