// Package example makes two invented libraries to look around in, a Danish
// town with its schools and a network of Saxon village libraries, and the
// first records of a library of one's own. Everything in the examples is
// invented; schools and people exist only here. What is constant lies in the
// data files of this folder, what moves with the calendar is made in code, so
// that an example opened on any day has a past, a today and a future.
package example

import (
	"embed"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"klassetrin/course"
)

//go:embed *.json *.csv
var files embed.FS

// seed is the constant part of an example. Records name each other by short
// keys; days are numbers of days from today, Scene.After is in school days.
type seed struct {
	Library    course.Library
	Starts     []course.Clock
	Latest     course.Clock
	Branches   []branchSeed
	Rooms      []roomSeed
	Kits       []kitSeed
	Themes     []themeSeed
	Librarians []librarianSeed
	Absences   []absenceSeed
	Closed     []closedSeed
	Contacts   []contactSeed
	Today      []scene
	Holiday    []scene `json:"todayInHolidays"`
	Groups     []scene `json:"holidayGroups"`
	Conflicts  []scene
	Requests   []requestSeed
	Targets    []targetSeed
	CallOffs   []callOff
	Remarks    []string
	Learned    []string

	courses []courseSeed
	schools []schoolSeed
}

type branchSeed struct {
	Key, Name, Address string
	Lat, Lon           float64
	Hours              string // "1-5 08:00-17:00": Monday to Friday
}

type roomSeed struct {
	Key, Branch, Name string
	Seats             int
	Workshop          bool // for courses that need a room of their own kind
}

type kitSeed struct {
	Key, Name, Remarks string
	Copies, Serves     int
}

type themeSeed struct {
	Key, Name, Icon string
	Colour          int
}

type librarianSeed struct {
	Key, Name, Branch, Hours string
	Skills                   []string
	Volunteer                bool
}

type absenceSeed struct {
	Librarian, Reason string
	After, Days       int
}

type closedSeed struct {
	Name, Branch string
	After, Days  int
}

type contactSeed struct{ School, Name, Role, Mail, Phone string }

// scene is a session that an example always has.
type scene struct {
	After     int // school days after today's sessions
	Start     course.Clock
	Course    string
	Lesson    int // 1 is the first
	School    string
	Class     string // its label in the school year of the day
	Group     string // instead of a class
	Grade     course.ID
	Pupils    int
	Librarian string
	Room      string // empty: at the school
	NoKits    bool   // somebody forgot to book them
}

type requestSeed struct {
	School, Class, Course, How, Remarks string
	Ago, Weeks                          int // days since it came, length of the wish from next week on
	Weekdays                            []time.Weekday
	From, To                            course.Clock
	Contact                             bool
}

type targetSeed struct {
	Name, Source, Note string
	Rule               course.CountingRule
	Theme              string // empty: all
	Number             int
	Project            bool   // for the two school years of a funded project, not for a calendar year
	Reaches            [2]int // of tallies: last year's whole figure and this year's
}

type callOff struct {
	By  course.Who
	Why string
}

// courseSeed is a course as its JSON form has it, with keys for IDs.
type courseSeed struct {
	course.Course
	Key    string
	Weight int  // how often it is asked for, beside the others
	From   *int // sessions only from so many days after the school year began
	Until  *int // sessions only before that day
}

// schoolSeed is a row of the table of schools.
type schoolSeed struct {
	course.School
	key    string
	grades []course.ID
	tracks string // a digit a grade, or the names of fixed groups, see groupNames
	weight int    // how often it is visited; 0: not in the present school year
}

func load(name string) *seed {
	var s seed
	decode(name+".json", &s)
	decode(name+"_courses.json", &s.courses)
	for _, row := range table(name + "_schools.csv") {
		s.schools = append(s.schools, row.school())
	}
	return &s
}

// decode reads an embedded file. The files are part of the program and a test
// reads them all, so a fault in one is a fault in the program.
func decode(name string, to any) {
	b, err := files.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(b, to)
	}
	if err != nil {
		panic("example: " + name + ": " + err.Error())
	}
}

type row map[string]string

func table(name string) []row {
	f, err := files.Open(name)
	if err != nil {
		panic("example: " + err.Error())
	}
	defer func() { _ = f.Close() }()
	r := csv.NewReader(f)
	r.Comma = ';'
	lines, err := r.ReadAll()
	if err != nil {
		panic("example: " + name + ": " + err.Error())
	}
	var out []row
	for _, line := range lines[1:] {
		m := row{}
		for i, name := range lines[0] {
			m[name] = line[i]
		}
		out = append(out, m)
	}
	return out
}

func (r row) school() schoolSeed {
	s := schoolSeed{key: r["key"], tracks: r["tracks"], weight: number(r["weight"])}
	s.School = course.School{
		Name: r["name"], Number: r["number"], Address: r["address"], Postcode: r["postcode"], Town: r["town"],
		Area: r["area"], Highest: r["highest"], Position: &course.Position{Lat: decimal(r["lat"]), Lon: decimal(r["lon"])},
	}
	if err := s.Type.UnmarshalText([]byte(r["type"])); err != nil {
		panic("example: " + s.Name + ": " + err.Error())
	}
	for g := range strings.SplitSeq(r["grades"], ",") {
		s.grades = append(s.grades, course.ID(g))
	}
	return s
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("example: " + err.Error())
	}
	return n
}

func decimal(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("example: " + err.Error())
	}
	return f
}

// hours reads "1-5 08:00-16:00", days counted from Monday; an empty text is
// any time.
func hours(s string) course.Hours {
	days, times, ok := strings.Cut(s, " ")
	if !ok {
		return nil
	}
	first, last, _ := strings.Cut(days, "-")
	from, to, _ := strings.Cut(times, "-")
	var out course.Hours
	for d := number(first); d <= number(last); d++ {
		out = append(out, course.Hour{Day: time.Weekday(d), From: clock(from), To: clock(to)})
	}
	return out
}

func clock(s string) course.Clock {
	c, err := course.ParseClock(s)
	if err != nil {
		panic("example: " + err.Error())
	}
	return c
}
