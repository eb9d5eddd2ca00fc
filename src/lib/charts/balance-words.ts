/** The words of the balance meter. */
import type { BalanceWarning, Split } from '../lessons/balance';
import { percent } from './words';

const plural = new Intl.PluralRules('en-US');
const passages = (n: number) => `${n} ${plural.select(n) === 'one' ? 'passage' : 'passages'}`;

export const balanceWords = {
	finding: ({ slanted, fair }: Split) =>
		slanted + fair === 0
			? 'No passage yet.'
			: `${fair} of ${passages(slanted + fair)} ${fair === 1 ? 'is' : 'are'} fair (${percent(fair / (slanted + fair))}).`,
	compact: ({ slanted, fair }: Split) => `${fair} of ${passages(slanted + fair)} fair`,
	toLookAt: (n: number) => (n === 1 ? 'one thing to look at' : `${n} things to look at`),
	split: ({ slanted, fair }: Split) => `${fair} fair, ${slanted} slanted`,
	/** Before and behind the bars. */
	fair: 'fair',
	slanted: 'slanted',
	wanted: 'wanted, where a verdict is asked: between 35 and 65% fair',
	rows: { all: 'All passages', set: 'Those that are judged', sides: 'Side', origins: 'From' },
	origin: { article: 'the article', written: 'the course’s own texts' },
	lengths: 'Mean length',
	lengthsOf: (slanted: number | undefined, fair: number | undefined) =>
		`slanted ${words(slanted)}, fair ${words(fair)}`,
	level: 'Reading level',
	levelOf: (reading: number | undefined, own: number | undefined) =>
		`our explanations grade ${grade(reading)}, our passages grade ${grade(own)} (Flesch–Kincaid)`,
	topics: 'Topics',
	topicsOf: (topics: readonly Split[]) => {
		const both = topics.filter(({ slanted, fair }) => slanted > 0 && fair > 0).length;
		return `${topics.length}, ${both === 0 ? 'none' : both} of them with both slanted and fair passages`;
	},
	/** A technique: slanted by it, or fair and easily taken for it. */
	technique: (name: string) => `${name}: used, or looks like it`,
	table: { what: 'Passages', slanted: 'Slanted', fair: 'Fair' },
	well: 'Length and origin do not tell which passages are fair.',
	warning: {
		share: 'Suspicion, or trust, would earn a lot here.',
		length: 'Length gives the answer away.',
		origin: 'The credit line gives the answer away.',
		reading: 'The course’s own text is hard to read.'
	} satisfies Record<BalanceWarning['kind'], string>,
	about: (warning: BalanceWarning) => {
		switch (warning.kind) {
			case 'share':
				return `Of the passages that students judge, ${balanceWords.split(warning.set)}. Between 35 and 65% fair is wanted.`;
			case 'length':
				return `In ${percent(warning.chance)} of the pairs of a fair and a slanted passage, the ${warning.longer} one is longer.`;
			case 'origin':
				return `The share of fair passages is ${Math.round(warning.by * 100)} points higher in ${balanceWords.origin[warning.fairer]}.`;
			case 'reading':
				return `It reads like grade ${grade(warning.grade)}; 8 to 9 is wanted.`;
		}
	}
};

function words(mean: number | undefined): string {
	return mean === undefined ? 'none' : `${Math.round(mean)} words`;
}

/** Below grade 1 the formula says nothing. */
function grade(value: number | undefined): string {
	return value === undefined ? '–' : value < 1 ? 'below 1' : String(Math.round(value));
}
