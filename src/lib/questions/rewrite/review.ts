import { chargedWords } from '../../measure/cues';
import { findLostFacts, type LostFacts } from '../../measure/facts-kept';
import type { PassageText, Reference } from '../../text/passage';
import type { Span } from '../../text/words';

/** What a machine can see in a rewrite. A word list's view: it is shown, and grades nothing. */
export interface Seen {
	/** Charged words that stand in the rewrite. */
	readonly chargedLeft: readonly string[];
	readonly lost: LostFacts;
}

/** Looks at a rewrite of a sentence. It brings the word lists along: pages load this when somebody asks for it. */
export function lookAtRewrite(original: string, rewrite: string): Seen {
	return { chargedLeft: chargedWords(rewrite), lost: findLostFacts(original, rewrite) };
}

export interface RewriteReview {
	readonly kind: 'rewrite';
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly sentence: Span & { readonly quote: string };
	/** As typed; undefined where nothing was. */
	readonly text: string | undefined;
	/** undefined where nothing was typed. */
	readonly seen: Seen | undefined;
	/** One way to say it fairly. */
	readonly model: string;
	/** Which words were charged, and how to tell. */
	readonly reason: string;
	/** What a rewrite easily gets wrong. */
	readonly tempts: string | undefined;
	readonly keep: readonly string[];
	readonly references: readonly Reference[];
	readonly takeaway: string | undefined;
}
