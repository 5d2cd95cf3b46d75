package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TagField is an input for a few free words, such as skills. Each becomes a
// chip by Enter or a comma; Backspace in the empty input takes the last one
// back into it. Words that are known already are offered while typing. A word
// that is there already is not added again, whatever its capitals.
type TagField struct {
	widget.DisableableWidget
	// OnChanged is called with all words after each change; may be nil.
	OnChanged func([]string)
	// Most is how many words there may be; 0 for any number. One more is refused in words.
	Most int

	p         *words.Printer
	known     []string
	tags      []string
	chips     *fyne.Container
	box       *fyne.Container
	entry     *TextField
	offer     *offer
	onProblem func(string)
}

// NewTagField gives an input for words; known are offered while typing.
func NewTagField(p *words.Printer, known []string, onChanged func([]string)) *TagField {
	t := &TagField{p: p, known: known, OnChanged: onChanged}
	t.chips = Flow(6)
	t.entry = NewTextField(p.T("kit.tags.add"))
	t.entry.OnKey, t.entry.OnRune = t.key, t.letter
	t.entry.OnChanged = t.typed
	t.entry.OnLeave = t.leave
	t.offer = newOffer(p, t.entry, func(word string) {
		t.add(word)
		focus(t.entry)
	})
	t.box = VStack(6, t.chips, t.entry)
	t.ExtendBaseWidget(t)
	t.show()
	return t
}

// WithTip shows a text when the pointer rests on the input.
func (t *TagField) WithTip(text string) *TagField { t.entry.tip.text = text; return t }

// Set shows words without calling OnChanged.
func (t *TagField) Set(tags []string) {
	t.tags = slices.Clone(tags)
	t.entry.SetText("")
	t.show()
}

// Words gives the words in the order in which they were added. What is still
// being typed counts, so that nothing is lost when a form is saved.
func (t *TagField) Words() []string {
	all := slices.Clone(t.tags)
	if word := tidy(t.entry.Text); word != "" && !t.has(word) && t.room() {
		all = append(all, word)
	}
	return all
}

func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

func (t *TagField) has(word string) bool {
	return slices.ContainsFunc(t.tags, func(s string) bool { return strings.EqualFold(s, word) })
}

func (t *TagField) room() bool { return t.Most <= 0 || len(t.tags) < t.Most }

// add makes chips of a text, as many as there is room for.
func (t *TagField) add(text string) {
	before := len(t.tags)
	full := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if word = tidy(word); word == "" || t.has(word) {
			continue
		}
		if full = !t.room(); full {
			break
		}
		t.tags = append(t.tags, word)
	}
	if !full {
		t.entry.SetText("")
	}
	t.refuse(full)
	t.offer.hide()
	if len(t.tags) != before {
		t.changed()
	}
}

func (t *TagField) refuse(full bool) {
	t.entry.setWrong(full)
	if t.onProblem == nil {
		return
	}
	if full {
		t.onProblem(t.p.N("kit.tags.most", t.Most))
		return
	}
	t.onProblem("")
}

func (t *TagField) reportTo(f func(string)) { t.onProblem = f }

func (t *TagField) setWrong(on bool) { t.entry.setWrong(on) }

// typed takes words that were pasted with commas, and offers known ones.
func (t *TagField) typed(s string) {
	if strings.ContainsAny(s, ",;\n") {
		t.add(s)
		return
	}
	t.refuse(false)
	t.suggest(s)
}

// suggest offers known words, as long as there is room for one.
func (t *TagField) suggest(s string) {
	if !t.room() {
		t.offer.hide()
		return
	}
	fresh := slices.DeleteFunc(slices.Clone(t.known), t.has)
	t.offer.show(fresh, tidy(s))
}

func (t *TagField) letter(r rune) bool {
	if r != ',' && r != ';' {
		return false
	}
	t.add(t.entry.Text)
	return true
}

func (t *TagField) key(ev *fyne.KeyEvent) bool {
	if t.offer.key(ev) {
		return true
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if tidy(t.entry.Text) == "" {
			return false
		}
		t.add(t.entry.Text)
	case fyne.KeyBackspace:
		if t.entry.Text != "" || len(t.tags) == 0 {
			return false
		}
		last := t.tags[len(t.tags)-1]
		t.tags = t.tags[:len(t.tags)-1]
		t.changed()
		t.entry.SetText(last)
		t.entry.CursorColumn = len([]rune(last))
		t.entry.Refresh()
	case fyne.KeyDown:
		t.suggest(t.entry.Text)
	default:
		return false
	}
	return true
}

// leave keeps what was typed, unless the pointer is choosing from the offer.
func (t *TagField) leave() {
	if t.offer.pointed() {
		return
	}
	t.offer.hide()
	t.add(t.entry.Text)
}

func (t *TagField) remove(word string) {
	t.tags = slices.DeleteFunc(t.tags, func(s string) bool { return s == word })
	t.refuse(false)
	t.changed()
	focus(t.entry)
}

func (t *TagField) changed() {
	t.show()
	if t.OnChanged != nil {
		t.OnChanged(slices.Clone(t.tags))
	}
}

func (t *TagField) show() {
	t.chips.Objects = t.chips.Objects[:0]
	for _, word := range t.tags {
		var take func()
		if !t.Disabled() {
			take = func() { t.remove(word) }
		}
		t.chips.Add(removable(t.p, word, "", take))
	}
	t.chips.Hidden = len(t.tags) == 0
	t.box.Refresh()
	t.Refresh()
	if o := topOverlay(t); o != nil && o.scroll != nil {
		o.relayout()
	}
}

// removable is a chip of a chosen value with a cross that takes it away; without
// a cross when take is nil.
func removable(p *words.Printer, text string, dot fyne.ThemeColorName, take func()) fyne.CanvasObject {
	var line []fyne.CanvasObject
	if dot != "" {
		line = append(line, Dot(dot))
	}
	line = append(line, Grow(newText(text, SizeSmall, ColorAccentText)))
	pad := [4]float32{1, 2, 1, 8}
	if take == nil {
		pad = [4]float32{4, 8, 4, 8}
	} else {
		cross := IconButton(IconX, p.T("kit.remove.named", course.Args{"Name": text}), take)
		cross.compact = true
		line = append(line, cross)
	}
	b := NewBox(0, HStack(Space1, line...))
	b.Fill, b.Radius, b.Pad = ColorAccentSoft, 6, pad
	return b
}

// Disable shows the words without letting anybody change them.
func (t *TagField) Disable() {
	t.DisableableWidget.Disable()
	t.entry.Disable()
	t.show()
}

// Enable lets the words be changed again.
func (t *TagField) Enable() {
	t.DisableableWidget.Enable()
	t.entry.Enable()
	t.show()
}

// AccessibilityLabel reads the words.
func (t *TagField) AccessibilityLabel() string { return t.p.List(t.tags) }

func (t *TagField) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.box} }

func (t *TagField) focusTarget() fyne.Focusable { return t.entry }

// CreateRenderer shows the chips above the input.
func (t *TagField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.box) }
