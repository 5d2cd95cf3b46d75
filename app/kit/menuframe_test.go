package kit

import (
	"image/color"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// someMenu has a menu inside it at the top, and some items.
func someMenu(items int) *fyne.Menu {
	around := fyne.NewMenuItem("Activity", nil)
	around.ChildMenu = fyne.NewMenu("", fyne.NewMenuItem("New activity", nil), fyne.NewMenuItem("New break", nil))
	m := fyne.NewMenu("Courses", around)
	for i := range items {
		m.Items = append(m.Items, fyne.NewMenuItem("Item "+strconv.Itoa(i), nil))
	}
	return m
}

// partOf gives the part of a menu as Fyne has drawn it.
func partOf[T fyne.CanvasObject](t *testing.T, o fyne.CanvasObject) T {
	t.Helper()
	for _, part := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
		if p, ok := part.(T); ok {
			return p
		}
	}
	t.Fatalf("%T has no such part", o)
	panic("unreachable")
}

// TestMenusGreyWhatCannotBeDone: it is asked for each time that the bar comes into
// use, and the page still tells what has the keyboard, although a press on the bar
// has just taken it away; it has it after the menu too.
func TestMenusGreyWhatCannotBeDone(t *testing.T) {
	menu, field := someMenu(3), NewTextField("")
	item, asked := menu.Items[2], 0
	var c *menuCanvas
	bar, c := standingBar(t, Light, fyne.NewSize(600, 400), 80, field, func() {
		asked++
		item.Disabled = c.Focused() == fyne.Focusable(field)
	}, menu)
	look := func() color.Color { return partOf[*canvas.Text](t, bar.Items[0].(*fyneTitle).child.Items[2]).Color }
	c.Focus(field)
	bar.press(0)
	if asked != 1 || look() != Color(theme.ColorNameDisabled) {
		t.Errorf("asked %d times, the item has %v", asked, look())
	}
	c.key(fyne.KeyDown, fyne.KeyDown)
	if asked != 1 {
		t.Error("it is asked again while the menu is open")
	}
	bar.press(0)
	if c.Focused() != fyne.Focusable(field) {
		t.Errorf("after the menu %T has the keyboard", c.Focused())
	}
	field.Hide()
	c.Unfocus()
	bar.press(0)
	if asked != 2 || look() != Color(theme.ColorNameForeground) {
		t.Errorf("asked %d times, the item has %v", asked, look())
	}
}

// TestMenusHaveTheEdgeOfPopups in every look, also those of the bar that are opened
// later, and those at a place of the page.
func TestMenusHaveTheEdgeOfPopups(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		bar, c := standingBar(t, mode, fyne.NewSize(600, 400), 80, Body("page"), nil, someMenu(1), fyne.NewMenu("Help", fyne.NewMenuItem("About", nil)))
		popMenu(c, fyne.NewPos(10, 10), someMenu(1).Items)
		popped := c.Overlays().Top()
		c.Overlays().Remove(popped)
		bar.press(0)
		first, other := bar.Items[0].(*fyneTitle).child, bar.Items[1].(*fyneTitle).child
		for name, menu := range map[string]fyne.CanvasObject{"first": first, "inner": inner(first)[first.Items[0]], "other": other, "popped": partOf[*widget.PopUpMenu](t, popped)} {
			ground := partOf[*canvas.Rectangle](t, menu)
			if ground.StrokeColor != Color(ColorInputBorder) || ground.StrokeWidth != Size(SizeBorder) {
				t.Errorf("look %v: the %s menu has an edge of %v, %v wide", mode, name, ground.StrokeColor, ground.StrokeWidth)
			}
			if (name == "inner" || name == "other") && menu.Visible() {
				t.Errorf("the %s menu is left open", name)
			}
		}
		if got := Contrast(Color(ColorInputBorder), Color(ColorPage)); got < 3 {
			t.Errorf("look %v: the edge stands out by %.2f : 1", mode, got)
		}
	}
}

