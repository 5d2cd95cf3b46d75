package words

import (
	"klassetrin/course"
)

var shapeKeys = map[course.Shape]string{
	course.ShapeObject:  "shape.object",
	course.ShapeList:    "shape.list",
	course.ShapeText:    "shape.text",
	course.ShapeNumber:  "shape.number",
	course.ShapeWhole:   "shape.whole",
	course.ShapeTruth:   "shape.truth",
	course.ShapeNothing: "shape.nothing",
	course.ShapeName:    "shape.name",
}

// Shape says what a file should hold at a place: "et helt tal".
func (p *Printer) Shape(s course.Shape) string { return p.choice(shapeKeys[s], string(s)) }

var standingKeys = map[course.Standing]string{
	course.ArrivesNew:     "arrival.new",
	course.ArrivesSame:    "arrival.same",
	course.ArrivesNewer:   "arrival.newer",
	course.ArrivesOlder:   "arrival.older",
	course.ArrivesEarlier: "arrival.earlier",
	course.ArrivesAltered: "arrival.altered",
	course.ArrivesOwn:     "arrival.own",
}

// Standing says how an arriving course stands to the library's own.
func (p *Printer) Standing(s course.Standing) string { return p.choice(standingKeys[s], s.String()) }

var takingKeys = map[course.Taking]string{
	course.LeaveIt:    "taking.leave",
	course.TakeNew:    "taking.new",
	course.TakeOver:   "taking.over",
	course.TakeBeside: "taking.beside",
}

// Taking says what will become of an arriving course.
func (p *Printer) Taking(t course.Taking) string { return p.choice(takingKeys[t], t.String()) }

var matchingKeys = map[course.Matching]string{
	course.MatchedSame: "matching.same",
	course.MatchedLike: "matching.like",
	course.MatchedMade: "matching.made",
	course.MatchedLeft: "matching.left",
}

// Matching says what stands here for something that an arriving course refers
// to; ours names the library's own record, "" when there is none.
func (p *Printer) Matching(how course.Matching, ours string) string {
	key := matchingKeys[how]
	if key == "" {
		return how.String()
	}
	return p.T(key, course.Args{"Name": ours})
}

// RecordName names a theme, grade level, goal or kit.
func (p *Printer) RecordName(r course.Record) string {
	switch r := r.(type) {
	case *course.Theme:
		return r.Name
	case *course.Kit:
		return r.Name
	case *course.GradeLevel:
		return r.Name.In(string(p.Lang()))
	case *course.Goal:
		if name := r.Name.In(string(p.Lang())); r.Code != "" {
			return r.Code + " " + name
		}
		return r.Name.In(string(p.Lang()))
	}
	return ""
}

// Match says of one record of an arriving course what stands for it here:
// "Tema »Digital dannelse«: findes her".
func (p *Printer) Match(m *course.Match) string {
	ours := ""
	if m.Ours != nil {
		ours = p.RecordName(m.Ours)
	}
	return p.T("arrival.match", course.Args{"Kind": m.Sent.Kind(), "Name": p.RecordName(m.Sent), "What": p.Matching(m.How, ours)})
}

// Lacking says why an arriving course cannot replace the library's own, "" when
// it can.
func (p *Printer) Lacking(a *course.Arrival) string {
	for _, e := range course.FieldErrors(a.Lacking) {
		return p.T("arrival.lacking", course.Args{"Why": p.Error(e)})
	}
	return ""
}

// Arrival says how an arriving course stands and what becomes of it.
func (p *Printer) Arrival(a *course.Arrival) string {
	text := p.T("arrival.line", course.Args{"Title": a.Parcel.Course.Title, "Standing": p.Standing(a.Standing), "Taking": p.Taking(a.Taking)})
	if why := p.Lacking(a); why != "" {
		text += ". " + why
	}
	return text
}
