package example

import (
	"klassetrin/assets"
	"klassetrin/course"
)

// Setup gives the first records of a library of one's own: the library with
// what is usual in its country, one branch, one librarian, three themes in the
// country's language, the grade levels of its school system and all learning
// goals. Countries are those of assets.Systems; for any other the library
// speaks English and gets the grade levels of all systems. The IDs are fresh,
// so that libraries can exchange records. The records are not validated: a
// name left empty is refused when they are stored. Nothing depends on today
// yet; school holidays and targets are local and for the user to add.
func Setup(country, libraryName, branchName, librarianName string, _ course.Date) []course.Record {
	lib := usualIn(country)
	lib.Base, lib.Name, lib.Country = course.Base{ID: course.LibraryID}, libraryName, country
	branch := &course.Branch{Base: fresh(), Name: branchName}
	out := []course.Record{&lib, branch}
	for i, t := range firstThemes {
		out = append(out, &course.Theme{Base: fresh(), Name: t.name.In(lib.Language), Colour: i + 1, Icon: t.icon, Sort: i + 1})
	}
	out = append(out, &course.Librarian{Base: fresh(), Name: librarianName, Branch: branch.ID})
	for _, g := range gradesOf(country) {
		out = append(out, &g)
	}
	for _, g := range assets.Goals() {
		out = append(out, &g)
	}
	return out
}

func fresh() course.Base { return course.Base{ID: course.NewID()} }

// usualIn gives a library as it usually is in a country. Classes move up on
// 1 August, in England on 1 September, when its school year begins.
func usualIn(country string) course.Library {
	lib := course.Library{Zone: "Europe/London", RollMonth: 8, RollDay: 1, SpeedKmh: 50, LessonUnit: 45, Language: "en", Areas: []string{"Town", "Village", "Rural"}}
	switch country {
	case "DK":
		lib.Zone, lib.Language, lib.Areas = "Europe/Copenhagen", "da", []string{"By", "Centerby", "Landdistrikt"}
	case "DE-SN":
		lib.Zone, lib.Language, lib.Areas = "Europe/Berlin", "de", []string{"Stadt", "Kleinstadt", "Dorf"}
	case "UK-ENG":
		lib.RollMonth = 9
	case "US":
		lib.Zone = "America/New_York"
	}
	return lib
}

func gradesOf(country string) []course.GradeLevel {
	if own := assets.GradeLevelsOf(country); len(own) > 0 {
		return own
	}
	return assets.GradeLevels()
}

// firstThemes are what libraries teach most, in the colours of the palette's
// first three places.
var firstThemes = []struct {
	name course.Name3
	icon string
}{
	{course.Name3{Da: "Digital dannelse", De: "Medienbildung", En: "Digital literacy"}, "globe"},
	{course.Name3{Da: "Kodning og teknologi", De: "Programmieren", En: "Coding"}, "code"},
	{course.Name3{Da: "Læsning og litteratur", De: "Leseförderung", En: "Reading"}, "book"},
}
