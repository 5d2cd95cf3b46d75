package store

import (
	"slices"

	"klassetrin/course"
)

// tables lists how each kind of record is kept, in the order of course.Kinds.
var tables = []table{
	newTable(course.KindLibrary, func(r *course.Library) (*course.Base, []column) {
		return &r.Base, []column{
			{"name", &r.Name},
			{"country", &r.Country},
			{"zone", &r.Zone},
			{"municipality", &r.Municipality},
			{"roll_month", &r.RollMonth},
			{"roll_day", &r.RollDay},
			{"areas", asJSON(&r.Areas)},
			{"speed_kmh", &r.SpeedKmh},
			{"lesson_unit", &r.LessonUnit},
			{"language", &r.Language},
		}
	}),
	newTable(course.KindBranch, func(r *course.Branch) (*course.Base, []column) {
		return &r.Base, slices.Concat(
			[]column{{"name", &r.Name}, {"address", &r.Address}, {"hours", asJSON(&r.Hours)}, {"retired", &r.Retired}},
			positionColumns(&r.Position))
	}),
	newTable(course.KindRoom, func(r *course.Room) (*course.Base, []column) {
		return &r.Base, []column{{"branch", &r.Branch}, {"name", &r.Name}, {"seats", &r.Seats}, {"retired", &r.Retired}}
	}),
	newTable(course.KindKit, func(r *course.Kit) (*course.Base, []column) {
		return &r.Base, []column{
			{"name", &r.Name}, {"copies", &r.Copies}, {"serves", &r.Serves}, {"remarks", &r.Remarks}, {"retired", &r.Retired},
		}
	}),
	newTable(course.KindTheme, func(r *course.Theme) (*course.Base, []column) {
		return &r.Base, []column{
			{"name", &r.Name}, {"colour", &r.Colour}, {"icon", &r.Icon}, {"sort", &r.Sort}, {"retired", &r.Retired},
		}
	}),
	newTable(course.KindLibrarian, func(r *course.Librarian) (*course.Base, []column) {
		return &r.Base, []column{
			{"name", &r.Name},
			{"short", &r.Short},
			{"mail", &r.Mail},
			{"phone", &r.Phone},
			{"branch", &r.Branch},
			{"skills", asJSON(&r.Skills)},
			{"hours", asJSON(&r.Hours)},
			{"volunteer", &r.Volunteer},
			{"retired", &r.Retired},
		}
	}),
	newTable(course.KindAbsence, func(r *course.Absence) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{{"librarian", &r.Librarian}, {"reason", &r.Reason}},
			periodColumns("first_day", "last_day", &r.Days))
	}),
	newTable(course.KindGradeLevel, func(r *course.GradeLevel) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{
			{"system", &r.System},
			{"level", &r.Level},
			{"parent", &r.Parent},
			{"next", &r.Next},
			{"short", &r.Short},
			{"isced", &r.ISCED},
			{"age_from", &r.AgeFrom},
			{"age_to", &r.AgeTo},
			{"sort", &r.Sort},
			{"retired", &r.Retired},
		}, nameColumns(&r.Name))
	}),
	newTable(course.KindGoal, func(r *course.Goal) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{
			{"framework", &r.Framework},
			{"code", &r.Code},
			{"parent", &r.Parent},
			{"area", &r.Area},
			{"note", &r.Note},
			{"sort", &r.Sort},
			{"retired", &r.Retired},
		}, nameColumns(&r.Name))
	}),
	newTable(course.KindSchool, func(r *course.School) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{
			{"name", &r.Name},
			{"number", &r.Number},
			{"type", &r.Type},
			{"address", &r.Address},
			{"postcode", &r.Postcode},
			{"town", &r.Town},
			{"municipality", &r.Municipality},
			{"district", &r.District},
			{"area", &r.Area},
			{"parent", &r.Parent},
			{"mail", &r.Mail},
			{"phone", &r.Phone},
			{"website", &r.Website},
			{"highest", &r.Highest},
			{"remarks", &r.Remarks},
			{"closed", &r.Closed},
		}, positionColumns(&r.Position))
	}),
	newTable(course.KindContact, func(r *course.Contact) (*course.Base, []column) {
		return &r.Base, []column{
			{"school", &r.School},
			{"name", &r.Name},
			{"role", &r.Role},
			{"mail", &r.Mail},
			{"phone", &r.Phone},
			{"source", &r.Source},
			{"confirmed", &r.Confirmed},
		}
	}),
	newTable(course.KindClass, func(r *course.Class) (*course.Base, []column) {
		return &r.Base, []column{
			{"school", &r.School},
			{"track", &r.Track},
			{"grade", &r.Grade},
			{"since", &r.Since},
			{"fixed", &r.Fixed},
			{"left_year", &r.Left},
		}
	},
		newList("class_grade", "class", func(r *course.Class) *[]course.ID { return &r.Mixed }, reference("grade")),
		newList("class_pupils", "class", func(r *course.Class) *[]course.Pupils { return &r.Pupils }, func(e *course.Pupils) []column {
			return []column{{"year", &e.Year}, {"n", &e.N}}
		})),
	newTable(course.KindClosedDay, func(r *course.ClosedDay) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{
			{"name", &r.Name}, {"sort", &r.Sort}, {"branch", &r.Branch}, {"school", &r.School}, {"municipality", &r.Municipality},
		}, periodColumns("first_day", "last_day", &r.Days))
	}),
	newTable(course.KindCourse, courseColumns,
		newList("course_grade", "course", func(r *course.Course) *[]course.ID { return &r.Grades }, reference("grade")),
		newList("course_goal", "course", func(r *course.Course) *[]course.ID { return &r.Goals }, reference("goal")),
		newList("course_kit", "course", func(r *course.Course) *[]course.KitNeed { return &r.Kits }, func(e *course.KitNeed) []column {
			return []column{{"kit", &e.Kit}, {"per_pupils", &e.PerPupils}}
		})),
	newTable(course.KindEdition, func(r *course.Edition) (*course.Base, []column) {
		return &r.Base, []column{{"course", &r.Course}, {"number", &r.Number}, {"design", asJSON(&r.Design)}}
	}),
	newTable(course.KindRequest, requestColumns,
		newList("request_class", "request", func(r *course.Request) *[]course.ID { return &r.Classes }, reference("class"))),
	newTable(course.KindSession, sessionColumns,
		newList("session_librarian", "session", func(r *course.Session) *[]course.ID { return &r.Librarians }, reference("librarian")),
		newList("session_kit", "session", func(r *course.Session) *[]course.KitUse { return &r.Kits }, func(e *course.KitUse) []column {
			return []column{{"kit", &e.Kit}, {"copies", &e.Copies}}
		}),
		newList("attendance", "session", func(r *course.Session) *[]course.Attendance { return &r.Attendance }, attendanceColumns)),
	newTable(course.KindTarget, func(r *course.Target) (*course.Base, []column) {
		return &r.Base, slices.Concat([]column{
			{"name", &r.Name},
			{"source", &r.Source},
			{"rule", &r.Rule},
			{"themes", asJSON(&r.Themes)},
			{"bands", asJSON(&r.Bands)},
			{"area", &r.Area},
			{"number", &r.Number},
			{"more_than", &r.MoreThan},
			{"sort", &r.Sort},
		}, periodColumns("first_day", "last_day", &r.Period))
	}),
	newTable(course.KindTally, func(r *course.Tally) (*course.Base, []column) {
		return &r.Base, []column{{"target", &r.Target}, {"day", &r.Day}, {"n", &r.N}, {"note", &r.Note}}
	}),
}

