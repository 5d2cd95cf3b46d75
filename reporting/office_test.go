package reporting

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// alwaysCalculate tells LibreOffice to calculate every workbook it opens,
// whatever values are in it.
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// recalculate opens workbooks in LibreOffice, which calculates them anew, and
// reads them back. The values that were in the formulas' cells are made wrong
// before, so that a value that is right afterwards was calculated. The books are
// named by the names of the given files.
func recalculate(t *testing.T, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		const why = "LibreOffice (soffice) is not installed, so no formula of the reports can be checked by a second program"
		if os.Getenv("CI") != "" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	dir := t.TempDir()
	profile, in, out := filepath.Join(dir, "profile"), filepath.Join(dir, "in"), filepath.Join(dir, "out")
	must(t, os.MkdirAll(filepath.Join(profile, "user"), 0o755))
	must(t, os.MkdirAll(in, 0o755))
	must(t, os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(alwaysCalculate), 0o644))
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(profile), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out}
	for name, content := range books {
		path := filepath.Join(in, name+".xlsx")
		must(t, os.WriteFile(path, falsify(t, content), 0o644))
		args = append(args, path)
	}
	if text, err := exec.CommandContext(t.Context(), office, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, text)
	}
	read := map[string]*excelize.File{}
	for name := range books {
		f, err := excelize.OpenFile(filepath.Join(out, name+".xlsx"))
		if err != nil {
			t.Fatalf("what LibreOffice made of %s: %v", name, err)
		}
		t.Cleanup(func() { _ = f.Close() })
		read[name] = f
	}
	return read
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// falseValue stands in every formula's cell before LibreOffice opens the file.
const falseValue = "424242"

var formulaCell = regexp.MustCompile(`(<f>[^<]*</f>)(<v>[^<]*</v>)?`)

// falsify gives a workbook whose formulas all have a wrong value.
func falsify(t *testing.T, content []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	must(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	changed := 0
	for _, f := range archive.File {
		r, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(r)
		must(t, err)
		if strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			changed += len(formulaCell.FindAll(b, -1))
			b = formulaCell.ReplaceAll(b, []byte("$1<v>"+falseValue+"</v>"))
		}
		part, err := w.Create(f.Name)
		must(t, err)
		_, err = part.Write(b)
		must(t, err)
	}
	must(t, w.Close())
	if changed == 0 {
		t.Fatal("the workbook has no formula")
	}
	return out.Bytes()
}

// written writes a report into memory.
func written(t *testing.T, r Target) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}
