/** A lesson that the teacher of a journey wrote and published, stored as it would be. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Lesson } from '../../src/lib/lessons/lesson';
import { TEACHER } from './journey';
import type { TestServer } from './server';

/** What its title ends with. */
export const OWN_LESSON = 'our own';

/** Publishes a copy of the course's lesson as one that the teacher writes. @returns it. */
export function publishOwn(server: TestServer): Lesson {
	const database = openDatabase(server);
	const edition = database
		.prepare<[], { document: string }>(`select document from editions where lesson_id = 'loaded-language'`)
		.get();
	const teacher = database
		.prepare<[string], { id: string }>('select id from accounts where username = ?')
		.get(TEACHER.username);
	if (!edition || !teacher) throw new Error('There is no edition, or no teacher.');
	const course = JSON.parse(edition.document) as Lesson;
	const lesson = { ...course, id: randomUUID(), title: `Loaded language, ${OWN_LESSON}`, number: undefined };
	const document = JSON.stringify(lesson);
	const now = Date.now();
	database
		.prepare(
			`insert into editions (id, lesson_id, number, content_hash, document, published_at) values (?, ?, 1, ?, ?, ?)`
		)
		.run(randomUUID(), lesson.id, lesson.id, document, now);
	database
		.prepare(
			`insert into drafts (id, document, revision, created_at, changed_at, changed_by) values (?, ?, 1, ?, ?, ?)`
		)
		.run(lesson.id, document, now, now, teacher.id);
	database
		.prepare('insert into draft_editors (draft_id, account_id) values (?, ?)')
		.run(lesson.id, teacher.id);
	database.close();
	return lesson;
}

/** The database of a server, to be closed by whoever opens it. */
export function openDatabase(server: TestServer): Database.Database {
	return new Database(join(server.folder, 'underline.db'));
}
