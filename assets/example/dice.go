package example

import (
	"fmt"
	"hash/fnv"
	"time"

	"klassetrin/course"
)

// dice are small pseudo-random numbers (SplitMix64) that fall the same way on
// every computer and with every release of Go.
type dice uint64

func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below gives a number from 0 to n-1.
func (d *dice) below(n int) int { return int(d.next() >> 33 % uint64(max(1, n))) }

// between gives a number from low to high.
func (d *dice) between(low, high int) int { return low + d.below(high-low+1) }

// chance is true in so many of a hundred throws.
func (d *dice) chance(percent int) bool { return d.below(100) < percent }

// names makes IDs in the form of UUIDv7 from names: the same name always gives
// the same ID, and IDs sort in the order in which they were first asked for.
type names struct {
	of    map[string]course.ID
	from  time.Time
	space string
}

func newNames(space string, from course.Date) *names {
	y, m, d := from.YMD()
	return &names{of: map[string]course.ID{}, from: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), space: space}
}

func (n *names) id(kind course.Kind, key string) course.ID {
	name := string(kind) + "/" + key
	if id, ok := n.of[name]; ok {
		return id
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(n.space + "/" + name))
	sum := h.Sum64()
	ms := uint64(n.from.UnixMilli()) + uint64(len(n.of))
	id := course.ID(fmt.Sprintf("%08x-%04x-7%03x-%04x-%012x", ms>>16, ms&0xffff, sum>>52, 0x8000|sum>>38&0x3fff, sum&0xffffffffffff))
	n.of[name] = id
	return id
}
