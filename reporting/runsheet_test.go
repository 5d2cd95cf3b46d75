package reporting

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// hostile is text that would be markup, script or style if it were let.
const hostile = `</title></style><script>document.body.dataset.bad="1"</script><img src=x onerror="document.body.dataset.bad='1'">"'&amp;` + "\u2028\x00"

// taught is a small library with a session on 6 October 2026: 28 pupils, kits
// for 24 and 90 minutes of activities. Every text goes through alter.
func taught(alter func(string) string) (*course.Plan, *course.Session) {
	m := &maker{}
	m.nouns()
	text := alter
	m.add(&course.Library{Base: base("library"), Name: text("Prøveby Bibliotek"), Country: "DK", RollMonth: 8, RollDay: 1, Language: "da"})
	m.add(&course.Branch{Base: base("b1"), Name: text("Hovedbiblioteket"), Address: text("Torvet 1")})
	m.add(&course.Room{Base: base("r1"), Branch: "b1", Name: text("Makerspace"), Seats: 30})
	m.add(&course.Librarian{Base: base("l1"), Name: text("Underviser 1"), Mail: text("underviser@bibliotek.example"), Phone: text("12 34 56 78")})
	m.add(&course.Kit{Base: base("kit"), Name: text("Robotter"), Copies: 2, Serves: 24})
	m.add(&course.Goal{Base: base("goal"), Framework: "digcomp-3.0", Code: "3.4", Name: course.Name3{Da: text("Programmering"), De: text("Programmieren"), En: text("Programming")}})
	m.add(&course.School{Base: base("s1"), Name: text("Nordskolen"), Address: text("Skolevej 2"), Postcode: "7400", Town: text("Prøveby"), Phone: text("87 65 43 21")})
	m.add(&course.Course{
		Base: base("robots"), Title: text("Robotter i klassen"), Theme: "th1", Edition: 3, Grades: []course.ID{"g1"}, Goals: []course.ID{"goal"}, SetUp: 20, ClearUp: 10,
		Kits: []course.KitNeed{{Kit: "kit", PerPupils: 24}}, Materials: "- " + text("Arbejdsark") + "\n- " + text("Farvede pinde"),
		Lessons: []course.Lesson{
			{ID: "one", Title: text("Byg"), Minutes: 90, Activities: []course.Activity{
				{ID: "a1", Title: text("Velkommen"), Type: course.Discuss, Minutes: 15, Text: text("Hvad er en robot?") + "\n" + text("Skriv ordene på tavlen.")},
				{ID: "a2", Title: text("Byg en robot"), Type: course.Produce, Minutes: 45, Text: text("To og to."), Goals: []course.ID{"goal"}},
				{ID: "a3", Break: true, Minutes: 10},
				{ID: "a4", Type: course.Reflect, Minutes: 20, Text: text("Hvad gik godt?")},
			}},
			{ID: "two", Title: text("Styr"), Minutes: 45},
		},
	})
	s := m.session(course.NewDate(2026, 10, 6), "robots", course.Confirmed, 90, class("a", course.Count{}, 28))
	s.Lesson, s.Edition, s.Before, s.After, s.Remarks = "one", 3, 20, 10, text("Parkering bag huset.")
	s.Start, s.Place.Room, s.Kits = course.NewClock(10, 0), "r1", []course.KitUse{{Kit: "kit", Copies: 1}}
	return m.plan(), s
}

func plainly(s string) string { return s }

