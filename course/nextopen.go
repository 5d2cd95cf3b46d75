package course

import "slices"

// Where a session is proposed: not before nine, where a lesson has room, and on no
// day further away than the longest stretch without teaching.
const (
	proposedFrom    = Clock(9 * 60)
	proposedMinutes = 45
	proposedDays    = 400
)

// NextOpen proposes when a new session could begin: the first full hour from a
// moment on at which the library teaches and a lesson of 45 minutes has room, not
// before nine. A branch narrows it down to the hours and closed days of one house;
// with "" any branch will do. Weekends count only where a branch has hours then,
// and no day counts on which all schools have holidays. Where no such time is
// found, as in a library that never opens, it is the moment's own day at nine.
func (p *Plan) NextOpen(from Moment, branch ID) (Date, Clock) {
	houses := slices.DeleteFunc(slices.Clone(p.Branches.All()), func(b *Branch) bool {
		return b.Retired && b.ID != branch || branch != "" && b.ID != branch
	})
	if len(houses) == 0 {
		houses = []*Branch{{}}
	}
	for d := from.Date(); d < from.Date()+proposedDays; d++ {
		first, found := Clock(0), false
		for _, b := range houses {
			if c, ok := p.opens(d, b, max(from, d.At(proposedFrom))); ok && (!found || c < first) {
				first, found = c, true
			}
		}
		if found {
			return d, first
		}
	}
	return from.Date(), proposedFrom
}

// opens gives the first full hour of a day, from a moment on, at which a session
// in a house could begin.
func (p *Plan) opens(d Date, house *Branch, from Moment) (Clock, bool) {
	if p.noTeaching(d, house.ID) {
		return 0, false
	}
	hours := house.Hours
	if len(hours) == 0 {
		hours = WeekHours(dayBegins, dayEnds)
	}
	for c := dayBegins; c+proposedMinutes <= dayEnds; c += 60 {
		if d.At(c) >= from && hours.Cover(Span{d.At(c), d.At(c + proposedMinutes)}) {
			return c, true
		}
	}
	return 0, false
}

// noTeaching tells whether a day is a public holiday, the house is closed on it,
// or all schools have holidays.
func (p *Plan) noTeaching(d Date, house ID) bool {
	if _, holiday := p.Holidays[d]; holiday {
		return true
	}
	return slices.ContainsFunc(p.ClosedDays.All(), func(c *ClosedDay) bool {
		if !c.Days.Contains(d) {
			return false
		}
		if c.Sort == SchoolHoliday {
			return p.HolidayOfAll(c)
		}
		return c.Branch == "" || c.Branch == house
	})
}

// HolidayOfAll tells whether a school holiday is that of the library's own
// municipality or of everybody, not of one school or another place.
func (p *Plan) HolidayOfAll(c *ClosedDay) bool {
	return c.Sort == SchoolHoliday && c.School == "" && (c.Municipality == "" || p.Library != nil && c.Municipality == p.Library.Municipality)
}
