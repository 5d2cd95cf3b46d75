package intake

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"klassetrin/course"
)

// CourseFile is what a file of courses holds, as docs/course-file.md describes
// it.
type CourseFile struct {
	File    string // its name
	Library string // who sent it
	Written course.Date
	Parcels []course.Parcel
	Lost    int             // how many courses were left out
	Refused []*course.Error // their faults, the first of each; Args File, Line
	Notes   []*course.Error // what was ignored or taken out; Args File, Line
}

// Bounds of a file of courses. The largest courses known have 40 kB.
const (
	maxCourseBytes = 32 << 20
	maxCourses     = 1000
	maxNames       = 500 // grade levels, goals, skills or kits of one course
	maxID          = 100 // letters of an ID
	maxFaults      = 5   // said of one course
	maxNotes       = 100
)

// OpenCourseFile reads the courses in a file; see OpenCourses.
func OpenCourseFile(ctx context.Context, path string) (*CourseFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return OpenCourses(ctx, f, filepath.Base(path))
}

// OpenCourses reads courses from a stranger's file. A course with a fault is
// left out and listed; what the program does not know is ignored and noted;
// texts are cleaned. Errors: ErrUnreadable when it is no such file, ErrNewer
// from a newer program, ErrDamaged with the place, ErrTooLarge, ErrEmpty
// without a course, and the faults when no course is without one. It stops
// between two values of the file when ctx is cancelled.
func OpenCourses(ctx context.Context, r io.Reader, file string) (*CourseFile, error) {
	data, err := courseText(ctx, r, file)
	if err != nil {
		return nil, err
	}
	if first := bytes.TrimLeft(data, " \t\r\n"); len(first) == 0 || first[0] != '{' {
		return nil, notCourses(file)
	}
	root, err := plant(ctx, data, file)
	if err != nil {
		return nil, err
	}
	c := &courseReader{root: root, out: &CourseFile{File: file}}
	if err := c.read(ctx); err != nil {
		return nil, err
	}
	return c.out, nil
}

// courseText reads a file as UTF-8, whatever mark or encoding it has.
func courseText(ctx context.Context, r io.Reader, file string) ([]byte, error) {
	if n := announced(r); n > maxCourseBytes {
		return nil, tooManyBytes(file, n)
	}
	raw, err := io.ReadAll(io.LimitReader(&meter{r: r, stop: ctx.Err, file: file, max: math.MaxInt64}, maxCourseBytes+1))
	switch {
	case stopped(err):
		return nil, err
	case err != nil:
		return nil, refuseCourses(course.ErrUnreadable, file, err)
	case len(raw) > maxCourseBytes:
		return nil, tooManyBytes(file, int64(len(raw)))
	}
	enc, mark, err := sniff(raw[:min(len(raw), 4096)], file)
	if err != nil || enc == Workbook {
		return nil, notCourses(file)
	}
	text, _ := decoded(bytes.NewReader(raw[mark:]), enc)
	data, err := io.ReadAll(text)
	if err != nil {
		return nil, notCourses(file)
	}
	return data, nil
}

// refuseCourses makes the refusal of a whole file.
func refuseCourses(code course.Code, file string, cause error) *course.Error {
	return &course.Error{Code: code, Kind: course.KindCourse, Args: course.Args{"File": file}, Err: cause}
}

// notCourses refuses what is no file of courses at all.
func notCourses(file string) error {
	e := refuseCourses(course.ErrUnreadable, file, nil)
	e.Field = "courses"
	return e
}

func tooManyBytes(file string, size int64) error {
	e := refuseCourses(course.ErrTooLarge, file, nil)
	e.Field, e.Args["Max"], e.Args["Size"] = "megabytes", maxCourseBytes>>20, size
	return e
}

// courseReader goes through the tree of a file.
type courseReader struct {
	root   *node
	out    *CourseFile
	faults []*course.Error // of the course that is being read
}

