package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"klassetrin/course"
)

// endless repeats a text for ever without holding it.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		c := copy(b[n:], e.text[e.at:])
		n, e.at = n+c, (e.at+c)%len(e.text)
	}
	return n, nil
}

// held gives the bytes a piece of work allocated altogether, which is more than
// it ever held.
func held(work func()) int64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return int64(after.TotalAlloc - before.TotalAlloc)
}

func TestTooLargeIsRefused(t *testing.T) {
	const huge = 210 << 20
	tests := map[string]struct {
		text, field string
		most        int64
	}{
		"many rows":     {"Navn;By;Adresse\nSkolen;Byen;Vejen\n", "rows", 120 << 20},
		"long rows":     {"Navn;By" + strings.Repeat(";"+strings.Repeat("æ", 1000), 30) + "\n", "", 700 << 20},
		"blanks":        {"Navn;By\n" + strings.Repeat(" ", 1<<20), "", 16 << 20},
		"one endless":   {"Navn;By ", "columns", 8 << 20},
		"one cell":      {"Navn ", "cell", 8 << 20},
		"many columns":  {strings.Repeat("Navn;", 50), "columns", 8 << 20},
		"an open quote": {"Navn;\"By ", "columns", 64 << 20},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var reg *Register
			var err error
			n := held(func() {
				reg, err = Open(t.Context(), io.LimitReader(&endless{text: tt.text}, huge), "stor.csv", Limits{})
			})
			e, ok := errors.AsType[*course.Error](err)
			if !ok || reg != nil || e.Code != course.ErrTooLarge || e.Field != tt.field || e.Args["File"] != "stor.csv" || e.Args["Max"] == nil || e.Args["Size"] == nil {
				t.Fatalf("%+v", err)
			}
			if n > tt.most {
				t.Errorf("%d MB were used", n>>20)
			}
		})
	}
}

// A file that tells its size is refused before a byte of it is read.
func TestTooLargeFileIsNotRead(t *testing.T) {
	f, err := os.Create(t.TempDir() + "/stor.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := f.Truncate(210 << 20); err != nil { // takes no room
		t.Fatal(err)
	}
	_, err = OpenFile(t.Context(), f.Name(), Limits{})
	e, ok := errors.AsType[*course.Error](err)
	if !ok || e.Code != course.ErrTooLarge || e.Args["File"] != "stor.csv" || e.Args["Size"] != int64(210<<20) || e.Args["Max"] != int64(200<<20) {
		t.Errorf("%v", err)
	}
	if _, err := Open(t.Context(), &endlessFile{t: t, File: f}, "stor.csv", Limits{}); course.CodeOf(err) != course.ErrTooLarge {
		t.Error(err)
	}
}

// endlessFile is a file that must not be read.
type endlessFile struct {
	*os.File
	t *testing.T
}

func (f *endlessFile) Read([]byte) (int, error) { f.t.Error("it was read"); return 0, io.EOF }

// bomb makes a workbook of which one part unpacks to n megabytes.
func bomb(t testing.TB, part string, n int) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"[Content_Types].xml", "xl/workbook.xml", part} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if name != part {
			continue
		}
		if _, err := io.CopyN(w, &endless{text: strings.Repeat("0", 1<<16)}, int64(n)<<20); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestZipBombIsRefused(t *testing.T) {
	content := bomb(t, "xl/worksheets/sheet1.xml", 500)
	var err error
	n := held(func() { _, err = Open(t.Context(), strings.NewReader(content), "bombe.xlsx", Limits{}) })
	e, ok := errors.AsType[*course.Error](err)
	if !ok || e.Code != course.ErrTooLarge || e.Field != "unpacked" || e.Args["File"] != "bombe.xlsx" {
		t.Fatal(err)
	}
	if most := int64(len(content))*8 + 8<<20; n > most {
		t.Errorf("%d MB were used for a file of %d KB", n>>20, len(content)>>10)
	}
}

// A bomb whose directory lies about the size must not unpack beyond it.
func TestLyingZipBombIsRefused(t *testing.T) {
	content := []byte(bomb(t, "xl/worksheets/sheet1.xml", 500))
	end := bytes.LastIndex(content, []byte("PK\x01\x02")) // the directory's entry of the last part
	copy(content[end+24:], []byte{0, 1, 0, 0})            // its unpacked size: 256 bytes
	var err error
	n := held(func() { _, err = Open(t.Context(), bytes.NewReader(content), "bombe.xlsx", Limits{}) })
	if code := course.CodeOf(err); code != course.ErrUnreadable && code != course.ErrTooLarge {
		t.Fatal(err)
	}
	if n > 64<<20 {
		t.Errorf("%d MB were used", n>>20)
	}
}

func TestWhatIsNoRegisterIsRefused(t *testing.T) {
	tests := map[string]struct {
		content string
		want    course.Code
	}{
		"empty":           {"", course.ErrEmpty},
		"blank":           {" \n\r\n;;;\n", course.ErrEmpty},
		"mark only":       {"\uFEFF", course.ErrEmpty},
		"headings only":   {"Navn;By\n", course.ErrEmpty},
		"pdf":             {"%PDF-1.7\nNavn;By\nA;B\n", course.ErrUnreadable},
		"old workbook":    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Navn;By", course.ErrUnreadable},
		"picture":         {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", course.ErrUnreadable},
		"program":         {"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00", course.ErrUnreadable},
		"web page":        {"<!DOCTYPE html><html><body>Navn;By\nA;B</body></html>", course.ErrUnreadable},
		"zip of nothing":  {"PK\x03\x04 and no more", course.ErrUnreadable},
		"text":            {"Kære alle\nHer er listen.\n", course.ErrColumns},
		"other columns":   {"Vare;Pris\nBog;12\n", course.ErrColumns},
		"town, no school": {"By;Postnr\nHerning;7400\n", course.ErrColumns},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Open(t.Context(), strings.NewReader(tt.content), "fil.csv", Limits{})
			e, ok := errors.AsType[*course.Error](err)
			if !ok || e.Code != tt.want || e.Args["File"] != "fil.csv" || e.Kind != course.KindSchool {
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
	other := workbook(t, map[string][][]string{"A": {}}, "A")
	if _, err := Open(t.Context(), strings.NewReader(other), "tom.xlsx", Limits{}); course.CodeOf(err) != course.ErrEmpty {
		t.Error(err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, os.ErrPermission }

func TestFailingReaderIsSaid(t *testing.T) {
	_, err := Open(t.Context(), io.MultiReader(strings.NewReader(strings.Repeat("Navn;By\n", 20000)), failing{}), "fil.csv", Limits{})
	if e, ok := errors.AsType[*course.Error](err); !ok || e.Code != course.ErrUnreadable || e.Err == nil {
		t.Error(err)
	}
}
