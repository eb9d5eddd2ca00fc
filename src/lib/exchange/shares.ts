/** The shares of a point, in percent, that Moodle knows; it refuses a file with others. */
const KNOWN = [
	...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571],
	...[12.5, 11.11111, 10, 5, 0]
];

/** What each option of a choice earns, in percent; where several may be chosen, as it is scored here. */
export function sharesOf(several: boolean, options: readonly { readonly right: boolean }[]): number[] {
	const right = options.filter((option) => option.right).length;
	const share = several ? nearestShare(100 / right) : 100;
	const loss = several ? nearestShare(100 / (options.length - right)) : 0;
	return options.map((option) => (option.right ? share : loss === 0 ? 0 : -loss));
}

/** Whether Moodle knows the very shares by which a choice is scored here. */
export function areSharesKnown(several: boolean, options: readonly { readonly right: boolean }[]): boolean {
	const right = options.filter((option) => option.right).length;
	const wrong = options.length - right;
	return !several || [right, wrong].every((count) => count === 0 || isKnown(100 / count));
}

function isKnown(share: number): boolean {
	return Math.abs(nearestShare(share) - share) < 0.00001;
}

function nearestShare(share: number): number {
	return KNOWN.reduce((best, known) => (Math.abs(known - share) < Math.abs(best - share) ? known : best));
}
