import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { expectAccessible, expectRoom } from '../support/accessible';
import { expectAwake } from '../support/awake';
import { handInAs, saveAs } from '../support/graded-attempts';
import { keyboard, mouse, plain, touch, type Hand } from '../support/hands';
import { test } from '../support/journey';
import { KIND_CASES, resolve, type KindCase } from '../support/kind-cases';
import { beginLesson, classWithLesson, giveLesson, joinClass } from '../support/lesson';
import { rowsOf } from '../support/player';
import type { Person } from '../support/requests';
import type { TestServer } from '../support/server';
import { expectNoSidewaysScroll, TOUCHED_PHONE } from '../support/widths';

const LESSONS = ['Loaded language', 'Who says so?'] as const;

interface Way {
	readonly title: string;
	readonly hand: Hand;
	readonly options: BrowserContextOptions;
	/** What is looked at besides. */
	readonly look: (page: Page) => Promise<void>;
}

const nothing = () => Promise.resolve();

const WAYS: readonly Way[] = [
	{ title: 'by mouse', hand: mouse, options: {}, look: expectAccessible },
	{ title: 'by keyboard alone', hand: keyboard, options: {}, look: nothing },
	{ title: 'by touch, 360 px wide', hand: touch, options: TOUCHED_PHONE, look: expectToFit },
	{
		...{ title: 'without script', hand: plain, options: { javaScriptEnabled: false } },
		look: nothing
	}
];

async function expectToFit(page: Page): Promise<void> {
	await expectNoSidewaysScroll(page);
	await expectRoom(page);
}

/** What is made once a server, and used by every test of this file: the class, and each way's open attempts. */
const codes = new Map<TestServer, string>();
const attempts = new Map<string, Attempt>();

interface Attempt {
	readonly address: string;
	readonly cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
}

/** A class that both lessons were given to. @returns its code. */
async function codeOfClass(server: TestServer, teacher: Person): Promise<string> {
	const known = codes.get(server);
	if (known !== undefined) return known;
	const { code, address } = await classWithLesson(teacher, { name: 'All kinds', lesson: LESSONS[0] });
	await giveLesson(teacher, address, LESSONS[1]);
	codes.set(server, code);
	return code;
}

/** Signs a page's person in to an attempt at a lesson, which is started the first time. @returns its address. */
async function openAttempt(
	page: Page,
	code: string,
	who: string,
	lesson: KindCase['lesson']
): Promise<string> {
	const known = attempts.get(`${code} ${who} ${lesson}`);
	if (known) {
		await page.context().addCookies(known.cookies);
		return known.address;
	}
	await joinClass(page, { code, name: `${who} ${lesson.slice(0, 3)}` });
	const address = await beginLesson(page, lesson);
	attempts.set(`${code} ${who} ${lesson}`, { address, cookies: await page.context().cookies() });
	return address;
}

/** Leaves the question, which sends what is not sent yet. */
async function leave(page: Page, hand: Hand): Promise<void> {
	const before = page.url();
	await hand.press(
		page.getByRole('button', { name: 'Next' }).or(page.getByRole('button', { name: 'Overview' }))
	);
	await page.waitForURL((url) => url.href !== before);
}

/** What is stored of a question in the attempt that a page shows. */
function stored(server: TestServer, page: Page, { questionId }: KindCase): object | undefined {
	return rowsOf(server, page)
		.filter((row) => row.questionId === questionId)
		.map(({ value, confidence }) => ({ value, confidence }))[0];
}

/** An attempt with an answer to every case of a lesson, handed in. @returns its address. */
async function handedIn(
	page: Page,
	server: TestServer,
	code: string,
	lesson: KindCase['lesson']
): Promise<string> {
	const isThere = attempts.has(`${code} Done ${lesson}`);
	const address = await openAttempt(page, code, 'Done', lesson);
	if (isThere) return address;
	const attemptId = address.split('/').at(-1) ?? '';
	for (const kind of KIND_CASES.filter((one) => one.lesson === lesson)) {
		const { questionId } = kind;
		const { value } = resolve(server, kind);
		expect(await saveAs(page, attemptId, { questionId, value, revision: 1 }), questionId).toBe(200);
	}
	await handInAs(page, attemptId);
	return address;
}

test.describe('an answer', () => {
	let code: string;
	test.beforeEach(async ({ teacher, server }) => {
		code = await codeOfClass(server, teacher);
	});

	for (const { title: way, hand, options, look } of WAYS) {
		for (const kind of KIND_CASES) {
			test(`given ${way} is stored alike: ${kind.title}`, async ({ newPerson, server }) => {
				const { step, value } = resolve(server, kind);
				const page = await newPerson(options);
				const address = await openAttempt(page, code, way, kind.lesson);
				await page.goto(`${address}/steps/${step}`);
				await expectAwake(page);
				await kind.answer(page, hand);
				await look(page);
				await leave(page, hand);
				await expect
					.poll(() => stored(server, page, kind))
					.toEqual({ value, confidence: kind.confidence ?? null });
			});
		}
	}

	for (const kind of KIND_CASES) {
		test(`has its feedback after handing in: ${kind.title}`, async ({ newPerson, server }) => {
			const { step } = resolve(server, kind);
			const page = await newPerson(TOUCHED_PHONE);
			const address = await handedIn(page, server, code, kind.lesson);
			await page.goto(`${address}/feedback`);
			await page.locator(`a[href$="/feedback/${step}"]`).tap();
			await expect(page.getByText(kind.told).first()).toBeVisible();
			await expectToFit(page);
			await page.setViewportSize({ width: 1280, height: 900 });
			await expectAccessible(page);
		});
	}
});
