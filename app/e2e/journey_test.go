//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// What the librarian of the journey enters. The letters outside ASCII are
// there to be lost by whatever cannot deal with them.
const (
	libraryName  = "Ærø-Åby Øbibliotek"
	branchName   = "Hovedbiblioteket"
	myName       = "Åse Ørsted"
	pupils       = 24
	present      = 22
	place        = "657" // Herning
	placeSchools = 76    // by location; by administration there are 42
	courseTitle  = "Kan vi stole på en chatbot?"
)

// activities are the four parts of the lesson with their minutes, 90 in all.
var activities = []struct {
	title   string
	minutes int
}{{"Hvem har skrevet det?", 20}, {"Spørg chatbotten", 30}, {"Efterprøv svarene", 25}, {"Det tager vi med", 15}}

// TestJourney does the main job from an empty data file on: a library, its
// schools, a class, a course, two sessions and a conflict, the count, the
// report. Then it reads what was left behind, and starts again.
func TestJourney(t *testing.T) {
	home := filepath.Join(t.TempDir(), "Åses mappe")
	report := filepath.Join(t.TempDir(), "Målrapport æøå.xlsx")
	p := start(t, "da", home, words.Danish)
	begin(p)
	importSchools(p)
	addClass(p)
	designCourse(p)
	day := week(p)
	schedule(p, day)
	resolveConflict(p, day)
	held := moveBack(p, day)
	record(p)
	saveReport(p, report, held)
	p.quit()
	checkData(t, home, held)
	sessions := 1
	if day.Year() == held.Year() {
		sessions = 2
	}
	checkWorkbook(t, report, held, sessions)
	again(t, home, held)
}

// begin starts a library of one's own in an empty data file.
func begin(p *program) {
	w := p.words
	p.picture("first")
	p.press(w.T("welcome.own.title"))
	p.intoField(w.T("welcome.own.library"), libraryName)
	p.key("Tab")
	p.typed(branchName)
	p.key("Tab")
	p.typed(myName)
	p.press(w.T("country.dk"))
	p.picture("own")
	p.press(w.T("welcome.own.start"))
	p.sees(w.T("home.first"))
	p.picture("home-empty")
}

// shared gives the path of a file that lies beside the project.
func shared(p *program, name string) string {
	folder := os.Getenv("SHARED")
	if folder == "" {
		folder = filepath.Join(root, "..", "shared")
	}
	path := filepath.Join(folder, filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		p.t.Fatalf("the register is needed, set SHARED: %v", err)
	}
	return path
}

// importSchools takes the schools of Herning from the register.
func importSchools(p *program) {
	w := p.words
	p.press(w.T("nav.schools"))
	p.sees(w.T("schools.empty"))
	p.click(of(control, is(w.T("schools.import"))), "the import")
	p.intoField(w.T("kit.file.path"), shared(p, "data/institutionsregister-2016-utf8.csv"))
	p.key("Return")
	p.see(of(field, is(w.T("schools.import.place"))), "the preview")
	p.choose(w.T("schools.import.place"), place, is("Herning ("+place+")"))
	do := w.N("schools.import.do", placeSchools)
	p.see(of(control, is(do)), do)
	p.sees(w.N("schools.import.new", placeSchools))
	p.picture("import")
	p.press(do)
	p.sees(w.N("schools.count.schools", placeSchools))
	p.picture("schools")
}

// schoolName is a school of Herning.
const schoolName = "Tjørring Skole"

// addClass finds a school by search and adds the class by a single line.
func addClass(p *program) {
	w := p.words
	p.key("ctrl+f")
	p.wait("the keyboard in the search", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry })
	p.typed("tjør")
	p.wait("fewer schools", func(v view) bool { return !v.shows(is("Snejbjerg Skole")) && v.shows(is(schoolName)) })
	p.press(schoolName)
	p.intoField(w.T("schools.class.new"), className(today())+" "+strconv.Itoa(pupils))
	p.picture("class")
	p.key("Return")
	p.wait("the class with its pupils", func(v view) bool {
		row, ok := v.find(of(anyText, is(className(today()))))
		return ok && v.shows(beside(row, is(strconv.Itoa(pupils))))
	})
	p.picture("school")
}

// designCourse makes and publishes the course.
func designCourse(p *program) {
	w := p.words
	p.key("ctrl+2")
	p.sees(w.T("courses.empty"))
	p.picture("courses-empty")
	p.key("ctrl+shift+c")
	p.intoField(w.Field("title"), courseTitle)
	p.choose(w.Field("theme"), "", is(themeName))
	for _, grade := range grades() {
		p.add(w.T("courses.grades.add"), grade, is(grade))
	}
	p.press(w.T("place.library"))
	p.press(w.T("place.school"))
	p.intoField(w.Field("minutes"), "90")
	p.press(w.T("courses.activity.add"))
	for i, a := range activities {
		if i > 0 {
			p.key("Return") // from the last field of an activity to the next activity
		}
		p.wait("an empty activity", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text == "" })
		p.typed(a.title)
		p.key("Tab")
		p.wait("the minutes", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry && t.Text != a.title })
		p.typed(strconv.Itoa(a.minutes))
	}
	p.press(w.T("courses.activity.done"))
	p.key("ctrl+shift+Return")
	p.press(w.T("courses.publish.anyway")) // it has no goals
	p.sees(w.T("courses.ready.minutes.met", course.Args{"Lesson": 1, "N": 90, "Max": 90}))
	p.wait("the course to be saved", func(v view) bool { return v.shows(has(" · "+w.T("courses.saved"))) && v.undo(w) != "" })
	p.picture("course")
}

// themeName is a theme that a new Danish library begins with.
const themeName = "Digital dannelse"

// week shows the next week in which one works on a Wednesday and gives that
// day.
func week(p *program) course.Date {
	w := p.words
	p.press(w.T("nav.calendar"))
	day := today().Monday().AddDays(2)
	for {
		p.click(of(control, has(w.T("calendar.week.next"))), "the next week")
		day = day.AddDays(7)
		p.sees(w.WeekdayDayMonth(day))
		if len(assets.PublicHolidays("DK", day, day)) == 0 {
			break
		}
	}
	p.picture("calendar-empty")
	return day
}
