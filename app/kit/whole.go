package kit

import "fyne.io/fyne/v2"

// whole is a list or a chart whose figures can be taken all at once.
type whole interface {
	fyne.Focusable
	// whole gives everything as lines of cells between tabs.
	whole() string
}

func (b *tableBody) whole() string { return b.core.TSV() }

func (h *tableHead) whole() string { return h.core.TSV() }

func (p *plot) whole() string { return p.copied() }

// HasWhole tells whether a list or a chart has the keyboard.
func HasWhole(c fyne.Canvas) bool {
	_, ok := c.Focused().(whole)
	return ok
}

// HasPicture tells whether a chart has the keyboard.
func HasPicture(c fyne.Canvas) bool {
	_, ok := c.Focused().(pictured)
	return ok
}

// pictured is a chart, which can be saved as a picture.
type pictured interface{ savePicture(fyne.Window, *Tasks) }

// CopyWhole copies the list or the figures of the chart that has the keyboard.
// It tells whether there was one.
func CopyWhole(c fyne.Canvas) bool {
	w, ok := c.Focused().(whole)
	if ok {
		fyne.CurrentApp().Clipboard().SetContent(w.whole())
	}
	return ok
}

// SavePicture saves the chart that has the keyboard as a picture. It tells
// whether there was one.
func SavePicture(win fyne.Window, tasks *Tasks) bool {
	p, ok := win.Canvas().Focused().(pictured)
	if ok {
		p.savePicture(win, tasks)
	}
	return ok
}
