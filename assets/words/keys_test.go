package words

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"klassetrin/assets"
)

var (
	keyShape    = regexp.MustCompile(`^[a-z]+(\.[a-zA-Z0-9]+)+$`)
	placeholder = regexp.MustCompile(`\{\{\.([A-Z][A-Za-z0-9]*)\}\}`)
)

// placeholders lists the distinct placeholder names of a text, sorted.
func placeholders(s string) []string {
	names := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
		names[m[1]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// messages reads the texts of a language as go-i18n sees them.
func messages(t *testing.T, l Lang) map[string]*i18n.Message {
	t.Helper()
	file, err := i18n.ParseMessageFileBytes(assets.Translation(string(l)), string(l)+".json",
		map[string]i18n.UnmarshalFunc{"json": json.Unmarshal})
	if err != nil {
		t.Fatalf("%s.json: %v", l, err)
	}
	all := map[string]*i18n.Message{}
	for _, m := range file.Messages {
		all[m.ID] = m
	}
	return all
}

// use is one call of T or N in the module's code.
type use struct {
	method, key string
	at          string   // file:line
	args        []string // names given as a literal; nil when they cannot be told
	argsKnown   bool
}

// uses collects the calls of T and N of the whole module, tests aside. Calls
// whose key is no literal are faults, which a screen must not make because
// nothing could check them.
func uses(t *testing.T) (found []use, faults []string) {
	t.Helper()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && path != root && e.Name() != ".." || e.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Logf("left out: %v", err)
			return nil
		}
		name := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		u, f := usesIn(fset, file, name)
		found, faults = append(found, u...), append(faults, f...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found, faults
}

// ownUses collects the keys in package words itself, which chooses some keys
// by value: every literal that looks like one and is not the key of a map.
func ownUses(fset *token.FileSet, file *ast.File, name string) (found []use) {
	names := map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if kv, ok := n.(*ast.KeyValueExpr); ok {
			names[kv.Key] = true
		}
		lit, ok := n.(*ast.BasicLit)
		if !ok || names[lit] {
			return true
		}
		if key, ok := literal(lit); ok && keyShape.MatchString(key) {
			found = append(found, use{key: key, at: fmt.Sprintf("%s:%d", name, fset.Position(n.Pos()).Line)})
		}
		return true
	})
	return found
}

// labelUses collects the keys of undo labels, which package course and the
// screens put into changes: every literal that begins with "label.".
func labelUses(fset *token.FileSet, file *ast.File, name string) (found []use) {
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok {
			if key, ok := literal(lit); ok && strings.HasPrefix(key, "label.") && keyShape.MatchString(key) {
				found = append(found, use{method: "T", key: key, at: fmt.Sprintf("%s:%d", name, fset.Position(n.Pos()).Line)})
			}
		}
		return true
	})
	return found
}

func usesIn(fset *token.FileSet, file *ast.File, name string) (found []use, faults []string) {
	found = labelUses(fset, file, name)
	if strings.HasPrefix(name, "assets/words/") {
		found = append(found, ownUses(fset, file, name)...)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || !(sel.Sel.Name == "T" && len(call.Args) >= 1 || sel.Sel.Name == "N" && len(call.Args) >= 2) {
			return true
		}
		at := fmt.Sprintf("%s:%d", name, fset.Position(call.Pos()).Line)
		key, ok := literal(call.Args[0])
		if !ok || !keyShape.MatchString(key) {
			if !strings.HasPrefix(name, "course/") && !strings.HasPrefix(name, "assets/words/") {
				faults = append(faults, fmt.Sprintf("%s: the key of %s must be a literal like \"course.title\"", at, sel.Sel.Name))
			}
			return true
		}
		u := use{method: sel.Sel.Name, key: key, at: at}
		rest := call.Args[1:]
		if u.method == "N" {
			rest = call.Args[2:]
			u.args = append(u.args, "N")
		}
		u.addArgs(rest)
		found = append(found, u)
		return true
	})
	return found, faults
}

// addArgs notes the names in course.Args{"Name": …} literals.
func (u *use) addArgs(exprs []ast.Expr) {
	u.argsKnown = true
	for _, e := range exprs {
		lit, ok := e.(*ast.CompositeLit)
		if !ok {
			u.argsKnown = false
			continue
		}
		for _, el := range lit.Elts {
			kv, ok := el.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if name, ok := literal(kv.Key); ok {
				u.args = append(u.args, name)
			}
		}
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func TestEveryKeyOfTheCodeHasItsTexts(t *testing.T) {
	found, faults := uses(t)
	for _, f := range faults {
		t.Error(f)
	}
	if len(found) == 0 {
		t.Fatal("no call of T or N was found: the test looks in the wrong place")
	}
	used := map[string]bool{}
	all := map[Lang]map[string]*i18n.Message{}
	for _, l := range Langs {
		all[l] = messages(t, l)
	}
	for _, u := range found {
		used[u.key] = true
		if all[English][u.key] == nil { // a key of one language only is found by another test
			t.Errorf("%s: there is no text %q", u.at, u.key)
			continue
		}
		for _, l := range Langs {
			m := all[l][u.key]
			switch {
			case m == nil:
			case u.method == "N" && m.One == "":
				t.Errorf("%s: N needs the forms one and other, but %q in %s.json is a plain text", u.at, u.key, l)
			case u.method == "T" && m.One != "":
				t.Errorf("%s: %q in %s.json has plural forms, so say it with N", u.at, u.key, l)
			case u.argsKnown:
				for _, name := range placeholders(m.One + m.Other) {
					if !slices.Contains(u.args, name) {
						t.Errorf("%s: no value for {{.%s}} of %q (%s)", u.at, name, u.key, l)
					}
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(all[English])) {
		if !used[key] {
			t.Errorf("nobody uses the text %q", key)
		}
	}
}

func TestUsesAreFound(t *testing.T) {
	const code = `package x
var l = course.Label{Key: "label.course.saved"}
func f(p printer, n int, key string) {
	p.T("course.title")
	p.deps.Words.T("course.lessons.label", course.Args{"Name": "x"})
	p.N("course.lessons", n, args)
	p.T(key)
	p.T("Save")
	p.T()
	p.N(3)
}`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", code, 0)
	if err != nil {
		t.Fatal(err)
	}
	found, faults := usesIn(fset, file, "app/x.go")
	want := []use{
		{"T", "label.course.saved", "app/x.go:2", nil, false},
		{"T", "course.title", "app/x.go:4", nil, true},
		{"T", "course.lessons.label", "app/x.go:5", []string{"Name"}, true},
		{"N", "course.lessons", "app/x.go:6", []string{"N"}, false},
	}
	if fmt.Sprint(found) != fmt.Sprint(want) {
		t.Errorf("found %v, want %v", found, want)
	}
	if len(faults) != 2 || !strings.HasPrefix(faults[0], "app/x.go:7:") || !strings.HasPrefix(faults[1], "app/x.go:8:") {
		t.Errorf("faults %q", faults)
	}
}
