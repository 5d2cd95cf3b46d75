// Package runsheet shows run sheets and packing lists, and prints them. It is a
// part of several screens, not one itself: a session of the calendar has a run
// sheet, a day of Home has some and a packing list, and the designer of courses
// lays its lesson on the clock. It is no part of kit, because kit knows no
// reports.
package runsheet

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// View is a run sheet on the screen: what it is about, what does not fit, the
// lesson to scale, its times, and what to bring.
type View struct {
	Content fyne.CanvasObject

	deps  *kit.Deps
	head  *fyne.Container
	strip *kit.TimeStrip
	rows  *fyne.Container
	bring *fyne.Container
}

// NewView gives a view that shows nothing yet.
func NewView(d *kit.Deps) *View {
	v := &View{deps: d, head: kit.VStack(kit.Space2), strip: kit.NewTimeStrip(d.Words), rows: kit.VStack(0), bring: kit.VStack(kit.Space1)}
	v.strip.SetTitle(d.Words.T("runsheet.title"))
	v.Content = kit.VStack(kit.Space4, v.head, v.strip, v.rows, v.bring)
	return v
}

// Set shows a run sheet.
func (v *View) Set(r *course.RunSheet) {
	w, plan := v.deps.Words, v.deps.Planner.Plan
	v.head.Objects = v.heading(r)
	if len(r.Findings) > 0 {
		var texts []string
		for _, f := range r.Findings {
			texts = append(texts, w.Reason(plan, f))
		}
		v.head.Add(kit.Banner(w, kit.Warn, strings.Join(texts, "\n")))
	}
	var segments []kit.TimeSegment
	var rows []fyne.CanvasObject
	for _, s := range r.Steps {
		if _, color := sign(s); !s.Untimed() {
			segments = append(segments, kit.TimeSegment{Label: w.SpanTimes(s.Span) + " " + w.RunStep(s), Minutes: s.Span.Minutes(), Color: color})
		}
		rows = append(rows, v.row(s))
	}
	v.strip.SetSegments(segments, 0)
	v.rows.Objects = kit.Lines(rows...).Objects
	v.bring.Objects = v.bringing(r.Bag)
	for _, o := range []*fyne.Container{v.head, v.rows, v.bring} {
		o.Refresh()
	}
	v.Content.Refresh()
}

// heading says what the sheet is about; a lesson that is only tried stands
// where everybody knows.
func (v *View) heading(r *course.RunSheet) []fyne.CanvasObject {
	w, plan, s := v.deps.Words, v.deps.Planner.Plan, r.Session
	lesson := w.LessonTitle(r.Design, r.Lesson)
	if s.ID == "" {
		return []fyne.CanvasObject{kit.Caption(w.T("runsheet.there") + " " + w.SpanTimes(r.Span())).Wrap()}
	}
	title := w.T("say.gone")
	if r.Design != nil {
		title = r.Design.Title
	}
	out := []fyne.CanvasObject{kit.Heading(title).Wrap()}
	if lesson != "" {
		out = append(out, kit.Plain(lesson).Wrap())
	}
	when := joined(w.WeekdayDate(s.Day), w.SessionTimes(s), w.T("runsheet.there")+" "+w.SpanTimes(r.Span()))
	where := joined(w.Participants(plan, s), pupils(v.deps, s), w.Place(plan, s.Place), w.Librarians(plan, s))
	return append(out, kit.Caption(words.Capital(when)).Wrap(), kit.Caption(where).Wrap())
}

func pupils(d *kit.Deps, s *course.Session) string {
	if s.Expected() == 0 {
		return ""
	}
	return d.Words.N("attendance.pupils", s.Expected())
}

// sign gives icon and colour of a step.
func sign(s course.RunStep) (kit.IconName, fyne.ThemeColorName) {
	switch s.Kind {
	case course.StepSetUp:
		return kit.IconUpload, kit.ColorMuted
	case course.StepClearUp:
		return kit.IconDownload, kit.ColorMuted
	case course.StepUnused:
		return kit.IconClock, kit.ColorBorder
	case course.StepActivity:
	}
	return kit.ActivitySign(s.Activity)
}

// row is one step: its times, and behind a stripe in its colour what happens.
func (v *View) row(s course.RunStep) fyne.CanvasObject {
	w := v.deps.Words
	icon, color := sign(s)
	name := kit.Plain(w.RunStep(s)).Wrap()
	if s.Kind == course.StepActivity && !s.Activity.Break {
		name = name.Bold()
	}
	text := kit.VStack(2, name)
	if note := w.StepNote(s); note != "" {
		caption := kit.Caption(note).Wrap()
		if s.Late > 0 {
			caption = caption.In(kit.ColorWarnText)
		}
		text.Add(caption)
	}
	if more := strings.TrimSpace(s.Activity.Text); more != "" {
		text.Add(kit.Body(more))
	}
	minutes := "–"
	if !s.Untimed() {
		minutes = w.Minutes(s.Span.Minutes())
	}
	what := kit.NewBox(0, kit.Columns(kit.Space2, []float32{0, 1, 0},
		kit.VStack(0, kit.NewIcon(kit.IconIn(icon, iconColor(color)), 18)), text, kit.Muted(minutes).Wrap()))
	what.Stripe, what.Pad = color, [4]float32{6, 0, 6, 12}
	times := kit.Inset(6, 0, 6, 0, kit.Plain(w.StepTimes(s)).Wrap()) // wrapped texts stand at the top
	return kit.Beside(340, 0, []float32{0, 1}, kit.Sized(112, 0, times), what)
}

// iconColor is that of a stripe, where it is strong enough for an icon.
func iconColor(stripe fyne.ThemeColorName) fyne.ThemeColorName {
	if stripe == kit.ColorBorder {
		return kit.ColorMuted
	}
	return stripe
}

// bringing lists what to bring.
func (v *View) bringing(b course.Bag) []fyne.CanvasObject {
	w := v.deps.Words
	out := []fyne.CanvasObject{kit.Plain(w.T("runsheet.bring")).Bold()}
	lines := bagLines(v.deps, b)
	if len(lines) == 0 {
		return append(out, kit.Muted(w.T("runsheet.bring.nothing")).Wrap())
	}
	return append(out, lines...)
}

// bagLines has a line for each thing that a session needs.
func bagLines(d *kit.Deps, b course.Bag) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if b.NeedsRoom {
		out = append(out, signed(kit.IconWarning, kit.ColorWarnText, d.Words.T("packing.room")))
	}
	for _, k := range b.Kits {
		out = append(out, signed(kit.IconPackage, kit.ColorMuted, d.Words.Packed(d.Planner.Plan, k)))
	}
	for _, line := range b.Materials {
		out = append(out, signed(kit.IconFile, kit.ColorMuted, line))
	}
	return out
}

func signed(icon kit.IconName, color fyne.ThemeColorName, text string) fyne.CanvasObject {
	return kit.Signed(icon, color, kit.Plain(text).Wrap())
}
