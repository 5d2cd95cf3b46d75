package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

func TestNothingMovesByItself(t *testing.T) {
	a := test.NewTempApp(t)
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		t.Skip("nothing moves here anyway")
	}
	s := steady(a)
	defer fyne.SetCurrentApp(a)
	s.Settings().SetTheme(kit.NewTheme(kit.Dark, 1.5))
	now := fyne.CurrentApp().Settings()
	if now.ShowAnimations() {
		t.Error("the cursor of a field would fade")
	}
	if look, ok := now.Theme().(*kit.Theme); !ok || look.Factor() != 1.5 {
		t.Error("the settings are not those of the app")
	}
}
