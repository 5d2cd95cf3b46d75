package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/course"
	"klassetrin/reporting"
)

// catalogueWish is what the command line asks for.
type catalogueWish struct {
	format, out, theme, grade, contact string
	pilot                              bool
}

func (l *line) catalogue() *cobra.Command {
	var x catalogueWish
	cmd := &cobra.Command{
		Use: "catalogue", Short: "Write the catalogue of courses for schools as a web page or an Excel workbook", Args: cobra.NoArgs,
		Long: "Writes the published courses as schools read them: one web page that needs no network, works on a phone and can be printed,\n" +
			"or an Excel workbook with one row a course. Texts of the library stay in its language, everything else is in --lang.",
		Example: "  klassetrin --data herning.klassetrin catalogue --lang da --format html --out forlob.html\n" +
			"  klassetrin --data herning.klassetrin catalogue --lang de --out kurse.xlsx --grade \"6. Klasse\" --contact \"schule@example.org\"",
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := x.settle(); err != nil {
			return err
		}
		return l.with(func(ctx context.Context, f *open.File) error { return l.writeCatalogue(ctx, f, x) })(cmd, args)
	}
	cmd.Flags().StringVar(&x.format, "format", "", "html or xlsx (default: by the ending of --out)")
	cmd.Flags().StringVar(&x.out, "out", "", "the file to write; one that exists is replaced")
	cmd.Flags().BoolVar(&x.pilot, "pilot", false, "courses that are being tried out too")
	cmd.Flags().StringVar(&x.theme, "theme", "", "only the courses of this theme, by its name")
	cmd.Flags().StringVar(&x.grade, "grade", "", "only courses for this grade level or stage, by its name or ID (dk.6)")
	cmd.Flags().StringVar(&x.contact, "contact", "", "how to book, written at the top of the catalogue")
	_ = cmd.MarkFlagRequired("out")
	return cmd
}

// settle makes format and ending agree.
func (x *catalogueWish) settle() error {
	ending := strings.ToLower(filepath.Ext(x.out))
	if ending == ".htm" {
		ending = ".html"
	}
	if x.format == "" {
		x.format = strings.TrimPrefix(ending, ".")
	}
	if x.format != "html" && x.format != "xlsx" {
		return fmt.Errorf("--format %s: expected html or xlsx", x.format)
	}
	if (ending == ".html" || ending == ".xlsx") && ending != "."+x.format {
		return fmt.Errorf("--out %s: expected a file that ends in .%s, because --format says so", x.out, x.format)
	}
	return nil
}

func (l *line) writeCatalogue(ctx context.Context, f *open.File, x catalogueWish) error {
	plan := f.Planner.Plan
	offer := course.Offer{Pilot: x.pilot}
	var err error
	if offer.Theme, err = themeNamed(plan, x.theme); err != nil {
		return err
	}
	if offer.Grade, err = l.gradeNamed(plan, x.grade); err != nil {
		return err
	}
	_, _ = fmt.Fprintln(l.Err, l.words.T("cli.report.writing", course.Args{"File": filepath.Base(x.out)}))
	c := reporting.Catalogue{Plan: plan, Courses: plan.Offered(offer), Words: l.words, Contact: x.contact, Made: f.Planner.Today()}
	if err := c.Save(ctx, x.out, x.format); err != nil {
		return err
	}
	_, err = fmt.Fprintln(l.Out, l.words.N("cli.catalogue.written", len(c.Courses), course.Args{"File": x.out}))
	return err
}

// themeNamed finds a theme by its name in whatever letters; "" is none.
func themeNamed(plan *course.Plan, name string) (course.ID, error) {
	if name == "" {
		return "", nil
	}
	var known []string
	for _, t := range plan.SortedThemes() {
		if strings.EqualFold(t.Name, name) {
			return t.ID, nil
		}
		known = append(known, t.Name)
	}
	return "", unknown("theme", name, known)
}

// gradeNamed finds a grade level by its ID, or by its name in any language.
func (l *line) gradeNamed(plan *course.Plan, name string) (course.ID, error) {
	if name == "" {
		return "", nil
	}
	var known []string
	used := map[course.ID]bool{}
	for _, c := range plan.Courses.All() {
		for _, id := range c.Grades {
			used[id] = true
		}
	}
	for _, g := range plan.GradeLevels.All() {
		for _, n := range []string{string(g.ID), g.Name.Da, g.Name.De, g.Name.En, g.Short} {
			if strings.EqualFold(n, name) && (plan.Library == nil || g.System == plan.Library.Country || n == string(g.ID)) {
				return g.ID, nil
			}
		}
		if used[g.ID] {
			known = append(known, l.words.Name(g.Name))
		}
	}
	return "", unknown("grade", name, known)
}

// unknown says what a flag could have named.
func unknown(flag, value string, known []string) error {
	return &course.Error{Code: course.ErrNotFound, Field: flag, Args: course.Args{"Value": value, "Known": strings.Join(known, ", ")}}
}
