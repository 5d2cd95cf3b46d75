// Package store keeps a plan: in a file (SQLite). It loads the plan, commits
// changes, keeps the journal and tells of changes made by others; it decides
// nothing.
//
// A record becomes a row of the table named after its kind, and rows of
// further tables for its lists. Which column holds which field is said once,
// in nouns.go, for reading and writing alike. The SQL is written so that
// another engine can run the same text: $1 placeholders in order, ISO texts for
// days, no functions on JSON, no clock of the engine.
package store
