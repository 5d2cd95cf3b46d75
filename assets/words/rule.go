package words

import "klassetrin/course"

var countingRuleKeys = map[course.CountingRule]string{
	course.Participations: "rule.participations",
	course.PupilsReached:  "rule.pupilsReached",
	course.SessionsHeld:   "rule.sessions",
	course.LessonsHeld:    "rule.lessons",
	course.WithAdults:     "rule.withAdults",
	course.ClassesReached: "rule.classesReached",
	course.SchoolsReached: "rule.schoolsReached",
	course.ContactHours:   "rule.contactHours",
	course.Tallied:        "rule.tally",
}

// CountingRule names a counting rule, as short as a column heading.
func (p *Printer) CountingRule(r course.CountingRule) string {
	return p.choice(countingRuleKeys[r], r.String())
}

var countingHowKeys = map[course.CountingRule]string{
	course.Participations: "rule.how.participations",
	course.PupilsReached:  "rule.how.pupilsReached",
	course.SessionsHeld:   "rule.how.sessions",
	course.LessonsHeld:    "rule.how.lessons",
	course.WithAdults:     "rule.how.withAdults",
	course.ClassesReached: "rule.how.classesReached",
	course.SchoolsReached: "rule.how.schoolsReached",
	course.ContactHours:   "rule.how.contactHours",
	course.Tallied:        "rule.how.tally",
}

// CountingHow says in a sentence or two how a counting rule counts; every
// report that uses the rule prints it.
func (p *Printer) CountingHow(r course.CountingRule) string {
	return p.choice(countingHowKeys[r], r.String())
}

var gradeKindKeys = map[course.GradeKind]string{
	course.Grade:     "grade.kind.grade",
	course.Stage:     "grade.kind.stage",
	course.Programme: "grade.kind.programme",
}

// GradeKind says what a row of a school system is.
func (p *Printer) GradeKind(k course.GradeKind) string { return p.choice(gradeKindKeys[k], k.String()) }

var bandKeys = map[course.Band]string{
	course.BandEarly:   "band.early",
	course.BandLower:   "band.lower",
	course.BandMiddle:  "band.middle",
	course.BandUpper:   "band.upper",
	course.BandYouth:   "band.youth",
	course.BandHigher:  "band.higher",
	course.BandOutside: "band.outside",
}

// Band names a group of grade levels that reports show side by side.
func (p *Printer) Band(b course.Band) string { return p.choice(bandKeys[b], string(b)) }

var bandShortKeys = map[course.Band]string{
	course.BandEarly: "band.short.early", course.BandLower: "band.short.lower", course.BandMiddle: "band.short.middle", course.BandUpper: "band.short.upper",
	course.BandYouth: "band.short.youth", course.BandHigher: "band.short.higher", course.BandOutside: "band.short.outside",
}

// BandShort names a band in a few letters, for the heads of narrow columns.
func (p *Printer) BandShort(b course.Band) string { return p.choice(bandShortKeys[b], string(b)) }
