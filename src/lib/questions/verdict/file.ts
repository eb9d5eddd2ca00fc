import { z } from 'zod';
import { questionFileShape, referenceIds, type Desk, type KindFile } from '../authoring';
import { CARDS, type VerdictContent } from './model';
import { VERDICTS } from './score';

const verdictId = z.enum(VERDICTS);

const said = { says: z.string(), decides: z.boolean().default(false) };
/** A card of a source in `references.yaml`, or one that stands here in full: the evidence of a text of our own. */
const cardFile = z.union([
	z.strictObject({ ...said, reference: z.string() }),
	z.strictObject({
		...said,
		...{ publisher: z.string(), title: z.string(), date: z.string(), link: z.url().optional() }
	})
]);
type CardFile = z.infer<typeof cardFile>;

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('verdict'),
	passage: z.string(),
	/** Words of the passage, quoted exactly, with `#2` for the second occurrence. */
	claim: z.string(),
	cards: z.array(cardFile).min(CARDS.least).max(CARDS.most),
	asksCards: z.boolean().default(false),
	/** The right verdict, or two. */
	right: z.union([verdictId.transform((only) => [only]), z.array(verdictId).min(1).max(2)]),
	reason: z.string(),
	feedback: z.strictObject({
		supported: z.string(),
		misleading: z.string(),
		contradicted: z.string(),
		'cannot-tell': z.string()
	}),
	references: referenceIds
});

export const verdictFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		return {
			...written,
			asksConfidence: written.asksConfidence ?? true,
			claim: resolveClaim(written, desk),
			cards: written.cards.map((card, index) => resolveCard(card, index, desk)),
			references: desk.findReferences(written.references)
		};
	},

	feedback({ reason, feedback, references, cards }) {
		const given = cards.map(textOf).join('\n');
		return [
			{ at: 'reason', texts: [reason], references, given },
			...VERDICTS.map((id) => ({ at: `feedback to ${id}`, texts: [feedback[id]], references, given }))
		];
	}
} satisfies KindFile<z.infer<typeof schema>, VerdictContent>;

function resolveClaim(
	{ passage, claim }: z.infer<typeof schema>,
	desk: Desk
): { start: number; end: number; quote: string } {
	const text = desk.textOf(passage);
	const [span] = text === undefined ? [] : desk.spansOf(text, [claim], 'claim');
	return span && text !== undefined
		? { ...span, quote: text.slice(span.start, span.end) }
		: { start: 0, end: 1, quote: claim };
}

function resolveCard(card: CardFile, index: number, desk: Desk): VerdictContent['cards'][number] {
	const id = String.fromCharCode('a'.charCodeAt(0) + index);
	const { says, decides } = card;
	if (!('reference' in card)) return { id, ...card };
	const [reference] = desk.findReferences([card.reference], `card ${index + 1}`);
	const { publisher = '', title = '', date = '', link } = reference ?? {};
	// Some sources stand only at addresses without encryption: these are named, not linked.
	const safe = link?.startsWith('https://') ? { link } : {};
	return { id, publisher, title, date, says, decides, ...safe };
}

/** What a card shows, as far as it stands here. */
function textOf(card: CardFile): string {
	return 'reference' in card ? card.says : [card.publisher, card.title, card.date, card.says].join('\n');
}
