package intake

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// until is a text that repeats, whose reader is told to stop after so many bytes.
type until struct {
	text  string
	left  int
	stop  func()
	given int
}

func (u *until) Read(b []byte) (int, error) {
	if u.left <= 0 {
		u.stop()
	}
	n := copy(b, u.text)
	u.left -= n
	u.given += n
	return n, nil
}

// TestReadersStop between two rows when nobody wants the result any more, and
// say that and nothing about the file.
func TestReadersStop(t *testing.T) {
	book := excelize.NewFile()
	for i, row := range [][]any{{"Navn", "By"}, {"Lind", "Herning"}, {"Tjørring", "Herning"}} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := book.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	var packed bytes.Buffer
	if err := book.Write(&packed); err != nil {
		t.Fatal(err)
	}
	// The headings of a row are guessed while it is read.
	guessing := func(stop func(), at int) guesser {
		n := 0
		return func(header []string) Mapping {
			if n++; n == at {
				stop()
			}
			return Guess(header)
		}
	}
	const rows = "Navn;By\nLind;Herning\n"
	for name, read := range map[string]func(ctx context.Context, stop func()) error{
		"an endless list": func(ctx context.Context, stop func()) error {
			u := &until{text: rows, left: 200_000, stop: stop}
			_, err := Open(ctx, u, "liste.csv", Limits{})
			if u.given > 1_000_000 {
				t.Errorf("%d bytes were read", u.given)
			}
			return err
		},
		"a workbook": func(ctx context.Context, stop func()) error {
			_, err := openList(ctx, bytes.NewReader(packed.Bytes()), "liste.xlsx", Limits{}, guessing(stop, 2))
			return err
		},
		"goals": func(ctx context.Context, stop func()) error {
			stop()
			_, err := OpenGoals(ctx, strings.NewReader(rows), "maal.csv", Limits{})
			return err
		},
		"courses while they are read": func(ctx context.Context, stop func()) error {
			_, err := OpenCourses(ctx, &until{text: exampleCourse(t), left: 100_000, stop: stop}, "fil")
			return err
		},
		"courses before they are understood": func(ctx context.Context, stop func()) error {
			_, err := OpenCourses(ctx, io.MultiReader(strings.NewReader(exampleCourse(t)), ending(stop)), "fil")
			return err
		},
	} {
		ctx, stop := context.WithCancel(t.Context())
		if err := read(ctx, stop); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// One that is stopped after the last row has been read is whole.
	ctx, stop := context.WithCancel(t.Context())
	reg, err := openList(ctx, bytes.NewReader(packed.Bytes()), "liste.xlsx", Limits{}, guessing(stop, 4))
	if err != nil || len(reg.Rows) != 2 || ctx.Err() == nil {
		t.Errorf("stopped too late: %v, %v", err, ctx.Err())
	}
}

// ending stops the reader when it comes to the end of a file.
type ending func()

func (e ending) Read([]byte) (int, error) { e(); return 0, io.EOF }
