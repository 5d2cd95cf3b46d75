package kit

import (
	"slices"
	"testing"

	"klassetrin/course"
)

func TestOverlappingSessionsShareTheWidth(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []packItem
		want  []packSlot
	}{
		{"nothing", nil, []packSlot{}},
		{"alone", []packItem{{60, 120}}, []packSlot{{0, 1, 1, 0}}},
		{"touching is no overlap", []packItem{{60, 120}, {120, 180}}, []packSlot{{0, 1, 1, 0}, {0, 1, 1, 1}}},
		{"two at once", []packItem{{60, 120}, {60, 90}}, []packSlot{{0, 1, 2, 0}, {1, 1, 2, 0}}},
		{"given in the wrong order", []packItem{{90, 150}, {60, 120}}, []packSlot{{1, 1, 2, 0}, {0, 1, 2, 0}}},
		{"a free column is used again", []packItem{{0, 300}, {0, 60}, {60, 120}}, []packSlot{{0, 1, 2, 0}, {1, 1, 2, 0}, {1, 1, 2, 0}}},
		{"widens where nobody else is", []packItem{{0, 100}, {0, 50}, {0, 50}, {60, 100}}, []packSlot{{0, 1, 3, 0}, {1, 1, 3, 0}, {2, 1, 3, 0}, {1, 2, 3, 0}}},
		{"after a crowd the width is free again", []packItem{{0, 60}, {0, 60}, {60, 120}}, []packSlot{{0, 1, 2, 0}, {1, 1, 2, 0}, {0, 1, 1, 1}}},
		{"groups are apart", []packItem{{0, 60}, {30, 90}, {100, 160}}, []packSlot{{0, 1, 2, 0}, {1, 1, 2, 0}, {0, 1, 1, 1}}},
	} {
		if got := packColumns(c.items); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDraggedTimesSnapAndStayInTheDay(t *testing.T) {
	s := gridScale{from: 480, to: 960}
	for _, c := range []struct{ pointer, grab, length, want int }{
		{602, 0, 60, 600}, {603, 0, 60, 605}, {650, 30, 60, 620}, {300, 0, 60, 480}, {959, 0, 90, 870},
	} {
		if got := movedStart(c.pointer, c.grab, c.length, s); got != c.want {
			t.Errorf("movedStart(%d, %d, %d) = %d, want %d", c.pointer, c.grab, c.length, got, c.want)
		}
	}
	for _, c := range []struct{ pointer, from, want int }{{618, 540, 620}, {500, 540, 545}, {2000, 540, 960}} {
		if got := resizedEnd(c.pointer, c.from, s); got != c.want {
			t.Errorf("resizedEnd(%d, %d) = %d, want %d", c.pointer, c.from, got, c.want)
		}
	}
	for _, c := range []struct{ a, b, from, to int }{{600, 661, 600, 660}, {661, 600, 600, 660}, {600, 600, 600, 605}, {100, 500, 480, 500}} {
		if from, to := drawnSpan(c.a, c.b, s); from != c.from || to != c.to {
			t.Errorf("drawnSpan(%d, %d) = %d, %d, want %d, %d", c.a, c.b, from, to, c.from, c.to)
		}
	}
}

func TestHoursWidenToShowEverySession(t *testing.T) {
	at := course.NewClock
	for _, c := range []struct {
		blocks      []GridBlock
		first, last int
	}{
		{nil, 480, 960},
		{[]GridBlock{{From: at(7, 30), To: at(9, 0)}}, 420, 960},
		{[]GridBlock{{From: at(15, 30), To: at(16, 5)}}, 480, 1020},
		{[]GridBlock{{From: at(23, 0), To: at(24, 0)}}, 480, 1440},
	} {
		if first, last := shownHours(at(8, 0), at(16, 0), c.blocks); first != c.first || last != c.last {
			t.Errorf("%v: got %d–%d, want %d–%d", c.blocks, first, last, c.first, c.last)
		}
	}
}
