import { describe, expect, it } from 'vitest';
import { insightOf, type ItemInsight, type ItemSheet } from './item-insight';
import { addSheet, emptySums, restOf } from './item-sums';
import { addChoice, emptyOptionSums } from './option-sums';
import type { Count } from './rate';

const items = Array.from({ length: 8 }, (_, place) => ({ id: `${place}`, xMax: 1 }));
const OPTIONS = ['right', 'wrong', 'other'];

/** The first item right or not, and so much earned on the seven others. */
function sheet(option: string, rest: number, { key = 'right', classId = 'a' } = {}): ItemSheet {
	const others = Array.from({ length: 7 }, (_, place) => (place < rest ? 1 : 0));
	return { classId, chosen: [option], scores: [option === key ? 1 : 0, ...others] };
}

async function look(
	sheets: readonly ItemSheet[],
	{ keys = ['right'], accused, guess = 1 / 3 }: { keys?: string[]; accused?: Count; guess?: number } = {}
): Promise<ItemInsight> {
	const choices = sheets.flatMap((own) => {
		const rest = restOf(own, 0);
		return rest === undefined ? [] : [{ chosen: own.chosen, rest }];
	});
	return insightOf({
		...{ place: 0, guess, keys, accused },
		sums: sheets.reduce(addSheet, emptySums(items)),
		options: choices.reduce(addChoice, emptyOptionSums(OPTIONS)),
		sheets: () => Promise.resolve(sheets)
	});
}

/** A class in which stronger students get it right more often: a sound item. */
const sound = (n: number) =>
	Array.from({ length: n }, (_, student) =>
		sheet(['other', 'wrong', 'right', 'right'][student % 4] ?? 'right', (student % 4) + (student % 3))
	);

/** The same, but the key says that a wrong option is right. */
const misKeyed = (n: number) =>
	Array.from({ length: n }, (_, student) =>
		sheet(['other', 'wrong', 'right', 'right'][student % 4] ?? 'right', (student % 4) + (student % 3), {
			key: 'wrong'
		})
	);

/** All numbers of a result, wherever they stand. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const codes = ({ flags }: ItemInsight) => flags.map(({ code }) => code);
const shownOf = ({ options, facility, discrimination, upperLower, quiz, shown }: ItemInsight) => ({
	options: options.length,
	facility: facility !== undefined,
	optionRest: options.some(({ optionRest }) => optionRest !== undefined),
	discrimination: discrimination !== undefined && upperLower !== undefined,
	quiz: quiz !== undefined,
	label: shown.label
});

describe('what may be shown', () => {
	const nothing = {
		...{ options: 0, facility: false, optionRest: false, discrimination: false, quiz: false },
		label: undefined
	};
	const ranked = { options: 3, facility: true, optionRest: true, discrimination: true, quiz: true };
	it.each([
		[0, nothing],
		[4, nothing],
		[5, { ...nothing, options: 3 }],
		[9, { ...nothing, options: 3 }],
		[10, { ...nothing, options: 3, facility: true }],
		[19, { ...nothing, options: 3, facility: true }],
		[20, { ...nothing, options: 3, facility: true, label: 'early' }],
		[29, { ...nothing, options: 3, facility: true, label: 'early' }],
		[30, { ...ranked, label: 'indicative' }],
		[99, { ...ranked, label: 'indicative' }],
		[100, { ...ranked, label: undefined }]
	])('of %i first attempts', async (n, expected) => {
		expect(shownOf(await look(sound(n)))).toEqual(expected);
	});

	it('asks for the sheets only from twenty on', async () => {
		const sheets = sound(19);
		const results = {
			...{ place: 0, guess: 0, keys: ['right'], accused: undefined, options: emptyOptionSums(OPTIONS) },
			sums: sheets.reduce(addSheet, emptySums(items)),
			sheets: () => Promise.reject(new Error('The sheets were asked for.'))
		};
		await expect(insightOf(results)).resolves.toMatchObject({ n: 19 });
	});
});

describe('what calls for a look', () => {
	it('is nothing in a sound item', async () => {
		expect(codes(await look(sound(60)))).toEqual([]);
	});

	it('is a key that a wrong option beats among the best, from twenty on', async () => {
		expect(codes(await look(misKeyed(19), { keys: ['wrong'] }))).toEqual([]);
		const { flags } = await look(misKeyed(20), { keys: ['wrong'] });
		expect(flags[0]).toEqual({ code: 'M', options: ['right'] });
	});

	it('is an option that nobody takes in two classes of forty', async () => {
		const dead = (classId: string) =>
			Array.from({ length: 40 }, (_, student) =>
				sheet(student % 2 ? 'right' : 'wrong', student % 2 ? 3 + (student % 3) : student % 3, { classId })
			);
		expect(codes(await look(dead('a')))).toEqual([]);
		expect((await look([...dead('a'), ...dead('b')])).flags).toContainEqual({
			code: 'D',
			options: ['other']
		});
	});

	it('is a fair passage that most accused', async () => {
		expect(codes(await look(sound(30), { accused: { k: 13, n: 20 } }))).toEqual(['U']);
		expect(codes(await look(sound(30), { accused: { k: 12, n: 20 } }))).toEqual([]);
		expect(codes(await look(sound(30), { accused: { k: 13, n: 19 } }))).toEqual([]);
	});
});

describe('data that say little', () => {
	const waiting = (n: number): ItemSheet[] =>
		Array.from({ length: n }, () => ({ classId: 'a', chosen: [], scores: [undefined, 1, 1, 0, 0, 0, 0, 0] }));
	it.each<[string, ItemSheet[]]>([
		['no data', []],
		['one student', sound(1)],
		['everybody the same', Array.from({ length: 40 }, () => sheet('right', 4))],
		['everybody wrong', Array.from({ length: 40 }, (_, student) => sheet('wrong', student % 7))],
		['nothing earned by anybody', Array.from({ length: 40 }, () => sheet('wrong', 0))],
		['nobody graded yet', waiting(40)],
		['one graded', [...waiting(40), sheet('right', 3)]],
		[
			'a negative covariance',
			Array.from({ length: 40 }, (_, at) => sheet(at % 2 ? 'right' : 'wrong', at % 2 ? 1 : 6))
		]
	])('give finite numbers or none: %s', async (_, sheets) => {
		const insight = await look(sheets);
		expect(numbersIn(insight).filter((value) => !Number.isFinite(value))).toEqual([]);
	});

	it('have no discrimination where nothing varies, and say that it could have been shown', async () => {
		const same = Array.from({ length: 40 }, () => sheet('right', 4));
		expect(await look(same)).toMatchObject({ discrimination: undefined, shown: { discrimination: true } });
	});

	it('flag a question on which stronger students do worse', async () => {
		const turned = Array.from({ length: 40 }, (_, at) => sheet(at % 2 ? 'right' : 'wrong', at % 2 ? 1 : 6));
		expect(await look(turned)).toMatchObject({ effectiveWeight: undefined });
		expect((await look(turned)).flags).toContainEqual({ code: 'N', urgency: 'act' });
	});
});
