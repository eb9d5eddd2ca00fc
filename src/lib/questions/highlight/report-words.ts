import { percent } from '../../charts/words';
import type { Rate } from '../../measure/rate';
import type { HighlightReport } from './report';
import { splitPlaces } from './split-places';

export const report = {
	headline(report: HighlightReport, n: number): string {
		const { keys, accusers } = report;
		const places = splitPlaces(report).length;
		if (places > 0) {
			return `The class is split over ${places === 1 ? 'one place' : `${places} places`}. Discuss these words first.`;
		}
		if (keys.length === 0) return `${n - accusers} of ${n} left this fair passage alone.`;
		const accused = accusers === 0 ? 'nobody accused fair words.' : `${accusers} of ${n} accused fair words.`;
		const [only] = keys;
		if (only && keys.length === 1) return `${only.found} of ${n} found the key, and ${accused}`;
		const known = keys.filter(({ found }) => 2 * found >= n).length;
		return `At least half the class found ${known} of ${keys.length} keys, and ${accused}`;
	},
	marked: 'What the class marked',
	overlay: 'Show the key over it',
	spokenKey: (techniques: string) => `key: ${techniques}`,
	finding: (n: number, isSplit: boolean) =>
		`The stronger and higher the tint, the more of ${n} students marked the words. ` +
		(isSplit ? 'Hatched words split the class: discuss them first.' : 'No words split the class.'),
	nobody: (n: number) => `None of ${n} students marked any words.`,

	keys: 'Each key, and how many found it',
	table: {
		words: 'Words',
		technique: 'Technique',
		found: 'Found',
		interval: 'Interval',
		markedBy: 'Marked by',
		split: 'Split'
	},
	or: ' or ',
	rate: ({ k, share }: Rate) => `${k} · ${percent(share)}`,
	split: 'split, 30–70%',
	all: 'The marked words as a table',

	numbers: 'This question',
	mean: 'Mean score',
	points: (points: number) => `${points} of 100`,
	meanOf: (n: number) => `n = ${n}`,
	accusers: 'Accused fair text',
	leftAlone: 'Left the fair passage alone',
	ofAll: (k: number, n: number) => `${k} of ${n}`,
	fair: 'A fair passage',
	fairText: 'It has no key: there is nothing in it to mark. Every mark accuses fair words.',
	contested: 'Not in the key',
	contestedText: 'Careful readers differ over these words. Nobody gains or loses by marking them.'
};
