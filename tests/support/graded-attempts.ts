/** Attempts with answers that a person grades, made through the server's own endpoints: for a teacher's journeys. */
import Database from 'better-sqlite3';
import { expect, type APIResponse } from '@playwright/test';
import { createHash } from 'node:crypto';
import { join as joinPath } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beginLesson, joinClass } from './lesson';
import { originOf, sendForm, type Person } from './requests';
import type { TestServer } from './server';

/** Questions of the lesson on loaded language: one that a machine grades, two that a person does. */
export const CHOICE = 'll-q6-trees';
export const SHORT = 'll-short-farm';
export const REWRITE = 'll-rewrite-alert';

/** The passage of the first question that is marked. */
const TEXT =
	'The parks office plans to move the skate park from Elm Square to a lot beside the bus garage. The plan is open ' +
	'for comments until June 3. Skaters are to be banished to a bleak strip of asphalt so that the square can hold a ' +
	'weekly market. For the teenagers who built the first ramp there in 2015, it is a slap in the face. The office ' +
	'says that the new lot is 20 percent larger and will have lights until 10 p.m.';

/** An answer to the first question that marks these words. */
export const marking = (...quotes: string[]) => ({
	marks: quotes.map((quote) => ({
		start: TEXT.indexOf(quote),
		end: TEXT.indexOf(quote) + quote.length,
		quote
	})),
	nothing: quotes.length === 0
});

/** A student joins and starts; the answers go where the page would send them. @returns the attempt's id. */
export async function startWithAnswers(
	student: Person,
	who: { code: string; name: string },
	answers: Readonly<Record<string, object>>
): Promise<string> {
	await joinClass(student, who);
	const attemptId = (await beginLesson(student)).split('/').at(-1) ?? '';
	for (const [questionId, value] of Object.entries(answers)) {
		expect(await saveAs(student, attemptId, { questionId, value, revision: 1 })).toBe(200);
	}
	return attemptId;
}

/** Sends one answer as the page does. @returns the status. */
export async function saveAs(student: Person, attemptId: string, save: Save): Promise<number> {
	return (await post(student, attemptId, save)).status();
}

interface Save {
	readonly questionId: string;
	readonly value: object;
	readonly revision: number;
}

async function post(student: Person, attemptId: string, save: Save): Promise<APIResponse> {
	const beside = { tryNumber: 1, confidence: null, certainty: null, flagged: false, hints: 0 };
	const rest = { key: `${save.questionId}/${save.revision}`, give: false, heard: null, elapsedMs: null };
	return student.request.post(`/api/attempts/${attemptId}/answers`, {
		data: { ...beside, ...rest, ...save },
		headers: { origin: await originOf(student) }
	});
}

/** Sends one answer, and again, when the server asks for it, for as long as they are too many. @returns the status. */
export async function saveWhenTaken(...save: Parameters<typeof post>): Promise<number> {
	let reply = await post(...save);
	while (reply.status() === 429) {
		const seconds = Number(reply.headers()['retry-after']);
		expect(seconds).toBeGreaterThan(0);
		await setTimeout(seconds * 1000);
		reply = await post(...save);
	}
	return reply.status();
}

/** Hands an attempt in with the form that works without script. */
export async function handInAs(student: Person, attemptId: string): Promise<void> {
	await sendForm(student, `/learn/attempts/${attemptId}?/handIn`, {});
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
