/** Puts a simulated class through the endpoints of the built server, as thirty browsers would. */
import { join } from 'node:path';
import { questionsOf } from '../../src/lib/lessons/lesson';
import { plainSave } from '../../src/lib/server/answers';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';
import { openSqliteStore } from '../../src/lib/server/db/sqlite-store';
import type { Store } from '../../src/lib/server/db/store';
import type { Student, Teacher } from '../../src/lib/server/policy';
import { createSession } from '../../src/lib/server/sessions';
import type { Answer } from '../../src/lib/questions/models';
import { aClass, anAssignment, aStudent, aTeacher } from '../support/builders';
import { startServer } from '../support/server';
import { simulatedLesson } from './simulated-lesson';
import type { SimulatedClass } from './simulated-students';

const HOUR = 3_600_000;

/** The class as it stands in the database afterwards. */
export interface PushedClass {
	readonly teacher: Teacher;
	readonly classId: string;
	readonly assignmentId: string;
	/** In the order of the simulated ones. */
	readonly students: readonly Student[];
}

export function openStore(folder: string): Store {
	const migrations = readMigrations('drizzle/sqlite');
	return openSqliteStore({ file: join(folder, 'underline.db'), migrations, now: new Date() });
}

/** Makes the class in an empty folder, lets it work at the lesson through a server there, and stops that. */
export async function pushClass(folder: string, simulated: SimulatedClass): Promise<PushedClass> {
	const store = openStore(folder);
	const made = await makeClass(store, simulated.students.length);
	const tokens = await Promise.all(made.students.map(({ id }) => createSession(store, id, new Date())));
	await store.close();
	const server = await startServer({ DATA_DIR: folder });
	try {
		await Promise.all(
			tokens.map((token, index) =>
				work({ origin: server.origin, token }, made.assignmentId, simulated.answers[index] ?? {})
			)
		);
	} finally {
		await server.stop();
	}
	return made;
}

async function makeClass(store: Store, size: number): Promise<PushedClass> {
	const now = Date.now();
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	const window = { opensAt: new Date(now - HOUR), dueAt: new Date(now + 24 * HOUR) };
	const assignmentId = await anAssignment(store, teacher, { classId, lesson: simulatedLesson(), ...window });
	const names = Array.from({ length: size }, (_, index) => `Student ${index + 1}`);
	const students: Student[] = [];
	for (const name of names) students.push(await aStudent(store, { classId, name }));
	return { teacher, classId, assignmentId, students };
}

interface Browser {
	readonly origin: string;
	readonly token: string;
}

async function work(
	browser: Browser,
	assignmentId: string,
	answers: Readonly<Record<string, Answer>>
): Promise<void> {
	const started = await postForm(browser, `/learn/assignments/${assignmentId}?/start`);
	const [, attemptId] = /\/learn\/attempts\/([^/?#"]+)/.exec(started) ?? [];
	if (!attemptId) throw new Error(`The lesson did not start: ${started}`);
	for (const { id } of questionsOf(simulatedLesson(), { lighter: false })) {
		const value = answers[id];
		if (value) await save(browser, attemptId, plainSave({ questionId: id, revision: 1, value }));
	}
	await postForm(browser, `/learn/attempts/${attemptId}?/handIn`);
}

/** A student's browser keeps what is refused for coming too fast, and sends it again. */
async function save(browser: Browser, attemptId: string, body: object): Promise<void> {
	const response = await fetch(`${browser.origin}/api/attempts/${attemptId}/answers`, {
		method: 'POST',
		headers: { ...headersOf(browser), 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (response.status === 429) {
		await new Promise((resolve) =>
			setTimeout(resolve, 1000 * Number(response.headers.get('retry-after') ?? 1))
		);
		return save(browser, attemptId, body);
	}
	if (response.status !== 200)
		throw new Error(`An answer was not saved: ${response.status} ${await response.text()}`);
}

/** @returns where the form leads. */
async function postForm(browser: Browser, path: string): Promise<string> {
	const response = await fetch(browser.origin + path, {
		method: 'POST',
		redirect: 'manual',
		// Asked for a page, as by a form without script: else the answer is JSON.
		headers: {
			...headersOf(browser),
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: ''
	});
	if (response.status !== 303) throw new Error(`${path} gave ${response.status}: ${await response.text()}`);
	return response.headers.get('location') ?? '';
}

function headersOf({ origin, token }: Browser): Record<string, string> {
	return { cookie: `session=${token}`, origin, 'sec-fetch-site': 'same-origin' };
}
