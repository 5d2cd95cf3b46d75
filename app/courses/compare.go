package courses

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// comparison shows two editions of the course side by side.
type comparison struct {
	page         *Page
	list         []course.EditionUse
	older, newer int // numbers of editions
	body         *fyne.Container
	dialog       *kit.Dialog
}

// What is shown of long comparisons and texts.
const (
	mostDifferences = 60
	mostWords       = 40 // of words that follow each other and are all changed
	aroundWords     = 5  // that are shown around what is changed
)

// compare opens the comparison of two editions.
func (p *Page) compare(older, newer int) {
	w := p.deps.Words
	c := &comparison{page: p, list: p.deps.Planner.Plan.EditionsOf(p.edit.course().ID), older: older, newer: newer, body: kit.VStack(kit.Space3)}
	numbers := make([]int, len(c.list))
	for i := range c.list {
		numbers[i] = c.list[i].Number
	}
	left := kit.NewChoice(w, numbers, c.name, func(n int) { c.older = n; c.draw() })
	right := kit.NewChoice(w, numbers, c.name, func(n int) { c.newer = n; c.draw() })
	left.Set(older)
	right.Set(newer)
	c.dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.compare.title", course.Args{"Title": p.Title()}), Width: 820,
		Content: kit.VStack(kit.Space3, kit.Columns(kit.Space4, []float32{1, 1},
			kit.NewField(w.T("courses.compare.older"), left, false, ""), kit.NewField(w.T("courses.compare.newer"), right, false, "")), c.body),
	})
	c.draw()
}

func (c *comparison) name(n int) string {
	name := c.page.editionName(n)
	if n == c.list[0].Number {
		name += " · " + c.page.deps.Words.T("courses.versions.now")
	}
	return name
}

func (c *comparison) design(n int) *course.Course {
	for _, e := range c.list {
		if e.Number == n {
			return e.Design
		}
	}
	return c.list[0].Design
}

// draw shows in what the chosen editions differ.
func (c *comparison) draw() {
	w, plan := c.page.deps.Words, c.page.deps.Planner.Plan
	older, newer := c.design(c.older), c.design(c.newer)
	list := course.Compare(older, newer)
	c.body.Objects = nil
	where := "-"
	for _, d := range list[:min(len(list), mostDifferences)] {
		t := w.Difference(plan, older, newer, d)
		if t.Where != where {
			where = t.Where
			heading := where
			if heading == "" {
				heading = w.T("courses.details")
			}
			c.body.Add(kit.Rule())
			c.body.Add(kit.Heading(heading).Wrap())
		}
		c.body.Add(difference(d, t))
	}
	if n := len(list) - mostDifferences; n > 0 {
		c.body.Add(kit.Caption(w.N("courses.compare.more", n)).Wrap())
	}
	if len(list) == 0 {
		c.body.Add(kit.Body(w.T("courses.compare.same")).In(kit.ColorMuted))
	}
	c.body.Refresh()
	c.dialog.Relayout()
}

var differenceTones = map[course.DifferenceKind]kit.Tone{course.Altered: kit.Neutral, course.Added: kit.Good, course.Removed: kit.Warn, course.Moved: kit.Info}

// difference shows one difference: what it is, and before beside after.
func difference(d course.Difference, t words.DifferenceText) fyne.CanvasObject {
	head := kit.HStack(kit.Space2, kit.Badge(t.What, differenceTones[d.Kind]), kit.Grow(kit.Muted(t.Field).Ellipsis()))
	var before, after fyne.CanvasObject
	_, own := d.Before.(string)
	switch {
	case d.Kind != course.Altered:
		before, after = kit.Body(t.Before), kit.Body(t.After)
	case own || !strings.Contains(t.Before+t.After, "\n"):
		a, b := course.CompareText(t.Before, t.After)
		before, after = gone.words(a), come.words(b)
	default:
		a, b := course.CompareList(strings.Split(t.Before, "\n"), strings.Split(t.After, "\n"))
		before, after = gone.list(a), come.list(b)
	}
	return kit.VStack(kit.Space1, head, kit.Columns(kit.Space4, []float32{1, 1}, kit.VStack(0, before), kit.VStack(0, after)))
}

// mark is how changed words look: bold, in a box that begins with a sign, so
// that the colour is not alone.
type mark struct {
	sign        string
	fill, color fyne.ThemeColorName
}

var (
	gone = mark{"–", kit.ColorWarnSoft, kit.ColorWarnText}
	come = mark{"+", kit.ColorGoodSoft, kit.ColorGoodText}
)

func (m mark) box(text *kit.Text) fyne.CanvasObject {
	box := kit.NewBox(0, text.Bold().In(m.color))
	box.Fill, box.Pad = m.fill, [4]float32{0, 3, 0, 3}
	return box
}

// words shows a text word by word. Of what is the same only some words around
// what is changed are shown.
func (m mark) words(runs []course.Run) fyne.CanvasObject {
	if len(runs) == 0 {
		return kit.Muted("–")
	}
	var out []fyne.CanvasObject
	for i, r := range runs {
		list := strings.Fields(r.Text)
		if !r.Changed {
			for _, word := range around(list, i == 0, i == len(runs)-1) {
				out = append(out, kit.Plain(word))
			}
			continue
		}
		if len(list) > mostWords {
			list = append(list[:mostWords:mostWords], "…")
		}
		list[0] = m.sign + " " + list[0]
		for _, word := range list {
			out = append(out, m.box(kit.Plain(word)))
		}
	}
	return kit.Flow(kit.Space1, out...)
}

// list shows a list line by line.
func (m mark) list(runs []course.Run) fyne.CanvasObject {
	box := kit.VStack(2)
	for _, r := range runs {
		switch {
		case r.Text == "":
			box.Add(kit.Muted("–"))
		case r.Changed:
			box.Add(m.box(kit.Body(m.sign + " " + r.Text)))
		default:
			box.Add(kit.Body(r.Text))
		}
	}
	return box
}

// around leaves out the middle of a long stretch of words that are the same, or
// its outer end when it is the first or the last of a text.
func around(list []string, first, last bool) []string {
	if len(list) <= 2*aroundWords+1 {
		return list
	}
	switch {
	case first && last:
		return append(list[:2*aroundWords:2*aroundWords], "…")
	case first:
		return append([]string{"…"}, list[len(list)-aroundWords:]...)
	case last:
		return append(list[:aroundWords:aroundWords], "…")
	}
	return append(append(list[:aroundWords:aroundWords], "…"), list[len(list)-aroundWords:]...)
}
