package words

import (
	"slices"
	"strings"
	"testing"
	"time"

	"klassetrin/course"
)

func base(id course.ID) course.Base { return course.Base{ID: id} }

// examplePlan holds two sessions at one time on Thursday 8 October 2026, and
// everything a conflict can be about.
func examplePlan() *course.Plan {
	thursday := day(2026, time.October, 8)
	return course.Fill(slices.Values([]course.Record{
		&course.Library{Base: base(course.LibraryID), Name: "Testby Bibliotek", Country: "DK", RollMonth: 8, RollDay: 1},
		&course.GradeLevel{Base: base("dk.5"), System: "DK", Next: "dk.6", Name: course.Name3{Da: "5. klasse"}, Short: "5."},
		&course.GradeLevel{Base: base("dk.6"), System: "DK", Name: course.Name3{Da: "6. klasse"}, Short: "6."},
		&course.Librarian{Base: base("jonas"), Name: "Jonas Prøve", Short: "Jonas P."},
		&course.Branch{Base: base("branch"), Name: "Hovedbiblioteket"},
		&course.Room{Base: base("room"), Branch: "branch", Name: "Makerspace"},
		&course.Kit{Base: base("kit"), Name: "Micro:bit-sæt", Copies: 1},
		&course.School{Base: base("school"), Name: "Prøveskolen"},
		&course.Class{Base: base("class"), School: "school", Track: "A", Grade: "dk.5", Since: 2025},
		&course.Course{Base: base("news"), Title: "Falske nyheder", Edition: 1},
		&course.Course{Base: base("robot"), Title: "Min første robot", Edition: 1},
		&course.Session{
			Base: base("a"), Course: "news", Day: thursday, Start: course.NewClock(8, 15), Minutes: 90,
			Attendance: []course.Attendance{{Class: "class", School: "school"}},
		},
		&course.Session{
			Base: base("b"), Course: "robot", Day: thursday, Start: course.NewClock(9, 0), Minutes: 45,
			Attendance: []course.Attendance{{Group: "Læseklubben"}},
		},
	}))
}

func TestFindings(t *testing.T) {
	plan := examplePlan()
	tests := []struct {
		name       string
		f          course.Finding
		da, de, en string
	}{
		{
			"librarian",
			course.Finding{Rule: course.RuleLibrarian, Session: "a", Other: "b", Ref: "jonas"},
			"»Falske nyheder« for 6.A (Prøveskolen): Jonas P. underviser på samme tid i »Min første robot« for Læseklubben, tor 8. okt 09:00–09:45.",
			"„Falske nyheder“ für 6.A (Prøveskolen): Jonas P. unterrichtet zur selben Zeit: „Min første robot“ für Læseklubben, Do 8. Okt 09:00–09:45.",
			"“Falske nyheder” for 6.A (Prøveskolen): Jonas P. teaches “Min første robot” for Læseklubben, Thu 8 Oct 09:00–09:45 at the same time.",
		},
		{
			"too many kits",
			course.Finding{Rule: course.RuleKit, Session: "b", Ref: "kit", Args: course.Args{"N": 3, "Max": 1}},
			"»Min første robot« for Læseklubben: Af Micro:bit-sæt er der brug for 3, men der findes 1.",
			"„Min første robot“ für Læseklubben: Von Micro:bit-sæt werden 3 gebraucht, vorhanden: 1.",
			"“Min første robot” for Læseklubben: Of Micro:bit-sæt, 3 are needed and there are 1.",
		},
		{
			"a class larger than the kits that are booked",
			course.Finding{Rule: course.RuleKitMissing, Session: "b", Ref: "kit", Args: course.Args{"N": 1, "Max": 2, "Pupils": 28}},
			"»Min første robot« for Læseklubben: Der ventes 28 elever: Forløbet kræver 2 × Micro:bit-sæt, booket: 1.",
			"„Min første robot“ für Læseklubben: Erwartet werden 28 Teilnehmende: Der Kurs braucht 2 × Micro:bit-sæt, gebucht: 1.",
			"“Min første robot” for Læseklubben: 28 pupils are expected: the course needs 2 × Micro:bit-sæt, booked: 1.",
		},
		{
			"no kit booked",
			course.Finding{Rule: course.RuleKitMissing, Ref: "kit", Args: course.Args{"N": 0, "Max": 1, "Pupils": 28}},
			"Forløbet kræver 1 × Micro:bit-sæt, booket: 0.", "Der Kurs braucht 1 × Micro:bit-sæt, gebucht: 0.",
			"The course needs 1 × Micro:bit-sæt, booked: 0.",
		},
		{
			"a lesson that is too long",
			course.Finding{Rule: course.RuleOutruns, Ref: "news", Args: course.Args{"N": 10, "Max": 80}},
			"Lektionen varer 10 min længere end den bookede tid (80 min).", "Die Einheit dauert 10 Min. länger als die gebuchte Zeit (80 Min.).",
			"The lesson runs 10 min longer than the booked time (80 min).",
		},
		{
			"a lesson with time left over",
			course.Finding{Rule: course.RuleUnused, Ref: "news", Args: course.Args{"N": 30, "Max": 90, "Designed": 60, "Lesson": 60}},
			"30 min af den bookede tid (90 min) er ikke brugt.", "30 Min. der gebuchten Zeit (90 Min.) bleiben ungenutzt.",
			"30 min of the booked time (90 min) are not used.",
		},
		{
			"a lesson that its activities do not fill",
			course.Finding{Rule: course.RuleUnused, Ref: "news", Args: course.Args{"N": 10, "Max": 90, "Designed": 80, "Lesson": 90}},
			"Aktiviteterne fylder 80 af lektionens 90 min.", "Die Aktivitäten füllen 80 von 90 Min. der Einheit.",
			"The activities fill 80 of the lesson's 90 min.",
		},
		{
			"activities without minutes",
			course.Finding{Rule: course.RuleUntimed, Ref: "news", Args: course.Args{"N": 2}},
			"Der mangler minutter på 2 af lektionens aktiviteter.", "Bei 2 der Aktivitäten fehlen die Minuten.",
			"Minutes are missing for 2 of the activities.",
		},
		{
			"session not in the plan",
			course.Finding{Rule: course.RuleHoliday, Session: "new", Args: course.Args{"Name": "Langfredag"}},
			"Dagen er en fridag: Langfredag.", "Der Tag ist ein Feiertag: Langfredag.", "The day is a public holiday: Langfredag.",
		},
		{
			"retired",
			course.Finding{Rule: course.RuleCourseState, Ref: "news", Args: course.Args{"State": course.Retired}},
			"»Falske nyheder« er udgået.", "„Falske nyheder“ ist ausgelaufen.", "“Falske nyheder” is retired.",
		},
		{
			"away without a reason",
			course.Finding{Rule: course.RuleAbsence, Ref: "jonas", Args: course.Args{"Name": ""}},
			"Jonas P. er fraværende den dag.", "Jonas P. ist an dem Tag abwesend.", "Jonas P. is away on that day.",
		},
		{
			"the whole library is closed",
			course.Finding{Rule: course.RuleClosed, Args: course.Args{"Name": "Sommerlukket"}},
			"Biblioteket har lukket: Sommerlukket.", "Die Bibliothek ist geschlossen: Sommerlukket.", "The library is closed: Sommerlukket.",
		},
		{
			"record gone",
			course.Finding{Rule: course.RuleHours, Ref: "nobody"},
			"Tiden ligger uden for arbejdstiden for (findes ikke længere).",
			"Die Zeit liegt außerhalb der Arbeitszeit von (nicht mehr vorhanden).",
			"The time is outside the working hours of (no longer there).",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for l, want := range map[Lang]string{Danish: tt.da, German: tt.de, English: tt.en} {
				if got := For(l).Finding(plan, tt.f); got != want {
					t.Errorf("%s:\ngot  %q\nwant %q", l, got, want)
				}
			}
		})
	}
}

