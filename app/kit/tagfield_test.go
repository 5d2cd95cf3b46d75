package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

func tagStand(t *testing.T, f *TagField) (fyne.Window, *Field) {
	t.Helper()
	field := NewField("Skills", f, false, "")
	w, _ := stand(t, func() fyne.CanvasObject { return field }, Light, 1, fyne.NewSize(500, 400))
	w.Canvas().Focus(f.entry)
	return w, field
}

func TestTagsAreAddedAndTakenBack(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	calls := 0
	f := NewTagField(english, nil, func(s []string) { got, calls = s, calls+1 })
	w, _ := tagStand(t, f)
	test.Type(f.entry, "micro:bit,")
	test.Type(f.entry, "  reading   aloud ")
	f.entry.TypedKey(press(fyne.KeyReturn))
	if want := []string{"micro:bit", "reading aloud"}; !slices.Equal(got, want) || f.entry.Text != "" {
		t.Errorf("got %q and %q is left", got, f.entry.Text)
	}
	test.Type(f.entry, "MICRO:BIT,")
	if calls != 2 || f.entry.Text != "" {
		t.Errorf("a word that is there was added again: %q, %d calls", got, calls)
	}
	f.entry.TypedKey(press(fyne.KeyBackspace))
	if want := []string{"micro:bit"}; !slices.Equal(got, want) || f.entry.Text != "reading aloud" {
		t.Errorf("Backspace leaves %q and %q", got, f.entry.Text)
	}
	f.entry.TypedKey(press(fyne.KeyBackspace)) // in a text it takes a letter
	if len(got) != 1 || f.entry.Text != "reading alou" {
		t.Errorf("Backspace in a text leaves %q and %q", got, f.entry.Text)
	}
	if want := []string{"micro:bit", "reading alou"}; !slices.Equal(f.Words(), want) {
		t.Errorf("what is being typed is lost: %q", f.Words())
	}
	w.Canvas().Unfocus()
	if len(got) != 2 || f.entry.Text != "" {
		t.Errorf("leaving keeps %q", got)
	}
	f.entry.SetText("a, b; a") // pasted
	if want := []string{"micro:bit", "reading alou", "a", "b"}; !slices.Equal(got, want) {
		t.Errorf("pasted words give %q", got)
	}
	f.remove("micro:bit")
	if slices.Contains(got, "micro:bit") {
		t.Error("the cross does not take a word away")
	}
}

func TestTagsHaveALimitThatIsToldInWords(t *testing.T) {
	test.NewTempApp(t)
	f := NewTagField(english, nil, nil)
	f.Most = 2
	_, field := tagStand(t, f)
	test.Type(f.entry, "a,b,")
	if field.Error() != "" {
		t.Errorf("two of two are refused: %q", field.Error())
	}
	test.Type(f.entry, "c,")
	if field.Error() != english.N("kit.tags.most", 2) || f.entry.Text != "c" || len(f.Words()) != 2 {
		t.Errorf("the third says %q, leaves %q and gives %q", field.Error(), f.entry.Text, f.Words())
	}
	f.entry.SetText("")
	if field.Error() != "" {
		t.Errorf("the refusal stays: %q", field.Error())
	}
}

func TestKnownWordsAreOffered(t *testing.T) {
	test.NewTempApp(t)
	var got []string
	f := NewTagField(english, []string{"Coding", "micro:bit", "Source criticism"}, func(s []string) { got = s })
	_, _ = tagStand(t, f)
	test.Type(f.entry, "cod")
	if f.offer.list == nil || len(f.offer.list.shown) != 1 {
		t.Fatal("nothing is offered")
	}
	f.entry.TypedKey(press(fyne.KeyReturn)) // without an arrow: what was typed
	if !slices.Equal(got, []string{"cod"}) {
		t.Errorf("Enter takes %q", got)
	}
	test.Type(f.entry, "mic")
	f.entry.TypedKey(press(fyne.KeyDown))
	f.entry.TypedKey(press(fyne.KeyReturn))
	if !slices.Equal(got, []string{"cod", "micro:bit"}) || f.offer.list != nil {
		t.Errorf("the arrow takes %q", got)
	}
	f.entry.TypedKey(press(fyne.KeyDown))
	if len(f.offer.list.shown) != 2 {
		t.Errorf("%d are offered, want those that are not there yet", len(f.offer.list.shown))
	}
	test.TapAt(f.offer.list, fyne.NewPos(20, f.offer.list.lineHeight()*1.5))
	if !slices.Equal(got, []string{"cod", "micro:bit", "Source criticism"}) {
		t.Errorf("a press takes %q", got)
	}
	test.Type(f.entry, "co")
	if f.entry.TypedKey(press(fyne.KeyEscape)); f.offer.list != nil || f.entry.Text != "co" {
		t.Error("Esc does not hide the offer alone")
	}
	test.Type(f.entry, "zzz")
	if f.offer.list != nil {
		t.Error("something is offered for zzz")
	}
}

