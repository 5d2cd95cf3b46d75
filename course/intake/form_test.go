package intake

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"klassetrin/course"
)

// invented are three schools that do not exist, with letters and traps of real
// registers: a bare quote, a delimiter in a name, blanks.
var invented = [][]string{
	{"Institutionsnummer", "Navn", "Adresse", "Postnr", "By", "Kommune", "E-mail"},
	{"901001", "Bøgelyskolen", "Ærøvej 1", "7400", "Herning", "657", "kontor@boegely.example"},
	{"901002", `Skolen "Den gamle Smedje"`, "Åvej 2", "7400", "Herning", "657", "post@smedjen.example"},
	{"901003", "  VESTRE   SKOLE ", "Straße 3", "1620", "København V", "101", ""},
}

var inventedNames = []string{"Bøgelyskolen", `Skolen "Den gamle Smedje"`, "VESTRE SKOLE"}

// joined writes rows as registers do, without any quoting.
func joined(rows [][]string, delim, newline string) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.Join(r, delim) + newline)
	}
	return b.String()
}

func strict(rows [][]string, delim rune) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = delim
	_ = w.WriteAll(rows)
	return b.String()
}

func workbook(t testing.TB, sheets map[string][][]string, order ...string) string {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	for i, name := range order {
		if i == 0 {
			_ = f.SetSheetName("Sheet1", name)
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for r, row := range sheets[name] {
			for c, cell := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				var v any = cell
				if allDigits(cell) {
					var n int
					_, _ = fmt.Sscan(cell, &n)
					v = n // as people type it: the leading zero is lost
				}
				if err := f.SetCellValue(name, at, v); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func utf16Text(s string, order unicode.Endianness, mark unicode.BOMPolicy) string {
	out, err := unicode.UTF16(order, mark).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func open(t testing.TB, content string) *Register {
	t.Helper()
	reg, err := Open(t.Context(), strings.NewReader(content), "skoler.csv", Limits{})
	if err != nil {
		t.Fatalf("%v in %.80q", err, content)
	}
	return reg
}

func TestEveryEncodingAndDelimiter(t *testing.T) {
	encodings := map[string]struct {
		want   Encoding
		encode func(string) string
	}{
		"UTF-8":                {UTF8, func(s string) string { return s }},
		"UTF-8 with mark":      {UTF8, func(s string) string { return "\uFEFF" + s }},
		"UTF-16LE":             {UTF16LE, func(s string) string { return utf16Text(s, unicode.LittleEndian, unicode.IgnoreBOM) }},
		"UTF-16LE with mark":   {UTF16LE, func(s string) string { return utf16Text(s, unicode.LittleEndian, unicode.UseBOM) }},
		"UTF-16BE":             {UTF16BE, func(s string) string { return utf16Text(s, unicode.BigEndian, unicode.IgnoreBOM) }},
		"UTF-16BE with mark":   {UTF16BE, func(s string) string { return utf16Text(s, unicode.BigEndian, unicode.UseBOM) }},
		"Windows-1252, Latin1": {Windows1252, func(s string) string { out, _ := charmap.Windows1252.NewEncoder().String(s); return out }},
	}
	texts := map[string]string{
		"semicolon, CRLF":    joined(invented, ";", "\r\n"),
		"semicolon, CR":      joined(invented, ";", "\r"),
		"semicolon, blank":   joined(invented, "; ", "\n"),
		"comma":              strict(invented, ','),
		"tab":                joined(invented, "\t", "\n"),
		"pipe":               joined(invented, "|", "\n"),
		"quoted semicolon":   strict(invented, ';'),
		"for spreadsheets":   "sep=,\n" + strict(invented, ','),
		"lines above":        "Skoler i kommunen\n\nHentet i dag\n" + joined(invented, ";", "\n"),
		"no line end at end": strings.TrimSpace(joined(invented, ";", "\n")),
	}
	for encName, enc := range encodings {
		for textName, text := range texts {
			t.Run(encName+" "+textName, func(t *testing.T) {
				reg := open(t, enc.encode(text))
				if reg.Encoding != enc.want {
					t.Errorf("read as %s", reg.Encoding)
				}
				checkInvented(t, reg)
			})
		}
	}
}

func checkInvented(t *testing.T, reg *Register) {
	t.Helper()
	r := preview(t, course.NewPlan(), reg, Options{})
	if r.New != len(inventedNames) {
		t.Fatalf("%+v %v from %+v", counts(r), r.Rejections, reg.Rows)
	}
	for i, row := range r.Rows {
		if row.After.Name != inventedNames[i] || row.After.Number != invented[i+1][0] || row.After.Town != invented[i+1][4] {
			t.Errorf("%+v", row.After)
		}
	}
	if r.Rows[0].After.Mail != "kontor@boegely.example" || r.Rows[2].After.Municipality != "101" {
		t.Errorf("%+v", r.Rows[0].After)
	}
}

func TestWorkbook(t *testing.T) {
	titled := append([][]string{{"Skoler i kommunen"}, {}}, invented...)
	content := workbook(t, map[string][][]string{"Forside": {{"Kære læser"}}, "Skoler": titled}, "Forside", "Skoler")
	reg := open(t, content)
	if reg.Encoding != Workbook || reg.Sheet != "Skoler" {
		t.Errorf("read as %s, sheet %s", reg.Encoding, reg.Sheet)
	}
	checkInvented(t, reg)
	if line := reg.Rows[0].Line; line != 4 {
		t.Errorf("the first school stands in line %d", line)
	}
}

// The 2025 register: UTF-16LE without a mark, 28 columns, decimal comma.
func TestDanishRegister2025(t *testing.T) {
	header := strings.Split("HOVEDSKOLE_INST;INST_NR;INST_NAVN;ENHEDSART;INST_ADR;POSTNR;POSTDISTRIKT;TLF_NR;E_MAIL;WEB_ADR;INST_TYPE_NR;"+
		"INST_TYPE_NAVN;INST_TYPE_GRUPPE;UNDERV_NIV;INST_LEDER;CVR_NR;KOMMUNE_NR;ADM_KOMMUNE_NAVN;BEL_KOMMUNE;BEL_KOMMUNE_NAVN;"+
		"BEL_REGION;REGION_NAVN;EJER_KODE;EJERKODE_NAVN;P_NR;VEJKODE;GEO_BREDDE_GRAD;GEO_LAENGDE_GRAD", ";")
	main := strings.Split(";901010;Lyngskolen;Hovedskole (institution med enheder);Lyngvej 1;7400;Herning;9999 0001;lyng@skole.example;"+
		"lyng.example;1012;Folkeskoler;Grundskoler mv. ;9;Opdigtet Person;1;657;Herning Kommune;657;Herning Kommune;1082;Region;2;Kommunale;1;2;56,1361;8,97350", ";")
	part := strings.Split("901010;901011;Lyngskolen, afdeling Nord;Afdeling (underordnet enhed);Nordvej 1;7400;Herning;9999 0002;;"+
		";1012;Folkeskoler;Grundskoler mv. ;6;Opdigtet Person;1;657;Herning Kommune;657;Herning Kommune;1082;Region;2;Kommunale;1;2;56,2;8,9", ";")
	private := strings.Split(";901012;Lyng Friskole;Institution uden enheder;Frivej 1;7400;Herning;;;"+
		";1013;Friskoler og private grundskoler;Grundskoler mv. ;9;;1;;;657;Herning Kommune;1082;Region;6;Selvejende;1;2;ukendt;8,9", ";")
	text := joined([][]string{header, part, main, private}, ";", "\r\n")
	reg := open(t, utf16Text(text, unicode.LittleEndian, unicode.IgnoreBOM))
	r := preview(t, course.NewPlan(), reg, Options{Place: "657"})
	if reg.Encoding != UTF16LE || len(reg.Header) != 28 || r.New != 3 {
		t.Fatalf("%s %+v", reg.Encoding, counts(r))
	}
	north, lyng, free := r.Rows[0].After, r.Rows[1].After, r.Rows[2].After
	if north.Parent != lyng.ID || lyng.Parent != "" || north.Highest != "6" {
		t.Errorf("%+v", north)
	}
	if lyng.Position == nil || lyng.Position.Lat != 56.1361 || lyng.Position.Lon != 8.9735 || lyng.Type != course.PrimarySchool {
		t.Errorf("%+v at %+v", lyng, lyng.Position)
	}
	if free.Type != course.PrivateSchool || free.Position != nil || len(r.Rows[2].Problems) != 1 {
		t.Errorf("%+v %v", free, r.Rows[2].Problems)
	}
	if e := r.Rows[2].Problems[0]; e.Args["Column"] != "GEO_BREDDE_GRAD" || e.Args["Value"] != "ukendt" || e.Args["Row"] != 4 {
		t.Errorf("%v", e)
	}
	if first := r.Edits()[0].After.Key(); first != lyng.ID {
		t.Error("the department comes before its main school")
	}
	applied(t, nil, r)
}

// The 2026 register: a mark, Danish words, and the municipality as a name only.
func TestDanishRegister2026(t *testing.T) {
	text := "\uFEFF" + "Institutionsnummer;Institutionsnavn;Enhedsart;Hovedinstitution;Adresse;Postnummer;Postdistrikt;Telefonnummer;E-mail;" +
		"Hjemmeside;Institutionstype, nr;Institutionstype, navn;Undervisningsniveau;Leder;Leder, e-mail;Administrerende kommune;" +
		"Beliggenhedskommune;Region;Geokode: Breddegrad;Geokode: Længdegrad\r\n" +
		"901021;Havneskolen;Institution uden enheder;;Havnevej 1;2300;København S;;havn@skole.example;;1012;Folkeskoler;9;Opdigtet Leder;" +
		"leder@skole.example;;Københavns Kommune;Region Hovedstaden;55.6;12.6\r\n" +
		"901022;Randersskolen;Institution uden enheder;;Gudenåvej 1;8900;Randers;;;;1061;Gymnasier og HF-kurser;;;;;Randers Kommune;;;\r\n"
	reg := open(t, text)
	r := preview(t, course.NewPlan(), reg, Options{Place: "101"})
	if r.New != 1 || r.OutsidePlace != 1 || r.Rows[0].After.Municipality != "101" || r.Rows[0].After.Mail != "havn@skole.example" {
		t.Fatalf("%+v %v", counts(r), reg.Columns)
	}
	if len(r.Edits()) != 1 {
		t.Error("the head of the school was taken in without being asked for")
	}
	places := Places(reg, reg.Columns)
	if len(places) != 2 || places[0] != (Place{Number: "101", Name: "København", Rows: 1}) || places[1].Number != "730" {
		t.Errorf("%+v", places)
	}
	r = preview(t, course.NewPlan(), reg, Options{Place: "101", WithContacts: true, Role: "Leder", Today: course.NewDate(2026, 11, 2)})
	c := r.Rows[0].Contact
	if c == nil || c.Name != "Opdigtet Leder" || c.Mail != "leder@skole.example" || c.Source != "skoler.csv" || c.School != r.Rows[0].After.ID {
		t.Errorf("%+v", c)
	}
	applied(t, nil, r)
}

func TestBrokenQuotes(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"never closed":       {"Navn;By\n\"Den gamle;A\nB;C\n\"D\";E\n", `"Den gamle|B|D`},
		"bare at the start":  {"Navn;By\n\"Den\" gamle;A\nB;C\n", `"Den" gamle|B`},
		"bare inside quotes": {"Navn;By\n\"Skolen \"Nord\" her\";A\nB;C\n", `Skolen "Nord" her|B`},
		"doubled":            {"Navn;By\n\"Skolen \"\"Nord\"\"\";A\n", `Skolen "Nord"`},
		"lines in a cell":    {"Navn;By\n\"Skolen\r\nNord; Syd\";A\nB;C\n", `Skolen Nord; Syd|B`},
		"nothing but quotes": {"Navn;By\n\"\";A\nB;C\n", `B`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var names []string
			for _, row := range preview(t, course.NewPlan(), open(t, tt.text), Options{}).Rows {
				names = append(names, row.After.Name)
			}
			if got := strings.Join(names, "|"); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
	reg := open(t, "Navn;By\n\"A\nB\";C\nD;E\n")
	if reg.Rows[1].Line != 4 {
		t.Errorf("a cell of two lines is counted wrongly: %+v", reg.Rows)
	}
}
