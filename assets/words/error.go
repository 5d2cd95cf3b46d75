package words

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"klassetrin/course"
)

// sentence is one way to say a refusal: the key of its text and the arguments
// it cannot do without.
type sentence struct {
	key   string
	needs []string
}

func plain(key string) []sentence { return []sentence{{key: key}} }

// saying makes the ways to say a refusal: a sentence with arguments, and a
// plainer one for when an argument is missing.
func saying(key, otherwise string, needs ...string) []sentence {
	return []sentence{{key, needs}, {key: otherwise}}
}

// refusals has sentences for every code, by the field it is about; "" is said
// of fields without sentences of their own.
var refusals = map[course.Code]map[string][]sentence{
	course.ErrRequired: {
		"":        plain("error.required"),
		"grades":  plain("error.requiredGrades"),
		"lessons": plain("error.requiredLessons"),
		"classes": plain("error.requiredClasses"),
		"offBy":   plain("error.requiredOffBy"),
	},
	course.ErrInvalid: {
		"": {
			{"error.wanted", []string{"Wanted", "Value"}},
			{"error.wantedWords", []string{"Words", "Value"}},
			{"error.invalidValue", []string{"Value"}},
			{key: "error.invalid"},
		},
		"date":     saying("error.invalidDate", "error.invalid", "Value"),
		"clock":    saying("error.invalidClock", "error.invalid", "Value"),
		"mail":     saying("error.invalidMail", "error.invalid", "Value"),
		"example":  saying("error.invalidExample", "error.invalid", "Value"),
		"columns":  saying("error.slipped", "error.unreadable", "N", "Max"),
		"parent":   plain("error.invalidParent"),
		"goalArea": saying("error.invalidGoalAreaRow", "error.invalidGoalArea", "Value"),
		"goalKind": saying("error.invalidGoalKind", "error.invalid", "Value"),
		"retired":  saying("error.invalidRetired", "error.invalid", "Value"),
	},
	course.ErrTooLong: {"": saying("error.tooLong", "error.tooLongAny", "N", "Max")},
	course.ErrRange: {
		"":         saying("error.range", "error.rangeAny", "Min", "Max"),
		"position": plain("error.position"),
	},
	course.ErrOrder: {
		"":         plain("error.order"),
		"groupMax": plain("error.orderGroup"),
	},
	course.ErrDuplicate: {
		"": plain("error.duplicate"),
		"number": {
			{"error.duplicateRow", []string{"Value", "First"}}, {"error.duplicateNumber", []string{"Value"}}, {key: "error.duplicate"},
		},
		"code":    saying("error.duplicateCodeRow", "error.duplicate", "Value", "First"),
		"name":    saying("error.duplicateName", "error.duplicate", "Value"),
		"id":      saying("error.duplicateID", "error.duplicate", "Value"),
		"classes": plain("error.duplicateClasses"),

		"courseName": saying("error.courseNames", "error.duplicate", "Value", "N"),
	},
	course.ErrNotFound: {
		"": {
			{"error.notNamed", []string{"Value", "Known"}},
			{"error.notFoundNamed", []string{"Kind", "Value"}},
			{"error.notFound", []string{"Kind"}},
			{key: "error.notFoundAny"},
		},
		"courseName": saying("error.noCourse", "error.notFoundAny", "Value"),
	},
	course.ErrStale: {"": plain("error.stale")},
	course.ErrState: {
		"":       plain("error.state"),
		"course": plain("error.stateCourse"),
		"sent":   saying("error.stateSent", "error.state", "Day"),
	},
	course.ErrNothing: {"": plain("error.nothing")},
	course.ErrNewer:   {"": plain("error.newer"), "courses": plain("error.newerCourses")},
	course.ErrDamaged: {
		"":     plain("error.damaged"),
		"json": saying("error.damagedJSON", "error.damaged", "Value", "Letter"),
		"ends": plain("error.damagedEnds"),
	},
	course.ErrLocked: {"": plain("error.locked")},
	course.ErrExists: {"": plain("error.exists")},
	course.ErrTooLarge: {
		"":        plain("error.tooLarge"),
		"rows":    saying("error.tooLargeRows", "error.tooLarge", "Max"),
		"columns": saying("error.tooLargeColumns", "error.tooLarge", "Max"),
		"cell":    plain("error.tooLargeCell"),

		"megabytes": saying("error.tooLargeMB", "error.tooLarge", "Max"),
		"values":    plain("error.tooLargeValues"),
		"depth":     plain("error.tooLargeDepth"),
	},
	course.ErrEmpty:   {"": plain("error.empty"), "courses": plain("error.emptyCourses")},
	course.ErrColumns: {"": {{"error.columns", []string{"Column"}}, {"error.columnsField", []string{"Field"}}, {key: "error.columnsAny"}}},
	course.ErrUnreadable: {
		"":        plain("error.unreadable"),
		"folder":  saying("error.unwritable", "error.unreadable", "Folder"),
		"courses": plain("error.notCourses"),
	},
	course.ErrIgnored: {"": {{"error.ignoredTwice", []string{"Value", "Twice"}}, {"error.ignored", []string{"Value"}}, {key: "error.ignoredAny"}}},
	course.ErrCleaned: {"": plain("error.cleaned")},
}

