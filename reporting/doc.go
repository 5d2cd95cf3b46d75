// Package reporting makes files for others out of a plan: one file per report,
// each writes to an io.Writer. The same figures that a file holds can be asked
// for without writing it, so that the program shows a preview.
package reporting
