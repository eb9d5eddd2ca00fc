import { sayLesson } from '$lib/lessons/words';
import { changeWords } from '$lib/charts/change-words';
import { rates } from '$lib/charts/rate-words';
import { percent } from '$lib/charts/words';
import type { ClassFinding } from '$lib/lessons/class-finding';
import type { Why } from '$lib/lessons/next-step';
import type { Suspicion } from '$lib/lessons/only-suspicious';
import type { ClassMean, Discernment } from '$lib/lessons/results';
import type { Troubles } from '$lib/lessons/troubles';
import type { MeanChange } from '$lib/measure/change';
import type { Rate } from '$lib/measure/rate';
import { phraseOf } from '../../technique-phrases';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const interval = ({ low, high }: { low: number; high: number }) =>
	low === high ? 'all shares are equal' : `95% interval ${rates.interval({ low, high })}`;
const changed = (change: MeanChange) =>
	`${changeWords.points(change.mean)}, 95% interval ${changeWords.span(change)}`;

/** What a class's first judgments come to. */
export interface Means {
	/** Undefined below the number of students that is needed. */
	readonly caught: ClassMean | undefined;
	readonly accused: ClassMean | undefined;
}

function firstHalf({ strongest, weakest }: ClassFinding, { caught }: Means): string | undefined {
	if (strongest) return `Your class catches ${phraseOf(strongest.technique)}`;
	if (weakest) return `Your class still misses ${phraseOf(weakest.technique)}`;
	return caught && `Your class catches ${percent(caught.mean)} of slanted passages`;
}

function secondHalf({ accused: most }: ClassFinding, { accused }: Means): string | undefined {
	if (most) {
		const { k, n } = most.accusers;
		return `it accuses fair passages of ${phraseOf(most.technique)}: ${k} of ${n} did`;
	}
	return accused && `it accuses ${percent(accused.mean)} of fair passages`;
}

const named = (technique: string) => {
	const phrase = phraseOf(technique);
	return phrase.charAt(0).toUpperCase() + phrase.slice(1);
};

export const insightWords = {
	file: {
		link: 'Download as CSV',
		student: 'Student',
		technique: 'Technique',
		state: 'State',
		answers: 'Answers',
		days: 'Days',
		caught: 'Caught',
		slanted: 'Slanted in all',
		accused: 'Wrongly accused',
		fair: 'Fair in all'
	},
	/** undefined where too few students judged passages of either kind. */
	finding: (finding: ClassFinding, means: Means) => {
		const first = firstHalf(finding, means);
		const second = secondHalf(finding, means);
		return first && second && `${first}; ${second}.`;
	},
	basis: ({ strongest, weakest, accused }: ClassFinding, means: Means) => {
		const shown = strongest ?? weakest;
		return [
			shown &&
				`${named(shown.technique)}: ${percent(shown.caught.mean)} caught, ` +
					`mean of ${shown.caught.n} students’ shares (${interval(shown.caught)}).`,
			accused &&
				`${accused.accusers.k} of ${accused.accusers.n} is ${percent(accused.accusers.share)} (${interval(accused.accusers)}).`,
			means.caught &&
				means.accused &&
				`All passages: ${percent(means.caught.mean)} caught (${interval(means.caught)}), ` +
					`${percent(means.accused.mean)} wrongly accused (${interval(means.accused)}), ` +
					`of ${means.caught.judgments} and ${means.accused.judgments} first judgments.`
		]
			.filter(Boolean)
			.join(' ');
	},
	tooFew: ({ slanted, fair }: { slanted: number; fair: number }, needed: number) =>
		`Not enough yet: ${counted(slanted, 'student has', 'students have')} judged slanted passages, ${fair} fair ones. ` +
		`From ${needed} each on, this page says what the class catches.`,

	ways: {
		label: 'On this page, and beside it',
		lessons: 'Assigned lessons',
		students: 'Students',
		code: 'Class code',
		assign: 'Assign a lesson',
		checks: 'Checks A and B',
		hide: 'Hide names',
		show: 'Show names',
		print: 'Print'
	},
	namesHidden:
		'Names are hidden, and the students stand in an order that tells nothing. The list of students is not shown.',

	mastery: {
		title: 'Mastery by technique',
		finding: (best: { technique: string; secure: number } | undefined, students: number) =>
			best
				? `Most are secure in ${phraseOf(best.technique)}: ${best.secure} of ${students}.`
				: 'Nobody is secure in a technique yet. It takes six answers on two days, and two fair passages ' +
					'that look like it left alone.'
	},

	square: {
		title: 'Caught and wrongly accused',
		finding: ({ caught, accused }: { caught: ClassMean; accused: ClassMean }) =>
			`On average ${percent(caught.mean)} caught and ${percent(accused.mean)} wrongly accused. Up is better, and to ` +
			'the left; on the diagonal a reader marks fair and slanted passages alike.',
		needs: (judged: number, needed: number) =>
			`Shown from ${needed} students on who judged slanted and fair passages; ${judged} so far.`
	},

	suspicion: {
		title: 'Only more suspicious',
		text: ({ caught, accused }: Suspicion) =>
			`From the first half of the lessons to the second, ${caught.n} students catch more (${changed(caught)}) and ` +
			`accuse more (${changed(accused)}). Both rise together: that is suspicion, not a sharper eye. ` +
			'Take time for fair passages before the next technique.'
	},

	people: {
		title: 'Who may need you',
		nobody: 'Nobody stands out: of a few passages, a share says little about a person.',
		hidden: 'Not shown while names are hidden.',
		suspicious: ({ accused: { k, n } }: Discernment, { accused }: Troubles) =>
			`Flags ${k} of ${n} fair passages${
				accused
					? `, most often for ${phraseOf(accused.technique)} (${accused.count.k} of ${accused.count.n})`
					: ''
			}.`,
		trusting: ({ caught: { k, n } }: Discernment, { missed }: Troubles) =>
			`Catches ${k} of ${n} slanted passages${
				missed
					? `, and misses ${phraseOf(missed.technique)} most (${missed.count.k} of ${missed.count.n})`
					: ''
			}.`
	},

	next: {
		title: 'What to do next',
		suggested: 'Next, suggested',
		lesson: sayLesson,
		why: (why: Why) => {
			switch (why.kind) {
				case 'accused':
					return `It teaches ${phraseOf(why.technique)}, which ${why.accusers.k} of ${why.accusers.n} students see in fair passages.`;
				case 'missed':
					return (
						`It teaches ${phraseOf(why.technique)}, of which the class catches ${percent(why.caught.mean)} ` +
						`(${interval(why.caught)}, ${why.caught.n} students).`
					);
				case 'next':
					return 'It comes next in the course.';
			}
		},
		minutes: (minutes: number) => `About ${minutes} minutes.`,
		window: (due: string) => `Opens now, due ${due}, as a quiz.`,
		assign: 'Assign this lesson',
		another: 'Choose another',
		allGiven: 'The class was given every lesson of the course.'
	},

	split: {
		title: 'To talk about',
		text: ({ k, n }: Rate, isSignal: boolean) =>
			`The class is divided: ${k} of ${n} called this passage slanted, ${n - k} fair. The key says ${isSignal ? 'slanted' : 'fair'}.`,
		place: (number: number, lesson: string) => `Question ${number} of “${lesson}”`,
		look: 'See what the class marked'
	}
};
