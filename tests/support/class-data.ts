/** Classes with results, written straight into the database: what thirty students did takes no minutes to make. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { FIRST_QUESTION } from './lesson';
import type { TestServer } from './server';

const DAY = 86_400_000;

/** How one student did: shares of slanted passages caught and of fair ones accused, 0 to 1. */
export interface Doing {
	readonly caught: number;
	readonly accused: number;
}

/** Each student of a class catches somewhat more than the one before, and every third accuses. */
export function differently(count: number): Doing[] {
	return Array.from({ length: count }, (_, index) => ({
		caught: 0.7 + (0.3 * index) / Math.max(1, count - 1),
		accused: index % 3 === 0 ? 0.75 : 0
	}));
}

/** Students who join a class and hand in its newest assignment. The first has the most to talk about. */
export function addResults(server: TestServer, classId: string, doings: readonly Doing[]): void {
	inDatabase(server, (write) => {
		const assignment = write.newestAssignment(classId);
		for (const [index, doing] of doings.entries()) {
			const student = write.student(
				classId,
				`Student ${String.fromCharCode(65 + (index % 26))}. ${index + 1}`
			);
			write.judgments({ student, attempt: write.attempt(student, assignment) }, doing, 8);
			write.skills(classId, student, doing);
		}
	});
}

/** Gives the class both checks, and hands them in for every student, with a change from the one to the other. */
export function addChecks(
	server: TestServer,
	classId: string,
	{ more, lessAccused }: { more: number; lessAccused: number }
): void {
	inDatabase(server, (write) => {
		const forms = [
			{ assignment: write.assign(classId, 'before-you-begin'), gain: 0 },
			{ assignment: write.assign(classId, 'after'), gain: 1 }
		];
		for (const [index, student] of write.students(classId).entries()) {
			const own = (index % 4) * 0.05;
			for (const { assignment, gain } of forms) {
				const attempt = write.attempt(student, assignment);
				const caught = 0.4 + own + gain * more;
				write.judgments({ student, attempt }, { caught, accused: 0.4 + own - gain * lessAccused }, 20);
				write.sheet(student, assignment, attempt, caught);
			}
		}
	});
}

interface Assignment {
	readonly id: string;
	readonly editionId: string;
}
interface Where {
	readonly student: string;
	readonly attempt: string;
}

function inDatabase(server: TestServer, job: (write: ReturnType<typeof writer>) => void): void {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	try {
		// At once: a job that reads before it writes would meet what the server wrote in between, and not wait.
		database.transaction(() => job(writer(database))).immediate();
	} finally {
		database.close();
	}
}

/** Some see the seventh slanted passage, some do not: that one is a question of the lesson, which can be opened. */
function questionAt(isSignal: 0 | 1, place: number): string {
	return isSignal === 1 && place === 6 ? FIRST_QUESTION : `q-${isSignal}-${place}`;
}

function writer(database: Database.Database) {
	const now = Date.now();
	const insert = (table: string, row: Readonly<Record<string, string | number | null>>) =>
		database
			.prepare(
				`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
					.map(() => '?')
					.join(', ')})`
			)
			.run(...Object.values(row));
	const one = (query: string, ...values: string[]) => {
		const row = database
			.prepare<string[], { id: string; edition: string; owner: string }>(query)
			.get(...values);
		if (!row) throw new Error(`Nothing found: ${query}`);
		return row;
	};
	return {
		newestAssignment(classId: string): Assignment {
			const { id, edition } = one(
				"select id, edition_id as edition, '' as owner from assignments where class_id = ? order by created_at desc",
				classId
			);
			return { id, editionId: edition };
		},

		assign(classId: string, lessonId: string): Assignment {
			const { id: editionId } = one(
				"select id, '' as edition, '' as owner from editions where lesson_id = ? order by number desc",
				lessonId
			);
			const { owner } = one(
				"select '' as id, '' as edition, account_id as owner from class_teachers where class_id = ?",
				classId
			);
			const id = randomUUID();
			insert('assignments', {
				...{ id, class_id: classId, edition_id: editionId, created_by: owner, created_at: now - 3 * DAY },
				...{ opens_at: now - 3 * DAY, due_at: now - DAY, rules: '{}' }
			});
			return { id, editionId };
		},

		student(classId: string, name: string): string {
			const id = randomUUID();
			insert('accounts', {
				...{
					id,
					role: 'student',
					is_admin: 0,
					username: `pupil-${id.slice(0, 8)}`,
					display_name: name,
					created_at: now
				}
			});
			insert('enrollments', { id: randomUUID(), class_id: classId, account_id: id, joined_at: now });
			return id;
		},

		students(classId: string): string[] {
			return database
				.prepare<[string], { id: string }>('select account_id as id from enrollments where class_id = ?')
				.all(classId)
				.map(({ id }) => id);
		},

		attempt(student: string, { id, editionId }: Assignment): string {
			const attempt = randomUUID();
			insert('attempts', {
				...{ id: attempt, assignment_id: id, account_id: student, edition_id: editionId, number: 1 },
				...{ lighter: 0, started_at: now - DAY, handed_in_at: now - DAY }
			});
			return attempt;
		},

		/** So many slanted passages and as many fair ones, of which the shares were flagged. */
		judgments({ student, attempt }: Where, { caught, accused }: Doing, of: number): void {
			for (const [isSignal, share] of [
				[1, caught],
				[0, accused]
			] as const) {
				for (let place = 0; place < of; place++) {
					insert('judgments', {
						...{ account_id: student, attempt_id: attempt },
						...{ passage_id: `${attempt}/${isSignal}/${place}`, question_id: questionAt(isSignal, place) },
						...{
							judged_at: now - DAY,
							is_signal: isSignal,
							is_flagged: place < Math.round(share * of) ? 1 : 0
						}
					});
				}
			}
		},

		/** Loaded language as caught, unsourced claims as accused, four of each. */
		skills(classId: string, student: string, { caught, accused }: Doing): void {
			const learned = (theta: number, seen: number, flagged: number) => [
				...[now - DAY, 4, seen, 4, flagged],
				...[8, 2, theta]
			];
			insert('skills', {
				...{ class_id: classId, account_id: student },
				learned: JSON.stringify({
					'loaded-language': learned(4 * caught - 2, Math.round(caught * 4), 0),
					'unsourced-claim': learned(0, 2, Math.round(accused * 4))
				})
			});
		},

		sheet(student: string, { id, editionId }: Assignment, attempt: string, score: number): void {
			insert('sheets', {
				...{ attempt_id: attempt, edition_id: editionId, assignment_id: id, account_id: student },
				...{ lighter: 0, is_counted: 1, scores: JSON.stringify({ all: score }), chosen: '{}' }
			});
		}
	};
}
