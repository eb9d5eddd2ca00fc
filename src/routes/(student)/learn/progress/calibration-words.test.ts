import { describe, expect, it } from 'vitest';
import { calibrationOf } from '$lib/measure/calibration';
import { sayCalibration } from './calibration-words';

/** So many right of so many at each stated chance. */
const say = (...levels: [stated: number, right: number, n: number][]) => {
	const calibration = calibrationOf(
		levels.flatMap(([stated, right, n]) =>
			Array.from({ length: n }, (_, at) => ({ stated, isRight: at < right }))
		)
	);
	return calibration && sayCalibration(calibration);
};

describe('how sure a student was, in one sentence', () => {
	it.each<[[number, number, number][], string]>([
		[
			[[0.95, 18, 20]],
			'When you said certain, you were right 18 of 20 times: about 5 points too sure, which can be chance with so few.'
		],
		[[[0.95, 12, 20]], 'When you said certain, you were right 12 of 20 times: about 35 points too sure.'],
		[
			[
				[0.5, 16, 16],
				[0.95, 4, 4]
			],
			'When you said 50%, you were right 16 of 16 times: about 50 points not sure enough.'
		],
		[
			[
				[0.75, 9, 12],
				[0.25, 2, 8]
			],
			'When you said fairly sure, you were right 9 of 12 times: just as sure as you can be.'
		],
		[
			[0.25, 0.5, 0.65, 0.75, 0.95].map((stated) => [stated, 2, 4]),
			'You were right 10 of 20 times, and said 62% on average: about 12 points too sure.'
		]
	])('tells the level that says most: %j', (levels, sentence) => {
		expect(say(...levels)).toBe(sentence);
	});
});
