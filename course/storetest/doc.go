// Package storetest is the conformance suite of course.Store: whatever keeps a
// plan has to pass Run.
package storetest
