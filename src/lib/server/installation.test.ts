import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAdmin, aStudent, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { PERIODS, USUAL } from '../lessons/retention';
import { listPutAway } from './class-ends';
import { changeClass } from './class-settings';
import { copyDatabase } from './db/copy-running';
import type { Store } from './db/store';
import { changeHouseTexts, readHouseTexts } from './house-texts';
import { readInstallation } from './installation';
import type { Teacher } from './policy';
import { changeRetention, readRetention } from './retention';

let opened: TestStore;
let store: Store;
let admin: Teacher;
let teacher: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
	teacher = await aTeacher(store);
});
afterEach(() => opened.cleanup());

const read = () => readInstallation(store, admin, opened.file);
const forbidden = { status: 403 };

/** Makes a copy, so many hours after now. */
const copyAt = (hours: number) =>
	copyDatabase({ file: opened.file, kind: 'hourly', madeAt: hoursFromNow(hours), reserve: 0 });

describe('the installation', () => {
	it('says how much it holds, and that there is no copy yet', async () => {
		const classId = await aClass(store, teacher);
		await aStudent(store, { classId });
		const found = await read();
		expect(found).toMatchObject({ classes: 1, students: 1, answers: 0, newest: undefined, copies: 0 });
		expect(found.database.size).toBeGreaterThan(10_000);
		expect(found.database.log).toBeGreaterThan(0);
		expect(found.free).toBeGreaterThan(0);
	});

	it('knows the newest copy, and takes neither an unfinished one nor any other file for it', async () => {
		await copyAt(-30);
		const newest = await copyAt(-2);
		const folder = dirname(newest.path);
		writeFileSync(join(folder, 'newer.db.tmp'), 'unfinished');
		copyFileSync(newest.path, join(folder, 'without-a-manifest.db'));
		writeFileSync(join(folder, 'with-notes.db'), 'x');
		writeFileSync(join(folder, 'with-notes.json'), '{ "kind": "hourly" }');
		expect(await read()).toMatchObject({ copies: 2, newest: { name: newest.name } });
		expect(newest.manifest.madeAt).toEqual(hoursFromNow(-2));
	});

	it('is shown to administrators', async () => {
		await expect(readInstallation(store, teacher, opened.file)).rejects.toMatchObject(forbidden);
	});
});

describe('how long data are kept', () => {
	it('is what is usual until an administrator decides', async () => {
		expect(await readRetention(store.read)).toEqual(USUAL);
		await changeRetention(store, admin, { ...USUAL, afterEnd: 10 }, NOW);
		expect(await readRetention(store.read)).toEqual({ ...USUAL, afterEnd: 10 });
		await expect(changeRetention(store, teacher, USUAL, NOW)).rejects.toMatchObject(forbidden);
	});

	it('decides on which day a class that is over is deleted, which its teachers are told', async () => {
		const classId = await aClass(store, teacher);
		const ended = { name: 'Period 3', timeZone: 'America/Chicago', endsAt: hoursFromNow(-11 * 24) };
		await changeClass(store, teacher, classId, ended);
		const due = async () =>
			(await listPutAway(store, teacher, NOW)).due.map(({ id, deletedAt }) => ({ id, deletedAt }));
		expect(await due()).toEqual([{ id: classId, deletedAt: hoursFromNow((USUAL.afterEnd - 11) * 24) }]);
		await changeRetention(store, admin, { ...USUAL, afterEnd: 20 }, NOW);
		expect(await due()).toEqual([{ id: classId, deletedAt: hoursFromNow(9 * 24) }]);
	});

	it('stays within bounds', async () => {
		const tooLong = { ...USUAL, backups: PERIODS.backups.most + 1 };
		await expect(changeRetention(store, admin, tooLong, NOW)).rejects.toThrow();
		expect(await readRetention(store.read)).toEqual(USUAL);
	});
});

describe('the texts of the school', () => {
	it('are empty until an administrator writes them', async () => {
		expect(await readHouseTexts(store.read)).toEqual({ contact: '', privacy: '' });
		const texts = { contact: 'Ask **Ms. Okafor**.', privacy: 'We keep grades.' };
		await changeHouseTexts(store, admin, texts, NOW);
		expect(await readHouseTexts(store.read)).toEqual(texts);
		await expect(changeHouseTexts(store, teacher, texts, NOW)).rejects.toMatchObject(forbidden);
	});
});
