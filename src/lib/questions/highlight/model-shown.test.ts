/** What a student gets of a highlight question: before release, and after. */
import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../as-written';
import type { Mark } from '../../text/marks';
import type { Passage } from '../../text/passage';
import { highlight, type HighlightContent } from './model';
import {
	aKey,
	answer,
	aPassage,
	aQuestion,
	fairPassage,
	mark,
	naming,
	onlyLoaded,
	REFERENCE,
	TEXT
} from './test-highlight';

describe('a highlight question before release', () => {
	it('holds the text, the prompt and the names to give', () => {
		expect(highlight.forStudent(aQuestion({ naming, takeaway: 'Secret' }), aPassage(), AS_WRITTEN)).toEqual({
			...{ id: 'q', kind: 'highlight', prompt: 'Mark the charged words.', naming },
			passage: { id: 'p', text: TEXT, origin: 'written', credit: 'Written for this course' }
		});
	});

	it.each([
		['slanted', aPassage()],
		['fair', fairPassage]
	])('tells nothing of the key of a %s passage', (_, passage) => {
		const sent = JSON.stringify(highlight.forStudent(aQuestion({ takeaway: 'Secret' }), passage, AS_WRITTEN));
		expect(sent).not.toMatch(/Secret|Readers differ|plain figure|gives reasons|because|core|fair|techniques/);
	});

	it('cannot be asked without its passage', () => {
		expect(() => highlight.forStudent(aQuestion(), undefined, AS_WRITTEN)).toThrow(
			'a highlight question has no passage'
		);
	});
});

describe('the context of a highlight question', () => {
	const content = aQuestion({ context: '“They” are the council.' });

	it('is shown before release and after', () => {
		expect([
			highlight.forStudent(content, aPassage(), AS_WRITTEN).context,
			highlight.review(content, aPassage(), undefined).context
		]).toEqual(['“They” are the council.', '“They” are the council.']);
	});

	it('is never empty', () => {
		expect(highlight.content.safeParse(aQuestion({ context: '' })).success).toBe(false);
	});
});

describe('a highlight question after release', () => {
	const notesOf = (question: HighlightContent, passage: Passage, ...marks: Mark[]) =>
		highlight.review(question, passage, answer(...marks)).notes;

	it('has a note for every key, numbered in reading order', () => {
		expect(notesOf(aQuestion(), aPassage(), mark('cowards'))).toMatchObject([
			{
				number: 1,
				verdict: 'missed',
				reason: 'Secret reason p.1',
				spot: 'Secret test p.1',
				references: [REFERENCE]
			},
			{ number: 2, verdict: 'found', reason: 'Secret reason p.2', words: { marked: 1, of: 1 } }
		]);
	});

	it('has no note for keys of other techniques', () => {
		expect(notesOf(onlyLoaded, aPassage()).map(({ reason }) => reason)).toEqual(['Secret reason p.1']);
	});

	it('calls a key that is marked in part so', () => {
		const passage = aPassage({
			keys: [aKey('p.1', 'The savage plan', 'The savage plan', 'loaded-language')]
		});
		expect(notesOf(onlyLoaded, passage, mark('savage'))).toMatchObject([
			{ verdict: 'partly', words: { marked: 1, of: 3 } }
		]);
	});

	it('says of fair words why they are fair', () => {
		expect(notesOf(aQuestion(), aPassage(), mark('2 pounds')).at(-1)).toMatchObject({
			...{
				verdict: 'wrong',
				techniques: ['fair-statement'],
				reason: 'A plain figure',
				references: [REFERENCE]
			}
		});
	});

	it('says of words in a fair passage why the passage is fair, with its references', () => {
		expect(notesOf(aQuestion(), fairPassage, mark('Nobody'))).toMatchObject([
			{ verdict: 'wrong', reason: 'It gives reasons', spot: 'Look for the because', references: [REFERENCE] }
		]);
	});

	it('says of contested words why readers differ', () => {
		expect(notesOf(onlyLoaded, aPassage(), mark('they say'))[1]).toMatchObject({
			...{ verdict: 'contested', reason: 'Readers differ here' }
		});
	});

	it.each([
		['the right name', mark('savage', 'loaded-language'), true],
		['a wrong name', mark('savage', 'slogan-cliche'), false],
		['no name', mark('savage'), false],
		['no mark', mark('Nobody'), undefined]
	])('says whether a key was named: %s', (_, given, named) => {
		const question = aQuestion({ techniques: ['loaded-language'], naming });
		expect(notesOf(question, aPassage(), given)[0]?.named).toBe(named);
	});

	it('says nothing of names where none were asked', () => {
		expect(notesOf(onlyLoaded, aPassage(), mark('savage'))[0]?.named).toBeUndefined();
	});

	it('shows the key, the score and the takeaway without an answer too', () => {
		const review = highlight.review(aQuestion({ takeaway: 'Read on.' }), aPassage(), undefined);
		expect(review).toMatchObject({
			marks: [],
			score: 0,
			takeaway: 'Read on.',
			keys: [{ id: 'p.1' }, { id: 'p.2' }]
		});
	});
});
