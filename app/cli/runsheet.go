package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/course"
	"klassetrin/reporting"
)

// runSheet writes run sheets to be printed.
func (l *line) runSheet() *cobra.Command {
	return l.paper("runsheet", "Write run sheets to print: one page for each session", func(w io.Writer, f *open.File, list []*course.Session, _ string) error {
		r := reporting.RunSheets{Plan: f.Planner.Plan, Words: l.words, Made: f.Planner.Today()}
		for _, s := range list {
			r.Sheets = append(r.Sheets, f.Planner.Plan.RunSheet(s))
		}
		return r.Write(w)
	})
}

// packing writes a packing list to be printed.
func (l *line) packing() *cobra.Command {
	return l.paper("packing", "Write a packing list to print: what one session, or all of a day, need", func(w io.Writer, f *open.File, list []*course.Session, who string) error {
		p := f.Planner.Plan
		return reporting.Packing{Plan: p, Words: l.words, Made: f.Planner.Today(), Day: list[0].Day, For: who, List: p.Pack(list...)}.Write(w)
	})
}

// paper is a command that writes a web page about one session or those of a
// day.
func (l *line) paper(verb, short string, write func(w io.Writer, f *open.File, list []*course.Session, who string) error) *cobra.Command {
	var out, who string
	cmd := &cobra.Command{
		Use: verb + " ID|DAY", Short: short, Args: cobra.ExactArgs(1),
		Long:    short + ".\nThe page is HTML that needs nothing else. A day stands for all its sessions that take place;\nsession list --json gives the IDs of sessions.",
		Example: "  klassetrin --data herning.klassetrin session " + verb + " 2026-10-06 --librarian \"Marie K.\" --lang da --out " + verb + ".html",
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return l.with(func(ctx context.Context, f *open.File) error {
			list, name, err := sessionsOf(f.Planner.Plan, args[0], who)
			if err != nil {
				return err
			}
			_, _ = fmt.Fprintln(l.Err, l.words.T("cli.report.writing", course.Args{"File": filepath.Base(out)}))
			return reporting.WriteFile(ctx, out, func(w io.Writer) error { return write(w, f, list, name) })
		})(cmd, args)
	}
	cmd.Flags().StringVar(&out, "out", "", "the page to write; one that exists is replaced")
	cmd.Flags().StringVar(&who, "librarian", "", "of a day only the sessions of this librarian, by name")
	_ = cmd.MarkFlagRequired("out")
	return cmd
}

// sessionsOf finds the session with an ID, or those of a day and a librarian,
// whose name it gives.
func sessionsOf(p *course.Plan, which, who string) ([]*course.Session, string, error) {
	var librarian *course.Librarian
	if who != "" {
		all := p.Librarians.All()
		i := slices.IndexFunc(all, func(x *course.Librarian) bool {
			return strings.EqualFold(x.Name, who) || strings.EqualFold(x.Short, who)
		})
		if i < 0 {
			var known []string
			for _, x := range all {
				known = append(known, x.ShortName())
			}
			return nil, "", unknown("librarian", who, known)
		}
		librarian = all[i]
	}
	if s := p.Sessions.Get(course.ID(which)); s != nil {
		return []*course.Session{s}, "", nil
	}
	day, err := course.ParseDate(which)
	var list []*course.Session
	name := ""
	switch {
	case err != nil:
	case librarian != nil:
		list, name = p.Giving(day, librarian.ID, ""), librarian.Name
	default:
		list = p.Giving(day, "", "")
	}
	if len(list) == 0 {
		return nil, "", &course.Error{Code: course.ErrNotFound, Args: course.Args{"Kind": course.KindSession, "Value": which}}
	}
	return list, name, nil
}
