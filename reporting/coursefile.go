package reporting

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"klassetrin/course"
)

// Courses are courses on their way to another library, as docs/course-file.md
// describes the file. The same courses on the same day give the same bytes.
type Courses struct {
	Library string // who sends them
	Country string // as course.Library.Country
	Today   course.Date
	Parcels []course.Parcel
}

// PackCourses gathers courses of a plan for a file, each once. A course that was
// taken in goes under the ID that it has in files, and under its own where that
// is the ID of another course of the file.
func PackCourses(plan *course.Plan, today course.Date, list ...*course.Course) Courses {
	out := Courses{Today: today}
	if lib := plan.Library; lib != nil {
		out.Library, out.Country = lib.Name, lib.Country
	}
	taken, packed := map[course.ID]bool{}, map[course.ID]bool{}
	for _, c := range list {
		taken[c.ID] = true
	}
	for _, c := range list {
		if packed[c.ID] {
			continue
		}
		packed[c.ID] = true
		p := plan.Parcel(c)
		if taken[p.Course.ID] {
			p.Course.ID = c.ID
		}
		taken[p.Course.ID] = true
		out.Parcels = append(out.Parcels, p)
	}
	return out
}

// Save writes the file; one that exists is replaced whole.
func (c Courses) Save(ctx context.Context, path string) error { return WriteFile(ctx, path, c.Write) }

// Write writes the file.
func (c Courses) Write(w io.Writer) error {
	out := courseFile{
		Format: course.FileFormat, Version: course.FileVersion, Written: c.Today.String(),
		Library: librarySent{c.Library, c.Country}, Courses: []courseSent{},
	}
	for i := range c.Parcels {
		out.Courses = append(out.Courses, c.sent(&c.Parcels[i]))
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("courses: %w", err)
	}
	return nil
}

// The form of the file. It is not the form in which courses are stored, so
// that a change of one is no change of the other.
type (
	courseFile struct {
		Format  string       `json:"format"`
		Version int          `json:"version"`
		Written string       `json:"written"`
		Library librarySent  `json:"library"`
		Courses []courseSent `json:"courses"`
	}
	librarySent struct {
		Name    string `json:"name"`
		Country string `json:"country,omitempty"`
	}
	courseSent struct {
		ID         course.ID          `json:"id"`
		Edition    int                `json:"edition"`
		Library    string             `json:"library,omitempty"`
		Written    string             `json:"written,omitempty"`
		Language   string             `json:"language,omitempty"`
		Title      string             `json:"title"`
		Theme      *themeSent         `json:"theme,omitempty"`
		Grades     []gradeSent        `json:"grades,omitempty"`
		Places     []course.PlaceKind `json:"places,omitempty"`
		GroupMin   int                `json:"groupMin,omitempty"`
		GroupMax   int                `json:"groupMax,omitempty"`
		Goals      []goalSent         `json:"goals,omitempty"`
		Skills     []string           `json:"skills,omitempty"`
		NeedsRoom  bool               `json:"needsRoom,omitempty"`
		Kits       []kitSent          `json:"kits,omitempty"`
		SetUp      int                `json:"setUp,omitempty"`
		ClearUp    int                `json:"clearUp,omitempty"`
		Summary    string             `json:"summary,omitempty"`
		Materials  string             `json:"materials,omitempty"`
		Partners   string             `json:"partners,omitempty"`
		Season     string             `json:"season,omitempty"`
		Price      string             `json:"price,omitempty"`
		Afterwards string             `json:"afterwards,omitempty"`
		Lessons    []lessonSent       `json:"lessons"`
	}
	themeSent struct {
		Name   string `json:"name"`
		Colour int    `json:"colour"`
		Icon   string `json:"icon,omitempty"`
	}
	gradeSent struct {
		ID      course.ID        `json:"id"`
		System  string           `json:"system"`
		Kind    course.GradeKind `json:"kind"`
		Name    course.Name3     `json:"name"`
		Short   string           `json:"short,omitempty"`
		ISCED   string           `json:"isced,omitempty"`
		AgeFrom int              `json:"ageFrom,omitempty"`
		AgeTo   int              `json:"ageTo,omitempty"`
	}
	goalSent struct {
		ID        course.ID    `json:"id"`
		Framework string       `json:"framework"`
		Code      string       `json:"code,omitempty"`
		Area      bool         `json:"area,omitempty"`
		Name      course.Name3 `json:"name"`
	}
	kitSent struct {
		Name      string `json:"name"`
		Serves    int    `json:"serves,omitempty"`
		PerPupils int    `json:"perPupils,omitempty"`
	}
	lessonSent struct {
		ID         course.ID      `json:"id"`
		Title      string         `json:"title,omitempty"`
		Minutes    int            `json:"minutes"`
		Activities []activitySent `json:"activities,omitempty"`
	}
	activitySent struct {
		ID      course.ID            `json:"id"`
		Title   string               `json:"title,omitempty"`
		Type    *course.LearningType `json:"type,omitempty"` // a break may do without
		Minutes int                  `json:"minutes"`
		Text    string               `json:"text,omitempty"`
		Goals   []course.ID          `json:"goals,omitempty"`
		Break   bool                 `json:"break,omitempty"`
	}
)

func (c Courses) sent(p *course.Parcel) courseSent {
	k := &p.Course
	out := courseSent{
		ID: k.ID, Edition: max(1, k.Edition), Language: p.Language, Title: k.Title, Places: k.Places, GroupMin: k.GroupMin, GroupMax: k.GroupMax,
		Skills: k.Skills, NeedsRoom: k.NeedsRoom, SetUp: k.SetUp, ClearUp: k.ClearUp, Summary: k.Summary, Materials: k.Materials,
		Partners: k.Partners, Season: k.Season, Price: k.Price, Afterwards: k.Afterwards, Lessons: []lessonSent{},
	}
	if p.Library != c.Library {
		out.Library = p.Library
	}
	if p.Written != 0 && p.Written != c.Today {
		out.Written = p.Written.String()
	}
	if p.Theme != nil {
		out.Theme = &themeSent{p.Theme.Name, p.Theme.Colour, p.Theme.Icon}
	}
	for _, g := range p.Grades {
		out.Grades = append(out.Grades, gradeSent{g.ID, g.System, g.Level, g.Name, g.Short, g.ISCED, g.AgeFrom, g.AgeTo})
	}
	for _, g := range p.Goals {
		out.Goals = append(out.Goals, goalSent{g.ID, g.Framework, g.Code, g.Area, g.Name})
	}
	for i, kit := range p.Kits {
		out.Kits = append(out.Kits, kitSent{kit.Name, kit.Serves, k.Kits[i].PerPupils})
	}
	for _, l := range k.Lessons {
		lesson := lessonSent{ID: l.ID, Title: l.Title, Minutes: l.Minutes}
		for _, a := range l.Activities {
			sent := activitySent{a.ID, a.Title, &a.Type, a.Minutes, a.Text, a.Goals, a.Break}
			if a.Break && a.Type == course.Acquire {
				sent.Type = nil
			}
			lesson.Activities = append(lesson.Activities, sent)
		}
		out.Lessons = append(out.Lessons, lesson)
	}
	return out
}
