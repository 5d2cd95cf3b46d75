package reporting

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// browser is a real browser without a window, and a server of this computer
// from which it gets a page and, if wanted, a page of the test around it.
type browser struct {
	program string
	server  *httptest.Server

	mu    sync.Mutex
	pages map[string]string
	asked []string // paths that the browser wanted
}

// newBrowser starts to serve a web page at /page.html; it skips the test, or fails it in
// CI, where no Chromium is.
func newBrowser(t *testing.T, page []byte) *browser {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && program == "" {
			program = path
		}
	}
	if program == "" {
		const why = "Chromium is not installed, so no web page can be checked by a browser"
		if os.Getenv("CI") != "" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	b := &browser{program: program, pages: map[string]string{"/page.html": string(page)}}
	b.server = httptest.NewServer(b)
	t.Cleanup(b.server.Close)
	return b
}

// ServeHTTP gives a page and notes what was asked for.
func (b *browser) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked = append(b.asked, r.URL.Path)
	text, ok := b.pages[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, text)
}

// run starts the browser with a path of the server; it gives what it prints and
// fails the test for errors on the page's console.
func (b *browser) run(t *testing.T, path string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	args = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--disable-extensions",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--v=0",
		"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--user-data-dir=" + t.TempDir(), "--virtual-time-budget=4000",
	}, append(args, b.server.URL+path)...)
	cmd := exec.CommandContext(ctx, b.program, args...)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("chromium: %v\n%s", err, errs.String())
	}
	for line := range strings.Lines(errs.String()) {
		if strings.Contains(line, "CONSOLE") {
			t.Errorf("the page says on its console: %s", strings.TrimSpace(line))
		}
	}
	return out.String()
}

var said = regexp.MustCompile(`(?s)<pre id="said">(.*?)</pre>`)

// ask opens the page in a frame of a width and height and runs a script of the
// test beside it, in which page is the document and view its window. It gives
// what the script's return value says.
func (b *browser) ask(t *testing.T, width, height, script string, args ...string) string {
	t.Helper()
	b.mu.Lock()
	b.pages["/around.html"] = `<!DOCTYPE html><meta charset="utf-8"><title>test</title><link rel="icon" href="data:,"><style>*{margin:0;border:0}iframe{display:block}pre{display:none}</style>
<iframe id="frame" style="width:` + width + `px;height:` + height + `px" src="/page.html"></iframe><pre id="said"></pre>
<script>document.getElementById("frame").addEventListener("load", async () => {
const view = document.getElementById("frame").contentWindow, page = view.document;
document.getElementById("said").textContent = await (async () => {` + script + `})();
});</script>`
	b.mu.Unlock()
	out := b.run(t, "/around.html", append([]string{"--window-size=1400,1000"}, args...)...)
	m := said.FindStringSubmatch(out)
	if slices.Contains(args, "--dump-dom") && m == nil {
		t.Fatalf("the script said nothing:\n%s", out)
	}
	if m == nil {
		return ""
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(m[1])
}

// picture takes a picture of the page at a width.
func (b *browser) picture(t *testing.T, width, height, script, path string) {
	t.Helper()
	b.ask(t, width, height, script, "--screenshot="+path, "--window-size="+width+","+height)
	if info, err := os.Stat(path); err != nil || info.Size() < 5000 {
		t.Errorf("no picture %s: %v", filepath.Base(path), err)
	}
}

// print prints the page, as a PDF.
func (b *browser) print(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.pdf")
	b.run(t, "/page.html", "--print-to-pdf="+path, "--no-pdf-header-footer")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// onlyAsked fails the test when the page wanted anything besides itself.
func (b *browser) onlyAsked(t *testing.T) {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, path := range b.asked {
		if _, ours := b.pages[path]; !ours && path != "/favicon.ico" {
			t.Errorf("the page asked for %s", path)
		}
	}
}
