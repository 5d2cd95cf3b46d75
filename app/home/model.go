// Package home is the first screen: how far the target is, what happens today,
// and what waits for somebody.
package home

import (
	"klassetrin/course"
)

// Model is what Home shows, worked out from the plan; it knows no widgets.
type Model struct {
	Progress []course.Progress // the targets of today's period, the main one first
	Today    []*course.Session
	Next     course.Date // the next day with sessions when there are none today, else zero
	Needs    course.Needs
	Themes   []*course.Theme
	Columns  []Column
	Cells    [][]course.Count // by theme and column
}

// Column is one band of grade levels of the reach table.
type Column struct {
	Band course.Band
}

// Read works the model out for a moment.
func Read(p *course.Plan, now course.Moment) Model {
	today := now.Date()
	m := Model{Needs: p.Needs(now), Today: takingPlace(p.On(today))}
	if len(m.Today) == 0 {
		m.Today, m.Next = nextDay(p, today)
	}
	for _, t := range p.CurrentTargets(today) {
		m.Progress = append(m.Progress, p.Progress(t, now))
	}
	m.reach(p, now)
	return m
}

func takingPlace(list []*course.Session) []*course.Session {
	var out []*course.Session
	for _, s := range list {
		if s.Counts() {
			out = append(out, s)
		}
	}
	return out
}

// nextDay finds the next day within four weeks on which sessions take place.
func nextDay(p *course.Plan, today course.Date) ([]*course.Session, course.Date) {
	for d := today + 1; d <= today+28; d++ {
		if list := takingPlace(p.On(d)); len(list) > 0 {
			return list, d
		}
	}
	return nil, 0
}

// reach counts participations of the calendar year so far by theme and band.
func (m *Model) reach(p *course.Plan, now course.Moment) {
	facts := p.Facts(course.Filter{Period: course.Period{From: course.NewDate(now.Date().Year(), 1, 1), To: now.Date()}}, now)
	type cell struct {
		theme course.ID
		band  course.Band
	}
	cells := course.Split(facts, func(x course.Fact) cell { return cell{x.Theme, x.Grade.Band()} })
	for _, b := range course.Bands {
		for _, t := range p.Themes.All() {
			if len(cells[cell{t.ID, b}]) > 0 {
				m.Columns = append(m.Columns, Column{Band: b})
				break
			}
		}
	}
	for _, t := range p.SortedThemes() {
		row := make([]course.Count, len(m.Columns))
		any := false
		for i, c := range m.Columns {
			f := course.Measure(course.Participations, cells[cell{t.ID, c.Band}], 45)
			row[i], any = f.Count(), any || f.Known()
		}
		if any || !t.Retired {
			m.Themes = append(m.Themes, t)
			m.Cells = append(m.Cells, row)
		}
	}
}
