package reporting

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"io"
	"strings"

	"klassetrin/assets/words"
)

// webPage is a web page in the making that needs nothing from elsewhere, so
// that it can be mailed, opened from a folder and printed. Everything that is
// written into it is text and stays text. It does without html/template, which
// alone would add 150 kB to the program.
type webPage struct {
	out    strings.Builder
	script string
}

// newWebPage begins a page in a language with its title, style sheet and
// script ("" for none), which are ours. The page itself forbids the browser to
// load anything and to run or apply anything but these two.
func newWebPage(lang words.Lang, title, style, script string) *webPage {
	w := &webPage{script: script}
	w.out.WriteString("<!DOCTYPE html>\n")
	w.open("html", "lang", string(lang))
	w.markup("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	w.markup(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src ` + allowed(style))
	if script != "" {
		w.markup("; script-src " + allowed(script))
	}
	w.markup("\">\n")
	w.line("title", title)
	w.markup("<style>" + style + "</style>\n</head>\n")
	w.open("body")
	w.markup("\n")
	return w
}

// allowed names a text to the browser as one that may be used.
func allowed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// markup writes what is HTML already: only what stands in the code.
func (w *webPage) markup(s string) { w.out.WriteString(s) }

// text writes text from anywhere.
func (w *webPage) text(s string) { w.out.WriteString(html.EscapeString(plainText(s))) }

// open begins an element; attributes are names and values in turn, and one
// without a value is left out.
func (w *webPage) open(tag string, attributes ...string) {
	w.out.WriteString("<" + tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.out.WriteString(" " + attributes[i] + `="`)
			w.text(attributes[i+1])
			w.out.WriteString(`"`)
		}
	}
	w.out.WriteString(">")
}

// shut ends an element and its line.
func (w *webPage) shut(tag string) { w.out.WriteString("</" + tag + ">\n") }

// line writes an element that holds one text.
func (w *webPage) line(tag, text string, attributes ...string) {
	w.open(tag, attributes...)
	w.text(text)
	w.shut(tag)
}

// end writes the whole page.
func (w *webPage) end(out io.Writer) error {
	if w.script != "" {
		w.markup("<script>" + w.script + "</script>\n")
	}
	w.shut("body")
	w.shut("html")
	_, err := io.WriteString(out, w.out.String())
	return err
}
