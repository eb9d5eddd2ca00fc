/** What a school of the first build held, and a migration as it is generated when a column of a parent changes. */

const THEN = 1_767_600_000_000;
const LATE = 4_000_000_000_000;

export const OLD_SCHOOL = `
	insert into accounts values
		('t1', 'teacher', 1, 'okafor', 'Ms. Okafor', null, ${THEN}, null),
		('s1', 'student', 0, 'maya', 'Maya R.', null, ${THEN}, null),
		('s2', 'student', 0, 'omar', 'Omar T.', null, ${THEN}, null);
	insert into classes values ('c1', 'Period 3', 'America/Chicago', ${THEN}, null);
	insert into class_teachers values ('c1', 't1');
	insert into enrollments values ('e1', 'c1', 's1', ${THEN}, null), ('e2', 'c1', 's2', ${THEN}, ${THEN});
	insert into editions values ('ed1', 'old-lesson', 1, 'hash', '{}', ${THEN});
	insert into assignments values ('a1', 'c1', 'ed1', 't1', ${THEN}, ${THEN}, ${LATE});
	insert into attempts values
		('at1', 'a1', 's1', 'ed1', 1, 0, ${THEN}, null),
		('at2', 'a1', 's2', 'ed1', 1, 1, ${THEN}, null);
	insert into answers values
		('at1', 'q1', 1, '{"chosen":["a"]}', 3, ${THEN}),
		('at2', 'q1', 1, '{"chosen":["b"]}', 1, ${THEN});
	insert into grades values ('at1', 'q1', 1, 'ed1', 0.5, '{}', null, ${THEN});
	insert into saves values ('at1', 'key-0001', 'hash', '{"status":200,"body":{}}', ${THEN});
	insert into sessions values ('${'0'.repeat(64)}', 's1', ${THEN}, ${THEN}, ${THEN + 1});
`;

export const REBUILD = `PRAGMA foreign_keys=OFF;
	CREATE TABLE __new_classes AS SELECT * FROM classes;
	DROP TABLE classes;
	ALTER TABLE __new_classes RENAME TO classes;
	CREATE UNIQUE INDEX classes_again ON classes (id);
	PRAGMA foreign_keys=ON;`;
