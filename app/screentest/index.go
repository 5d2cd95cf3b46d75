package screentest

import (
	"html/template"
	"os"
	"path/filepath"
	"testing"
)

// Index is a page that shows pictures of its own folder and lists findings.
type Index struct {
	Title    string
	Said     string              // what was done, in one sentence
	Pictures []string            // the names of the pictures, without ".png"
	Findings map[string][]string // where each finding was seen
}

// Write writes the page beside the pictures.
func (i Index) Write(t testing.TB, path string) {
	t.Helper()
	WritePage(t, path, indexPage, i)
}

// Kept narrows names to those of which a picture lies in a folder.
func Kept(folder string, names []string) []string {
	var kept []string
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(folder, name+".png")); err == nil {
			kept = append(kept, name)
		}
	}
	return kept
}

// WritePage fills a page with what it shows.
func WritePage(t testing.TB, path string, page *template.Template, what any) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := page.Execute(f, what); err != nil {
		t.Fatal(err)
	}
}

var indexPage = template.Must(template.New("index").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Klassetrin: {{.Title}}</title>
<style>
body { font: 14px sans-serif; margin: 24px; background: #f6f5f1; color: #1f2933 }
figure { display: inline-block; margin: 0 12px 16px 0; width: 360px; vertical-align: top }
img { width: 100%; border: 1px solid #ccc } figcaption { font-size: 12px; overflow-wrap: anywhere }
input { font: inherit; width: 420px; padding: 6px }
</style>
<h1>{{.Title}}</h1>
<p>{{.Said}} {{len .Pictures}} pictures, {{len .Findings}} findings.</p>
{{range $what, $where := .Findings}}<details><summary>{{$what}}</summary><ul>{{range $where}}<li>{{.}}</li>{{end}}</ul></details>{{end}}
<p><label>Show those that have all these words: <input id="find" placeholder="home da dark-100 1440"></label></p>
<div id="all">{{range .Pictures}}<figure data-name="{{.}}"><a href="{{.}}.png"><img loading="lazy" src="{{.}}.png" alt="{{.}}"></a><figcaption>{{.}}</figcaption></figure>
{{end}}</div>
<script>
document.getElementById('find').addEventListener('input', e => {
  const words = e.target.value.split(/\s+/)
  for (const f of document.querySelectorAll('figure')) f.hidden = !words.every(w => f.dataset.name.includes(w))
})
</script></html>
`))
