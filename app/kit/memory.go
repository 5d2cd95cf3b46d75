package kit

import "maps"

// Memory is what the program remembers of how a user has arranged its tables,
// and of what was chosen last in forms that begin with that. The settings of this
// computer keep it; a nil Memory remembers nothing.
type Memory struct {
	Tables map[string]TableLook         // by the name of the table
	Forms  map[string]map[string]string // by the names of the form and its field
	Kept   func()                       // called after something was remembered; nil for none
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

// Recall gives what was chosen last in a form, by the names of its fields.
func (m *Memory) Recall(form string) map[string]string {
	if m == nil {
		return nil
	}
	return maps.Clone(m.Forms[form])
}

// Remember keeps what was chosen in a form for the next time.
func (m *Memory) Remember(form string, chosen map[string]string) {
	if m == nil {
		return
	}
	if m.Forms == nil {
		m.Forms = map[string]map[string]string{}
	}
	m.Forms[form] = maps.Clone(chosen)
	if m.Kept != nil {
		m.Kept()
	}
}
