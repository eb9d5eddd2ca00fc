import { z } from 'zod';
import { questionFileShape, referenceIds, type Desk, type KindFile } from '../authoring';
import type { MatchContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('match'),
	targets: z.array(
		z.strictObject({
			/** What `to` names it by. */
			id: z.string(),
			text: z.string(),
			technique: z.string().optional()
		})
	),
	items: z.array(
		z.strictObject({
			/** A statement; or `words`, a quotation of the passage. */
			text: z.string().optional(),
			words: z.string().optional(),
			/** The target it belongs to; several where a careful reader could defend several. */
			to: z.union([z.string().transform((id) => [id]), z.array(z.string()).min(1)]),
			feedback: z.string(),
			references: referenceIds
		})
	)
});
type MatchFile = z.infer<typeof schema>;

export const matchFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		const targetIds = written.targets.map(({ id }) => id);
		for (const { id, technique } of written.targets) {
			desk.checkTechniques(technique === undefined ? [] : [technique], `target ${id}`);
		}
		if (new Set(targetIds).size < targetIds.length) {
			desk.report('duplicate-target', 'two targets have the same id');
		}
		return {
			...written,
			items: written.items.map((item, index) => {
				const id = `i${index + 1}`;
				const at = `item ${index + 1}`;
				for (const target of item.to.filter((each) => !targetIds.includes(each))) {
					desk.report('unknown-target', `“${target}” is no target of this question`, at);
				}
				const { to: accepts, feedback } = item;
				const references = desk.findReferences(item.references, at);
				return { id, ...resolveText(item, written.passage, desk, at), accepts, feedback, references };
			})
		};
	},

	feedback: ({ items }) =>
		items.map(({ text = '', feedback, references }, index) => ({
			...{ at: `item ${index + 1}`, texts: [feedback], references, given: text }
		}))
} satisfies KindFile<MatchFile, MatchContent>;

/** A statement as it stands, or words of the passage with their place. */
function resolveText(
	{ text, words }: MatchFile['items'][number],
	passageId: string | undefined,
	desk: Desk,
	at: string
): Pick<MatchContent['items'][number], 'text' | 'span'> {
	if ((text === undefined) === (words === undefined)) {
		desk.report('item-text', 'an item has either a text or words of the passage', at);
	}
	if (words === undefined) return { text: text ?? '' };
	const passage = desk.textOf(passageId);
	if (passage === undefined) {
		if (passageId === undefined) desk.report('words-without-passage', 'words are quoted from no passage', at);
		return { text: words };
	}
	const [span] = desk.spansOf(passage, [words], at);
	return span ? { text: passage.slice(span.start, span.end), span } : { text: words };
}
