package settings

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// library edits the library itself, in place.
func (p *Page) library() fyne.CanvasObject {
	w, l := p.deps.Words, p.deps.Planner.Plan.Library
	name, zone, municipality := text(l.Name), text(l.Zone), text(l.Municipality)
	areas := kit.NewTagField(w, nil, nil)
	areas.Set(l.Areas)
	country := kit.NewChoice(w, []string{"DK", "DE-SN", "UK-ENG", "US"}, w.System, nil)
	country.Set(l.Country)
	day, speed, unit := p.number(1, 28, l.RollDay), p.number(1, 200, l.SpeedKmh), p.number(1, 240, l.LessonUnit)
	month := kit.NewChoice(w, months(), w.Month, nil)
	month.Set(time.Month(l.RollMonth))
	form := kit.NewForm().
		Add("name", kit.NewField(w.T("settings.name"), name, true, "")).
		AddLine([]string{"country", "zone"}, kit.NewField(w.T("settings.country"), country, true, w.T("settings.country.hint")), kit.NewField(w.T("settings.zone"), zone, true, "")).
		AddLine([]string{"municipality", "lessonUnit"}, kit.NewField(w.T("settings.municipality"), municipality, false, w.T("settings.municipality.hint")), kit.NewField(w.T("settings.unit"), unit, true, "")).
		AddLine([]string{"rollDay", "rollMonth"}, kit.NewField(w.T("settings.rollday"), day, true, w.T("settings.roll.hint")), kit.NewField(w.T("settings.rollmonth"), month, true, "")).
		Add("areas", kit.NewField(w.T("settings.areas"), areas, false, w.T("settings.areas.hint"))).
		Add("speedKmh", kit.NewField(w.T("settings.speed"), speed, true, w.T("settings.speed.hint")))
	p.form = kit.FilledIn(form)
	p.save = func() {
		n := *p.deps.Planner.Plan.Library // which may have changed elsewhere
		n.Name, n.Zone, n.Municipality, n.Areas = name.Text, zone.Text, municipality.Text, areas.Words()
		if c, ok := country.Value(); ok {
			n.Country = c
		}
		if m, ok := month.Value(); ok {
			n.RollMonth = int(m)
		}
		n.RollDay, n.SpeedKmh, n.LessonUnit = numberOf(day), numberOf(speed), numberOf(unit)
		p.saveLibrary(form, &n)
	}
	return kit.VStack(kit.Space4, kit.Heading(w.T("settings.library")), form, kit.HStack(0, kit.Primary(w.T("common.save"), p.save), kit.Grow()))
}

// saveLibrary keeps the library or shows what is wrong with it.
func (p *Page) saveLibrary(form *kit.Form, l *course.Library) {
	if _, err := time.LoadLocation(l.Zone); err != nil || l.Zone == "" {
		form.ShowErrors(map[string]string{"zone": p.deps.Words.T("settings.zone.wrong")})
		return
	}
	before := p.deps.Planner.LastDone()
	err := p.deps.Planner.Save(context.Background(), l, l.Name)
	switch {
	case err != nil:
		form.ShowErrors(p.deps.FieldTexts(err))
		return
	case before != p.deps.Planner.LastDone():
		p.saySaved()
	}
	p.renew()
}

func (p *Page) saySaved() {
	kit.ShowToast(p.deps.Window, p.deps.Tasks, p.deps.Words.T("settings.saved"), "", nil)
}

func months() []time.Month {
	var out []time.Month
	for m := time.January; m <= time.December; m++ {
		out = append(out, m)
	}
	return out
}

// program edits language, look and text size, at once, and who is working.
func (p *Page) program() fyne.CanvasObject {
	w, prefs := p.deps.Words, p.deps.Prefs
	user := text(prefs.User)
	p.form = kit.FilledIn(user)
	keep := func() { // also a name that was typed and not saved yet
		prefs.User = strings.TrimSpace(user.Text)
		p.form = kit.FilledIn(user)
		p.deps.SetPrefs(prefs)
	}
	languages := kit.NewChipRow(kit.LanguageChips(), string(prefs.Language), func(key string) {
		prefs.Language = languageOf(key)
		keep()
	})
	looks := map[string]kit.Mode{"system": kit.System, "light": kit.Light, "dark": kit.Dark, "contrast": kit.HighContrast}
	chosen := "system"
	for key, m := range looks {
		if m == prefs.Mode {
			chosen = key
		}
	}
	look := kit.NewChipRow([]kit.Chip{
		{Key: "system", Text: w.T("settings.look.system")},
		{Key: "light", Text: w.T("settings.look.light")},
		{Key: "dark", Text: w.T("settings.look.dark")},
		{Key: "contrast", Text: w.T("settings.look.contrast")},
	}, chosen, func(key string) {
		prefs.Mode = looks[key]
		keep()
	})
	var sizes []kit.Chip
	for _, percent := range []int{90, 100, 110, 125, 150, 175, 200} {
		sizes = append(sizes, kit.Chip{Key: strconv.Itoa(percent), Text: w.Percent(float64(percent) / 100)})
	}
	size := kit.NewChipRow(sizes, strconv.Itoa(int(prefs.Factor*100+0.5)), func(key string) {
		if percent, err := strconv.Atoi(key); err == nil {
			prefs.Factor = float32(percent) / 100
			keep()
		}
	})
	p.save = func() {
		if p.form.Changed() {
			keep()
			p.saySaved()
		}
	}
	return kit.VStack(kit.Space4, kit.Heading(w.T("settings.program")),
		kit.NewField(w.T("settings.language"), languages, false, ""), kit.NewField(w.T("settings.look"), look, false, ""),
		kit.NewField(w.T("settings.size"), size, false, ""),
		kit.NewField(w.T("settings.user"), user, false, w.T("settings.user.hint")), kit.HStack(0, kit.Secondary(w.T("common.save"), p.save), kit.Grow()),
		kit.Rule(), kit.Heading(w.T("settings.file")), kit.Body(p.deps.File), kit.Body(w.T("settings.file.hint")).In(kit.ColorMuted))
}
