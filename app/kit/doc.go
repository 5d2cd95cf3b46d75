// Package kit holds the look of Klassetrin and the widgets that its screens are
// built from.
package kit
