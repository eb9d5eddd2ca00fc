import type { Rate } from '../../measure/rate';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const report = {
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