func (c *courseReader) read(ctx context.Context) error {
	if !c.root.of("format").isText(course.FileFormat) {
		return notCourses(c.out.File)
	}
	file := c.object(c.root, "")
	file.used["format"] = true
	if v := c.root.of("version"); v != nil && v.newer() {
		e := refuseCourses(course.ErrNewer, c.out.File, nil)
		e.Field = "courses"
		return e
	}
	if n := file.whole("version"); n < 1 && len(c.faults) == 0 {
		file.wrong("version", course.ShapeWhole)
	}
	sender := c.object(file.part("library"), "library")
	c.out.Library = sender.name("name", course.MaxName)
	country := sender.name("country", course.MaxShort)
	c.out.Written, _ = course.ParseDate(file.line("written"))
	list := file.list("courses", maxCourses)
	if len(c.faults) > 0 {
		return joined3(c.faults)
	}
	if len(list) == 0 {
		e := refuseCourses(course.ErrEmpty, c.out.File, nil)
		e.Field = "courses"
		return e
	}
	sender.finish()
	ids := map[course.ID]bool{}
	for i, n := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		c.course(n, i, country, ids)
	}
	file.finish()
	if len(c.out.Parcels) == 0 {
		return joined3(c.out.Refused)
	}
	return nil
}

// joined3 says the first faults of a file; more would not help.
func joined3(list []*course.Error) error {
	var errs []error
	for _, e := range list[:min(len(list), 3)] {
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}

// course reads one course; with a fault it goes to those that are refused.
func (c *courseReader) course(n *node, i int, country string, ids map[course.ID]bool) {
	c.faults = nil
	path := "courses." + strconv.Itoa(i)
	p := course.Parcel{Country: country, Library: c.out.Library, Written: c.out.Written}
	if c.want(n, path, course.ShapeObject) {
		c.parcel(c.object(n, path), &p)
		if ids[p.Course.ID] && p.Course.ID != "" {
			c.fault(course.ErrDuplicate, path+".id", n.of("id"), course.Args{"Value": string(p.Course.ID)})
		}
		ids[p.Course.ID] = true
		c.validate(n, path, &p)
	}
	if len(c.faults) > 0 {
		c.out.Lost++
		c.out.Refused = append(c.out.Refused, c.faults[:min(len(c.faults), maxFaults)]...)
		return
	}
	c.out.Parcels = append(c.out.Parcels, p)
}

// validate has the domain judge what was read.
func (c *courseReader) validate(n *node, path string, p *course.Parcel) {
	judge := func(r course.Record, at string) {
		for _, e := range course.FieldErrors(r.Validate()) {
			field := strings.TrimPrefix(at+"."+e.Field, ".")
			c.fault(e.Code, path+"."+field, n.at(strings.Split(field, ".")), e.Args)
		}
	}
	if p.Theme != nil {
		judge(p.Theme, "theme")
	}
	for i := range p.Grades {
		judge(&p.Grades[i], "grades."+strconv.Itoa(i))
	}
	for i := range p.Goals {
		judge(&p.Goals[i], "goals."+strconv.Itoa(i))
	}
	for i := range p.Kits {
		judge(&p.Kits[i], "kits."+strconv.Itoa(i))
	}
	judge(&p.Course, "")
}

// fault notes what is wrong at a place.
func (c *courseReader) fault(code course.Code, field string, at *node, args course.Args) {
	c.faults = append(c.faults, c.say(code, field, at, args))
}

// note says what was left out or cleaned.
func (c *courseReader) note(code course.Code, field string, at *node, args course.Args) {
	if len(c.out.Notes) < maxNotes {
		c.out.Notes = append(c.out.Notes, c.say(code, field, at, args))
	}
}

func (c *courseReader) say(code course.Code, field string, at *node, args course.Args) *course.Error {
	e := refuseCourses(code, c.out.File, nil)
	e.Field = field
	for k, v := range args {
		e.Args[k] = v
	}
	if at != nil {
		e.Args["Line"] = at.line
	}
	return e
}
