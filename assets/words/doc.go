// Package words says everything that a user reads: texts, plurals, dates,
// numbers, names of states and kinds, errors and conflicts, in Danish, German
// and English. A Printer is a value for one language, so a window and a report
// can speak different languages at the same time.
package words
