//go:build e2e

package app

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

// The end-to-end test builds the program with the tag e2e and asks it on
// standard input what is where: each line is answered with one line of JSON.
// The program that users get has none of this.

// answer is what the window shows.
type answer struct {
	W      float32 `json:"w"` // of the window
	H      float32 `json:"h"`
	Layers int     `json:"layers"` // dialogs and lists that lie over the screen
	Things []thing `json:"things"` // of the top layer, in the order they are drawn
	Menu   []entry `json:"menu"`   // the main menu, which is no part of the canvas
}

// thing is something on the screen, in pixels of the window.
type thing struct {
	Role     string  `json:"role"` // text, entry (typed into), control (pressed or chosen from) or field (a label and its control)
	Text     string  `json:"text"` // what stands there; of a field its label
	X        float32 `json:"x"`    // of a field those of its control
	Y        float32 `json:"y"`
	W        float32 `json:"w"`
	H        float32 `json:"h"`
	Focused  bool    `json:"focused,omitempty"`  // has the keyboard
	Disabled bool    `json:"disabled,omitempty"` // cannot be used now
	Out      bool    `json:"out,omitempty"`      // scrolled out of sight
	Clip     area    `json:"clip"`               // the part of the window it is shown in
}

// area is a rectangle of the window.
type area struct {
	X float32 `json:"x"`
	Y float32 `json:"y"`
	W float32 `json:"w"`
	H float32 `json:"h"`
}

// entry is a line of the main menu.
type entry struct {
	Menu     string `json:"menu"`
	Text     string `json:"text"`
	Disabled bool   `json:"disabled,omitempty"`
}

func init() { probe, reached = attend, tell }

// tell prints how far the start has come, for the benchmarks: at once for the
// first frame, which has been painted; otherwise when what is in the window has
// been painted, which is between two ticks of an animation.
func tell(stage string) {
	if os.Getenv("KLASSETRIN_STAGES") == "" {
		return
	}
	if stage == "frame" {
		_, _ = os.Stdout.WriteString(stage + "\n")
		return
	}
	ticks := 0
	var a *fyne.Animation
	a = fyne.NewAnimation(time.Minute, func(float32) {
		if ticks++; ticks == 2 {
			a.Stop()
			_, _ = os.Stdout.WriteString(stage + "\n")
		}
	})
	a.Start()
}

// attend answers questions until standard input ends.
func attend(win fyne.Window, tasks *kit.Tasks) {
	go func() {
		lines, out := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
		for lines.Scan() {
			if where, ok := strings.CutPrefix(lines.Text(), "fault "); ok {
				breakDown(where, tasks)
				continue
			}
			done := make(chan answer)
			tasks.UI(func() { done <- look(win) })
			_ = out.Encode(<-done)
		}
	}()
}

// breakDown makes a fault in a task, in what a task calls, or on the main
// goroutine, as in a button that was pressed.
func breakDown(where string, tasks *kit.Tasks) {
	fault := func() { panic("a fault that the test has asked for") }
	switch where {
	case "task":
		tasks.Run(context.Background(), func(context.Context) error { fault(); return nil }, nil)
	case "ui":
		tasks.UI(fault)
	case "later":
		tasks.Later(time.Millisecond, fault)
	case "main":
		fyne.NewAnimation(time.Second, func(float32) { fault() }).Start()
	case "goroutine":
		go fault()
	}
}

// look lists what is on the top layer of a window.
func look(win fyne.Window) answer {
	c := win.Canvas()
	p := &prober{canvas: c}
	whole := area{0, 0, c.Size().Width, c.Size().Height}
	if top := c.Overlays().Top(); top != nil {
		p.walk(top, whole)
	} else {
		p.walk(c.Content(), whole)
	}
	return answer{W: whole.W, H: whole.H, Layers: len(c.Overlays().List()), Things: p.things, Menu: menuOf(win.MainMenu())}
}

