import type { Difference } from '$lib/lessons/two-keys';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	lessons: 'Lessons',
	title: 'Second keys',
	headline: (finished: number) =>
		finished === 0
			? 'No second key is finished yet.'
			: finished === 1
				? 'One second key is finished.'
				: `${finished} second keys are finished.`,
	lede: 'A colleague who has not seen your key marks the same passage. Where two careful readers differ, the words are better not counted.',
	none: 'No passage of this lesson was cut from a source yet.',
	noneAbout: 'Passages of the course have been keyed twice already.',
	passage: (number: number) => `Passage ${number}`,
	ask: 'Ask a colleague',
	askAgain: 'Ask another colleague',
	link: 'Send this link to a colleague who teaches here and has not seen your key:',
	begun: (name: string) => `${name} has begun. You see what they marked once they are done.`,
	finished: (name: string) => `${name} is done.`,
	agreed: 'You agree on every word that counts.',
	differs: (n: number) => `You differ in ${counted(n, 'place', 'places')}.`,
	alpha: (alpha: number | null) =>
		alpha === null
			? 'There are not enough marked words to measure how far you agree: neither of you marked anything.'
			: `Krippendorff’s alpha ${alpha.toFixed(2)}, word by word, as your key stands (1: you agree; 0: as if by chance). Trained readers who work apart reach 0.3 to 0.6.`,
	names: (agreed: number, of: number) => {
		if (of === 0) return '';
		if (of === 1)
			return `The one mark that meets your key has a name that it ${agreed === 1 ? 'accepts' : 'does not accept'}.`;
		return `Of ${of} marks that meet your key, ${agreed} ${agreed === 1 ? 'has' : 'have'} a name that it accepts.`;
	},
	by: { first: 'only in your key', second: 'only marked by your colleague' } satisfies Record<
		Difference['by'],
		string
	>,
	contest: 'Turn into contested',
	contested: 'These words are contested now: marking them neither earns nor costs.',
	undo: 'Undo',
	back: 'Your key is what it was.',
	notBack: 'The lesson was changed since, so nothing was put back. Change the key in the lesson.',
	reason: 'Two careful readers, working apart, differed here.',
	legend: {
		tint: ['tint', 'marked by your colleague'],
		line: ['line', 'your key'],
		contested: ['hatched', 'contested: never counted']
	},
	toLesson: 'Back to the lesson'
} as const;
