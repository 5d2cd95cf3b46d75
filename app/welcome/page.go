// Package welcome is what the program shows when a data file holds no library
// yet: look around in an example, or start with one's own library.
package welcome

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// Choice is what the page hands back to the program.
type Choice struct {
	Example  func(which string)                               // opens "danish" or "german"
	Own      func(country, library, branch, librarian string) // starts an own library
	Open     func()                                           // chooses a file
	Language func(words.Lang)
}

// Page is the first screen.
type Page struct {
	win    fyne.Window
	words  *words.Printer
	choice Choice
	own    *ownForm
}

// New gives the first screen.
func New(win fyne.Window, w *words.Printer, c Choice) *Page {
	return &Page{win: win, words: w, choice: c}
}

// Content lays the page out.
func (p *Page) Content() fyne.CanvasObject {
	w := p.words
	languages := kit.NewChipRow(kit.LanguageChips(), string(w.Lang()),
		func(key string) { p.choice.Language(words.Lang(key)) })
	cards := kit.VStack(kit.Space3,
		p.card(kit.IconPlus, w.T("welcome.own.title"), w.T("welcome.own.text"), p.showOwn),
		p.card(kit.IconEye, w.T("welcome.danish.title"), w.T("welcome.danish.text"), func() { p.choice.Example("danish") }),
		p.card(kit.IconEye, w.T("welcome.german.title"), w.T("welcome.german.text"), func() { p.choice.Example("german") }),
		p.card(kit.IconFolder, w.T("welcome.open.title"), w.T("welcome.open.text"), p.choice.Open),
	)
	name := kit.HStack(kit.Space3, kit.NewIcon(kit.IconIn(kit.IconLogo, kit.ColorLogo), 36), kit.Title("Klassetrin").Sized(kit.SizeHero))
	column := kit.VStack(kit.Space4, name, kit.Body(w.T("welcome.text")).In(kit.ColorMuted), languages, cards)
	box := kit.NewBox(0, kit.NewVScroll(kit.Amid(608, kit.Inset(24, 24, 24, 24, column))))
	box.Fill = kit.ColorPage
	return box
}

// card is one way to begin.
func (p *Page) card(icon kit.IconName, title, text string, f func()) fyne.CanvasObject {
	words := kit.VStack(kit.Space1, kit.Heading(title), kit.Body(text).In(kit.ColorMuted))
	return kit.NewCardRow(kit.HStack(kit.Space4, kit.NewIcon(kit.IconIn(icon, kit.ColorAccent), 24), kit.Grow(words), kit.NewIcon(kit.IconIn(kit.IconChevronRight, kit.ColorMuted), 18)), f)
}

// showOwn asks for the four things a library begins with.
func (p *Page) showOwn() {
	p.own = newOwnForm(p.words)
	kit.ShowDialog(p.win, p.words, kit.DialogSpec{
		Title: p.words.T("welcome.own.title"), Content: p.own.form, Primary: p.words.T("welcome.own.start"),
		OnDone: func() bool {
			if !p.own.complete() {
				return false
			}
			p.choice.Own(p.own.country, p.own.library.Text, p.own.branch.Text, p.own.librarian.Text)
			return true
		},
	})
}