func TestOffersLieUnderTheirFieldBelowAMenuBar(t *testing.T) {
	test.NewTempApp(t)
	f := NewTagField(english, []string{"Coding"}, nil)
	w, _ := tagStand(t, f)
	belowMenuBar(w)
	test.Type(f.entry, "cod")
	driver := fyne.CurrentApp().Driver()
	entry, offers := driver.AbsolutePositionForObject(f.entry), driver.AbsolutePositionForObject(f.offer.panel)
	if want := entry.AddXY(0, f.entry.Size().Height+2); offers != want {
		t.Errorf("the offers lie at %v, want %v under the field", offers, want)
	}
}

func TestOffersGoWhenThePageIsScrolled(t *testing.T) {
	test.NewTempApp(t)
	f := NewTagField(english, []string{"Coding"}, nil)
	var scroll *Scroll
	moved := 0
	w, _ := stand(t, func() fyne.CanvasObject {
		scroll = NewVScroll(VStack(0, f, Sized(0, 900, Plain(""))))
		scroll.OnScrolled = func(fyne.Position) { moved++ }
		return scroll
	}, Light, 1, fyne.NewSize(500, 400))
	w.Canvas().Focus(f.entry)
	for turn := range 2 {
		f.entry.TypedKey(press(fyne.KeyDown))
		if f.offer.list == nil {
			t.Fatal("nothing is offered")
		}
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)})
		if f.offer.list != nil || len(layerOf(w.Canvas()).Objects) != 0 {
			t.Error("the offers stay where their field was")
		}
		if moved != turn+1 {
			t.Errorf("the page was told %d times that it moved, want %d", moved, turn+1)
		}
	}
}

func TestNothingIsOfferedToAFullField(t *testing.T) {
	test.NewTempApp(t)
	f := NewTagField(english, []string{"Coding", "micro:bit"}, nil)
	f.Most = 2
	_, _ = tagStand(t, f)
	f.Set([]string{"Coding"})
	if test.Type(f.entry, "mic"); f.offer.list == nil {
		t.Error("nothing is offered while there is room for one")
	}
	f.Set([]string{"Coding", "Reading"})
	if test.Type(f.entry, "mic"); f.offer.list != nil {
		t.Error("words are offered that are refused")
	}
	if f.entry.TypedKey(press(fyne.KeyDown)); f.offer.list != nil {
		t.Error("the arrow offers words that are refused")
	}
}

func TestATagFieldCanBeDisabled(t *testing.T) {
	test.NewTempApp(t)
	f := NewTagField(english, nil, nil)
	f.Set([]string{"a", "b"})
	f.Disable()
	crosses := func() (n int) {
		for _, o := range test.LaidOutObjects(f) {
			if b, ok := o.(*Button); ok && b.Visible() {
				n++
			}
		}
		return n
	}
	if crosses() != 0 || !f.entry.Disabled() {
		t.Error("a disabled field can be changed")
	}
	if f.Enable(); crosses() != 2 {
		t.Errorf("%d words can be taken away, want 2", crosses())
	}
}

func TestTagsInEveryLook(t *testing.T) {
	for _, c := range []struct {
		name   string
		mode   Mode
		factor float32
		lang   words.Lang
	}{{"light", Light, 1, words.Danish}, {"dark", Dark, 1, words.German}, {"contrast", HighContrast, 1, words.English}, {"large", Light, 2, words.German}} {
		test.NewTempApp(t)
		p := words.For(c.lang)
		var f *TagField
		w, _ := stand(t, func() fyne.CanvasObject {
			off := NewTagField(p, nil, nil)
			f = NewTagField(p, []string{"Coding", "micro:bit", "Source criticism", "Storytelling"}, nil)
			f.Set([]string{"Robots", "A long word about reading aloud to children in the library", "VR"})
			off.Set([]string{"Robots", "VR"})
			off.Disable()
			return VStack(Space4, NewField("Skills", off, false, ""), NewField("Skills", f, false, ""))
		}, c.mode, c.factor, fyne.NewSize(420*c.factor, 460*c.factor))
		w.Canvas().Focus(f.entry)
		test.Type(f.entry, "c")
		f.entry.TypedKey(press(fyne.KeyDown))
		shoot(t, "tags-"+c.name, w)
	}
}
