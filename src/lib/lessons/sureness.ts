/** Whether somebody is as sure as they are right, as far as their answers can tell. */
import { curveOf, MIN_JUDGMENTS, type Calibration } from '../measure/calibration';
import { wilson } from '../measure/wilson';

export type Sureness =
	| { readonly kind: 'not enough yet'; readonly n: number }
	| { readonly kind: 'too sure' | 'too unsure' | 'as sure as right'; readonly points: number };

/** `points`: how much surer than right, or less, in whole points of 100. `calibration` undefined: nothing was stated. */
export function surenessOf(calibration: Calibration | undefined): Sureness {
	if (!calibration || calibration.n < MIN_JUDGMENTS) {
		return { kind: 'not enough yet', n: calibration?.n ?? 0 };
	}
	const { n, share, meanStated, overconfidence } = calibration;
	const { low, high } = wilson(Math.round(share * n), n);
	const kind = meanStated > high ? 'too sure' : meanStated < low ? 'too unsure' : 'as sure as right';
	return { kind, points: Math.round(Math.abs(overconfidence) * 100) };
}

/** What a curve does not show: the levels that were stated too seldom. */
export function hiddenLevels(calibration: Calibration) {
	const shown = new Set(curveOf(calibration).map(({ stated }) => stated));
	return calibration.levels.filter(({ stated }) => !shown.has(stated));
}
