//go:build !ci

package app

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// monitors gives the room that each screen has for windows. The toolkit does not
// tell it, so the library below is asked, which the toolkit has begun.
func monitors() (out []fyne.Size) {
	defer func() {
		if recover() != nil { // there are none
			out = nil
		}
	}()
	for _, m := range glfw.GetMonitors() {
		_, _, w, h := m.GetWorkarea()
		out = append(out, fyne.NewSize(float32(w), float32(h)))
	}
	return out
}
