// Package cli is the program without a window: noun and verb, one sentence for
// an error, figures on standard output, progress on standard error.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"klassetrin/app/open"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// Program is what the command line needs from the program around it.
type Program struct {
	Version string
	Data    string // the data file that is used unless --data names another
	Out     io.Writer
	Err     io.Writer
	// Window opens the window; file is "" unless --data was given. When compatible
	// is true it draws in software.
	Window  func(file string, compatible bool) error
	Gallery func(words.Lang) error // opens the window that shows every widget
}

// Exit codes.
const (
	ok      = 0
	failure = 1 // it did not work, or check found something
	misuse  = 2 // the command line itself is wrong
)

// line is one run of the command line.
type line struct {
	Program
	file  string
	lang  string
	soft  bool
	words *words.Printer
}

// failed marks an error of a command that was used rightly.
type failed struct{ error }

func (f failed) Unwrap() error { return f.error }

// errFound ends check with exit code 1 without saying more.
var errFound = errors.New("something was found")

// ErrSaid ends the program with exit code 1 when Window has said itself why.
var ErrSaid = errors.New("said already")

// Main runs a command line and gives its exit code. Without a command the
// window is opened; with one it never is, but for the hidden gallery.
func Main(args []string, p Program) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	l := &line{Program: p, words: words.For(systemLanguage())}
	root := l.root()
	root.SetArgs(args)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	err := root.ExecuteContext(ctx)
	var f failed
	switch {
	case err == nil:
		return ok
	case errors.Is(err, errFound), errors.Is(err, ErrSaid):
		return failure
	case errors.As(err, &f):
		_, _ = fmt.Fprintln(p.Err, l.words.Error(f.error))
		return failure
	}
	_, _ = fmt.Fprintln(p.Err, strings.TrimSpace(err.Error()))
	return misuse
}

// systemLanguage reads the language of the environment, as other commands do.
func systemLanguage() words.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := os.Getenv(name)
		for _, l := range words.Langs {
			if strings.HasPrefix(v, string(l)) {
				return l
			}
		}
		if v != "" {
			return words.English
		}
	}
	return words.English
}

func (l *line) root() *cobra.Command {
	root := &cobra.Command{
		Use: "klassetrin", Short: "Plan, count and report a library's teaching for schools",
		Long:         "Klassetrin plans, counts and reports the teaching that a library takes to schools.\nWithout a command it opens its window.",
		Example:      "  klassetrin --data herning.klassetrin\n  klassetrin --data herning.klassetrin report target --period 2026 --lang da --out target.xlsx",
		SilenceUsage: true, SilenceErrors: true, Args: cobra.NoArgs,
		PersistentPreRunE: func(*cobra.Command, []string) error { return l.chooseLanguage() },
		RunE:              func(*cobra.Command, []string) error { return l.failure(l.Window(l.file, l.soft)) },
	}
	root.PersistentFlags().StringVar(&l.file, "data", "", "the data file (default: "+l.Data+")")
	root.PersistentFlags().StringVar(&l.lang, "lang", "", "language of texts and reports: da, de or en (default: the system's)")
	root.Flags().BoolVar(&l.soft, "compatibility", false, "draw the window in software, for computers without working graphics")
	root.AddCommand(l.example(), l.school(), l.report(), l.catalogue(), l.check(), l.course(), l.class(), l.session(), l.version(), l.gallery())
	return root
}

func (l *line) chooseLanguage() error {
	if l.lang == "" {
		return nil
	}
	for _, known := range words.Langs {
		if l.lang == string(known) {
			l.words = words.For(known)
			return nil
		}
	}
	return fmt.Errorf("--lang %s: expected da, de or en", l.lang)
}

func (l *line) failure(err error) error {
	if err == nil || errors.Is(err, errFound) {
		return err
	}
	return failed{err}
}

func (l *line) path() string {
	if l.file != "" {
		return l.file
	}
	return l.Data
}

// with runs a command on the library in the data file.
func (l *line) with(f func(ctx context.Context, file *open.File) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, _ []string) error {
		file, err := open.Existing(cmd.Context(), l.path())
		if err != nil {
			return l.failure(err)
		}
		return l.failure(errors.Join(f(cmd.Context(), file), file.Close()))
	}
}

// group gives a noun whose verbs do the work.
func group(use, short string, verbs ...*cobra.Command) *cobra.Command {
	g := &cobra.Command{
		Use: use, Short: short, Args: cobra.NoArgs, Example: verbs[0].Example,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return fmt.Errorf("%s: expected one of its commands; see %s --help", cmd.CommandPath(), cmd.CommandPath())
		},
	}
	g.AddCommand(verbs...)
	return g
}

// gallery opens the window that shows every widget in all its states. It is for
// developers, so no help names it.
func (l *line) gallery() *cobra.Command {
	return &cobra.Command{
		Use: "gallery", Short: "Show every widget in all its states", Example: "  klassetrin gallery --lang da", Args: cobra.NoArgs, Hidden: true,
		RunE: func(*cobra.Command, []string) error { return l.failure(l.Gallery(l.words.Lang())) },
	}
}

func (l *line) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Example: "  klassetrin version", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(l.Out, "klassetrin "+l.Version)
			return l.failure(err)
		},
	}
}

// example fills a new file with an invented library.
func (l *line) example() *cobra.Command {
	make := func(which, short string) *cobra.Command {
		return &cobra.Command{
			Use: which, Short: short, Example: "  klassetrin --data " + which + ".klassetrin example " + which, Args: cobra.NoArgs,
			RunE: func(cmd *cobra.Command, _ []string) error { return l.failure(l.writeExample(cmd.Context(), which)) },
		}
	}
	return group("example", "Write an invented library into a new data file",
		make("danish", "A Danish library with 41 institutions"), make("german", "A network of twelve small Saxon libraries"))
}

func (l *line) writeExample(ctx context.Context, which string) error {
	if _, err := os.Stat(l.path()); err == nil {
		return &course.Error{Code: course.ErrExists, Args: course.Args{"File": l.path()}}
	}
	file, err := open.At(ctx, l.path())
	if err != nil {
		return err
	}
	if err := errors.Join(file.Example(ctx, which), file.Close()); err != nil {
		return err
	}
	p := file.Planner.Plan
	_, err = fmt.Fprintln(l.Out, l.words.T("cli.example.written", course.Args{"File": l.path(), "Schools": p.Schools.Len(), "Sessions": p.Sessions.Len()}))
	return err
}
