package course

import (
	"context"
	"strconv"

	"github.com/google/uuid"
)

// TakeIn takes the courses of a file in as one change: records that are to be
// made, then the courses. A course whose design is replaced keeps its ID, its
// state and its sessions; the design that it had becomes an earlier edition, so
// that nothing is lost.
// File is named in the history. Errors are those of Do; ErrStale when a course
// was altered since Arriving.
func (p *Planner) TakeIn(ctx context.Context, a *Arrivals, file string) error {
	t := taker{planner: p, to: map[Ref]ID{}}
	for _, m := range a.Needed() {
		t.match(m)
	}
	for i := range a.Courses {
		t.take(&a.Courses[i])
	}
	label := Label{Key: "label.course.import", Args: map[string]string{"N": strconv.Itoa(a.Taken()), "File": file}}
	return p.Do(ctx, label, t.edits...)
}

// taker gathers the edits of an import.
type taker struct {
	planner *Planner
	to      map[Ref]ID // what stands here for a record of the file; nothing for one that is left out
	edits   []Edit
}

// match finds or makes what stands for a record of the file.
func (t *taker) match(m *Match) {
	key := Ref{Kind: m.Sent.Kind(), ID: m.Sent.Key()}
	switch m.How {
	case MatchedSame, MatchedLike:
		t.to[key] = m.Ours.Key()
	case MatchedMade:
		r := t.made(m.Sent)
		t.to[key] = r.Key()
		t.edits = append(t.edits, Put(r))
	case MatchedLeft:
	}
}

// made gives a record of the library's own after one of the file.
func (t *taker) made(sent Record) Record {
	plan := t.planner.Plan
	switch r := sent.(type) {
	case *Theme:
		last := 0
		for _, own := range plan.Themes.All() {
			last = max(last, own.Sort)
		}
		return &Theme{Base: Base{ID: t.planner.NewID()}, Name: r.Name, Colour: r.Colour, Icon: r.Icon, Sort: last + 1}
	case *Kit:
		return &Kit{Base: Base{ID: t.planner.NewID()}, Name: r.Name, Serves: r.Serves, Copies: 1}
	case *GradeLevel:
		n := *r
		n.Base, n.Sort = Base{ID: free(&plan.GradeLevels, r.ID)}, 1
		for _, own := range plan.GradeLevels.All() {
			n.Sort = max(n.Sort, own.Sort+1)
		}
		return &n
	case *Goal:
		n := *r
		n.Base, n.Sort = Base{ID: free(&plan.Goals, r.ID)}, 1
		n.Retired = plan.Earlier(n.Framework) // else it would make an earlier framework a present one
		if !plan.Goals.Has(n.Parent) {
			n.Parent = ""
		}
		for _, own := range plan.Goals.All() {
			n.Sort = max(n.Sort, own.Sort+1)
		}
		return &n
	}
	panic("course: a course refers to no " + string(sent.Kind()))
}

// free gives an ID for a record of a file: its own, or one made from it when
// another record here has that.
func free[P Record](table *Table[P], id ID) ID {
	for id == "" || table.Has(id) {
		id = derived(id)
	}
	return id
}

// derived makes an ID from another text, always the same.
func derived(id ID) ID { return ID(uuid.NewSHA1(uuid.NameSpaceOID, []byte(id)).String()) }

// take makes the edits of one course.
func (t *taker) take(a *Arrival) {
	plan, parcel := t.planner.Plan, &a.Parcel
	n := t.fitted(parcel)
	switch a.Taking {
	case LeaveIt:
		return
	case TakeNew:
		n.ID, n.Edition = free(&plan.Courses, parcel.Course.ID), 1
		if uuid.Validate(string(n.ID)) != nil {
			n.ID = free(&plan.Courses, derived(n.ID))
		}
	case TakeBeside:
		n = n.Copy(beside(n.Title, parcel.Library), t.planner.NewID)
	case TakeOver:
		ours := a.Ours
		n.Base, n.State, n.Edition = ours.Base, ours.State, ours.Edition
		n.standIn(ours)
		if plan.EditionUsed(ours) || ours.Mark() != n.Mark() {
			t.edits = append(t.edits, Put(&Edition{Base: Base{ID: t.planner.NewID()}, Course: ours.ID, Number: ours.Edition, Design: *ours}))
			n.Edition++
		}
	}
	n.Origin = &Origin{
		Course: parcel.Course.ID, Library: parcel.Library, Language: parcel.Language, Edition: max(1, parcel.Course.Edition),
		Written: parcel.Written, On: t.planner.Today(), Sent: parcel.Mark(), Kept: n.Mark(),
	}
	t.edits = append(t.edits, Put(n))
}

// fitted gives the design with the library's own records in place of those of
// the file.
func (t *taker) fitted(parcel *Parcel) *Course {
	n := parcel.Course.Clone()
	n.State = Draft
	n.Theme = t.to[Ref{Kind: KindTheme, ID: n.Theme}]
	n.Grades = t.all(KindGradeLevel, n.Grades)
	n.Goals = t.all(KindGoal, n.Goals)
	n.Kits = nil
	for _, need := range parcel.Course.Kits {
		if id := t.to[Ref{Kind: KindKit, ID: need.Kit}]; id != "" {
			n.Kits = append(n.Kits, KitNeed{Kit: id, PerPupils: need.PerPupils})
		}
	}
	for i := range n.Lessons {
		list := n.Lessons[i].Activities
		for j := range list {
			list[j].Goals = t.all(KindGoal, list[j].Goals)
		}
	}
	return n
}

// all gives what stands for a list of records, each once.
func (t *taker) all(kind Kind, ids []ID) []ID {
	var out []ID
	seen := map[ID]bool{"": true}
	for _, id := range ids {
		if own := t.to[Ref{Kind: kind, ID: id}]; !seen[own] {
			seen[own] = true
			out = append(out, own)
		}
	}
	return out
}

// beside names a course that stands beside another of the same title after the
// library that it is from.
func beside(title, library string) string {
	if long := title + " (" + library + ")"; library != "" && len([]rune(long)) <= MaxName {
		return long
	}
	return title
}
