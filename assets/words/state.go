package words

import "klassetrin/course"

var sessionStateKeys = map[course.SessionState]string{
	course.Planned:        "session.state.planned",
	course.SessionOffered: "session.state.offered",
	course.Confirmed:      "session.state.confirmed",
	course.Held:           "session.state.held",
	course.CalledOff:      "session.state.calledOff",
}

// SessionState names the state of a session.
func (p *Printer) SessionState(s course.SessionState) string {
	return p.choice(sessionStateKeys[s], s.String())
}

var courseStateKeys = map[course.CourseState]string{
	course.Draft:     "course.state.draft",
	course.Pilot:     "course.state.pilot",
	course.Published: "course.state.published",
	course.Retired:   "course.state.retired",
}

// CourseState names the state of a course.
func (p *Printer) CourseState(s course.CourseState) string {
	return p.choice(courseStateKeys[s], s.String())
}

var requestStateKeys = map[course.RequestState]string{
	course.RequestOpen:      "request.state.open",
	course.RequestOffered:   "request.state.offered",
	course.RequestScheduled: "request.state.scheduled",
	course.RequestDeclined:  "request.state.declined",
	course.RequestWithdrawn: "request.state.withdrawn",
	course.RequestWaiting:   "request.state.waiting",
}

// RequestState names what became of a request.
func (p *Printer) RequestState(s course.RequestState) string {
	return p.choice(requestStateKeys[s], s.String())
}

var whoKeys = map[course.Who]string{
	course.Nobody:    "calledoff.by.nobody",
	course.BySchool:  "calledoff.by.school",
	course.ByLibrary: "calledoff.by.library",
	course.ByOthers:  "calledoff.by.others",
}

// Who says which side called a session off.
func (p *Printer) Who(w course.Who) string { return p.choice(whoKeys[w], w.String()) }

var sureKeys = map[course.Sure]string{
	course.NotRecorded: "sure.notRecorded",
	course.Counted:     "sure.counted",
	course.Estimated:   "sure.estimated",
	course.Unknown:     "sure.unknown",
}

// Sure says how a count came about.
func (p *Printer) Sure(s course.Sure) string { return p.choice(sureKeys[s], s.String()) }
