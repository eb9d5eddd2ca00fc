import { describe, expect, it } from 'vitest';
import type { Desk } from '../authoring';
import { matchFile } from './file';
import { match } from './model';

const TEXT = 'The savage plan. A savage reply.';

function aDesk(reported: string[]): Desk {
	return {
		allTechniques: [],
		checkTechniques: (ids, at) => reported.push(...ids.map((id) => `${at ?? ''} ${id}`.trim())),
		findReferences: () => [],
		spansOf: (text, quotations) =>
			quotations.flatMap((quotation) => {
				const start = text.indexOf(quotation);
				return start < 0 ? [] : [{ start, end: start + quotation.length }];
			}),
		textOf: (id) => (id === 'p' ? TEXT : undefined),
		report: (rule, _message, at) => reported.push(`${at ?? ''} ${rule}`.trim())
	};
}

const item = (change: object) => ({ text: 'A row', to: 'a', feedback: 'Why.', ...change });
const written = (items: object[], change: object = {}) =>
	matchFile.schema.parse({
		...{ id: 'q', kind: 'match', prompt: 'Where?', items },
		targets: [
			{ id: 'a', text: 'A', technique: 'loaded-language' },
			{ id: 'b', text: 'B' }
		],
		...change
	});

function problemsOf(items: object[], change?: object): string[] {
	const reported: string[] = [];
	matchFile.resolve(written(items, change), aDesk(reported));
	return reported.filter((problem) => !problem.endsWith('loaded-language'));
}

describe('a match as its author writes it', () => {
	it('becomes content, its rows named by their place', () => {
		const file = written([item({}), item({ text: undefined, words: 'savage', to: ['a', 'b'] })], {
			passage: 'p'
		});
		const content = match.content.parse(matchFile.resolve(file, aDesk([])));
		expect(content.items).toMatchObject([
			{ id: 'i1', text: 'A row', accepts: ['a'] },
			{ id: 'i2', text: 'savage', span: { start: 4, end: 10 }, accepts: ['a', 'b'] }
		]);
	});

	it('has its techniques looked up', () => {
		const reported: string[] = [];
		matchFile.resolve(written([item({}), item({})]), aDesk(reported));
		expect(reported).toEqual(['target a loaded-language']);
	});

	it.each<[string, object[], object, string[]]>([
		['an unknown target', [item({ to: 'z' })], {}, ['item 1 unknown-target']],
		['a row without words', [item({ text: undefined })], {}, ['item 1 item-text']],
		['a row with both', [item({ words: 'savage' })], { passage: 'p' }, ['item 1 item-text']],
		[
			'words of no passage',
			[item({ text: undefined, words: 'savage' })],
			{},
			['item 1 words-without-passage']
		],
		[
			'two targets of one id',
			[item({})],
			{ targets: ['A', 'B'].map((text) => ({ id: 'a', text })) },
			['duplicate-target']
		]
	])('is refused with %s', (_, items, change, problems) => {
		expect(problemsOf(items, change)).toEqual(problems);
	});

	it('gives its feedback row by row to the check', () => {
		expect(matchFile.feedback(written([item({}), item({ text: 'In 1994.' })]))).toEqual([
			{ at: 'item 1', texts: ['Why.'], references: [], given: 'A row' },
			{ at: 'item 2', texts: ['Why.'], references: [], given: 'In 1994.' }
		]);
	});
});
