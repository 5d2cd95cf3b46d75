package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// arrived reads a file that must be free of faults.
func arrived(t testing.TB, text string) *CourseFile {
	t.Helper()
	f, err := OpenCourses(t.Context(), strings.NewReader(text), "fil")
	if err != nil || len(f.Refused) > 0 || len(f.Notes) > 0 {
		t.Fatalf("%v, %+v", err, f)
	}
	return f
}

// TestTheExampleOfTheDocument reads the file that docs/course-file.md shows.
func TestTheExampleOfTheDocument(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "example.klassetrin-course"))
	if err != nil {
		t.Fatal(err)
	}
	f := arrived(t, string(b))
	c := f.Parcels[0].Course
	if len(f.Parcels) != 1 || c.Title != "Kildekritik og falske nyheder" || len(c.Lessons) != 1 || len(c.Lessons[0].Activities) != 3 {
		t.Errorf("%+v", f.Parcels)
	}
	doc, err := os.ReadFile(filepath.Join("..", "..", "docs", "course-file.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(doc), "```json\n"+string(b)+"```") {
		t.Error("the document shows another file than testdata/example.klassetrin-course")
	}
}
