//go:build e2e

package e2e

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestPaper prints the packing list of a day: the page is written, and handed to
// what opens pages on this desktop.
func TestPaper(t *testing.T) {
	home, bin := t.TempDir(), t.TempDir()
	opened, page := filepath.Join(home, "opened"), filepath.Join(home, "side.html")
	script := "#!/bin/sh\nprintf %s \"$1\" > '" + opened + ".new' && mv '" + opened + ".new' '" + opened + "'\n"
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	example(t, home)
	plan := read(t, dataFile(home))
	all := plan.Sessions.All()
	session := all[slices.IndexFunc(all, (*course.Session).Counts)]
	p := start(t, "paper", home, words.German)
	w := p.words
	p.sees(w.T("home.needs"))
	for _, tabs := range [][]string{{}, {"Tab"}} { // Esc closes the dialog from the field for days and from the next
		p.key("ctrl+shift+p")
		p.sees(w.T("packing.title"))
		p.key(append(tabs, "Escape")...)
		p.wait("the dialog to close", func(v view) bool { return v.Layers == 0 })
	}
	p.key("ctrl+shift+p")
	p.intoField(w.Field("day"), w.DateShort(session.Day))
	p.key("Tab")
	p.sees(w.T("packing.total"), w.T("runsheet.print"))
	p.picture("packing")
	p.key("ctrl+Return")
	p.intoField(w.T("kit.file.where"), page)
	p.picture("save")
	p.key("ctrl+Return")
	p.wait("the page that is opened", func(view) bool { _, err := os.Stat(opened); return err == nil })
	content, err := os.ReadFile(page)
	if err != nil || !strings.Contains(string(content), w.Participants(plan, session)) {
		t.Fatalf("the page: %v\n%.500s", err, content)
	}
	said, err := os.ReadFile(opened)
	if u, bad := url.Parse(string(said)); err != nil || bad != nil || u.Path != page {
		t.Errorf("opened was %q (%v, %v), not %s", said, err, bad, page)
	}
	p.quit()
}
