package reporting

import (
	"context"
	"strings"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// coverMade is the row of the cover that says when the report was made.
const coverMade = 6

// writeCover writes the first sheet: what the report is about, how it counts,
// what its numbers mean and where they are.
func (p *paper) writeCover(context.Context) error {
	s := p.b.sheet(p.names.cover, 30, 22, 80)
	band := look{fill: navy, color: white}
	s.across(1, 3, 1, p.f.Library, look{size: 11, fill: navy, color: "C9D6E2", indent: 1})
	s.across(1, 3, 2, p.f.Title, look{size: 22, bold: true, fill: navy, color: white, indent: 1})
	s.across(1, 3, 3, nil, band)
	s.heights[1], s.heights[2], s.heights[3] = 28, 36, 10
	s.heights[4] = 10
	row := p.putFacts(s, 5)
	row = p.putCounts(s, row+1)
	row = p.putRules(s, row+1)
	p.putSheets(s, row+1)
	return s.write()
}

// putFacts writes what the report is about.
func (p *paper) putFacts(s *sheet, row int) int {
	t := p.Words
	say := func(label, value string) {
		if value == "" {
			return
		}
		s.put(1, row, label, look{line: true, color: muted})
		s.across(2, 3, row, value, look{line: true, wrap: true})
		row++
	}
	say(t.T("field.period"), p.f.PeriodName)
	s.put(1, row, t.T("report.made"), look{line: true, color: muted})
	made := float64(p.Now.Date()-course.NewDate(1899, 12, 30)) + clockSerial(p.Now.Clock())
	s.put(2, row, made, look{line: true, format: p.b.dayFormat() + " hh:mm", align: "left"})
	s.put(3, row, nil, look{line: true})
	s.setName("klassetrin_made", 2, row)
	row++
	say(t.T("report.comparedWith"), p.f.CompareName)
	if p.f.HasTarget {
		say(t.T("field.target"), p.Target.Target.Name)
		number := t.Int(p.f.Number)
		if p.target.MoreThan {
			number = t.T("report.moreThan", course.Args{"N": p.f.Number})
		}
		say(t.T("report.toReach"), number)
		say(t.T("field.source"), p.target.Source)
		if p.Target.Target.Period != p.Period {
			say(t.T("report.targetPeriod"), t.Period(p.Target.Target.Period))
		}
	}
	p.sayChoices(say)
	say(t.T("field.rule"), p.f.RuleName)
	say(t.T("report.howCounted"), p.f.RuleHow)
	say(t.T("report.program"), strings.TrimSpace("Klassetrin "+p.Version))
	return row
}

// sayChoices says what the report leaves out.
func (p *paper) sayChoices(say func(label, value string)) {
	t := p.Words
	var themes, bands, schools []string
	for _, id := range p.target.Themes {
		if x := p.Plan.Themes.Get(id); x != nil {
			themes = append(themes, x.Name)
		}
	}
	for _, b := range p.target.Bands {
		bands = append(bands, t.Band(b))
	}
	for _, id := range p.Schools {
		if x := p.Plan.Schools.Get(id); x != nil {
			schools = append(schools, x.Name)
		}
	}
	say(t.T("report.onlyThemes"), t.List(themes))
	say(t.T("report.onlyBands"), t.List(bands))
	say(t.T("report.onlyArea"), p.target.Area)
	say(t.T("report.onlySchools"), t.List(schools))
}

// putCounts says how many numbers are known, estimated, unknown or missing,
// and what that means.
func (p *paper) putCounts(s *sheet, row int) int {
	t := p.Words
	if p.rule == course.Tallied {
		return row - 1
	}
	s.across(1, 3, row, t.T("report.complete"), sectionLook)
	s.heights[row] = 24
	now := when{"this", "1"}
	counted := 0
	toCome := 0
	for _, r := range p.rows {
		switch {
		case !r.this:
		case r.Attendance.Present.Sure == course.Counted:
			counted++
		case !r.Recorded() && !r.Over:
			toCome++
		}
	}
	for i, x := range []struct {
		sure, means string
		n           int
	}{
		{t.Sure(course.Counted), t.T("report.means.counted"), counted},
		{t.Sure(course.Estimated), t.T("report.means.estimated"), p.f.Estimates},
		{t.Sure(course.Unknown), t.T("report.means.unknown"), p.f.Unknown},
		{t.Sure(course.NotRecorded), t.T("report.means.missing"), p.f.Missing},
		{t.T("report.toCome"), t.T("report.means.toCome"), toCome},
	} {
		n := row + 1 + i
		s.put(1, n, x.sure, labelLook)
		s.put(2, n, live{p.d.count(now, when{"sure", quoteText(x.sure)}), x.n}, look{line: true, format: "#,##0", align: "left"})
		s.put(3, n, x.means, look{line: true, wrap: true})
		s.heights[n] = lines(x.means, 84)
	}
	return row + 6
}

// lines gives the height of a row whose text is broken after so many letters.
func lines(text string, letters int) float64 { return float64(15 * (len([]rune(text))/letters + 1)) }

// putRules names and explains every counting rule, because readers compare
// figures of different reports.
func (p *paper) putRules(s *sheet, row int) int {
	t := p.Words
	s.across(1, 3, row, t.T("report.allRules"), sectionLook)
	s.heights[row] = 24
	for r := range course.CountingRules {
		rule, n := course.CountingRule(r), row+1+r
		l := look{line: true, wrap: true, bold: rule == p.rule}
		s.put(1, n, t.CountingRule(rule), l)
		s.across(2, 3, n, t.CountingHow(rule), l)
		s.heights[n] = lines(t.CountingHow(rule), 106)
	}
	return row + 1 + course.CountingRules
}

// putSheets lists the sheets, each a link.
func (p *paper) putSheets(s *sheet, row int) {
	t := p.Words
	s.across(1, 3, row, t.T("report.sheets"), sectionLook)
	s.heights[row] = 24
	tip := ""
	for _, x := range []struct{ name, what string }{
		{p.names.summary, t.T("report.about.summary")},
		{p.names.themes, t.T("report.about.themes")},
		{p.names.forecast, t.T("report.about.forecast")},
		{p.names.data, t.T("report.about.data")},
	} {
		if x.name == "" {
			continue
		}
		row++
		s.put(1, row, x.name, look{line: true, color: accent, bold: true})
		s.across(2, 3, row, x.what, look{line: true, wrap: true})
		s.heights[row] = lines(x.what, 106)
		s.fail(p.b.SetCellHyperLink(s.name, at(1, row), quoteSheet(x.name)+"!A1", "Location", excelize.HyperlinkOpts{Tooltip: &tip}))
	}
}
