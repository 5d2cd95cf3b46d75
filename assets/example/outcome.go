package example

import "klassetrin/course"

// held records how a session of the past went, and gives the pupils that are
// known to have taken part.
func (m *maker) held(s *course.Session) int {
	s.Sent = s.Day.Monday().AddDays(-7 * m.dice.between(1, 3))
	if m.dice.below(1000) < 22 {
		off := m.seed.CallOffs[m.dice.below(len(m.seed.CallOffs))]
		s.State, s.OffBy, s.OffWhy = course.CalledOff, off.By, off.Why
		return 0
	}
	s.State = course.Held
	a := &s.Attendance[0]
	n := max(1, a.Expected-m.dice.below(3)-m.dice.below(2))
	if m.dice.chance(4) {
		n = max(1, n-m.dice.between(2, 6))
	}
	a.Present, a.Adults = course.Exactly(n), course.Exactly(m.dice.between(1, 2))
	if m.dice.chance(6) {
		a.Present = course.About(max(5, n/5*5))
	}
	if m.dice.chance(45) {
		s.Rating = min(5, m.dice.between(3, 6))
		if m.dice.chance(20) {
			s.Learned = m.seed.Learned[m.dice.below(len(m.seed.Learned))]
		}
	}
	if m.dice.chance(6) {
		s.Remarks = m.seed.Remarks[m.dice.below(len(m.seed.Remarks))]
	}
	return a.Present.N
}

// planned says how far a session to come is: the nearer, the surer.
func (m *maker) planned(s *course.Session) {
	near := 100 - int(s.Day-m.today)
	switch {
	case m.dice.chance(near):
		s.State, s.Sent = course.Confirmed, m.told(s.Day)
	case m.dice.chance(60):
		s.State, s.Sent = course.SessionOffered, m.told(s.Day)
	}
}
