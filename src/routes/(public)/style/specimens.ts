/** Words, numbers and people that were made up, to show what pages are made of. */
import type { MasteryCell } from '$lib/charts/mastery-words';
import { layer, type DrawnLayer } from '$lib/marker/layers';
import { meanChange } from '$lib/measure/change';
import { calibrationOf } from '$lib/measure/calibration';
import type { MasteryState } from '$lib/measure/mastery';
import type { Note } from '$lib/questions/highlight/review';
import type { TechniqueGroup } from '$lib/questions/techniques';
import { findQuote } from '$lib/text/quotes';

export const LINES: readonly {
	readonly group: TechniqueGroup;
	readonly name: string;
	readonly how: string;
}[] = [
	{ group: 'wording', name: 'Wording', how: 'Solid. The word itself.' },
	{ group: 'people', name: 'Attacks on people', how: 'Double. A second name pinned on.' },
	{ group: 'evidence', name: 'Missing or weak evidence', how: 'Dotted. Gaps where proof should be.' },
	{ group: 'reasoning', name: 'Faulty reasoning', how: 'Dashed. A chain with broken links.' },
	{ group: 'feelings', name: 'Feelings and belonging', how: 'Wavy. A pulse.' },
	{ group: 'deflection', name: 'Deflecting and shutting down', how: 'Thick. A bar across the road.' },
	{ group: 'none', name: 'Fair', how: 'Two hairlines. Left standing between two rules.' }
];

const CREDIT = 'Written for this page.';
const OVER =
	'Everybody in the whole city knows that the bus-lane fanatics rammed it through at night. Shops may suffer, or they may not. A survey of 412 riders found that trips took four minutes less. Enough is enough.';

const over = (quote: string, classes: string, rank: number): DrawnLayer =>
	layer(findQuote(OVER, quote), { classes, rank });

/** Marks that overlap, wrap, touch, and stand over a tint; what is selected, in hand, acceptable and contested. */
export const OVERLAPS = {
	passage: { id: 'overlaps', text: OVER, credit: CREDIT, origin: 'written' as const },
	layers: [
		over('Everybody in the whole city knows', 'm g-evidence', 1),
		over('the whole city', 'm l1 g-wording', 2),
		over('bus-lane fanatics', 'tint', 0),
		over('fanatics', 'm g-people', 1),
		over('rammed it through', 'tint unnamed current', 0),
		over('at night', 'sel', 0),
		over('Shops may suffer', 'acc g-feelings', 1),
		over('or they may not', 'contested', 1),
		over('A survey of 412 riders found that trips took four minutes less', 'm g-fair', 1),
		over('Enough is enough', 'm g-deflection', 1)
	],
	refs: [
		{ at: findQuote(OVER, 'fanatics').end, number: 1, classes: 'found' },
		{ at: findQuote(OVER, 'rammed it through').end, number: 2, classes: 'partly' },
		{ at: findQuote(OVER, 'Enough is enough').end, number: 3, classes: 'missed' },
		{ at: findQuote(OVER, 'four minutes less').end, number: 4, classes: 'wrong' }
	]
};

const CLASS = 'One in twenty. Three in ten. Every second one. Seven in ten. Almost all of the class.';
const share = (quote: string, classes: string): DrawnLayer =>
	layer(findQuote(CLASS, quote), { classes, rank: 0 });

export const HEAT = {
	passage: { id: 'heat', text: CLASS, credit: CREDIT, origin: 'written' as const },
	layers: [
		share('One in twenty', 'h1'),
		share('Three in ten', 'h2 split'),
		share('Every second one', 'h3 split'),
		share('Seven in ten', 'h4'),
		share('Almost all of the class', 'h5')
	]
};

const note = (number: number, verdict: Note['verdict'], ...techniques: string[]): Note => ({
	...{ number, verdict, techniques, spans: [], references: [] },
	words: verdict === 'partly' ? { marked: 2, of: 3 } : undefined,
	named: undefined,
	reason: 'Swap in the plainest word: the fact stays, the feeling goes.',
	spot: verdict === 'missed' ? 'Ask what would show that it is wrong.' : undefined,
	tempts: undefined,
	plainer:
		verdict === 'wrong' || verdict === 'contested'
			? undefined
			: 'The council approved the bus lane on Tuesday.'
});

export const NOTES: readonly Note[] = [
	note(1, 'found', 'loaded-language'),
	note(2, 'partly', 'name-calling'),
	note(3, 'missed', 'appeal-to-fear'),
	note(4, 'wrong', 'fair-statement'),
	note(5, 'contested')
];

export const COLORS = [
	...['paper', 'paper-2', 'paper-3', 'ink', 'ink-2', 'line', 'hair', 'accent', 'tint', 'select'],
	...['found', 'partly', 'missed', 'wrong', 'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'],
	...['ok-wash', 'warn-wash', 'bad-wash']
];

const NAMES = [
	'Aaliyah J.',
	'Ben K.',
	'Camila F.',
	'Chloe W.',
	'Daniel P.',
	'Ella N.',
	'Ethan G.',
	'Fatima H.'
];
const AT = [9, 2, 8, 4, 7, 1, 9, 3, 6, 1, 8, 2, 10, 9, 5, 3] as const;

/** Where each of a class stands between what was caught and what was wrongly accused. */
export const POINTS = NAMES.map((name, index) => ({
	...{ id: name, name, named: index < 2 },
	caught: { count: AT[index * 2] ?? 0, of: 10 },
	accused: { count: AT[index * 2 + 1] ?? 0, of: 10 }
}));
export const MEAN = { caught: 0.78, accused: 0.31 };

const STATES: readonly MasteryState[] = ['secure', 'growing', 'not enough yet'];
const cell = (index: number): MasteryCell => ({
	...{ state: STATES[index % 3] ?? 'secure', answers: 9 - (index % 5), days: 3 },
	...{ caught: { k: 5, n: 6 }, accused: { k: 1, n: 3 } }
});

/** A class's skill in some techniques. */
export const MASTERY = (techniques: number) => ({
	rows: NAMES.map((name, row) => ({
		...{ id: name, name, href: undefined, isMarked: row === 2 },
		cells: Array.from({ length: techniques }, (_, column) => cell(row * 2 + column))
	})),
	states: Array.from({ length: techniques }, () => ({ secure: 3, growing: 3, 'not enough yet': 2 }))
});

export const OVER_TIME = [0.5, 0.62, 0.81].map((part, index) => ({
	...{ id: String(index), number: index + 1, title: `Lesson ${index + 1}` },
	caught: { k: Math.round(24 * part), n: 24 },
	accused: { k: 8 - index * 2, n: 20 }
}));

/** Sixty judgments of somebody who is surer than right. */
export const CALIBRATION = calibrationOf(
	Array.from({ length: 60 }, (_, index) => ({
		stated: ([0.5, 0.75, 0.95] as const)[index % 3] ?? 0.5,
		isRight: index % 5 !== 0 && index % 4 !== 1
	}))
);

const CHANGES = [0.1, 0.25, 0.3, 0.05, 0.2, 0.4, 0.15, 0.22];
export const CHANGE_ROWS = [
	{ id: 'caught', name: 'Caught', before: 0.52, after: 0.73, sign: 1 },
	{ id: 'accused', name: 'Wrongly accused', before: 0.41, after: 0.2, sign: -1 }
].flatMap(({ sign, ...row }) => {
	const change = meanChange(CHANGES.map((by) => ({ before: 0, after: by * sign })));
	return change ? [{ ...row, change }] : [];
});