// TestEveryRuleHasASentence takes each rule with and without the other side.
func TestEveryRuleHasASentence(t *testing.T) {
	plan := examplePlan()
	for _, rule := range course.Rules {
		for _, f := range []course.Finding{
			{Session: "a", Other: "b", Ref: "jonas", Args: course.Args{"Name": "x"}},
			{Session: "a", Other: "gone", Ref: "class"},
		} {
			f.Rule = rule.Key
			for _, l := range Langs {
				p := For(l)
				if s := p.Finding(plan, f); strings.Contains(s, "⟦") || strings.HasSuffix(s, p.T("finding.other")) || !strings.HasSuffix(s, ".") {
					t.Errorf("%s: no sentence for the rule %s: %q", l, rule.Key, s)
				}
			}
		}
	}
	var keys []course.RuleKey
	for _, rule := range course.Rules {
		keys = append(keys, rule.Key)
	}
	said(t, "rule", keys, (*Printer).Rule, func(k course.RuleKey) string { return "\"" + string(k) + "\"" })
}

func TestClassesAreCalledAsOnTheDay(t *testing.T) {
	plan, p := examplePlan(), For(Danish)
	class := plan.Classes.Get("class")
	for d, want := range map[course.Date]string{
		day(2026, time.July, 31): "5.A (Prøveskolen)", day(2026, time.August, 1): "6.A (Prøveskolen)", 0: "5.A (Prøveskolen)",
	} {
		if got := p.Class(plan, class, d); got != want {
			t.Errorf("%s: got %q, want %q", d, got, want)
		}
	}
	if got := p.Class(plan, nil, 0); got != "" {
		t.Errorf("no class is called %q", got)
	}
}

func TestWaysOut(t *testing.T) {
	plan := examplePlan()
	tests := map[string]course.WayOut{
		"Jonas P. underviser i stedet":    {Key: "librarian", Ref: "jonas"},
		"Brug Makerspace i stedet":        {Key: "room", Ref: "room"},
		"Flyt til tor 8. okt 09:00–09:45": {Key: "time", Session: plan.Sessions.Get("b")},
	}
	for want, w := range tests {
		if got := For(Danish).WayOut(plan, w); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	tests := []struct {
		label      course.Label
		da, de, en string
	}{
		{
			course.Label{Key: "label.session.moved", Args: map[string]string{"Title": "Robotter", "Day": "2026-10-05", "Start": "08:15"}},
			"Flyt »Robotter« til man 5. okt kl. 08:15", "„Robotter“ verlegen auf Mo 5. Okt, 08:15 Uhr", "Move “Robotter” to Mon 5 Oct at 08:15",
		},
		{
			course.Label{Key: "label.saved", Args: map[string]string{"Kind": "room", "Name": "Makerspace"}},
			"Ret lokale: Makerspace", "Raum ändern: Makerspace", "Change room: Makerspace",
		},
		{
			course.Label{Key: "label.saved", Args: map[string]string{"Kind": "library", "Name": ""}},
			"Ret bibliotekets oplysninger", "Angaben zur Bibliothek ändern", "Change library",
		},
	}
	for _, tt := range tests {
		for l, want := range map[Lang]string{Danish: tt.da, German: tt.de, English: tt.en} {
			if got := For(l).Label(tt.label); got != want {
				t.Errorf("%s: got %q, want %q", l, got, want)
			}
		}
	}
}
