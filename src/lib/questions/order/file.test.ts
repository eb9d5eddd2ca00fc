import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../authoring';
import { orderFile } from './file';
import { order } from './model';

const desk: Desk = {
	allTechniques: [],
	checkTechniques: () => undefined,
	findReferences: (ids) => ids.map((id) => ({ id, publisher: 'Council', title: 'Counts', date: 'May 2026' })),
	spansOf: () => [],
	textOf: () => undefined,
	report: () => undefined
};

const written = (texts: readonly string[], references: string[] = []) =>
	orderFile.schema.parse({
		...{ id: 'q', kind: 'order', prompt: 'Order them.', first: 'strongest', last: 'weakest' },
		items: texts.map((text) => ({ text, feedback: `Why ${text}.`, references }))
	});
const resolve = (texts: readonly string[]) => order.content.parse(orderFile.resolve(written(texts), desk));

describe('an order as its author writes it', () => {
	it('becomes content in the right order', () => {
		expect(resolve(['pear', 'apple', 'plum']).items.map(({ text }) => text)).toEqual([
			'pear',
			'apple',
			'plum'
		]);
	});

	it('gives each text the same id whatever the right order is', () => {
		const texts = ['pear', 'apple', 'plum', 'fig', 'quince'];
		const idsOf = (order: readonly string[]) =>
			Object.fromEntries(resolve(order).items.map(({ text, id }) => [text, id]));
		fc.assert(
			fc.property(fc.shuffledSubarray(texts, { minLength: 5 }), (shuffled) => {
				expect(idsOf(shuffled)).toEqual(idsOf(texts));
			})
		);
	});

	it('gives equal texts ids of their own', () => {
		expect(new Set(resolve(['pear', 'pear', 'pear']).items.map(({ id }) => id)).size).toBe(3);
	});

	it('gives its feedback statement by statement to the check', () => {
		expect(orderFile.feedback(written(['pear', 'plum', 'fig'], ['count']))[0]).toEqual({
			...{ at: 'item 1', texts: ['Why pear.'], references: ['count'], given: 'pear' }
		});
	});
});
