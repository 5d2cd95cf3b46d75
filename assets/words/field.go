package words

import (
	"strconv"
	"strings"

	"klassetrin/course"
)

// fieldKeys has a key for every field of a record, by the name the field has in
// its JSON form, and for every field of a school register (intake.Field).
var fieldKeys = map[string]string{
	"activities":       "field.activities",
	"address":          "field.address",
	"adults":           "field.adults",
	"after":            "field.after",
	"afterwards":       "field.afterwards",
	"ageFrom":          "field.ageFrom",
	"ageTo":            "field.ageTo",
	"area":             "field.area",
	"areas":            "field.areas",
	"attendance":       "field.attendance",
	"bands":            "field.bands",
	"before":           "field.before",
	"branch":           "field.branch",
	"break":            "field.break",
	"came":             "field.came",
	"changed":          "field.changed",
	"class":            "field.class",
	"classes":          "field.classes",
	"clearUp":          "field.clearUp",
	"clock":            "field.clock",
	"closed":           "field.closed",
	"code":             "field.code",
	"colour":           "field.colour",
	"confirmed":        "field.confirmed",
	"contact":          "field.contact",
	"copies":           "field.copies",
	"country":          "field.country",
	"courses":          "field.courses",
	"course":           "field.course",
	"date":             "field.date",
	"day":              "field.day",
	"days":             "field.days",
	"design":           "field.design",
	"district":         "field.district",
	"edition":          "field.edition",
	"expected":         "field.expected",
	"fixed":            "field.fixed",
	"framework":        "field.framework",
	"from":             "field.from",
	"goalArea":         "goals.area",
	"goalKind":         "goals.kind",
	"goals":            "field.goals",
	"grade":            "field.grade",
	"grades":           "field.grades",
	"group":            "field.group",
	"groupMax":         "field.groupMax",
	"groupMin":         "field.groupMin",
	"highest":          "field.highest",
	"hours":            "field.hours",
	"how":              "field.how",
	"id":               "field.id",
	"icon":             "field.icon",
	"isced":            "field.isced",
	"kind":             "field.kind",
	"kit":              "field.kit",
	"room":             "field.room",
	"kits":             "field.kits",
	"language":         "field.language",
	"learned":          "field.learned",
	"left":             "field.left",
	"lesson":           "field.lesson",
	"lessonUnit":       "field.lessonUnit",
	"lessons":          "field.lessons",
	"level":            "field.level",
	"librarian":        "field.librarian",
	"library":          "field.library",
	"librarians":       "field.librarians",
	"mail":             "field.mail",
	"materials":        "field.materials",
	"minutes":          "field.minutes",
	"mixed":            "field.mixed",
	"moreThan":         "field.moreThan",
	"municipality":     "field.municipality",
	"n":                "field.n",
	"name":             "field.name",
	"nameDa":           "goals.name.da",
	"nameDe":           "goals.name.de",
	"nameEn":           "goals.name.en",
	"needsRoom":        "field.needsRoom",
	"next":             "field.next",
	"note":             "field.note",
	"number":           "field.number",
	"offBy":            "field.offBy",
	"origin":           "field.origin",
	"offWhy":           "field.offWhy",
	"parent":           "field.parent",
	"partners":         "field.partners",
	"perPupils":        "field.perPupils",
	"period":           "field.period",
	"phone":            "field.phone",
	"place":            "field.place",
	"places":           "field.places",
	"position":         "field.position",
	"postcode":         "field.postcode",
	"present":          "field.present",
	"price":            "field.price",
	"pupils":           "field.pupils",
	"rating":           "field.rating",
	"reason":           "field.reason",
	"remarks":          "field.remarks",
	"request":          "field.request",
	"retired":          "field.retired",
	"role":             "field.role",
	"rollDay":          "field.rollDay",
	"rollMonth":        "field.rollMonth",
	"rule":             "field.rule",
	"school":           "field.school",
	"season":           "field.season",
	"seats":            "field.seats",
	"sent":             "field.sent",
	"serves":           "field.serves",
	"setUp":            "field.setUp",
	"short":            "field.short",
	"since":            "field.since",
	"skills":           "field.skills",
	"sort":             "field.sort",
	"source":           "field.source",
	"speedKmh":         "field.speedKmh",
	"start":            "field.start",
	"state":            "field.state",
	"summary":          "field.summary",
	"sure":             "field.sure",
	"system":           "field.system",
	"target":           "field.target",
	"teachers":         "field.teachers",
	"text":             "field.text",
	"theme":            "field.theme",
	"themes":           "field.themes",
	"title":            "field.title",
	"to":               "field.to",
	"town":             "field.town",
	"track":            "field.track",
	"type":             "field.type",
	"volunteer":        "field.volunteer",
	"website":          "field.website",
	"weekdays":         "field.weekdays",
	"wish":             "field.wish",
	"written":          "field.written",
	"year":             "field.year",
	"typeCode":         "field.typeCode",
	"version":          "field.version",
	"typeGroup":        "field.typeGroup",
	"street":           "field.street",
	"house":            "field.house",
	"postcodeTown":     "field.postcodeTown",
	"municipalityName": "field.municipalityName",
	"latitude":         "field.latitude",
	"longitude":        "field.longitude",
	"phoneArea":        "field.phoneArea",
	"active":           "field.active",
	"leader":           "field.leader",
	"leaderFirst":      "field.leaderFirst",
	"leaderMail":       "field.leaderMail",
	"leaderPhone":      "field.leaderPhone",
	"zone":             "field.zone",
}

// Field names a field of a record as its form labels it; path is the name of
// package course, such as "title" or "lessons.2.minutes", which is "Lektion 3,
// aktivitet …" in words. An unknown field keeps its name.
func (p *Printer) Field(path string) string {
	parts := strings.Split(path, ".")
	var names []string
	for i := 0; i < len(parts); i++ {
		if i+1 < len(parts) {
			if n, err := strconv.Atoi(parts[i+1]); err == nil {
				names = append(names, p.item(parts[i], n+1))
				i++
				continue
			}
		}
		names = append(names, p.choice(fieldKeys[parts[i]], parts[i]))
	}
	return strings.Join(names, ", ")
}

// item names one item of a list field by its place, counted from 1.
func (p *Printer) item(list string, n int) string {
	switch list {
	case "lessons":
		return p.T("field.item.lesson", course.Args{"N": n})
	case "courses":
		return p.T("field.item.course", course.Args{"N": n})
	case "activities":
		return p.T("field.item.activity", course.Args{"N": n})
	}
	return p.choice(fieldKeys[list], list) + " " + strconv.Itoa(n)
}
