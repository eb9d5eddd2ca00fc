import { guardHighlights, type HighlightGuard } from '../measure/highlight-guards';
import { scoredKey } from '../questions/highlight/score';
import type { Passage } from '../text/passage';
import { wordsIn, wordsOf } from '../text/words';

/** What of a passage its editor edits. */
export type KeyedPassage = Pick<Passage, 'text' | 'keys' | 'contested' | 'looksLike' | 'fair'>;

export type KeyGuard =
	| HighlightGuard
	/** Words are found by the spaces around them. */
	| { readonly guard: 'no-spaces' }
	| { readonly guard: 'no-words' }
	/** Neither a key, nor said to be fair. */
	| { readonly guard: 'undecided' }
	| { readonly guard: 'no-technique'; readonly key: number }
	| { readonly guard: 'no-reason'; readonly key: number }
	| { readonly guard: 'contested-without-reason'; readonly contested: number }
	| { readonly guard: 'fair-looks-like-nothing' }
	| { readonly guard: 'fair-without-reason' };

export type KeyFinding = KeyGuard & { readonly severity: 'error' | 'warning' };

const LETTER = /\p{L}/gu;
const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Of the letters: a name in another script is no passage in it. */
const MOST_WITHOUT_SPACES = 0.1;

/** What keeps a passage from being asked about (errors), and what its author should think over (warnings). */
export function guardKeys(passage: KeyedPassage): KeyFinding[] {
	const words = wordsOf(passage.text);
	if (isWithoutSpaces(passage.text)) return [{ guard: 'no-spaces', severity: 'error' }];
	if (words.length === 0) return [{ guard: 'no-words', severity: 'error' }];
	const neutral = passage.contested.flatMap(({ span }) => wordsIn(words, span) ?? []);
	const keys = passage.keys.map((key) => scoredKey(words, key));
	const guards: KeyGuard[] = [
		...guardHighlights(words.length, keys, neutral),
		...passage.keys.flatMap(guardKey),
		...passage.contested.flatMap(({ reason }, contested): KeyGuard[] =>
			isBlank(reason) ? [{ guard: 'contested-without-reason', contested }] : []
		),
		...(passage.keys.length === 0 ? guardFair(passage) : [])
	];
	return guards.map((guard) => ({
		...guard,
		severity: guard.guard === 'many-keys' ? 'warning' : 'error'
	}));
}

function guardKey({ techniques, reason }: KeyedPassage['keys'][number], key: number): KeyGuard[] {
	return [
		...(techniques.length === 0 ? [{ guard: 'no-technique' as const, key }] : []),
		...(isBlank(reason) ? [{ guard: 'no-reason' as const, key }] : [])
	];
}

function guardFair({ fair, looksLike }: KeyedPassage): KeyGuard[] {
	if (!fair) return [{ guard: 'undecided' }];
	return [
		...(looksLike.length === 0 ? [{ guard: 'fair-looks-like-nothing' as const }] : []),
		...(isBlank(fair.reason) ? [{ guard: 'fair-without-reason' as const }] : [])
	];
}

function isWithoutSpaces(text: string): boolean {
	const letters = text.match(LETTER)?.length ?? 0;
	return (text.match(WITHOUT_SPACES)?.length ?? 0) > letters * MOST_WITHOUT_SPACES;
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
