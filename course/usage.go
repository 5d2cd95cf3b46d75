package course

// Usage is how much a course has been given and is going to be.
type Usage struct {
	Held    int     // sessions that are over
	Ahead   int     // sessions still to come
	Pupils  Sum     // who took part in the sessions that are over
	Year    Sum     // who did so in this school year
	Last    Date    // of the last session that is over; 0 when there is none
	Rating  float64 // mean of the teachers' ratings, 1 to 5; 0 when there is none
	Ratings int     // how many ratings there are
}

// Sessions gives the number of all sessions, past and to come.
func (u Usage) Sessions() int { return u.Held + u.Ahead }

// Usage looks through the sessions of a course at a moment; those that were
// called off are left out.
func (p *Plan) Usage(course ID, now Moment) Usage {
	var u Usage
	points := 0
	var year Period
	if p.Library != nil {
		year = p.Library.SchoolYearPeriod(p.Library.SchoolYear(now.Date()))
	}
	for _, s := range p.Using(course) {
		if s.Course != course || !s.Counts() {
			continue
		}
		if s.Span().To > now {
			u.Ahead++
			continue
		}
		u.Held++
		u.Last = max(u.Last, s.Day)
		u.Pupils.Join(s.Present())
		if year.Contains(s.Day) {
			u.Year.Join(s.Present())
		}
		if s.Rating > 0 {
			u.Ratings++
			points += s.Rating
		}
	}
	if u.Ratings > 0 {
		u.Rating = float64(points) / float64(u.Ratings)
	}
	return u
}
