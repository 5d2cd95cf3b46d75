package reporting

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

func someLists(lang words.Lang) Lists {
	p := words.For(lang)
	day := course.NewDate(2026, 3, 2)
	return Lists{Words: p, Title: "Schools", Lists: []List{
		{Name: "Schools: all", Head: []string{"Name", "Class", "Pupils", "Share", "Day", "Phone"}, Rows: [][]string{
			{"=HYPERLINK(\"http://evil\")", "2", p.Int(1250), p.Percent(0.65), p.Date(day), "0123"},
			{"Lind; Skole\n<b>", "2.B", "–", "", p.DateShort(day), "97123456"},
		}},
		{Name: "Schools: all", Head: []string{"Name"}, Rows: nil},
	}}
}

func saved(t *testing.T, l Lists, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := l.Save(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAListBecomesAWorkbookWithNumbersAndDays(t *testing.T) {
	for _, lang := range words.Langs {
		f, err := excelize.OpenFile(saved(t, someLists(lang), "x.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sheets := f.GetSheetList()
		if len(sheets) != 2 || strings.EqualFold(sheets[0], sheets[1]) {
			t.Fatalf("sheets %q", sheets)
		}
		s := sheets[0]
		raw := func(cell string) string {
			v, err := f.GetCellValue(s, cell, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		kind := func(cell string) excelize.CellType {
			k, err := f.GetCellType(s, cell)
			if err != nil {
				t.Fatal(err)
			}
			return k
		}
		for cell, want := range map[string]string{"C2": "1250", "D2": "0.65", "E2": "46083", "E3": "46083", "B2": "2", "F2": "0123", "C3": "–", "A1": "Name"} {
			if got := raw(cell); got != want {
				t.Errorf("%s: %s holds %q, want %q", lang, cell, got, want)
			}
		}
		for cell, text := range map[string]bool{"C2": false, "E2": false, "B2": true, "F2": true, "F3": true, "A2": true} {
			if k := kind(cell); (k == excelize.CellTypeSharedString || k == excelize.CellTypeInlineString) != text {
				t.Errorf("%s: %s is of kind %v", lang, cell, k)
			}
		}
		if formula, _ := f.GetCellFormula(s, "A2"); formula != "" {
			t.Errorf("%s: a name became the formula %q", lang, formula)
		}
		panes, err := f.GetPanes(s)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: headings do not stay in view: %+v, %v", lang, panes, err)
		}
		id, err := f.GetCellStyle(s, "A1")
		if err != nil {
			t.Fatal(err)
		}
		if style, err := f.GetStyle(id); err != nil || style.Font == nil || !style.Font.Bold {
			t.Errorf("%s: the headings are not bold", lang)
		}
		if !slices.ContainsFunc(f.GetDefinedName(), func(n excelize.DefinedName) bool { return strings.Contains(n.Name, "FilterDatabase") }) {
			t.Errorf("%s: no filter", lang)
		}
	}
}

func TestAListBecomesCSVThatSpreadsheetsOfTheLanguageRead(t *testing.T) {
	for lang, comma := range map[words.Lang]rune{words.Danish: ';', words.German: ';', words.English: ','} {
		b, err := os.ReadFile(saved(t, someLists(lang), "x.CSV"))
		if err != nil {
			t.Fatal(err)
		}
		bare, marked := bytes.CutPrefix(b, []byte("\xef\xbb\xbf"))
		if !marked {
			t.Errorf("%s: no mark of UTF-8", lang)
		}
		r := csv.NewReader(bytes.NewReader(bare))
		r.Comma, r.FieldsPerRecord = comma, -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) < 6 || rows[0][0] != "Schools: all" || rows[3][0] != "Lind; Skole\n<b>" || rows[2][5] != "0123" {
			t.Errorf("%s: read %q", lang, rows)
		}
		if rows[2][0] != "'=HYPERLINK(\"http://evil\")" {
			t.Errorf("%s: %q would run", lang, rows[2][0])
		}
	}
	one := someLists(words.Danish)
	one.Lists = one.Lists[:1]
	b, err := os.ReadFile(saved(t, one, "x.csv"))
	if err != nil || !strings.HasPrefix(string(b), "\ufeffName;Class") {
		t.Errorf("a single list begins with %.20q, %v", b, err)
	}
}

func TestAListBecomesAWebPageThatReadersCanFollow(t *testing.T) {
	b, err := os.ReadFile(saved(t, someLists(words.German), "x.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="de">`, `<th scope="col">Name</th>`, `<th scope="row">=HYPERLINK`, `<td class="n">1.250</td>`, "<caption>Schools: all</caption>", "&lt;b&gt;"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%q is not in the page", want)
		}
	}
	if strings.Contains(string(b), "http:") && !strings.Contains(string(b), "&#34;http:") || strings.Contains(string(b), "<script") || strings.Contains(string(b), "<link") {
		t.Error("the page needs something from elsewhere")
	}
}

func TestNumbersAreReadAsTheLanguageWritesThem(t *testing.T) {
	da, en := words.For(words.Danish), words.For(words.English)
	for _, c := range []struct {
		p    *words.Printer
		text string
		want any
	}{
		{da, "1.250", 1250.0},
		{en, "1,250", 1250.0},
		{da, "-2,5", -2.5},
		{en, "2.5", 2.5},
		{da, "0", 0.0},
		{da, "97123456", 97123456.0},
		{da, "2.5", nil},
		{en, "2,5", nil},
		{da, "0123", nil},
		{da, "", nil},
		{da, "-", nil},
		{da, "1.2500", nil},
		{da, "1234.567", nil},
		{da, "1,", nil},
		{da, "+45", nil},
		{da, "1e5", nil},
		{da, "1234567890123456", nil},
	} {
		if v, _, ok := number(c.p, c.text); ok != (c.want != nil) || v != c.want {
			t.Errorf("%s: %q is %v, %v; want %v", c.p.Lang(), c.text, v, ok, c.want)
		}
	}
}

func TestTextsThatWouldRunAreTamedAndSignedNumbersAreNot(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+1+cmd|x": "'+1+cmd|x", "-1+2": "'-1+2", "-5-3": "'-5-3", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1", "\x01=1": "'=1", "'=1": "''=1",
		"-2,5": "-2,5", "+45 12 34": "+45 12 34", "-3 %": "-3 %", "-": "-", "Lind": "Lind", "": "",
	} {
		if got := tame(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestABrowserShowsAListAndAsksForNothingElse(t *testing.T) {
	page, err := os.ReadFile(saved(t, someLists(words.German), "x.html"))
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, page)
	got := b.ask(t, "900", "600", `return page.documentElement.lang + " " + page.querySelectorAll("table").length + " " + page.querySelector("tbody th").textContent`, "--dump-dom")
	if want := `de 2 =HYPERLINK("http://evil")`; got != want {
		t.Errorf("the browser sees %q, want %q", got, want)
	}
	b.onlyAsked(t)
}
