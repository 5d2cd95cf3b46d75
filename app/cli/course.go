package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/course"
	"klassetrin/course/intake"
	"klassetrin/reporting"
)

// courseRow is one course of the list; its JSON keys are the words of the
// product in lower case.
type courseRow struct {
	ID      course.ID          `json:"id"`
	Title   string             `json:"title"`
	Theme   string             `json:"theme"`
	State   course.CourseState `json:"state"`
	Edition int                `json:"edition"`
	Grades  []course.ID        `json:"grades"`
	Lessons int                `json:"lessons"`
	Minutes int                `json:"minutes"`
}

func (l *line) course() *cobra.Command {
	return group("course", "Courses", l.listCourses(), l.showCourse(), l.exportCourses(), l.importCourses())
}

func (l *line) listCourses() *cobra.Command {
	return lists(l, "course", func(p *course.Plan, _ *line, _ course.Date) []courseRow {
		var out []courseRow
		for _, c := range p.Courses.All() {
			row := courseRow{ID: c.ID, Title: c.Title, State: c.State, Edition: c.Edition, Grades: append([]course.ID{}, c.Grades...), Lessons: len(c.Lessons), Minutes: c.Minutes()}
			if t := p.Themes.Get(c.Theme); t != nil {
				row.Theme = t.Name
			}
			out = append(out, row)
		}
		return out
	}, func(r courseRow) []string {
		return []string{l.words.CourseTitle(&course.Course{Title: r.Title}), r.Theme, l.words.CourseState(r.State), l.words.Minutes(r.Minutes)}
	})
}

// chosenCourse finds the course that is meant by its ID, by the beginning of an ID that
// no other course has, or by its title when no other course has that.
func chosenCourse(p *course.Plan, name string) (*course.Course, error) {
	if c := p.Courses.Get(course.ID(name)); c != nil {
		return c, nil
	}
	var begins, titled []*course.Course
	for _, c := range p.Courses.All() {
		if name != "" && strings.HasPrefix(string(c.ID), name) {
			begins = append(begins, c)
		}
		if strings.EqualFold(c.Title, strings.TrimSpace(name)) {
			titled = append(titled, c)
		}
	}
	for _, found := range [][]*course.Course{begins, titled} {
		if len(found) == 1 {
			return found[0], nil
		}
	}
	e := &course.Error{Code: course.ErrNotFound, Kind: course.KindCourse, Field: "courseName", Args: course.Args{"Value": name}}
	if n := max(len(begins), len(titled)); n > 1 {
		e.Code, e.Args["N"] = course.ErrDuplicate, n
	}
	return nil, e
}

func (l *line) showCourse() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "show ID", Short: "Show a course with its lessons and activities", Args: cobra.ExactArgs(1),
		Long:    "Shows a course. ID is its ID, the beginning of it that no other course has, or its title when no other course has that.",
		Example: "  klassetrin --data herning.klassetrin course show \"Kildekritik og falske nyheder\"",
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return l.with(func(_ context.Context, f *open.File) error {
			c, err := chosenCourse(f.Planner.Plan, args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return reporting.PackCourses(f.Planner.Plan, f.Planner.Today(), c).Write(l.Out)
			}
			return l.printCourse(f.Planner.Plan, c)
		})(cmd, args)
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: what export writes")
	return cmd
}

// printCourse writes a course for people: facts, texts, and the lessons with
// their activities.
func (l *line) printCourse(p *course.Plan, c *course.Course) error {
	w := l.words
	var out strings.Builder
	facts := []string{w.Grades(p, c.Grades), w.CourseState(c.State), w.Minutes(c.Minutes()), w.Field("edition") + " " + w.Int(c.Edition)}
	if t := p.Themes.Get(c.Theme); t != nil {
		facts = append([]string{t.Name}, facts...)
	}
	fmt.Fprintf(&out, "%s\n%s\n%s\n", w.CourseTitle(c), strings.Join(facts, " · "), c.ID)
	if o := c.Origin; o != nil {
		fmt.Fprintf(&out, "%s: %s, %s\n", w.Field("origin"), o.Library, w.Date(o.On))
	}
	for _, text := range []struct{ field, text string }{
		{"summary", c.Summary}, {"afterwards", c.Afterwards}, {"materials", c.Materials}, {"partners", c.Partners}, {"season", c.Season}, {"price", c.Price},
	} {
		if text.text != "" {
			fmt.Fprintf(&out, "\n%s\n%s\n", w.Field(text.field), text.text)
		}
	}
	for i := range c.Lessons {
		lesson := &c.Lessons[i]
		name := w.Field("lessons." + fmt.Sprint(i))
		if lesson.Title != "" {
			name += " · " + lesson.Title
		}
		fmt.Fprintf(&out, "\n%s · %s\n", name, w.Minutes(lesson.Minutes))
		rows := make([][]string, 0, len(lesson.Activities))
		for _, a := range lesson.Activities {
			kind := w.LearningType(a.Type)
			if a.Break {
				kind = w.Field("break")
			}
			rows = append(rows, []string{"  " + w.Minutes(a.Minutes), kind, a.Title})
		}
		if err := table(&out, rows, func(r []string) []string { return r }); err != nil {
			return err
		}
	}
	_, err := io.WriteString(l.Out, out.String())
	return err
}

