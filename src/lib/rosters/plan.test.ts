import { describe, expect, it } from 'vitest';
import type { ListedStudent } from './list';
import { planRoster, type KnownStudent } from './plan';

const known = (id: string, name: string, more: Partial<KnownStudent> = {}): KnownStudent => ({
	...{ id, name, username: `${id}-2345`, groups: [], extraTime: null, externalId: null },
	...more
});
const row = (line: number, fields: Partial<ListedStudent>): ListedStudent => ({
	...{ name: undefined, username: undefined, group: undefined, extraTime: undefined, externalId: undefined },
	...{ line, ...fields }
});

const ada = known('otter', 'Ada B.', { groups: ['Blue'], extraTime: '1.5', externalId: '17' });
const ben = known('lion', 'Ben C.');
const elsewhere = known('swan', 'Cleo D.');
const before = { members: [ada, ben], others: [elsewhere] };
const plan = (rows: readonly ListedStudent[], isWhole = false) => planRoster(rows, before, { isWhole });

describe('a plan', () => {
	it('adds who is new, leaves who is there, and removes nobody by itself', () => {
		const found = plan([row(1, { name: 'Omar T.' }), row(2, { name: ' ada  b.' })]);
		expect(found.added).toEqual([{ line: 1, name: 'Omar T.', account: undefined, changes: [] }]);
		expect(found).toMatchObject({ removed: [], problems: [] });
	});

	it('removes who is not listed when the list is the whole class', () => {
		expect(plan([row(1, { name: 'Ada B.' })], true)).toMatchObject({ removed: [ben], unchanged: [ada] });
	});

	it('tells a student by username, and renames them', () => {
		const { changed, unchanged } = plan([row(1, { name: 'Ada Brown', username: ada.username })]);
		expect(changed).toEqual([
			{ student: ada, changes: [{ field: 'name', from: 'Ada B.', to: 'Ada Brown' }] }
		]);
		expect(unchanged).toEqual([ben]);
	});

	it('tells a student by their number at school', () => {
		const { changed } = plan([row(1, { name: 'Ada Brown', externalId: '17' })]);
		expect(changed).toMatchObject([{ student: ada }]);
	});

	it('takes the same name with another number for somebody else', () => {
		expect(plan([row(1, { name: 'Ada B.', externalId: '18' })]).added).toMatchObject([{ name: 'Ada B.' }]);
	});

	it('leaves what the list does not say, and takes nobody out of a group', () => {
		expect(plan([row(1, { name: 'Ada B.', group: 'Red' })]).changed).toEqual([
			{ student: ada, changes: [{ field: 'group', to: 'Red' }] }
		]);
		expect(plan([row(1, { name: 'Ada B.', group: 'Blue', extraTime: '1.5' })]).changed).toEqual([]);
	});

	it('gives and takes extra time', () => {
		const { changed } = plan([
			row(1, { name: 'Ada B.', extraTime: 'none' }),
			row(2, { name: 'Ben C.', extraTime: '2' })
		]);
		expect(changed.map(({ changes }) => changes)).toEqual([
			[{ field: 'extraTime', from: '1.5', to: 'none' }],
			[{ field: 'extraTime', from: 'none', to: '2' }]
		]);
	});

	it('brings in an account the teacher has elsewhere, by its username', () => {
		expect(plan([row(1, { username: elsewhere.username, group: 'Red' })]).added).toEqual([
			{
				...{ line: 1, name: 'Cleo D.', account: { id: 'swan', username: elsewhere.username } },
				changes: [{ field: 'group', to: 'Red' }]
			}
		]);
		expect(plan([row(1, { name: 'Cleo D.' })]).added).toMatchObject([{ account: undefined }]);
	});
});

describe('a plan reports by line', () => {
	it('a username that no student of the teacher has', () => {
		expect(plan([row(4, { name: 'Omar T.', username: 'yak-2222' })])).toMatchObject({
			...{ added: [], problems: [{ line: 4, kind: 'unknown username' }] }
		});
	});

	it('a student who is listed twice', () => {
		const rows = [row(1, { name: 'Ada B.' }), row(2, { username: ada.username }), row(3, { name: 'ADA B.' })];
		expect(plan(rows).problems).toEqual([
			{ line: 2, kind: 'twice', other: 1 },
			{ line: 3, kind: 'twice', other: 1 }
		]);
	});

	it('two new students of one name, unless their numbers tell them apart', () => {
		const twins = [row(1, { name: 'Kim S.' }), row(2, { name: 'Kim S.' })];
		expect(plan(twins).problems).toEqual([{ line: 2, kind: 'twice', other: 1 }]);
		const numbered = twins.map((one, at) => ({ ...one, externalId: `4${at}` }));
		expect(plan(numbered)).toMatchObject({ added: [{ line: 1 }, { line: 2 }], problems: [] });
	});

	it('a name that two students of the class have', () => {
		const members = [ben, known('bison', 'Ben C.')];
		const found = planRoster([row(1, { name: 'Ben C.' })], { members, others: [] }, { isWhole: false });
		expect(found.problems).toEqual([{ line: 1, kind: 'ambiguous name' }]);
	});

	it('a number that another student has', () => {
		expect(plan([row(1, { username: ben.username, externalId: '17' })]).problems).toEqual([
			{ line: 1, kind: 'id taken' }
		]);
	});
});
