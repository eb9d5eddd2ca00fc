import type { ChoiceReport } from '$lib/questions/choice/model';
import type { HighlightReport } from '$lib/questions/highlight/report';
import { splitPlaces } from '$lib/questions/highlight/split-places';
import type { WrongMarkGroup } from '$lib/questions/highlight/wrong-marks';
import type { Report } from '$lib/questions/models';
import { ask as words } from './words';

/** What the questions are made from. */
export interface Found {
	/** Not there below five answers. */
	readonly report: Report | undefined;
	/** Students who answered. */
	readonly n: number;
	readonly wrong: readonly Pick<WrongMarkGroup, 'quote' | 'count'>[];
	/** The lesson's own questions for a discussion. */
	readonly discuss: readonly string[];
}

const MOST = 3;

/** Three questions to ask the class: on what it is split over, missed and marked wrongly; then the lesson's own. */
export function questionsToAsk({ report, n, wrong, discuss }: Found): string[] {
	return [...fromReport(report, n, wrong), ...discuss].slice(0, MOST);
}

function fromReport(report: Report | undefined, n: number, wrong: Found['wrong']): string[] {
	if (report?.kind === 'highlight') return fromMarks(report, n, wrong);
	return report?.kind === 'choice' ? fromOptions(report, n) : [];
}

function fromMarks(report: HighlightReport, n: number, wrong: Found['wrong']): string[] {
	const [split] = splitPlaces(report);
	const missed = report.keys.toSorted((a, b) => a.found - b.found).find(({ found }) => 2 * found < n);
	const accused = wrong.find(({ count }) => count > 1);
	return [
		split && words.split(shorten(report.passage.text.slice(split.start, split.end)), split.count, n),
		missed && words.missed(shorten(missed.words), missed.found, n),
		accused && words.accused(shorten(accused.quote), accused.count, n)
	].filter((question) => question !== undefined);
}

function fromOptions({ options }: ChoiceReport, n: number): string[] {
	const right = options.filter((option) => option.right);
	const wrong = options.filter((option) => !option.right).toSorted((a, b) => b.count - a.count);
	const tempting = wrong.find(({ count }) => count > 0);
	return [
		tempting && words.tempting(shorten(tempting.text), tempting.count, n),
		right[0] && words.convince(shorten(right[0].text))
	].filter((question) => question !== undefined);
}

const MOST_WORDS = 12;

/** The first words of what is quoted: enough to find the place. */
function shorten(quote: string): string {
	const all = quote.split(/\s+/);
	return all.length <= MOST_WORDS ? quote : `${all.slice(0, MOST_WORDS).join(' ')} …`;
}
