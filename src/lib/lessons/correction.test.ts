import { describe, expect, it } from 'vitest';
import { addKey, changePassage, changeQuestion, makeRight } from '../../../tests/support/corrected-lesson';
import { aLesson } from '../../../tests/support/builders';
import type { Question } from '../questions/models';
import { compareLessons, correctLesson, keyedOtherwise, type Apart } from './correction';
import { findQuestion, passageOf, type Lesson } from './lesson';
import { readCorrected, type Correction } from './standing-corrections';

const lesson = aLesson();
const withKey = changePassage(lesson, 'lane', (passage) => addKey(passage, 'painted in one night'));
const withRight = (to = lesson) => changeQuestion(to, 'plainer', (question) => makeRight(question, 'c'));

const without = (id: string): Lesson => ({
	...lesson,
	steps: lesson.steps.filter(({ step }) => step.id !== id)
});
const asking = (id: string, change: Partial<Question>) =>
	changeQuestion(lesson, id, (question) => ({ ...question, ...change }) as Question);
const rightOf = (of: Lesson) => {
	const question = findQuestion(of, 'plainer');
	return question?.kind === 'choice' && question.options.filter(({ right }) => right).map(({ id }) => id);
};

describe('comparing a lesson with what is to follow it', () => {
	it('finds every question on a passage whose key changes, and the one whose own key does', () => {
		const north = changePassage(lesson, 'north', (passage) => ({ ...passage, contested: [], keys: [] }));
		expect(compareLessons({ from: lesson, to: north }).corrected.map(({ id }) => id)).toEqual([
			'name-slanted',
			'mark-north'
		]);
		expect(compareLessons({ from: lesson, to: withRight() })).toEqual({
			corrected: [{ id: 'plainer', prompt: 'Which wording tells the same fact?', reworded: false }],
			apart: []
		});
	});

	it('finds nothing in a lesson that changes beside its keys', () => {
		const to = { ...lesson, title: 'Another', minutes: 45, glossary: [] };
		expect(compareLessons({ from: lesson, to })).toEqual({ corrected: [], apart: [] });
	});

	const other = (question: Question) =>
		question.kind === 'choice'
			? { options: question.options.map((option) => ({ ...option, text: `${option.text}!` })) }
			: {};
	const plainer = findQuestion(lesson, 'plainer');
	it.each<[Apart, string, Lesson]>([
		['removed', 'plainer', without('plainer')],
		['kind', 'plainer', changeQuestion(lesson, 'plainer', () => ({ ...short, id: 'plainer' }))],
		[
			'passage',
			'mark-lane',
			changePassage(lesson, 'lane', (passage) => ({ ...passage, text: `${passage.text} Yes.` }))
		],
		['choices', 'plainer', asking('plainer', plainer ? other(plainer) : {})],
		['choices', 'charged', asking('charged', { kind: 'choice', several: false })],
		['measures', 'name-slanted', asking('name-slanted', { techniques: ['fair-statement'] })]
	])('says why a change is for those who answer from now on only: %s', (why, id, to) => {
		const { corrected, apart } = compareLessons({ from: lesson, to });
		expect(apart).toEqual([expect.objectContaining({ id, why })]);
		expect(corrected.map((one) => one.id)).not.toContain(id);
	});

	it('calls a question new that was not asked before', () => {
		expect(compareLessons({ from: without('plainer'), to: lesson }).apart).toMatchObject([
			{ id: 'plainer', why: 'new' }
		]);
	});

	it('takes options in another order for the same, and says that a task is worded otherwise', () => {
		const turned = changeQuestion(withRight(), 'plainer', (question) =>
			question.kind === 'choice'
				? { ...question, prompt: 'Which one is plain?', options: question.options.toReversed() }
				: question
		);
		expect(compareLessons({ from: lesson, to: turned })).toEqual({
			corrected: [{ id: 'plainer', prompt: 'Which wording tells the same fact?', reworded: true }],
			apart: []
		});
		expect(correctLesson(lesson, { from: lesson, to: turned })).toMatchObject({
			steps: expect.arrayContaining([
				{
					step: expect.objectContaining({
						question: expect.objectContaining({ prompt: 'Which wording tells the same fact?' })
					})
				}
			])
		});
	});
});

