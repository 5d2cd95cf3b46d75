package intake

import "klassetrin/course"

// gazetteer finds an earlier row by name and place. It answers what apart
// would say of every row in it, without asking each.
type gazetteer map[string]*draft

// keys of a school: by postcode, by town, by town where it has no postcode.
func (g gazetteer) add(d *draft) {
	s := &d.school
	name, town := plainHeading(s.Name), plainHeading(s.Town)
	keys := []string{name + "|any", name + "|town|" + town}
	if s.Postcode != "" {
		keys = append(keys, name+"|postcode|"+s.Postcode)
	} else {
		keys = append(keys, name+"|open", name+"|open|"+town)
	}
	for _, key := range keys {
		if g[key] == nil {
			g[key] = d
		}
	}
}

// find gives a row of the same name that is not apart, nil when there is none.
func (g gazetteer) find(s *course.School) *draft {
	name, town := plainHeading(s.Name), plainHeading(s.Town)
	var keys []string
	switch {
	case s.Postcode == "" && town == "":
		keys = []string{name + "|any"}
	case s.Postcode == "":
		keys = []string{name + "|town|" + town, name + "|town|"}
	case town == "":
		keys = []string{name + "|postcode|" + s.Postcode, name + "|open"}
	default:
		keys = []string{name + "|postcode|" + s.Postcode, name + "|open|" + town, name + "|open|"}
	}
	for _, key := range keys {
		if d := g[key]; d != nil {
			return d
		}
	}
	return nil
}

// apart tells whether two schools of one name lie in different places. Equal
// postcodes outweigh towns, which are spelt in many ways.
func apart(a, b *course.School) bool {
	if a.Postcode != "" && b.Postcode != "" {
		return a.Postcode != b.Postcode
	}
	return a.Town != "" && b.Town != "" && plainHeading(a.Town) != plainHeading(b.Town)
}

// likeness tells how much two schools of one name that are not apart have in
// common.
func likeness(a, b *course.School) int {
	n := 0
	if a.Postcode != "" && a.Postcode == b.Postcode {
		n += 2
	}
	if a.Town != "" && plainHeading(a.Town) == plainHeading(b.Town) {
		n++
	}
	if a.Address != "" && plainHeading(a.Address) == plainHeading(b.Address) {
		n += 4
	}
	return n
}

// match finds the school of the plan that a row is about, nil for none: by
// number, or by name and place. A row with a number gives it to a school that
// has none only where postcode or town agree.
func (p *previewer) match(d *draft) *course.School {
	s := &d.school
	if id, ok := p.planned[s.Number]; ok && s.Number != "" {
		return p.plan.Schools.Get(id)
	}
	var best *course.School
	most := -1
	if s.Number != "" {
		most = 0
	}
	for _, other := range p.named[plainHeading(s.Name)] {
		if p.used[other.ID] || apart(s, other) || other.Number != "" && (s.Number != "" || p.numbers[other.Number]) {
			continue
		}
		if n := likeness(s, other); n > most {
			best, most = other, n
		}
	}
	return best
}
