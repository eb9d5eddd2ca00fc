import type { MatchReport } from './model';

export const report = {
	headline: ({ items }: MatchReport, n: number) => {
		const known = items.filter(({ right }) => 2 * right >= n).length;
		return `At least half the class put ${known} of ${items.length} rows where they belong.`;
	},
	title: 'Where the class put each row',
	/** It quotes no row: no phrase is made bigger than it is. */
	finding: (n: number, fewest: number, most: number) =>
		`The bar is the share of ${n} who put a row where it belongs, the line its 95% interval: ` +
		(fewest === most
			? `${most} of ${n} for every row.`
			: `${fewest} of ${n} for the hardest row, ${most} of ${n} for the easiest.`),
	belongs: 'Belongs to ',
	or: ' or ',
	most: (target: string, k: number) => `Most common mistake: ${target} (${k})`,
	open: (k: number) => `${k} left it open`,
	table: { row: 'Row', open: 'Left open', right: 'Right' },
	accepted: ' (right)'
};
