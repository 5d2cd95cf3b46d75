package gallery

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestPictures keeps a picture of every page, whole however long it is, and of
// everything that opens over one, in the folder that KLASSETRIN_PICTURES names.
// The gallery's own captions are English, so that is what all looks are seen in.
func TestPictures(t *testing.T) {
	folder := os.Getenv("KLASSETRIN_PICTURES")
	if folder == "" {
		t.Skip("no folder is named for the pictures")
	}
	a := album{folder: folder}
	for _, mode := range []kit.Mode{kit.Light, kit.Dark, kit.HighContrast} {
		for _, factor := range []float32{1, 1.5, 2} {
			a.take(t, Look{mode, factor, words.English})
		}
	}
	a.take(t, Look{kit.Light, 1, words.Danish})
	a.take(t, Look{kit.Light, 1, words.German})
	screentest.Index{Title: "The gallery", Said: "Every widget in all its states.", Pictures: screentest.Kept(folder, a.names)}.Write(t, filepath.Join(folder, "index.html"))
	if kept := len(screentest.Kept(folder, a.names)); kept != len(a.names) || kept < 11*len(pages) {
		t.Errorf("%d pictures of %d", kept, len(a.names))
	}
}

// album is where pictures are kept.
type album struct {
	folder string
	names  []string
}

// take takes the pictures of one look.
func (a *album) take(t *testing.T, l Look) {
	t.Helper()
	const width, height = 1440, 900
	look := fmt.Sprintf("%s-%s-%.0f", map[kit.Mode]string{kit.Light: "light", kit.Dark: "dark", kit.HighContrast: "contrast"}[l.Mode], l.Lang, l.Factor*100)
	g, tasks := galleryIn(t, l, width, height)
	g.everywhere(func(name string) {
		g.resize(width, height)
		if len(g.win.Canvas().Overlays().List()) == 0 {
			g.resize(width, max(height, height-g.body.Size().Height+g.body.Content.MinSize().Height))
		}
		tasks.Elapse() // the pointer rests
		tasks.Elapse() // and the tooltip comes
		a.names = append(a.names, look+"-"+name)
		screentest.Picture(t, g.win, look+"-"+name)
	})
}
