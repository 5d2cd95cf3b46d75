package assets

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"

	"klassetrin/course"
)

//go:embed data/*.csv
var data embed.FS

// rows reads an embedded table: one map a row, by column name. The tables are
// part of the program, so a fault in one is a fault of the build: it panics.
func rows(name string) []map[string]string {
	f, err := data.Open("data/" + name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("%s: %v", name, err))
	}
	out := make([]map[string]string, 0, len(all)-1)
	for _, r := range all[1:] {
		row := make(map[string]string, len(r))
		for i, column := range all[0] {
			row[column] = r[i]
		}
		out = append(out, row)
	}
	return out
}

func number(s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

func name3(r map[string]string) course.Name3 {
	return course.Name3{Da: r["name_da"], De: r["name_de"], En: r["name_en"]}
}

// Systems lists the school systems that are shipped, by the codes that
// course.Library.Country and course.GradeLevel.System hold.
var Systems = []string{"DK", "DE-SN", "UK-ENG", "US"}

// GradeLevels gives the shipped grade levels of all school systems, in order.
// Each has its ISCED 2011 level where it has one; clubs and seniors have none
// and must not be taken for level 0. Next says where a class moves on
// roll-over: primary school ends with no Next where pupils change schools.
func GradeLevels() []course.GradeLevel {
	var out []course.GradeLevel
	for _, r := range rows("grades.csv") {
		g := course.GradeLevel{
			Base: course.Base{ID: course.ID(r["id"])}, System: r["system"], Parent: course.ID(r["parent"]), Next: course.ID(r["next"]),
			Name: name3(r), Short: r["short"], ISCED: r["isced"], AgeFrom: number(r["age_from"]), AgeTo: number(r["age_to"]), Sort: number(r["sort"]),
		}
		if err := g.Level.UnmarshalText([]byte(r["kind"])); err != nil {
			panic(err)
		}
		out = append(out, g)
	}
	return out
}

// GradeLevelsOf gives the grade levels of one school system.
func GradeLevelsOf(system string) []course.GradeLevel {
	var out []course.GradeLevel
	for _, g := range GradeLevels() {
		if g.System == system {
			out = append(out, g)
		}
	}
	return out
}

// Goals gives the shipped learning goals of all frameworks, in order. A
// framework of which a newer version is shipped is retired: courses keep its
// goals, new ones are not offered them.
func Goals() []course.Goal {
	var out []course.Goal
	for _, r := range rows("goals.csv") {
		out = append(out, course.Goal{
			Base: course.Base{ID: course.ID(r["id"])}, Framework: r["framework"], Code: r["code"], Parent: course.ID(r["parent"]),
			Area: r["area"] == "1", Name: name3(r), Note: r["note"], Sort: number(r["sort"]), Retired: r["retired"] == "1",
		})
	}
	return out
}

// Named is a code with its names: a framework of goals or an ISCED level.
type Named struct {
	Code string
	Name course.Name3
}

// Frameworks names the frameworks of Goals, by the code that Goal.Framework
// holds, in the order in which they are offered.
func Frameworks() []Named { return named("frameworks.csv", "id") }

// ISCED names the levels of the International Standard Classification of
// Education 2011, "0" to "8", and "" for no level.
func ISCED() []Named { return named("isced.csv", "code") }

func named(file, column string) []Named {
	var out []Named
	for _, r := range rows(file) {
		out = append(out, Named{r[column], name3(r)})
	}
	return out
}
