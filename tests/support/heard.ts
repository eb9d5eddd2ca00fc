/** One question of each of the seven kinds, brought to where a screen reader reads it. */
import { expect, type Page } from '@playwright/test';
import { expectAwake } from './awake';
import { handInAs, saveAs } from './graded-attempts';
import { KIND_CASES, resolve, type KindCase } from './kind-cases';
import { beginLesson, classWithLesson, joinClass } from './lesson';
import type { Person } from './requests';
import type { TestServer } from './server';

export const HEARD = {
	highlight: 'll-q1-skate-park',
	choice: 'll-q3-skate-bus',
	match: 'll-match-adds',
	order: 'ws-order-coach',
	verdict: 'ws-verdict-diplomat',
	short: 'll-short-farm',
	rewrite: 'll-rewrite-alert'
} as const;

interface Place {
	readonly page: Page;
	readonly teacher: Person;
	readonly server: TestServer;
	readonly questionId: string;
}

/** Opens a question that a student has not answered yet. */
export async function openAsked(place: Place): Promise<void> {
	const { step, address } = await begin(place);
	await place.page.goto(`${address}/steps/${step}`);
	await expectAwake(place.page);
}

/** Opens the feedback on a question, the only one that was answered. */
export async function openReviewed(place: Place): Promise<void> {
	const { page, questionId } = place;
	const { step, address, value } = await begin(place);
	const attemptId = address.split('/').at(-1) ?? '';
	expect(await saveAs(page, attemptId, { questionId, value, revision: 1 })).toBe(200);
	await handInAs(page, attemptId);
	await page.goto(`${address}/feedback/${step}`);
	await expectAwake(page);
}

async function begin(place: Place): Promise<{ step: number; address: string; value: object }> {
	const kind = caseOf(place.questionId);
	const { code } = await classWithLesson(place.teacher, { name: 'Heard', lesson: kind.lesson });
	await joinClass(place.page, { code, name: 'Maya R.' });
	return { ...resolve(place.server, kind), address: await beginLesson(place.page, kind.lesson) };
}

function caseOf(questionId: string): KindCase {
	const kind = KIND_CASES.find((one) => one.questionId === questionId);
	if (!kind) throw new Error(`No case answers ${questionId}.`);
	return kind;
}
