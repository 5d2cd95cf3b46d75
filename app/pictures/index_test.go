package pictures

import (
	"cmp"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"testing"

	"klassetrin/app/screentest"
)

// index writes a page that shows the pictures and lists the findings, and the
// page that leads to all of them.
func (a *album) index(t testing.TB) {
	t.Helper()
	names := make([]string, len(a.shots))
	for i, s := range a.shots {
		names[i] = s.String()
	}
	which := cmp.Or(os.Getenv("KLASSETRIN_EXAMPLE"), "all")
	if lang := os.Getenv("KLASSETRIN_LANGUAGE"); lang != "" {
		which += "-" + lang
	}
	screentest.Index{
		Title: "Pictures of every screen: " + which, Said: fmt.Sprintf("%d views inspected.", len(a.shots)),
		Pictures: screentest.Kept(a.folder, names), Findings: a.faults,
	}.Write(t, filepath.Join(a.folder, "index-"+which+".html"))
	real, err := filepath.Glob(filepath.Join(a.folder, "..", "e2e", "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	for i, path := range real {
		real[i] = filepath.Base(path)
	}
	screentest.WritePage(t, filepath.Join(a.folder, "index.html"), frontPage, real)
}

// frontPage leads to the pictures of both examples and of the gallery, and
// shows those that the end-to-end test has taken of the real window.
var frontPage = template.Must(template.New("front").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Klassetrin: pictures</title>
<style>body { font: 14px sans-serif; margin: 24px } figure { display: inline-block; margin: 0 12px 16px 0; width: 360px; vertical-align: top } img { width: 100% }</style>
<h1>Pictures of every screen</h1>
<ul><li>The Danish example, all looks and sizes, and a library that has only begun (own): <a href="index-danish-da.html">da</a>, <a href="index-danish-de.html">de</a>, <a href="index-danish-en.html">en</a></li>
<li>The German example, likewise: <a href="index-german-da.html">da</a>, <a href="index-german-de.html">de</a>, <a href="index-german-en.html">en</a></li><li><a href="gallery/index.html">The gallery: every widget in all its states, whole pages in all looks and text sizes</a></li></ul>
<h2>The real window</h2>
{{range .}}<figure><a href="../e2e/{{.}}"><img loading="lazy" src="../e2e/{{.}}" alt="{{.}}"></a><figcaption>{{.}}</figcaption></figure>
{{else}}<p>None: run make e2e before.</p>{{end}}
</html>
`))
