package intake

import (
	"context"
	"io"
	"os"
	"path/filepath"
)

// The fields of a list of learning goals. Name is the name in the language that
// GoalOptions say, Parent the area.
const (
	Code     Field = "code"
	GoalKind Field = "kind" // area or goal
	NameDa   Field = "nameDa"
	NameDe   Field = "nameDe"
	NameEn   Field = "nameEn"
	Retired  Field = "retired"
)

// maxGoals is how many rows a list of goals may have: the largest framework
// known has some 1,500.
const maxGoals = 5000

// OpenGoals reads a list of learning goals in any form that Open reads. It
// refuses as Open does; ErrColumns stands for a list without a name.
func OpenGoals(ctx context.Context, r io.Reader, file string, l Limits) (*Register, error) {
	if l.Rows <= 0 {
		l.Rows = maxGoals
	}
	return openList(ctx, r, file, l, guessGoals)
}

// OpenGoalsFile reads the list of learning goals in a file.
func OpenGoalsFile(ctx context.Context, path string, l Limits) (*Register, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return OpenGoals(ctx, f, filepath.Base(path), l)
}

// goalHeadings are the headings of lists of goals, as plainHeading writes them.
var goalHeadings = map[Field][]string{
	Code:     {"code", "kode", "kennung", "kuerzel", "notation", "nr", "no", "number", "id"},
	Parent:   {"area", "omraade", "bereich", "parent", "overordnet", "uebergeordnet", "kompetenceomraade", "kompetenzbereich", "domain", "kategori", "kategorie", "category", "emne", "thema", "gruppe", "group"},
	GoalKind: {"kind", "type", "art", "typ", "slags"},
	Name:     {"name", "navn", "title", "titel", "goal", "maal", "laeringsmaal", "lernziel", "ziel", "learninggoal", "kompetence", "kompetenz", "competence", "tekst", "text", "bezeichnung", "beskrivelse", "beschreibung", "description"},
	NameDa:   {"da", "dansk", "danish", "daenisch"},
	NameDe:   {"de", "tysk", "german", "deutsch"},
	NameEn:   {"en", "engelsk", "english", "englisch"},
	Retired:  {"retired", "brugesikkelaengere", "nichtmehringebrauch", "nolongerused", "udgaaet", "ausserbetrieb"},
}

// goalFieldOf has the field of each heading, also of "Navn (dansk)" and
// "name_da".
var goalFieldOf = func() map[string]Field {
	out := map[string]Field{}
	for f, list := range goalHeadings {
		for _, h := range list {
			out[h] = f
		}
	}
	for _, lang := range []Field{NameDa, NameDe, NameEn} {
		for _, h := range goalHeadings[Name] {
			for _, l := range goalHeadings[lang] {
				out[h+l], out[l+h] = lang, lang
			}
		}
	}
	return out
}()

// guessGoals tells the fields of a list of goals by its headings. A list that
// has its names in one of the three languages only has that one as its name.
func guessGoals(header []string) Mapping {
	m := Mapping{}
	for i, heading := range header {
		if f := goalFieldOf[plainHeading(heading)]; f != "" && !m.Has(f) {
			m[f] = i
		}
	}
	for _, f := range []Field{NameEn, NameDe, NameDa} {
		if i, ok := m[f]; ok && !m.Has(Name) {
			m[Name] = i
		}
	}
	return m
}
