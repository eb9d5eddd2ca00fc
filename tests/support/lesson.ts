/** What people do in a lesson, by role and name, for the journeys. */
import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { join as joinPath } from 'node:path';
import { localTime } from '../../src/lib/lessons/class-time';
import { answerAnyhow } from './any-answer';
import { expectAwake, expectStepShown } from './awake';
import { readPage, sendForm, type Person } from './requests';
import type { TestServer } from './server';

const ZONE = 'America/Chicago';
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The question that journeys answer in full, and the words they mark in it. */
export const FIRST_QUESTION = 'll-q1-skate-park';
export const FIRST_QUOTES = ['banished', 'bleak', 'slap in the face'] as const;

/** Makes a class, opens a code and gives it a lesson. @returns the class code and the address of the class's page. */
export async function classWithLesson(
	teacher: Person,
	{ name = 'Media Literacy', lesson = 'Loaded language' } = {}
): Promise<{ code: string; address: string }> {
	const address = await sendForm(teacher, '/teach?/create', { name, timeZone: ZONE });
	await sendForm(teacher, `${address}?/openCode`, { minutes: '60' });
	await giveLesson(teacher, address, lesson);
	const [, code = ''] = />([2-9A-Z]{4}-[2-9A-Z]{4})</.exec(await readPage(teacher, address)) ?? [];
	return { code, address };
}

/** Gives a lesson to a class, open now and due in a week. */
export async function giveLesson(teacher: Person, address: string, lesson: string): Promise<void> {
	const [, options = ''] = /name="edition"(.*?)<\/select>/s.exec(await readPage(teacher, address)) ?? [];
	const offered = [...options.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)/g)];
	const edition = offered.find(([, , label]) => label?.includes(lesson))?.[1] ?? '';
	const now = Date.now();
	const [opens, due] = [localTime(new Date(now), ZONE), localTime(new Date(now + WEEK), ZONE)];
	await sendForm(teacher, `${address}?/assign`, { edition, opens, due });
}

/** Chooses a lesson in the form of a class's page that assigns one. */
export async function chooseLesson(page: Page, lesson: string): Promise<void> {
	const select = page.getByLabel('Lesson', { exact: true });
	const label = await select.locator('option', { hasText: lesson }).textContent();
	await select.selectOption({ label: label?.trim() ?? lesson });
}

/** From the page of a class to its newest assignment of a lesson. Other tables there may name its technique. */
export async function openAssigned(page: Page, lesson = 'Loaded language'): Promise<void> {
	const list = page.getByRole('region', { name: 'Assigned lessons' });
	await list.getByRole('link', { name: lesson }).first().click();
	await page.waitForURL('**/teach/assignments/*');
}

/** Joins with a code and keeps the card. @returns the card. */
export async function joinClass(
	student: Person,
	{ code, name }: { code: string; name: string }
): Promise<{ username: string; passphrase: string }> {
	const card = await sendForm(student, '/join', { code, name });
	const shown = [...(await readPage(student, card)).matchAll(/<dd[^>]*>([^<]*)/g)];
	const [username = '', passphrase = ''] = shown.map(([, text]) => text);
	await sendForm(student, card, {});
	return { username, passphrase };
}

/** Starts an assigned lesson. @returns the attempt's address. */
export async function beginLesson(student: Person, lesson = 'Loaded language'): Promise<string> {
	const list = await readPage(student, '/learn');
	const entries = [...list.matchAll(/href="(\/learn\/assignments\/[\w-]+)">Look at it<span[^>]*>([^<]*)/g)];
	const assignment = entries.find(([, , title]) => title?.includes(lesson))?.[1] ?? '';
	const first = await sendForm(student, `${assignment}?/start`, {});
	return first.replace('/steps/1', '');
}

/** Starts an assigned lesson and opens its first step. */
export async function startLesson(page: Page, lesson?: string): Promise<void> {
	await page.goto(`${await beginLesson(page, lesson)}/steps/1`);
	await expectAwake(page);
}

/** Goes on until a prompt is on the page. */
export async function goToQuestion(page: Page, prompt: RegExp): Promise<void> {
	await expectStepShown(page);
	while (!(await page.getByRole('heading', { level: 1, name: prompt }).isVisible())) await next(page);
}

/** Presses Next (or Overview), and waits for the page it leads to. */
export async function next(page: Page): Promise<void> {
	const before = page.url();
	await page.getByRole('button', { name: /^(Next|Overview)$/ }).click();
	await page.waitForURL((url) => url.href !== before);
	await expectStepShown(page);
}

/** Answers every question from here on quickly, up to the overview. */
export async function answerTheRest(page: Page): Promise<void> {
	while (/\/steps\/\d+/.test(page.url())) {
		await answerAnyhow(page);
		await next(page);
	}
}

