package words

// locale holds what a language needs to write dates and numbers. Weekdays
// start with Sunday, as in package time; months with January.
type locale struct {
	months       [12]string
	monthsShort  [12]string // for charts and narrow columns
	monthsAbbr   [12]string // in running text, with the full stop the language sets
	weekdays     [7]string
	weekdaysFew  [7]string
	day          string // what follows the number of the day: "." or ""
	dateSep      string // between the numbers of a short date
	week         string
	group        string // between thousands
	decimal      string
	percent      string
	minutes      string
	and          string
	about        string
	unknown      string
	schoolYear   string
	from, to     string // of a period that is open at one end
	all          string // a period without ends
	weekdayComma string // between the weekday and the date
}

var locales = map[Lang]*locale{
	Danish: {
		months:      [12]string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"},
		monthsShort: [12]string{"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"},
		monthsAbbr:  [12]string{"jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."},
		weekdays:    [7]string{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"},
		weekdaysFew: [7]string{"søn", "man", "tir", "ons", "tor", "fre", "lør"},
		day:         ".", dateSep: ".", week: "uge", group: ".", decimal: ",", percent: "\u00a0%", minutes: "min",
		and: "og", about: "ca.", unknown: "ukendt", schoolYear: "skoleåret", from: "fra", to: "til og med", all: "hele perioden",
		weekdayComma: " ",
	},
	German: {
		months:      [12]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
		monthsShort: [12]string{"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
		monthsAbbr:  [12]string{"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."},
		weekdays:    [7]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
		weekdaysFew: [7]string{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
		day:         ".", dateSep: ".", week: "KW", group: ".", decimal: ",", percent: "\u00a0%", minutes: "Min.",
		and: "und", about: "ca.", unknown: "unbekannt", schoolYear: "Schuljahr", from: "ab", to: "bis", all: "gesamter Zeitraum",
		weekdayComma: ", ",
	},
	English: {
		months:      [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		monthsShort: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		monthsAbbr:  [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		weekdays:    [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		weekdaysFew: [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
		day:         "", dateSep: "/", week: "week", group: ",", decimal: ".", percent: "%", minutes: "min",
		and: "and", about: "about", unknown: "unknown", schoolYear: "school year", from: "from", to: "until", all: "the whole period",
		weekdayComma: " ",
	},
}
