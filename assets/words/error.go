package words

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"klassetrin/course"
)

// refusal is what an error says: the key of its sentence, the arguments the
// sentence cannot do without, and the key to use when one of them is missing.
type refusal struct {
	key   string
	needs []string
	plain string
}

// refusals has a sentence for every code, and another for a code at a field
// where a general sentence would sound odd.
var refusals = map[course.Code]map[string]refusal{
	course.ErrRequired: {
		"":        {key: "error.required"},
		"grades":  {key: "error.requiredGrades"},
		"lessons": {key: "error.requiredLessons"},
		"classes": {key: "error.requiredClasses"},
		"offBy":   {key: "error.requiredOffBy"},
	},
	course.ErrInvalid: {
		"":       {key: "error.invalidValue", needs: []string{"Value"}, plain: "error.invalid"},
		"date":   {key: "error.invalidDate", needs: []string{"Value"}, plain: "error.invalid"},
		"clock":  {key: "error.invalidClock", needs: []string{"Value"}, plain: "error.invalid"},
		"parent": {key: "error.invalidParent"},
	},
	course.ErrTooLong: {"": {key: "error.tooLong", needs: []string{"N", "Max"}, plain: "error.tooLongAny"}},
	course.ErrRange: {
		"":         {key: "error.range", needs: []string{"Min", "Max"}, plain: "error.rangeAny"},
		"position": {key: "error.position"},
	},
	course.ErrOrder: {
		"":         {key: "error.order"},
		"groupMax": {key: "error.orderGroup"},
	},
	course.ErrDuplicate: {
		"":        {key: "error.duplicate"},
		"number":  {key: "error.duplicateNumber", needs: []string{"Value"}, plain: "error.duplicate"},
		"classes": {key: "error.duplicateClasses"},
	},
	course.ErrNotFound: {"": {key: "error.notFound", needs: []string{"Kind"}, plain: "error.notFoundAny"}},
	course.ErrStale:    {"": {key: "error.stale"}},
	course.ErrState: {
		"":     {key: "error.state"},
		"sent": {key: "error.stateSent", needs: []string{"Day"}, plain: "error.state"},
	},
	course.ErrNothing:    {"": {key: "error.nothing"}},
	course.ErrNewer:      {"": {key: "error.newer"}},
	course.ErrDamaged:    {"": {key: "error.damaged"}},
	course.ErrLocked:     {"": {key: "error.locked"}},
	course.ErrExists:     {"": {key: "error.exists"}},
	course.ErrTooLarge:   {"": {key: "error.tooLarge"}},
	course.ErrEmpty:      {"": {key: "error.empty"}},
	course.ErrColumns:    {"": {key: "error.columns", needs: []string{"Column"}, plain: "error.columnsAny"}},
	course.ErrUnreadable: {"": {key: "error.unreadable"}},
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
	last := e.Field[strings.LastIndexByte(e.Field, '.')+1:]
	r, ok := refusals[e.Code][last]
	if !ok {
		r = refusals[e.Code][""]
	}
	key := r.key
	for _, name := range r.needs {
		if _, ok := e.Args[name]; !ok {
			key = r.plain
		}
	}
	if key == "" {
		return p.failure(e.Err)
	}
	return p.where(e) + p.T(key, course.Args{"Field": p.Field(e.Field), "Kind": p.Kind(e.Kind)}, e.Args)
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
