package settings

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// item is one record in a list of the settings.
type item struct {
	title string
	text  string
	icon  kit.IconName // in color; "" for none
	color fyne.ThemeColorName
	badge string
	under bool // belongs to the record above it
	edit  func()
}

// list shows records with a button that adds one.
func (p *Page) list(title, hint, add string, onAdd func(), items []item) fyne.CanvasObject {
	p.note(title, items)
	rows := []fyne.CanvasObject{
		kit.Beside(380, kit.Space2, []float32{1, 0}, kit.Heading(title).Wrap(), kit.HStack(0, kit.Secondary(add, onAdd).WithIcon(kit.IconPlus), kit.Grow())),
		kit.Body(hint).In(kit.ColorMuted),
	}
	for _, it := range items {
		line := []fyne.CanvasObject{}
		if it.icon != "" {
			line = append(line, kit.NewIcon(kit.IconIn(it.icon, it.color), 18))
		}
		text := kit.VStack(2, kit.Plain(it.title).Bold().Wrap())
		if it.text != "" {
			text.Add(kit.Caption(it.text).Wrap())
		}
		if it.under {
			text = kit.Inset(0, 0, 0, 20, text)
		}
		line = append(line, kit.Grow(text))
		if it.badge != "" {
			line = append(line, kit.Badge(it.badge, kit.Neutral))
		}
		line = append(line, kit.NewIcon(kit.IconIn(kit.IconChevronRight, kit.ColorMuted), 16))
		rows = append(rows, kit.Rule(), kit.NewRow(kit.HStack(kit.Space3, line...), it.edit))
	}
	return kit.VStack(kit.Space2, rows...)
}
