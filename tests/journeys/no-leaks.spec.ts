/** Everything that people can get by following every link: it holds what is theirs, and nothing of anybody else. */
import { expect, type PlaywrightWorkerArgs } from '@playwright/test';
import { CANARY, canariesIn, keyFieldsIn, plantCanaries } from '../support/canaries';
import { crawl, SHIPPED, type Answer } from '../support/crawl';
import type { PersonName } from '../support/two-classes';
import { startCopy, test } from '../support/two-classes-journey';

// In one worker, one after the other: the feedback is released on the way.
test.describe.configure({ mode: 'default' });

let copy: Awaited<ReturnType<typeof startCopy>>;
test.beforeAll(async ({ shared }) => {
	copy = await startCopy(shared, plantCanaries);
});
test.afterAll(() => copy.server.stop());

type Playwright = PlaywrightWorkerArgs['playwright'];

/** Their pages are many, and the data of a page say what it shows. */
const STAFF: readonly PersonName[] = ['owner', 'otherTeacher', 'admin'];

/** Follows every link that somebody finds, from these pages on. */
async function readAll({ request }: Playwright, who: PersonName, from: readonly string[]): Promise<Answer[]> {
	const { origin } = copy.server;
	const { hostname: domain } = new URL(origin);
	const cookies = Object.entries(copy.people[who].cookies).map(([name, value]) => ({
		...{ name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false },
		sameSite: 'Lax' as const
	}));
	const person = await request.newContext({ storageState: { cookies, origins: [] } });
	const answers = await crawl(person, { origin, from, withData: !STAFF.includes(who), without: SHIPPED });
	await person.dispose();
	return answers;
}

/** What was planted in people’s texts, each once. */
function plantedIn(answers: readonly Answer[]): string[] {
	const found = answers.flatMap(({ text }) => text.match(/qx-[a-z-]+-\d-xq/g) ?? []);
	return [...new Set(found)].map((one) => one.slice(3, -3)).sort();
}

/** What is told of keys, and where. */
function keysIn(answers: readonly Answer[]): string[] {
	return answers.flatMap(({ path, text }) =>
		[...canariesIn(text), ...keyFieldsIn(text)].map((one) => `${one} at ${path}`)
	);
}

const withCode = (answers: readonly Answer[]) =>
	answers.filter(({ text }) => text.includes(copy.first.code)).map(({ path }) => path);

const ofAttempt = (id: string) =>
	['', '/feedback', '/feedback/all', '/feedback/4', '/receipt', '/problem?step=4', '/steps/4'].map(
		(end) => `/learn/attempts/${id}${end}`
	);

test('a student at work reads their own words, and nothing of keys or of others', async ({ playwright }) => {
	const from = ['/learn', '/learn/study', '/course', ...ofAttempt(copy.first.attempt)];
	const answers = await readAll(playwright, 'worker', from);
	expect(answers.length).toBeGreaterThan(40);
	expect(plantedIn(answers)).toEqual(['class-1', 'worker-1', 'worker-answer-1']);
	expect(keysIn(answers)).toEqual([]);
	expect(withCode(answers)).toEqual([]);
});

/** What a student reads of themselves; in the views of their class, what its teacher writes about them. */
const OWN = ['class-1', 'classmate-1', 'classmate-answer-1', 'classmate-rewrite-1'];

test('who has handed in reads no key and no comment before they are released', async ({ playwright }) => {
	const from = ['/learn', '/learn/study', ...ofAttempt(copy.first.handedIn)];
	const answers = await readAll(playwright, 'classmate', from);
	expect(plantedIn(answers)).toEqual(expect.arrayContaining(['class-1', 'classmate-1']));
	expect(plantedIn(answers).filter((one) => ![...OWN, ...ABOUT].includes(one))).toEqual([]);
	expect(keysIn(answers)).toEqual([]);
	expect(withCode(answers)).toEqual([]);
});

/** What a teacher writes that the student it is about may read: the page says so to both. */
const ABOUT = ['note-1', 'override-1', 'owner-0'];

const others: [who: PersonName, from: readonly string[], nothingOf: RegExp][] = [
	['visitor', ['/', '/course', '/techniques', '/privacy'], /./],
	['stranger', ['/learn', '/learn/study'], /-1$/],
	['former', ['/learn', '/learn/study'], /^(?!former-|class-)/],
	['otherTeacher', ['/teach', '/teach/lessons'], /-1$/],
	['owner', ['/teach', '/teach/lessons'], /-2$/],
	[
		'admin',
		['/teach', '/admin', '/admin?part=sources'],
		/^(worker|classmate|former|waiting|note|comment|report)/
	]
];
others.forEach(([who, from, nothingOf]) =>
	test(`${who} reads nothing of what is not theirs`, async ({ playwright }) => {
		const answers = await readAll(playwright, who, from);
		expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
		expect(plantedIn(answers).filter((one) => nothingOf.test(one))).toEqual([]);
	})
);

test('once it is released, who has handed in reads the key and the comment, and nothing of others', async ({
	playwright
}) => {
	await copy.people.owner.follow(`/teach/assignments/${copy.first.assignment}/settings?/release`, {});
	const from = ['/learn', ...ofAttempt(copy.first.handedIn)];
	const answers = await readAll(playwright, 'classmate', from);
	expect(plantedIn(answers)).toEqual(expect.arrayContaining(['comment-1', 'classmate-answer-1']));
	const told = ['comment-1', 'reply-1', 'correction-1'];
	expect(plantedIn(answers).filter((one) => ![...OWN, ...ABOUT, ...told].includes(one))).toEqual([]);
	expect(keysIn(answers).filter((one) => one.startsWith(CANARY))).not.toEqual([]);

	const early = await readAll(playwright, 'worker', ofAttempt(copy.first.attempt));
	expect(keysIn(early)).toEqual([]);
});

test('an attempt that is opened again tells no key any more', async ({ playwright }) => {
	const { assignment, student, handedIn } = copy.first;
	await copy.people.owner.follow(`/teach/assignments/${assignment}/students/${student}?/reopen`, {
		...{ attempt: handedIn, reason: 'The power went off.', until: '' }
	});
	const answers = await readAll(playwright, 'classmate', ['/learn', ...ofAttempt(handedIn)]);
	expect(plantedIn(answers)).toEqual(expect.arrayContaining(['class-1', 'classmate-answer-1']));
	expect(keysIn(answers)).toEqual([]);
});
