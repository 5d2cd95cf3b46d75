package assets_test

import (
	"testing"

	"klassetrin/assets"
	"klassetrin/assets/example"
	"klassetrin/course"
)

// TestTemplatesInANewLibrary looks whether a library that was just set up has
// every record that a template refers to.
func TestTemplatesInANewLibrary(t *testing.T) {
	all, err := assets.CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	for _, country := range assets.Systems {
		has := map[course.Ref]bool{}
		for _, r := range example.Setup(country, "Library", "Branch", "Librarian", course.NewDate(2026, 9, 1)) {
			has[course.Ref{Kind: r.Kind(), ID: r.Key()}] = true
		}
		for i := range all {
			for _, ref := range all[i].Course("en", country, course.NewID).Refs() {
				if !has[course.Ref{Kind: ref.Kind, ID: ref.ID}] {
					t.Errorf("%s in %s refers to %s %q", all[i].Key, country, ref.Kind, ref.ID)
				}
			}
		}
	}
}
