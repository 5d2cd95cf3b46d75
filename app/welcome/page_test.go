package welcome

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// told is what the page handed back to the program.
type told struct {
	examples []string
	own      [][4]string
	opened   int
	language []words.Lang
}

// begin shows the first screen.
func begin(t *testing.T, lang words.Lang) (*screentest.Screen, *told) {
	t.Helper()
	s, got := screentest.New(t, "own", lang), &told{}
	p := New(s.Deps.Window, s.Deps.Words, Choice{
		Example: func(which string) { got.examples = append(got.examples, which) },
		Own: func(country, library, branch, librarian string) {
			got.own = append(got.own, [4]string{country, library, branch, librarian})
		},
		Open:     func() { got.opened++ },
		Language: func(l words.Lang) { got.language = append(got.language, l) },
	})
	kit.Mount(s.Deps.Window, s.Deps.Tasks, p.Content())
	s.Resize(1280, 800)
	return s, got
}

func TestEveryCardLeadsSomewhere(t *testing.T) {
	s, got := begin(t, words.English)
	s.Tap(t, "Look at the Danish example")
	s.Tap(t, "Look at the German example")
	s.Tap(t, "Open a data file")
	s.Tap(t, "Deutsch")
	if len(got.examples) != 2 || got.examples[0] != "danish" || got.examples[1] != "german" || got.opened != 1 || len(got.language) != 1 || got.language[0] != words.German {
		t.Errorf("the program was told %+v", got)
	}
}

func TestALibraryOfOnesOwnNeedsThreeNames(t *testing.T) {
	s, got := begin(t, words.English)
	s.Tap(t, "Start with my own library")
	s.Fill(t, "Name of the library", "   ")
	s.Tap(t, "Start")
	for _, label := range []string{"Name of the library", "Your branch", "Your name"} {
		if s.Field(t, label).Error() == "" {
			t.Errorf("nothing is said beside %q", label)
		}
	}
	if len(got.own) != 0 {
		t.Fatalf("it began with %v", got.own)
	}
	s.Fill(t, "Name of the library", "Test Library")
	s.Fill(t, "Your branch", "Main Library")
	s.Tap(t, "Start")
	if s.Field(t, "Name of the library").Error() != "" || s.Field(t, "Your name").Error() == "" {
		t.Error("the wrong field is marked")
	}
	s.Type(t, "Ann\n") // the keyboard is in the field that is wrong; Enter starts
	want := [4]string{"UK-ENG", "Test Library", "Main Library", "Ann"}
	if len(got.own) != 1 || got.own[0] != want {
		t.Errorf("it began with %v, want %v", got.own, want)
	}
	if s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("the form stayed open")
	}
}

func TestTheCountryFollowsTheLanguageUntilOneIsChosen(t *testing.T) {
	for lang, want := range map[words.Lang]string{words.Danish: "DK", words.German: "DE-SN", words.English: "UK-ENG"} {
		if got := newOwnForm(words.For(lang)).country; got != want {
			t.Errorf("%s: %s, want %s", lang, got, want)
		}
	}
	s, got := begin(t, words.English)
	s.Tap(t, "Start with my own library")
	s.Tap(t, s.Deps.Words.T("country.us"))
	s.Fill(t, "Name of the library", "A")
	s.Fill(t, "Your branch", "B")
	s.Fill(t, "Your name", "C")
	s.Tap(t, "Start")
	if len(got.own) != 1 || got.own[0][0] != "US" {
		t.Errorf("it began with %v", got.own)
	}
}

func TestEscGoesBackToTheCards(t *testing.T) {
	s, got := begin(t, words.Danish)
	s.Tap(t, s.Deps.Words.T("welcome.own.title"))
	s.Press(t, fyne.KeyEscape)
	if s.Deps.Window.Canvas().Overlays().Top() != nil || len(got.own) != 0 {
		t.Error("Esc did not go back")
	}
}

// TestPictures shows the screen and its form; with KLASSETRIN_PICTURES it keeps
// the pictures.
func TestPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s, _ := begin(t, lang)
		s.Picture(t, "welcome-"+string(lang))
		s.Tap(t, s.Deps.Words.T("welcome.own.title"))
		s.Tap(t, s.Deps.Words.T("welcome.own.start"))
		s.Picture(t, "welcome-own-"+string(lang))
	}
	for name, look := range map[string]struct {
		mode          kit.Mode
		factor        float32
		width, height float32
	}{"dark": {kit.Dark, 1, 1280, 800}, "200": {kit.Light, 2, 1280, 800}, "small": {kit.Light, 1, 800, 600}} {
		s, _ := begin(t, words.German)
		s.Look(look.mode, look.factor)
		s.Resize(look.width, look.height)
		s.Picture(t, "welcome-"+name)
		s.WantFits(t)
		s.Tap(t, s.Deps.Words.T("welcome.own.title"))
		s.Picture(t, "welcome-own-"+name)
		s.WantFits(t)
	}
}