/** Hands in from the overview, saying so once more where script asks; ends at the receipt. */
export async function handIn(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Hand in' }).click();
	const sure = page
		.getByRole('alertdialog', { name: 'Hand in now?' })
		.getByRole('button', { name: 'Hand in' });
	const receipt = page.getByRole('heading', { level: 1, name: 'Your work is handed in.' });
	await expect(sure.or(receipt)).toBeVisible();
	if (await sure.isVisible()) await sure.click();
	await page.waitForURL('**/receipt');
}

/** Goes on from the receipt to the feedback. */
export async function openFeedback(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Read your feedback' }).click();
	await page.waitForURL('**/feedback');
}

/**
 * Where a quotation stands on the screen once nothing moves it any more, as a hand waits for a page to come to rest:
 * from the middle of its first letter to the middle of its last.
 */
export async function placeOf(page: Page, quote: string): Promise<Place> {
	await expectAwake(page);
	let place = await placeNow(page, quote);
	await expect(async () => {
		const before = place;
		await page.waitForTimeout(AT_REST_MS);
		place = await placeNow(page, quote);
		expect(place).toEqual(before);
	}).toPass({ intervals: [0] });
	return place;
}

const AT_REST_MS = 120;

async function placeNow(page: Page, quote: string): Promise<Place> {
	return page
		.locator('.passage')
		.first()
		.evaluate((root, words) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const nodes: { node: Node; start: number }[] = [];
			let text = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				nodes.push({ node, start: text.length });
				text += node.textContent;
			}
			const letter = (at: number) => {
				const { node, start } = nodes.filter((one) => one.start <= at).at(-1) ?? { node: root, start: 0 };
				const range = document.createRange();
				range.setStart(node, at - start);
				range.setEnd(node, at - start + 1);
				const { left, right, top, bottom } = range.getBoundingClientRect();
				return { left, right, y: (top + bottom) / 2 };
			};
			const start = text.indexOf(words);
			const first = letter(start);
			const last = letter(start + words.length - 1);
			return { from: { x: first.left + 1, y: first.y }, to: { x: last.right - 1, y: last.y } };
		}, quote);
}

interface Place {
	from: Point;
	to: Point;
}

interface Point {
	x: number;
	y: number;
}

/** Selects words by dragging the mouse over them. */
export async function dragOver(page: Page, quote: string): Promise<void> {
	const { from, to } = await placeOf(page, quote);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 4 });
	await page.mouse.up();
}

/** Drags the mouse over words and presses Mark. */
export async function markByMouse(page: Page, quote: string): Promise<void> {
	await dragOver(page, quote);
	await page.getByRole('button', { name: 'Mark', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Marked:' })).toContainText(quote);
}

/** Sets the selection as touch handles do, through the selection API, and taps Mark. */
export async function markBySelection(page: Page, quote: string): Promise<void> {
	await page
		.locator('.passage')
		.first()
		.evaluate((root, words) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent?.indexOf(words) ?? -1;
				if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
			}
		}, quote);
	const mark = page.getByRole('button', { name: 'Mark', exact: true });
	await expect(mark).toBeEnabled();
	await mark.tap();
	await expect(page.getByRole('status').filter({ hasText: 'Marked:' })).toContainText(quote);
}

/** Marks words in the sentence list: ticks their sentence and sets its first and last word. Works without script. */
export async function markInList(page: Page, quote: string): Promise<void> {
	const sentence = page.locator('.list li', { hasText: quote }).first();
	if (await sentence.getByRole('checkbox').last().isChecked()) {
		const parts = await sentence.getByRole('checkbox').count();
		await sentence.getByRole('button', { name: 'Another part of this sentence' }).click();
		await expect(sentence.getByRole('checkbox')).toHaveCount(parts + 1);
	}
	const row = sentence.locator('.part').last();
	const words = quote.split(' ');
	const selects = row.getByRole('combobox');
	const pick = async (index: number, word: string) => {
		await expect(selects.nth(index).locator('option')).not.toHaveCount(0);
		const options = await selects.nth(index).locator('option').allTextContents();
		await selects.nth(index).selectOption({ index: options.findIndex((option) => option.includes(word)) });
	};
	await row.getByRole('checkbox').check();
	await pick(0, words[0] ?? '');
	await pick(1, words.at(-1) ?? '');
}

/** The answers to a question as they are stored, the newest attempt last. */
export function storedAnswers(server: TestServer, questionId: string): unknown[] {
	const database = new Database(joinPath(server.folder, 'underline.db'), { readonly: true });
	const rows = database
		.prepare<[string], { value: string }>(
			'select value from answers join attempts on attempts.id = attempt_id where question_id = ? order by started_at'
		)
		.all(questionId);
	database.close();
	return rows.map(({ value }) => JSON.parse(value) as unknown);
}

/** How many rows each table has. */
export function rowCounts(server: TestServer): Record<string, number> {
	const database = new Database(joinPath(server.folder, 'underline.db'), { readonly: true });
	const tables = ['accounts', 'sessions', 'attempts', 'answers', 'grades', 'saves', 'assignments', 'classes'];
	const counts = tables.map((table) => {
		const row = database.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get();
		return [table, row?.n ?? 0] as const;
	});
	database.close();
	return Object.fromEntries(counts);
}
