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
import { GET as answers } from './assignments/[assignment]/questions/[question]/answers.csv/+server';
import { GET as results } from './assignments/[assignment]/export.csv/+server';
import { GET as roster } from './classes/[class]/roster.csv/+server';
import { GET as student } from './classes/[class]/students/[student]/[table].csv/+server';
import { load as studentPage } from './classes/[class]/students/[student]/+page.server';
import { GET as skills } from './classes/[class]/skills.csv/+server';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let params: { class: string; assignment: string; question: string; student: string; table: string };
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	const classId = await aClass(store, teacher);
	const assignmentId = await anAssignment(store, teacher, { classId });
	const answers = { 'name-slanted': choosing('a') };
	const maya = await aStudent(store, { classId, name: '=Maya' });
	const ben = await aStudent(store, { classId, name: 'Ben C.' });
	params = {
		...{ class: classId, assignment: assignmentId, question: 'name-slanted' },
		...{ student: maya.id, table: 'techniques' }
	};
	await anAttempt(store, maya, { assignmentId, answers, handedInAt: NOW });
	await anAttempt(store, ben, { assignmentId, answers, handedInAt: NOW });
	vi.stubGlobal('underline', { store, file: opened.file });
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

describe('the files of a student', () => {
	const ask = asking(student);
	const linesOf = async (table: string, query = '') => {
		params.table = table;
		return (await (await ask(teacher, query)).text()).trim().split('\r\n');
	};

	it('say what the page says, technique by technique and lesson by lesson', async () => {
		expect(await linesOf('techniques')).toEqual([
			expect.stringMatching(
				/Technique,State,Answers,Days,Caught,Slanted in all,Wrongly accused,Fair in all$/
			),
			'Loaded language,not enough yet,1,1,1,1,0,0'
		]);
		expect(await linesOf('assignments')).toEqual([
			expect.stringMatching(/Lesson,State,Due,Handed in,Points,To grade,Attempts$/),
			expect.stringMatching(/^2\. Loaded language,Handed in,2026-[^,]+,2026-01-06T[^,]+,\d+,0,1$/)
		]);
	});

	it('hold the rows of the page, sorted and filtered alike', async () => {
		const query = '?techniques-find=fear&assignments-show=missed';
		const load = studentPage as (event: unknown) => Promise<Record<string, { rows: unknown[] }>>;
		const page = await load(asked(teacher, query, '*/*'));
		expect(page.techniqueTable?.rows).toEqual([]);
		expect(page.history?.rows).toEqual([]);
		expect(await linesOf('techniques', query)).toHaveLength(1);
		expect(await linesOf('assignments', query)).toHaveLength(1);
	});

	it('are not there for another teacher, nor under another name', async () => {
		await expect(ask(colleague)).rejects.toMatchObject({ status: 404 });
		params.table = 'passphrases';
		await expect(ask(teacher)).rejects.toMatchObject({ status: 404 });
	});
});

describe('every answer to a question', () => {
	it('has no name in its file where names are hidden', async () => {
		const text = await (await asking(answers)(teacher, '?names=hidden')).text();
		expect(text).not.toMatch(/Maya|Ben/);
		expect(text.trim().split('\r\n')).toHaveLength(3);
	});
});
