package gallery

import (
	"fmt"
	"image/color"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// palette opens the search over everything.
func palette(s *stand) fyne.CanvasObject {
	find := func(query string) []func() kit.PaletteHit {
		var hits []func() kit.PaletteHit
		for _, c := range courses {
			if query != "" && strings.Contains(strings.ToLower(c), strings.ToLower(query)) {
				hits = append(hits, func() kit.PaletteHit {
					return kit.PaletteHit{Icon: kit.IconCourses, Title: c, Text: "grades 4–6 · 90 minutes", Kind: s.p.Kind("course"), Run: s.does("went to " + c)}
				})
			}
		}
		return hits
	}
	show := func(query string) func() {
		return func() {
			kit.ShowPalette(s.win, s.p, s.p.T("kit.search"), "Type what you are looking for", s.p.T("kit.nothing.found"), find)
			for _, r := range query {
				s.win.Canvas().Focused().TypedRune(r)
			}
		}
	}
	return section("Search over everything", kit.Caption("Up and Down choose, Enter goes there, Esc closes.").Wrap(), kit.Flow(kit.Space2,
		s.opens("empty", "Open the search", show("")), s.opens("found", "Search for r", show("r")), s.opens("nothing", "Search for nothing", show("xq"))))
}

// dragTime is how long the page shows a dragging that nobody does.
const dragTime = 3 * time.Second

// panels shows how a screen is divided.
func panels(s *stand) fyne.CanvasObject {
	panel := func(title string) fyne.CanvasObject {
		return kit.Card(title, nil, kit.VStack(kit.Space2, kit.Body(longSentence), kit.Link("Open", s.does(title+" opened"))))
	}
	side := kit.NewSidePanel(s.p, "Lind Skole", func() { s.said("closed") }, kit.VStack(kit.Space2, kit.Body(longSentence), kit.Body(longSentence), kit.Link("Open", s.does("opened"))), kit.HStack(0, kit.Primary(s.p.T("common.save"), s.does("saved")), kit.Grow()))
	side.Head.Add(kit.HStack(0, kit.Badge("Confirmed", kit.Good), kit.Grow()))
	side.Notice.Add(kit.Banner(s.p, kit.Warn, longSentence))
	cards, grips := []fyne.CanvasObject{}, []*kit.Grip{}
	for _, name := range courses[:3] {
		grip := kit.NewGrip("Drag to move", kit.Drag{Name: name, Menu: func(fyne.Position) { s.said("menu of " + name) }, Targets: func() []kit.DropTarget {
			var out []kit.DropTarget
			for i, o := range cards {
				out = append(out, kit.DropTarget{Object: o, Judge: func() (string, bool) { return fmt.Sprintf("to place %d", i+1), i != 2 }, Drop: s.does(fmt.Sprintf("dropped at %d", i+1))})
			}
			return out
		}})
		grips = append(grips, grip)
		cards = append(cards, kit.Panel(kit.HStack(0, kit.Grow(kit.Plain(name).Ellipsis()), grip)))
	}
	dragging := func(to int) func() {
		return func() {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(cards[to])
			grips[0].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at.AddXY(cards[to].Size().Width/2, cards[to].Size().Height/2)}})
			s.left = append(s.left, grips[0].DragEnd, s.tasks.Later(dragTime, grips[0].DragEnd))
		}
	}
	return kit.VStack(kit.Space4,
		kit.Beside(620, kit.Space4, nil,
			section("Side panel: the cross and Esc close", kit.Sized(300, 320, side)),
			section("Dragging: the last place refuses", cards...)),
		section("Columns by weight", kit.Columns(kit.Space4, []float32{2, 1}, panel("Two parts"), panel("One part"))),
		section("Beside each other where there is room", kit.Beside(520, kit.Space4, nil, panel("First"), panel("Second"), panel("Third"))),
		section("Tight panel", kit.TightPanel(kit.Sized(0, 148, s.table(3)))),
		section("Ghost and drop target, above", kit.Flow(kit.Space2, s.briefly("drag", "Drag the first to the second", dragging(1)), s.briefly("refused", "Drag the first to the third", dragging(2)))),
	)
}

// colors shows every colour with its name and how well it stands out.
func colors(s *stand) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, name := range kit.ColorNames() {
		b := kit.NewBox(0, nil)
		b.Fill, b.Border, b.Radius, b.Pad = name, kit.ColorBorder, 6, [4]float32{14, 14, 14, 14}
		figures := s.figure(func() string {
			c := kit.Color(name)
			return fmt.Sprintf("%s · %.1f on surface, %.1f on page", hexOf(c), kit.Contrast(c, kit.Color(kit.ColorSurface)), kit.Contrast(c, kit.Color(kit.ColorPage)))
		})
		text := kit.VStack(0, kit.Plain(strings.TrimPrefix(string(name), "kit.")).Ellipsis(), figures)
		cells = append(cells, kit.Sized(250, 0, kit.HStack(kit.Space2, b, kit.Grow(text))))
	}
	return kit.VStack(kit.Space4, section("What must stand out", s.contrasts()), section("All colours", kit.Flow(kit.Space3, cells...)))
}

// contrasts lists for each rule the pair that stands out least.
func (s *stand) contrasts() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, rule := range kit.ContrastRules {
		lines = append(lines, s.figure(func() string {
			least, front, back := 22.0, fyne.ThemeColorName(""), fyne.ThemeColorName("")
			for _, f := range rule.Fronts {
				for _, b := range rule.Backs {
					if c := kit.Contrast(kit.Color(f), kit.Color(b)); c < least {
						least, front, back = c, f, b
					}
				}
			}
			return fmt.Sprintf("%.2f of %.1f: %s on %s, the least of %d pairs", least, rule.Ratio, front, back, len(rule.Fronts)*len(rule.Backs))
		}))
	}
	return kit.VStack(kit.Space1, lines...)
}

func hexOf(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}
