// Package kit holds the look of Klassetrin and the widgets that its screens are
// built from. Texts come in already translated; a *words.Printer p is asked for
// only where a widget must speak itself. Lengths in calls are pixels at text
// factor 1; the widgets multiply them.
//
// Look
//
//	app.Settings().SetTheme(kit.NewTheme(kit.System, 1.0))  // Light, Dark, HighContrast; factor 0.9 to 2.0
//	c := kit.Color(kit.ColorMuted); n := kit.Px(kit.Space4); strong, soft := kit.ThemeColor(2)
//	res := kit.IconIn(kit.IconWarning, kit.ColorWarnText); obj := kit.NewIcon(res, 20)
//
// Window and background work
//
//	tasks := kit.NewTasks(nil, showError)     // in tests kit.InlineTasks(nil), timers by tasks.Elapse()
//	kit.Mount(win, tasks, content)            // instead of win.SetContent: toasts and tooltips need it
//	tasks.Run(ctx, func(ctx context.Context) error { … }, func() { … })
//	tasks.RunWithProgress(win, p, title, func(ctx context.Context, progress func(done, total int)) error { … }, done)
//	stop := tasks.Later(time.Second, f); tasks.UI(f)
//	kit.ShowToast(win, tasks, "Session moved", p.T("common.undo"), undo)
//
// Texts (no padding of their own; .Wrap() .Ellipsis() .Bold() .Right() .Center() .In(color) .Sized(size) SetText SetColor)
//
//	kit.Title(s); kit.Heading(s); kit.Body(s) // wraps; kit.Plain(s); kit.Muted(s); kit.Caption(s)
//
// Arrangement
//
//	kit.VStack(kit.Space3, a, b, kit.Grow(rest)); kit.HStack(kit.Space2, a, kit.Grow(), b)
//	kit.Columns(kit.Space4, []float32{2, 1}, left, right)  // full height, by weights
//	kit.Beside(860, kit.Space4, []float32{2, 1}, left, right)  // below each other where there is less room
//	kit.Either(table, lines); kit.Squeezable(200, chart)  // for narrow windows and large text
//	kit.Flow(kit.Space2, chips...); kit.Inset(top, right, bottom, left, o); kit.Sized(w, h, o); kit.MaxWidth(640, o)
//	kit.Lines(rows...) // thin lines between; kit.Rule()
//
//	kit.NewVScroll(page); kit.NewScroll(o) // instead of those of container, which draw shadows
//	kit.Tall(400, page) // scrolls as a whole where there is less height; kit.Amid(560, o) // in the middle, at most so wide
//	kit.NewSidePanel(p, title, close, content, foot); kit.NewGrip(tip, kit.Drag{Name: s, Targets: f, Menu: g})
//
// Charts (all: keys, notes, menu with copy and picture; constructors take p)
//
//	bars := kit.NewBarChart(p); bars.SetData(groups, []kit.Series{…}, values); line := kit.NewLineChart(p); line.SetTarget(n, name)
//	kit.NewHeatMap(p); kit.NewTargetBar(p); kit.NewBalanceBars(p); kit.NewTimeStrip(p)
//	icon, color := kit.ThemeSign(theme); kit.LearningSign(t); kit.Signed(icon, color, kit.Plain(s))
//
// Keys
//
//	kit.Ctrl(fyne.KeyN); kit.CtrlShift(fyne.KeyC); kit.Alt(fyne.KeyUp); kit.Moving(fyne.KeyUp); kit.RedoToo; kit.ShortcutText(p, shortcut); kit.WidgetKeys(p); kit.WriteMenus(p, width, menus...), kit.WriteKeys(p, items...) and kit.MenuText(item) for menus; kit.SetMenus(win, ready, menus...), where ready greys what cannot be done
//
// Pieces
//
//	kit.Card(title, trailing, content); kit.Panel(o); kit.TightPanel(table); kit.Stat(label, value, hint); kit.StatCard(…)
//	kit.Badge("recorded", kit.Good); kit.CountBadge("3"); kit.Dot(kit.ColorTheme1); kit.Labeled(kit.ColorTheme1, kit.Plain("Reading"))
//	kit.Banner(p, kit.Warn, sentence, kit.Link("Give it to Anne", f)); kit.EmptyState(kit.IconSchools, sentence, button, f)
//	kit.NewProgressBar(0.65, "65 %").Then(0.2); bar.SetValue(share, label)
//	kit.Primary(s, f); kit.Secondary(s, f).WithIcon(kit.IconPlus); kit.Link(s, f); kit.IconButton(kit.IconMore, tip, f); .Compact()
//	cards := kit.NewCardGrid(func(r row) kit.CardFace { … }); cards.SetItems(rows, key); cards.OnOpen = f; cards.Menu = g
//	row := kit.NewRow(content, open); row.OnSecondary = func(at fyne.Position) { kit.ShowMenu(win, at, items...) }
//	kit.NewCardRow(content, f).SetSelected(true); kit.ChipMenu("Period: 2026", func() []*fyne.MenuItem { … })
//	kit.NewChipRow([]kit.Chip{{Key: "all", Text: "All"}}, "all", func(key string) { … }); kit.NewMultiChipRow(chips, keys, f)
//
// Forms (controls have no label; kit.NewField gives one)
//
//	title := kit.NewTextField(""); note := kit.NewArea("", 4); find := kit.NewSearchField(p.T(…), f)
//	ok := kit.NewCheck(text, true, f); ok.Checked; ok.SetChecked(false)
//	n := kit.NewNumberEntry(p, 1, 60); v, ok := n.Number()
//	level := kit.NewChoice(p, ids, func(id course.ID) string { … }, func(id course.ID) { … }); level.Set(id); id, ok := level.Value()
//	many := kit.NewMultiChoice(p, ids, label, p.T("…add"), func(ids []course.ID) { … }); many.Set(ids); many.Values()
//	day := kit.NewDateEntry(p, today); day.SetDate(d); d, ok := day.Date(); kit.ParseDate("uge 10", words.Danish, today)
//	at := kit.NewTimeEntry(p); at.SetClock(c); c, ok := at.Clock(); kit.ParseClock("9.30")
//	span := kit.NewDateRange(p, today, library, kit.UsualPeriods(p, today, library)); span.SetPeriod(x); period, ok := span.Period()
//	tags := kit.NewTagField(p, known, f); tags.Words(); ticks := kit.NewCheckList(p, ids, label, f); ticks.Values()
//	spot := kit.SpotIn(win, part); spot.Resume(win, part) // the keyboard, over making a part of a window anew
//	kit.Name(control, "…") // what a control without a Field is called; .WithTip(s) on buttons, rows, checks, choices, fields
//	form := kit.NewForm().Add("title", kit.NewField(p.T("course.title.label"), title, true, ""))
//	form.AddLine([]string{"start", "end"}, startField, endField); rest := form.ShowErrors(map[string]string{"title": "…"})
//
// Dialogs
//
//	kit.ShowDialog(win, p, kit.DialogSpec{Title: s, Content: form, Primary: p.T("common.save"), OnDone: func() bool { return save() }})
//	kit.Confirm(win, p, title, text, verb, f); kit.ErrorDialog(win, p, title, text)
//
// Tables
//
//	t := kit.NewTable(true,
//		kit.Column[row]{Key: "name", Title: s, Weight: 2, Cell: func(r row) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.Name} }, Less: byName},
//		kit.Column[row]{Key: "n", Title: s, Width: 80, Align: kit.Right, Text: func(r row) string { return p.Int(r.N) }, Less: byN})
//	t.SetRows(rows); t.SetRowsKeeping(rows, key); t.Sort("name", false); t.SortBy("name", false) // remembered; t.Selected(); t.TSV(); t.Focus()
//	t.Remember(deps, "schools", title) // widths, order, menus, export; t.Empty = p.T("…")
//	deps.SheetCommand(page)            // among a page's Commands: its lists saved as tables (Sheet, Lister)
//	Column.Edit: &kit.TextInput[row]{Get: …, Set: …, Most: 40} // texts typed over in their cells
//	t.OnOpen = func(r row) { … }; t.OnSelect = func(rs []row) { … }; t.OnDelete = …; t.Menu = func(rs []row) []*fyne.MenuItem { … }
//
// Recording numbers by keys alone: a Table whose columns with Number are typed into
//
//	cells := kit.NewNumberCells(p, func(r *row) string { return r.ID },
//		kit.Column[*row]{Key: "class", Title: s, Weight: 1, Text: …},
//		kit.Column[*row]{Key: "present", Title: s, Width: 90, Align: kit.Right,
//			Number: &kit.NumberInput[*row]{Low: 0, High: 999, Get: func(r *row) (int, bool) { return r.N, r.Known }}})
//	cells.OnNumber = func(r *row, key string, n int, ok bool) (refusal string) { … }  // ok false: emptied
//	cells.OnRune = func(r *row, letter rune) bool { … }  // lower case; true: dealt with, go on to the next row
//	cells.SetRows(rows); cells.Edit(0, "present")
package kit
