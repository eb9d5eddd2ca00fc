import { expect, it } from 'vitest';
import type { FeedbackChange } from '$lib/lessons/feedback-change';
import { sharedChanges } from './shared-changes';

const newKey: FeedbackChange = { what: 'key', quote: 'in one night', from: undefined, to: 'missed' };
const right: FeedbackChange = { what: 'option', text: 'Calm', isRight: true };
const own: FeedbackChange = { what: 'mark', quote: 'the lane', from: 'fair text', to: 'on target' };
const answer = (questionId: string, ...feedback: FeedbackChange[]) => ({ questionId, feedback });

it.each([
	['all answers say', [[newKey, own], [newKey]], ['New key “in one night”: missed']],
	['only some answers say', [[newKey, own], [newKey], []], []],
	['a single answer says', [[newKey]], []]
])('what %s about a question', (_, answers, shared) => {
	const attempts = answers.map((feedback) => ({ answers: [answer('lane', ...feedback)] }));
	expect(sharedChanges(attempts).get('lane')).toEqual(shared);
});

it('keeps questions apart', () => {
	const attempts = [
		{ answers: [answer('lane', newKey), answer('plainer', right)] },
		{ answers: [answer('lane', newKey), answer('plainer')] }
	];
	expect([...sharedChanges(attempts)]).toEqual([
		['lane', ['New key “in one night”: missed']],
		['plainer', []]
	]);
});
