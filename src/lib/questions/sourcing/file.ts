import { z } from 'zod';
import { referenceIds, type Desk, type WrittenFeedback } from '../authoring';
import type { SourcingKey } from './model';

const quotations = z.union([z.string().transform((quote) => [quote]), z.array(z.string()).min(1)]);
const marked = {
	/** Quotations: the words to be found. */
	core: quotations,
	/** Quotations that hold the core: what costs nothing. Without them, the core. */
	acceptable: quotations.optional()
};
const said = { reason: z.string(), references: referenceIds };

/** How authors write the key of claim and source: by quotation. */
export const sourcingFileSchema = z.strictObject({
	claim: z.strictObject({ ...marked, ...said }),
	source: z.union([
		z.strictObject({ ...marked, ...said, saidNone: z.string() }),
		z.strictObject({ none: z.literal(true), ...said, marked: z.string() })
	]),
	spot: z.string(),
	plainer: z.string().optional()
});
export type SourcingFile = z.infer<typeof sourcingFileSchema>;

/** The key with its quotations as spans of a passage’s text. Only sound when nothing was reported. */
export function resolveSourcing(written: SourcingFile, text: string, desk: Desk): SourcingKey {
	const { claim, source, spot, plainer } = written;
	const resolve = (
		{ core, acceptable = core }: { core: readonly string[]; acceptable?: readonly string[] | undefined },
		at: string
	) => ({ core: desk.spansOf(text, core, at), acceptable: desk.spansOf(text, acceptable, at) });
	const about = ({ reason, references }: { reason: string; references: string[] }, at: string) => ({
		reason,
		references: desk.findReferences(references, at)
	});
	return {
		claim: { ...resolve(claim, 'claim'), ...about(claim, 'claim') },
		source:
			'none' in source
				? { none: true, marked: source.marked, ...about(source, 'source') }
				: { ...resolve(source, 'source'), saidNone: source.saidNone, ...about(source, 'source') },
		...{ spot, plainer }
	};
}

/** Where the author of a key gives feedback. */
export function sourcingFeedback({ claim, source, spot, plainer = '' }: SourcingFile): WrittenFeedback[] {
	const ofSource = 'none' in source ? source.marked : source.saidNone;
	return [
		{ at: 'claim', texts: [claim.reason, spot, plainer], references: claim.references },
		{ at: 'source', texts: [source.reason, ofSource], references: source.references }
	];
}
