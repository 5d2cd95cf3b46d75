package pictures

import (
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
	name := "index.html"
	if only := os.Getenv("KLASSETRIN_EXAMPLE"); only != "" {
		name = "index-" + only + ".html"
	}
	f, err := os.Create(filepath.Join(a.folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := indexPage.Execute(f, map[string]any{"Pictures": pictures, "Shots": len(a.shots), "Faults": a.faults, "Keys": keys}); err != nil {
		t.Fatal(err)
	}
}

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
