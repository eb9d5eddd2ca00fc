import { describe, expect, it, vi } from 'vitest';
import { listen } from './live';
import { enter, presencesAt } from './presence';

const page = (studentId: string, step?: number) => ({ assignmentId: 'quiz', studentId, step });
const stepsNow = () => [...presencesAt('quiz').values()].map(({ studentId, step }) => [studentId, step]);

describe('presence', () => {
	it('is where each student’s newest page is, and ends with it', () => {
		const leaveOne = enter(page('maya', 1));
		const leaveTwo = enter(page('maya', 2));
		const leaveBen = enter(page('ben'));
		expect(stepsNow()).toEqual([
			['maya', 2],
			['ben', undefined]
		]);
		leaveTwo();
		expect(stepsNow()).toContainEqual(['maya', 1]);
		leaveOne();
		leaveBen();
		expect(stepsNow()).toEqual([]);
	});

	it('is told to the assignment at each coming and going, and once only', () => {
		const heard = vi.fn();
		const stop = listen(['quiz'], heard);
		const leave = enter(page('maya', 1));
		leave();
		leave();
		stop();
		expect(heard).toHaveBeenCalledTimes(2);
	});

	it('is of its own assignment only', () => {
		const leave = enter(page('maya', 1));
		expect(presencesAt('another').size).toBe(0);
		leave();
	});
});
