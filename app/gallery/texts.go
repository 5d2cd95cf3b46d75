package gallery

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// texts shows the kinds of text and what becomes of long ones.
func texts(*stand) fyne.CanvasObject {
	row := func(caption string, t *kit.Text) fyne.CanvasObject {
		return kit.HStack(kit.Space4, kit.Sized(96, 0, kit.Caption(caption)), kit.Grow(t))
	}
	return kit.VStack(kit.Space4,
		section("Kinds",
			row("Title", kit.Title("Source criticism and fake news").Ellipsis()),
			row("Heading", kit.Heading("Ready to publish").Ellipsis()),
			row("Body", kit.Body("Which news did you see today, and who made it? Open three tabs about one claim and say aloud what you check.")),
			row("Plain", kit.Plain("6.A Gjellerup · 24 pupils").Ellipsis()),
			row("Muted", kit.Muted("41 schools · 612 classes").Ellipsis()),
			row("Caption", kit.Caption("Sessions held last week without a count").Ellipsis()),
			row("Stat", kit.Plain("1,163").Bold().Sized(kit.SizeStat)),
			row("Hero", kit.Plain("9,020").Bold().Sized(kit.SizeHero)),
			row("Mono", kit.Plain("K-2026-0417").Mono()),
		),
		section("Long texts",
			row("Cut off", kit.Plain(longLine+", "+longSentence).Ellipsis()),
			row("Wrapped", kit.Body(longSentence)),
			row("One word", kit.Body(longWord+longWord+longWord)),
			row("Centred", kit.Body(longSentence).Center()),
			row("Right", kit.Plain("1,163").Right()),
			row("Coloured", kit.Body("A course needs a title.").In(kit.ColorErrorText)),
			row("Empty", kit.Plain("")),
		),
	)
}
