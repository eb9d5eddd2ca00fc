import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '$lib/server/db/store';
import type { Teacher } from '$lib/server/policy';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../../tests/support/builders';
import { testStore, type TestStore } from '../../../../tests/support/database';
import { GET as board } from '../../api/assignments/[assignment]/board/+server';
import { GET as answers } from './assignments/[assignment]/questions/[question]/answers.csv/+server';
import { GET as results } from './assignments/[assignment]/export.csv/+server';
import { GET as roster } from './classes/[class]/roster.csv/+server';
import { GET as skills } from './classes/[class]/skills.csv/+server';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let params: { class: string; assignment: string; question: string };
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	const classId = await aClass(store, teacher);
	const assignmentId = await anAssignment(store, teacher, { classId });
	params = { class: classId, assignment: assignmentId, question: 'name-slanted' };
	const answers = { 'name-slanted': choosing('a') };
	const maya = await aStudent(store, { classId, name: '=Maya' });
	const ben = await aStudent(store, { classId, name: 'Ben C.' });
	await anAttempt(store, maya, { assignmentId, answers, handedInAt: NOW });
	await anAttempt(store, ben, { assignmentId, answers, handedInAt: NOW });
	vi.stubGlobal('underline', { store });
});
afterEach(async () => {
	vi.unstubAllGlobals();
	await opened.cleanup();
});

/** What an endpoint is asked with, as far as these read it. */
function asked(actor: Teacher, query: string, accept: string) {
	const url = new URL(`http://localhost/here${query}`);
	const request = new Request(url, { headers: { accept } });
	return { locals: { actor, now: NOW }, params, url, request };
}
type Ask = (actor: Teacher, query?: string, accept?: string) => Promise<Response>;
const asking =
	(endpoint: unknown): Ask =>
	async (actor, query = '', accept = '*/*') =>
		(endpoint as (event: unknown) => Promise<Response>)(asked(actor, query, accept));

const endpoints: [string, Ask][] = [
	['the results of an assignment', asking(results)],
	['the roster of a class', asking(roster)],
	['every answer to a question', asking(answers)]
];

describe.each(endpoints)('the file of %s', (_, ask) => {
	it('is for the teacher of the class and not there for another', async () => {
		const response = await ask(teacher);
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(await response.text()).toContain("'=Maya");
		await expect(ask(colleague)).rejects.toMatchObject({ status: 404 });
	});

	it('is sorted and filtered as its page is', async () => {
		const lines = async (query: string) => (await (await ask(teacher, query)).text()).trim().split('\r\n');
		expect(await lines('?find=ben&roster-find=ben')).toHaveLength(2);
		expect((await lines('?sort=name&dir=desc&roster-sort=name&roster-dir=desc')).at(-1)).toContain('=Maya');
	});
});

describe('the file of the mastery grid', () => {
	const ask = asking(skills);

	it('has a row for each student and technique, and is not there for another teacher', async () => {
		const lines = (await (await ask(teacher)).text()).trim().split('\r\n');
		expect(lines).toHaveLength(1 + 2 * 18);
		expect(lines.filter((line) => line.startsWith("'=Maya,Loaded language,"))).toEqual([
			"'=Maya,Loaded language,not enough yet,1,1,1,1,0,0"
		]);
		await expect(ask(colleague)).rejects.toMatchObject({ status: 404 });
	});
});

describe('every answer to a question', () => {
	it('has no name in its file where names are hidden', async () => {
		const text = await (await asking(answers)(teacher, '?names=hidden')).text();
		expect(text).not.toMatch(/Maya|Ben/);
		expect(text.trim().split('\r\n')).toHaveLength(3);
	});
});

describe('the board as an endpoint', () => {
	const ask = asking(board);

	it.each(['application/json', 'text/event-stream'])(
		'is not there for another teacher (%s)',
		async (accept) => {
			await expect(ask(colleague, '', accept)).rejects.toMatchObject({ status: 404 });
		}
	);

	it('is JSON for who asks once, and events for who follows', async () => {
		expect(await (await ask(teacher)).json()).toMatchObject({ seats: [{}, {}] });
		const response = await ask(teacher, '', 'text/event-stream');
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		const first = await response.body?.getReader().read();
		expect(new TextDecoder().decode(first?.value)).toMatch(/^event: board\ndata: \{.*Ben C\./);
	});

	it.each(['application/json', 'text/event-stream'])(
		'has no names where they are hidden (%s)',
		async (accept) => {
			const response = await ask(teacher, '?names=hidden', accept);
			const first = await response.body?.getReader().read();
			const text = new TextDecoder().decode(first?.value);
			expect(text).toContain('"key":"2"');
			expect(text).not.toMatch(/Maya|Ben/);
		}
	);
});
