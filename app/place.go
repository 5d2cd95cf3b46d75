package app

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
)

// The window as it is when nothing is remembered, the least it may be, and
// what no screen is larger than; in the toolkit's units.
const (
	usualWidth, usualHeight = 1280, 800
	leastWidth, leastHeight = 640, 480
	mostPixels              = 20_000
)

// frame is how far the title bar and the borders, which the system draws, reach
// beyond the window.
type frame struct{ left, top, right, bottom int }

// remembered is how the window was left. Its place is in pixels of the screens,
// and nil where it is not known; its size is in the toolkit's units, 0 for none.
type remembered struct {
	size  fyne.Size
	place *image.Point
}

// comesUp says where the window comes up, in pixels, given the areas that the
// present screens have for windows, the main one first, and how many pixels one
// unit of the toolkit has. It is where it was and as large as it was, but
// wholly on one screen, with its title bar; in the middle of the main screen
// when its own is gone or what is remembered makes no sense. It is not placed,
// only sized, when no place is remembered: the system has habits of its own.
func comesUp(was remembered, scale float32, f frame, screens []image.Rectangle) (area image.Rectangle, placed bool) {
	if !sound(was.size.Width) || !sound(was.size.Height) {
		was = remembered{place: &image.Point{X: math.MinInt32, Y: math.MinInt32}}
	}
	if !(scale > 0) {
		scale = 1
	}
	size := image.Pt(pixels(or(was.size.Width, usualWidth), scale), pixels(or(was.size.Height, usualHeight), scale))
	least := image.Pt(pixels(leastWidth, scale), pixels(leastHeight, scale))
	rooms := roomsOf(screens, f)
	if len(rooms) == 0 || was.place == nil {
		return image.Rectangle{Max: within(size, least, largest(rooms))}, false
	}
	home, shared := rooms[0], 0
	for _, room := range rooms {
		if n := extent(room.Intersect(image.Rectangle{Max: size}.Add(*was.place))); n > shared {
			home, shared = room, n
		}
	}
	size = within(size, least, home.Size())
	at := image.Pt(home.Min.X+(home.Dx()-size.X)/2, home.Min.Y+(home.Dy()-size.Y)/2)
	if shared > 0 {
		at = image.Pt(min(was.place.X, home.Max.X-size.X), min(was.place.Y, home.Max.Y-size.Y))
	}
	at = image.Pt(max(at.X, home.Min.X), max(at.Y, home.Min.Y))
	return image.Rectangle{Max: size}.Add(at), true
}

// sound tells whether something can be the width or height of a window; 0 is
// none.
func sound(f float32) bool { return f >= 0 && f <= mostPixels }

// pixels gives a length of the toolkit in pixels of the screen.
func pixels(f, scale float32) int { return int(math.Round(float64(f) * float64(scale))) }

// units gives a length on the screen in the toolkit's units, such that the
// toolkit, which rounds up, comes back to as many pixels.
func units(n int, scale float32) float32 {
	if n == 0 {
		return 0
	}
	return (float32(n) - 0.5) / scale
}

// roomsOf gives the room that screens have for a window within its frame.
func roomsOf(screens []image.Rectangle, f frame) (rooms []image.Rectangle) {
	for _, s := range screens {
		s.Min, s.Max = s.Min.Add(image.Pt(f.left, f.top)), s.Max.Sub(image.Pt(f.right, f.bottom))
		if !s.Empty() {
			rooms = append(rooms, s)
		}
	}
	return rooms
}

// largest gives the size of the largest of several rooms, nothing for none.
func largest(rooms []image.Rectangle) (most image.Point) {
	for _, r := range rooms {
		if r.Dx()*r.Dy() > most.X*most.Y {
			most = r.Size()
		}
	}
	return most
}

// within shrinks a size to a room, unless that is not known, and never below the
// least.
func within(size, least, room image.Point) image.Point {
	if room != (image.Point{}) {
		size = image.Pt(min(size.X, room.X), min(size.Y, room.Y))
	}
	return image.Pt(max(size.X, least.X), max(size.Y, least.Y))
}

func extent(r image.Rectangle) int { return r.Dx() * r.Dy() }

// stand is how a window stands on the screens now: the area within its frame,
// in pixels.
type stand struct {
	area      image.Rectangle
	maximised bool
	hidden    bool // as when it has been made an icon
}

// seat follows how the window stands, because a maximised window does not tell
// where it goes back to.
type seat struct {
	now    stand
	plain  image.Rectangle // where it stood last when it was not maximised
	before image.Rectangle // where it stood before that
}

// note takes in how the window stands now.
func (s *seat) note(now stand) {
	if now.hidden || now.area.Empty() {
		return
	}
	if !now.maximised {
		s.plain = s.rest()
		if now.area != s.plain {
			s.before, s.plain = s.plain, now.area
		}
	}
	s.now = now
}

// rest is where the window stands when it is not maximised. Some systems tell
// the size of a window that is being maximised before they tell that it is
// maximised: what seemed to be the plain place is that of the maximised window
// then, and the one before it counts.
func (s *seat) rest() image.Rectangle {
	if s.now.maximised && s.now.area == s.plain && !s.before.Empty() {
		return s.before
	}
	return s.plain
}
