import type { Discernment } from '../lessons/results';
import { courseOf, MIN_AT_ONCE, type Course, type Side } from '../lessons/over-time';
import { rateOf, type Count } from '../measure/rate';
import { rates } from './rate-words';
import { percent } from './words';

/** How a pair of courses is told: what is sure of each side, with its counts. */
const sides = {
	caught: {
		more: 'Catches more than before',
		less: 'Catches less than before',
		'no change': 'No sure change in what is caught'
	},
	accused: {
		more: 'accuses more fair passages',
		less: 'accuses fewer fair passages',
		'no change': 'no sure change in what is wrongly accused'
	}
} as const;

const share = ({ k, n }: Count) => `${k} of ${n}`;
const counts = ({ before, after }: Course) => `(${share(before)}, then ${share(after)})`;
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function sideOf(points: readonly Discernment[], side: Side): string[] {
	const course = courseOf(points, side);
	return course ? [`${sides[side][course.direction]} ${counts(course)}`] : [];
}

export const overTimeWords = {
	finding: (points: readonly Discernment[]) => {
		const [caught, accused] = [courseOf(points, 'caught'), courseOf(points, 'accused')];
		const told = capital([...sideOf(points, 'caught'), ...sideOf(points, 'accused')].join('; '));
		if (told === '') return 'Too few passages in each half to say whether anything changed.';
		const isSuspicion = caught?.direction === 'more' && accused?.direction === 'more';
		return isSuspicion ? `${told}. Both rising together is more suspicion, not a sharper eye.` : `${told}.`;
	},
	title: (assignments: number) =>
		`Caught and wrongly accused in ${assignments} assignments, from 0 to 100%, in the order they opened.`,
	caught: 'caught',
	accused: 'wrongly accused',
	axis: 'lesson, in the order they opened',
	legend: `Lines: 95% intervals. A point needs ${MIN_AT_ONCE} passages.`,
	table: { lesson: 'Lesson', caught: 'Caught', accused: 'Wrongly accused' },
	cell: (count: Count) => {
		const rate = rateOf(count);
		return rate ? `${share(count)} · ${percent(rate.share)} (${rates.interval(rate)})` : '–';
	}
};
