import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../as-written';
import type { Passage } from '../../text/passage';
import { choice, FAIR, type ChoiceContent } from './model';

/** A choice with options a, b, c, …; `rights` says which are right. */
function aChoice(rights: readonly boolean[], change: Partial<ChoiceContent> = {}): ChoiceContent {
	return {
		...{
			id: 'q',
			kind: 'choice',
			prompt: 'What does it do?',
			techniques: ['loaded-language'],
			several: false
		},
		options: rights.map((right, index) => ({
			...{
				id: 'abcdef'.charAt(index),
				text: `Option ${index}`,
				right,
				feedback: `Secret ${index}`,
				references: []
			}
		})),
		...change
	};
}

function aNaming(right: string): ChoiceContent {
	const content = aChoice([false, false, false]);
	const techniques = ['loaded-language', 'name-calling', FAIR];
	return {
		...content,
		options: content.options.map((option, index) => {
			const technique = techniques[index] ?? FAIR;
			return { ...option, technique, right: technique === right };
		})
	};
}

const passage: Passage = {
	...{
		id: 'p',
		text: 'The savage plan.',
		origin: 'written',
		credit: 'Written for this course',
		topic: 'plans'
	},
	...{ side: 'against', use: 'lesson', keys: [], contested: [], looksLike: [], fairNotes: [] },
	fair: { variant: 'marked-opinion', reason: 'Secret reason', spot: 'Secret test', references: [] }
};

const scoreOf = (content: ChoiceContent, chosen: string[]) =>
	choice.grade(content, undefined, { chosen }).score;

describe('choosing one', () => {
	it.each([
		['the right option', ['b'], 1],
		['a wrong option', ['a'], 0],
		['nothing', [], 0]
	])('earns for %s', (_, chosen, score) => {
		expect(scoreOf(aChoice([false, true, false]), chosen)).toBe(score);
	});

	it('earns for any right option', () => {
		expect(scoreOf(aChoice([true, true, false]), ['b'])).toBe(1);
	});
});

describe('choosing several', () => {
	it.each<[string, boolean[], string[], number]>([
		['both right ones of three', [true, true, false], ['a', 'b'], 1],
		['one right one of two', [true, true, false], ['a'], 0.5],
		['everything', [true, true, false], ['a', 'b', 'c'], 0],
		['only the wrong one', [true, true, false], ['c'], 0],
		['a right and one of two wrong ones', [true, true, false, false], ['a', 'c'], 0],
		['both right and one of two wrong ones', [true, true, false, false], ['a', 'b', 'c'], 0.5],
		['nothing where something is right', [true, true, false], [], 0],
		['nothing where nothing is right', [false, false], [], 1],
		['something where nothing is right', [false, false], ['a'], 0],
		['everything where nothing is wrong', [true, true], ['a', 'b'], 1],
		['half where nothing is wrong', [true, true], ['a'], 0]
	])('earns for %s', (_, rights, chosen, score) => {
		expect(scoreOf(aChoice(rights, { several: true }), chosen)).toBe(score);
	});

	it('says what was chosen', () => {
		const { parts } = choice.grade(aChoice([true, true, false], { several: true }), undefined, {
			chosen: ['a', 'c']
		});
		expect(parts).toEqual({ rightChosen: 1, right: 2, wrongChosen: 1, wrong: 1 });
	});
});

