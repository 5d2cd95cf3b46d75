package welcome

import (
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// ownForm asks for what a library of one's own begins with.
type ownForm struct {
	words     *words.Printer
	form      *kit.Form
	country   string
	library   *kit.TextField
	branch    *kit.TextField
	librarian *kit.TextField
}

func newOwnForm(w *words.Printer) *ownForm {
	o := &ownForm{words: w, library: kit.NewTextField(""), branch: kit.NewTextField(""), librarian: kit.NewTextField(""), country: "DK"}
	switch w.Lang() {
	case words.German:
		o.country = "DE-SN"
	case words.English:
		o.country = "UK-ENG"
	case words.Danish:
	}
	countries := kit.NewChipRow([]kit.Chip{
		{Key: "DK", Text: w.T("country.dk")},
		{Key: "DE-SN", Text: w.T("country.desn")},
		{Key: "UK-ENG", Text: w.T("country.ukeng")},
		{Key: "US", Text: w.T("country.us")},
	}, o.country, func(key string) { o.country = key })
	o.form = kit.NewForm().
		Add("library", kit.NewField(w.T("welcome.own.library"), o.library, true, "")).
		Add("branch", kit.NewField(w.T("welcome.own.branch"), o.branch, true, w.T("welcome.own.branch.hint"))).
		Add("librarian", kit.NewField(w.T("welcome.own.me"), o.librarian, true, w.T("welcome.own.me.hint"))).
		Add("country", kit.NewField(w.T("welcome.own.country"), countries, true, w.T("welcome.own.country.hint")))
	return o
}

// complete shows what is missing and tells whether nothing is.
func (o *ownForm) complete() bool {
	missing := map[string]string{}
	for name, f := range map[string]*kit.TextField{"library": o.library, "branch": o.branch, "librarian": o.librarian} {
		if strings.TrimSpace(f.Text) == "" {
			missing[name] = o.words.Error(&course.Error{Code: course.ErrRequired, Field: "name"})
		}
	}
	o.form.ShowErrors(missing)
	return len(missing) == 0
}
