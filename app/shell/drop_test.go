package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"klassetrin/app/kit"
)

// TestDropped opens the first file of courses that is dropped, and says of any
// other that it cannot be.
func TestDropped(t *testing.T) {
	w := newWindow(t)
	w.shell.Show(kit.ScreenHome)
	uri := storage.NewFileURI
	w.shell.Dropped(fyne.Position{}, []fyne.URI{uri("/tmp/picture.png")})
	w.Want(t, "picture.png cannot be dropped here")
	if w.shell.Current() != kit.ScreenHome {
		t.Fatal("a picture leads somewhere")
	}
	w.shell.Dropped(fyne.Position{}, []fyne.URI{uri("/tmp/picture.png"), uri("/tmp/Kurse.KLASSETRIN-course"), uri("/tmp/b.klassetrin-course")})
	if got := w.pages[kit.ScreenCourses].opened; len(got) != 1 || got[0].File != "/tmp/Kurse.KLASSETRIN-course" {
		t.Errorf("the courses were asked for %+v", got)
	}
	w.shell.Search()
	w.shell.Dropped(fyne.Position{}, []fyne.URI{uri("/tmp/b.klassetrin-course")})
	if got := w.pages[kit.ScreenCourses].opened; len(got) != 1 {
		t.Errorf("a file was taken above a dialog: %+v", got)
	}
}
