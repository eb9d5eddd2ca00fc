import { changeWords } from '$lib/charts/change-words';
import { percent } from '$lib/charts/words';
import type { CheckChange, Comparison, Measure, Measured } from '$lib/lessons/check-change';
import type { Interval } from '$lib/measure/wilson';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

type Direction = 'up' | 'down' | 'unsure';

/** Which way a change surely went. */
export function directionOf({ low, high }: Interval): Direction {
	if (low > 0) return 'up';
	return high < 0 ? 'down' : 'unsure';
}

const caughtWords: Record<Direction, string> = {
	up: 'Your class catches more slanted passages than before the lessons',
	down: 'Your class catches fewer slanted passages than before the lessons',
	unsure: 'No sure change yet in the slanted passages that your class catches'
};
const accusedWords: Record<Direction, string> = {
	up: 'it wrongly accuses more fair ones',
	down: 'it wrongly accuses fewer fair ones',
	unsure: 'for fair passages, no change is sure'
};

type Given = Readonly<Record<'A' | 'B', boolean>>;

/** Whether the class has no check, and never handed one in. */
function isUntouched({ n }: CheckChange, isGiven: Given): boolean {
	return !isGiven.A && !isGiven.B && n.A + n.B === 0;
}

export const words = {
	classes: 'Classes',
	title: 'Checks A and B',
	print: 'Print',
	headline: (change: CheckChange, needed: number, isGiven: Given) => {
		const { caught, accused, n } = change;
		if (isUntouched(change, isGiven)) return 'No check is assigned yet.';
		if (caught && accused) {
			const ways = [directionOf(caught.change), directionOf(accused.change)] as const;
			return `${caughtWords[ways[0]]}; ${accusedWords[ways[1]]}.`;
		}
		if (n.both === 0) return 'Nothing to compare yet.';
		return `Not enough yet: ${n.both} of ${needed} students have handed in both checks.`;
	},
	basis: (change: CheckChange, isGiven: Given) => {
		if (isUntouched(change, isGiven)) return 'Assign check A now, before the lessons.';
		const { A, B, both } = change.n;
		const who =
			both === 0
				? 'Only students who hand in both count here'
				: `Only the ${counted(both, 'student with both counts', 'students with both count')} here`;
		return `Check A: ${A} handed in. Check B: ${B}. ${who}.`;
	},
	what:
		'The two checks ask the same of different passages, half of them fair. Check A is taken before the lessons, ' +
		'check B after them.',

	empty: {
		noA: 'Check A is not assigned',
		noAText: 'Without a check before the lessons there is nothing to compare with. It takes 15 minutes.',
		assignA: 'Assign check A',
		noB: 'Check B comes after the lessons',
		noBText: 'It can open once check A and every lesson of this class have been due.',
		toClass: 'To the class',
		nobody: 'Nobody has handed in both checks',
		few: (both: number) => `${counted(both, 'student has', 'students have')} handed in both checks`,
		fewText: (needed: number) =>
			`From ${needed} on, this page says what changed. With fewer it would say more about single people than about the class.`
	},

	figure: {
		title: 'From check A to check B',
		finding: ({ caught, accused }: { caught: Measured; accused: Measured }) =>
			`Caught: ${percent(caught.before)} before, ${percent(caught.after)} after. ` +
			`Wrongly accused: ${percent(accused.before)} before, ${percent(accused.after)} after.`
	},
	measures: {
		score: 'Score',
		caught: 'Slanted passages caught',
		accused: 'Fair passages wrongly accused'
	} satisfies Record<Measure, string>,

	proof: {
		title: 'This is not proof that the lessons caused it',
		alone:
			'The same students took a second test: they had practice, time passed, and the passages differ. Only a class ' +
			'that took both checks without the lessons between could tell.',
		compared:
			'Two classes differ in more than their lessons. The comparison is worth the more, the fewer lessons the other ' +
			'class had between its checks.',
		expect:
			'Expect little. Over 51 studies of media literacy courses the mean effect was 0.37 standard deviations. ' +
			'One class of 30 is too few to show that.'
	},
	suspicion: {
		title: 'Only more suspicious',
		text: 'Both shares rose together. That is suspicion, not a sharper eye.'
	},

	compare: {
		title: 'Beside another class',
		none: 'You teach no other class. A second class of yours that took both checks could stand beside this one.',
		label: 'Your other class',
		submit: 'Compare',
		few: (own: number, other: number, name: string, needed: number) =>
			`Not enough yet: both checks were handed in by ${own} here and ${other} in ${name}. It takes ${needed} in each.`,
		measure: 'Measure',
		difference: 'This class changed more by',
		interval: '95% interval',
		effect: 'Effect (d)',
		n: 'Students',
		points: changeWords.points,
		span: changeWords.span,
		effectOf: ({ effect }: Comparison) =>
			effect ? `${effect.d < 0 ? '−' : ''}${Math.abs(effect.d).toFixed(2)}` : 'none: all were equal before',
		nOf: ({ own, other }: Comparison['n']) => `${own} and ${other}`,
		about:
			'Effect (d): the difference in standard deviations before the lessons, corrected for small classes ' +
			'(Morris 2008, d_ppc2). 0.2 is small, 0.5 medium, 0.8 large.'
	}
};
