import { expect, type Page } from '@playwright/test';
import { readCourseFolder } from '../../bin/course-folder';
import { readCourse } from '../../src/lib/lessons/course';
import { expectAccessible } from '../support/accessible';
import { handInAs, startWithAnswers, REWRITE } from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson, FIRST_QUESTION, FIRST_QUOTES, openAssigned } from '../support/lesson';

const NAMES = ['Ada B.', 'Ben C.', 'Cleo D.', 'Dev E.', 'Eli F.'] as const;
/** What one classmate wrote: a report never holds it. */
const CANARY = 'A heron told the county in its own words.';
/** What a report of marks holds, and a page without one does not. */
const REPORTED = ['heat', 'accusers', 'meanScore'] as const;

/** The place of the question that classmates mark, among the steps of its lesson, and marks on it. */
function firstQuestion() {
	const { course } = readCourse(readCourseFolder());
	const lesson = course?.lessons.find(({ id }) => id === 'loaded-language');
	const steps = lesson?.steps.map(({ step }) => step) ?? [];
	const at = steps.findIndex((step) => step.kind === 'question' && step.question.id === FIRST_QUESTION);
	const text = lesson?.passages.find(({ id }) => id === 'll-skate-move')?.text ?? '';
	const marks = FIRST_QUOTES.slice(0, 2).map((quote) => {
		const start = text.indexOf(quote);
		return { start, end: start + quote.length, quote };
	});
	return { step: at + 1, answer: { marks, nothing: false } };
}

const { step, answer } = firstQuestion();
const answers = { [FIRST_QUESTION]: answer, [REWRITE]: { text: CANARY } };

/** Every page, data request and event that a student can ask for about an attempt, as text. */
async function readAll(page: Page, attempt: string, boardAddress: string): Promise<string> {
	const paths = ['', `/steps/${step}`, `/feedback`, `/feedback/${step}`, '/feedback/all', '/receipt'].flatMap(
		(path) => [`${attempt}${path}`, `${attempt}${path}/__data.json`]
	);
	const bodies = await Promise.all(
		[...paths, '/learn', '/learn/progress', '/learn/progress/__data.json'].map(async (path) =>
			(await page.request.get(path)).text()
		)
	);
	const board = await page.request.get(boardAddress);
	expect(board.status()).toBe(403);
	return [...bodies, await board.text()].join('\n');
}

/** The live board of the class that the teacher has open, as an endpoint. */
async function boardOf(teacher: Page, address: string): Promise<string> {
	await teacher.goto(address);
	await openAssigned(teacher);
	return `/api${new URL(teacher.url()).pathname.replace('/teach', '')}/board`;
}

/** What the stream of an attempt says while something else happens. */
async function hearDuring(page: Page, address: string, job: () => Promise<void>): Promise<string> {
	await page.evaluate((url) => {
		const heard = Object.assign(window, { heard: '' });
		const source = new EventSource(url);
		source.addEventListener('clock', ({ data }: MessageEvent<string>) => (heard.heard += data));
	}, address);
	const heard = () => page.evaluate(() => String(Reflect.get(window, 'heard')));
	await expect.poll(heard).not.toBe('');
	await job();
	return heard();
}

interface AtWork {
	readonly page: Page;
	readonly attempt: string;
}

/** Classmates who join, begin, and answer. */
async function startAll(
	newPerson: () => Promise<Page>,
	code: string,
	names: readonly string[]
): Promise<AtWork[]> {
	const started: AtWork[] = [];
	for (const name of names) {
		const page = await newPerson();
		started.push({ page, attempt: await startWithAnswers(page, { code, name }, answers) });
	}
	return started;
}

async function handInAll(classmates: readonly AtWork[]): Promise<void> {
	for (const { page, attempt } of classmates) await handInAs(page, attempt);
}

/** What of classmates' answers is in a text, by name. */
function told(text: string): string[] {
	return [
		...REPORTED.filter((field) => new RegExp(`\\b${field}"?:`).test(text)),
		...[...NAMES, CANARY].filter((word) => text.includes(word))
	];
}

test('what classmates marked is told after handing in, from five of them on, and in nothing before', async ({
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/403/);
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code, address } = await classWithLesson(teacher, { name: 'Reveal' });
	const classmates = await startAll(newPerson, code, NAMES);

	const maya = await newPerson();
	const own = await startWithAnswers(maya, { code, name: 'Maya R.' }, { [FIRST_QUESTION]: answer });
	const attempt = `/learn/attempts/${own}`;
	const board = await boardOf(teacher, address);
	await maya.goto(`${attempt}/steps/${step}`);

	const events = await hearDuring(maya, `/api/attempts/${own}/clock`, () => handInAll(classmates));
	expect(told(events)).toEqual([]);
	expect(told(await readAll(maya, attempt, board))).toEqual([]);
	await maya.goto(`${attempt}/feedback/${step}`);
	await expect(maya).toHaveURL(attempt);

	await handInAs(maya, own);
	await maya.goto(`${attempt}/feedback/${step}`);
	const reveal = maya.getByRole('region', { name: 'Now the class' });
	await expect(reveal).toContainText('5 classmates, without names. Shown because you have handed in.');
	await expect(reveal.locator('.h5').first()).toContainText('banished');
	await expectAccessible(maya);
	expect(told(await readAll(maya, attempt, board)).sort()).toEqual([...REPORTED].sort());
});

test('with four classmates, nothing of what they marked is told after handing in either', async ({
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/403/);
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code, address } = await classWithLesson(teacher, { name: 'Too few' });
	await handInAll(await startAll(newPerson, code, NAMES.slice(0, 4)));
	const maya = await newPerson();
	const own = await startWithAnswers(maya, { code, name: 'Maya R.' }, { [FIRST_QUESTION]: answer });
	const board = await boardOf(teacher, address);
	await handInAs(maya, own);

	const attempt = `/learn/attempts/${own}`;
	await maya.goto(`${attempt}/feedback/${step}`);
	const reveal = maya.getByRole('region', { name: 'Now the class' });
	await expect(reveal).toContainText('once 5 classmates have handed in an answer; so far 4 have.');
	await expectAccessible(maya);
	expect(told(await readAll(maya, attempt, board))).toEqual([]);
});
