import { expect, test } from 'vitest';
import { aLesson, choosing, marking } from '../../../../../../tests/support/builders';
import { aWaitingLesson } from '../../../../../../tests/support/waiting-lesson';
import { findQuestion } from '$lib/lessons/lesson';
import type { Answer, Question } from '$lib/questions/models';
import { sayAnswer } from './say-answer';

const lesson = aWaitingLesson();
const ask = (id: string): Question => findQuestion(lesson, id) ?? expect.unreachable(id);
const order = {
	kind: 'order',
	items: [
		{ id: 'x', text: 'A study' },
		{ id: 'y', text: 'A rumor' }
	]
};
const match = {
	kind: 'match',
	items: [{ id: 'i', text: 'a disgrace' }],
	targets: [{ id: 't', text: 'Loaded' }]
};

test.each<[string, Question, Answer, string[]]>([
	['chosen options', ask('plainer'), choosing('b'), ['the insane lane']],
	['an option that is not there, by its id', ask('plainer'), choosing('z'), ['z']],
	['marks', ask('mark-lane'), marking(aLesson(), 'mark-lane', 'reckless'), ['“reckless”']],
	['nothing to mark', ask('mark-lane'), marking(aLesson(), 'mark-lane'), ['nothing to mark']],
	['typed words', ask('who-says'), { text: 'a neighbor' }, ['a neighbor']],
	['no words', ask('who-says'), { text: ' ' }, []],
	['an order', order as Question, { order: ['y', 'x'] }, ['1. A rumor', '2. A study']],
	['pairs', match as Question, { pairs: [{ item: 'i', target: 't' }] }, ['a disgrace → Loaded']],
	['a verdict', ask('plainer'), { verdict: 'misleading', cards: [] }, ['True in part but misleading']],
	['no verdict', ask('plainer'), { verdict: null, cards: [] }, []]
])('an answer is said by %s', (_, question, answer, said) => {
	expect(sayAnswer(question, answer)).toEqual(said);
});

test('a mark’s technique is said by its name where names are known', () => {
	const answer = { marks: [{ start: 4, end: 12, quote: 'reckless', technique: 'loaded' }], nothing: false };
	expect(sayAnswer(ask('mark-lane'), answer, () => 'Loaded language')).toEqual([
		'“reckless” (Loaded language)'
	]);
});
