import type { ShortReport } from './report';

export const report = {
	written: 'What the class wrote',
	finding: (n: number) =>
		`The bar is the share of ${n} who wrote an answer from the list, the line its 95% interval.`,
	labels: { item: 'Answer', right: { column: 'Right', mark: 'Right answer' } },
	others: (count: number, n: number) =>
		count === 0
			? 'Nobody wrote anything else.'
			: `${count} of ${n} wrote something that is not in the list: a person reads these.`,
	/** What was found, in a sentence with its counts. */
	headline({ answers, others }: ShortReport, n: number): string {
		const right = answers.filter((answer) => answer.right).reduce((sum, { count }) => sum + count, 0);
		const rest = others === 0 ? '' : ` ${others} wrote something that a person reads.`;
		return `${right} of ${n} wrote an answer from the list of right ones.${rest}`;
	}
};
