package reports

import (
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestThePageGoesOnWhereTheOneBeforeWas, as after another language was chosen.
func TestThePageGoesOnWhereTheOneBeforeWas(t *testing.T) {
	s, p := shown(t, "danish")
	choose(t, s, "Period", "2025")
	choose(t, s, "Target", "All participations, no target")
	p.saved = "/reports"
	again := func(lang words.Lang) {
		legacy := p.Legacy()
		s.Deps.Words = words.For(lang)
		p = New(s.Deps, "1.2.3")
		p.Inherit(legacy)
		s.Show(p, 1216, 840)
	}
	again(words.German)
	if p.model.Period != course.YearPeriod(2025) || p.model.Target != "" || p.saved != "/reports" {
		t.Errorf("the page shows %+v, the last report is in %q", p.model, p.saved)
	}
	if now, ok := p.period.Value(); !ok || now != p.model.Period {
		t.Errorf("the choice shows %v", now)
	}
	if p.model.Language != words.German {
		t.Errorf("the report stayed in %v, as nobody has chosen", p.model.Language)
	}
	choose(t, s, "Sprache des Berichts", "Dansk")
	free := course.Period{From: course.NewDate(2026, 2, 1), To: course.NewDate(2026, 5, 31)}
	p.onPeriod(course.Period{})
	p.span.SetPeriod(free)
	p.onSpan(free, true)
	again(words.English)
	if p.model.Language != words.Danish || p.model.Period != free || !p.free.Visible() {
		t.Errorf("the page shows %+v, the days are seen: %v", p.model, p.free.Visible())
	}
	if now, ok := p.period.Value(); !ok || now != (course.Period{}) {
		t.Errorf("the choice shows %v instead of a free period", now)
	}
	if days, ok := p.span.Period(); !ok || days != free {
		t.Errorf("the days are %v", days)
	}
}
