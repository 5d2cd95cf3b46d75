package app

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheWindowComesUpWhereItWasOnTheScreensThatAreThere(t *testing.T) {
	laptop, desk := image.Rect(0, 0, 1366, 728), image.Rect(1366, -200, 3926, 1200) // the desk stands to the right
	left := image.Rect(-1920, 0, 0, 1040)
	at := func(w, h float32, x, y int) remembered {
		return remembered{fyne.NewSize(w, h), &image.Point{X: x, Y: y}}
	}
	nan := float32(math.NaN())
	bars := frame{left: 2, top: 30, right: 2, bottom: 4}
	for name, row := range map[string]struct {
		was     remembered
		scale   float32
		frame   frame
		screens []image.Rectangle
		want    image.Rectangle
	}{
		"as it was":                           {at(900, 700, 100, 20), 1, frame{}, []image.Rectangle{laptop}, image.Rect(100, 20, 1000, 720)},
		"in the last corner":                  {at(900, 700, 466, 28), 1, frame{}, []image.Rectangle{laptop}, image.Rect(466, 28, 1366, 728)},
		"a pixel over the corner":             {at(900, 700, 467, 29), 1, frame{}, []image.Rectangle{laptop}, image.Rect(466, 28, 1366, 728)},
		"in the first corner":                 {at(900, 700, 0, 0), 1, frame{}, []image.Rectangle{laptop}, image.Rect(0, 0, 900, 700)},
		"above the screen":                    {at(900, 700, -1, -1), 1, frame{}, []image.Rectangle{laptop}, image.Rect(0, 0, 900, 700)},
		"with room for the title bar":         {at(900, 600, 100, 30), 1, bars, []image.Rectangle{laptop}, image.Rect(100, 30, 1000, 630)},
		"a pixel of the title bar too far":    {at(900, 600, 100, 29), 1, bars, []image.Rectangle{laptop}, image.Rect(100, 30, 1000, 630)},
		"as large as the screen":              {at(1366, 728, 0, 0), 1, frame{}, []image.Rectangle{laptop}, laptop},
		"a pixel larger":                      {at(1367, 729, 0, 0), 1, frame{}, []image.Rectangle{laptop}, laptop},
		"as large as the screen, with frame":  {at(1366, 728, 0, 0), 1, bars, []image.Rectangle{laptop}, image.Rect(2, 30, 1364, 724)},
		"on the other screen":                 {at(1500, 900, 2000, -100), 1, frame{}, []image.Rectangle{laptop, desk}, image.Rect(2000, -100, 3500, 800)},
		"the other screen is gone":            {at(1000, 600, 2000, 50), 1, frame{}, []image.Rectangle{laptop}, image.Rect(183, 64, 1183, 664)},
		"the other screen is gone, too large": {at(2000, 1200, 1400, 50), 1, frame{}, []image.Rectangle{laptop}, laptop},
		"the screen to the left is gone":      {at(900, 700, -1000, 0), 1, frame{}, []image.Rectangle{laptop}, image.Rect(233, 14, 1133, 714)},
		"a pixel is still on the screen":      {at(900, 700, -899, 0), 1, frame{}, []image.Rectangle{laptop}, image.Rect(0, 0, 900, 700)},
		"on the screen to the left":           {at(900, 700, -1000, 10), 1, frame{}, []image.Rectangle{laptop, left}, image.Rect(-1000, 10, -100, 710)},
		"across two, mostly on the second":    {at(800, 600, 1000, 0), 1, frame{}, []image.Rectangle{laptop, desk}, image.Rect(1366, 0, 2166, 600)},
		"across two, mostly on the first":     {at(800, 600, 900, 0), 1, frame{}, []image.Rectangle{laptop, desk}, image.Rect(566, 0, 1366, 600)},
		"the main screen is without room":     {at(900, 700, 5000, 0), 1, frame{}, []image.Rectangle{{}, laptop}, image.Rect(233, 14, 1133, 714)},
		"smaller than it can be":              {at(10, 10, 50, 60), 1, frame{}, []image.Rectangle{laptop}, image.Rect(50, 60, 690, 540)},
		"a screen smaller than it can be":     {at(900, 700, 50, 60), 1, frame{}, []image.Rectangle{image.Rect(0, 0, 500, 400)}, image.Rect(0, 0, 640, 480)},
		"large letters":                       {at(900, 400, 1500, 0), 2, frame{}, []image.Rectangle{laptop, desk}, image.Rect(1500, 0, 3300, 960)},
		"large letters, larger than a screen": {at(900, 400, 0, 0), 2, frame{}, []image.Rectangle{laptop}, image.Rect(0, 0, 1366, 960)},
		"a scale between":                     {at(700.8, 500, 3, 4), 1.25, frame{}, []image.Rectangle{laptop}, image.Rect(3, 4, 879, 629)},
		"no scale":                            {at(900, 700, 3, 4), 0, frame{}, []image.Rectangle{laptop}, image.Rect(3, 4, 903, 704)},
		"no size":                             {at(0, 0, 200, 10), 1, frame{}, []image.Rectangle{desk}, image.Rect(1366, 10, 2646, 810)},
		"no number":                           {at(nan, 700, 20, 10), 1, frame{}, []image.Rectangle{desk}, image.Rect(2006, 100, 3286, 900)},
		"less than nothing":                   {at(900, -1, 1500, 10), 1, frame{}, []image.Rectangle{desk}, image.Rect(2006, 100, 3286, 900)},
		"larger than any screen":              {at(20_001, 700, 1500, 10), 1, frame{}, []image.Rectangle{desk}, image.Rect(2006, 100, 3286, 900)},
		"as large as the largest":             {at(20_000, 700, 1500, 10), 1, frame{}, []image.Rectangle{desk}, image.Rect(1366, 10, 3926, 710)},
	} {
		if got, placed := comesUp(row.was, row.scale, row.frame, row.screens); got != row.want || !placed {
			t.Errorf("%s: %v, placed %t, want %v", name, got, placed, row.want)
		}
	}
}

