/** The questions that lead to a technique, as the course check walks them. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';

describe('the check of the decision tree', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'tree-unknown',
			'a way to a question that is not there',
			({ tree }) => tree[0]?.answers.push({ say: 'Perhaps.', to: 'nowhere' })
		],
		[
			'tree-unknown',
			'a way to a technique that is not there',
			({ tree }) => tree[0]?.answers.push({ say: 'Perhaps.', technique: 'sophistry' })
		],
		['tree-loop', 'a way back', ({ tree }) => tree[1]?.answers.push({ say: 'Perhaps.', to: 'start' })],
		[
			'tree-unreached',
			'a question that no answer leads to',
			({ tree }) =>
				tree.push({
					...{ id: 'lost', ask: 'Is it lost?' },
					answers: [
						{ say: 'Yes.', technique: 'name-calling' },
						{ say: 'No.', technique: 'fair-statement' }
					]
				})
		],
		[
			'tree-unreached',
			'a technique that no answer leads to',
			({ tree }) => Object.assign(tree[0]?.answers[0] ?? {}, { technique: 'loaded-language' })
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});
});
