import type { Rate } from '../measure/rate';
import { percent } from './words';

/** How a share of a class is told beside its bar and in its table. */
export const rates = {
	n: (n: number) => `n = ${n}, 95% interval`,
	rate: ({ k, n, share }: Rate) => `${k} of ${n} · ${percent(share)}`,
	interval: ({ low, high }: Pick<Rate, 'low' | 'high'>) => `${Math.round(low * 100)}–${percent(high)}`,
	intervalLabel: 'interval ',
	intervalHead: '95% interval',
	intervalOf: (rate: Pick<Rate, 'low' | 'high'>) => `95% interval ${rates.interval(rate)}`
};
