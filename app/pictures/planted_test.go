package pictures

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// TestWhatIsNotTranslatedIsFound plants texts of common words, which the
// library's own data has too, and looks for them as the pictures do.
func TestWhatIsNotTranslatedIsFound(t *testing.T) {
	w := open(t, "danish", words.Pseudo())
	p, school := w.Deps.Words, w.plan().Schools.All()[0].Name
	row := func(title string) fyne.CanvasObject {
		table := kit.NewTable(false, kit.Column[string]{Key: "name", Title: title, Weight: 1, Text: func(s string) string { return s }})
		table.SetRows([]string{school})
		return kit.Sized(200, 80, table)
	}
	for name, c := range map[string]struct {
		planted fyne.CanvasObject
		want    string
	}{
		"a sentence":                {kit.Body("The school has a new course"), "The school has new course"},
		"of the library's language": {kit.Plain("Skole og bibliotek"), "Skole og bibliotek"},
		"a button":                  {kit.Primary("Note down", nil), "Note down"},
		"one word":                  {kit.Secondary("Save", nil), "Save"},
		"a word beside data":        {kit.Plain("School " + school), "School " + school},
		"a word beside a text":      {kit.Plain(p.T("common.save") + " school"), "school"},
		"a heading of a column":     {row("School"), "School"},
		"a tooltip":                 {kit.IconButton(kit.IconMore, "Open the course", nil), "Open the course"},
		"a tip of a button":         {kit.Primary(p.T("common.save"), nil).WithTip("Remove"), "Remove"},
		"a name for screen readers": {kit.Name(kit.NewTextField(""), "New class"), "New class"},
		"what is scrolled away":     {kit.Sized(100, 30, kit.Tall(500, kit.VStack(kit.Space5, kit.Sized(10, 400, kit.Plain("")), kit.Plain("Take off")))), "Take off"},
		"a text of the printer":     {kit.Primary(p.T("common.save"), nil), ""},
		"a field of the data":       {kit.Plain(school), ""},
		"several":                   {kit.Plain("6.A " + school + " · " + p.T("common.save") + " 12"), ""},
		"data in a table":           {row(p.T("common.save")), ""},
	} {
		t.Run(name, func(t *testing.T) {
			kit.Mount(w.Deps.Window, w.Deps.Tasks, kit.VStack(kit.Space3, c.planted))
			w.again()
			said := sayings{dataOf(t, w.plan()), map[string]bool{}}
			found := slices.DeleteFunc(said.unspoken(w), func(s string) bool { return c.want != "" && strings.HasPrefix(s, c.want+" in ") })
			all := sayings{said.data, map[string]bool{}}
			if len(found) > 0 {
				t.Errorf("found %q", found)
			}
			if n := len(all.unspoken(w)); (c.want != "") != (n > 0) {
				t.Errorf("%d findings, want %q", n, c.want)
			}
		})
	}
}
