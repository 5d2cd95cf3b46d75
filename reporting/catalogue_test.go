package reporting

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/example"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// danishCatalogue is what the library of the Danish example offers.
func danishCatalogue(lang words.Lang) Catalogue {
	plan := course.Fill(slices.Values(example.Danish(now.Date())))
	return Catalogue{
		Plan: plan, Courses: plan.Offered(course.Offer{}), Words: words.For(lang), Made: now.Date(),
		Contact: "Book hos skoletjenesten@example.org eller på https://example.org/skoler (ring gerne).",
	}
}

func pageOf(t *testing.T, c Catalogue) string {
	t.Helper()
	var b bytes.Buffer
	must(t, c.WritePage(t.Context(), &b))
	return b.String()
}

// hostileCatalogue holds texts that want to be markup, script or formulas.
func hostileCatalogue() Catalogue {
	bad := `=1+1"'><script>alert(1)</script><img src=x onerror=alert(1)>` + "\x00\n-  \n- javascript:alert(1)"
	plan := course.Fill(slices.Values([]course.Record{
		&course.Library{Base: base("library"), Name: bad, Language: "da"},
		&course.Theme{Base: base("t"), Name: "=cmd|x " + bad, Colour: 99, Icon: "../icon"},
		&course.GradeLevel{Base: base(`"x`), Name: course.Name3{Da: bad}},
		&course.Goal{Base: base("g"), Code: "+1", Framework: bad, Name: course.Name3{Da: bad}},
		&course.Course{
			Base: base(`a" onclick="alert(1)`), Title: bad, Theme: "t", State: course.Published, Grades: []course.ID{`"x`}, Goals: []course.ID{"g"}, Summary: bad, Afterwards: bad,
			Materials: bad, Partners: bad, Price: bad, Season: bad, Skills: []string{"INTERNAL"}, GroupMin: 1, GroupMax: 1, SetUp: 77, ClearUp: 88,
			Lessons: []course.Lesson{{ID: "l", Title: bad, Minutes: 45, Activities: []course.Activity{{ID: "x", Title: bad, Minutes: 45, Text: "SCRIPTOFTEACHER"}}}},
		},
		&course.Course{Base: base("b"), Title: "@SUM(A1)", State: course.Published},
	}))
	return Catalogue{Plan: plan, Courses: plan.Courses.All(), Words: words.For(words.English), Contact: bad + " <a@b.example> http-info@b.example javascript:x http://x.example/\"onclick=", Made: now.Date()}
}

func TestASchoolReadsWhatConcernsIt(t *testing.T) {
	c := danishCatalogue(words.English)
	for _, x := range c.Courses {
		if x.Title != "Kildekritik og falske nyheder" {
			continue
		}
		for lang, want := range map[words.Lang]map[string]string{
			words.Danish:  {FactGrades: "6.–7. klasse", FactLength: "2 lektioner på hver 90 min", FactGroup: "10–30 elever", FactPlaces: "På skolen · På biblioteket", FactPrice: "Gratis for kommunens skoler", FactSeason: "Hele året"},
			words.German:  {FactGrades: "6.–7. Klasse", FactLength: "2 Einheiten zu je 90 Min.", FactGroup: "10–30 Teilnehmende"},
			words.English: {FactGrades: "Year 6–7 (6.–7. klasse)", FactLength: "2 lessons of 90 min each", FactGroup: "10–30 pupils"},
		} {
			text := ForSchools(c.Plan, x, words.For(lang))
			for key, fact := range want {
				if got := text.Fact(key); got != fact {
					t.Errorf("%s: %s is %q, want %q", lang, key, got, fact)
				}
			}
			var keys []string
			for _, p := range text.Parts {
				keys = append(keys, p.Key)
			}
			if !slices.Equal(keys, []string{PartSummary, PartAfterwards, PartLessons, PartGoals, PartMaterials, PartPartners}) {
				t.Errorf("%s: parts %v", lang, keys)
			}
			first := text.Part(PartLessons).Lines[0]
			if first.Title != "1. Hvem siger det?" || !strings.HasPrefix(first.Text, "Kom ind og find tonen · Læs på tværs · ") || !first.Own {
				t.Errorf("%s: the first lesson is %+v", lang, first)
			}
		}
		return
	}
	t.Fatal("the example lacks a course")
}

