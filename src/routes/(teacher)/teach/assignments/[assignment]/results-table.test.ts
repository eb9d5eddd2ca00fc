import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { csvText } from '$lib/server/csv';
import type { Store } from '$lib/server/db/store';
import { assignmentResults } from '$lib/server/insights';
import type { Teacher } from '$lib/server/policy';
import { viewTable } from '$lib/tables/view';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../../../../tests/support/builders';
import { testStore, type TestStore } from '../../../../../../tests/support/database';
import { medianMinutes, resultRows, resultsTable } from './results-table';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

const minutesFromNow = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function aResult(name: string, { chosen, minutes }: { chosen: string; minutes?: number }) {
	const student = await aStudent(store, { classId, name });
	const handedInAt = minutes === undefined ? {} : { handedInAt: minutesFromNow(minutes) };
	await anAttempt(store, student, { assignmentId, answers: { plainer: choosing(chosen) }, ...handedInAt });
}

async function tableNow() {
	const results = await assignmentResults(store, teacher, assignmentId, minutesFromNow(600));
	return {
		table: resultsTable(results.columns.map(({ question }) => question)),
		rows: resultRows(results)
	};
}

describe('the table of an assignment', () => {
	it('has the same rows, order and values on the screen and in the file', async () => {
		await aResult('Ada B.', { chosen: 'a', minutes: 12 });
		await aResult('Ben C.', { chosen: 'b', minutes: 30 });
		await aResult('=Cleo', { chosen: 'a' });
		const { table, rows } = await tableNow();
		const url = new URL('http://localhost/x?sort=points&dir=desc');
		const screen = viewTable(table, rows, url);
		const file: Record<string, string>[] = parse(csvText(table.columns, screen.rows, { timeZone: 'UTC' }), {
			...{ bom: true, columns: true }
		});
		expect(file.map(({ Student, Score, Minutes, State }) => [Student, Score, Minutes, State])).toEqual(
			screen.rows.map(({ name, points, minutes, standing }) => [
				name === '=Cleo' ? "'=Cleo" : name,
				...[String(points ?? ''), String(minutes ?? ''), standing]
			])
		);
		expect(screen.rows.map(({ name }) => name)).toEqual(['Ada B.', 'Ben C.', '=Cleo']);
	});

	it('has a column for each question, with the points that the grid shows: none where nothing was answered', async () => {
		await aResult('Ada B.', { chosen: 'a', minutes: 12 });
		const { table, rows } = await tableNow();
		const values = table.columns
			.filter(({ id }) => /^q\d/.test(id))
			.map(({ value }) => rows.map((row) => value(row)));
		expect(values).toEqual([[undefined], [undefined], [100], [undefined], [undefined], [undefined]]);
	});

	it('leaves out what is not known: no points before handing in, no count without a judgment', async () => {
		await aResult('Ada B.', { chosen: 'a' });
		const { table, rows } = await tableNow();
		const known = table.columns.filter(({ value }) => rows.some((row) => value(row) !== undefined));
		expect(known.map(({ id }) => id)).toEqual(['name', 'state', 'waiting', 'started']);
	});

	it.each([
		['not-started', ['Dan E.']],
		['working', ['Cleo D.']],
		['handed-in', ['Ada B.', 'Ben C.']]
	])('shows those who are %s', async (show, names) => {
		await aResult('Ada B.', { chosen: 'a', minutes: 12 });
		await aResult('Ben C.', { chosen: 'b', minutes: 30 });
		await aResult('Cleo D.', { chosen: 'a' });
		await aStudent(store, { classId, name: 'Dan E.' });
		const { table, rows } = await tableNow();
		const view = viewTable(table, rows, new URL(`http://localhost/x?show=${show}`));
		expect(view.rows.map(({ name }) => name)).toEqual(names);
	});
});

describe('the time in the middle', () => {
	it.each([
		[[], undefined],
		[[12], { minutes: 12, n: 1 }],
		[[30, 12], { minutes: 21, n: 2 }],
		[[30, 12, 500], { minutes: 30, n: 3 }]
	])('of %j', async (times, median) => {
		const names = times.map((minutes, index) => ({ name: `Student ${index}`, minutes }));
		await Promise.all(names.map(({ name, minutes }) => aResult(name, { chosen: 'a', minutes })));
		expect(medianMinutes((await tableNow()).rows)).toEqual(median);
	});
});
