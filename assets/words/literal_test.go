package words

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// widgets knows where app/kit takes texts: which arguments of its functions and
// which fields of its types are read by people.
type widgets struct {
	args   map[string][]int // function or method to the places of its texts
	fields map[string]bool
}

// noText are the parameters and fields of app/kit that are names for the
// program, not texts for people.
var noText = []string{"key", "keys", "chosen", "id", "name", "path", "ending", "color", "icon", "screen", "filter", "file", "version", "form"}

// reads notes the texts of the exported names in a file of app/kit.
func (w *widgets) reads(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Name.IsExported() {
				for _, place := range textsOf(n) {
					if !slices.Contains(w.args[n.Name.Name], place) {
						w.args[n.Name.Name] = append(w.args[n.Name.Name], place)
					}
				}
			}
			return false
		case *ast.StructType:
			for _, f := range n.Fields.List {
				for _, name := range f.Names {
					if name.IsExported() && isText(f.Type) && !slices.Contains(noText, strings.ToLower(name.Name)) {
						w.fields[name.Name] = true
					}
				}
			}
		}
		return true
	})
}

// textsOf gives the places of the parameters that are texts. What Name calls a
// control is one although it is called a name.
func textsOf(f *ast.FuncDecl) (places []int) {
	i := 0
	for _, p := range f.Type.Params.List {
		for _, name := range p.Names {
			if isText(p.Type) && (!slices.Contains(noText, name.Name) || f.Name.Name == "Name") {
				places = append(places, i)
			}
			i++
		}
	}
	return places
}

func isText(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "string"
}

// kitWidgets reads app/kit, and what of the toolkit itself shows texts.
func kitWidgets(t *testing.T) *widgets {
	t.Helper()
	w := &widgets{args: map[string][]int{"NewText": {0}, "NewMenuItem": {0}, "NewMenu": {0}, "NewLabel": {0}, "NewButton": {0}, "SetTitle": {0}, "SetPlaceHolder": {0}}, fields: map[string]bool{}}
	files, err := filepath.Glob(filepath.Join("..", "..", "app", "kit", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("app/kit was not found: %v", err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		w.reads(file)
	}
	return w
}

// untranslated lists the texts in a file that are handed to a widget as they
// stand in the code, so that no language can translate them.
func (w *widgets) untranslated(fset *token.FileSet, file *ast.File) (found []string) {
	note := func(e ast.Expr) {
		for _, text := range literals(e) {
			found = append(found, fmt.Sprintf("%d: %q", fset.Position(e.Pos()).Line, text))
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			for _, i := range w.args[called(n.Fun)] {
				if i < len(n.Args) {
					note(n.Args[i])
				}
			}
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok && w.fields[id.Name] {
				note(n.Value)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if sel, ok := left.(*ast.SelectorExpr); ok && w.fields[sel.Sel.Name] && len(n.Lhs) == len(n.Rhs) {
					note(n.Rhs[i])
				}
			}
		}
		return true
	})
	return found
}

// called gives the name of what is called, without its package or receiver.
func called(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.IndexExpr:
		return called(e.X)
	case *ast.IndexListExpr:
		return called(e.X)
	}
	return ""
}

// verb is a place in a format.
var verb = regexp.MustCompile(`%[-+# 0-9.\[\]*]*[a-zA-Z%]`)

// literals gives the literals with two letters or more that an expression puts
// into a text: itself, the parts of a sum, the format and values of Sprintf.
func literals(e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, ok := literal(e)
		letters := strings.IndexFunc(text, unicode.IsLetter)
		if !ok || letters < 0 || strings.IndexFunc(text[letters+1:], unicode.IsLetter) < 0 || text == "Klassetrin" { // the program's name
			return nil
		}
		return []string{text}
	case *ast.ParenExpr:
		return literals(e.X)
	case *ast.BinaryExpr:
		return append(literals(e.X), literals(e.Y)...)
	case *ast.CallExpr:
		name := called(e.Fun)
		if name != "Sprintf" && name != "Sprint" && name != "Or" && name != "Join" {
			return nil
		}
		var out []string
		for i, a := range e.Args {
			if lit, ok := a.(*ast.BasicLit); ok && i == 0 && name == "Sprintf" {
				a = &ast.BasicLit{ValuePos: lit.ValuePos, Kind: lit.Kind, Value: verb.ReplaceAllString(lit.Value, "")}
			}
			out = append(out, literals(a)...)
		}
		return out
	}
	return nil
}

func TestNoWidgetGetsATextThatNobodyTranslates(t *testing.T) {
	w := kitWidgets(t)
	root := filepath.Join("..", "..", "app")
	seen := 0
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && slices.Contains([]string{"gallery", "screentest", "e2e", "pictures", "testdata"}, e.Name()) {
			return filepath.SkipDir // seen by those who build the program only
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		seen++
		for _, f := range w.untranslated(fset, file) {
			t.Errorf("%s:%s is shown without a printer", path, f)
		}
		return nil
	})
	if err != nil || seen < 50 {
		t.Errorf("%d files, %v", seen, err)
	}
}

func TestTextsWithoutAPrinterAreFound(t *testing.T) {
	const code = `package x
func f(p printer) {
	kit.Body("Note down")
	kit.Primary("Save", nil).WithTip("save it")
	kit.NewTable[row](true, kit.Column[row]{Key: "school", Title: "School"})
	text.SetText(fmt.Sprintf("%d lessons", n))
	kit.Plain("Day " + p.Int(3))
	table.Empty = "nothing"
	kit.NewField(p.T("field.name"), kit.NewTextField("e.g."), true, "a hint")
	kit.Name(x, "search")
	kit.IconButton(kit.IconMore, "more", nil)
	kit.Plain(p.T("course.title") + " · " + fmt.Sprintf("%d × %s", 1, "a"))
	kit.NewChipRow(chips, "all", f)
	kit.Plain("K")
}`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", code, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := kitWidgets(t).untranslated(fset, file)
	slices.Sort(got)
	want := []string{`10: "search"`, `11: "more"`, `3: "Note down"`, `4: "Save"`, `4: "save it"`, `5: "School"`, `6: " lessons"`, `7: "Day "`, `8: "nothing"`, `9: "a hint"`, `9: "e.g."`}
	if !slices.Equal(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
