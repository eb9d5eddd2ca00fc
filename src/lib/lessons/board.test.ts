import { describe, expect, it } from 'vitest';
import { tallyOf, whereaboutsAt, type Seat, type SeatState } from './board';

const steps = ['reading', 'question', 'worked-example', 'question', 'reading'].map((kind) => ({ kind }));

describe('where a page stands', () => {
	it.each([
		[undefined, { kind: 'overview' }],
		[1, { kind: 'reading', number: 1 }],
		[2, { kind: 'question', number: 1 }],
		[3, { kind: 'reading', number: 2 }],
		[4, { kind: 'question', number: 2 }],
		[5, { kind: 'reading', number: undefined }],
		[6, { kind: 'overview' }]
	] as const)('at step %s', (step, at) => {
		expect(whereaboutsAt(steps, step)).toEqual(at);
	});
});

describe('the tally of a board', () => {
	const seat = (state: SeatState, isExcused = false): Seat => ({
		...{ key: state, name: undefined, state, isExcused, at: { kind: 'away' }, answered: [] },
		deadline: undefined
	});

	it('counts every state, and nobody who is excused', () => {
		const seats = [seat('working'), seat('working'), seat('waiting'), seat('not started', true)];
		expect(tallyOf({ seats })).toEqual({
			...{ 'not started': 0, working: 2, 'time up': 0, waiting: 1, 'handed in': 0 }
		});
	});

	it('of nobody is nothing', () => {
		expect(Object.values(tallyOf({ seats: [] }))).toEqual([0, 0, 0, 0, 0]);
	});
});
