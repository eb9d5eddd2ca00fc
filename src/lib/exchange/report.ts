/** What became of one thing on its way into a file, or out of one. */
export type Fate =
	| { readonly is: 'kept' }
	/** It is there, but not as it was: how, in sentences; at least one. */
	| { readonly is: 'converted'; readonly how: readonly string[] }
	| { readonly is: 'skipped'; readonly why: string };

export interface ReportItem {
	/** Such as “Step 3, choice: Which wording …”. */
	readonly what: string;
	/** Where it begins in the file, from 1, in formats that have lines. */
	readonly line?: number | undefined;
	readonly fate: Fate;
}

/** One entry for each thing that was there: nothing goes without a word. */
export type ExchangeReport = readonly ReportItem[];

export interface Tally {
	readonly items: number;
	readonly kept: number;
	readonly converted: number;
	readonly skipped: number;
}

/** Counts of items by fate; the three add up to all of them. */
export function tally(report: ExchangeReport): Tally {
	const count = (is: Fate['is']) => report.filter(({ fate }) => fate.is === is).length;
	return {
		items: report.length,
		kept: count('kept'),
		converted: count('converted'),
		skipped: count('skipped')
	};
}

/** Kept where nothing had to be changed. */
export function keptOr(how: readonly string[]): Fate {
	return how.length === 0 ? { is: 'kept' } : { is: 'converted', how };
}
