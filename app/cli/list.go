package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/course"
)

// Rows of lists; their JSON keys are the words of the product in lower case.
type (
	schoolRow struct {
		ID           course.ID         `json:"id"`
		Number       string            `json:"number"`
		Name         string            `json:"name"`
		Type         course.SchoolType `json:"type"`
		Postcode     string            `json:"postcode"`
		Town         string            `json:"town"`
		Municipality string            `json:"municipality"`
		Area         string            `json:"area"`
		Closed       bool              `json:"closed"`
	}
	classRow struct {
		ID     course.ID `json:"id"`
		Name   string    `json:"name"`
		School string    `json:"school"`
		Grade  course.ID `json:"grade"`
		Pupils *int      `json:"pupils"` // null when not known
	}
	sessionRow struct {
		ID         course.ID           `json:"id"`
		Start      string              `json:"start"` // local wall-clock time, 2026-03-02T08:15
		Minutes    int                 `json:"minutes"`
		Course     string              `json:"course"`
		Lesson     string              `json:"lesson"`
		Place      string              `json:"place"`
		Librarians []string            `json:"librarians"`
		State      course.SessionState `json:"state"`
		Classes    []attendanceRow     `json:"classes"`
	}
	attendanceRow struct {
		Name     string      `json:"name"`
		Grade    course.ID   `json:"grade"`
		Expected int         `json:"expected"`
		Present  *int        `json:"present"` // null when not recorded or unknown; sure says which
		Sure     course.Sure `json:"sure"`
	}
)

// lists builds a "list" command of a noun.
func lists[T any](l *line, noun string, rows func(*course.Plan, *line, course.Date) []T, text func(T) []string) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "list", Short: "List them", Args: cobra.NoArgs, Example: "  klassetrin --data herning.klassetrin " + noun + " list --json",
		RunE: l.with(func(_ context.Context, f *open.File) error {
			list := rows(f.Planner.Plan, l, f.Planner.Today())
			if asJSON {
				return writeJSON(l.Out, list)
			}
			return table(l.Out, list, text)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: a list of objects")
	return cmd
}

// writeJSON writes a list, [] when it is empty.
func writeJSON[T any](w io.Writer, list []T) error {
	if list == nil {
		list = []T{}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(list)
}

func table[T any](w io.Writer, list []T, text func(T) []string) error {
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, row := range list {
		if _, err := fmt.Fprintln(t, strings.Join(text(row), "\t")); err != nil {
			return err
		}
	}
	return t.Flush()
}

func (l *line) class() *cobra.Command {
	return group("class", "Classes of this school year", lists(l, "class", func(p *course.Plan, _ *line, today course.Date) []classRow {
		var out []classRow
		year := p.Library.SchoolYear(today)
		for _, s := range p.Schools.All() {
			for _, k := range p.ClassesIn(s.ID, year) {
				row := classRow{ID: k.ID, Name: p.ClassLabel(k, year), School: s.Name}
				if g := p.GradeIn(k, year); g != nil {
					row.Grade = g.ID
				}
				if n, known := k.PupilsIn(year); known {
					row.Pupils = &n
				}
				out = append(out, row)
			}
		}
		return out
	}, func(r classRow) []string {
		pupils := ""
		if r.Pupils != nil {
			pupils = l.words.Int(*r.Pupils)
		}
		return []string{r.Name, r.School, pupils}
	}))
}

func (l *line) session() *cobra.Command {
	return group("session", "Sessions", lists(l, "session", sessionRows, func(r sessionRow) []string {
		var classes []string
		for _, c := range r.Classes {
			classes = append(classes, c.Name)
		}
		return []string{strings.Replace(r.Start, "T", " ", 1), r.Course, strings.Join(classes, ", "), strings.Join(r.Librarians, ", "), l.words.SessionState(r.State)}
	}), l.runSheet(), l.packing())
}

func sessionRows(p *course.Plan, l *line, _ course.Date) []sessionRow {
	var out []sessionRow
	for _, s := range p.In(course.Period{}) {
		row := sessionRow{
			ID: s.ID, Start: s.Day.String() + "T" + s.Start.String(), Minutes: s.Minutes, State: s.State,
			Place: l.words.Place(p, s.Place), Librarians: []string{}, Classes: []attendanceRow{},
		}
		if c := p.Design(s); c != nil {
			row.Course = c.Title
			if lesson := c.Lesson(s.Lesson); lesson != nil {
				row.Lesson = lesson.Title
			}
		}
		for _, id := range s.Librarians {
			if who := p.Librarians.Get(id); who != nil {
				row.Librarians = append(row.Librarians, who.Name)
			}
		}
		for _, a := range s.Attendance {
			r := attendanceRow{Name: l.words.Participant(p, s, a), Grade: a.Grade, Expected: a.Expected, Sure: a.Present.Sure}
			if a.Present.Known() {
				r.Present = &a.Present.N
			}
			row.Classes = append(row.Classes, r)
		}
		out = append(out, row)
	}
	return out
}

func schoolRows(p *course.Plan, _ *line, _ course.Date) []schoolRow {
	var out []schoolRow
	for _, s := range p.Schools.All() {
		out = append(out, schoolRow{s.ID, s.Number, s.Name, s.Type, s.Postcode, s.Town, s.Municipality, s.Area, s.Closed})
	}
	return out
}
