package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// DateRange is an input for a period: two days, and chips for those that are
// asked for again and again. What ParsePeriod understands can be typed into the
// first field. An end before its start is refused in words.
type DateRange struct {
	widget.DisableableWidget
	// OnPeriod is called when a period, or none (ok false), was entered.
	OnPeriod func(period course.Period, ok bool)

	p         *words.Printer
	today     course.Date
	lib       *course.Library
	from, to  *DateEntry
	chips     *ChipRow
	presets   []NamedPeriod
	box       *fyne.Container
	last      course.Period
	onProblem func(string)
}

// NewDateRange gives an input for a period. The presets may be UsualPeriods or
// the caller's own; lib, which may be nil, says when school years begin.
func NewDateRange(p *words.Printer, today course.Date, lib *course.Library, presets []NamedPeriod) *DateRange {
	r := &DateRange{p: p, today: today, lib: lib, presets: presets}
	r.from, r.to = NewDateEntry(p, today), NewDateEntry(p, today)
	r.from.PlaceHolder, r.to.PlaceHolder = p.T("kit.period.example"), p.T("kit.period.end")
	r.from.onText = r.typed
	for _, d := range []*DateEntry{r.from, r.to} {
		d.OnDate = func(course.Date, bool) { r.tell() }
		d.reportTo(func(string) { r.report() })
	}
	chips := make([]Chip, len(presets))
	for i, one := range presets {
		chips[i] = Chip{Key: one.Key, Text: one.Name}
	}
	r.chips = NewChipRow(chips, "", r.onChip)
	r.box = VStack(Space2, Beside(340, Space2, []float32{1, 1}, r.from, r.to), r.chips)
	if len(presets) == 0 {
		r.chips.Hide()
	}
	r.ExtendBaseWidget(r)
	return r
}

// WithTip shows a text when the pointer rests on one of the two days.
func (r *DateRange) WithTip(text string) *DateRange {
	r.from.tip.text, r.to.tip.text = text, text
	return r
}

// Disable shows the period without letting anybody change it.
func (r *DateRange) Disable() {
	r.DisableableWidget.Disable()
	for _, o := range []fyne.Disableable{r.from, r.to, r.chips} {
		o.Disable()
	}
}

// Enable lets the period be changed again.
func (r *DateRange) Enable() {
	r.DisableableWidget.Enable()
	for _, o := range []fyne.Disableable{r.from, r.to, r.chips} {
		o.Enable()
	}
}

// SetPeriod shows a period without calling OnPeriod; an end that is 0 is empty.
func (r *DateRange) SetPeriod(period course.Period) {
	r.last = period
	r.from.SetDate(period.From)
	r.to.SetDate(period.To)
	r.mark()
	r.report()
}

// Period gives the period; ok is false when an end is missing or wrong, or when
// it ends before it starts.
func (r *DateRange) Period() (period course.Period, ok bool) {
	from, ok1 := r.from.Date()
	to, ok2 := r.to.Date()
	return course.Period{From: from, To: to}, ok1 && ok2 && from <= to
}

// Problem says in words what is wrong; "" when nothing is, or while an end is
// empty.
func (r *DateRange) Problem() string {
	for _, d := range []*DateEntry{r.from, r.to} {
		if text := d.Problem(); text != "" {
			return text
		}
	}
	from, ok1 := r.from.Date()
	to, ok2 := r.to.Date()
	if ok1 && ok2 && to < from {
		return r.p.T("kit.period.backwards", course.Args{"From": r.p.Date(from), "To": r.p.Date(to)})
	}
	return ""
}

func (r *DateRange) reportTo(f func(string)) { r.onProblem = f }

func (r *DateRange) report() {
	text := r.Problem()
	r.to.setWrong(text != "" && r.from.Problem() == "")
	r.from.setWrong(r.from.Problem() != "")
	if r.onProblem != nil {
		r.onProblem(text)
	}
}

// setWrong marks the second field: the first may be right.
func (r *DateRange) setWrong(on bool) { r.to.setWrong(on && r.from.Problem() == "") }

// typed takes a whole period that was typed into the first field.
func (r *DateRange) typed(text string) bool {
	period, ok := ParsePeriod(text, r.p.Lang(), r.today, r.lib)
	if ok {
		r.choose(period)
	}
	return ok
}

func (r *DateRange) onChip(key string) {
	for _, one := range r.presets {
		if one.Key == key {
			r.choose(one.Period)
		}
	}
}

func (r *DateRange) choose(period course.Period) {
	r.from.SetDate(period.From)
	r.to.SetDate(period.To)
	r.tell()
}

// tell reports the period when it is another one.
func (r *DateRange) tell() {
	r.mark()
	r.report()
	period, ok := r.Period()
	if period == r.last {
		return
	}
	r.last = period
	if r.OnPeriod != nil {
		r.OnPeriod(period, ok)
	}
}

// mark chooses the chip of the period that stands in the fields.
func (r *DateRange) mark() {
	period, ok := r.Period()
	key := ""
	for _, one := range r.presets {
		if ok && one.Period == period {
			key = one.Key
			break
		}
	}
	r.chips.Choose(key)
}

func (r *DateRange) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

// CreateRenderer shows both days and the chips.
func (r *DateRange) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
