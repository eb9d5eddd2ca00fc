import { describe, expect, it } from 'vitest';
import { localTime } from './class-time';
import { returningTechniques, type RatedEvidence } from './review-cards';

const DAY = 86_400_000;
const START = new Date('2026-01-06T15:00:00Z');
const on = (day: number, hour = 0) => new Date(START.getTime() + day * DAY + hour * 3_600_000);
const inUtc = (moment: Date) => moment.toISOString().slice(0, 10);

function evidence(change: Partial<RatedEvidence> = {}): RatedEvidence {
	const seen = { slanted: 1, caught: 1, fair: 0, accused: 0 };
	return {
		...{ technique: 'doubt', answeredAt: START, score: 1, guess: 0.25, difficulty: 0 },
		...{ confidence: null, hints: 0, ...seen, ...change }
	};
}

const returnOf = (rows: RatedEvidence[], now = START) => returningTechniques(rows, inUtc, now);
const dayOf = (...rows: RatedEvidence[]) => returnOf(rows)[0]?.day;

describe('a technique comes back', () => {
	it.each<[string, Partial<RatedEvidence>, string]>([
		['wrong', { score: 0.4 }, '2026-01-07'],
		['half right', { score: 0.6 }, '2026-01-08'],
		['right after a hint', { hints: 1 }, '2026-01-08'],
		['right, and no confidence asked', {}, '2026-01-09'],
		['right and leaning', { confidence: 50 }, '2026-01-08'],
		['right and fairly sure, of four', { confidence: 75 }, '2026-01-09'],
		['right and fairly sure, of two', { confidence: 80 }, '2026-01-09'],
		['right and certain', { confidence: 95 }, '2026-01-14'],
		[
			'a fair look-alike accused',
			{ score: 1, slanted: 0, caught: 0, fair: 1, accused: 1, confidence: 95 },
			'2026-01-07'
		]
	])('after a first answer that is %s', (_, change, day) => {
		expect(dayOf(evidence(change))).toBe(day);
	});

	it('later and later with every right answer when it is due', () => {
		const rows = [0, 3, 17, 74].map((day) => evidence({ answeredAt: on(day) }));
		expect(rows.map((_, at) => dayOf(...rows.slice(0, at + 1)))).toEqual([
			...['2026-01-09', '2026-01-23', '2026-03-21', '2026-09-17']
		]);
	});

	it('not at all where nothing rates it', () => {
		const alone = { score: null, slanted: 0, caught: 0, fair: 1 };
		expect(returnOf([evidence(alone), evidence({ score: null })])).toEqual([]);
	});

	it('is due from its day on, the most overdue first', () => {
		const rows = [evidence(), evidence({ technique: 'fear', score: 0 })];
		const due = (now: Date) => returnOf(rows, now).map(({ technique, isDue }) => [technique, isDue]);
		expect(due(on(1))).toEqual([
			['fear', true],
			['doubt', false]
		]);
		expect(due(on(3, -15))).toEqual([
			['fear', true],
			['doubt', true]
		]);
	});

	it('by the days of where the student lives', () => {
		const inChicago = (moment: Date) => localTime(moment, 'America/Chicago').slice(0, 10);
		const late = evidence({ answeredAt: new Date('2026-01-07T03:00:00Z'), score: 0 });
		const isDueAt = (now: string) => returningTechniques([late], inChicago, new Date(now))[0]?.isDue;
		expect(returningTechniques([late], inChicago, START)[0]?.day).toBe('2026-01-07');
		expect([isDueAt('2026-01-07T05:59:00Z'), isDueAt('2026-01-07T06:00:00Z')]).toEqual([false, true]);
	});
});
