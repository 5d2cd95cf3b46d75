package course

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// Origin says whose a course was before it was taken in from a file. It is what
// a later file of the same course is known by, and what shows whether the
// library has altered the course since.
type Origin struct {
	Course   ID     `json:"course"`             // what the course is called in files, whatever ID it has here
	Library  string `json:"library"`            // the library that made this edition
	Language string `json:"language,omitempty"` // "da", "de" or "en": of its texts
	Edition  int    `json:"edition"`            // that library's number of it
	Written  Date   `json:"written,omitempty"`  // the day that library wrote it into a file; 0 when not known
	On       Date   `json:"on"`                 // the day it was taken in
	Sent     string `json:"sent"`               // mark of the design that the file held
	Kept     string `json:"kept"`               // mark of the design as it was taken in
}

// check refuses what no file that was read holds.
func (o *Origin) check(c *checks) {
	if o == nil {
		return
	}
	for _, s := range []string{string(o.Course), o.Library, o.Language, o.Sent, o.Kept} {
		c.text("origin", s, false, MaxName)
	}
	c.between("origin", o.Edition, 1, MaxEdition)
}

// Parcel is a course on its way to another library: the design, and the
// records that it refers to, so that a library that lacks them can find its own
// for them or make them. It holds no session, school or person.
type Parcel struct {
	Course   Course // its ID is the one that stays the same in all libraries
	Library  string // whose edition it is
	Country  string // of the library that sends it, as Library.Country
	Language string // of the texts: "da", "de" or "en"
	Written  Date   // the day that library wrote it into a file; 0 for today, or when not known
	Theme    *Theme // nil when it has none
	Grades   []GradeLevel
	Goals    []Goal
	Kits     []Kit
}

// Parcel makes a parcel of a course. What was taken in from elsewhere and never
// altered here goes on under the name of the library that made it.
func (p *Plan) Parcel(c *Course) Parcel {
	out := Parcel{Course: *c.Clone(), Theme: p.Themes.Get(c.Theme)}
	if p.Library != nil {
		out.Library, out.Country, out.Language = p.Library.Name, p.Library.Country, p.Library.Language
	}
	if o := c.Origin; o != nil {
		out.Course.ID, out.Language = o.Course, o.Language
		if !c.Altered() {
			out.Library, out.Course.Edition, out.Written = o.Library, o.Edition, o.Written
		}
	}
	out.Course.Version, out.Course.State, out.Course.Origin = 0, Draft, nil
	out.Course.Grades, out.Grades = found(c.Grades, &p.GradeLevels, func(g *GradeLevel) GradeLevel { return *g })
	out.Course.Goals, out.Goals = found(c.Goals, &p.Goals, func(g *Goal) Goal { return *g })
	out.Course.Kits = nil
	for _, need := range c.Kits {
		k := p.Kits.Get(need.Kit)
		if k != nil && !slices.ContainsFunc(out.Kits, func(other Kit) bool { return sameName(other.Name, k.Name) }) { // a file knows kits by their names
			out.Course.Kits, out.Kits = append(out.Course.Kits, need), append(out.Kits, *k)
		}
	}
	return out
}

// found gives the IDs that name a record, and the records.
func found[P Record, V any](ids []ID, t *Table[P], value func(P) V) (known []ID, out []V) {
	for _, id := range ids {
		if t.Has(id) {
			known, out = append(known, id), append(out, value(t.Get(id)))
		}
	}
	return known, out
}

// Altered tells whether a course that was taken in from a file has been altered
// since. State and edition are the library's own matter and no alteration.
func (k *Course) Altered() bool { return k.Origin != nil && k.Origin.Kept != k.Mark() }

// Mark gives a short text that two courses share when their designs are the
// same, whatever their IDs, states and editions.
func (k *Course) Mark() string {
	n := k.Clone()
	n.Base, n.State, n.Edition, n.Origin = Base{}, Draft, 0, nil
	if len(n.Grades) == 0 {
		n.Grades = nil // no list and an empty one are the same
	}
	for i := range n.Lessons {
		l := &n.Lessons[i]
		l.ID = ""
		for j := range l.Activities {
			l.Activities[j].ID = ""
		}
	}
	b, err := json.Marshal(n)
	if err != nil {
		return "" // a value out of range; such a course is never stored
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// Mark is the mark of the design with theme and kits by their names, since
// their IDs differ from library to library.
func (p *Parcel) Mark() string {
	n := p.Course.Clone()
	n.Theme = ""
	if p.Theme != nil {
		n.Theme = ID(p.Theme.Name)
	}
	for i := range n.Kits {
		for _, k := range p.Kits {
			if k.ID == n.Kits[i].Kit {
				n.Kits[i].Kit = ID(k.Name)
				break
			}
		}
	}
	return n.Mark()
}

// What a file of courses says that it is. The version counts up when a program
// that knows the earlier ones could misread the file; fields that are only new
// leave it as it is.
const (
	FileFormat  = "klassetrin-course"
	FileVersion = 1
	FileEnding  = ".klassetrin-course" // of its name
)
