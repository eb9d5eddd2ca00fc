/** A class with all that classes have, and a lesson of its teacher's with all that lessons have. */
import Database from 'better-sqlite3';
import { expect } from '@playwright/test';
import { join } from 'node:path';
import { localTime } from '../../src/lib/lessons/class-time';
import { Asker } from './asker';
import { CHOICE, marking, REWRITE, SHORT } from './graded-attempts';
import { FIRST_QUESTION } from './lesson';
import type { TestServer } from './server';

const ZONE = 'America/Chicago';
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The ids of all that a class has, and of what its teacher writes. */
export interface Things {
	readonly class: string;
	/** By which students join. */
	readonly code: string;
	/** Another class of the same teacher's. */
	readonly spare: string;
	/** Has handed in. */
	readonly student: string;
	readonly atWork: string;
	readonly former: string;
	readonly waiting: string;
	readonly group: string;
	readonly assignment: string;
	/** Of who is at work. */
	readonly attempt: string;
	readonly handedIn: string;
	readonly report: string;
	/** In a lesson that nobody assigned. */
	readonly ownReport: string;
	readonly note: string;
	readonly reply: string;
	readonly comment: string;
	/** A lesson of the teacher's own, which is a draft too, and what it holds now. */
	readonly lesson: string;
	readonly document: unknown;
	readonly edition: string;
	readonly correction: string;
	readonly source: string;
	readonly passage: string;
	/** A second key that somebody has begun. */
	readonly key: string;
	/** The account of the class's teacher. */
	readonly teacher: string;
}

/** A text that not everybody may read, to be found again. */
export const planted = (name: string, place: number) => `qx-${name}-${place}-xq`;

/** When a lesson that is given now opens and is due. */
export function aWeek(): { opens: string; due: string } {
	const [now, end] = [new Date(), new Date(Date.now() + WEEK)];
	return { opens: localTime(now, ZONE), due: localTime(end, ZONE) };
}

interface Of {
	readonly server: TestServer;
	readonly teacher: Asker;
	readonly place: number;
}

/** Makes them. @returns their ids, and the students who are signed in. */
export async function makeThings(
	server: TestServer,
	{ teacher, reader, place }: { teacher: Asker; reader: Asker; place: number }
) {
	const of = { server, teacher, place };
	const taught = await makeClass(of);
	const students = await makeStudents(of, taught);
	const said = await makeRemarks(of, { ...taught, ...students.ids });
	const written = await makeLesson(of, reader);
	const things: Things = { ...taught.ids, ...students.ids, ...said, ...written };
	return { things, ...students.people };
}

async function makeClass({ server, teacher, place }: Of) {
	const address = await teacher.follow('/teach?/create', { name: planted('class', place), timeZone: ZONE });
	const spare = await teacher.follow('/teach?/create', { name: planted('spare', place), timeZone: ZONE });
	const id = lastOf(address);
	await teacher.follow(`${address}?/openCode`, { minutes: '60' });
	await teacher.follow(`${address}?/selfStudy`, { turn: 'on' });
	const edition = find(server, "select id from editions where lesson_id = 'loaded-language'");
	await teacher.follow(`${address}?/assign`, { edition, ...aWeek(), release: 'teacher' });
	const assignment = find(server, 'select id from assignments where class_id = ?', id);
	const code = find(server, 'select code as id from join_codes where class_id = ?', id);
	const owner = find(server, 'select account_id as id from class_teachers where class_id = ?', id);
	return { address, ids: { class: id, code, spare: lastOf(spare), assignment, teacher: owner } };
}
type Taught = Awaited<ReturnType<typeof makeClass>>;

async function makeStudents({ server, teacher, place }: Of, { address, ids: { code, assignment } }: Taught) {
	const join = async (name: string) => {
		const student = new Asker(teacher.origin);
		await student.follow('/join', { code, name: planted(name, place) });
		return student;
	};
	const start = async (student: Asker, assigned = assignment) =>
		/attempts\/([^/]+)/.exec(await student.follow(`/learn/assignments/${assigned}?/start`, {}))?.[1] ?? '';
	const accountOf = (name: string) =>
		find(server, 'select id from accounts where display_name = ?', planted(name, place));
	const [worker, classmate, former] = [await join('worker'), await join('classmate'), await join('former')];
	const [attempt, handedIn] = [await start(worker), await start(classmate)];
	await answer(worker, attempt, SHORT, { text: planted('worker-answer', place) });
	await answer(classmate, handedIn, SHORT, { text: planted('classmate-answer', place) });
	await answer(classmate, handedIn, REWRITE, { text: planted('classmate-rewrite', place) });
	await answer(classmate, handedIn, FIRST_QUESTION, marking('banished', '20 percent larger'));
	await classmate.follow(`/learn/attempts/${handedIn}?/handIn`, {});
	await start(former);
	await teacher.submit(`${address}/roster?/takeOut`, { student: accountOf('former') });
	await teacher.follow(`${address}/settings?/door`, { turn: 'on' });
	await join('waiting');
	const own = await classmate.follow('/learn/study?/start', { lesson: 'labels-and-people' });
	const ownAttempt = await start(classmate, lastOf(own));
	return {
		people: { worker, classmate, former },
		ids: {
			...{ attempt, handedIn, student: accountOf('classmate'), atWork: accountOf('worker') },
			...{ former: accountOf('former'), waiting: accountOf('waiting') },
			report: await report(server, classmate, { attempt: handedIn, place }),
			ownReport: await report(server, classmate, { attempt: ownAttempt, place })
		}
	};
}

