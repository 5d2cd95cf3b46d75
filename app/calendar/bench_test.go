package calendar

import (
	"context"
	"fmt"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// BenchmarkSwitchWeek goes to the next week and back, in the Danish example
// and with 20,000 further sessions over ten years.
func BenchmarkSwitchWeek(b *testing.B) {
	for _, more := range []int{0, 20000} {
		b.Run(fmt.Sprintf("plus%d", more), func(b *testing.B) {
			s, p := openPage(b, "danish", words.Danish, 1216, 840)
			grow(b, p, more)
			step := 7
			for b.Loop() {
				p.step(step)
				step = -step
			}
			_ = s
		})
	}
}

// BenchmarkChangeDraft alters the session in the panel, with conflicts and
// ways out worked out anew.
func BenchmarkChangeDraft(b *testing.B) {
	_, p := openPage(b, "danish", words.Danish, 1216, 840)
	p.onNextConflict()
	e := p.editor()
	for n := 0; b.Loop(); n++ {
		e.alter(func(d *Draft) { d.SetMinutes(60 + n%2) }, e.when.fill)
	}
}

// grow copies the sessions of the example over ten years.
func grow(b *testing.B, p *Page, n int) {
	b.Helper()
	have := p.deps.Planner.Plan.In(course.Period{})
	var edits []course.Edit
	for i := range n {
		s := *have[i%len(have)]
		s.ID, s.Request = course.ID(fmt.Sprintf("more-%05d", i)), ""
		s.Day = monday - 1825 + course.Date(i%3650)
		edits = append(edits, course.Put(&s))
	}
	change := p.deps.Planner.OnChange
	p.deps.Planner.OnChange = nil
	if err := p.deps.Planner.Do(context.Background(), course.Label{Key: "label.setup"}, edits...); err != nil {
		b.Fatal(err)
	}
	p.deps.Planner.OnChange = change
	p.Refresh()
}
