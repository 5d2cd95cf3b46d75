package pictures

import (
	"os"
	"path/filepath"
	"testing"
)

// foreignCourses is a file of courses with a good course of a library that has
// other themes, kits and grade levels, and a bad one.
func foreignCourses(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kurse.klassetrin-course")
	if err := os.WriteFile(path, []byte(foreign), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const foreign = `{
  "format": "klassetrin-course", "version": 1, "written": "2026-09-28", "library": {"name": "Bibliotek Sönderup", "country": "XX"},
  "courses": [
    {
      "id": "a", "edition": 2, "title": "Wem glaube ich? Nachrichten prüfen <i>und</i> weitersagen", "theme": {"name": "Medien", "colour": 1, "icon": "globe"},
      "grades": [
        {"id": "xx.6", "system": "XX", "name": {"en": "Form 6"}, "isced": "2", "ageFrom": 12},
        {"id": "xx.s", "system": "XX", "kind": "programme", "name": {"en": "Pensioners' afternoon"}}
      ],
      "goals": [{"id": "g1", "framework": "own", "name": {"de": "Absender finden"}}, {"id": "g2", "framework": "own", "name": {"de": "Quellen nennen"}}],
      "kits": [{"name": "Tabletkoffer", "serves": 12, "perPupils": 12}], "summary": "<script>x</script>Wer steht dahinter?", "stars": 5,
      "lessons": [{"minutes": 90, "activities": [{"title": "Bauen", "type": "produce", "minutes": 90}]}]
    },
    {"id": "b", "title": "Roboter", "lessons": [{"minutes": -5}]}
  ]
}
`