func TestASchoolReadsNothingThatIsNotSaid(t *testing.T) {
	w := words.For(words.English)
	plan := course.NewPlan()
	if text := ForSchools(plan, &course.Course{Base: base("x"), Title: " Bare "}, w); text.Title != "Bare" || len(text.Facts) != 0 || len(text.Parts) != 0 || text.Colour != 8 {
		t.Errorf("a course that says nothing is read as %+v", text)
	}
	for _, c := range []struct {
		c   course.Course
		key string
		t   string
	}{
		{course.Course{GroupMin: 5}, FactGroup, "at least 5 pupils"},
		{course.Course{GroupMax: 20}, FactGroup, "at most 20 pupils"},
		{course.Course{GroupMin: 1, GroupMax: 1}, FactGroup, "1 pupil"},
		{course.Course{Lessons: []course.Lesson{{Minutes: 45}}}, FactLength, "1 lesson · 45 min"},
		{course.Course{Lessons: []course.Lesson{{Minutes: 45}, {Minutes: 90}}}, FactLength, "2 lessons · 135 min"},
		{course.Course{Price: " \n "}, FactPrice, ""},
	} {
		text := ForSchools(plan, &c.c, w)
		if got := text.Fact(c.key); got != c.t {
			t.Errorf("%+v: %s is %q, want %q", c.c, c.key, got, c.t)
		}
	}
	text := ForSchools(plan, &course.Course{Materials: "Bring:\n- a pen\n* a book \n-\n -5 degrees\n\nBye", Lessons: []course.Lesson{{Minutes: 45, Activities: []course.Activity{{Title: "A", Text: "secret"}, {Break: true, Title: "Pause"}, {Title: " "}, {Title: "B"}}}}}, w)
	var lines []string
	for _, l := range text.Part(PartMaterials).Lines {
		lines = append(lines, strconv.FormatBool(l.Point)+" "+l.Text)
	}
	if want := []string{"false Bring:", "true a pen", "true a book", "false -", "false -5 degrees", "false Bye"}; !slices.Equal(lines, want) {
		t.Errorf("lines %q, want %q", lines, want)
	}
	if l := text.Part(PartLessons).Lines[0]; l.Title != "Lesson 1" || l.Own || l.Text != "A · B" {
		t.Errorf("the lesson is %+v", l)
	}
}

