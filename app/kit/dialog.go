package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/assets/words"
)

// DialogSpec says what a dialog holds.
type DialogSpec struct {
	Title   string
	Head    fyne.CanvasObject // stays above the content while that scrolls; nil for nothing
	Content fyne.CanvasObject // a Form is not lost without a question, see Dialog
	Primary string            // the word on the main button; "" for a dialog that only shows something
	OnDone  func() bool       // the main button; true closes the dialog
	Acts    bool              // the main button does more than keeping a Form, which is then lost without a question
	Cancel  string            // the word on the other button; "" for the usual one
	OnClose func()            // after closing in whatever way; may be nil
	Extra   []fyne.CanvasObject
	Width   float32 // of the content in pixels at factor 1; 0 for 480
}

// Dialog is a form or message that must be dealt with first. Esc cancels, Enter
// in a one-line field and Ctrl+Enter anywhere press the main button. It never
// grows larger than the window; its content scrolls. When it closes, what had
// the keyboard before has it again. Where the content is a Form and something was
// filled in since it opened, Esc and the button that cancels ask first.
type Dialog struct {
	spec     DialogSpec
	win      fyne.Window
	words    *words.Printer
	filled   Filled  // what stood in a form when it opened
	question *Dialog // what becomes of it that was asked last
	over     *overlay
	scroll   *Scroll
	buttons  *buttonLines
	primary  *Button
	cancel   *Button
	content  fyne.CanvasObject
}

// ShowDialog opens a dialog and puts the keyboard into its first field, and where
// there is none on the button that loses nothing, the one that cancels.
func ShowDialog(win fyne.Window, p *words.Printer, spec DialogSpec) *Dialog {
	if spec.Width == 0 {
		spec.Width = 480
	}
	d := &Dialog{spec: spec, win: win, words: p, content: spec.Content}
	if form, ok := spec.Content.(*Form); ok && spec.Primary != "" && !spec.Acts {
		d.filled = FilledIn(form)
	}
	d.scroll = NewScroll(Inset(dialogEdge, 12, dialogEdge, dialogEdge, spec.Content))
	cancel := spec.Cancel
	switch {
	case cancel == "" && spec.Primary == "":
		cancel = p.T("kit.close")
	case cancel == "":
		cancel = p.T("common.cancel")
	}
	d.buttons = &buttonLines{extra: len(spec.Extra)}
	d.cancel = Secondary(cancel, d.onCancel)
	buttons := append(slices.Clone(spec.Extra), fyne.CanvasObject(d.cancel))
	if spec.Primary != "" {
		d.primary = Primary(spec.Primary, d.Submit)
		buttons = append(buttons, d.primary)
	}
	var head fyne.CanvasObject = Title(spec.Title).Ellipsis()
	if spec.Head != nil {
		head = VStack(Space4, head, Inset(0, 12, 0, dialogEdge, spec.Head))
	}
	panel := NewBox(0, container.New(&dialogLayout{d}, head, d.scroll, Inset(0, 10, 0, 0, container.New(d.buttons, buttons...))))
	panel.Fill, panel.Border, panel.Radius = ColorRaised, ColorBorder, 12
	panel.Pad = [4]float32{18, 8, 18, 18}
	d.over = &overlay{canvas: win.Canvas(), panel: panel, shade: true, arrange: d.arrange, scroll: d.scroll, dialog: d}
	d.over.onKey = d.key
	d.over.onShort = d.shortcut
	d.over.show()
	win.Canvas().FocusNext()
	if o, ok := win.Canvas().Focused().(fyne.CanvasObject); ok && slices.Contains(buttons, o) {
		focus(d.cancel)
	}
	return d
}

// onCancel is Esc and the button that cancels.
func (d *Dialog) onCancel() { d.leave(func() {}) }

// Close closes the dialog without pressing its main button and without asking.
func (d *Dialog) Close() {
	if !d.over.open {
		return
	}
	d.over.hide()
	if d.spec.OnClose != nil {
		d.spec.OnClose()
	}
}

// Submit presses the main button.
func (d *Dialog) Submit() {
	if d.primary == nil || d.primary.Disabled() {
		return
	}
	if d.spec.OnDone == nil || d.spec.OnDone() {
		d.Close()
		return
	}
	d.Relayout()
}