// reference gives the columns of a list that holds nothing but IDs.
func reference(name string) func(*course.ID) []column {
	return func(id *course.ID) []column { return []column{{name, id}} }
}

func courseColumns(r *course.Course) (*course.Base, []column) {
	return &r.Base, []column{
		{"title", &r.Title},
		{"theme", &r.Theme},
		{"state", &r.State},
		{"edition", &r.Edition},
		{"places", asJSON(&r.Places)},
		{"group_min", &r.GroupMin},
		{"group_max", &r.GroupMax},
		{"skills", asJSON(&r.Skills)},
		{"needs_room", &r.NeedsRoom},
		{"set_up", &r.SetUp},
		{"clear_up", &r.ClearUp},
		{"summary", &r.Summary},
		{"materials", &r.Materials},
		{"partners", &r.Partners},
		{"season", &r.Season},
		{"price", &r.Price},
		{"afterwards", &r.Afterwards},
		{"lessons", asJSON(&r.Lessons)},
		{"origin", asJSON(&r.Origin)},
	}
}

func requestColumns(r *course.Request) (*course.Base, []column) {
	return &r.Base, slices.Concat([]column{
		{"school", &r.School},
		{"pupils", &r.Pupils},
		{"teachers", &r.Teachers},
		{"course", &r.Course},
		{"weekdays", asJSON(&r.Weekdays)},
		{"from_time", &r.From},
		{"to_time", &r.To},
		{"contact", &r.Contact},
		{"remarks", &r.Remarks},
		{"came", &r.Came},
		{"how", &r.How},
		{"state", &r.State},
	}, periodColumns("wish_first", "wish_last", &r.Wish))
}

func sessionColumns(r *course.Session) (*course.Base, []column) {
	return &r.Base, []column{
		{"course", &r.Course},
		{"edition", &r.Edition},
		{"lesson", &r.Lesson},
		{"day", &r.Day},
		{"start", &r.Start},
		{"minutes", &r.Minutes},
		{"minutes_before", &r.Before},
		{"minutes_after", &r.After},
		{"place", &r.Place.Kind},
		{"branch", &r.Place.Branch},
		{"room", &r.Place.Room},
		{"school", &r.Place.School},
		{"place_text", &r.Place.Text},
		{"state", &r.State},
		{"off_by", &r.OffBy},
		{"off_why", &r.OffWhy},
		{"request", &r.Request},
		{"sent", &r.Sent},
		{"changed", &r.Changed},
		{"remarks", &r.Remarks},
		{"rating", &r.Rating},
		{"learned", &r.Learned},
	}
}

func attendanceColumns(e *course.Attendance) []column {
	return slices.Concat([]column{
		{"class", &e.Class}, {"school", &e.School}, {"group_name", &e.Group}, {"grade", &e.Grade}, {"expected", &e.Expected},
	}, countColumns("present", &e.Present), countColumns("adults", &e.Adults))
}
