import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../questions/models';
import { findQuote } from '../text/quotes';
import { passageOf, type Lesson } from './lesson';
import { countProgress, type FinishedWork } from './technique-progress';
import { aCourse, highlightIn, passageIn } from './test-course';

const LOADED = 'loaded-language';
const NAMES = 'name-calling';
const lessonOf = (course: { lessons: readonly Lesson[] }): Lesson => course.lessons.slice(0, 1)[0] as Lesson;
const lesson = lessonOf(aCourse());

function marked(passage: string, ...quotes: string[]): Answer {
	const text = passageOf(lesson, { passage })?.text ?? '';
	return {
		marks: quotes.map((quote) => ({ ...findQuote(text, quote), quote })),
		nothing: quotes.length === 0
	};
}
const chose = (...chosen: string[]): Answer => ({ chosen });

function work(answers: Record<string, Answer>, change: Partial<FinishedWork> = {}): FinishedWork {
	return { lesson, version: { lighter: false }, answers: new Map(Object.entries(answers)), ...change };
}
const count = (...attempts: FinishedWork[]) =>
	Object.fromEntries(
		countProgress(attempts).techniques.map(({ technique, caught, accused }) => [
			technique,
			[caught.k, caught.n, accused.k, accused.n]
		])
	);

describe('progress by technique', () => {
	it('is empty without answers', () => {
		expect(countProgress([])).toEqual({
			overall: { caught: { k: 0, n: 0 }, accused: { k: 0, n: 0 } },
			techniques: []
		});
		expect(count(work({}))).toEqual({});
	});

	it.each<[string, Record<string, Answer>, number[]]>([
		['both keys of a passage found', { 'mark-lane': marked('lane', 'reckless', 'disgrace') }, [2, 2, 0, 0]],
		['one of its two keys found', { 'mark-lane': marked('lane', 'reckless') }, [1, 2, 0, 0]],
		['neither found, and “nothing” said', { 'mark-lane': marked('lane') }, [0, 2, 0, 0]],
		['fair words marked', { 'mark-trips': marked('trips', '24 minutes') }, [0, 0, 1, 1]],
		['fair words left alone', { 'mark-trips': marked('trips') }, [0, 0, 0, 1]],
		['a slanted passage named as a technique', { 'name-slanted': chose('a') }, [1, 1, 0, 0]],
		['a slanted passage named as another technique', { 'name-slanted': chose('b') }, [1, 1, 0, 0]],
		['a slanted passage called fair', { 'name-slanted': chose('c') }, [0, 1, 0, 0]],
		['a fair passage named as a technique', { 'name-fair': chose('b') }, [0, 0, 1, 1]],
		['a fair passage called fair', { 'name-fair': chose('c') }, [0, 0, 0, 1]]
	])('counts keys caught and fair passages accused: %s', (_, answers, expected) => {
		expect(count(work(answers))).toEqual({ [LOADED]: expected });
	});

	it('counts nothing for what says nothing about discernment, or was left empty', () => {
		const empty = { marks: [], nothing: false };
		expect(count(work({ plainer: chose('a'), 'mark-lane': empty }))).toEqual({});
	});

	it('counts a key for every technique that it accepts, and a fair passage for all it looks like', () => {
		const changed = lessonOf(
			aCourse((draft) => {
				passageIn(draft, 'lane').keys?.forEach((key) => (key.techniques = [LOADED, NAMES]));
				passageIn(draft, 'trips').looksLike = [LOADED, NAMES];
			})
		);
		const answers = { 'mark-lane': marked('lane', 'reckless'), 'mark-trips': marked('trips', '24 minutes') };
		expect(count(work(answers, { lesson: changed }))).toEqual({
			[LOADED]: [1, 2, 1, 1],
			[NAMES]: [1, 2, 1, 1]
		});
	});

	it('leaves out a key that the question does not ask for', () => {
		const changed = lessonOf(
			aCourse((draft) => {
				const [, second] = passageIn(draft, 'lane').keys ?? [];
				if (second) second.techniques = [NAMES];
				highlightIn(draft, 'mark-lane').techniques = [LOADED];
			})
		);
		expect(count(work({ 'mark-lane': marked('lane', 'reckless') }, { lesson: changed }))).toEqual({
			[LOADED]: [1, 1, 0, 0]
		});
	});

	it('reads the first judgment of a passage only, also over several attempts', () => {
		const first = work({ 'mark-lane': marked('lane', 'reckless') });
		const second = work({ 'mark-lane': marked('lane', 'reckless', 'disgrace') });
		expect(count(first, second)).toEqual({ [LOADED]: [1, 2, 0, 0] });
		expect(countProgress([first, second]).overall.caught).toEqual({ k: 1, n: 1 });
	});

	it('reads the lighter questions of who took the lighter version', () => {
		const lighter = work({ 'mark-north': marked('north', 'shameful') }, { version: { lighter: true } });
		expect(count(lighter)).toEqual({ [LOADED]: [1, 1, 0, 0] });
		expect(count({ ...lighter, version: { lighter: false } })).toEqual({});
	});
});

const anyAnswers = fc.record(
	{
		'mark-lane': fc
			.subarray(['reckless', 'disgrace', 'one night'])
			.map((quotes) => marked('lane', ...quotes)),
		'mark-trips': fc.subarray(['24 minutes', 'May']).map((quotes) => marked('trips', ...quotes)),
		'name-slanted': fc.constantFrom('a', 'b', 'c').map((id) => chose(id)),
		'name-fair': fc.constantFrom('a', 'b', 'c').map((id) => chose(id))
	},
	{ requiredKeys: [] }
);

describe('for any answers, progress', () => {
	it('never counts more than there was, and nothing twice when the same work comes again', () => {
		fc.assert(
			fc.property(fc.array(anyAnswers, { maxLength: 4 }), (all) => {
				const attempts = all.map((answers) => work(answers as Record<string, Answer>));
				const once = countProgress(attempts);
				const counts = once.techniques.flatMap(({ caught, accused }) => [caught, accused]);
				expect(counts.filter(({ k, n }) => k < 0 || k > n)).toEqual([]);
				expect(countProgress([...attempts, ...attempts])).toEqual(once);
				// Two slanted passages with three keys, and two fair ones, are all there is.
				expect(once.overall.caught.n).toBeLessThanOrEqual(2);
				expect(once.overall.accused.n).toBeLessThanOrEqual(2);
				expect(counts.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(5);
			})
		);
	});
});
