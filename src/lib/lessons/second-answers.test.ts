import { describe, expect, it } from 'vitest';
import { questionFileSchemas } from '../questions/files';
import { answersAlike } from './second-answers';
import { aChoice } from './test-course';
import { aMatch, anOrder, aRewrite, aShort, aTrace, aVerdict } from './test-kinds';

type Draft = Parameters<typeof parse>[0];
function parse(step: { readonly kind: string }) {
	const schema = questionFileSchemas.find((each) => each.shape.kind.value === step.kind);
	return schema?.parse(step) as Parameters<typeof answersAlike>[0];
}

const several = { ...aChoice('both'), several: true };
const twoRight = {
	...several,
	options: several.options.map((option, index) => ({ ...option, right: index !== 1 }))
};
const order = anOrder().items.map(({ text }) => text);

describe('an answer without the key', () => {
	it.each<[string, Draft, readonly string[], boolean | undefined]>([
		['the right option by its text', aChoice('x'), ['The new  lane'], true],
		['the right option by its letter', aChoice('x'), ['A'], true],
		['a wrong option', aChoice('x'), ['b'], false],
		['an option that is none', aChoice('x'), ['d'], false],
		['two options of one', aChoice('x'), ['a', 'b'], false],
		['all right options of several', twoRight, ['c', 'the new lane'], true],
		['one right option of several', twoRight, ['a'], false],
		['every row by its target’s id', aMatch(), ['opinion', 'fact', 'opinion', 'fact'], true],
		['every row by its target’s text', aMatch(), ['an opinion', 'a fact', 'an opinion', 'a fact'], true],
		['one row elsewhere', aMatch(), ['fact', 'fact', 'opinion', 'fact'], false],
		['a row less', aMatch(), ['opinion', 'fact', 'opinion'], false],
		['the right order', anOrder(), order, true],
		['another order', anOrder(), order.toReversed(), false],
		['the right verdict', aVerdict(), ['Contradicted'], true],
		['another verdict', aVerdict(), ['cannot tell'], false],
		['an accepted answer', aShort(), ['The Council.'], true],
		['a known wrong answer', aShort(), ['the mayor'], false],
		['an answer in no list', aShort(), ['somebody'], undefined],
		['marks', aTrace(), ['the street'], undefined],
		['a rewriting', aRewrite(), ['The plan was agreed.'], undefined]
	])('of %s is compared', (_, question, answer, isAlike) => {
		expect(answersAlike(parse(question), answer)).toBe(isAlike);
	});
});
