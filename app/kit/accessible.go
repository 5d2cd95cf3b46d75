package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// What screen readers are told of the widgets that draw many things
// themselves: tables, charts and the week grid.

func (t *Table[T]) setName(name string)    { t.core.setName(name) }
func (t *Table[T]) setProblem(text string) { t.core.setProblem(text) }

// AccessibilityLabel is the heading that the keys are on.
func (h *tableHead) AccessibilityLabel() string {
	if h.cursor >= h.core.source.columnCount() {
		return h.core.phrase("")
	}
	return h.core.phrase(h.core.source.column(h.cursor).title)
}

// AccessibilityRole tells that the headings can be pressed.
func (h *tableHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the row that the keys are on, or the headings before
// they are on one.
func (b *tableBody) AccessibilityLabel() string {
	c := b.core
	texts := make([]string, c.source.columnCount())
	for i := range texts {
		texts[i] = c.source.column(i).title
		if c.cursor >= 0 && c.cursor < c.count {
			texts[i] = c.source.cellAt(c.cursor, i).Text
		}
	}
	return c.phrase(strings.Join(texts, ", "))
}

// AccessibilityRole tells that the rows hold more.
func (b *tableBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityRole tells that a chart is read.
func (p *plot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (g *WeekGrid) parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.scroll} }

// AccessibilityRole tells that the grid holds sessions.
func (g *WeekGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityRole tells that the grid holds sessions.
func (b *weekBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