func TestTheWindowFitsTheScreensWhereNoPlaceIsRemembered(t *testing.T) {
	laptop, desk := image.Rect(0, 0, 1366, 728), image.Rect(0, 0, 2560, 1400)
	for name, row := range map[string]struct {
		was     fyne.Size
		screens []image.Rectangle
		want    image.Point
	}{
		"nothing remembered":            {fyne.Size{}, []image.Rectangle{desk}, image.Pt(1280, 800)},
		"nothing remembered, a laptop":  {fyne.Size{}, []image.Rectangle{laptop}, image.Pt(1280, 728)},
		"as it was":                     {fyne.NewSize(1500, 900), []image.Rectangle{desk}, image.Pt(1500, 900)},
		"the large screen is gone":      {fyne.NewSize(2560, 1400), []image.Rectangle{laptop}, image.Pt(1366, 728)},
		"the large screen is the other": {fyne.NewSize(2560, 1400), []image.Rectangle{laptop, desk}, image.Pt(2560, 1400)},
		"smaller than it can be":        {fyne.NewSize(10, 10), []image.Rectangle{desk}, image.Pt(640, 480)},
		"a screen without room":         {fyne.NewSize(900, 700), []image.Rectangle{{}}, image.Pt(900, 700)},
		"screens are not known":         {fyne.NewSize(900, 700), nil, image.Pt(900, 700)},
	} {
		if got, placed := comesUp(remembered{size: row.was}, 1, frame{}, row.screens); got.Size() != row.want || placed {
			t.Errorf("%s: %v, placed %t, want %v", name, got, placed, row.want)
		}
	}
}

// What is remembered of a window must come back as the same pixels, or it would
// grow or shrink a little with every start.
func TestPixelsStayTheSameAtAnyScale(t *testing.T) {
	for _, scale := range []float32{1, 1.1, 1.2, 1.25, 1.3, 1.5, 1.7, 2, 2.3, 3} {
		for n := 480; n < 3000; n++ {
			if kept := pixels(float32(n)/scale, scale); kept != n {
				t.Fatalf("at scale %v %d pixels are remembered as %d", scale, n, kept)
			}
			if asked := int(math.Ceil(float64(units(n, scale) * scale))); asked != n { // as the toolkit does
				t.Fatalf("at scale %v the toolkit makes %d of %d pixels", scale, asked, n)
			}
		}
	}
}

func TestTheSeatOfAMaximisedWindowIsWhereItGoesBackTo(t *testing.T) {
	plain, moved, whole := image.Rect(10, 40, 910, 740), image.Rect(50, 60, 950, 760), image.Rect(0, 30, 1366, 728)
	free := func(r image.Rectangle) stand { return stand{area: r} }
	full := func(r image.Rectangle) stand { return stand{area: r, maximised: true} }
	for name, row := range map[string]struct {
		events    []stand
		want      image.Rectangle
		maximised bool
	}{
		"moved":                          {[]stand{free(plain), free(moved)}, moved, false},
		"maximised, state before size":   {[]stand{free(moved), free(plain), full(plain), full(whole)}, plain, true},
		"maximised, state first":         {[]stand{free(plain), full(whole)}, plain, true},
		"maximised, size first":          {[]stand{free(plain), free(whole), full(whole)}, plain, true},
		"and back, state first":          {[]stand{free(plain), full(whole), free(whole), free(plain)}, plain, false},
		"and back, size first":           {[]stand{free(plain), full(whole), full(plain), free(plain)}, plain, false},
		"and back at once":               {[]stand{free(plain), free(whole), full(whole), free(plain)}, plain, false},
		"and again, size first":          {[]stand{free(plain), free(whole), full(whole), free(whole), free(plain), free(whole), full(whole)}, plain, true},
		"told twice":                     {[]stand{free(moved), free(plain), free(whole), free(whole), full(whole), full(whole)}, plain, true},
		"maximised from the start":       {[]stand{full(whole)}, image.Rectangle{}, true},
		"an icon":                        {[]stand{free(plain), {area: image.Rect(-32000, -32000, -31840, -31972), hidden: true}}, plain, false},
		"without room":                   {[]stand{free(plain), {}}, plain, false},
		"a plain window as large as all": {[]stand{free(plain), free(whole)}, whole, false},
	} {
		var s seat
		for _, e := range row.events {
			s.note(e)
		}
		if s.rest() != row.want || s.now.maximised != row.maximised {
			t.Errorf("%s: %v, maximised %t, want %v", name, s.rest(), s.now.maximised, row.want)
		}
	}
}
