package words

import (
	"strings"

	"klassetrin/course"
)

// RunStep names what happens in a stretch of a run sheet: an activity by its
// title, or by its learning type while it has none.
func (p *Printer) RunStep(s course.RunStep) string {
	switch s.Kind {
	case course.StepSetUp:
		return p.T("step.setUp")
	case course.StepClearUp:
		return p.T("step.clearUp")
	case course.StepUnused:
		return p.T("step.unused")
	case course.StepActivity:
	}
	if title := strings.TrimSpace(s.Activity.Title); title != "" {
		return title
	}
	return p.ActivityKind(s.Activity)
}

// StepNote says what stands beside the name of a step: what pupils do, unless
// the name says it, and how much of it lies behind the end of the booked time.
func (p *Printer) StepNote(s course.RunStep) string {
	var out []string
	if kind := p.ActivityKind(s.Activity); s.Kind == course.StepActivity && kind != p.RunStep(s) {
		out = append(out, kind)
	}
	if s.Late > 0 {
		out = append(out, p.T("runsheet.late", course.Args{"N": s.Late}))
	}
	return strings.Join(out, " · ")
}

// StepTimes gives the times of a step, "08:15–08:35", or "–" while it has no
// minutes.
func (p *Printer) StepTimes(s course.RunStep) string {
	if s.Untimed() {
		return "–"
	}
	return p.SpanTimes(s.Span)
}

// SpanTimes gives the times of a stretch of a day, "08:15–09:45".
func (p *Printer) SpanTimes(s course.Span) string { return p.Times(s.From.Clock(), s.To.Clock()) }

// Packed names a kit with its copies, "2 × Micro:bit-sæt", and how many are
// booked where that is another number.
func (p *Printer) Packed(plan *course.Plan, k course.Packed) string {
	name := p.named(plan, k.Kit, 0)
	if name == "" {
		name = p.T("say.gone")
	}
	out := p.Int(k.Copies) + " × " + name
	if k.Booked != k.Copies {
		out += " (" + p.T("packing.booked", course.Args{"N": k.Booked}) + ")"
	}
	return out
}

// LessonTitle names a lesson by its number in the course, when that has several,
// and its title; "" for the only lesson of a course when it has no title.
func (p *Printer) LessonTitle(c *course.Course, l *course.Lesson) string {
	if c == nil || l == nil {
		return ""
	}
	var out []string
	for i := range c.Lessons {
		if c.Lessons[i].ID == l.ID && len(c.Lessons) > 1 {
			out = append(out, p.T("calendar.lesson.of", course.Args{"N": i + 1, "Max": len(c.Lessons)}))
		}
	}
	if title := strings.TrimSpace(l.Title); title != "" {
		out = append(out, title)
	}
	return strings.Join(out, " · ")
}
