package kit

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/theme"

	"klassetrin/course"
)

// pictureScale is how many pixels a saved picture has for each of the screen's
// at scale 1: enough to print it.
const pictureScale = 2

// figureText writes a figure for a spreadsheet: plain digits, nothing when it
// is missing.
func figureText(v course.Count) string {
	if !v.Known() {
		return ""
	}
	return strconv.Itoa(v.N)
}

// copied gives title, headings and figures as lines of cells between tabs, as
// spreadsheets take them.
func (p *plot) copied() string {
	var b strings.Builder
	if p.title != "" {
		b.WriteString(tsvCell(p.title) + "\n")
	}
	for _, row := range p.self.figures() {
		for i, cell := range row {
			row[i] = tsvCell(cell)
		}
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	return b.String()
}

// menuAtCurrent opens the menu below the figure that the keys reached.
func (p *plot) menuAtCurrent() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.self)
	if p.current >= 0 && p.current < len(p.marks) {
		m := p.marks[p.current]
		at = at.AddXY(m.x+m.w/2, m.y+m.h)
	}
	p.openMenu(at)
}

func (p *plot) openMenu(at fyne.Position) {
	c := canvasOf(p.self)
	if c == nil {
		return
	}
	popMenu(c, at, p.menu(c))
}

// menu offers what can be done with any chart. A picture is saved in the
// background, which takes a window that was set up by Mount.
func (p *plot) menu(c fyne.Canvas) []*fyne.MenuItem {
	take := fyne.NewMenuItem(p.p.T("kit.chart.copy"), func() { fyne.CurrentApp().Clipboard().SetContent(p.copied()) })
	take.Icon, take.Shortcut = IconIn(IconCopy, ColorText), &fyne.ShortcutCopy{}
	items := []*fyne.MenuItem{take}
	if tasks, win := tasksOf(c), windowOf(c); tasks != nil && win != nil {
		save := fyne.NewMenuItem(p.p.T("kit.chart.save"), func() { p.savePicture(win, tasks) })
		save.Icon = IconIn(IconSave, ColorText)
		items = append(items, save)
	}
	WriteKeys(p.p, items...)
	return items
}

func windowOf(c fyne.Canvas) fyne.Window {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.Canvas() == c {
			return w
		}
	}
	return nil
}

// savePicture asks for a file and writes the picture. It is drawn here, because
// fonts belong to the screen's goroutine, and packed and written in the background.
func (p *plot) savePicture(win fyne.Window, tasks *Tasks) {
	title := p.title
	if title == "" {
		title = p.p.T("kit.chart.name")
	}
	spec := FileSpec{Title: p.p.T("kit.chart.save"), Verb: p.p.T("common.save"), Path: ProposedFile(title, ".png"), Endings: []string{".png"}}
	SaveFile(win, p.p, spec, func(path string) {
		img := p.picture()
		tasks.Run(context.Background(), func(context.Context) error {
			var file bytes.Buffer
			if err := png.Encode(&file, img); err != nil {
				return err
			}
			return os.WriteFile(path, file.Bytes(), 0o644)
		}, func() {
			d := &Deps{Window: win, Words: p.p}
			ShowToast(win, tasks, p.p.T("kit.chart.saved", course.Args{"File": filepath.Base(path)}), p.p.T("reports.open"), func() { d.OpenPath(path) })
		})
	})
}

// picture draws the chart anew below its title, in the light look whatever the
// screen shows, on a canvas of its own: nothing on screen changes.
func (p *plot) picture() image.Image {
	look := NewTheme(Light, Factor())
	head, chart := newSketch(), newSketch()
	head.beginIn(look, theme.VariantLight)
	chart.beginIn(look, theme.VariantLight)
	size, margin := p.self.Size().Max(p.self.leastSize()), head.px(Space5)
	y, text := margin, head.px(16)
	for _, line := range head.wrap(p.title, size.Width, text, true, 3) {
		head.write(line, margin, y, text, true, head.look.ink)
		y += lineHeight(text)
	}
	if y > margin {
		y += head.px(Space3)
	}
	p.self.draw(chart, size)
	body := container.NewWithoutLayout(chart.objects...)
	body.Move(fyne.NewPos(margin, y))
	page := container.NewWithoutLayout(append([]fyne.CanvasObject{canvas.NewRectangle(head.look.surface)}, append(head.objects, body)...)...)
	whole := fyne.NewSize(size.Width+2*margin, y+size.Height+margin)
	page.Objects[0].Resize(whole)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(pictureScale)
	c.SetContent(page)
	c.Resize(whole)
	return c.Capture()
}
