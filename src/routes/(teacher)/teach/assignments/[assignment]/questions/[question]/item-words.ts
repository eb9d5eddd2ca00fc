/** What the statistics of a question say, in words; the numbers stand behind them. */
import { rates } from '$lib/charts/rate-words';
import { percent } from '$lib/charts/words';
import { judgeAgreement, type Agreement } from '$lib/measure/agreement';
import type { Discrimination, Facility } from '$lib/measure/item-analysis';
import type { Flag, Shown } from '$lib/measure/item-flags';
import type { Interval } from '$lib/measure/wilson';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
const hundredths = (value: number) => {
	const rounded = Math.round(value * 100);
	return rounded < 0 ? `−${-rounded}` : `${rounded}`;
};
const correlation = (value: number) => value.toFixed(2).replace('-', '−');

export interface FlagSaid {
	readonly code: Flag['code'];
	readonly title: string;
	readonly text: string;
}

/** A flag as a teacher reads it. `textOf`: the words of an option. */
export function sayFlag(flag: Flag, textOf: (option: string) => string): FlagSaid {
	switch (flag.code) {
		case 'M':
			return {
				code: 'M',
				title: 'Probably mis-keyed: check the key.',
				text:
					`Of the best 27% of students more chose ${quoted(flag.options.map(textOf))} than what counts as right. ` +
					'Those who chose it did better on the rest of the lesson.'
			};
		case 'N':
			return flag.urgency === 'act'
				? {
						code: 'N',
						title: 'Stronger students do worse here: find out why.',
						text: 'Those who do well on the rest of the lesson earn less here, by more than chance explains.'
					}
				: {
						code: 'N',
						title: 'Stronger students may do worse here: look again later.',
						text: 'So far, those who do well on the rest earn less here; that can still be chance.'
					};
		case 'D':
			return {
				code: 'D',
				title: 'Hardly anybody chooses some wrong options.',
				text: `In two classes less than 5% chose ${quoted(flag.options.map(textOf))}. Three options are usually enough.`
			};
		case 'E':
		case 'H':
		case 'L':
		case 'U':
			return { code: flag.code, ...PLAIN[flag.code] };
	}
}

const PLAIN = {
	E: { title: 'Too easy to tell students apart.', text: 'Nearly everybody earns nearly all of it.' },
	H: { title: 'Too hard to tell students apart.', text: 'It earns hardly more than guessing would.' },
	L: {
		title: 'It hardly tells stronger from weaker students.',
		text: 'What a student earns here has little to do with what they earn on the rest of the lesson.'
	},
	U: {
		title: 'The passage may be the problem, not the class.',
		text: 'It is keyed as fair, and more than 60% of students accused it.'
	}
} as const;

const LABELS = {
	early: 'Early: from so few answers this can still change.',
	indicative: 'Indicative: below 100 answers these figures are rough.'
} as const;

export const item = {
	title: 'How this question works',
	of: (n: number, isOverall: boolean) => (isOverall ? `${n} over all classes` : `n = ${n}`),
	nothingYet: 'No first attempt is handed in yet. What can be said of the question starts at 5.',
	tooFew: (n: number) =>
		`${counted(n, 'first attempt', 'first attempts')} so far. From 10 on it can be said how hard the question is, ` +
		'and from 20 whether its key may be wrong. From 30 on it can be said whether it tells students apart.',
	sound: 'Nothing about it calls for a second look.',
	label: ({ label }: Pick<Shown, 'label'>) => label && LABELS[label],
	never: 'Nothing is switched off because of a flag: you decide.',

	difficulty: 'How hard',
	apart: 'Tells stronger from weaker',
	agreement: 'Agreement in the class',
	needs: (n: number) => `not shown yet: needs ${n} answers`,
	even: 'cannot be told: everybody earned the same, here or on the rest',

	numbers: 'The numbers',
	numbersText:
		'First attempts for credit; a question that was left open earns 0. Shares and correlations are in hundredths, as Moodle’s quiz statistics give them.',
	figure: 'Figure',
	ofClass: 'This class',
	overall: 'All classes',
	options: {
		title: 'Who chooses which option',
		text: 'A wrong option is useful when at least 5% choose it, and weaker students rather than stronger ones.',
		option: 'Option',
		chosen: 'Chosen by',
		rest: 'Option–rest correlation',
		best: 'Best 27%',
		weakest: 'Weakest 27%',
		right: 'right answer',
		works: 'is useful',
		idle: 'does not do its work'
	},
	versions: {
		title: 'Versions of this question',
		text: 'The same question and passage, word for word, make a version. Every class of this school counts.',
		version: 'Version',
		n: 'First attempts',
		mean: 'Mean score',
		isThis: 'this one',
		edition: (numbers: readonly number[]) =>
			numbers.length === 1 ? `Edition ${numbers[0]}` : `Editions ${numbers.join(', ')}`
	}
};

/** How hard, for an average student: 35–64 % is about right. */
export function sayDifficulty({ share }: Facility): string {
	if (share > 0.9) return 'very easy';
	if (share >= 0.65) return 'easy';
	if (share >= 0.35) return 'about right';
	return share >= 0.2 ? 'hard' : 'very hard';
}

/** How well it tells students apart. */
export function sayDiscrimination({ r }: Discrimination): string {
	if (r < 0) return 'the wrong way round';
	if (r >= 0.5) return 'very well';
	if (r >= 0.3) return 'well enough';
	return r >= 0.2 ? 'weakly' : 'hardly';
}

const AGREEMENT: Record<Agreement, string> = {
	good: 'they see it alike',
	discuss: 'discuss it',
	ambiguous: 'they read it differently; experts reach 0.3–0.6',
	'nothing to measure': 'no disagreement to measure'
};

/** Krippendorff's alpha over the words, in words. */
export function sayAlpha(alpha: number | undefined): { value: string; note: string } {
	const note = AGREEMENT[judgeAgreement(alpha)];
	return { value: alpha === undefined ? '–' : `α ${correlation(alpha)}`, note };
}

export const figures = {
	n: 'First attempts',
	facility: 'Facility: mean share of the points',
	sd: 'Standard deviation',
	guess: 'Random guess score',
	discrimination: 'Discrimination: correlation with the rest',
	efficiency: 'Discriminative efficiency',
	upperLower: 'Best 27% minus weakest 27%',
	intended: 'Intended weight in the lesson',
	effective: 'Effective weight in the lesson',
	cic: 'Consistency of the whole lesson (CIC)',
	sem: 'Standard error of a lesson’s total',
	share: hundredths,
	correlation,
	interval: ({ low, high }: Interval) => `95% interval ${hundredths(low)} to ${hundredths(high)}`,
	groups: (upper: number, lower: number) => `${percent(upper)} against ${percent(lower)}`,
	points: (marks: number, items: number) => `${marks.toFixed(2)} of ${items} points`,
	none: 'none: it goes against the rest',
	notAlike: 'cannot be told: not everybody had the same questions, or all totals are equal',
	fewItems: 'needs 30 answers and 8 questions',
	rate: rates.rate
};
