/** Attempts with answers that a person grades, made through the server's own endpoints: for a teacher's journeys. */
import Database from 'better-sqlite3';
import { expect, type APIResponse, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { join as joinPath } from 'node:path';
import { joinClass, startLesson } from './lesson';
import type { TestServer } from './server';

/** Questions of the lesson on loaded language: one that a machine grades, two that a person does. */
export const CHOICE = 'll-q6-trees';
export const SHORT = 'll-short-farm';
export const REWRITE = 'll-rewrite-alert';

/** A student joins and starts; the answers go where the page would send them. @returns the attempt's id. */
export async function startWithAnswers(
	page: Page,
	{ code, name }: { code: string; name: string },
	answers: Readonly<Record<string, object>>
): Promise<string> {
	await joinClass(page, { code, name });
	await startLesson(page);
	const attemptId = /attempts\/([^/]+)/.exec(page.url())?.[1] ?? '';
	for (const [questionId, value] of Object.entries(answers)) {
		expect(await saveAs(page, attemptId, { questionId, value, revision: 1 })).toBe(200);
	}
	return attemptId;
}

/** The same by the forms that work without script, sent without their pages: for many students. */
export async function joinAndStart(
	page: Page,
	{ code, name }: { code: string; name: string },
	answers: Readonly<Record<string, object>>
): Promise<string> {
	await page.goto('/join');
	await post(page, '/join', { code, name });
	await post(page, '/learn/card', {});
	const list = await (await page.request.get('/learn')).text();
	const assignment = /\/learn\/assignments\/[\w-]+/.exec(list)?.[0] ?? '';
	const start = await post(page, `${assignment}?/start`, {});
	const attemptId = /attempts\/([^/]+)/.exec(start.url())?.[1] ?? '';
	for (const [questionId, value] of Object.entries(answers)) {
		expect(await saveAs(page, attemptId, { questionId, value, revision: 1 })).toBe(200);
	}
	return attemptId;
}

/** Sends one answer as the page does. @returns the status. */
export async function saveAs(
	page: Page,
	attemptId: string,
	save: { questionId: string; value: object; revision: number }
): Promise<number> {
	const beside = { tryNumber: 1, confidence: null, certainty: null, flagged: false, hints: 0 };
	const rest = { key: `${save.questionId}/${save.revision}`, give: false, heard: null, elapsedMs: null };
	const reply = await page.request.post(`/api/attempts/${attemptId}/answers`, {
		data: { ...beside, ...rest, ...save },
		headers: { origin: new URL(page.url()).origin }
	});
	return reply.status();
}

/** Hands an attempt in with the form that works without script. */
export async function handInAs(page: Page, attemptId: string): Promise<void> {
	await post(page, `/learn/attempts/${attemptId}?/handIn`, {});
}

/** Sends a form as a browser does that runs no script. */
async function post(
	page: Page,
	address: string,
	form: Readonly<Record<string, string>>
): Promise<APIResponse> {
	const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
	const reply = await page.request.post(address, { form, headers });
	expect(reply.ok()).toBe(true);
	return reply;
}

/** The file that “Download my answers” would make of an attempt with these answers. */
export function answerFileOf(
	server: TestServer,
	attemptId: string,
	entries: readonly { questionId: string; value: object; revision: number }[]
): { name: string; mimeType: string; buffer: Buffer } {
	const database = new Database(joinPath(server.folder, 'underline.db'), { readonly: true });
	const row = database
		.prepare<[string], { seed: string; owner: string }>(
			'select seed, account_id as owner from attempts where id = ?'
		)
		.get(attemptId);
	database.close();
	const ticket = createHash('sha256').update(`ticket/${attemptId}/${row?.seed}`).digest('hex');
	const beside = { tryNumber: 1, confidence: null, certainty: null, flagged: false, hints: 0 };
	const file = {
		...{ version: 1, attemptId, ownerId: row?.owner, ticket },
		entries: entries.map((entry) => ({ ...beside, ...entry }))
	};
	const buffer = Buffer.from(JSON.stringify(file));
	return { name: 'my-answers.json', mimeType: 'application/json', buffer };
}