describe('a chosen answer', () => {
	it.each<[string, boolean, string[], string | undefined]>([
		['one option', false, ['a'], undefined],
		['none', false, [], undefined],
		['several where several may be chosen', true, ['a', 'b'], undefined],
		['two where one is asked for', false, ['a', 'b'], 'Only one option can be chosen here.'],
		['the same twice', true, ['a', 'a'], 'An option is chosen twice.'],
		['an option of another question', false, ['z'], 'That option does not belong to this question.']
	])('is judged by its form: %s', (_, several, chosen, problem) => {
		expect(choice.problem(aChoice([true, false], { several }), undefined, { chosen })).toBe(problem);
	});

	it.each([
		['more than twenty options', { chosen: Array.from({ length: 21 }, String) }],
		['an endless id', { chosen: ['x'.repeat(101)] }],
		['no list', { chosen: 'a' }],
		['another field', { chosen: [], score: 1 }]
	])('is not read with %s', (_, answer) => {
		expect(choice.answer.safeParse(answer).success).toBe(false);
	});

	it('is given as soon as something is chosen', () => {
		expect([choice.isGiven({ chosen: ['a'] }), choice.isGiven({ chosen: [] })]).toEqual([true, false]);
	});

	it('comes from a form, without what is no text', () => {
		const form = new FormData();
		form.append('option', 'a');
		form.append('option', 'b');
		form.append('option', new Blob(['c']));
		form.append('other', 'd');
		expect(choice.fromForm(aChoice([true, false]), undefined, form)).toEqual({ chosen: ['a', 'b'] });
	});
});

describe('discernment in a choice', () => {
	it.each([
		['a technique, found', 'loaded-language', 'a', { signal: true, flagged: true }],
		['a technique, under another name', 'loaded-language', 'b', { signal: true, flagged: true }],
		['a technique, called fair', 'loaded-language', 'c', { signal: true, flagged: false }],
		['fair, called fair', FAIR, 'c', { signal: false, flagged: false }],
		['fair, accused', FAIR, 'a', { signal: false, flagged: true }]
	])('is read from %s', (_, right, chosen, judgment) => {
		expect(choice.judge(aNaming(right), passage, { chosen: [chosen] })).toEqual(judgment);
	});

	it.each<[string, ChoiceContent, string[]]>([
		['no answer', aNaming(FAIR), []],
		['a choice that names no technique', aChoice([true, false]), ['a']]
	])('is not read from %s', (_, content, chosen) => {
		expect(choice.judge(content, passage, { chosen })).toBeUndefined();
	});
});

describe('a choice before release', () => {
	it('holds its options without what is right and why', () => {
		expect(choice.forStudent(aNaming(FAIR), passage, AS_WRITTEN)).toEqual({
			...{ id: 'q', kind: 'choice', prompt: 'What does it do?', several: false },
			passage: { id: 'p', text: 'The savage plan.', origin: 'written', credit: 'Written for this course' },
			options: ['a', 'b', 'c'].map((id, index) => ({ id, text: `Option ${index}` }))
		});
	});
});

describe('the context of a choice', () => {
	it('is shown before release and after', () => {
		const content = aChoice([true, false], { context: 'From a letter: “Never again.”' });
		expect([
			choice.forStudent(content, undefined, AS_WRITTEN).context,
			choice.review(content, undefined, undefined).context
		]).toEqual(['From a letter: “Never again.”', 'From a letter: “Never again.”']);
	});

	it('is never empty', () => {
		expect(choice.content.safeParse(aChoice([true, false], { context: '' })).success).toBe(false);
	});
});

describe('a choice after release', () => {
	it('says of every option whether it was chosen, and why it is right or wrong', () => {
		const { options, takeaway } = choice.review(aChoice([true, false], { takeaway: 'Read on.' }), passage, {
			chosen: ['b']
		});
		expect(options).toMatchObject([
			{ id: 'a', right: true, chosen: false, feedback: 'Secret 0' },
			{ id: 'b', right: false, chosen: true, feedback: 'Secret 1' }
		]);
		expect(takeaway).toBe('Read on.');
	});

	it('is shown without an answer too', () => {
		const { options } = choice.review(aChoice([true, false]), passage, undefined);
		expect(options.map(({ chosen }) => chosen)).toEqual([false, false]);
	});

	it('counts what a class chose', () => {
		const { options } = choice.report(aChoice([true, false]), passage, [
			{ chosen: ['a'] },
			{ chosen: ['b'] },
			{ chosen: ['a'] }
		]);
		expect(options.map(({ id, count }) => [id, count])).toEqual([
			['a', 2],
			['b', 1]
		]);
	});
});
