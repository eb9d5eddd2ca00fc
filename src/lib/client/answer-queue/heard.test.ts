import { describe, expect, it } from 'vitest';
import { Heard } from './heard';

const NINE = '2026-01-05T09:00:00.000Z';
const FIVE_PAST = '2026-01-05T09:05:00.000Z';
const DAY = 24 * 60 * 60 * 1000;

function aClock() {
	let time = 1000;
	return { read: () => time, pass: (ms: number) => (time += ms) };
}

describe('the time since the server was heard', () => {
	it('is counted by the monotonic clock', () => {
		const clock = aClock();
		const heard = new Heard(NINE, clock.read);
		clock.pass(1500.4);
		expect(heard.stamp()).toEqual({ heard: NINE, elapsedMs: 1500 });
		expect(new Date(heard.now()).toISOString()).toBe('2026-01-05T09:00:01.500Z');
	});

	it('begins anew with each reply', () => {
		const clock = aClock();
		const heard = new Heard(NINE, clock.read);
		clock.pass(1500);
		heard.hear(FIVE_PAST);
		expect(heard.stamp()).toEqual({ heard: FIVE_PAST, elapsedMs: 0 });
	});

	it('does not go back with a reply that was overtaken', () => {
		const clock = aClock();
		const heard = new Heard(FIVE_PAST, clock.read);
		clock.pass(100);
		heard.hear(NINE);
		expect(heard.stamp()).toEqual({ heard: FIVE_PAST, elapsedMs: 100 });
	});

	it.each([0, DAY, -DAY])('goes on over a reload, the clock on the wall being off by %d ms', (off) => {
		const clock = aClock();
		const before = new Heard(FIVE_PAST, clock.read);
		clock.pass(2000);
		const kept = before.keep(50_000 + off);
		const heard = new Heard(NINE, aClock().read);
		heard.resume(kept, 53_000 + off);
		expect(heard.stamp()).toEqual({ heard: FIVE_PAST, elapsedMs: 5000 });
	});

	it('never runs backwards when the clock on the wall was set back', () => {
		const heard = new Heard(NINE, aClock().read);
		heard.resume({ heard: NINE, elapsedMs: 2000, wall: 50_000 }, 10_000);
		expect(heard.stamp().elapsedMs).toBe(2000);
	});

	it('is not taken from before the page’s own data', () => {
		const heard = new Heard(FIVE_PAST, aClock().read);
		heard.resume({ heard: NINE, elapsedMs: 2000, wall: 0 }, 0);
		expect(heard.stamp()).toEqual({ heard: FIVE_PAST, elapsedMs: 0 });
	});
});
