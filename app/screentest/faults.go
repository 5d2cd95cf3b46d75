package screentest

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// slack is how far something may be off before it is a fault, in pixels: what
// rounding does.
const slack = 1.5

// Inspect finds the faults of what the window shows now.
func (s *Screen) Inspect() []Finding {
	in := inspect(s.Deps.Window.Canvas())
	var out []Finding
	for i := range in.parts {
		out = append(out, in.parts[i].misplaced()...)
	}
	out = append(out, in.overlaps()...)
	out = append(out, in.faint()...)
	for i := range in.widgets {
		w := &in.widgets[i]
		if _, fynes := w.object.(*widget.PopUpMenu); fynes {
			continue // it is told what its items are, but says nothing itself
		}
		if strings.TrimSpace(labelOf(w.object)) == "" && !w.at.cut(w.seen).empty() {
			w.around = append(w.around, around{w.object, w.at})
			out = append(out, w.finding(Nameless, ""))
		}
	}
	if in.inView > MostObjects {
		out = append(out, Finding{Fault: Crowded, Text: fmt.Sprint(in.inView)})
	}
	return out
}

// WantClean fails the test for each fault of what the window shows now.
func (s *Screen) WantClean(t testing.TB) {
	t.Helper()
	for _, f := range s.Inspect() {
		t.Error(f)
	}
}

// misplaced finds what is cut off and what is drawn beyond its parent.
func (p *part) misplaced() []Finding {
	if text := p.text(); text != "" && p.at.beyond(p.hard) > slack {
		return []Finding{p.finding(CutOff, text)}
	}
	if p.at.beyond(p.room) > slack {
		return []Finding{p.finding(Outside, p.name()+" beyond "+p.edge())}
	}
	if p.at.beyond(p.hard) > slack {
		return []Finding{p.finding(Outside, p.name()+" where nobody can see it")}
	}
	return nil
}

// name says what a part is.
func (p *part) name() string {
	if text := p.text(); text != "" {
		return text
	}
	return fmt.Sprintf("%T", p.object)
}

// letters gives the part of a text's box in which its letters are: the box has
// space above and below them.
func (p *part) letters() box {
	b, h := p.at, p.at.bottom-p.at.top
	b.top, b.bottom = b.top+h*0.22, b.bottom-h*0.22
	return b.cut(p.seen)
}

// faint finds texts that do not stand out from their ground by 4.5 : 1, which
// WCAG 2.2 asks for (success criterion 1.4.3).
func (in *inspection) faint() []Finding {
	var out []Finding
	for i := range in.parts {
		t, ok := in.parts[i].object.(*canvas.Text)
		if !ok {
			continue
		}
		ground, known := in.groundOf(i)
		if known && kit.Contrast(over(t.Color, ground), ground) < 4.45 {
			out = append(out, in.parts[i].finding(Faint, fmt.Sprintf("%s (%.1f : 1)", t.Text, kit.Contrast(over(t.Color, ground), ground))))
		}
	}
	return out
}

// groundOf gives the colour that lies under a text. It is not known where a
// picture or an edge lies there.
func (in *inspection) groundOf(i int) (color.NRGBA, bool) {
	where := in.parts[i].letters()
	var veils []color.Color
	for k := i - 1; k >= 0; k-- {
		p := &in.parts[k]
		r, plain := p.object.(*canvas.Rectangle)
		both := p.at.cut(p.seen).cut(where)
		if both.empty() || p.text() != "" || plain && alpha(r.FillColor) == 0 {
			continue
		}
		if !plain || where.beyond(p.at.cut(p.seen)) > slack {
			return color.NRGBA{}, false
		}
		if !p.ground {
			veils = append(veils, r.FillColor)
			continue
		}
		ground := color.NRGBAModel.Convert(r.FillColor).(color.NRGBA)
		for v := len(veils) - 1; v >= 0; v-- {
			ground = over(veils[v], ground)
		}
		return ground, true
	}
	return color.NRGBA{}, false
}

// over gives the colour that is seen when one lies over an opaque other.
func over(top color.Color, ground color.NRGBA) color.NRGBA {
	t := color.NRGBAModel.Convert(top).(color.NRGBA)
	a := float64(t.A) / 255
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*a + float64(y)*(1-a))) }
	return color.NRGBA{mix(t.R, ground.R), mix(t.G, ground.G), mix(t.B, ground.B), 255}
}
