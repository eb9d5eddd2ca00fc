import type { Rate } from '../../measure/rate';
import type { ChoiceReport } from './model';

const percent = (share: number) => `${Math.round(share * 100)}%`;

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
	n: (n: number) => `n = ${n}, 95% interval`,
	right: 'Right answer',
	rate: ({ k, n, share }: Rate) => `${k} of ${n} · ${percent(share)}`,
	interval: ({ low, high }: Rate) => `${Math.round(low * 100)}–${percent(high)}`,
	intervalLabel: 'interval ',
	table: { option: 'Option', right: 'Right', chosen: 'Chosen by', share: 'Share', interval: '95% interval' },
	yes: 'yes',
	no: 'no',
	passage: 'The passage'
};
