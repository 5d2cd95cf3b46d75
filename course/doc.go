// Package course is the domain of Klassetrin: the nouns of teaching that a
// library takes to schools, the rules between them, the plan that holds them
// all in memory and the planner through whose one door every alteration goes.
//
// It imports the standard library and the uuid package only. It knows no
// sentences (package words says them), no SQL (package store) and no widgets.
package course
