import { report as choice } from './choice/report-words';
import { report as highlight } from './highlight/report-words';
import { report as match } from './match/report-words';
import type { Kind, Report } from './models';
import { report as order } from './order/report-words';
import { report as rewrite } from './rewrite/report-words';
import { report as short } from './short/report-words';
import { report as verdict } from './verdict/report-words';

const headlines = { choice, highlight, match, order, verdict, short, rewrite } as const satisfies Record<
	Kind,
	{ headline: unknown }
>;

/**
 * What a class's answers show, in a sentence with its counts. It quotes nothing: no phrase is made bigger than it
 * is. Report and words are of one kind by construction, which the type of a lookup cannot say.
 */
export function headlineOf(report: Report, n: number): string {
	const { headline } = headlines[report.kind] as { headline: (report: Report, n: number) => string };
	return headline(report, n);
}
