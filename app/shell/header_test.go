package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

// spots gives the header's parts where the window puts them, in reading order:
// title, subtitle, undo, search, buttons, subtitle in fewer words.
func spots(w *window) []fyne.CanvasObject {
	for _, o := range test.LaidOutObjects(w.Deps.Window.Canvas().Content()) {
		if c, ok := o.(*fyne.Container); ok {
			if _, is := c.Layout.(*header); is {
				return c.Objects
			}
		}
	}
	return nil
}

func TestTheHeaderFitsAnyWindow(t *testing.T) {
	w := newWindow(t)
	for _, title := range []string{"home", "Kildekritik og falske nyheder", strings.Repeat("Kildekritik og falske nyheder ", 4)} {
		headerFits(t, w, title)
	}
}

func TestATitleGrowsWhileItIsTyped(t *testing.T) {
	w := newWindow(t)
	w.Look(kit.Light, 1)
	w.Resize(1440, 900)
	for _, title := range []string{"Kildekritik", "B", "Bluebot: kod en robot"} {
		w.pages[kit.ScreenHome].title = title
		w.shell.header()
		o := w.shell.heads.Objects
		if got, want := o[0].Size().Width, titleWidth(o); got < want {
			t.Errorf("the title %q has %v of the %v that it needs", title, got, want)
		}
	}
}

func headerFits(t *testing.T, w *window, title string) {
	t.Helper()
	for _, factor := range []float32{1, 1.5, 2} {
		for _, size := range []fyne.Size{{Width: 1440, Height: 900}, {Width: 1024, Height: 700}, {Width: 800, Height: 600}} {
			w.Look(kit.Light, factor)
			w.pages[kit.ScreenHome].title = title
			w.shell.header()
			w.Resize(size.Width, size.Height)
			o := spots(w)
			if len(o) != 6 {
				t.Fatalf("the header has %d parts", len(o))
			}
			room := size.Width - w.shell.nav[kit.ScreenHome].Size().Width
			for i, x := range o {
				p, s := x.Position(), x.Size()
				if !x.Visible() {
					continue
				}
				if p.X < -0.5 || p.Y < -0.5 || p.X+s.Width > room || s.Width < 0 {
					t.Errorf("%.12s, factor %v, %v: part %d lies at %v with %v", title, factor, size, i, p, s)
				}
				for j, y := range o[:i] {
					if y.Visible() && overlap(x, y) {
						t.Errorf("%.12s, factor %v, %v: parts %d and %d lie over each other: %v %v, %v %v", title, factor, size, j, i, y.Position(), y.Size(), p, s)
					}
				}
			}
			if o[3].Size().Width < o[3].MinSize().Width {
				t.Errorf("%.12s, factor %v, %v: the search has %v of the %v that it needs", title, factor, size, o[3].Size().Width, o[3].MinSize().Width)
			}
			if sub := o[1]; sub.Visible() && sub.Size().Width < min(subtitleWidth(sub), 60*factor) {
				t.Errorf("%.12s, factor %v, %v: the subtitle has %v", title, factor, size, sub.Size().Width)
			}
			if title == "home" && room >= 1000*factor && o[3].Position().Y > o[0].Position().Y+o[0].Size().Height {
				t.Errorf("%.12s, factor %v, %v: the search went into a second line although there is room", title, factor, size)
			}
		}
	}
}

func overlap(a, b fyne.CanvasObject) bool {
	p, s, q, r := a.Position(), a.Size(), b.Position(), b.Size()
	wide := min(p.X+s.Width, q.X+r.Width) - max(p.X, q.X)
	high := min(p.Y+s.Height, q.Y+r.Height) - max(p.Y, q.Y)
	return wide > 0.5 && high > 0.5
}

func TestTheScreenKeepsMostOfANarrowWindow(t *testing.T) {
	w := newWindow(t)
	w.Look(kit.Light, 2)
	w.Resize(1024, 700)
	if got := w.shell.body.Size().Width; got < 1024*0.85 {
		t.Errorf("the screen has %v of 1024 pixels", got)
	}
}

func TestTheNavigationFoldsToIconsWhereRoomIsShort(t *testing.T) {
	w := newWindow(t)
	for _, c := range []struct {
		factor, width float32
		narrow        bool
	}{{1, 1024, false}, {2, 1024, true}, {1, 800, true}, {1.5, 1440, false}} {
		w.Look(kit.Light, c.factor)
		w.Resize(c.width, 700)
		if w.shell.narrow != c.narrow || w.shell.name.Visible() == c.narrow {
			t.Errorf("factor %v, width %v: folded %v, want %v", c.factor, c.width, w.shell.narrow, c.narrow)
		}
	}
}