// Error says an error in words that a user can act on: one sentence for each
// refusal of the domain, led by file, row and column when Args have them
// ("File", "Row", "Column"), one for files and disks, and a plain one for
// anything that nobody foresaw. It gives "" for nil.
func (p *Printer) Error(err error) string {
	if err == nil {
		return ""
	}
	var said []string
	for _, e := range course.FieldErrors(err) {
		if s := p.refusal(e); len(said) == 0 || said[len(said)-1] != s {
			said = append(said, s)
		}
	}
	if len(said) > 0 {
		return strings.Join(said, " ")
	}
	return p.failure(err)
}

// refusal says one refusal of the domain.
func (p *Printer) refusal(e *course.Error) string {
	if e.Code == course.ErrInUse {
		n, _ := e.Args["N"].(int)
		return p.where(e) + p.N("error.inUse", n)
	}
	args := course.Args{}
	if e.Field != "" {
		args["Field"] = p.Field(e.Field)
	}
	maps.Copy(args, e.Args)
	key := sentenceOf(e, args)
	if cause := p.failure(e.Err); key == "" || e.Code == course.ErrUnreadable && cause != p.T("error.unexpected") {
		return cause
	}
	return p.where(e) + p.T(key, course.Args{"Field": ""}, args)
}

// sentenceOf chooses the first way to say a refusal for which there are all
// arguments, "" for a code that nobody knows.
func sentenceOf(e *course.Error, args course.Args) string {
	if e.Code == course.ErrNotFound && e.Kind == course.KindLibrary {
		return "error.noLibrary"
	}
	ways, ok := refusals[e.Code][e.Field[strings.LastIndexByte(e.Field, '.')+1:]]
	if !ok {
		ways = refusals[e.Code][""]
	}
	for _, w := range ways {
		if !slices.ContainsFunc(w.needs, func(name string) bool { return args[name] == nil }) {
			return w.key
		}
	}
	return ""
}

// where leads a sentence with the place in a file that it is about:
// "skoler.csv, række 12, kolonne »Navn«: ".
func (p *Printer) where(e *course.Error) string {
	var at []string
	if file, ok := e.Args["File"].(string); ok && file != "" {
		at = append(at, filepath.Base(file))
	}
	if row, ok := e.Args["Row"].(int); ok && row > 0 {
		at = append(at, p.T("error.at.row", course.Args{"Row": row}))
	}
	if line, ok := e.Args["Line"].(int); ok && line > 0 {
		at = append(at, p.T("error.at.line", course.Args{"Line": line}))
	}
	if column, ok := e.Args["Column"].(string); ok && column != "" && e.Code != course.ErrColumns {
		at = append(at, p.T("error.at.column", course.Args{"Column": column}))
	}
	if len(at) == 0 {
		return ""
	}
	return strings.Join(at, ", ") + ": "
}

// failure says an error that is none of the domain.
func (p *Printer) failure(err error) string {
	var file *fs.PathError
	switch {
	case errors.Is(err, context.Canceled):
		return p.T("error.stopped")
	case errors.Is(err, context.DeadlineExceeded):
		return p.T("error.tooLate")
	case errors.Is(err, syscall.ENOSPC):
		return p.T("error.full")
	case !errors.As(err, &file):
		return p.T("error.unexpected")
	case errors.Is(err, fs.ErrNotExist):
		return p.T("error.fileMissing", course.Args{"File": filepath.Base(file.Path)})
	case errors.Is(err, fs.ErrPermission):
		return p.T("error.fileForbidden", course.Args{"File": filepath.Base(file.Path)})
	}
	return p.T("error.file", course.Args{"File": filepath.Base(file.Path)})
}
