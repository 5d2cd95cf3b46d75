package course

import "strings"

// Class is a group of pupils at a school. A cohort moves up a grade on each
// roll-over; a fixed group (an FGU hold, a reading club) stays what it is.
type Class struct {
	Base
	School ID       `json:"school"`
	Track  string   `json:"track"`           // what follows the grade: "A" of 6.A; of a fixed group its whole name
	Grade  ID       `json:"grade,omitempty"` // grade level in school year Since
	Since  int      `json:"since"`           // the school year (its first calendar year) in which Grade holds
	Fixed  bool     `json:"fixed,omitempty"` // never moves up
	Mixed  []ID     `json:"mixed,omitempty"` // further grades in the same class, as of Since
	Pupils []Pupils `json:"pupils,omitempty"`
	Left   int      `json:"left,omitempty"` // the school year from which the class no longer exists, 0 while it does
}

// Pupils is the number of pupils of a class in a school year.
type Pupils struct {
	Year int `json:"year"` // first calendar year of the school year
	N    int `json:"n"`
}

// Kind gives KindClass.
func (*Class) Kind() Kind { return KindClass }

// Validate refuses a class without school or label.
func (k *Class) Validate() error {
	c := checks{kind: KindClass}
	c.fail(k.School == "", ErrRequired, "school", nil)
	c.text("track", k.Track, k.Fixed || k.Grade == "", 60)
	c.fail(k.Grade == "" && !k.Fixed, ErrRequired, "grade", nil)
	c.between("since", k.Since, 1900, 2200)
	for _, p := range k.Pupils {
		c.between("pupils", p.N, 0, 1000)
	}
	return c.err()
}

// Refs lists school and grades.
func (k *Class) Refs() []Ref {
	return join(refs("school", KindSchool, k.School), refs("grade", KindGradeLevel, k.Grade), refs("mixed", KindGradeLevel, k.Mixed...))
}

func (k *Class) at(v int) Record { n := *k; n.Version = v; return &n }

// PupilsIn gives the number of pupils in a school year: that year's own
// figure, else the latest before it, else the first known.
func (k *Class) PupilsIn(year int) (n int, known bool) {
	best := 0
	for _, p := range k.Pupils {
		switch {
		case p.Year == year:
			return p.N, true
		case !known, p.Year < year && (best > year || p.Year > best), p.Year > year && best > year && p.Year < best:
			n, best, known = p.N, p.Year, true
		}
	}
	return n, known
}

// WithPupils gives a copy of the class with the number of pupils of a year set.
func (k Class) WithPupils(year, n int) *Class {
	list := make([]Pupils, 0, len(k.Pupils)+1)
	for _, p := range k.Pupils {
		if p.Year != year {
			list = append(list, p)
		}
	}
	k.Pupils = append(list, Pupils{year, n})
	return &k
}

// GradeIn gives the grade level of a class in a school year, following Next
// once a year; nil when the class has not begun there or has left school.
func (p *Plan) GradeIn(k *Class, year int) *GradeLevel {
	g := p.GradeLevels.Get(k.Grade)
	if k.Fixed || g == nil {
		return g
	}
	if k.Left != 0 && year >= k.Left {
		return nil
	}
	for y := k.Since; y < year && g != nil; y++ {
		g = p.GradeLevels.Get(g.Next)
	}
	for y := k.Since; y > year && g != nil; y-- {
		g = p.previousGrade(g.ID)
	}
	return g
}

// ClassLabel gives what a class is called in a school year: the grade's short
// name and the track, "6.A" or "6a"; a fixed group is called by its own name. A
// class that has left is called as in its first year.
func (p *Plan) ClassLabel(k *Class, year int) string {
	if k == nil {
		return ""
	}
	g := p.GradeIn(k, year)
	if g == nil {
		g = p.GradeLevels.Get(k.Grade)
	}
	if k.Fixed || g == nil {
		return k.Track
	}
	if last := g.Short[max(0, len(g.Short)-1):]; last == "." || last >= "0" && last <= "9" {
		return g.Short + k.Track
	}
	return strings.TrimSpace(g.Short + " " + k.Track)
}