func menuOf(m *fyne.MainMenu) []entry {
	var out []entry
	if m == nil {
		return out
	}
	for _, menu := range m.Items {
		for _, item := range kit.MenuItems(menu) {
			out = append(out, entry{menu.Label, kit.MenuText(item), item.Disabled})
		}
	}
	return out
}

type prober struct {
	canvas fyne.Canvas
	things []thing
	quiet  bool // texts are not noted
}

// walk visits what is shown within a part of the window.
func (p *prober) walk(o fyne.CanvasObject, clip area) {
	if o == nil || !o.Visible() {
		return
	}
	switch v := o.(type) {
	case *canvas.Text:
		p.note(thing{Role: "text", Text: v.Text}, v, clip)
	case *fyne.Container:
		for _, child := range v.Objects {
			p.walk(child, clip)
		}
	case fyne.Widget:
		p.widget(v, clip)
	}
}

// widget visits a widget: what it is as a whole, then its parts.
func (p *prober) widget(v fyne.Widget, clip area) {
	switch v.(type) {
	case *kit.Scroll, *container.Scroll, *container.Clip:
		clip = clip.cut(placeOf(v))
	}
	t := thing{Role: role(v)}
	if d, ok := v.(fyne.Disableable); ok {
		t.Disabled = d.Disabled()
	}
	if f, ok := v.(fyne.Focusable); ok {
		t.Focused = p.canvas.Focused() == f
	}
	switch f := v.(type) {
	case *kit.Field:
		t.Text = firstText(v)
		p.note(t, f.Control, clip)
	default:
		t.Text = textOf(v, t.Role)
		if t.Role != "" {
			p.note(t, v, clip)
		}
	}
	switch t.Role {
	case "text": // its lines are known as a whole
		return
	case "entry": // what was typed is known; the rest of it are icons
		p.quiet = true
		defer func() { p.quiet = false }()
	}
	for _, child := range test.WidgetRenderer(v).Objects() {
		p.walk(child, clip)
	}
}

// role tells what can be done with a widget; "" for nothing.
func role(v fyne.Widget) string {
	switch v.(type) {
	case *kit.Field:
		return "field"
	case *kit.Text:
		return "text"
	}
	if _, ok := v.(interface{ SelectedText() string }); ok {
		return "entry"
	}
	_, tappable := v.(fyne.Tappable)
	_, focusable := v.(fyne.Focusable)
	if tappable || focusable {
		return "control"
	}
	return ""
}

// textOf gives what was typed into an entry, or what a control says it is.
func textOf(v fyne.Widget, role string) string {
	if role == "entry" {
		return reflect.ValueOf(v).Elem().FieldByName("Text").String()
	}
	if l, ok := v.(interface{ AccessibilityLabel() string }); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

// firstText gives the first text in a widget, which in a field is its label.
func firstText(o fyne.CanvasObject) string {
	var parts []fyne.CanvasObject
	switch v := o.(type) {
	case *canvas.Text:
		return v.Text
	case *kit.Text:
		return v.Text()
	case *fyne.Container:
		parts = v.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(v).Objects()
	}
	for _, part := range parts {
		if text := firstText(part); text != "" {
			return text
		}
	}
	return ""
}

// note takes a thing down, with the place of an object.
func (p *prober) note(t thing, o fyne.CanvasObject, clip area) {
	at := placeOf(o)
	t.X, t.Y, t.W, t.H, t.Clip = at.X, at.Y, at.W, at.H, clip
	x, y := at.X+at.W/2, at.Y+at.H/2
	t.Out = x < clip.X || y < clip.Y || x > clip.X+clip.W || y > clip.Y+clip.H
	if t.Role != "text" || t.Text != "" && !p.quiet {
		p.things = append(p.things, t)
	}
}

func placeOf(o fyne.CanvasObject) area {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return area{at.X, at.Y, o.Size().Width, o.Size().Height}
}

// cut gives the part that two areas share.
func (a area) cut(b area) area {
	x, y := max(a.X, b.X), max(a.Y, b.Y)
	return area{x, y, max(0, min(a.X+a.W, b.X+b.W)-x), max(0, min(a.Y+a.H, b.Y+b.H)-y)}
}