// TestKeysScrollAMenuThatIsHigherThanTheWindow: what they mark is in view, and
// opened again the menu begins at its top.
func TestKeysScrollAMenuThatIsHigherThanTheWindow(t *testing.T) {
	bar, c := standingBar(t, Light, fyne.NewSize(600, 250), 80, Body("page"), nil, someMenu(15))
	menu := bar.Items[0].(*fyneTitle).child
	bar.press(0)
	c.frame()
	scroll := partOf[*container.Scroll](t, menu)
	if end := menu.Position().Y + scroll.Size().Height; end > 250 {
		t.Fatalf("the menu ends at %v", end)
	}
	step := func(key fyne.KeyName, times int) {
		t.Helper()
		for range times {
			c.key(key)
			item := marked(menu)
			if top := item.Position().Y - scroll.Offset.Y; top < 0 || top+item.Size().Height > scroll.Size().Height {
				t.Fatalf("after %s what is marked lies at %v", key, top)
			}
		}
	}
	step(fyne.KeyDown, 17)
	if scroll.Offset.Y == 0 || marked(menu) != menu.Items[15] {
		t.Fatal("the last item was not reached")
	}
	step(fyne.KeyUp, 6)
	bar.press(0)
	bar.press(0)
	if scroll.Offset.Y != 0 {
		t.Error("opened again it begins further down")
	}
	c.key(fyne.KeyUp)
	step(fyne.KeyUp, 17)
}

// TestRightGoesIntoAMenuThatThePointerHasOpened, and out of it Left comes back; at
// an item without one Right opens the next menu.
func TestRightGoesIntoAMenuThatThePointerHasOpened(t *testing.T) {
	bar, c := standingBar(t, Light, fyne.NewSize(600, 400), 80, Body("page"), nil, someMenu(2), fyne.NewMenu("Help", fyne.NewMenuItem("About", nil)))
	menu := bar.Items[0].(*fyneTitle).child
	bar.press(0)
	c.frame()
	in := inner(menu)[menu.Items[0]]
	menu.Items[0].(interface{ MouseIn(*desktop.MouseEvent) }).MouseIn(nil)
	if !in.Visible() || marked(in) != nil {
		t.Fatal("the pointer does not open the menu inside, or marks something in it")
	}
	c.key(fyne.KeyRight)
	if marked(in) != in.Items[0] || !menu.Visible() {
		t.Error("Right does not go into the open menu")
	}
	c.key(fyne.KeyLeft)
	if in.Visible() || marked(menu) != menu.Items[0] {
		t.Error("Left does not come back")
	}
	c.key(fyne.KeyDown, fyne.KeyRight)
	if other := bar.Items[1].(*fyneTitle); !other.child.Visible() || menu.Visible() || !other.has {
		t.Error("Right does not open the next menu")
	}
	c.key(fyne.KeyLeft)
	c.key(fyne.KeyLeft)
	if !bar.Items[1].(*fyneTitle).child.Visible() {
		t.Error("Left of the first menu is not the last")
	}
}

// TestEnterOpensAMenuInsideAMenu, as Right does; on a command it does that.
func TestEnterOpensAMenuInsideAMenu(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		done, courses := 0, someMenu(2)
		courses.Items[0].ChildMenu.Items[0].Action = func() { done++ }
		bar, c := standingBar(t, Light, fyne.NewSize(600, 400), 80, Body("page"), nil, courses)
		menu := bar.Items[0].(*fyneTitle).child
		bar.press(0)
		c.frame()
		c.key(fyne.KeyDown)
		in := inner(menu)[menu.Items[0]]
		if marked(menu) != menu.Items[0] || in.Visible() && marked(in) != nil {
			t.Fatal("the first item is not marked alone")
		}
		if c.key(key); !menu.Visible() || !in.Visible() || marked(in) != in.Items[0] {
			t.Errorf("%s does not go into the menu inside", key)
		}
		if c.key(key); done != 1 {
			t.Errorf("%s on a command does it %d times", key, done)
		}
	}
}

// TestTabGoesThroughTheMenus, with Shift back.
func TestTabGoesThroughTheMenus(t *testing.T) {
	about := fyne.NewMenu("Help", fyne.NewMenuItem("About", nil))
	bar, c := standingBar(t, Light, fyne.NewSize(600, 400), 80, Body("page"), nil, someMenu(1), fyne.NewMenu("Go", fyne.NewMenuItem("Home", nil)), about)
	bar.press(0)
	c.frame()
	open := func() (at int) {
		for i, title := range bar.Items {
			if title.(*fyneTitle).child.Visible() {
				at = i
			}
		}
		return at
	}
	if c.key(fyne.KeyTab); open() != 1 {
		t.Errorf("Tab opens menu %d", open())
	}
	before := modifiers
	t.Cleanup(func() { modifiers = before })
	modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	if c.key(fyne.KeyTab); open() != 0 {
		t.Errorf("Shift and Tab open menu %d", open())
	}
}

