import { describe, expect, it } from 'vitest';
import type { Draft } from '../lessons/draft';
import type { Passage } from '../text/passage';
import {
	blankStep,
	copyStep,
	insertStep,
	moveStep,
	removePassage,
	removeStep,
	setDraw,
	setPassage,
	setQuestion
} from './draft-edit';

const empty: Draft = {
	...{ id: 'own', title: 'Own', canDo: '', minutes: 20, techniques: [] },
	...{ glossary: [], steps: [], passages: [] }
};
const three = ['a', 'b', 'c'].reduce(
	(draft, id) => insertStep(draft, blankStep('choice', id, id === 'b' ? aPassage() : undefined), undefined),
	{ ...empty, passages: [aPassage()] }
);
const ids = (draft: Draft) => draft.steps.map(({ step }) => step.id).join('');

describe('a step', () => {
	it.each([
		['goes to the end', undefined, 'abcx'],
		['goes behind another', 'a', 'axbc'],
		['goes to the end where the other is gone', 'z', 'abcx']
	])('that is added %s', (_how, after, order) => {
		expect(ids(insertStep(three, blankStep('reading', 'x', undefined), after))).toBe(order);
	});

	it.each([
		['a', 1, 'bac'],
		['a', 2, 'bca'],
		['c', 0, 'cab'],
		['c', -4, 'cab'],
		['a', 99, 'bca'],
		['b', 1, 'abc'],
		['z', 0, 'abc']
	])('%s moved to %i stands in %s', (id, to, order) => {
		expect(ids(moveStep(three, id, to))).toBe(order);
	});

	it('that is new measures what its passage has or could be mistaken for', () => {
		const passage = { ...aPassage(), looksLike: ['loaded-language', 'fear-appeal', 'loaded-language'] };
		expect(blankStep('highlight', 'x', passage)).toMatchObject({
			question: { passage: 'p', techniques: ['loaded-language', 'fear-appeal'] }
		});
	});

	it('is copied behind itself, question and all, under a new id', () => {
		const { steps } = copyStep(three, 'b', 'x');
		expect(steps[2]?.step).toMatchObject({ id: 'x', question: { id: 'x', kind: 'choice', passage: 'p' } });
	});

	it('is taken out, and its passage stays', () => {
		const draft = removeStep(three, 'b');
		expect([ids(draft), draft.passages.length]).toEqual(['ac', 1]);
	});

	it('keeps its place when its question changes', () => {
		const step = blankStep('short', 'b', undefined);
		const changed = step.kind === 'question' ? setQuestion(three, 'b', step.question) : three;
		expect(changed.steps[1]?.step).toEqual(step);
		expect(changed.steps[0]).toBe(three.steps[0]);
	});
});

describe('a group to draw from', () => {
	const grouped = setDraw(setDraw(three, 'a', { group: 'g', take: 1 }), 'b', { group: 'g', take: 1 });

	it('takes as many of each of its steps, whichever is changed', () => {
		expect(setDraw(grouped, 'b', { group: 'g', take: 2 }).steps.map(({ draw }) => draw?.take)).toEqual([
			2,
			2,
			undefined
		]);
	});

	it('is left without a trace', () => {
		expect(setDraw(grouped, 'a', undefined).steps[0]).toEqual(three.steps[0]);
	});
});

describe('a passage', () => {
	it('stays while a step is about it', () => {
		expect(removePassage(three, 'p')).toBe(three);
		expect(removePassage(removeStep(three, 'b'), 'p').passages).toEqual([]);
	});

	it('is changed for every step about it', () => {
		expect(setPassage(three, { ...aPassage(), topic: 'Trees' }).passages).toMatchObject([{ topic: 'Trees' }]);
	});
});

function aPassage(): Passage {
	return {
		...{ id: 'p', text: 'One two.', origin: 'written', credit: 'Ours', topic: 'Parks', side: 'none' },
		...{ use: 'lesson', keys: [], contested: [], looksLike: [], fairNotes: [] }
	};
}
