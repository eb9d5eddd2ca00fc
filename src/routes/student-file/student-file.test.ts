import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAudit } from '$lib/server/audit';
import { shippedCourse } from '$lib/server/course';
import type { Store } from '$lib/server/db/store';
import type { Teacher } from '$lib/server/policy';
import { readClassRecord, readWholeRecord } from '$lib/server/student-record';
import { aClass, anAdmin, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWholeStudent, type WholeStudent } from '../../../tests/support/whole-student';
import { filesOf, packRecord, recordFile } from './student-file.server';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let quinn: WholeStudent;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	quinn = await aWholeStudent(store, { teacher, classId, word: 'zyxquinn' });
});
afterEach(() => opened.cleanup());

const techniqueNames = new Map(shippedCourse().taxonomy.techniques.map(({ id, name }) => [id, name]));
const later = hoursFromNow(2);
const ofClass = () => readClassRecord(store, teacher, { classId, studentId: quinn.student.id }, later);
const whole = async () => readWholeRecord(store, await anAdmin(store), quinn.student.id, later);

describe('the file of a student', () => {
	it('is a page, the same for programs, and tables', async () => {
		const response = recordFile(packRecord(await ofClass(), techniqueNames));
		const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
		const names = ['answers.csv', 'attempts.csv', 'looks.csv', 'student.html', 'student.json'];
		expect(Object.keys(files).sort()).toEqual(names);
		expect(response.headers.get('content-disposition')).toContain('Q-zyxquinn_2026-01-06.zip');
		expect(strFromU8(files['student.html'] ?? new Uint8Array())).toContain('<h1 dir="auto">');
	});

	it.each(['student.html', 'student.json'])(
		'says in %s what was answered, graded, noted and rated',
		async (name) => {
			const text = filesOf(await ofClass(), techniqueNames)[name];
			const said = ['Said fairly: ', 'Comment ', 'Reason ', 'A note on ', 'Override ', 'Problem ', 'Event '];
			expect(said.filter((one) => !text?.includes(`${one}zyxquinn`))).toEqual([]);
			expect(text).toContain('disgrace');
			expect(text).toMatch(/slant\W+2/);
		}
	);

	it('holds nothing of anybody else, in either form', async () => {
		await aWholeStudent(store, { teacher, classId, word: 'zyxrosa' });
		const files = [filesOf(await ofClass(), techniqueNames), filesOf(await whole(), techniqueNames)];
		expect(JSON.stringify(files)).toContain('zyxquinn');
		expect(JSON.stringify(files)).not.toContain('zyxrosa');
	});

	it('holds no key, and nothing that opens anything', async () => {
		const text = JSON.stringify([
			filesOf(await ofClass(), techniqueNames),
			filesOf(await whole(), techniqueNames)
		]);
		expect(text).not.toContain('Mill Street has a new bus lane.');
		expect(text).not.toContain('Two words judge.');
		expect(text).not.toContain('passwordHash');
		const { sessions, badges } = store.read.tables;
		const ids = [...(await store.read.select().from(sessions)), ...(await store.read.select().from(badges))];
		expect(ids.map(({ id }) => text.includes(id))).toEqual(ids.map(() => false));
	});

	it('says who looked, and what of the class alone to its teachers', async () => {
		const object = { type: 'student', id: quinn.student.id } as const;
		const look = { event: 'sensitive_read', object, detail: { what: 'student' } } as const;
		await store.write((tx) => writeAudit(tx, teacher, { ...look, classId }, NOW));
		await store.write((tx) => writeAudit(tx, { kind: 'operator' }, look, NOW));
		expect((await ofClass()).looks).toMatchObject([{ by: 'Ms. Okafor', event: 'sensitive_read' }]);
		const all = (await whole()).looks.map(({ byKind }) => byKind);
		expect(all).toEqual(['teacher', 'operator']);
	});

	it('says who looked at the whole class while they were in it', async () => {
		const lookAt = (id: string) =>
			store.write((tx) =>
				writeAudit(
					tx,
					teacher,
					{ event: 'sensitive_read', object: { type: 'class', id }, classId: id, detail: { what: 'class' } },
					NOW
				)
			);
		await lookAt(classId);
		await lookAt(await aClass(store, teacher));
		expect((await ofClass()).looks).toMatchObject([{ by: 'Ms. Okafor', detail: { what: 'class' } }]);
		expect((await whole()).looks).toHaveLength(1);
	});

	it('escapes what was typed', async () => {
		const record = await ofClass();
		const hostile = { ...record, account: { ...record.account, displayName: '<script>alert("1")</script>' } };
		const page = filesOf(hostile, techniqueNames)['student.html'];
		expect(page).not.toContain('<script');
		expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
	});
});

describe('who gets the file', () => {
	it('is no other teacher, and of everything only an administrator', async () => {
		const other = await aTeacher(store);
		const place = { classId, studentId: quinn.student.id };
		await expect(readClassRecord(store, other, place, NOW)).rejects.toMatchObject({ status: 404 });
		const wanted = readWholeRecord(store, teacher, quinn.student.id, NOW);
		await expect(wanted).rejects.toMatchObject({ status: 403 });
	});
});
