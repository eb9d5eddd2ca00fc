import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginHistory, MOST_STEPS, record, redo, TOGETHER, undo, type History } from './history';

const changed = (states: readonly string[], field = (index: number) => `field ${index}`) =>
	states.reduce(
		(history, state, index) => record(history, state, field(index), index * TOGETHER),
		beginHistory('start')
	);

it('goes back step by step to the start, and forward again to the end', () => {
	const history = changed(['a', 'b', 'c']);
	const back = [undo, undo, undo, undo].reduce((at, step) => step(at), history);
	expect(back.present).toBe('start');
	expect([redo, redo, redo, redo].reduce((at, step) => step(at), back).present).toBe('c');
});

it('takes back typing in one field at once', () => {
	const typed = ['a', 'ab', 'abc'].reduce(
		(history, state, index) => record(history, state, 'title', index * 100),
		beginHistory('')
	);
	expect(undo(typed).present).toBe('');
});

it('takes back apart what was typed in one field after a pause', () => {
	expect(undo(changed(['a', 'ab'], () => 'title')).present).toBe('a');
});

it('does not fold a change into one that was undone', () => {
	const undone = undo(record(beginHistory('a'), 'b', 'title', 0));
	const again = record(undone, 'c', 'title', 1);
	expect([undo(again).present, redo(again).present]).toEqual(['a', 'c']);
});

it('forgets the oldest step when there are too many', () => {
	const history = changed(Array.from({ length: MOST_STEPS + 5 }, (_, index) => String(index)));
	expect([history.past.length, history.past[0]]).toEqual([MOST_STEPS, '4']);
});

it('undo then redo changes nothing, wherever one stands', () => {
	const moves = fc.array(fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.string({ minLength: 1 })));
	fc.assert(
		fc.property(moves, (list) => {
			const history = list.reduce<History<string>>((at, move, index) => {
				if (move === 'undo') return undo(at);
				return move === 'redo' ? redo(at) : record(at, move, String(index), index);
			}, beginHistory('start'));
			fc.pre(history.past.length > 0);
			const same = redo(undo(history));
			expect([same.past, same.present, same.future]).toEqual([history.past, history.present, history.future]);
		})
	);
});
