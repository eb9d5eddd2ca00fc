/** A number with at most one decimal and a proper minus, as students read it. */
export const number = (value: number) =>
	new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value).replace('-', '−');

/** A score as points of 100, without decimals. @param score of 1 */
export const points = (score: number) => number(Math.round(score * 100));
