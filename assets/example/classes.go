package example

import (
	"strconv"
	"strings"

	"klassetrin/course"
)

// schools makes the schools with their contacts and classes.
func (m *maker) schools() {
	for i := range m.seed.schools {
		s := &m.seed.schools[i]
		rec := s.School
		rec.Base, rec.Municipality = m.base(course.KindSchool, s.key), m.seed.Library.Municipality
		s.School = rec
		m.add(&rec)
	}
	for _, c := range m.seed.Contacts {
		m.add(&course.Contact{
			Base: m.base(course.KindContact, c.School), School: m.id(course.KindSchool, c.School), Name: c.Name, Role: c.Role,
			Mail: c.Mail, Phone: c.Phone, Source: "e-mail", Confirmed: m.today.AddDays(-m.dice.between(20, 300)),
		})
	}
	for i := range m.seed.schools {
		s := &m.seed.schools[i]
		if isDigits(s.tracks) {
			m.cohorts(s)
		} else {
			m.groups(s)
		}
	}
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// cohorts makes the classes of a school that move up: those it has this school
// year, those that left in the last two years and, when the calendar reaches
// into the next school year, those that will begin.
func (m *maker) cohorts(s *schoolSeed) {
	grades := gradeRange(s.grades[0])
	first := 0
	if m.seed.Library.SchoolYear(m.today.AddDays(daysAhead)) > m.year {
		first = -1
	}
	for at := first; at < len(grades)+2; at++ { // the grade of the cohort this year
		since := max(m.year-2, m.year-at)
		grade := grades[min(at-(m.year-since), len(grades)-1)]
		left := 0
		if at >= len(grades) {
			left = m.year - at + len(grades)
		}
		if left != 0 && left <= since {
			continue
		}
		for t := range int(s.tracks[min(max(at, 0), len(grades)-1)] - '0') {
			track := string(rune('A' + t))
			if m.seed.Library.Language == "de" {
				track = strings.ToLower(track)
			}
			k := &course.Class{
				Base: m.base(course.KindClass, s.key+strconv.Itoa(m.year-at)+track), School: s.ID, Track: track,
				Grade: grade, Since: since, Left: left,
			}
			n := m.dice.between(m.size(s.Type))
			for y := since; y <= max(since, m.year) && (left == 0 || y < left); y++ {
				k.Pupils = append(k.Pupils, course.Pupils{Year: y, N: n})
				n += m.dice.between(-1, 1)
			}
			m.add(k)
		}
	}
}

// size gives the usual numbers of pupils in a class.
func (m *maker) size(t course.SchoolType) (low, high int) {
	switch t {
	case course.DayCare:
		return 12, 18
	case course.SpecialSchool:
		return 6, 9
	case course.LeisureClub, course.OtherGroup:
		return 10, 16
	case course.YouthEducation:
		return 20, 29
	case course.PrimarySchool, course.PrivateSchool, course.SecondarySchool, course.BoardingSchool, course.HigherEducation:
	}
	return 17, 27
}

// gradeRange gives the grades of "dk.0-dk.9".
func gradeRange(s course.ID) []course.ID {
	from, to, ok := strings.Cut(string(s), "-")
	if !ok {
		return []course.ID{s}
	}
	at := strings.LastIndexByte(from, '.') + 1
	var out []course.ID
	for n := number(from[at:]); n <= number(to[at:]); n++ {
		out = append(out, course.ID(from[:at]+strconv.Itoa(n)))
	}
	return out
}

// groups makes the fixed groups of a school: holds, clubs, groups of a day care.
func (m *maker) groups(s *schoolSeed) {
	for i, pattern := range strings.Split(s.tracks, "|") {
		grade := s.grades[min(i, len(s.grades)-1)]
		for _, name := range groupNames(pattern) {
			k := &course.Class{
				Base: m.base(course.KindClass, s.key+name), School: s.ID, Track: name, Grade: grade, Since: m.year - 2, Fixed: true,
			}
			low, high := m.size(s.Type)
			if grade == "dk.fgu" {
				low, high = 8, 14
			}
			for y := m.year - 2; y <= m.year; y++ {
				k.Pupils = append(k.Pupils, course.Pupils{Year: y, N: m.dice.between(low, high)})
			}
			m.add(k)
		}
	}
}

// groupNames writes out "{1,2}.{a,b}" as 1.a, 1.b, 2.a, 2.b.
func groupNames(pattern string) []string {
	before, rest, ok := strings.Cut(pattern, "{")
	if !ok {
		return []string{pattern}
	}
	list, after, _ := strings.Cut(rest, "}")
	var out []string
	for _, x := range strings.Split(list, ",") {
		out = append(out, groupNames(before+x+after)...)
	}
	return out
}
