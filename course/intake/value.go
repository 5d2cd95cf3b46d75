package intake

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"klassetrin/course"
)

// clean gives the text of a cell: single blanks, none around, and no letters
// that cannot be seen.
func clean(s string) string {
	ok := true
	blank := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7F || c == ' ' && blank {
			ok = false
			break
		}
		blank = c == ' '
	}
	if ok && (s == "" || !blank) {
		return s
	}
	s = strings.ToValidUTF8(s, "")
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// values are the cells of a row by field.
type values struct {
	row Row
	m   Mapping
}

func cells(row Row, m Mapping) values { return values{row, m} }

// of gives a cell, "" when the field has no column or the row no such cell.
func (v values) of(f Field) string {
	if i, ok := v.m[f]; ok && i >= 0 && i < len(v.row.Cells) {
		return v.row.Cells[i]
	}
	return ""
}

func (v values) has(f Field) bool { return v.m.Has(f) }

// postcode gives a postcode as text. Spreadsheets strip the leading zero of
// Saxon postcodes, "4934" for 04934; German ones are padded to five digits.
func postcode(s, country string) string {
	for _, prefix := range []string{"DK-", "D-", "DE-", "DK ", "D "} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			s = strings.TrimSpace(s[len(prefix):])
		}
	}
	if strings.HasPrefix(country, "DE") && allDigits(s) && len(s) < 5 {
		s = strings.Repeat("0", 5-len(s)) + s
	}
	return s
}

// position gives a place on earth, nil when there is none; false when there is
// something that is none.
func position(lat, lon string) (*course.Position, bool) {
	if lat == "" && lon == "" {
		return nil, true
	}
	y, okY := decimal(lat)
	x, okX := decimal(lon)
	switch {
	case !okX || !okY || y < -90 || y > 90 || x < -180 || x > 180:
		return nil, false
	case y == 0 && x == 0:
		return nil, true
	}
	return &course.Position{Lat: y, Lon: x}, true
}

// decimal reads a number with a decimal point or a decimal comma.
func decimal(s string) (float64, bool) {
	if len(s) > 30 || strings.Count(s, ",") > 1 || strings.ContainsAny(s, "xXpPiInN_") {
		return 0, false
	}
	f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return f, err == nil
}

var (
	yes     = []string{"ja", "yes", "x", "true", "sand", "wahr", "1", "lukket", "nedlagt", "geschlossen", "closed", "aufgelöst", "ophørt", "inaktiv", "inactive"}
	answers = []string{"ja", "nej", "nein", "yes", "no", "x", "true", "false", "sand", "falsk", "wahr", "falsch", "0", "1"}
	no      = []string{"nej", "no", "nein", "false", "falsk", "falsch", "0", "aktiv", "active", "åben", "open", "offen", "i drift"}
)

// closedBy tells from a cell whether a school is closed: a day of closing that
// is over, or a word. The second value is false when the cell is not
// understood. Without today every day of closing before 2100 counts as over.
func closedBy(s string, today course.Date) (closed, ok bool) {
	s = strings.ToLower(s)
	if s == "" || containsWhole(no, s) {
		return false, true
	}
	if containsWhole(yes, s) || strings.HasPrefix(s, "closed") || strings.HasPrefix(s, "nedlagt") {
		return true, true
	}
	if strings.HasPrefix(s, "aktiv") || strings.HasPrefix(s, "open") {
		return false, true
	}
	day, ok := anyDate(s)
	switch {
	case !ok:
		return false, false
	case day == 0 || day.Year() >= 2100:
		return false, true
	}
	return today == 0 || day <= today, true
}

func containsWhole(list []string, s string) bool {
	for _, w := range list {
		if w == s {
			return true
		}
	}
	return false
}

var dateForms = []string{"2006-01-02", "02-01-2006", "2-1-2006", "02.01.2006", "2.1.2006", "02/01/2006", "2/1/2006", "20060102", "2006/01/02", "02-01-06"}

// anyDate reads a day in one of the forms that registers have, also the number
// that workbooks keep for a day.
func anyDate(s string) (course.Date, bool) {
	if first, rest, found := strings.Cut(s, " "); found && strings.Contains(rest, ":") {
		s = first
	}
	s, _, _ = strings.Cut(s, "t00:")
	if strings.Trim(s, "0-./") == "" {
		return 0, true
	}
	if n, err := strconv.Atoi(s); err == nil && len(s) == 5 {
		return course.NewDate(1899, time.December, 30).AddDays(n), true
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form, s); err == nil {
			return course.DateOf(t), true
		}
	}
	return 0, false
}
