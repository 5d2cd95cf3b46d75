package kit

import "maps"

// Memory is what the program remembers of how a user has arranged its tables
// and screens. The settings of this computer keep it; a nil Memory remembers
// nothing.
type Memory struct {
	Tables map[string]TableLook // by the name of the table
	Views  map[string]string    // the one of its views that a screen shows, by the name of the screen
	Kept   func()               // called after something was remembered; nil for none
}

// TableLook is how a user has arranged one table. Names of columns that the
// table does not have (any more) are harmless.
type TableLook struct {
	Widths map[string]float32 `json:"widths,omitempty"` // of columns by their key, in pixels at factor 1
	Sort   string             `json:"sort,omitempty"`   // key of the column it is sorted by; "" as usual
	Desc   bool               `json:"desc,omitempty"`
}

// table gives what is remembered of a table.
func (m *Memory) table(name string) TableLook {
	if m == nil {
		return TableLook{}
	}
	look := m.Tables[name]
	look.Widths = maps.Clone(look.Widths)
	return look
}

// keep remembers how a table is arranged now.
func (m *Memory) keep(name string, look TableLook) {
	if m == nil || name == "" {
		return
	}
	if m.Tables == nil {
		m.Tables = map[string]TableLook{}
	}
	look.Widths = maps.Clone(look.Widths)
	m.Tables[name] = look
	if m.Kept != nil {
		m.Kept()
	}
}

// View gives the view that a screen was left in, "" when none is remembered.
func (m *Memory) View(screen string) string {
	if m == nil {
		return ""
	}
	return m.Views[screen]
}

// SetView remembers the view that the user has chosen for a screen.
func (m *Memory) SetView(screen, view string) {
	if m == nil {
		return
	}
	if m.Views == nil {
		m.Views = map[string]string{}
	}
	m.Views[screen] = view
	if m.Kept != nil {
		m.Kept()
	}
}
