package words

import (
	"klassetrin/assets"
	"klassetrin/course"
)

var kindKeys = map[course.Kind]string{
	course.KindLibrary:    "kind.library",
	course.KindBranch:     "kind.branch",
	course.KindRoom:       "kind.room",
	course.KindKit:        "kind.kit",
	course.KindTheme:      "kind.theme",
	course.KindLibrarian:  "kind.librarian",
	course.KindAbsence:    "kind.absence",
	course.KindGradeLevel: "kind.gradeLevel",
	course.KindGoal:       "kind.goal",
	course.KindSchool:     "kind.school",
	course.KindContact:    "kind.contact",
	course.KindClass:      "kind.class",
	course.KindClosedDay:  "kind.closedDay",
	course.KindCourse:     "kind.course",
	course.KindEdition:    "kind.edition",
	course.KindRequest:    "kind.request",
	course.KindSession:    "kind.session",
	course.KindTarget:     "kind.target",
	course.KindTally:      "kind.tally",
}

// Kind names a sort of record, in small letters where the language has them:
// "forløb", "Kurs", "course".
func (p *Printer) Kind(k course.Kind) string { return p.choice(kindKeys[k], string(k)) }

var learningTypeKeys = map[course.LearningType]string{
	course.Acquire:     "learning.acquire",
	course.Discuss:     "learning.discuss",
	course.Investigate: "learning.investigate",
	course.Practise:    "learning.practise",
	course.Collaborate: "learning.collaborate",
	course.Produce:     "learning.produce",
	course.Reflect:     "learning.reflect",
}

// LearningType names what pupils do in an activity.
func (p *Printer) LearningType(t course.LearningType) string {
	return p.choice(learningTypeKeys[t], t.String())
}

// ActivityKind names what pupils do in an activity, or says that it is a break.
func (p *Printer) ActivityKind(a course.Activity) string {
	if a.Break {
		return p.Field("break")
	}
	return p.LearningType(a.Type)
}

var placeKindKeys = map[course.PlaceKind]string{
	course.AtLibrary: "place.library",
	course.AtSchool:  "place.school",
	course.Online:    "place.online",
	course.Elsewhere: "place.elsewhere",
}

// PlaceKind says where teaching happens.
func (p *Printer) PlaceKind(k course.PlaceKind) string { return p.choice(placeKindKeys[k], k.String()) }

var schoolTypeKeys = map[course.SchoolType]string{
	course.PrimarySchool:   "school.type.primary",
	course.PrivateSchool:   "school.type.private",
	course.SecondarySchool: "school.type.secondary",
	course.YouthEducation:  "school.type.youth",
	course.DayCare:         "school.type.daycare",
	course.HigherEducation: "school.type.higher",
	course.SpecialSchool:   "school.type.special",
	course.BoardingSchool:  "school.type.boarding",
	course.LeisureClub:     "school.type.leisure",
	course.OtherGroup:      "school.type.other",
}

// SchoolType names a sort of institution.
func (p *Printer) SchoolType(t course.SchoolType) string {
	return p.choice(schoolTypeKeys[t], t.String())
}

var closedKindKeys = map[course.ClosedKind]string{
	course.LibraryClosed: "closed.kind.library",
	course.SchoolHoliday: "closed.kind.school",
}

// ClosedKind says why there is no teaching on a day.
func (p *Printer) ClosedKind(k course.ClosedKind) string {
	return p.choice(closedKindKeys[k], k.String())
}

var systemKeys = map[string]string{
	"DK":     "country.dk",
	"DE-SN":  "country.desn",
	"UK-ENG": "country.ukeng",
	"US":     "country.us",
}

// System names a school system or country by the code that grade levels and
// the library have, "DK" or "DE-SN".
func (p *Printer) System(code string) string { return p.choice(systemKeys[code], code) }

// Name gives a name of shipped data in the language of the printer, or in
// another when it has none there.
func (p *Printer) Name(n course.Name3) string { return n.In(string(p.lang)) }

// Framework names a framework of learning goals by the code that goals have;
// the library's own has its name from the texts, the shipped ones bring theirs.
func (p *Printer) Framework(code string) string {
	if code == "own" {
		return p.T("framework.own")
	}
	for _, f := range assets.Frameworks() {
		if f.Code == code {
			return p.Name(f.Name)
		}
	}
	return code
}
