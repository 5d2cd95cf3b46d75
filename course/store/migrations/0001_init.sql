-- The tables of a plan. A table has the name of its kind of record; "version" counts how often a record was stored.
-- Days are ISO texts (2026-03-02), times of day are texts (09:30), an empty reference is NULL. JSON texts are parts that
-- are always read whole. References are checked when a change is complete.

CREATE TABLE migration (
	number INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	done_at TEXT NOT NULL
);

CREATE TABLE library (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	country TEXT NOT NULL,
	zone TEXT NOT NULL,
	municipality TEXT NOT NULL,
	roll_month INTEGER NOT NULL,
	roll_day INTEGER NOT NULL,
	areas TEXT, -- JSON
	speed_kmh INTEGER NOT NULL,
	lesson_unit INTEGER NOT NULL,
	language TEXT NOT NULL
);

CREATE TABLE branch (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	address TEXT NOT NULL,
	lat DOUBLE PRECISION,
	lon DOUBLE PRECISION,
	hours TEXT, -- JSON
	retired BOOLEAN NOT NULL
);

CREATE TABLE room (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	branch TEXT REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
	name TEXT NOT NULL,
	seats INTEGER NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE kit (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	copies INTEGER NOT NULL,
	serves INTEGER NOT NULL,
	remarks TEXT NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE theme (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	colour INTEGER NOT NULL,
	icon TEXT NOT NULL,
	sort INTEGER NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE librarian (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	short TEXT NOT NULL,
	mail TEXT NOT NULL,
	phone TEXT NOT NULL,
	branch TEXT REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
	skills TEXT, -- JSON
	hours TEXT, -- JSON
	volunteer BOOLEAN NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE absence (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	librarian TEXT REFERENCES librarian (id) DEFERRABLE INITIALLY DEFERRED,
	first_day TEXT,
	last_day TEXT,
	reason TEXT NOT NULL
);
CREATE INDEX absence_librarian ON absence (librarian);

CREATE TABLE grade_level (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	system TEXT NOT NULL,
	level TEXT NOT NULL,
	parent TEXT, -- may be shipped later than this row
	next TEXT,   -- may be shipped later than this row
	name_da TEXT NOT NULL,
	name_de TEXT NOT NULL,
	name_en TEXT NOT NULL,
	short TEXT NOT NULL,
	isced TEXT NOT NULL,
	age_from INTEGER NOT NULL,
	age_to INTEGER NOT NULL,
	sort INTEGER NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE goal (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	framework TEXT NOT NULL,
	code TEXT NOT NULL,
	parent TEXT, -- may be retired
	area BOOLEAN NOT NULL,
	name_da TEXT NOT NULL,
	name_de TEXT NOT NULL,
	name_en TEXT NOT NULL,
	note TEXT NOT NULL,
	sort INTEGER NOT NULL,
	retired BOOLEAN NOT NULL
);

CREATE TABLE school (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	number TEXT NOT NULL,
	type TEXT NOT NULL,
	address TEXT NOT NULL,
	postcode TEXT NOT NULL,
	town TEXT NOT NULL,
	municipality TEXT NOT NULL,
	district TEXT NOT NULL,
	area TEXT NOT NULL,
	lat DOUBLE PRECISION,
	lon DOUBLE PRECISION,
	parent TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	mail TEXT NOT NULL,
	phone TEXT NOT NULL,
	website TEXT NOT NULL,
	highest TEXT NOT NULL,
	remarks TEXT NOT NULL,
	closed BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX school_number ON school (number) WHERE number <> '';
CREATE INDEX school_parent ON school (parent);

CREATE TABLE contact (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	mail TEXT NOT NULL,
	phone TEXT NOT NULL,
	source TEXT NOT NULL,
	confirmed TEXT
);
CREATE INDEX contact_school ON contact (school);

CREATE TABLE class (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	track TEXT NOT NULL,
	grade TEXT REFERENCES grade_level (id) DEFERRABLE INITIALLY DEFERRED,
	since INTEGER NOT NULL,
	fixed BOOLEAN NOT NULL,
	left_year INTEGER NOT NULL
);
CREATE INDEX class_school ON class (school);

-- Further grades of a mixed class.
CREATE TABLE class_grade (
	class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	grade TEXT REFERENCES grade_level (id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (class, place)
);

-- The number of pupils of a class in a school year.
CREATE TABLE class_pupils (
	class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	year INTEGER NOT NULL,
	n INTEGER NOT NULL,
	PRIMARY KEY (class, place)
);

CREATE TABLE closed_day (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	first_day TEXT,
	last_day TEXT,
	sort TEXT NOT NULL,
	branch TEXT REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	municipality TEXT NOT NULL
);
CREATE INDEX closed_day_school ON closed_day (school);

CREATE TABLE course (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
	state TEXT NOT NULL,
	edition INTEGER NOT NULL,
	places TEXT, -- JSON
	group_min INTEGER NOT NULL,
	group_max INTEGER NOT NULL,
	skills TEXT, -- JSON
	needs_room BOOLEAN NOT NULL,
	set_up INTEGER NOT NULL,
	clear_up INTEGER NOT NULL,
	summary TEXT NOT NULL,
	materials TEXT NOT NULL,
	partners TEXT NOT NULL,
	season TEXT NOT NULL,
	price TEXT NOT NULL,
	afterwards TEXT NOT NULL,
	lessons TEXT -- JSON
);

CREATE TABLE course_grade (
	course TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	grade TEXT REFERENCES grade_level (id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (course, place)
);

CREATE TABLE course_goal (
	course TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (course, place)
);

CREATE TABLE course_kit (
	course TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	kit TEXT REFERENCES kit (id) DEFERRABLE INITIALLY DEFERRED,
	per_pupils INTEGER NOT NULL,
	PRIMARY KEY (course, place)
);

CREATE TABLE edition (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
	number INTEGER NOT NULL,
	design TEXT -- JSON
);
CREATE UNIQUE INDEX edition_number ON edition (course, number);

CREATE TABLE request (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	pupils INTEGER NOT NULL,
	teachers INTEGER NOT NULL,
	course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
	wish_first TEXT,
	wish_last TEXT,
	weekdays TEXT, -- JSON
	from_time TEXT NOT NULL,
	to_time TEXT NOT NULL,
	contact TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
	remarks TEXT NOT NULL,
	came TEXT,
	how TEXT NOT NULL,
	state TEXT NOT NULL
);
CREATE INDEX request_school ON request (school);
CREATE INDEX request_contact ON request (contact);

CREATE TABLE request_class (
	request TEXT NOT NULL REFERENCES request (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	class TEXT REFERENCES class (id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (request, place)
);
CREATE INDEX request_class_class ON request_class (class);

CREATE TABLE session (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	course TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
	edition INTEGER NOT NULL,
	lesson TEXT,
	day TEXT,
	start TEXT NOT NULL,
	minutes INTEGER NOT NULL,
	minutes_before INTEGER NOT NULL,
	minutes_after INTEGER NOT NULL,
	place TEXT NOT NULL,
	branch TEXT REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
	room TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	place_text TEXT NOT NULL,
	state TEXT NOT NULL,
	off_by TEXT NOT NULL,
	off_why TEXT NOT NULL,
	request TEXT REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
	sent TEXT,
	changed BOOLEAN NOT NULL,
	remarks TEXT NOT NULL,
	rating INTEGER NOT NULL,
	learned TEXT NOT NULL
);
CREATE INDEX session_day ON session (day);
CREATE INDEX session_course ON session (course);
CREATE INDEX session_request ON session (request);
CREATE INDEX session_school ON session (school);

CREATE TABLE session_librarian (
	session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	librarian TEXT REFERENCES librarian (id) DEFERRABLE INITIALLY DEFERRED,
	PRIMARY KEY (session, place)
);

CREATE TABLE session_kit (
	session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	kit TEXT REFERENCES kit (id) DEFERRABLE INITIALLY DEFERRED,
	copies INTEGER NOT NULL,
	PRIMARY KEY (session, place)
);

-- One class, or a group without a class record, at a session. present_sure and adults_sure say how a count came about:
-- '' nobody has recorded anything, 'counted', 'estimated', 'unknown'. The number is NULL when there is none.
CREATE TABLE attendance (
	session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	place INTEGER NOT NULL,
	class TEXT REFERENCES class (id) DEFERRABLE INITIALLY DEFERRED,
	school TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
	group_name TEXT NOT NULL,
	grade TEXT REFERENCES grade_level (id) DEFERRABLE INITIALLY DEFERRED,
	expected INTEGER NOT NULL,
	present_n INTEGER,
	present_sure TEXT NOT NULL,
	adults_n INTEGER,
	adults_sure TEXT NOT NULL,
	PRIMARY KEY (session, place)
);
CREATE INDEX attendance_class ON attendance (class);
CREATE INDEX attendance_school ON attendance (school);

CREATE TABLE target (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	source TEXT NOT NULL,
	rule TEXT NOT NULL,
	first_day TEXT,
	last_day TEXT,
	themes TEXT, -- JSON
	bands TEXT, -- JSON
	area TEXT NOT NULL,
	number INTEGER NOT NULL,
	more_than BOOLEAN NOT NULL,
	sort INTEGER NOT NULL
);

CREATE TABLE tally (
	id TEXT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	target TEXT REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED,
	day TEXT,
	n INTEGER NOT NULL,
	note TEXT NOT NULL
);
CREATE INDEX tally_target ON tally (target);

-- Every change that was kept. writer tells apart the programs that had the file open, so that none is told of its own
-- changes. edits is JSON: each record before and after.
CREATE TABLE journal (
	seq INTEGER PRIMARY KEY,
	id TEXT NOT NULL,
	done_at TEXT NOT NULL,
	done_by TEXT NOT NULL,
	label_key TEXT NOT NULL,
	label_args TEXT, -- JSON
	undoes TEXT,
	redoes TEXT,
	final BOOLEAN NOT NULL,
	state TEXT NOT NULL,
	writer TEXT NOT NULL,
	edits TEXT NOT NULL
);
CREATE UNIQUE INDEX journal_id ON journal (id);
CREATE INDEX journal_state ON journal (state, seq);

CREATE TABLE journal_record (
	record TEXT NOT NULL,
	seq INTEGER NOT NULL REFERENCES journal (seq),
	PRIMARY KEY (record, seq)
);