func (l *line) exportCourses() *cobra.Command {
	var out string
	var all bool
	cmd := &cobra.Command{
		Use: "export ID…", Short: "Write courses into a file for another library",
		Long: "Writes courses into a file that another library can take in: the design, no sessions, schools or persons.\n" +
			"ID is the ID of a course, the beginning of it that no other course has, or its title when no other course has that.",
		Example: "  klassetrin --data herning.klassetrin course export \"Kildekritik og falske nyheder\" --out kildekritik" + course.FileEnding +
			"\n  klassetrin --data herning.klassetrin course export --all --out courses" + course.FileEnding,
		Args: func(_ *cobra.Command, args []string) error {
			if all == (len(args) > 0) {
				return errors.New("course export: expected the ID of a course, or --all")
			}
			return nil
		},
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return l.with(func(ctx context.Context, f *open.File) error {
			plan := f.Planner.Plan
			list := plan.Courses.All()
			if !all {
				list = nil
			}
			for _, name := range args {
				c, err := chosenCourse(plan, name)
				if err != nil {
					return err
				}
				list = append(list, c)
			}
			_, _ = fmt.Fprintln(l.Err, l.words.T("cli.report.writing", course.Args{"File": filepath.Base(out)}))
			return reporting.PackCourses(plan, f.Planner.Today(), list...).Save(ctx, out)
		})(cmd, args)
	}
	cmd.Flags().StringVar(&out, "out", "", "the file to write; one that exists is replaced")
	cmd.Flags().BoolVar(&all, "all", false, "all courses")
	_ = cmd.MarkFlagRequired("out")
	return cmd
}

// arrivalRow is what happens to one course of a file.
type arrivalRow struct {
	ID       course.ID       `json:"id"` // in the file
	Title    string          `json:"title"`
	Standing course.Standing `json:"standing"` // new, same, newer, older, earlier, altered or own
	Taking   course.Taking   `json:"taking"`   // new, over, beside or leave
	Text     string          `json:"text"`
}

func (l *line) importCourses() *cobra.Command {
	var dry, asJSON, replace, beside bool
	cmd := &cobra.Command{
		Use: "import FILE", Short: "Take in the courses of a file", Args: cobra.ExactArgs(1),
		Long: "Takes in the courses of a file that a library has exported. A course that the library has already is known again: the same\n" +
			"file twice alters nothing, and a newer edition replaces the design of one that was never altered here. One that was\n" +
			"altered here, or made here, or that was written as late as the file's, stays as it is unless --replace or --beside says otherwise.\n" +
			"One that is no draft is never replaced by an unfinished one.",
		Example: "  klassetrin --data herning.klassetrin course import kildekritik" + course.FileEnding + " --dry-run",
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return l.with(func(ctx context.Context, f *open.File) error {
			wanted := course.LeaveIt
			switch {
			case replace:
				wanted = course.TakeOver
			case beside:
				wanted = course.TakeBeside
			}
			return l.takeIn(ctx, f, args[0], dry, asJSON, wanted)
		})(cmd, args)
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "only say what would happen")
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: a list of objects, one for each course")
	cmd.Flags().BoolVar(&replace, "replace", false, "replace courses that were altered or made here too")
	cmd.Flags().BoolVar(&beside, "beside", false, "take other editions in beside the courses that are here")
	cmd.MarkFlagsMutuallyExclusive("replace", "beside")
	return cmd
}

// takeIn reads a file of courses, says what it does with each, and does it
// unless it is a dry run. Wanted is what to do where the library has another
// edition; LeaveIt leaves the proposal.
func (l *line) takeIn(ctx context.Context, f *open.File, path string, dry, asJSON bool, wanted course.Taking) error {
	_, _ = fmt.Fprintln(l.Err, l.words.T("cli.import.reading", course.Args{"File": filepath.Base(path)}))
	file, err := intake.OpenCourseFile(ctx, path)
	if err != nil {
		return err
	}
	arrivals := f.Planner.Plan.Arriving(file.Parcels)
	rows := make([]arrivalRow, 0, len(arrivals.Courses))
	for i := range arrivals.Courses {
		a := &arrivals.Courses[i]
		if a.Ours != nil && wanted != course.LeaveIt && slices.Contains(a.Choices(), wanted) {
			a.Taking = wanted
		}
		rows = append(rows, arrivalRow{a.Parcel.Course.ID, a.Parcel.Course.Title, a.Standing, a.Taking, l.words.Arrival(a)})
	}
	said := l.remarks(file, arrivals)
	if !dry {
		if err := f.Planner.TakeIn(ctx, arrivals, file.File); err != nil {
			return err
		}
	}
	if asJSON {
		for _, s := range said {
			_, _ = fmt.Fprintln(l.Err, s)
		}
		return writeJSON(l.Out, rows)
	}
	for _, r := range rows {
		said = append(said, r.Text)
	}
	counts := course.Args{"Taken": arrivals.Taken(), "Left": len(rows) - arrivals.Taken(), "Refused": file.Lost}
	if dry {
		said = append(said, l.words.T("cli.course.would", counts))
	} else {
		said = append(said, l.words.T("cli.course.taken", counts))
	}
	_, err = fmt.Fprintln(l.Out, strings.Join(said, "\n"))
	return err
}

// remarks says what is wrong in a file, and what stands here for the things
// that its courses refer to and the library does not have.
func (l *line) remarks(file *intake.CourseFile, arrivals *course.Arrivals) []string {
	var said []string
	for _, e := range slices.Concat(file.Refused, file.Notes) {
		said = append(said, l.words.Error(e))
	}
	for _, m := range arrivals.Needed() {
		if m.How != course.MatchedSame {
			said = append(said, l.words.Match(m))
		}
	}
	return said
}
