package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

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

func (s *stripe) set(color fyne.ThemeColorName) {
	if s.color != color {
		s.color = color
		s.Refresh()
	}
}

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
