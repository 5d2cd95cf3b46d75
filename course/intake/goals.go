package intake

import (
	"slices"
	"strconv"
	"strings"

	"klassetrin/course"
)

// GoalOptions say how a list of learning goals is taken in.
type GoalOptions struct {
	Lang  string           // language of a plain column of names: "da", "de" or "en"
	NewID func() course.ID // nil for course.NewID
}

// GoalRow is a goal or an area of a preview.
type GoalRow struct {
	Line   int // of the file, from 1
	Status Status
	Goal   *course.Goal // as it will be
	Fields []string     // that change: "code", "name", "goalArea", "goalKind", "retired"
}

// GoalResult is what an import of goals would do with the library's own tree.
// Read = New + Changed + Unchanged + Rejected + Merged, where New leaves out
// the areas that have no row of their own.
type GoalResult struct {
	File                                            string
	Read, New, Changed, Unchanged, Rejected, Merged int
	Areas                                           int // new areas that rows only name
	Rows                                            []GoalRow
	Rejections                                      []*course.Error // Kind goal, Args File, Row, Column, Value; First for duplicates
}

// goalDraft is a row read as a goal.
type goalDraft struct {
	row      Row
	goal     course.Goal
	parent   string // code or name of the area
	above    *goalDraft
	kind     string // "area", "goal" or "" when the row does not say
	before   *course.Goal
	hasState bool
	implied  bool // an area that rows only name
	bad      bool
	state    uint8 // of settling: 0 not begun, 1 at it, 2 done
}

// goalReader gathers a result.
type goalReader struct {
	plan   *course.Plan
	reg    *Register
	o      GoalOptions
	result *GoalResult
	drafts []*goalDraft
	rows   finder[*goalDraft]
	own    finder[*course.Goal]
	used   map[course.ID]bool
	last   map[course.ID]int // places given to new goals, by area
}

// PreviewGoals compares a list with the library's own tree of goals and tells
// what would change; it alters nothing. Goals are known again by their code,
// and those without one by their name within their area, so that a list that
// is taken in twice adds nothing. A row is an area when it says so, or when
// other rows name it as theirs; an area that has no row of its own is made.
func PreviewGoals(plan *course.Plan, reg *Register, o GoalOptions) *GoalResult {
	if o.NewID == nil {
		o.NewID = course.NewID
	}
	g := &goalReader{plan: plan, reg: reg, o: o, result: &GoalResult{File: reg.File, Read: len(reg.Rows)}, rows: finder[*goalDraft]{}, own: finder[*course.Goal]{}, used: map[course.ID]bool{}, last: map[course.ID]int{}}
	for _, n := range plan.GoalTree(course.OwnFramework) {
		g.own.add(n.Goal, n.Goal)
	}
	for _, row := range reg.Rows {
		if d, fault := g.read(row); fault != nil {
			g.reject(fault)
		} else if !g.repeated(d) {
			g.drafts = append(g.drafts, d)
			g.rows.add(&d.goal, d)
		}
	}
	for _, d := range slices.Clone(g.drafts) {
		g.findArea(d)
	}
	for _, d := range g.drafts {
		g.settle(d)
	}
	g.untangle()
	return g.result
}

func (g *goalReader) reject(e *course.Error) {
	g.result.Rejected++
	g.result.Rejections = append(g.result.Rejections, e)
}

// fault makes the refusal of a cell; the column is given by its heading.
func (g *goalReader) fault(row Row, code course.Code, f Field, value string) *course.Error {
	args := course.Args{"File": g.reg.File, "Row": row.Line}
	if i, ok := g.reg.Columns[f]; ok && i < len(g.reg.Header) {
		args["Column"] = g.reg.Header[i]
	}
	if value != "" {
		args["Value"] = clip(value, 80)
	}
	field := string(f)
	if own := map[Field]string{Parent: "goalArea", GoalKind: "goalKind"}[f]; own != "" {
		field = own // of a school it is another thing
	}
	return &course.Error{Code: code, Kind: course.KindGoal, Field: field, Args: args}
}

