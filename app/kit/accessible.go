package kit

import (
	"fyne.io/fyne/v2"
)

// What screen readers are told of the widgets that draw many things
// themselves: tables, charts and the week grid.

// AccessibilityLabel says the headings and the one that the keys are on.
func (h *tableHead) AccessibilityLabel() string { return h.core.saidHead() }

// AccessibilityRole tells that the headings can be pressed.
func (h *tableHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel says what the table is and the row that the keys are on.
func (b *tableBody) AccessibilityLabel() string { return b.core.said() }

// AccessibilityRole tells that the rows hold more.
func (b *tableBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityRole tells that a chart is read.
func (p *plot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (g *WeekGrid) parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.scroll} }

// AccessibilityRole tells that the grid holds sessions.
func (g *WeekGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityRole tells that the grid holds sessions.
func (b *weekBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
