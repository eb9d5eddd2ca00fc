import type { Sureness } from '../lessons/sureness';
import { MIN_IN_LEVEL, MIN_JUDGMENTS, type Calibration, type CalibrationLevel } from '../measure/calibration';
import { rates } from './rate-words';
import { percent } from './words';

const rest = ({ n, share, meanStated }: Calibration) =>
	`said ${percent(meanStated)} sure on average, and was right in ${percent(share)} of ${n} first answers.`;

export const surenessWords = {
	notYet: (n: number) =>
		n === 0
			? `Nothing was said about how sure they were. From ${MIN_JUDGMENTS} answers with it on, it is compared here with how many were right.`
			: `Not enough yet: it takes ${MIN_JUDGMENTS} answers that say how sure they were; there ${n === 1 ? 'is 1' : `are ${n}`}.`,
	finding: ({ kind, points }: Exclude<Sureness, { kind: 'not enough yet' }>, calibration: Calibration) => {
		const head = {
			'too sure': `${points} points too sure`,
			'too unsure': `${points} points surer would be right`,
			'as sure as right': 'About as sure as right'
		}[kind];
		return `${head}: ${rest(calibration)}`;
	},
	title: (levels: readonly CalibrationLevel[]) =>
		[
			'How sure they said they were, against how many were right.',
			...levels.map(({ stated, share, n }) => `Said ${percent(stated)}: ${percent(share)} right, n = ${n}.`)
		].join(' '),
	stated: 'said how sure',
	right: 'were right',
	even: 'as sure as right',
	tooSure: 'too sure',
	hidden: (levels: readonly Pick<CalibrationLevel, 'stated' | 'n'>[]) =>
		`Not drawn, as it was said fewer than ${MIN_IN_LEVEL} times: ` +
		`${levels.map(({ stated, n }) => `${percent(stated)} (${n})`).join(', ')}.`,
	none: `No single level was said ${MIN_IN_LEVEL} times yet, so there is no curve to draw.`,
	table: { stated: 'Said', right: 'Right', interval: rates.intervalHead },
	level: (stated: number) => percent(stated),
	rate: rates.rate,
	interval: rates.interval
};
