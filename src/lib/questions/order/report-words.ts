import { rates } from '../../charts/rate-words';
import type { Rate } from '../../measure/rate';
import type { OrderReport } from './report';

export const report = {
	headline: ({ exact }: OrderReport, n: number) => `${exact} of ${n} gave exactly the right order.`,
	title: 'Where the class put each statement',
	finding: (n: number, exact: Rate) =>
		`One row a statement, in the right order; one box a place, the stronger its tint the more of ${n} put the statement there. ` +
		`The outlined box is where it belongs. ${exact.k} of ${n} gave exactly the right order ` +
		`(${rates.intervalOf(exact)}).`,
	n: (n: number) => `n = ${n}`,
	inPlace: (k: number, n: number) => `${k} of ${n} in its place`,
	mean: (place: number) => `mean place ${place.toFixed(1)}`,
	table: {
		statement: 'Statement',
		place: (number: number) => `At ${number}`,
		right: ' (right)',
		mean: 'Mean place',
		inPlace: 'In its place, 95% interval'
	},
	rate: (rate: Rate) => `${rate.k} of ${rate.n}, ${rates.interval(rate)}`
};
