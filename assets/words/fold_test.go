package words

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Ærø-Skole": "aeroe skole", "Børnehaven Kærvej": "boernehaven kaervej", "6.A": "6 a", "Straße": "strasse", "Überblick": "ueberblick", "Café": "cafe", "AI & kilder": "ai   kilder",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q folds to %q, expected %q", in, got, want)
		}
	}
}

func TestQuery(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
	}{
		{"", "anything", true},
		{"1.2", "1.2 Evaluating information", true},
		{"1.2", "2.1 Interacting", false},
		{"1.2", "11.2 Something else", false},
		{"bewerten", "1.2 Auswerten und Bewerten", true},
		{"BÆRE energi", "Bæredygtig energi", true},
		{"baeredygtig", "Bæredygtig energi", true},
		{"bæredygtig vand", "Bæredygtig energi", false},
		{"- &", "Mål", true},
	} {
		if got := NewQuery(c.query).In(Fold(c.text)); got != c.want {
			t.Errorf("%q in %q: %v", c.query, c.text, got)
		}
	}
}

func TestWhatEachWordBegins(t *testing.T) {
	for text, want := range map[string]bool{"3a Grundschule Erlenhain": true, "3a Grundschule Auenrode": false, "Grundschule E 3a": true, "3b Grundschule Erlenhain": false} {
		if got := NewQuery("3a grund E").BeginIn(Fold(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
