// Package intake reads what comes from outside the library: registers of
// schools as offices publish them and lists as librarians keep them. A file may
// be wrong in every way; what is read is shown as a preview first, good rows
// can be kept while bad ones are listed, and nothing is altered before the
// edits of the preview go through the planner.
package intake
