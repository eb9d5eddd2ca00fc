import type { Span } from '../text/words';

/** What says that somebody says so, in one clause with who does. */
const SAYS =
	/\b(said|says?|told|wrote|writes|reported|reports|announced|stated|testified|argued|argues|estimates?d?|found|confirmed|published|according to)\b/gi;
/** Of people, offices and papers that can be found again. */
const TITLE =
	/\b(president|minister|senator|mayor|governor|chancellor|secretary|ambassador|judge|professor|general|spokes(man|woman|person)|director|chair(man|woman|person)?|commissioner|minutes|census|court|ministry|department|committee|council|agency|bureau|commission|university|institute)\b|\b(Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Rep)\./iu;
const DATE =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b/gu;
/** A capital inside a clause, or two words with capitals where one begins it. */
const NAME = /[\p{L}\p{N},”’"'] +\p{Lu}[\p{L}’-]+|^\W*\p{Lu}[\p{L}’-]+ +\p{Lu}[\p{L}’-]+/u;
const CLAUSE_END = /[,;:.!?()—–]|\bthat\b/giu;
/** After “sources” or “reports”: what follows says whose. */
const WHOSE = /^ +(by|from|of|at|in|with)\b/i;

/** Whether a sentence says when: a month or a day of the week. */
export function hasDate(sentence: string): boolean {
	return sentence.search(DATE) >= 0;
}

/** Whether somebody is named, by name, office or paper, in a clause that says who says so. */
export function isAttributed(sentence: string): boolean {
	return Array.from(sentence.matchAll(SAYS)).some(({ index, 0: verb }) => {
		const { start, end } = clauseAround(sentence, { start: index, end: index + verb.length });
		return isNamed(sentence.slice(start, end));
	});
}

/**
 * Whether who says so is named after all beside a phrase such as “sources say”: in the clause, up to the phrase, or
 * after it in “sources at the ministry”. What the sources say may name whom it will.
 */
export function isSourceNamed(sentence: string, phrase: Span): boolean {
	const clause = clauseAround(sentence, phrase);
	const after = sentence.slice(phrase.end, clause.end);
	return isNamed(sentence.slice(clause.start, phrase.end) + (WHOSE.test(after) ? after : ''));
}

function isNamed(clause: string): boolean {
	const dateless = clause.replace(DATE, 'then');
	return NAME.test(dateless) || TITLE.test(dateless);
}

function clauseAround(sentence: string, { start, end }: Span): Span {
	const ends = Array.from(sentence.matchAll(CLAUSE_END), ({ index, 0: { length } }) => ({
		start: index,
		end: index + length
	})).filter((each) => !/\b(Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Rep)\.$/.test(sentence.slice(0, each.end)));
	return {
		start: Math.max(0, ...ends.filter((each) => each.end <= start).map((each) => each.end)),
		end: Math.min(sentence.length, ...ends.filter((each) => each.start >= end).map((each) => each.start))
	};
}