func sheetPageOf(t *testing.T, lang words.Lang, plan *course.Plan, sessions ...*course.Session) []byte {
	t.Helper()
	r := RunSheets{Plan: plan, Words: words.For(lang), Made: now.Date()}
	for _, s := range sessions {
		r.Sheets = append(r.Sheets, plan.RunSheet(s))
	}
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packingOf(t *testing.T, lang words.Lang, plan *course.Plan, who string, sessions ...*course.Session) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := (Packing{Plan: plan, Words: words.For(lang), Made: now.Date(), Day: sessions[0].Day, For: who, List: plan.Pack(sessions...)}).Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// textOf gives what can be read of a page, word by word, without its style.
func textOf(t *testing.T, page []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "title" {
			b.WriteString(n.Data + " ")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestARunSheetSaysWhatWhoeverTeachesNeeds(t *testing.T) {
	plan, s := taught(plainly)
	for lang, want := range map[words.Lang][]string{
		words.Danish: {
			"Drejebog", "Prøveby Bibliotek", "Robotter i klassen", "Lektion 1 af 2 · Byg", "Tirsdag 6. oktober 2026", "10:00–11:30", "A Nordskolen", "28 elever",
			"09:40–11:40", "Makerspace, Hovedbiblioteket Torvet 1", "09:40–10:00 Klargøring 20", "10:00–10:15 Velkommen · Drøfte Hvad er en robot? Skriv ordene på tavlen. 15",
			"10:15–11:00 Byg en robot · Skabe To og to. 45", "11:00–11:10 Pause 10", "11:10–11:30 Reflektere Hvad gik godt? 20", "11:30–11:40 Oprydning 10",
			"2 × Robotter (booket: 1)", "Arbejdsark", "Farvede pinde", "3.4 Programmering", "Der ventes 28 elever: Forløbet kræver 2 × Robotter, booket: 1.",
			"Parkering bag huset.", "Underviser 1, 12 34 56 78, underviser@bibliotek.example", "Nordskolen, 87 65 43 21", "Udgave 3 · Lavet 5. oktober 2026",
		},
		words.German: {
			"Ablaufplan", "Einheit 1 von 2", "Dienstag, 6. Oktober 2026", "28", "Aufbau", "11:00–11:10 Pause 10", "Aufräumen", "2 × Robotter (gebucht: 1)",
			"3.4 Programmieren", "Mitnehmen", "Zu beachten", "Fassung 3 · Erstellt am 5. Oktober 2026",
		},
		words.English: {"Run sheet", "Lesson 1 of 2", "Tuesday 6 October 2026", "Set-up", "11:00–11:10 Break 10", "Clear-up", "3.4 Programming", "Version 3 · Made on 5 October 2026"},
	} {
		page := sheetPageOf(t, lang, plan, s)
		got := textOf(t, page)
		for _, x := range want {
			if !strings.Contains(got, x) {
				t.Errorf("%s: %q is missing in\n%s", lang, x, got)
			}
		}
		if !bytes.Contains(page, []byte(`<html lang="`+string(lang)+`">`)) {
			t.Errorf("%s: the page does not say its language", lang)
		}
	}
}

func TestARunSheetOfWhatIsGone(t *testing.T) {
	plan, s := taught(plainly)
	gone := *s
	gone.Course, gone.State, gone.OffWhy, gone.Attendance[0].Class = "gone", course.CalledOff, "Syg", "gone"
	gone.Librarians, gone.Place = []course.ID{"gone"}, course.Place{Kind: course.AtSchool, School: "gone"}
	got := textOf(t, sheetPageOf(t, words.English, plan, &gone))
	for _, x := range []string{"(no longer there)", "Called off: Syg", "10:00–11:30 Not allocated 90"} {
		if !strings.Contains(got, x) {
			t.Errorf("%q is missing in\n%s", x, got)
		}
	}
	if strings.Contains(got, "Take note") {
		t.Error("a session that was called off has warnings")
	}
}

// TestFilesOfADayHaveTheirOwnNames has two sessions of one course on one day.
func TestFilesOfADayHaveTheirOwnNames(t *testing.T) {
	plan, s := taught(plainly)
	later := *s
	later.Start = course.NewClock(12, 30)
	for want, x := range map[string]*course.Session{
		"Run sheet Robotter i klassen 2026-10-06 1000 1.A Nordskolen": s,
		"Run sheet Robotter i klassen 2026-10-06 1230 1.A Nordskolen": &later,
	} {
		if got := (RunSheets{Plan: plan, Words: words.For(words.English), Sheets: []*course.RunSheet{plan.RunSheet(x)}}).Title(); got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
}

// TestAnActivityWithoutMinutesIsPrinted has one in the middle of the lesson.
func TestAnActivityWithoutMinutesIsPrinted(t *testing.T) {
	plan, s := taught(plainly)
	plan.Courses.Get("robots").Lessons[0].Activities[1].Minutes = 0 // nobody else has this plan
	got := textOf(t, sheetPageOf(t, words.English, plan, s))
	for _, x := range []string{"09:40–10:00 Set-up", "– Byg en robot", "To og to. – 10:15–10:25 Break", "Minutes are missing for 1 of the activities."} {
		if !strings.Contains(got, x) {
			t.Errorf("%q is missing in\n%s", x, got)
		}
	}
}

// TestALessonThatIsOnlyTriedHasNoDay prints the lesson of the designer.
func TestALessonThatIsOnlyTriedHasNoDay(t *testing.T) {
	plan, _ := taught(plainly)
	r := RunSheets{Plan: plan, Words: words.For(words.English), Made: now.Date(), Sheets: []*course.RunSheet{plan.TryLesson(plan.Courses.Get("robots"), "one", course.NewClock(8, 10), 28)}}
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	got := textOf(t, b.Bytes())
	for _, x := range []string{"08:10–09:40", "2 × Robotter", "28 pupils"} {
		if !strings.Contains(got, x) {
			t.Errorf("%q is missing in\n%s", x, got)
		}
	}
	if regexp.MustCompile(`January|booked:|Place`).MatchString(got) || r.Title() != "Run sheet Robotter i klassen" {
		t.Errorf("a day or a place nobody named: %s\n%s", r.Title(), got)
	}
}

func TestAPackingListAddsUp(t *testing.T) {
	plan, s := taught(plainly)
	later := *s
	later.ID, later.Start = "later", course.NewClock(12, 30)
	later.Attendance = []course.Attendance{class("b", course.Count{}, 24)}
	later.Place.Room = ""
	for lang, want := range map[words.Lang][]string{
		words.Danish: {
			"Pakkeliste", "Tirsdag 6. oktober 2026", "Underviser 1", "I alt 2 × Robotter (booket: 1) Arbejdsark 10:00, 12:30 Farvede pinde 10:00, 12:30",
			"10:00–11:30 · Robotter i klassen", "28 elever · Makerspace", "2 × Robotter (booket: 1)", "12:30–14:00 · Robotter i klassen", "24 elever", "1 × Robotter Arbejdsark",
		},
		words.German:  {"Packliste", "Insgesamt", "Für wen"},
		words.English: {"Packing list", "In all", "For whom", "A kit that is back is used again later in the day."},
	} {
		got := textOf(t, packingOf(t, lang, plan, "Underviser 1", &later, s))
		for _, x := range want {
			if !strings.Contains(got, x) {
				t.Errorf("%s: %q is missing in\n%s", lang, x, got)
			}
		}
	}
}

// TestTextIsNeverMarkup puts hostile text into every text there is.
func TestTextIsNeverMarkup(t *testing.T) {
	plan, s := taught(func(string) string { return hostile })
	for name, page := range map[string][]byte{
		"run sheet": sheetPageOf(t, words.Danish, plan, s), "packing list": packingOf(t, words.Danish, plan, hostile, s),
	} {
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			if n.Data == "script" || n.Data == "img" || n.Data == "link" {
				t.Errorf("%s: there is an element %s", name, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" {
					t.Errorf("%s: %s has the attribute %s", name, n.Data, a.Key)
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		if got := textOf(t, page); strings.Count(got, "onerror=") < 8 || strings.ContainsRune(got, 0) {
			t.Errorf("%s: the text is not there as text:\n%s", name, got)
		}
	}
}

// several is any number of pages but one: how many depends on the letters that
// the computer has.
const several = -1

// TestHostileTextDoesNothingInABrowser opens such a page: nothing of it runs,
// and nothing is fetched.
func TestHostileTextDoesNothingInABrowser(t *testing.T) {
	plan, s := taught(func(string) string { return hostile })
	b := newBrowser(t, sheetPageOf(t, words.Danish, plan, s))
	got := b.ask(t, "800", "1100", `return (page.body.dataset.bad || "nothing") + " " + page.querySelectorAll("article").length + " " + page.scripts.length`, "--dump-dom")
	if got != "nothing 1 0" {
		t.Errorf("it did %s", got)
	}
	b.onlyAsked(t)
}

var pageObject = regexp.MustCompile(`/Type\s*/Page\b`)

// TestARunSheetIsOnePageOfPaper prints with a real browser: a usual lesson
// fits on one page in every language, a long one breaks between its parts, and
// each session begins a page.
func TestARunSheetIsOnePageOfPaper(t *testing.T) {
	plan, s := taught(plainly)
	long, l := taught(plainly)
	c := long.Courses.Get("robots") // nobody else has this plan
	for range 3 {
		c.Lessons[0].Activities = append(c.Lessons[0].Activities, c.Lessons[0].Activities...)
	}
	for name, x := range map[string]struct {
		page  []byte
		pages int
	}{
		"long": {sheetPageOf(t, words.Danish, long, l), several},
		"da":   {sheetPageOf(t, words.Danish, plan, s), 1}, "de": {sheetPageOf(t, words.German, plan, s), 1}, "en": {sheetPageOf(t, words.English, plan, s), 1},
		"three": {sheetPageOf(t, words.Danish, plan, s, s, s), 3}, "packing": {packingOf(t, words.Danish, plan, "Underviser 1", s, s), 1},
	} {
		b := newBrowser(t, x.page)
		pdf := b.print(t)
		if n := len(pageObject.FindAll(pdf, -1)); x.pages != several && n != x.pages || x.pages == several && n < 2 {
			t.Errorf("%s: %d pages, want %d", name, n, x.pages)
		}
		b.onlyAsked(t)
		if folder := os.Getenv("KLASSETRIN_PICTURES"); folder != "" {
			if err := os.WriteFile(filepath.Join(folder, "runsheet-"+name+".pdf"), pdf, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
