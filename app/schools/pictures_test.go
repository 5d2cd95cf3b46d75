package schools

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestPictures shows the screen in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s := screentest.New(t, "danish", lang)
		p := New(s.Deps)
		s.Show(p, 1216, 840)
		for _, r := range p.table.Rows() {
			if r.Name == "Gjellerupskolen" {
				p.Open(kit.Goal{ID: r.ID})
			}
		}
		s.Picture(t, "schools-"+string(lang))
	}
	s := screentest.New(t, "german", words.German)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "schools-german-example")
	s = screentest.New(t, "danish", words.Danish)
	s.Look(kit.Dark, 1)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "schools-dark")
	s.Look(kit.HighContrast, 1)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "schools-contrast")
	s.Look(kit.Light, 2)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	s.Picture(t, "schools-200")
	p.split.open(true)
	s.Picture(t, "schools-200-card")
	s.Look(kit.Light, 1)
	s.Show(New(s.Deps), 800, 620)
	s.Picture(t, "schools-small")
	s = screentest.New(t, "own", words.English)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "schools-empty")
}

// TestDialogPictures shows the forms and the import.
func TestDialogPictures(t *testing.T) {
	register := realRegister(t)
	for _, lang := range words.Langs {
		s := screentest.New(t, "danish", lang)
		p := New(s.Deps)
		s.Show(p, 1216, 840)
		id := p.table.Rows()[0].ID
		for name, open := range map[string]func(){
			"school": func() { p.onEdit(id) }, "class": p.onNewClass, "contact": p.onNewContact, "import": func() { p.readFile(register) },
		} {
			open()
			s.Picture(t, "schools-"+name+"-"+string(lang))
			for _, o := range s.Deps.Window.Canvas().Overlays().List() {
				s.Deps.Window.Canvas().Overlays().Remove(o)
			}
		}
	}
}
