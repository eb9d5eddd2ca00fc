import { expect, test } from 'vitest';
import { aLesson, marking } from '../../../../tests/support/builders';
import { findQuestion, passageOf } from '../../lessons/lesson';
import { findQuote } from '../../text/quotes';
import { withReplies } from './replies';
import { reviewHighlight } from './review';

const lesson = aLesson();
const asked = { techniques: ['loaded-language'] };
const passage = (() => {
	const found = passageOf(lesson, findQuestion(lesson, 'mark-lane') ?? {});
	if (!found) throw new Error('The question has no passage.');
	return found;
})();

function reviewOf(...quotes: string[]) {
	const answer = marking(lesson, 'mark-lane', ...quotes);
	return reviewHighlight(asked, passage, 'marks' in answer ? answer.marks : []);
}

const reply = (quote: string) => ({
	...findQuote(passage.text, quote),
	text: `About ${quote}.`,
	author: { name: 'Ms. Okafor' }
});
const said = (review: ReturnType<typeof reviewOf>) =>
	review.notes.map(({ number, verdict, replies = [] }) => [number, verdict, replies.map(({ text }) => text)]);

test('a reply stands in the note on the words it is about', () => {
	const review = withReplies(reviewOf('painted in one night', 'Mill Street'), [reply('in one night')]);
	expect(said(review)).toEqual([
		[1, 'missed', []],
		[2, 'wrong', []],
		[3, 'missed', []],
		[4, 'wrong', ['About in one night.']]
	]);
});

test('words beside a key get a note for the reply, in reading order', () => {
	const review = withReplies(reviewOf('new bus lane'), [reply('new bus lane')]);
	expect(said(review)).toEqual([
		[1, 'missed', []],
		[2, 'near', ['About new bus lane.']],
		[3, 'missed', []]
	]);
});

test('without a reply nothing changes', () => {
	const review = reviewOf('new bus lane', 'reckless');
	expect(withReplies(review, [])).toEqual(review);
	expect(withReplies(review, [reply('painted in one night')])).toEqual(review);
});