// TestMenusLieInsideTheWindow, and those inside them beside them, or over them
// where there is no room.
func TestMenusLieInsideTheWindow(t *testing.T) {
	for _, width := range []float32{640, 300, 160} {
		bar, c := standingBar(t, Light, fyne.NewSize(width, 200), width-60, Body("page"), nil, someMenu(1), someMenu(9))
		bar.press(1)
		menu := bar.Items[1].(*fyneTitle).child
		c.frame()
		c.key(fyne.KeyDown, fyne.KeyRight)
		in := inner(menu)[menu.Items[0]]
		at := menu.Position().Add(in.Position())
		for name, edge := range map[string][4]float32{
			"menu":       {menu.Position().X, menu.Position().Y, menu.Position().X + menu.Size().Width, menu.Position().Y + menu.Size().Height},
			"menu in it": {at.X, at.Y, at.X + in.Size().Width, at.Y + in.Size().Height},
		} {
			if edge[0] < 0 || edge[1] < 27 || edge[2] > width || edge[3] > 200 {
				t.Errorf("in a window of %v the %s lies at %v", width, name, edge)
			}
		}
		if beside := at.X+in.Size().Width <= menu.Position().X; beside != (width > 160) {
			t.Errorf("in a window of %v the inner menu is beside the other: %v", width, beside)
		}
	}
}

// TestAMenuInsideAScrolledMenuStandsAtItsItem, or as far above as lets all of it be
// seen or, where it is higher than the window, as much as has room.
func TestAMenuInsideAScrolledMenuStandsAtItsItem(t *testing.T) {
	for _, items := range []int{0, 3, 20} {
		menu := someMenu(15)
		share := fyne.NewMenuItem("Share", nil)
		share.ChildMenu = someMenu(items)
		menu.Items = slices.Insert(menu.Items, 12, share)
		bar, c := standingBar(t, Light, fyne.NewSize(600, 250), 80, Body("page"), nil, menu)
		bar.press(0)
		c.frame()
		c.key(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyRight)
		outer := bar.Items[0].(*fyneTitle).child
		item := outer.Items[12]
		in := inner(outer)[item]
		top, height := outer.Position().Y+in.Position().Y, in.MinSize().Height
		at := outer.Position().Y + item.Position().Y - partOf[*container.Scroll](t, outer).Offset.Y
		if at < 27 || at > 100 {
			t.Fatalf("the item lies at %v", at)
		}
		if want := max(27, min(at, 250-height)); top != want || in.Size().Height != min(height, 250-want) {
			t.Errorf("the menu of %d items begins at %v and is %v high, want %v and %v of %v", items, top, in.Size().Height, want, min(height, 250-want), height)
		}
	}
}

// TestNoMenuOpensBelowADialog, where Alt opens one.
func TestNoMenuOpensBelowADialog(t *testing.T) {
	bar, c := standingBar(t, Light, fyne.NewSize(600, 400), 80, Body("page"), nil, someMenu(2))
	menu := bar.Items[0].(*fyneTitle).child
	menu.OnDismiss = bar.close
	c.Overlays().Add(Body("dialog"))
	bar.press(0)
	c.frame()
	if bar.active || menu.Visible() {
		t.Error("a menu is open below a dialog")
	}
}

// TestWhatIsGreyCanBeReadAndToldFromTheRest in every look.
func TestWhatIsGreyCanBeReadAndToldFromTheRest(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		p := NewTheme(mode, 1).palette(theme.VariantLight)
		grey, text, ground := p[theme.ColorNameDisabled], p[theme.ColorNameForeground], p[theme.ColorNameMenuBackground]
		if read, told := Contrast(grey, ground), Contrast(grey, text); read < 4.5 || told < 1.7 {
			t.Errorf("look %v: grey on the menu is %.2f : 1, beside text %.2f : 1", mode, read, told)
		}
	}
}
