package courses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// card is one activity on the screen: a row that shows it, or, while it is
// open, the fields in which it is written.
type card struct {
	object  fyne.CanvasObject
	open    bool
	row     *kit.Row              // of a closed card
	title   *cardField            // of an open card, as the rest
	minutes *cardField            //
	fields  map[string]*kit.Field // by the names of the domain
	up      *kit.Button
	down    *kit.Button
}

// showCards shows the activities of the lesson; cards that are still right are
// kept, so that the keyboard stays where it is.
func (e *editor) showCards() {
	l := e.lesson()
	e.cards.Objects = nil
	for i := range l.Activities {
		a := &l.Activities[i]
		c := e.cardOf[a.ID]
		if c == nil || c.open != (a.ID == e.open) {
			if a.ID == e.open {
				c = e.openCard(a)
			} else {
				c = e.closedCard(a)
			}
			e.cardOf[a.ID] = c
		}
		if c.open {
			enable(c.up, i > 0)
			enable(c.down, i < len(l.Activities)-1)
		}
		e.cards.Add(c.object)
	}
	if len(l.Activities) == 0 {
		e.cards.Add(kit.Body(e.page.deps.Words.T("courses.activities.none")).In(kit.ColorMuted))
	}
	e.cards.Refresh()
	e.showStrip()
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// closedCard shows an activity: stripe, icon and word of its learning type, title,
// minutes and the beginning of its text.
func (e *editor) closedCard(a *course.Activity) *card {
	w, id := e.page.deps.Words, a.ID
	title := kit.Plain(a.Title).Bold().Ellipsis()
	if strings.TrimSpace(a.Title) == "" {
		title = kit.Muted(w.T("courses.activity.untitled")).Ellipsis()
	}
	text := kit.Caption(strings.Join(strings.Fields(a.Text), " ")).Ellipsis()
	lines := kit.VStack(3,
		kit.HStack(kit.Space2, kit.Grow(title), kit.Muted(w.Minutes(a.Minutes))),
		kit.HStack(kit.Space2, kit.NewIcon(kit.IconIn(typeIcon(a.Type), typeColor(a.Type)), 16), kit.Badge(w.LearningType(a.Type), kit.Neutral), kit.Grow(text)))
	for name, problem := range e.errs {
		if strings.HasPrefix(name, e.activityPath(id)) {
			lines.Add(kit.Caption(problem).Wrap().In(kit.ColorErrorText))
		}
	}
	row := kit.NewCardRow(kit.Inset(0, 0, 0, 8, kit.HStack(kit.Space3, kit.Grow(lines), e.newGrip(id, a.Title))), func() { e.openActivity(id) }).Tight()
	row.OnSecondary = func(at fyne.Position) { e.cardMenu(id, at) }
	return &card{row: row, object: striped(row, newStripe(typeColor(a.Type)))}
}

func (e *editor) cardMenu(id course.ID, at fyne.Position) {
	w, l := e.page.deps.Words, e.lesson()
	i := Find(l, id)
	up := fyne.NewMenuItem(w.T("courses.activity.up"), func() { e.move(id, i-1) })
	down := fyne.NewMenuItem(w.T("courses.activity.down"), func() { e.move(id, i+1) })
	up.Disabled, down.Disabled = i == 0, i == len(l.Activities)-1
	kit.ShowMenu(e.page.deps.Window, at, fyne.NewMenuItem(w.T("courses.open"), func() { e.openActivity(id) }), up, down,
		fyne.NewMenuItemSeparator(), fyne.NewMenuItem(w.T("courses.activity.delete"), func() { e.deleteActivity(id) }))
}

// striped lays a stripe over the left edge of a card.
func striped(row fyne.CanvasObject, s *stripe) fyne.CanvasObject {
	return container.New(stripeLayout{}, row, s)
}

// stripeLayout gives the card all the space and the stripe its left edge.
type stripeLayout struct{}

// Layout places card and stripe.
func (stripeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
	o[1].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(min(kit.Px(8), size.Width), size.Height))
}

// MinSize is that of the card.
func (stripeLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// stripe is the coloured left edge of a card, round where the card is.
type stripe struct {
	widget.BaseWidget
	color fyne.ThemeColorName
}

func newStripe(color fyne.ThemeColorName) *stripe {
	s := &stripe{color: color}
	s.ExtendBaseWidget(s)
	return s
}

func (s *stripe) set(color fyne.ThemeColorName) { s.color = color; s.Refresh() }

// CreateRenderer draws one rectangle.
func (s *stripe) CreateRenderer() fyne.WidgetRenderer {
	r := &stripeRenderer{stripe: s, rect: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type stripeRenderer struct {
	stripe *stripe
	rect   *canvas.Rectangle
}

// Layout fills the space.
func (r *stripeRenderer) Layout(size fyne.Size) { r.rect.Resize(size) }

// MinSize is nothing: the card decides.
func (r *stripeRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh takes colour and size of corners from the look.
func (r *stripeRenderer) Refresh() {
	r.rect.FillColor = kit.Color(r.stripe.color)
	r.rect.TopLeftCornerRadius, r.rect.BottomLeftCornerRadius = kit.Px(8), kit.Px(8)
	r.rect.Refresh()
}

// Objects is the rectangle.
func (r *stripeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }

// Destroy has nothing to give back.
func (r *stripeRenderer) Destroy() {}

// newGrip is the handle by which an activity is dragged to the place of another;
// Alt with an arrow and the menu do the same.
func (e *editor) newGrip(id course.ID, title string) *kit.Grip {
	w := e.page.deps.Words
	return kit.NewGrip(w.T("courses.activity.drag"), kit.Drag{
		Name: title, Targets: func() []kit.DropTarget { return e.places(id) },
		Menu: func(at fyne.Position) { e.cardMenu(id, at) },
	})
}

// drop puts a dragged activity at its new place and gives it the keyboard, so
// that Alt with an arrow goes on from there.
func (e *editor) drop(id course.ID, to int) {
	e.move(id, to)
	if c := e.cardOf[id]; c != nil && c.row != nil {
		e.page.deps.Window.Canvas().Focus(c.row)
	}
}

// places are the cards of the lesson: an activity that is dropped on one takes
// its place.
func (e *editor) places(id course.ID) []kit.DropTarget {
	w := e.page.deps.Words
	from := Find(e.lesson(), id)
	out := make([]kit.DropTarget, len(e.cards.Objects))
	for i, o := range e.cards.Objects {
		out[i] = kit.DropTarget{
			Object: o,
			Judge: func() (string, bool) {
				if i == from {
					return w.T("courses.activity.drag.here"), false
				}
				return w.T("courses.activity.drag.to", course.Args{"N": i + 1}), true
			},
			Drop: func() { e.drop(id, i) },
		}
	}
	return out
}
