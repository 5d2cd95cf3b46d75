package intake

import (
	"fmt"
	"slices"

	"github.com/google/uuid"

	"klassetrin/course"
)

// parcel reads the fields of a course.
func (c *courseReader) parcel(o *object, p *course.Parcel) {
	k := &p.Course
	k.ID, k.Edition = o.id("id", true), o.whole("edition")
	if o.n.of("edition") == nil {
		k.Edition = 1
	}
	if k.Edition < 1 || k.Edition > course.MaxEdition {
		c.fault(course.ErrRange, o.at("edition"), o.n.of("edition"), course.Args{"Min": 1, "Max": course.MaxEdition})
	}
	if s := o.name("library", course.MaxName); s != "" {
		p.Library = s
	}
	if d, err := course.ParseDate(o.line("written")); err == nil && d != 0 {
		p.Written = d
	}
	p.Language = o.language()
	k.Title = o.line("title")
	k.GroupMin, k.GroupMax, k.NeedsRoom = o.whole("groupMin"), o.whole("groupMax"), o.truth("needsRoom")
	k.SetUp, k.ClearUp, k.Skills = o.whole("setUp"), o.whole("clearUp"), o.texts("skills")
	k.Summary, k.Materials, k.Afterwards = o.text("summary"), o.text("materials"), o.text("afterwards")
	k.Partners, k.Season, k.Price = o.text("partners"), o.line("season"), o.line("price")
	c.places(o, k)
	c.theme(o, p)
	c.grades(o, p)
	c.goals(o, p)
	c.kits(o, p)
	c.lessons(o, k)
	o.finish()
}

// language is one of those the program knows; any other is no fault, since the
// texts can be read all the same.
func (o *object) language() string {
	if s := o.line("language"); s == "da" || s == "de" || s == "en" {
		return s
	}
	return ""
}

func (c *courseReader) places(o *object, k *course.Course) {
	for i, n := range o.list("places", maxNames) {
		at := fmt.Sprintf("places.%d", i)
		if !c.want(n, o.at(at), course.ShapeText) {
			continue
		}
		place := oneOf(o, at, n, true, []course.PlaceKind{course.AtLibrary, course.AtSchool, course.Online, course.Elsewhere})
		if !slices.Contains(k.Places, place) {
			k.Places = append(k.Places, place)
		}
	}
}

func (c *courseReader) theme(o *object, p *course.Parcel) {
	n := o.part("theme")
	if n == nil {
		return
	}
	t := c.object(n, o.at("theme"))
	p.Theme = &course.Theme{Name: t.line("name"), Colour: t.whole("colour"), Icon: t.line("icon")}
	p.Theme.ID = course.ID(p.Theme.Name)
	p.Course.Theme = p.Theme.ID
	t.finish()
}

func (o *object) name3(name string) course.Name3 {
	n := o.part(name)
	if n == nil {
		return course.Name3{}
	}
	t := o.c.object(n, o.at(name))
	out := course.Name3{Da: t.line("da"), De: t.line("de"), En: t.line("en")}
	t.finish()
	return out
}

func (c *courseReader) grades(o *object, p *course.Parcel) {
	for _, g := range o.objects("grades", maxNames) {
		level := course.GradeLevel{
			Base: course.Base{ID: g.id("id", true)}, System: g.line("system"), Level: enum(g, "kind", false, course.Grade, course.Stage, course.Programme),
			Name: g.name3("name"), Short: g.line("short"), ISCED: g.line("isced"), AgeFrom: g.years("ageFrom"), AgeTo: g.years("ageTo"),
		}
		g.finish()
		if slices.Contains(p.Course.Grades, level.ID) {
			c.repeated(g, level.ID)
			continue
		}
		p.Course.Grades, p.Grades = append(p.Course.Grades, level.ID), append(p.Grades, level)
	}
}

// years is an age.
func (o *object) years(name string) int {
	n := o.whole(name)
	if n < 0 || n > 130 {
		o.c.fault(course.ErrRange, o.at(name), o.n.of(name), course.Args{"Min": 0, "Max": 130})
	}
	return n
}

