package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheWindowFitsTheScreensThatAreThere(t *testing.T) {
	laptop, desk := fyne.NewSize(1366, 728), fyne.NewSize(2560, 1400)
	for name, row := range map[string]struct {
		remembered fyne.Size
		screens    []fyne.Size
		want       fyne.Size
	}{
		"nothing remembered":            {fyne.Size{}, []fyne.Size{desk}, fyne.NewSize(1280, 800)},
		"nothing remembered, a laptop":  {fyne.Size{}, []fyne.Size{laptop}, fyne.NewSize(1280, 728)},
		"as it was":                     {fyne.NewSize(1500, 900), []fyne.Size{desk}, fyne.NewSize(1500, 900)},
		"just as large as the screen":   {fyne.NewSize(1366, 728), []fyne.Size{laptop}, fyne.NewSize(1366, 728)},
		"a pixel larger":                {fyne.NewSize(1367, 729), []fyne.Size{laptop}, fyne.NewSize(1366, 728)},
		"the large screen is gone":      {fyne.NewSize(2560, 1400), []fyne.Size{laptop}, fyne.NewSize(1366, 728)},
		"the large screen is the other": {fyne.NewSize(2560, 1400), []fyne.Size{laptop, desk}, fyne.NewSize(2560, 1400)},
		"smaller than it can be":        {fyne.NewSize(10, 10), []fyne.Size{desk}, fyne.NewSize(640, 480)},
		"a screen without room":         {fyne.NewSize(900, 700), []fyne.Size{{}}, fyne.NewSize(900, 700)},
		"screens are not known":         {fyne.NewSize(900, 700), nil, fyne.NewSize(900, 700)},
	} {
		if got := fit(row.remembered, row.screens); got != row.want {
			t.Errorf("%s: %v, want %v", name, got, row.want)
		}
	}
}
