import { expect, test } from 'vitest';
import { aTree } from '$lib/lessons/test-course-frame';
import { walk } from './walk';

const tree = aTree();

test('it begins at the first question, each answer with its way', () => {
	expect(walk(tree, '')).toEqual({
		steps: [],
		question: {
			ask: 'Is it a name?',
			answers: [
				{ say: 'Yes.', way: '1' },
				{ say: 'No.', way: '2' }
			]
		},
		technique: undefined
	});
});

test('an answer leads to the next question, and the way back is kept', () => {
	expect(walk(tree, '2')).toMatchObject({
		steps: [{ ask: 'Is it a name?', said: 'No.', way: '' }],
		question: {
			ask: 'Is it charged?',
			answers: [
				{ say: 'Yes.', way: '2.1' },
				{ say: 'No.', way: '2.2' }
			]
		}
	});
});

test('it ends at a technique', () => {
	expect(walk(tree, '2.1')).toMatchObject({ question: undefined, technique: 'loaded-language' });
});

test.each(['0', '3', '1.1', '2.2.1', '2.', '.', 'x', '-1', '1e0', '__proto__', '2.1 '])(
	'“%s” is no way through the questions',
	(way) => {
		expect(walk(tree, way)).toBeUndefined();
	}
);
