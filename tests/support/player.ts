/** What people do on the pages of an open attempt, beside the lesson's own helpers. */
import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectStepShown } from './awake';
import { next } from './lesson';
import type { TestServer } from './server';

/** Goes on to the first question with options to choose one from. */
export async function goToChoice(page: Page): Promise<void> {
	await expectStepShown(page);
	while (!(await page.locator('input[type="radio"][name="option"]').first().isVisible())) await next(page);
}

/** The ids of the options, in the order they are shown. */
export async function optionsOf(page: Page): Promise<string[]> {
	return page
		.locator('input[name="option"]')
		.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

export async function chooseOption(page: Page, index: number): Promise<void> {
	const option = page.locator('input[name="option"]').nth(index);
	await option.check();
	await expect(option).toBeChecked();
}

interface StoredRow {
	readonly questionId: string;
	readonly tryNumber: number;
	readonly value: unknown;
	readonly isGiven: boolean;
	readonly isLate: boolean;
	readonly hints: number;
	readonly confidence: number | null;
}

/** The rows of an open page's attempt: one a question and try. */
export function rowsOf(server: TestServer, page: Page): StoredRow[] {
	const [, attempt] = /attempts\/([^/]+)/.exec(page.url()) ?? [];
	const database = new Database(join(server.folder, 'underline.db'), { readonly: true });
	const rows = database
		.prepare<[string | undefined], Record<string, string | number | null>>(
			'select * from answers where attempt_id = ? order by saved_at'
		)
		.all(attempt);
	database.close();
	return rows.map((row) => ({
		questionId: String(row.question_id),
		tryNumber: Number(row.try_number),
		value: JSON.parse(String(row.value)) as unknown,
		isGiven: row.given_at !== null,
		isLate: Boolean(row.is_delivered_late),
		hints: Number(row.hints),
		confidence: row.confidence === null ? null : Number(row.confidence)
	}));
}

/** Waits until a reload would work without network. */
export async function waitForShell(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const names = await caches.keys();
				const isKept = names.some((name) => name.startsWith('underline attempt '));
				return isKept && navigator.serviceWorker.controller?.state === 'activated';
			})
		)
		.toBe(true);
}

/** Sets the rules of every assignment there is, as a teacher's form would. */
export function setRules(server: TestServer, rules: Readonly<Record<string, unknown>>): void {
	writeTo(server, 'update assignments set rules = ?', JSON.stringify(rules));
}

/** Lets every assignment there is have been due a day ago. */
export function letAllBeDue(server: TestServer): void {
	const day = 24 * 60 * 60 * 1000;
	writeTo(server, 'update assignments set opens_at = opens_at - 9 * ?', day);
	writeTo(server, 'update assignments set due_at = opens_at + ?', day);
}

/** Lets the attempts of an open page have begun so much earlier. */
export function letTimePass(server: TestServer, ms: number): void {
	writeTo(server, 'update attempts set started_at = started_at - ?', ms);
}

function writeTo(server: TestServer, sql: string, value: string | number): void {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	database.prepare(sql).run(value);
	database.close();
}
