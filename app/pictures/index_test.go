package pictures

import (
	"cmp"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// index writes a page that shows the pictures and lists the findings.
func (a *album) index(t testing.TB) {
	t.Helper()
	type picture struct{ Name, Scene, Example, Lang, Look, Size string }
	var pictures []picture
	for _, s := range a.shots {
		if _, err := os.Stat(filepath.Join(a.folder, s.String()+".png")); err == nil {
			pictures = append(pictures, picture{s.String(), s.scene.name, s.example, string(s.lang), s.look.String(), s.String()})
		}
	}
	keys := []string{}
	for k := range a.faults {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	a.write(t, "index-"+cmp.Or(os.Getenv("KLASSETRIN_EXAMPLE"), "all")+".html", indexPage, map[string]any{"Pictures": pictures, "Shots": len(a.shots), "Faults": a.faults, "Keys": keys})
	real, err := filepath.Glob(filepath.Join(a.folder, "..", "e2e", "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	for i, path := range real {
		real[i] = filepath.Base(path)
	}
	a.write(t, "index.html", frontPage, real)
}

// write fills a page with what it shows.
func (a *album) write(t testing.TB, name string, page *template.Template, what any) {
	t.Helper()
	f, err := os.Create(filepath.Join(a.folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := page.Execute(f, what); err != nil {
		t.Fatal(err)
	}
}

// frontPage leads to the pictures of both examples, and shows those that the
// end-to-end test has taken of the real window.
var frontPage = template.Must(template.New("front").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Klassetrin: pictures</title>
<style>body { font: 14px sans-serif; margin: 24px } figure { display: inline-block; margin: 0 12px 16px 0; width: 360px; vertical-align: top } img { width: 100% }</style>
<h1>Pictures of every screen</h1>
<ul><li><a href="index-danish.html">The Danish example, all languages, looks and sizes</a></li><li><a href="index-german.html">The German example, likewise</a></li></ul>
<h2>The real window</h2>
{{range .}}<figure><a href="../e2e/{{.}}"><img loading="lazy" src="../e2e/{{.}}" alt="{{.}}"></a><figcaption>{{.}}</figcaption></figure>
{{else}}<p>None: run make e2e before.</p>{{end}}
</html>
`))

var indexPage = template.Must(template.New("index").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Klassetrin: pictures of every screen</title>
<style>
body { font: 14px sans-serif; margin: 24px; background: #f6f5f1; color: #1f2933 }
figure { display: inline-block; margin: 0 12px 16px 0; width: 360px; vertical-align: top }
img { width: 100%; border: 1px solid #ccc } figcaption { font-size: 12px; overflow-wrap: anywhere }
input { font: inherit; width: 420px; padding: 6px }
</style>
<h1>Pictures of every screen</h1>
<p>{{.Shots}} views inspected, {{len .Pictures}} pictures, {{len .Keys}} findings.</p>
{{range .Keys}}<details><summary>{{.}}</summary><ul>{{range index $.Faults .}}<li>{{.}}</li>{{end}}</ul></details>{{end}}
<p><label>Show those that have all these words: <input id="find" placeholder="home da dark-100 1440"></label></p>
<div id="all">{{range .Pictures}}<figure data-name="{{.Name}}"><a href="{{.Name}}.png"><img loading="lazy" src="{{.Name}}.png" alt="{{.Name}}"></a><figcaption>{{.Name}}</figcaption></figure>
{{end}}</div>
<script>
document.getElementById('find').addEventListener('input', e => {
  const words = e.target.value.split(/\s+/)
  for (const f of document.querySelectorAll('figure')) f.hidden = !words.every(w => f.dataset.name.includes(w))
})
</script></html>
`))