// kinds are the words for what a row is.
var kinds = map[string]string{
	"area": "area", "omraade": "area", "bereich": "area", "kompetenceomraade": "area", "kompetenzbereich": "area", "domain": "area",
	"goal": "goal", "maal": "goal", "ziel": "goal", "laeringsmaal": "goal", "lernziel": "goal", "learninggoal": "goal", "competence": "goal", "kompetence": "goal", "kompetenz": "goal",
}

// read makes a draft of a row; it refuses one without a name, and one with
// values that are too long or not understood.
func (g *goalReader) read(row Row) (*goalDraft, *course.Error) {
	if n := len(row.Cells); n > len(g.reg.Header) {
		e := g.fault(row, course.ErrInvalid, "columns", row.Cells[n-1])
		e.Args["N"], e.Args["Max"] = n, len(g.reg.Header)
		return nil, e
	}
	row.Cells = slices.Clone(row.Cells)
	for i, cell := range row.Cells {
		row.Cells[i] = unguarded(cell)
	}
	v := cells(row, g.reg.Columns)
	d := &goalDraft{row: row, parent: v.of(Parent), goal: course.Goal{Framework: course.OwnFramework, Code: v.of(Code)}}
	d.goal.Name = course.Name3{Da: v.of(NameDa), De: v.of(NameDe), En: v.of(NameEn)}
	if d.goal.Name == (course.Name3{}) {
		d.goal.Name = g.named(v.of(Name))
	}
	if d.goal.Name.In("en") == "" {
		return nil, g.fault(row, course.ErrRequired, Name, "")
	}
	for _, x := range []struct {
		f     Field
		value string
		most  int
	}{{Code, d.goal.Code, course.MaxCode}, {Name, d.goal.Name.Da, course.MaxText}, {Name, d.goal.Name.De, course.MaxText}, {Name, d.goal.Name.En, course.MaxText}, {Parent, d.parent, course.MaxText}} {
		if n := len([]rune(x.value)); n > x.most {
			e := g.fault(row, course.ErrTooLong, x.f, "")
			e.Args["N"], e.Args["Max"] = n, x.most
			return nil, e
		}
	}
	if said := v.of(GoalKind); said != "" {
		if d.kind = kinds[plainHeading(said)]; d.kind == "" {
			return nil, g.fault(row, course.ErrInvalid, GoalKind, said)
		}
	}
	return d, g.readState(d, v)
}

// unguarded takes off the apostrophe that lists are saved with before what a
// spreadsheet would take for a formula.
func unguarded(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@", rune(s[1])) {
		return s[1:]
	}
	return s
}

// readState reads whether a goal is out of use.
func (g *goalReader) readState(d *goalDraft, v values) *course.Error {
	said := strings.ToLower(v.of(Retired))
	d.hasState = g.reg.Columns.Has(Retired)
	switch {
	case containsWhole(yes, said):
		d.goal.Retired = true
	case said != "" && !containsWhole(no, said):
		return g.fault(d.row, course.ErrInvalid, Retired, v.of(Retired))
	}
	return nil
}

// named gives a name in the language of the list.
func (g *goalReader) named(s string) course.Name3 {
	switch g.o.Lang {
	case "da":
		return course.Name3{Da: s}
	case "de":
		return course.Name3{De: s}
	}
	return course.Name3{En: s}
}

// Edits gives what carries the import out.
func (r *GoalResult) Edits() []course.Edit {
	var out []course.Edit
	for _, row := range r.Rows {
		if row.Status != Unchanged {
			out = append(out, course.Put(row.Goal))
		}
	}
	return out
}

// Label names the import in the undo menu.
func (r *GoalResult) Label() course.Label {
	return course.Label{Key: "label.goal.import", Args: map[string]string{"N": strconv.Itoa(r.New + r.Changed + r.Areas), "File": r.File}}
}
