import type { Component } from 'svelte';
import ChoiceReport from './choice/Report.svelte';
import HighlightReport from './highlight/Report.svelte';
import MatchReport from './match/Report.svelte';
import type { Kind, Report } from './models';
import OrderReport from './order/Report.svelte';
import RewriteReport from './rewrite/Report.svelte';
import ShortReport from './short/Report.svelte';
import VerdictReport from './verdict/Report.svelte';

/** What every kind's Report takes. */
export interface ReportProps {
	readonly report: Report;
	/** How many answers were counted; at least one. */
	readonly n: number;
}

/** The registry: kind → what a teacher sees of a class's answers. A new kind is one line more. */
const reports = {
	choice: ChoiceReport,
	highlight: HighlightReport,
	match: MatchReport,
	order: OrderReport,
	verdict: VerdictReport,
	short: ShortReport,
	rewrite: RewriteReport
} as const satisfies Record<Kind, unknown>;

/**
 * The component that shows a class's answers to questions of a kind. A report is of its kind's type by
 * construction, which the type of a lookup cannot say: hence the assertion.
 */
export function reportOf(kind: Kind): Component<ReportProps> {
	return reports[kind] as unknown as Component<ReportProps>;
}
