package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestCopyingRowsSaysHowMany, and without any the clipboard stays as it is.
func TestCopyingRowsSaysHowMany(t *testing.T) {
	table, d := rememberedTable(t, 6, 1, nil)
	board := test.NewClipboard()
	ctrlC := func() { table.body.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board}) }
	board.SetContent("before")
	if ctrlC(); board.Content() != "before" || stageOf(d.Window.Canvas()).toast != nil {
		t.Errorf("without a row it copied %q", board.Content())
	}
	table.selectRows(func(row int) bool { return row < 3 })
	ctrlC()
	if said := stageOf(d.Window.Canvas()).toast.whole; said != "3 rows copied" || strings.Count(board.Content(), "\n") != 4 {
		t.Errorf("says %q, copied %q", said, board.Content())
	}
}
