//go:build !ci

package app

import (
	"image"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// viewportOf asks the library below the toolkit, which the toolkit has begun;
// nil when the window has not been made. Its own window is the one that the
// toolkit makes current to draw in it.
func viewportOf(win fyne.Window) *viewport {
	drawn, ok := win.(interface{ RunWithContext(draw func()) })
	if !ok || !exists(win) {
		return nil
	}
	var w *glfw.Window
	drawn.RunWithContext(func() { w = glfw.GetCurrentContext() })
	if w == nil {
		return nil
	}
	placed := glfw.GetPlatform() != glfw.PlatformWayland
	return &viewport{
		screens: workAreas, placed: placed, maximise: w.Maximize,
		stand: func() stand { return standOf(w, placed) },
		frame: func() (f frame) {
			f.left, f.top, f.right, f.bottom = w.GetFrameSize()
			return f
		},
		watch: func(moved func()) { watch(w, moved) },
	}
}

func standOf(w *glfw.Window, placed bool) stand {
	var at, size image.Point
	if placed {
		at.X, at.Y = w.GetPos()
	}
	size.X, size.Y = w.GetSize()
	return stand{
		area:      image.Rectangle{Max: size}.Add(at),
		maximised: w.GetAttrib(glfw.Maximized) == glfw.True,
		hidden:    w.GetAttrib(glfw.Iconified) == glfw.True,
	}
}

// watch listens beside the toolkit, which has listened before.
func watch(w *glfw.Window, moved func()) {
	var onPos glfw.PosCallback
	var onSize glfw.SizeCallback
	var onMaximise glfw.MaximizeCallback
	onPos = w.SetPosCallback(func(w *glfw.Window, x, y int) {
		if onPos != nil {
			onPos(w, x, y)
		}
		moved()
	})
	onSize = w.SetSizeCallback(func(w *glfw.Window, width, height int) {
		if onSize != nil {
			onSize(w, width, height)
		}
		moved()
	})
	onMaximise = w.SetMaximizeCallback(func(w *glfw.Window, on bool) {
		if onMaximise != nil {
			onMaximise(w, on)
		}
		moved()
	})
}

// workAreas gives the area that each screen has for windows, the main one first;
// none before the toolkit has begun.
func workAreas() (out []image.Rectangle) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	for _, m := range glfw.GetMonitors() {
		x, y, w, h := m.GetWorkarea()
		out = append(out, image.Rect(x, y, x+w, y+h))
	}
	return out
}
