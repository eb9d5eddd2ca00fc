import { expect, it } from 'vitest';
import { blankStep, insertStep } from '$lib/authoring/draft-edit';
import { beginHistory, record, undo } from '$lib/authoring/history';
import { blankDraft, type Draft } from '$lib/lessons/draft';
import { resumed } from './kept-history';
import { hashOf } from './place';

const withStep = (draft: Draft, id: string) =>
	insertStep(draft, blankStep('choice', id, undefined), undefined);

const empty = blankDraft('own', 'A lesson');
const begun = withStep(empty, 'q1');
const taken = withStep(begun, 'q2');
const before = { revision: 4, history: record(beginHistory(empty), begun, 'steps', 0) };
const shown = hashOf({ on: 'step', id: 'q2' });

it('goes on where nothing was taken, with what can be undone', () => {
	const history = resumed(before, { revision: 4, document: begun }, '', 1);
	expect(history).toEqual(before.history);
});

it('takes what was taken for one more change, which is undone by itself', () => {
	const history = resumed(before, { revision: 5, document: taken }, shown, 1);
	expect(history?.present).toBe(taken);
	expect(history && undo(history).present).toBe(begun);
	expect(history && undo(undo(history)).present).toBe(empty);
});

it('undoes one by one what was taken in quick succession', () => {
	const first = resumed(before, { revision: 5, document: taken }, shown, 1);
	const more = withStep(taken, 'q3');
	const second =
		first &&
		resumed(
			{ revision: 5, history: first },
			{ revision: 6, document: more },
			hashOf({ on: 'step', id: 'q3' }),
			2
		);
	expect(second && undo(second).present).toBe(taken);
});

it.each([
	['somebody else saved as well', { revision: 6, document: taken }, shown],
	['the change is not shown to be what was taken', { revision: 5, document: taken }, ''],
	['what is shown was there before', { revision: 5, document: taken }, hashOf({ on: 'step', id: 'q1' })],
	['what is shown is not there', { revision: 5, document: begun }, shown]
])('begins anew where %s', (_, stored, hash) => {
	expect(resumed(before, stored, hash, 1)).toBeUndefined();
});
