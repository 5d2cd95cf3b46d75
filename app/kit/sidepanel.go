package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// SidePanel is what stands at the right of a page and tells of one thing: its
// title with a cross at the right, a head that stays, notices that take what
// they need up to a part of the height, content that scrolls, and buttons that
// stay at the foot. Esc closes it when nothing inside uses that key. Where it
// stands, beside the page or over it, is up to the page's layout.
type SidePanel struct {
	widget.BaseWidget
	// Actions stand beside the title.
	Actions *fyne.Container
	// Head stands below the title and does not scroll.
	Head *fyne.Container
	// Notice holds what must be seen, such as conflicts.
	Notice *fyne.Container

	title  *Text
	close  func()
	scroll *Scroll
	body   *fyne.Container // everything in the frame
	box    *Box
}

// panelEdge is the room at the left of what scrolls, for the rings of its rows.
const panelEdge = 8

// NewSidePanel gives a panel; close is called by the cross and by Esc. The foot
// may be nil.
func NewSidePanel(p *words.Printer, title string, closePanel func(), content, foot fyne.CanvasObject) *SidePanel {
	s := &SidePanel{close: closePanel, title: Title(title).Wrap(), Actions: HStack(Space1), Head: VStack(Space2), Notice: VStack(Space2)}
	cross := IconButton(IconX, p.T("kit.close"), func() { s.close() }).Compact()
	line := container.New(&panelTitle{}, s.title, s.Actions, cross)
	s.scroll = NewVScroll(Inset(2, 10, 8, panelEdge+2, content))
	notice := NewVScroll(Inset(0, 8, 0, panelEdge, s.Notice))
	if foot == nil {
		foot = VStack(0)
	}
	s.body = container.New(&panelLayout{}, aside(VStack(Space2, line, s.Head)), notice, s.scroll, aside(foot))
	s.box = NewBox(0, s.body)
	s.box.Fill, s.box.Border, s.box.Radius, s.box.Pad = ColorSurface, ColorBorder, 12, [4]float32{14, 8, 14, 18 - panelEdge}
	s.ExtendBaseWidget(s)
	return s
}

// aside sets what does not scroll in line with what does.
func aside(o fyne.CanvasObject) *fyne.Container { return Inset(0, 0, 0, panelEdge, o) }

// SetTitle changes the title.
func (s *SidePanel) SetTitle(title string) { s.title.SetText(title) }

// Relayout gives everything the room it needs, after head, notices or content
// have changed. What has the keyboard stays in view.
func (s *SidePanel) Relayout() {
	for _, o := range []fyne.CanvasObject{s.Actions, s.Head, s.Notice, s.scroll, s.box} {
		o.Refresh()
	}
	c := canvasAround(s)
	if c == nil {
		return
	}
	if at, ok := c.Focused().(fyne.CanvasObject); ok && pathTo(s, at) != nil {
		reveal(at)
	}
}

// whole is the height at which nothing in the panel scrolls.
func (s *SidePanel) whole() float32 {
	around := s.box.MinSize().Height - s.body.MinSize().Height
	return around + panelHeight(s.body.Objects)
}

// Offset tells how far the content is scrolled, ScrollTo scrolls it there.
func (s *SidePanel) Offset() fyne.Position { return s.scroll.Offset }

// ScrollTo scrolls the content, as when a panel is built anew for the same thing.
func (s *SidePanel) ScrollTo(at fyne.Position) { s.scroll.ScrollToOffset(at) }

func (s *SidePanel) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.box} }

// CreateRenderer shows the panel.
func (s *SidePanel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.box) }

// panelTitle sets title, actions and cross beside each other, and the actions
// below the title where a word of it would have to be broken.
type panelTitle struct{ width float32 } // of the last layout

// below tells whether the actions stand there, and gives the room of the title.
func (l *panelTitle) below(o []fyne.CanvasObject) (below bool, room float32) {
	title, gap := o[0].(*Text), Px(Space1)
	room = l.width - o[2].MinSize().Width - gap
	beside := room
	if w := o[1].MinSize().Width; w > 0 {
		beside -= w + gap
	}
	for word := range strings.FieldsSeq(title.text) {
		if textWidth(word, Size(title.size), title.style) > beside {
			return beside < room, room
		}
	}
	return false, beside
}

// Layout places the three for the width there is.
func (l *panelTitle) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	below, room := l.below(o)
	title, actions, cross := o[0], o[1], o[2]
	title.Resize(fyne.NewSize(room, title.MinSize().Height)) // so that it wraps
	high, act, x := title.MinSize().Height, actions.MinSize(), cross.MinSize()
	line := max(high, x.Height)
	if !below {
		line = max(line, act.Height)
		place(actions, s.Width-x.Width-Px(Space1)-act.Width, (line-act.Height)/2, act.Width, act.Height)
	} else {
		place(actions, 0, line+Px(Space1), act.Width, act.Height)
	}
	place(title, 0, (line-high)/2, room, high)
	place(cross, s.Width-x.Width, (line-x.Height)/2, x.Width, x.Height)
}

// MinSize is that of the last placing.
func (l *panelTitle) MinSize(o []fyne.CanvasObject) fyne.Size {
	title, actions, cross := o[0].MinSize(), o[1].MinSize(), o[2].MinSize()
	high := max(title.Height, cross.Height)
	if below, _ := l.below(o); below {
		high += Px(Space1) + actions.Height
	} else {
		high = max(high, actions.Height)
	}
	return fyne.NewSize(max(actions.Width, title.Width+cross.Width), high)
}

// panelAround finds the side panel that an object lies in, nil when in none.
func panelAround(root, object fyne.CanvasObject) *SidePanel {
	for _, o := range pathTo(root, object) {
		if s, ok := o.(*SidePanel); ok {
			return s
		}
	}
	return nil
}

// panelLayout sets the parts of a side panel below each other: head, notices (a
// scroll), content (a scroll) and foot.
type panelLayout struct{}

// noticeShare is how much of the height notices may take before they scroll.
const noticeShare = 0.36

// Layout gives the content the rest of the height.
func (l *panelLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	head, notice, content, foot := o[0], o[1].(*Scroll), o[2], o[3]
	gap := Px(Space3)
	head.Resize(fyne.NewSize(s.Width, head.MinSize().Height)) // so that texts wrap
	place(head, 0, 0, s.Width, head.MinSize().Height)
	y := head.MinSize().Height + gap
	bottom := foot.MinSize().Height
	place(foot, 0, s.Height-bottom, s.Width, bottom)
	if bottom > 0 {
		bottom += gap
	}
	notice.Content.Resize(fyne.NewSize(s.Width, notice.Content.MinSize().Height))
	need := notice.Content.MinSize().Height
	if need <= 0 {
		place(notice, 0, y, s.Width, 0)
	} else {
		if panelHeight(o) > s.Height {
			need = min(need, s.Height*noticeShare)
		}
		place(notice, 0, y, s.Width, need)
		y += need + gap
	}
	place(content, 0, y, s.Width, s.Height-y-bottom)
}

// panelHeight is the height of all parts of a side panel below each other.
func panelHeight(o []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, part := range o {
		if s, ok := part.(*Scroll); ok {
			part = s.Content
		}
		if h := part.MinSize().Height; h > 0 {
			if height > 0 {
				height += Px(Space3)
			}
			height += h
		}
	}
	return height
}

// MinSize has room for head and foot and a little of the content.
func (l *panelLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[3].MinSize().Width, o[0].MinSize().Height+o[3].MinSize().Height+Px(100))
}
