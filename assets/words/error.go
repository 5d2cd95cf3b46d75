package words

// Error says an error in one sentence.
func (p *Printer) Error(err error) string {
	if err == nil {
		return ""
	}
	return p.T("error.unexpected")
}
