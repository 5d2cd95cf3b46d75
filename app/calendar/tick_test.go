package calendar

import (
	"testing"
	"time"

	"klassetrin/app/kit"
)

var _ kit.Hider = (*Page)(nil)

// TestNoClockRunsForAHiddenWeek: the line of the present moves by the minute
// while the week is shown, and nothing looks at the clock afterwards.
func TestNoClockRunsForAHiddenWeek(t *testing.T) {
	s, p := danish(t)
	looks, now := 0, s.Deps.Planner.Now
	s.Deps.Planner.Now = func() time.Time { looks++; return now() }
	minutes := func() int {
		looks = 0
		for range 3 {
			s.Deps.Tasks.Elapse()
		}
		return looks
	}
	if n := minutes(); n != 3 {
		t.Errorf("the clock was looked at %d times in three minutes", n)
	}
	p.Hidden()
	if n := minutes(); n != 0 {
		t.Errorf("the clock was looked at %d times for a hidden week", n)
	}
	looks = 0
	p.Open(kit.Goal{Screen: kit.ScreenCalendar})
	if looks == 0 {
		t.Error("the line of the present stays where it was when the week is shown again")
	}
	if n := minutes(); n != 3 {
		t.Errorf("the clock was looked at %d times after the week was shown again", n)
	}
}
