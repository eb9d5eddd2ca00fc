/** A highlight question on a passage with two keys, contested words and a fair note, or on a fair passage. */
import type { Mark } from '../../text/marks';
import type { Key, Passage } from '../../text/passage';
import { findQuote } from '../../text/quotes';
import type { HighlightContent } from './model';

export const TEXT =
	'The savage plan, they say, was made by cowards at night. Nobody saw them go home. It cost 2 pounds.';
export const REFERENCE = { id: 'r', publisher: 'Council', title: 'Count', date: '2026' };

const span = (quote: string) => findQuote(TEXT, quote);
export const mark = (quote: string, technique?: string): Mark =>
	technique === undefined ? { ...span(quote), quote } : { ...span(quote), quote, technique };

export function aKey(id: string, core: string, acceptable: string, technique: string): Key {
	return {
		...{ id, core: [span(core)], acceptable: [span(acceptable)], techniques: [technique], weight: 1 },
		...{ reason: `Secret reason ${id}`, spot: `Secret test ${id}`, tempts: 'Secret', plainer: 'Secret' },
		references: [REFERENCE]
	};
}

export function aPassage(change: Partial<Passage> = {}): Passage {
	return {
		...{
			id: 'p',
			text: TEXT,
			origin: 'written',
			credit: 'Written for this course',
			topic: 'plans',
			side: 'against'
		},
		use: 'lesson',
		keys: [
			aKey('p.1', 'savage', 'The savage plan', 'loaded-language'),
			aKey('p.2', 'cowards', 'by cowards', 'name-calling')
		],
		contested: [{ span: span('they say'), reason: 'Readers differ here' }],
		looksLike: [],
		fairNotes: [{ span: span('2 pounds'), reason: 'A plain figure', references: [REFERENCE] }],
		...change
	};
}

export const fairPassage = aPassage({
	keys: [],
	looksLike: ['loaded-language'],
	fair: {
		variant: 'marked-opinion',
		reason: 'It gives reasons',
		spot: 'Look for the because',
		references: [REFERENCE]
	}
});

export function aQuestion(change: Partial<HighlightContent> = {}): HighlightContent {
	return {
		...{ id: 'q', kind: 'highlight', prompt: 'Mark the charged words.', passage: 'p' },
		techniques: ['loaded-language', 'name-calling'],
		...change
	};
}

export const naming = {
	offer: ['loaded-language', 'name-calling'],
	all: ['loaded-language', 'name-calling', 'slogan-cliche']
};
export const onlyLoaded = aQuestion({ techniques: ['loaded-language'] });
export const answer = (...marks: Mark[]) => ({ marks, nothing: false });
export const nothing = { marks: [], nothing: true };
