import { z } from 'zod';
import { questionFileShape, referenceIds, type KindFile } from '../authoring';
import type { RewriteContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('rewrite'),
	passage: z.string(),
	/** The words to be said fairly, by quotation; `#2` for the second occurrence. */
	sentence: z.string(),
	model: z.string(),
	reason: z.string(),
	tempts: z.string().optional(),
	keep: z.array(z.string()).optional(),
	references: referenceIds
});

export const rewriteFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		const text = desk.textOf(written.passage) ?? '';
		// Without its passage there is nothing to quote from, which is reported elsewhere.
		const [span] = text === '' ? [] : desk.spansOf(text, [written.sentence], 'sentence');
		const { start, end } = span ? withPeriod(text, span) : { start: 0, end: 1 };
		return {
			...written,
			sentence: { start, end, quote: text.slice(start, end) },
			references: desk.findReferences(written.references)
		};
	},

	feedback: ({ model, reason, tempts, keep = [], references }) => [
		{ at: 'feedback', texts: [model, reason, tempts ?? '', ...keep], references }
	]
} satisfies KindFile<z.infer<typeof schema>, RewriteContent>;

/** Snapping to words drops the marks at the ends; what is quoted here is a sentence with its own. */
function withPeriod(text: string, { start, end }: { start: number; end: number }) {
	const before = /["“‘(]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
	const after = /^[.!?…]*["”’)]*/u.exec(text.slice(end))?.[0].length ?? 0;
	return { start: start - before, end: end + after };
}
