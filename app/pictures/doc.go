// Package pictures looks at the whole window: its tests open every screen with
// the example libraries in every language, look, size and text factor, take
// pictures, and find by machine what is cut off, drawn over something else,
// nameless, too much or not translated. `make pictures` runs the full matrix
// and leaves the pictures and an index page in build/pictures; the ordinary
// tests run a small part of it.
package pictures