const short: Question = {
	...{ id: '', kind: 'short', prompt: 'Say it plainly.', techniques: [] },
	...{ ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: true },
	...{ accepted: [{ text: 'new' }], wrong: [], modelAnswer: 'new', reason: 'It is plain.', references: [] }
};

describe('an edition read with a correction', () => {
	it('has the new keys, and everything else as it was', () => {
		const read = correctLesson(lesson, { from: lesson, to: { ...withKey, title: 'Another' } });
		expect(read.title).toBe(lesson.title);
		expect(keyedOtherwise(lesson, read)).toEqual(['mark-lane']);
		expect(passageOf(read, { passage: 'lane' })?.keys).toHaveLength(3);
	});

	it('is corrected in what the correction changed, not in what changed without one', () => {
		const second = withRight();
		const third = changePassage(second, 'lane', (passage) => addKey(passage, 'painted in one night'));
		const read = correctLesson(lesson, { from: second, to: third });
		expect(keyedOtherwise(lesson, read)).toEqual(['mark-lane']);
		expect(rightOf(read)).toEqual(['a']);
	});

	it('takes the same text that was cut anew under another id', () => {
		const cut = changePassage(withKey, 'lane', (passage) => ({ ...passage, id: 'lane-2' }));
		const to = changeQuestion(
			cut,
			'mark-lane',
			(question) => ({ ...question, passage: 'lane-2' }) as Question
		);
		const read = correctLesson(lesson, { from: lesson, to });
		const question = findQuestion(read, 'mark-lane');
		expect(question && passageOf(read, question)?.keys).toHaveLength(3);
	});

	it('is what it was when the change is turned round', () => {
		const to = withRight(withKey);
		const back = correctLesson(to, { from: to, to: lesson });
		expect(keyedOtherwise(back, lesson)).toEqual([]);
	});
});

describe('corrections on top of one another', () => {
	const edition = (number: number, of: Lesson) => ({ id: `e${number}`, number, lesson: of });
	const [first, second, third] = [
		edition(1, lesson),
		edition(2, withKey),
		edition(3, withRight(withKey))
	] as const;
	const day = (n: number) => new Date(Date.UTC(2026, 0, n));
	const made = (id: string, change: Partial<Correction>): Correction => ({
		...{ id, from: first, to: second, makesEdition: true },
		...{ reason: `${id}.`, madeAt: day(2), undoneAt: null },
		...change
	});
	const both = (undoneAt: Date | null) => [
		made('one', {}),
		made('two', { from: second, to: third, madeAt: day(3), undoneAt })
	];
	const sources = (of: typeof first, corrections: readonly Correction[]) =>
		[...readCorrected(of, corrections).keySources].map(([id, { editionId }]) => [id, editionId]);

	it('each hold for the editions before them', () => {
		expect(sources(first, both(null))).toEqual([
			['mark-lane', 'e2'],
			['plainer', 'e3']
		]);
		expect(sources(second, both(null))).toEqual([['plainer', 'e3']]);
		expect(sources(third, both(null))).toEqual([]);
	});

	it('give what was undone the keys of before, and tell nobody of it', () => {
		expect(sources(first, both(day(4)))).toEqual([['mark-lane', 'e2']]);
		expect(sources(third, both(day(4)))).toEqual([['plainer', 'e2']]);
		expect(readCorrected(third, both(day(4))).keySources.get('plainer')?.correction).toBeUndefined();
		expect(rightOf(readCorrected(third, both(day(4))).lesson)).toEqual(['a']);
	});
});
