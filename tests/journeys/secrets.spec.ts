import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { CANARY, canariesIn, keyFieldsIn, plantCanaries, rightOrders, tellsOrder } from '../support/canaries';
import { answerTheRest, classWithLesson, handIn, joinClass, next } from '../support/lesson';
import { newFolder, startServer, type TestServer } from '../support/server';

/** A server whose keys are full of canaries. */
async function startWithCanaries(folder: string): Promise<TestServer> {
	const first = await startServer({ DATA_DIR: folder });
	await first.stop();
	plantCanaries(folder);
	return startServer({ DATA_DIR: folder });
}

interface Seen {
	readonly url: string;
	readonly text: string;
	/** A page, or what a page asks for beside it; not a script or a style. */
	readonly isData: boolean;
}

/** Reads every response a page gets, scripts and data requests included. */
function collectResponses(page: Page): { all: () => Promise<Seen[]> } {
	const bodies: Promise<Seen>[] = [];
	page.on('response', (response) => {
		const isRead = !response.request().isNavigationRequest() || response.status() === 200;
		const body = isRead ? response.text().catch(() => '') : Promise.resolve('');
		const isData = /html|json/.test(response.headers()['content-type'] ?? '');
		bodies.push(body.then((text) => ({ url: response.url(), text, isData })));
	});
	return { all: () => Promise.all(bodies) };
}

/** What of the keys the responses give away, and where. */
function leaks(seen: readonly Seen[], orders: readonly string[][]): string[] {
	return seen.flatMap(({ url, text, isData }) => [
		...canariesIn(text).map((canary) => `${canary} in ${url}`),
		...(isData ? keyFieldsIn(text).map((field) => `${field} in ${url}`) : []),
		...orders
			.filter((order) => tellsOrder(text, order))
			.map(([first]) => `order: “${first}” is first, in ${url}`)
	]);
}

/** What the responses tell of the keys, by name. */
function told(seen: readonly Seen[], orders: readonly string[][]): string[] {
	return leaks(seen, orders).map((leak) => leak.replace(CANARY, '').replace(/(:| in ).*/, ''));
}

/** Two lessons with questions of every kind, and the secrets that their feedback tells. */
const LESSONS = [
	{
		lesson: 'Loaded language',
		tells: [
			...['reason', 'spot', 'option-feedback', 'reference', 'match-feedback', 'accepted', 'short-model'],
			...['short-reason', 'rewrite-model', 'rewrite-reason', 'rewrite-tempts', 'takeaway-highlight'],
			...['takeaway-choice', 'takeaway-match', 'takeaway-short', 'takeaway-rewrite']
		]
	},
	{
		lesson: 'Who says so?',
		tells: [
			...['order-feedback', 'verdict-reason', 'verdict-feedback', 'sourcing-reason', 'said-none'],
			...['sourcing-spot', 'sourcing-plainer', 'takeaway-order', 'takeaway-verdict', 'order', 'decides']
		]
	}
] as const;

test.describe('before handing in, nothing that a student gets holds the key', () => {
	test.use({
		server: async ({}, use) => {
			const server = await startWithCanaries(newFolder());
			await use(server);
			await server.stop();
		}
	});

	for (const { lesson, tells } of LESSONS) {
		test(`of “${lesson}”, with script or in data requests; after handing in the reasons are there`, async ({
			newPerson,
			teacher,
			server
		}) => {
			const { code } = await classWithLesson(teacher, { lesson });
			const orders = rightOrders(server.folder);
			expect(orders).not.toEqual([]);
			const student = await newPerson();
			const collected = collectResponses(student);
			await joinClass(student, { code, name: 'Maya R.' });
			await startByHand(student, lesson);
			await answerTheRest(student);
			await expect(student.getByRole('heading', { level: 1 })).toHaveText('Every question has an answer.');
			await lookAround(student);
			expect(leaks(await collected.all(), orders)).toEqual([]);
			await student.getByRole('link', { name: new RegExp(`Continue.*${lesson}`) }).click();
			await handIn(student);
			await student.goto(student.url().replace(/receipt$/, 'feedback/all'));
			await expect(student.getByText(CANARY).first()).toBeVisible();
			expect(told(await collected.all(), orders)).toEqual(expect.arrayContaining([...tells]));
		});

		test(`of “${lesson}”, without script, and nobody gets feedback before handing in`, async ({
			newPerson,
			teacher,
			server
		}) => {
			const { code } = await classWithLesson(teacher, { lesson });
			const student = await newPerson({ javaScriptEnabled: false });
			const collected = collectResponses(student);
			await joinClass(student, { code, name: 'Omar T.' });
			await startByHand(student, lesson);
			const attempt = student.url().replace(/\/steps.*/, '');
			await next(student);
			await answerTheRest(student);
			await expect(student.getByRole('heading', { level: 1 })).toHaveText('Every question has an answer.');
			await student.goto(`${attempt}/feedback`);
			await expect(student).toHaveURL(attempt);
			await student.goto(`${attempt}/feedback/5`);
			await expect(student).toHaveURL(attempt);
			await student.goto(`${attempt}/feedback/all`);
			await expect(student).toHaveURL(attempt);
			expect(leaks(await collected.all(), rightOrders(server.folder))).toEqual([]);
		});
	}
});

/** Starts an assigned lesson from the list of lessons, by way of every page between. */
async function startByHand(page: Page, lesson: string): Promise<void> {
	await page.goto('/learn');
	await page.getByRole('link', { name: 'Look at it' }).filter({ hasText: lesson }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.waitForURL('**/steps/1');
}

/** Opens the other pages that a student can reach, and asks for feedback too early. */
async function lookAround(page: Page): Promise<void> {
	const attempt = page.url();
	for (const path of [
		...['/learn', '/learn/progress', '/techniques', '/course', '/course/loaded-language'],
		...[`${attempt}/feedback`, `${attempt}/feedback/all`, `${attempt}/receipt`, `${attempt}/steps/5?again`],
		...['/__data.json', '/steps/5/__data.json', '/feedback/5/__data.json', '/feedback/all/__data.json'].map(
			(path) => attempt + path
		)
	]) {
		await page.goto(path);
	}
	await page.goto('/learn');
}
