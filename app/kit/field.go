package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Field is a control with its label above and, when something is wrong, a
// sentence below that says what.
type Field struct {
	widget.BaseWidget
	Control fyne.CanvasObject

	label *Text
	hint  *Text
	err   *Text
	line  *fyne.Container
	text  string
	wrong []string // what stood in the control when the sentence was said
}

// wrongable is a control that can show that it is wrongly filled in.
type wrongable interface{ setWrong(bool) }

// reporting is a control that finds out by itself what is wrong with it.
type reporting interface{ reportTo(func(string)) }

// NewField gives a field. A required one has a star behind its label. The hint
// stands below; "" for none.
func NewField(label string, control fyne.CanvasObject, required bool, hint string) *Field {
	f := &Field{Control: control}
	nameAll(control, label)
	if required {
		label += " *"
	}
	f.label = Caption(label).Wrap()
	f.hint = Caption(hint).Wrap()
	f.err = newText("", SizeCaption, ColorErrorText).Wrap()
	f.line = HStack(Space1, NewIcon(IconIn(IconWarning, ColorErrorText), 14), Grow(f.err))
	if label == "" {
		f.label.Hide()
	}
	if hint == "" {
		f.hint.Hide()
	}
	f.line.Hide()
	if r, ok := control.(reporting); ok {
		r.reportTo(f.SetError)
	}
	whenChangedIn(control, f.forgive)
	f.ExtendBaseWidget(f)
	if problem := f.problem(); problem != "" {
		f.SetError(problem)
	}
	return f
}

// problem is what the control itself finds wrong, "" for nothing.
func (f *Field) problem() string {
	if r, ok := f.Control.(interface{ Problem() string }); ok {
		return r.Problem()
	}
	return ""
}

// forgive takes the sentence away once something else stands in the control, but
// for what that itself finds wrong.
func (f *Field) forgive() {
	if f.text != "" && !slices.Equal(f.wrong, filledIn(f.Control)) {
		f.SetError(f.problem())
	}
}

// SetError shows a sentence below the control; "" takes it away. It goes by itself
// when the user changes what it is about.
func (f *Field) SetError(text string) {
	if f.wrong = nil; text != "" {
		f.wrong = filledIn(f.Control)
	}
	if w, ok := f.Control.(wrongable); ok {
		w.setWrong(text != "")
	}
	if n, ok := f.Control.(nameable); ok {
		n.setProblem(text)
	}
	if f.text == text {
		return
	}
	f.text = text
	f.err.SetText(text)
	if text == "" {
		f.line.Hide()
	} else {
		f.line.Show()
	}
	f.Refresh()
	if o := topOverlay(f); o != nil && o.scroll != nil {
		o.relayout()
	}
}

// Error gives the sentence that is shown, "" when nothing is wrong.
func (f *Field) Error() string { return f.text }

// SetHint changes the text below the control.
func (f *Field) SetHint(text string) {
	f.hint.SetText(text)
	if text == "" {
		f.hint.Hide()
	} else {
		f.hint.Show()
	}
	f.Refresh()
}

// Focus gives the keyboard to the control.
func (f *Field) Focus() {
	if t := firstFocusable(f.Control); t != nil {
		focus(t)
	}
}

func (f *Field) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.label, f.Control, f.hint, f.line}
}

// CreateRenderer shows label, control, hint and error below each other.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &fieldRenderer{f: f, label: f.label.CreateRenderer().(*textRenderer), below: f.parts()[1:]}
	r.objects = append(append(r.objects, r.label.Objects()...), r.below...)
	return r
}

// firstFocusable finds the first thing in a control that takes the keyboard.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return nil
	}
	if t, ok := o.(interface{ focusTarget() fyne.Focusable }); ok {
		return t.focusTarget()
	}
	if t, ok := o.(fyne.Focusable); ok {
		return t
	}
	for _, child := range partsOf(o) {
		if t := firstFocusable(child); t != nil {
			return t
		}
	}
	return nil
}

// formWidth is the greatest width of a form in pixels at factor 1.
const formWidth = 640

// Form lays fields below each other and knows them by the names that the
// domain uses in its errors.
type Form struct {
	widget.BaseWidget
	box    *fyne.Container
	names  []string
	fields map[string]*Field
}

// NewForm gives an empty form.
func NewForm() *Form {
	f := &Form{box: VStack(Space3), fields: map[string]*Field{}}
	f.ExtendBaseWidget(f)
	return f
}

// Add appends a field under the name that the domain has for it.
func (f *Form) Add(name string, field *Field) *Form {
	f.know(name, field)
	f.box.Add(field)
	return f
}

// AddLine appends several fields side by side; names and fields go together.
func (f *Form) AddLine(names []string, fields ...*Field) *Form {
	return f.AddShares(nil, names, fields...)
}

// AddShares is AddLine for fields that share the width by weights, as in Columns.
func (f *Form) AddShares(weights []float32, names []string, fields ...*Field) *Form {
	objects := make([]fyne.CanvasObject, len(fields))
	for i, field := range fields {
		f.know(names[i], field)
		objects[i] = field
	}
	f.box.Add(Columns(Space3, weights, objects...))
	return f
}

// AddObject appends something that is not a field: a heading, a note.
func (f *Form) AddObject(o fyne.CanvasObject) *Form { f.box.Add(o); return f }

func (f *Form) know(name string, field *Field) {
	f.names = append(f.names, name)
	f.fields[name] = field
}

// Field gives the field of a name, nil when there is none.
func (f *Form) Field(name string) *Field { return f.fields[name] }

// ShowErrors shows sentences at the fields of their names, takes those of all
// others away and puts the keyboard into the first wrong one. It gives the
// sentences whose names are not in this form, in no order, so that the caller
// can show them elsewhere.
func (f *Form) ShowErrors(errs map[string]string) (elsewhere []string) {
	first := true
	for _, name := range f.names {
		field := f.fields[name]
		field.SetError(errs[name])
		if errs[name] != "" && first {
			field.Focus()
			first = false
		}
	}
	for name, text := range errs {
		if f.fields[name] == nil && text != "" {
			elsewhere = append(elsewhere, text)
		}
	}
	f.Refresh()
	return elsewhere
}

// Valid tells whether no field shows an error.
func (f *Form) Valid() bool {
	for _, field := range f.fields {
		if field.Error() != "" {
			return false
		}
	}
	return true
}

// Focus puts the keyboard into the first field.
func (f *Form) Focus() {
	if t := firstFocusable(f.box); t != nil {
		focus(t)
	}
}

func (f *Form) parts() []fyne.CanvasObject { return []fyne.CanvasObject{f.box} }

// CreateRenderer shows the fields, never wider than can be read well.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return laid(f, &sizedLayout{maxWidth: formWidth}, f.box)
}