async function answer(student: Asker, attempt: string, questionId: string, value: object): Promise<void> {
	const beside = { tryNumber: 1, confidence: null, certainty: null, flagged: false, hints: 0, revision: 1 };
	const rest = { key: `${questionId}/1`, give: false, heard: null, elapsedMs: null };
	const reply = await student.postJson(`/api/attempts/${attempt}/answers`, {
		...{ ...beside, ...rest, questionId, value }
	});
	expect(reply.status, reply.body).toBe(200);
}

/** Reports a problem with the first question of an attempt. */
async function report(
	server: TestServer,
	student: Asker,
	{ attempt, place }: { attempt: string; place: number }
): Promise<string> {
	const document = find(
		server,
		'select document as id from editions join attempts on editions.id = edition_id where attempts.id = ?',
		attempt
	);
	const { steps } = JSON.parse(document) as { steps: { step: { kind: string } }[] };
	const step = steps.findIndex((one) => one.step.kind === 'question') + 1;
	await student.follow(`/learn/attempts/${attempt}/problem?step=${step}`, { text: planted('report', place) });
	return find(server, 'select id from problem_reports where attempt_id = ?', attempt);
}

async function makeRemarks(
	{ server, teacher, place }: Of,
	{ address, ids, student, handedIn }: Taught & { student: string; handedIn: string }
) {
	const given = `/teach/assignments/${ids.assignment}`;
	await teacher.follow(`${address}/students/${student}?/note`, { text: planted('note', place) });
	const [mark] = marking('20 percent larger').marks;
	const words = { start: String(mark?.start), end: String(mark?.end), text: planted('reply', place) };
	await teacher.submit(`${given}/questions/${FIRST_QUESTION}?/reply`, words);
	await teacher.follow(`${given}/grading?/grade`, {
		...{ attempt: handedIn, question: SHORT, try: '1', revision: '1', way: 'score', choice: '50' },
		...{ comment: planted('comment', place), keep: 'yes' }
	});
	const different = { attempts: '3', reason: planted('override', place) };
	await teacher.follow(`${given}/students/${student}/times?/save`, different);
	await teacher.submit(`${address}/roster?/makeGroup`, { name: planted('group', place) });
	return {
		note: find(server, 'select id from student_notes where class_id = ?', ids.class),
		reply: find(server, 'select id from mark_replies where author_id = ?', ids.teacher),
		comment: find(server, 'select id from saved_comments where author_id = ?', ids.teacher),
		group: find(server, 'select id from class_groups where class_id = ?', ids.class)
	};
}

/** A lesson that was published and corrected, with a passage that a colleague keys blind. */
async function makeLesson({ server, teacher, place }: Of, reader: Asker) {
	const draft = await teacher.follow('/teach/lessons?/duplicate', { lesson: 'loaded-language' });
	const lesson = lastOf(draft);
	await teacher.submit(`${draft}?/publish`, {});
	const before = find(server, 'select document as id from drafts where id = ?', lesson);
	const document = withOtherKey(before);
	const saved = await teacher.postJson(`/api/drafts/${lesson}`, { revision: 1, document });
	expect(saved.status, saved.body).toBe(200);
	const why = { reason: planted('correction', place), revision: '2' };
	await teacher.follow(`/teach/lessons/${lesson}/corrections?/apply`, why);
	const source = lastOf(await teacher.follow(`${draft}/passages?/add`, aSource(place)));
	await teacher.follow(`${draft}/passages?/cut&source=${source}`, { spans: '0-24' });
	const passage = find(server, 'select id from passages where source_id = ?', source);
	await teacher.follow(`${draft}/keys?/ask`, { passage });
	const key = find(server, 'select id from blind_keys where draft_id = ?', lesson);
	await reader.submit(`/teach/keys/${key}?/keep`, { nothing: 'on' });
	const correction = find(server, 'select id from corrections where lesson_id = ?', lesson);
	const edition = find(server, 'select to_edition_id as id from corrections where id = ?', correction);
	const after = find(server, 'select document as id from drafts where id = ?', lesson);
	return { lesson, document: JSON.parse(after) as unknown, edition, correction, source, passage, key };
}

/** The lesson with one more right option, or one fewer. */
function withOtherKey(document: string): unknown {
	const lesson = JSON.parse(document) as {
		steps: { step: { question?: { id: string; options?: { right: boolean }[] } } }[];
	};
	const asked = lesson.steps.map(({ step }) => step.question).find((question) => question?.id === CHOICE);
	const [option] = asked?.options ?? [];
	if (!option) throw new Error('The lesson does not have this question.');
	option.right = !option.right;
	return lesson;
}

/** The form of a work that is pasted. */
export function aSource(place: number): Readonly<Record<string, string>> {
	const text = `${'Nobody asked the people. '.repeat(20)}${planted('source', place)}`;
	const facts = { title: planted('title', place), author: 'A. Writer', publisher: '', published: '' };
	return { text, ...facts, link: '', basis: 'own', license: '' };
}

function lastOf(address: string): string {
	return /[\w-]+$/.exec(address)?.[0] ?? '';
}

/** The one value of the newest row that a query finds. */
function find({ folder }: TestServer, query: string, ...values: string[]): string {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const row = database.prepare<string[], { id: string }>(query).get(...values);
	database.close();
	if (row === undefined) throw new Error(`Nothing found: ${query}`);
	return row.id;
}
