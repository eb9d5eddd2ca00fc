/** One student's work over several lessons, written straight into the database: weeks of it take no minutes to make. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { stepsOf, type Lesson } from '../../src/lib/lessons/lesson';
import type { TestServer } from './server';

const DAY = 86_400_000;
const LESSONS = ['before-you-begin', 'meet-the-article', 'labels-and-people', 'sweeping-generalizations'];

/** Of four passages in each of four lessons, how many were flagged. */
export interface Course {
	readonly caught: readonly [number, number, number, number];
	readonly accused: readonly [number, number, number, number];
}

/**
 * Assigns four lessons and hands them in for a student: so many of four slanted and four fair passages flagged, as
 * loaded language. Every choice is answered with “95%”, and every third rightly.
 */
export function addWork(
	server: TestServer,
	{ classId, name }: { classId: string; name: string },
	{ caught, accused }: Course
): void {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	try {
		database
			.transaction(() => {
				const write = writer(database, classId, name);
				for (const [index, lessonId] of LESSONS.entries()) {
					const at = Date.now() - (20 - 4 * index) * DAY;
					const attempt = write.attempt(lessonId, at);
					write.seen(attempt, at, { caught: caught[index] ?? 0, accused: accused[index] ?? 0 });
					write.choices(attempt, at);
				}
				const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
				write.skill({ caught: sum(caught), accused: sum(accused) });
			})
			.immediate();
	} finally {
		database.close();
	}
}

interface Attempt {
	readonly id: string;
	readonly lesson: Lesson;
}
interface Flagged {
	readonly caught: number;
	readonly accused: number;
}

function writer(database: Database.Database, classId: string, name: string) {
	const insert = (table: string, row: Readonly<Record<string, string | number | null>>) => {
		const names = Object.keys(row);
		const places = names.map(() => '?').join(', ');
		database
			.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`)
			.run(...Object.values(row));
	};
	const find = <Found>(query: string, ...values: string[]): Found => {
		const row = database.prepare<string[], Found>(query).get(...values);
		if (row === undefined) throw new Error(`Nothing found: ${query}`);
		return row;
	};
	const { student } = find<{ student: string }>(
		`select accounts.id as student from accounts join enrollments on account_id = accounts.id
		 where display_name = ? and class_id = ?`,
		name,
		classId
	);
	const { teacher } = find<{ teacher: string }>(
		'select account_id as teacher from class_teachers where class_id = ?',
		classId
	);
	const whose = { account_id: student, class_id: classId };

	return {
		attempt(lessonId: string, at: number): Attempt {
			const edition = find<{ id: string; document: string }>(
				'select id, document from editions where lesson_id = ? order by number desc',
				lessonId
			);
			const [assignment, id] = [randomUUID(), randomUUID()];
			insert('assignments', {
				...{ id: assignment, class_id: classId, edition_id: edition.id, created_by: teacher },
				...{ created_at: at, opens_at: at, due_at: at + 2 * DAY, rules: '{}' }
			});
			insert('attempts', {
				...{ id, assignment_id: assignment, account_id: student, edition_id: edition.id, number: 1 },
				...{ lighter: 0, started_at: at, handed_in_at: at + DAY }
			});
			return { id, lesson: JSON.parse(edition.document) as Lesson };
		},

		seen({ id }: Attempt, at: number, { caught, accused }: Flagged): void {
			for (const [isSignal, flagged] of [
				[1, caught],
				[0, accused]
			] as const) {
				for (const place of [0, 1, 2, 3]) {
					insert('judgments', {
						...{ account_id: whose.account_id, attempt_id: id, passage_id: `${id}/${isSignal}/${place}` },
						...{ question_id: `q-${isSignal}-${place}`, judged_at: at, is_signal: isSignal },
						is_flagged: place < flagged ? 1 : 0
					});
				}
			}
			insert('evidence', {
				attempt_id: id,
				shown: JSON.stringify({ q: [[['loaded-language', 0.5, 4, caught, 4, accused]], at] })
			});
		},

		choices({ id, lesson }: Attempt, at: number): void {
			const questions = stepsOf(lesson, { lighter: false }).flatMap((step) =>
				step.kind === 'question' && step.question.kind === 'choice' ? [step.question] : []
			);
			for (const [index, { id: questionId, options }] of questions.entries()) {
				const value = JSON.stringify({ chosen: [options[0]?.id] });
				const place = { attempt_id: id, question_id: questionId, try_number: 1 };
				insert('answers', { ...place, value, revision: 1, saved_at: at, confidence: 95 });
				const score = index % 3 === 0 ? 1 : 0;
				insert('grades', { ...place, score });
			}
		},

		skill({ caught, accused }: Flagged): void {
			insert('skills', {
				...whose,
				learned: JSON.stringify({ 'loaded-language': [Date.now(), 16, caught, 16, accused, 8, 4, 0.4] })
			});
		}
	};
}