// repeated notes as a fault what is in a list twice.
func (c *courseReader) repeated(o *object, id course.ID) {
	c.fault(course.ErrDuplicate, o.path+".id", o.n, course.Args{"Value": string(id)})
}

func (c *courseReader) goals(o *object, p *course.Parcel) {
	for _, g := range o.objects("goals", maxNames) {
		goal := course.Goal{
			Base: course.Base{ID: g.id("id", true)}, Framework: g.line("framework"), Code: g.line("code"), Area: g.truth("area"), Name: g.name3("name"),
		}
		g.finish()
		if slices.Contains(p.Course.Goals, goal.ID) {
			c.repeated(g, goal.ID)
			continue
		}
		p.Course.Goals, p.Goals = append(p.Course.Goals, goal.ID), append(p.Goals, goal)
	}
}

func (c *courseReader) kits(o *object, p *course.Parcel) {
	for _, g := range o.objects("kits", maxNames) {
		kit := course.Kit{Name: g.line("name"), Serves: g.whole("serves"), Copies: 1}
		kit.ID = course.ID(kit.Name)
		need := course.KitNeed{Kit: kit.ID, PerPupils: g.whole("perPupils")}
		g.finish()
		if need.PerPupils < 0 || need.PerPupils > course.MaxCount {
			c.fault(course.ErrRange, g.at("perPupils"), g.n.of("perPupils"), course.Args{"Min": 0, "Max": course.MaxCount})
		}
		if slices.ContainsFunc(p.Kits, func(other course.Kit) bool { return other.ID == kit.ID }) {
			c.repeated(g, kit.ID)
			continue
		}
		p.Course.Kits, p.Kits = append(p.Course.Kits, need), append(p.Kits, kit)
	}
}

func (c *courseReader) lessons(o *object, k *course.Course) {
	taken := map[course.ID]bool{}
	for i, l := range o.objects("lessons", course.MaxLessons) {
		lesson := course.Lesson{ID: l.own("id", k.ID, i, taken), Title: l.line("title"), Minutes: l.whole("minutes")}
		for j, a := range l.objects("activities", course.MaxSteps) {
			lesson.Activities = append(lesson.Activities, c.activity(a, k, lesson.ID, j, taken))
		}
		l.finish()
		k.Lessons = append(k.Lessons, lesson)
	}
	if o.missing("lessons") { // an unfinished course has an empty list
		c.fault(course.ErrRequired, o.at("lessons"), o.n, nil)
	}
}

func (c *courseReader) activity(a *object, k *course.Course, lesson course.ID, j int, taken map[course.ID]bool) course.Activity {
	out := course.Activity{
		ID: a.own("id", lesson, j, taken), Title: a.line("title"), Minutes: a.whole("minutes"), Text: a.text("text"), Break: a.truth("break"),
	}
	out.Type = enum(a, "type", !out.Break, course.Acquire, course.Discuss, course.Investigate, course.Practise, course.Collaborate, course.Produce, course.Reflect)
	for i, s := range a.texts("goals") {
		id := course.ID(s)
		switch {
		case !slices.Contains(k.Goals, id):
			c.note(course.ErrIgnored, a.path, a.n.at([]string{"goals", fmt.Sprint(i)}), course.Args{"Value": short(s)})
		case !slices.Contains(out.Goals, id):
			out.Goals = append(out.Goals, id)
		}
	}
	a.finish()
	return out
}

// own gives the ID of a lesson or an activity. One without an ID gets one that
// is the same whenever the file is read.
func (o *object) own(name string, of course.ID, place int, taken map[course.ID]bool) course.ID {
	id := o.id(name, false)
	if id == "" {
		id = course.ID(uuid.NewSHA1(uuid.NameSpaceOID, fmt.Appendf(nil, "%s/%d", of, place)).String())
	}
	if taken[id] {
		o.c.fault(course.ErrDuplicate, o.at(name), o.n, course.Args{"Value": string(id)})
	}
	taken[id] = true
	return id
}
