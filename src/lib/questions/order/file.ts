import { z } from 'zod';
import { questionFileShape, referenceIds, type KindFile } from '../authoring';
import type { OrderContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('order'),
	/** What stands first and what last: “strongest evidence”, “weakest evidence”. */
	first: z.string(),
	last: z.string(),
	/** In the right order. */
	items: z.array(z.strictObject({ text: z.string(), feedback: z.string(), references: referenceIds }))
});

export const orderFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		const ids = idsOf(written.items.map(({ text }) => text));
		return {
			...written,
			items: written.items.map((item, index) => ({
				...item,
				id: ids[index] ?? '',
				references: desk.findReferences(item.references, `item ${index + 1}`)
			}))
		};
	},

	feedback: ({ items }) =>
		items.map(({ text, feedback, references }, index) => ({
			...{ at: `item ${index + 1}`, texts: [feedback], references, given: text }
		}))
} satisfies KindFile<z.infer<typeof schema>, OrderContent>;

/**
 * Letters by the alphabet of the texts: they say nothing about the right order, and stay with their texts when that
 * is corrected. Equal texts, which the check refuses, still get letters of their own.
 */
function idsOf(texts: readonly string[]): string[] {
	const sorted = texts.map((text, index) => ({ text, index })).sort((a, b) => compare(a.text, b.text));
	return texts.map((_, index) => {
		const rank = sorted.findIndex((entry) => entry.index === index);
		return String.fromCharCode('a'.charCodeAt(0) + rank);
	});
}

/** By code unit, alike on every machine. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
