package gallery

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// update writes the golden files anew: go test … ./app/gallery -update
var update = flag.Bool("update", false, "write the golden files anew")

// TestGoldens compares every page, and everything that opens over one, with
// what it was when somebody last looked at it: each object with its place, size
// and colour. Icons are there by their names.
func TestGoldens(t *testing.T) {
	for _, factor := range []float32{1, 2} {
		g, tasks := galleryIn(t, Look{kit.Light, factor, words.English}, 1024, 700)
		g.everywhere(func(name string) {
			g.resize(1024, 700)
			tasks.Elapse() // the pointer rests
			tasks.Elapse() // and the tooltip comes
			golden(t, fmt.Sprintf("%s-%v.xml", name, factor), g.markup())
		})
	}
}

// TestBriefGoldens compares what a window shows for a few seconds, with the page
// below it.
func TestBriefGoldens(t *testing.T) {
	for _, factor := range []float32{1, 1.5, 2} {
		g, tasks := galleryIn(t, Look{kit.Light, factor, words.English}, 1024, 700)
		for i, p := range pages {
			g.open(i)
			g.resize(1024, 700)
			for _, o := range g.stand.briefs {
				tasks.Elapse() // what was before is gone
				o.open()
				name := fmt.Sprintf("brief-%s-%v", o.name, factor)
				golden(t, name+".xml", test.RenderToMarkup(g.win.Canvas()))
				screentest.Picture(t, g.win, p.key+"-"+name)
			}
		}
	}
}

// markup is what lies on top: the page alone, or what opened over it.
func (g *Gallery) markup() string {
	c := g.win.Canvas()
	all := test.RenderToMarkup(c)
	if from := strings.Index(all, "<overlay>"); from >= 0 {
		return all[from:]
	}
	page := kit.VStack(0, g.body.Content)
	page.Resize(g.body.Content.Size())
	return test.RenderObjectToMarkup(page)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%v; look at the page, then run with -update", err)
		return
	}
	if string(want) == got {
		return
	}
	t.Errorf("%s is drawn differently; when it is meant to be, look at it and run with -update:\n%s", path, difference(string(want), got))
}

// shown is how many lines of a difference are worth reading.
const shown = 12

// difference shows the lines that differ: one by one where there are as many as
// before, otherwise all between the first and the last.
func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out []string
	note := func(sign string, n int, line string) {
		out = append(out, fmt.Sprintf("%s %5d %s", sign, n+1, strings.TrimSpace(line)))
	}
	if len(a) == len(b) {
		for i := range a {
			if a[i] != b[i] {
				note("-", i, a[i])
				note("+", i, b[i])
			}
		}
		return cut(out, 2*shown)
	}
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	end := 0
	for end < min(len(a), len(b))-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	for i := from; i < len(a)-end; i++ {
		note("-", i, a[i])
	}
	before := cut(out, shown)
	out = nil
	for i := from; i < len(b)-end; i++ {
		note("+", i, b[i])
	}
	return before + "\n" + cut(out, shown)
}

func cut(lines []string, most int) string {
	if more := len(lines) - most; more > 0 {
		lines = append(lines[:most:most], fmt.Sprintf("  … and %d more", more))
	}
	return strings.Join(lines, "\n")
}
