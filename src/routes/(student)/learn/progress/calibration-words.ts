import {
	curveOf,
	MIN_IN_LEVEL,
	MIN_JUDGMENTS,
	type Calibration,
	type CalibrationLevel
} from '$lib/measure/calibration';

/** What the levels of both scales are called; an even chance is a guess on one and a leaning on the other. */
const NAMES = new Map([
	[25, 'guessing'],
	[65, 'leaning'],
	[75, 'fairly sure'],
	[80, 'fairly sure'],
	[95, 'certain']
]);

const CERTAIN = 0.95;

export const words = {
	title: 'How sure, and how often right',
	none: 'Where a question asks how sure you are, what you say is counted here beside whether you were right.',
	missing: (n: number) =>
		`This takes ${MIN_JUDGMENTS} answers with “How sure are you?”. So far there are ${n}: ${MIN_JUDGMENTS - n} to go.`,
	counts: 'It changes no grade.',
	level: 'You said',
	right: 'You were right',
	interval: '95% interval',
	hidden: `What you said fewer than ${MIN_IN_LEVEL} times is not shown.`,
	name: (stated: number) => {
		const name = NAMES.get(percentOf(stated));
		return name ? `${name}, ${percentOf(stated)}%` : `${percentOf(stated)}%`;
	}
};

/** What a student's sureness comes to, in one sentence. From `MIN_JUDGMENTS` on. */
export function sayCalibration(calibration: Calibration): string {
	const level = levelToTell(curveOf(calibration));
	if (level) {
		const name = NAMES.get(percentOf(level.stated)) ?? `${percentOf(level.stated)}%`;
		const isChance = level.low <= level.stated && level.stated <= level.high;
		return `When you said ${name}, you were right ${level.right} of ${level.n} times: ${sayGap(level.stated - level.share, isChance)}`;
	}
	const { n, share, meanStated, overconfidence } = calibration;
	const right = Math.round(share * n);
	return `You were right ${right} of ${n} times, and said ${percentOf(meanStated)}% on average: ${sayGap(overconfidence, false)}`;
}

/** What was said with certainty tells most; after it what was said most often. */
function levelToTell(levels: readonly CalibrationLevel[]): CalibrationLevel | undefined {
	return levels.find(({ stated }) => stated === CERTAIN) ?? [...levels].sort((a, b) => b.n - a.n)[0];
}

function sayGap(gap: number, isChance: boolean): string {
	const points = Math.round(Math.abs(gap) * 100);
	if (points === 0) return 'just as sure as you can be.';
	const said = `about ${points} ${points === 1 ? 'point' : 'points'} ${gap > 0 ? 'too sure' : 'not sure enough'}`;
	return isChance ? `${said}, which can be chance with so few.` : `${said}.`;
}

function percentOf(share: number): number {
	return Math.round(share * 100);
}
