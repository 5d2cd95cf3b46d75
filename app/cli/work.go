package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/course"
	"klassetrin/course/intake"
	"klassetrin/reporting"
)

func (l *line) school() *cobra.Command {
	var place string
	var dry, contacts, keepClosed bool
	read := &cobra.Command{
		Use: "import FILE", Short: "Take in a school register", Args: cobra.ExactArgs(1),
		Long:    "Takes in a register of schools (CSV in any usual form, or Excel). Schools are known again by their official number;\nnothing is ever deleted: a school that is no longer in the register is marked as closed.",
		Example: "  klassetrin --data herning.klassetrin school import institutionsregister.csv --place 657 --dry-run",
	}
	read.RunE = func(cmd *cobra.Command, args []string) error {
		return l.with(func(ctx context.Context, f *open.File) error {
			return l.importSchools(ctx, f, args[0], dry, intake.Options{Place: place, WithContacts: contacts, MarkClosed: !keepClosed, Today: f.Planner.Today(), Role: l.words.T("import.role.head")})
		})(cmd, args)
	}
	read.Flags().StringVar(&place, "place", "", "only schools that lie in this municipality, by its number (657 is Herning)")
	read.Flags().BoolVar(&dry, "dry-run", false, "only say what would happen")
	read.Flags().BoolVar(&contacts, "with-contacts", false, "take in the names and e-mail addresses of heads too")
	read.Flags().BoolVar(&keepClosed, "keep-missing", false, "leave schools that are not in the file as they are")
	list := lists(l, "school", schoolRows, func(r schoolRow) []string {
		return []string{r.Number, r.Name, l.words.SchoolType(r.Type), r.Postcode + " " + r.Town}
	})
	return group("school", "Schools and other institutions", read, list)
}

func (l *line) importSchools(ctx context.Context, f *open.File, path string, dry bool, o intake.Options) error {
	_, _ = fmt.Fprintln(l.Err, l.words.T("cli.import.reading", course.Args{"File": filepath.Base(path)}))
	reg, err := intake.OpenFile(ctx, path, intake.Limits{})
	if err != nil {
		return err
	}
	r, err := intake.Preview(f.Planner.Plan, reg, o)
	if err != nil {
		return err
	}
	for _, e := range r.Rejections {
		if _, err := fmt.Fprintln(l.Out, l.words.Error(e)); err != nil {
			return err
		}
	}
	if !dry {
		if err := f.Planner.Do(ctx, r.Label(), r.Edits()...); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(l.Out, l.words.T("cli.import.counts", course.Args{
		"Read": r.Read, "New": r.New, "Changed": r.Changed, "Unchanged": r.Unchanged, "Rejected": r.Rejected,
		"Elsewhere": r.OutsidePlace, "Merged": r.Merged, "Closed": r.Vanished,
	}))
	return err
}

func (l *line) report() *cobra.Command {
	var period, out string
	target := &cobra.Command{
		Use: "target", Short: "Write the target report as an Excel workbook", Args: cobra.NoArgs,
		Example: "  klassetrin --data herning.klassetrin report target --period 2026 --lang da --out target-2026.xlsx",
	}
	target.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := parsePeriod(period)
		if err != nil {
			return err
		}
		return l.with(func(ctx context.Context, f *open.File) error { return l.writeTarget(ctx, f, p, out) })(cmd, args)
	}
	target.Flags().StringVar(&period, "period", "", "a calendar year (2026), or two dates (2025-08-01..2026-07-31)")
	target.Flags().StringVar(&out, "out", "", "the workbook to write; one that exists is replaced")
	_ = target.MarkFlagRequired("period")
	_ = target.MarkFlagRequired("out")
	return group("report", "Reports", target)
}

// parsePeriod reads a year or two dates.
func parsePeriod(s string) (course.Period, error) {
	bad := fmt.Errorf("--period %s: expected a year such as 2026, or two dates such as 2025-08-01..2026-07-31", s)
	if year, err := strconv.Atoi(s); err == nil {
		if year < 1900 || year > 2200 {
			return course.Period{}, bad
		}
		return course.YearPeriod(year), nil
	}
	if len(s) != 22 || s[10:12] != ".." {
		return course.Period{}, bad
	}
	from, err1 := course.ParseDate(s[:10])
	to, err2 := course.ParseDate(s[12:])
	if err1 != nil || err2 != nil || to < from {
		return course.Period{}, bad
	}
	return course.Period{From: from, To: to}, nil
}

func (l *line) writeTarget(ctx context.Context, f *open.File, p course.Period, out string) error {
	plan := f.Planner.Plan
	r := reporting.Target{Plan: plan, Target: plan.TargetOf(p), Period: p, Words: l.words, Now: f.Planner.Moment(), Version: l.Version}
	_, _ = fmt.Fprintln(l.Err, l.words.T("cli.report.writing", course.Args{"File": filepath.Base(out)}))
	return reporting.WriteFile(ctx, out, func(w io.Writer) error { return r.Write(ctx, w) })
}

// checkRow is one thing that check found.
type checkRow struct {
	Rule    string    `json:"rule"` // a conflict's rule, or "missing count"
	Hard    bool      `json:"hard"`
	Session course.ID `json:"session"`
	Other   course.ID `json:"other,omitempty"`
	Start   string    `json:"start"`
	Text    string    `json:"text"`
}

func (l *line) check() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "check", Short: "List conflicts and missing counts; exit 1 when there are any", Args: cobra.NoArgs, Example: "  klassetrin --data herning.klassetrin check --json",
		RunE: l.with(func(_ context.Context, f *open.File) error {
			rows := l.findings(f)
			var err error
			if asJSON {
				err = writeJSON(l.Out, rows)
			} else {
				err = table(l.Out, rows, func(r checkRow) []string { return []string{r.Text} })
			}
			if err == nil && len(rows) > 0 {
				return errFound
			}
			return err
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: a list of objects")
	return cmd
}

func (l *line) findings(f *open.File) []checkRow {
	plan := f.Planner.Plan
	needs := plan.Needs(f.Planner.Moment())
	var out []checkRow
	start := func(id course.ID) string {
		s := plan.Sessions.Get(id)
		return s.Day.String() + "T" + s.Start.String()
	}
	for _, x := range needs.Findings {
		out = append(out, checkRow{string(x.Rule), x.Hard, x.Session, x.Other, start(x.Session), l.words.Finding(plan, x)})
	}
	for _, s := range needs.Counts {
		text := l.words.T("cli.check.count", course.Args{"Session": l.words.SessionWhen(plan, s)})
		out = append(out, checkRow{"missing count", false, s.ID, "", start(s.ID), text})
	}
	return out
}
