//go:build e2e

package e2e

// menus opens the menus by key and by mouse while the field of a new class has the
// keyboard: they grey what cannot be done there, by what the toolkit itself draws,
// the field has the keyboard afterwards, and none opens below what lies over the
// window.
func (p *program) menus() {
	p.t.Helper()
	w := p.words
	remove, edit := w.T("schools.class.remove"), w.T("schools.school.edit")
	grey := func(v view, title string) bool {
		for _, m := range v.Menu {
			if m.Text == title {
				return m.Disabled
			}
		}
		p.t.Errorf("there is no command %q", title)
		return false
	}
	has := func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry }
	for _, open := range []func(){func() { p.key("Alt_L") }, func() { p.clickAt(22, 14) }} {
		p.wait("the keyboard in the field", has)
		open()
		p.wait("a menu to open", func(v view) bool { return !has(v) })
		if v := p.look(); !grey(v, remove) || grey(v, edit) {
			p.t.Errorf("%q is grey: %v, %q: %v", remove, grey(v, remove), edit, grey(v, edit))
		}
		p.key("Right", "Right", "Right", "Down")
		p.picture("menu")
		p.key("Escape")
	}
	p.wait("the keyboard in the field", has)
	p.typed("Y4A")
	p.key("ctrl+k")
	p.wait("the search", func(v view) bool { return v.Layers == 1 })
	p.key("Alt_L")
	p.typed("y5b")
	p.key("Escape")
	p.wait("the field again", func(v view) bool { t, ok := v.focused(); return ok && t.Text == "Y4A" })
}
