package words

import "klassetrin/course"

// findingKeys has the sentence of every rule; rules that need another sentence
// in some cases are handled by findingKey.
var findingKeys = map[course.RuleKey]string{
	course.RuleLibrarian:    "finding.librarian",
	course.RuleRoom:         "finding.room",
	course.RuleKit:          "finding.kit",
	course.RuleClass:        "finding.class",
	course.RuleTravel:       "finding.travel",
	course.RuleHours:        "finding.hours",
	course.RuleBranchHours:  "finding.branchHours",
	course.RuleAbsence:      "finding.absence",
	course.RuleHoliday:      "finding.holiday",
	course.RuleSchoolBreak:  "finding.schoolBreak",
	course.RuleClosed:       "finding.closed",
	course.RuleTooLarge:     "finding.tooLarge",
	course.RuleTooSmall:     "finding.tooSmall",
	course.RuleSeats:        "finding.seats",
	course.RuleGrade:        "finding.grade",
	course.RuleSkill:        "finding.skill",
	course.RuleCourseState:  "finding.draft",
	course.RuleKitMissing:   "finding.kitMissing",
	course.RuleKitServes:    "finding.kitServes",
	course.RuleOutruns:      "finding.outruns",
	course.RuleUnused:       "finding.unused",
	course.RuleUntimed:      "finding.untimed",
	course.RuleNobody:       "finding.nobody",
	course.RuleSchoolClosed: "finding.schoolClosed",
}

var ruleShortKeys = map[course.RuleKey]string{
	course.RuleLibrarian:    "finding.short.librarian",
	course.RuleRoom:         "finding.short.room",
	course.RuleKit:          "finding.short.kit",
	course.RuleClass:        "finding.short.class",
	course.RuleTravel:       "finding.short.travel",
	course.RuleHours:        "finding.short.hours",
	course.RuleBranchHours:  "finding.short.branchHours",
	course.RuleAbsence:      "finding.short.absence",
	course.RuleHoliday:      "finding.short.holiday",
	course.RuleSchoolBreak:  "finding.short.schoolBreak",
	course.RuleClosed:       "finding.short.closed",
	course.RuleTooLarge:     "finding.short.tooLarge",
	course.RuleTooSmall:     "finding.short.tooSmall",
	course.RuleSeats:        "finding.short.seats",
	course.RuleGrade:        "finding.short.grade",
	course.RuleSkill:        "finding.short.skill",
	course.RuleCourseState:  "finding.short.courseState",
	course.RuleKitMissing:   "finding.short.kitMissing",
	course.RuleKitServes:    "finding.short.kitServes",
	course.RuleOutruns:      "finding.short.outruns",
	course.RuleUnused:       "finding.short.unused",
	course.RuleUntimed:      "finding.short.untimed",
	course.RuleNobody:       "finding.short.nobody",
	course.RuleSchoolClosed: "finding.short.schoolClosed",
}

// Rule names a conflict in two or three words, for chips and headings.
func (p *Printer) Rule(k course.RuleKey) string { return p.choice(ruleShortKeys[k], string(k)) }

// Finding says a conflict in one sentence that names both sides: the session
// it is about (when the plan has it) and the session, person, room or day that
// it clashes with.
func (p *Printer) Finding(plan *course.Plan, f course.Finding) string {
	s := plan.Sessions.Get(f.Session)
	if s == nil {
		return p.Reason(plan, f)
	}
	return p.Session(plan, s) + ": " + p.Reason(plan, f)
}

// Reason says a conflict like Finding, but without the session it is about: for
// places that stand beside that session, such as its panel.
func (p *Printer) Reason(plan *course.Plan, f course.Finding) string {
	args := course.Args{"Who": p.subject(plan, f), "Name": "", "N": 0, "Max": 0}
	if f.Other != "" {
		args["Other"] = p.SessionWhen(plan, plan.Sessions.Get(f.Other))
	}
	return p.T(findingKey(f), args, f.Args)
}

func findingKey(f course.Finding) string {
	name, _ := f.Args["Name"].(string)
	booked, _ := f.Args["N"].(int)
	switch {
	case f.Rule == course.RuleKitMissing && booked > 0:
		return "finding.kitFew"
	case f.Rule == course.RuleUnused && short(f):
		return "finding.unfilled"
	case f.Rule == course.RuleKit && f.Other == "":
		return "finding.kitAlone"
	case f.Rule == course.RuleAbsence && name == "":
		return "finding.absenceAlone"
	case f.Rule == course.RuleClosed && f.Ref == "":
		return "finding.closedAll"
	case f.Rule == course.RuleCourseState && f.Args["State"] == course.Retired:
		return "finding.retired"
	}
	if key, ok := findingKeys[f.Rule]; ok {
		return key
	}
	return "finding.other"
}

// short tells whether booked time is left over because the activities of the
// lesson do not fill it.
func short(f course.Finding) bool {
	designed, _ := f.Args["Designed"].(int)
	lesson, _ := f.Args["Lesson"].(int)
	return designed < lesson
}

// subject names the librarian, room, kit, class, branch, school or course that a
// conflict is about.
func (p *Printer) subject(plan *course.Plan, f course.Finding) string {
	if f.Ref == "" {
		if f.Rule == course.RuleGrade {
			return p.T("say.group")
		}
		return ""
	}
	day := course.Date(0)
	if s := plan.Sessions.Get(f.Session); s != nil {
		day = s.Day
	}
	if s := p.named(plan, f.Ref, day); s != "" {
		return s
	}
	return p.T("say.gone")
}

// named gives the name of whatever record has an ID, "" when none has.
func (p *Printer) named(plan *course.Plan, id course.ID, day course.Date) string {
	if l := plan.Librarians.Get(id); l != nil {
		return l.ShortName()
	}
	if r := plan.Rooms.Get(id); r != nil {
		return r.Name
	}
	if k := plan.Kits.Get(id); k != nil {
		return k.Name
	}
	if b := plan.Branches.Get(id); b != nil {
		return b.Name
	}
	if s := plan.Schools.Get(id); s != nil {
		return s.Name
	}
	if c := plan.Courses.Get(id); c != nil {
		return p.CourseTitle(c)
	}
	return p.Class(plan, plan.Classes.Get(id), day)
}

// WayOut says what a way out of a conflict would change: "Jonas H. underviser i
// stedet", "Flyt til tor 8. okt 12:30–14:00".
func (p *Printer) WayOut(plan *course.Plan, w course.WayOut) string {
	switch w.Key {
	case "librarian":
		return p.T("wayout.librarian", course.Args{"Who": p.named(plan, w.Ref, 0)})
	case "room":
		return p.T("wayout.room", course.Args{"Who": p.named(plan, w.Ref, 0)})
	}
	return p.T("wayout.time", course.Args{"Day": p.WeekdayDayMonth(w.Session.Day), "Times": p.SessionTimes(w.Session)})
}
