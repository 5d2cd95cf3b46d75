package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

var fruits = []string{"Apple", "Banana", "Blackberry", "Cherry", "Date", "Elderberry", "Fig", "Grape", "Hazelnut", "Kiwi", "Lemon", "Mango"}

func self(s string) string { return s }

func TestTickingByKeysAndMouse(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	c := NewCheckList(english, fruits[:5], self, func(s []string) { got = s })
	w, _ := stand(t, func() fyne.CanvasObject { return c }, Light, 1, fyne.NewSize(400, 400))
	if c.search.Visible() {
		t.Error("a short list has a search")
	}
	w.Canvas().Focus(c.list)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeySpace, fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome, fyne.KeySpace, fyne.KeySpace} {
		c.list.TypedKey(press(k))
	}
	if want := []string{"Banana", "Date"}; !slices.Equal(got, want) {
		t.Errorf("keys tick %q, want %q", got, want)
	}
	c.list.TypedRune('b') // after Apple
	c.list.TypedRune('b')
	c.list.TypedKey(press(fyne.KeySpace))
	if want := []string{"Banana", "Blackberry", "Date"}; !slices.Equal(got, want) {
		t.Errorf("letters tick %q, want %q", got, want)
	}
	test.TapAt(c.list, fyne.NewPos(10, c.list.lineHeight()*0.5))
	if got[0] != "Apple" || c.count.Text() != english.T("kit.check.count", course.Args{"N": 4, "Max": 5}) {
		t.Errorf("a press ticks %q and says %q", got, c.count.Text())
	}
	c.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(got) != 5 {
		t.Errorf("Ctrl+A ticks %q", got)
	}
	test.Tap(c.none)
	if len(got) != 0 {
		t.Errorf("None leaves %q", got)
	}
}

func TestAllMeansWhatTheSearchShows(t *testing.T) {
	test.NewTempApp(t)
	c := NewCheckList(english, fruits, self, nil)
	w, _ := stand(t, func() fyne.CanvasObject { return c }, Light, 1, fyne.NewSize(400, 500))
	if !c.search.Visible() {
		t.Fatal("a long list has no search")
	}
	c.Set([]string{"Kiwi"})
	w.Canvas().Focus(c.search)
	test.Type(c.search, "berry")
	test.Tap(c.all)
	if want := []string{"Blackberry", "Elderberry", "Kiwi"}; !slices.Equal(c.Values(), want) {
		t.Errorf("ticked %q, want %q", c.Values(), want)
	}
	c.search.TypedKey(press(fyne.KeyDown))
	if w.Canvas().Focused() != fyne.Focusable(c.list) {
		t.Error("Down does not lead from the search into the list")
	}
	c.SetOptions(fruits[:6])
	if want := []string{"Blackberry", "Elderberry"}; !slices.Equal(c.Values(), want) {
		t.Errorf("ticked %q of fewer options", c.Values())
	}
	c.Disable()
	c.list.TypedKey(press(fyne.KeySpace))
	c.tickShown(true)
	if len(c.Values()) != 2 || c.all.Visible() {
		t.Errorf("a disabled list was changed: %q", c.Values())
	}
}

func TestAListInADialogLeavesEnterAndEscToIt(t *testing.T) {
	test.NewTempApp(t)
	c := NewCheckList(english, fruits[:3], self, nil)
	win, _ := stand(t, func() fyne.CanvasObject { return Plain("") }, Light, 1, fyne.NewSize(600, 500))
	done, closed := 0, false
	ShowDialog(win, english, DialogSpec{Title: "x", Content: c, Primary: "OK", OnDone: func() bool { done++; return false }, OnClose: func() { closed = true }})
	if win.Canvas().Focused() != fyne.Focusable(c.list) {
		t.Error("the list does not get the keyboard")
	}
	c.list.TypedKey(press(fyne.KeyReturn))
	c.list.TypedKey(press(fyne.KeyEscape))
	if done != 1 || !closed || len(c.Values()) != 0 {
		t.Errorf("done %d, closed %v, ticked %q", done, closed, c.Values())
	}
}