// SetPrimary changes the word on the main button and whether it can be pressed.
func (d *Dialog) SetPrimary(text string, enabled bool) {
	d.primary.SetText(text)
	if enabled {
		d.primary.Enable()
	} else {
		d.primary.Disable()
	}
}

// Relayout gives the dialog the size that its changed content needs.
func (d *Dialog) Relayout() { d.over.relayout() }

// Open tells whether the dialog is still shown.
func (d *Dialog) Open() bool { return d.over.open }

func (d *Dialog) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		d.onCancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.Submit()
	default:
		d.ScrollBy(ev.Name)
	}
}

// ScrollBy scrolls the content by the keys that do so in a text: the arrows, Page
// Up and Page Down, Home and End. It tells whether the key is one of them. Keys
// that nobody has used come here by themselves; a field in the head of a dialog
// hands its own on.
func (d *Dialog) ScrollBy(key fyne.KeyName) bool {
	view, all := d.scroll.Size().Height, d.scroll.Content.MinSize().Height
	line := Size(SizeControl)
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: line - view, fyne.KeyPageDown: view - line, fyne.KeyHome: -all, fyne.KeyEnd: all,
	}[key]
	if ok {
		d.scroll.ScrollToOffset(fyne.NewPos(d.scroll.Offset.X, max(0, min(d.scroll.Offset.Y+by, all-view))))
	}
	return ok
}

func (d *Dialog) shortcut(s fyne.Shortcut) {
	if isSubmit(s) {
		d.Submit()
	}
}

// arrange centres the panel and keeps it inside the window.
func (d *Dialog) arrange(win fyne.Size) (fyne.Position, fyne.Size) {
	margin := Px(Space4)
	sides := Px(18 + 8 + 12 + dialogEdge)
	width := max(Px(d.spec.Width), d.content.MinSize().Width) + sides
	width = min(width, win.Width-2*margin)
	d.content.Resize(clampSize(width-sides, d.content.MinSize().Height))
	d.buttons.width = width - Px(18+8+10)
	chrome := d.over.panel.MinSize().Height - d.scroll.MinSize().Height
	height := min(chrome+d.content.MinSize().Height, win.Height-2*margin)
	size := clampSize(width, height)
	return fyne.NewPos((win.Width-size.Width)/2, max(margin, (win.Height-size.Height)*0.4)), size
}

// dialogEdge is the space around the content inside of what scrolls it, in pixels
// at factor 1: half of a border and of the ring around what has the keyboard is
// drawn beyond a field or button, and a scroll cuts it off.
const dialogEdge = 2

// dialogLayout puts the title on top, the buttons at the bottom and gives the
// rest to the content.
type dialogLayout struct{ d *Dialog }

// Layout places title, content and buttons.
func (l *dialogLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	gap := Px(Space4)
	title, buttons := o[0].MinSize().Height, o[2].MinSize().Height
	place(o[0], 0, 0, s.Width, title)
	place(o[1], 0, title+gap-Px(dialogEdge), s.Width, s.Height-title-buttons-2*gap+Px(2*dialogEdge))
	place(o[2], 0, s.Height-buttons, s.Width, buttons)
}

// MinSize is small in the middle, because the content scrolls.
func (l *dialogLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[2].MinSize().Width, o[0].MinSize().Height+o[1].MinSize().Height+o[2].MinSize().Height+2*Px(Space4))
}

// Confirm asks before something that cannot be taken back. The verb says what
// will happen ("Delete"), never just "OK"; the keyboard is on the button that
// cancels, so that it takes a choice and not a habit.
func Confirm(win fyne.Window, p *words.Printer, title, text, verb string, f func()) *Dialog {
	d := ShowDialog(win, p, DialogSpec{
		Title: title, Content: Body(text), Primary: verb, Width: 420,
		OnDone: func() bool { return true },
	})
	d.spec.OnDone = func() bool {
		d.Close()
		f()
		return false
	}
	return d
}

// FocusPrimary gives the keyboard to the main button, as where nothing has to be
// filled in and the button loses nothing.
func (d *Dialog) FocusPrimary() { focus(d.primary) }

// ErrorDialog tells what went wrong in one or two sentences.
func ErrorDialog(win fyne.Window, p *words.Printer, title, text string) *Dialog {
	return ShowDialog(win, p, DialogSpec{
		Title:   title,
		Content: HStack(Space3, NewIcon(IconIn(IconWrong, ColorErrorText), 22), Grow(Body(text))),
		Width:   420,
	})
}
