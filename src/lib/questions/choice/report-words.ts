import type { ChoiceReport } from './model';

export const report = {
	headline({ options }: ChoiceReport, n: number): string {
		const right = options.filter((option) => option.right);
		const [only] = right;
		if (only && right.length === 1) return `${only.count} of ${n} chose the right answer.`;
		const least = Math.min(...right.map(({ count }) => count), n);
		const most = Math.max(...options.filter((option) => !option.right).map(({ count }) => count), 0);
		return `The right options were each chosen by at least ${least} of ${n}, a wrong one by up to ${most}.`;
	},
	distribution: 'What the class chose',
	finding: (n: number, several: boolean) =>
		`The bar is the share of ${n} who chose an option, the line its 95% interval.` +
		(several ? ' More than one option is right.' : ''),
	labels: { item: 'Option', by: 'Chosen by', right: { column: 'Right', mark: 'Right answer' } }
};