func TestEnterOnNothingFoundDoesNothing(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	c := NewCheckList(english, fruits, self, func(s []string) { got = s })
	c.EnterTicks()
	w, _ := stand(t, func() fyne.CanvasObject { return c }, Light, 1, fyne.NewSize(400, 500))
	w.Canvas().Focus(c.search)
	c.search.SetText("zzz")
	if !c.searchKey(press(fyne.KeyReturn)) || c.search.Text != "zzz" || got != nil {
		t.Errorf("Enter in the search went on with %q, %q", c.search.Text, got)
	}
	if !c.list.key(press(fyne.KeyReturn)) {
		t.Error("Enter on the empty list is handed to the dialog")
	}
	c.search.SetText("")
	if c.list.key(press(fyne.KeyReturn)) {
		t.Error("with all shown Enter is not the dialog's any more")
	}
}

func TestCheckListsInEveryLook(t *testing.T) {
	for _, look := range []struct {
		name   string
		mode   Mode
		factor float32
		lang   words.Lang
	}{{"light", Light, 1, words.Danish}, {"dark", Dark, 1, words.German}, {"contrast", HighContrast, 1, words.English}, {"large", Light, 2, words.German}} {
		test.NewTempApp(t)
		p := words.For(look.lang)
		var c *CheckList[string]
		w, _ := stand(t, func() fyne.CanvasObject {
			off := NewCheckList(p, fruits[:3], self, nil)
			off.Set(fruits[:2])
			off.Disable()
			c = NewCheckList(p, fruits, self, nil)
			c.Dot = func(s string) fyne.ThemeColorName { return ThemeColors[len(s)%8] }
			c.SetOptions(fruits)
			c.Set(fruits[1:3])
			return Columns(Space4, nil, c, off)
		}, look.mode, look.factor, fyne.NewSize(560*look.factor, 460*look.factor))
		w.Canvas().Focus(c.list)
		c.list.TypedKey(press(fyne.KeyDown))
		shoot(t, "checks-"+look.name, w)
	}
}

func TestALineSaysWhetherItIsTicked(t *testing.T) {
	test.NewTempApp(t)
	c := NewCheckList(english, fruits[:3], self, nil)
	stand(t, func() fyne.CanvasObject { return c }, Light, 1, fyne.NewSize(400, 400))
	if got := c.list.AccessibilityLabel(); got != "Apple, not ticked" {
		t.Errorf("it says %q", got)
	}
	c.list.TypedKey(press(fyne.KeySpace))
	if got := c.list.AccessibilityLabel(); got != "Apple, ticked" {
		t.Errorf("ticked it says %q", got)
	}
}

// TestGroupsAreHeadings looks at a list in groups: a heading is shown above
// what is found of its group, and can be neither reached nor ticked.
func TestGroupsAreHeadings(t *testing.T) {
	test.NewTempApp(t)
	c := NewCheckList(english, fruits, self, nil).EnterTicks()
	c.Group = func(s string) string { return "Fruits with " + s[:1] }
	c.Also = func(s string) string { return map[string]string{"Cherry": "Kirsebær"}[s] }
	c.SetOptions(fruits)
	w, _ := stand(t, func() fyne.CanvasObject { return c }, Light, 1, fyne.NewSize(400, 500))
	shown := func() (out []string) {
		for _, item := range c.list.shown {
			out = append(out, item.text)
		}
		return out
	}
	w.Canvas().Focus(c.search)
	test.Type(c.search, "kirsebaer")
	if want := []string{"Fruits with C", "Cherry"}; !slices.Equal(shown(), want) {
		t.Errorf("found %q, want %q", shown(), want)
	}
	test.TapAt(c.list, fyne.NewPos(20, c.list.lineHeight()*0.5)) // the heading
	if len(c.Values()) != 0 {
		t.Errorf("a heading ticks %q", c.Values())
	}
	w.Canvas().Focus(c.search)
	c.search.TypedKey(press(fyne.KeyReturn))
	if !slices.Equal(c.Values(), []string{"Cherry"}) || c.search.Text != "" {
		t.Errorf("Enter ticks %q and leaves %q", c.Values(), c.search.Text)
	}
	w.Canvas().Focus(c.list)
	c.list.TypedKey(press(fyne.KeyHome))
	if got := c.list.shown[c.list.cursor].text; got != "Apple" {
		t.Errorf("Home goes to %q", got)
	}
	c.list.TypedKey(press(fyne.KeyDown))
	if got := c.list.shown[c.list.cursor].text; got != "Banana" {
		t.Errorf("Down goes to %q", got)
	}
	c.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if !slices.Equal(c.Values(), fruits) {
		t.Errorf("all are %q", c.Values())
	}
}