func TestTheLibrarysOwnBusinessAndMarkupStayOutOfTheCatalogue(t *testing.T) {
	page := pageOf(t, hostileCatalogue())
	for _, no := range []string{"INTERNAL", "SCRIPTOFTEACHER", "77", "88", "<script>alert", "<img", "onclick=\"", "\x00", `href="javascript`} {
		if strings.Contains(page, no) {
			t.Errorf("%q is in the page", no)
		}
	}
	if n := strings.Count(page, "<script>"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if !strings.Contains(page, `<a href="mailto:a@b.example">`) || !strings.Contains(page, `<a href="mailto:http-info@b.example">`) || !strings.Contains(page, `<a href="http://x.example/">`) {
		t.Error("addresses cannot be followed")
	}
}

func TestTheCatalogueIsReadWithoutScript(t *testing.T) {
	page := pageOf(t, danishCatalogue(words.Danish))
	if !strings.Contains(page, `id="filter" hidden>`) || strings.Contains(page, "<article hidden") || strings.Count(page, "<article ") != 11 {
		t.Error("without script the filter is shown, or courses are not")
	}
	for _, want := range []string{"<header>", "<main ", "<nav ", "<footer>", `role="status"`, `<a class="skip"`, `lang="da"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in the page", want)
		}
	}
}

func TestABrowserShowsHostileTextsAsText(t *testing.T) {
	b := newBrowser(t, []byte(pageOf(t, hostileCatalogue())))
	got := b.ask(t, "360", "800", `return [page.querySelectorAll("img, article [onclick]").length, page.querySelectorAll("article").length, page.querySelector("h3").textContent.startsWith("=1+1")].join(" ")`, "--dump-dom")
	if got != "0 2 true" {
		t.Errorf("the browser sees %q", got)
	}
	b.onlyAsked(t)
}

// pictures gives the folder for pictures to look at, "" for a temporary one.
func picturesIn(t *testing.T) string {
	if dir := os.Getenv("KLASSETRIN_PICTURES"); dir != "" {
		must(t, os.MkdirAll(dir, 0o755))
		return dir
	}
	return t.TempDir()
}

func TestTheCatalogueWorksOnAPhoneAndOnALargeScreen(t *testing.T) {
	const look = `const show = grade => { const s = page.getElementById("grade"); s.value = grade; s.dispatchEvent(new view.Event("change")); };
const seen = name => [...page.querySelectorAll(name)].filter(e => e.offsetParent !== null).length;
const words = () => page.getElementById("count").textContent;
const wide = [...page.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > view.innerWidth + 0.5).length;
const out = [page.documentElement.lang, page.documentElement.scrollWidth <= view.innerWidth, wide, seen("article"), seen("section"), words()];
const options = [...page.getElementById("grade").options], last = options[options.length - 1];
show(options[1].value); out.push(options[1].text, seen("article"), seen(".contents ul li"), words());
show(""); out.push(seen("article"), seen("section"));
out.push(view.performance.getEntriesByType("resource").length);
return out.join("|");`
	want := map[words.Lang]string{
		words.Danish:  "da|true|0|11|3|11 forløb|Børnehave|1|1|1 forløb|11|3|0",
		words.German:  "de|true|0|11|3|11 Kurse|Kindergarten (Børnehave)|1|1|1 Kurs|11|3|0",
		words.English: "en|true|0|11|3|11 courses|Kindergarten (Børnehave)|1|1|1 course|11|3|0",
	}
	dir := picturesIn(t)
	for _, lang := range words.Langs {
		b := newBrowser(t, []byte(pageOf(t, danishCatalogue(lang))))
		for _, width := range []string{"360", "768", "1280"} {
			if got := b.ask(t, width, "900", look, "--dump-dom"); got != want[lang] {
				t.Errorf("%s at %s: %q, want %q", lang, width, got, want[lang])
			}
			if width == "360" || os.Getenv("KLASSETRIN_PICTURES") != "" {
				b.picture(t, width, "1800", "", filepath.Join(dir, "catalogue-"+string(lang)+"-"+width+".png"))
			}
		}
		pdf := b.print(t)
		if !bytes.HasPrefix(pdf, []byte("%PDF")) || len(pdf) < 20_000 {
			t.Errorf("%s: printed %d bytes", lang, len(pdf))
		}
		must(t, os.WriteFile(filepath.Join(dir, "catalogue-"+string(lang)+".pdf"), pdf, 0o600))
		b.onlyAsked(t)
	}
}

func TestTheCatalogueAsAWorkbook(t *testing.T) {
	books := map[string][]byte{}
	for _, lang := range words.Langs {
		path := filepath.Join(t.TempDir(), "x")
		must(t, danishCatalogue(lang).Save(t.Context(), path, "xlsx"))
		content, err := os.ReadFile(path)
		must(t, err)
		books[string(lang)] = content
		f := opened(t, content)
		sheet := words.For(lang).T("catalogue.sheet.courses")
		rows, err := f.GetRows(sheet)
		must(t, err)
		if len(rows) != 12 || len(rows[0]) != 16 || slices.Contains(rows[0], "") {
			t.Fatalf("%s: %d rows, head %q", lang, len(rows), rows[0])
		}
		if head := slices.Sorted(slices.Values(rows[0])); len(slices.Compact(head)) != 16 {
			t.Errorf("%s: two columns have one name: %q", lang, rows[0])
		}
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 2 {
			t.Errorf("%s: headings do not stay in view: %+v, %v", lang, panes, err)
		}
		if n, _ := f.GetColWidth(sheet, "K"); n != 50 {
			t.Errorf("%s: the texts have %v letters", lang, n)
		}
		if k, _ := f.GetCellType(sheet, "E2"); k == excelize.CellTypeSharedString || k == excelize.CellTypeInlineString {
			t.Errorf("%s: minutes are text", lang)
		}
		names := f.GetDefinedName()
		for _, want := range []string{"_xlnm.Print_Titles", "_xlnm._FilterDatabase"} {
			if !slices.ContainsFunc(names, func(n excelize.DefinedName) bool { return n.Name == want }) {
				t.Errorf("%s: no %s in %v", lang, want, names)
			}
		}
	}
	var b bytes.Buffer
	must(t, hostileCatalogue().WriteWorkbook(t.Context(), &b))
	books["hostile"] = b.Bytes()
	for name, f := range recalculate(t, books) {
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			must(t, err)
			for i, row := range rows {
				for j, s := range row {
					formula, _ := f.GetCellFormula(sheet, at(j+1, i+1))
					if formula != "" && !strings.HasPrefix(formula, "COUNTIF(") || s == falseValue || strings.HasPrefix(s, "#") {
						t.Errorf("%s: %s %s holds %q, formula %q", name, sheet, at(j+1, i+1), s, formula)
					}
				}
			}
		}
		front := f.GetSheetList()[0]
		cells, err := f.GetCols(front)
		must(t, err)
		sum := 0
		for i, s := range cells[0] {
			if n, err := strconv.Atoi(s); err == nil && i > 3 {
				sum += n
			}
		}
		if want := map[string]int{"hostile": 2}[name]; sum != max(want, 11) && sum != want {
			t.Errorf("%s: LibreOffice counts %d courses", name, sum)
		}
	}
}

func TestACourseOfItsOwnIsAPageWithoutFilter(t *testing.T) {
	c := danishCatalogue(words.German)
	c.Courses = c.Courses[:1]
	page := pageOf(t, c)
	if strings.Contains(page, "<script") || strings.Contains(page, "<select") || strings.Contains(page, "<h3") || strings.Count(page, "<article") != 1 {
		t.Error("the page of one course has a filter, or not one course")
	}
	if want := "<h1 lang=\"da\">" + strings.TrimSpace(c.Courses[0].Title) + "</h1>"; !strings.Contains(page, want) {
		t.Errorf("%q is not in the page", want)
	}
	c.Courses = nil
	if page := pageOf(t, c); !strings.Contains(page, "Hier gibt es noch keine Kurse.") {
		t.Error("an empty catalogue says nothing")
	}
}
