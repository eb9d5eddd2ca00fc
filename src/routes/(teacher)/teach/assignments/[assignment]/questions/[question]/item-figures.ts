import type { ItemInsight } from '$lib/measure/item-insight';
import { SHOWN_FROM } from '$lib/measure/item-flags';
import { figures as words, item } from './item-words';

/** A number with what belongs to it; without a value, the note says why. */
export interface Cell {
	readonly value: string | undefined;
	readonly note: string | undefined;
}
export interface FigureRow {
	readonly label: string;
	/** One for each group, in the order given. */
	readonly cells: readonly Cell[];
}

/** The figures of a question, for one group of students or two side by side. */
export function figureRows(groups: readonly ItemInsight[]): FigureRow[] {
	return FIGURES.map(({ label, cell }) => ({ label, cells: groups.map(cell) }));
}

const said = (value: string, note?: string): Cell => ({ value, note });
const why = (note: string): Cell => ({ value: undefined, note });

/** A figure that n has to allow first, and that may not exist even then. */
function shown(
	isShown: boolean,
	from: number,
	value: number | undefined,
	say: (value: number) => Cell
): Cell {
	if (!isShown) return why(item.needs(from));
	return value === undefined ? why(item.even) : say(value);
}

const { facility: FACILITY, discrimination: RANKED } = SHOWN_FROM;

const FIGURES: readonly { label: string; cell: (insight: ItemInsight) => Cell }[] = [
	{ label: words.n, cell: ({ n }) => said(`${n}`) },
	{
		label: words.facility,
		cell: ({ shown: { facility: isShown }, facility }) =>
			shown(isShown, FACILITY, facility?.share, (share) =>
				said(words.share(share), facility && words.interval(facility))
			)
	},
	{
		label: words.sd,
		cell: ({ shown: { facility: isShown }, sd }) =>
			shown(isShown, FACILITY, sd, (value) => said(words.share(value)))
	},
	{ label: words.guess, cell: ({ guess }) => said(words.share(guess)) },
	{
		label: words.discrimination,
		cell: ({ shown: { discrimination: isShown }, discrimination }) =>
			shown(isShown, RANKED, discrimination?.r, (r) =>
				said(words.share(r), discrimination?.interval && words.interval(discrimination.interval))
			)
	},
	{
		label: words.efficiency,
		cell: ({ shown: { discrimination: isShown }, efficiency }) =>
			shown(isShown, RANKED, efficiency, (value) => said(words.share(value)))
	},
	{
		label: words.upperLower,
		cell: ({ shown: { discrimination: isShown }, upper, lower, upperLower }) =>
			shown(isShown, RANKED, upperLower, (value) =>
				said(words.share(value), words.groups(upper ?? 0, lower ?? 0))
			)
	},
	{
		label: words.intended,
		cell: ({ shown: { discrimination: isShown }, intendedWeight }) =>
			shown(isShown, RANKED, intendedWeight, (value) => said(words.share(value)))
	},
	{
		label: words.effective,
		cell: ({ shown: { discrimination: isShown }, effectiveWeight }) =>
			isShown && effectiveWeight === undefined
				? why(words.none)
				: shown(isShown, RANKED, effectiveWeight, (value) => said(words.share(value)))
	},
	{
		label: words.cic,
		cell: ({ quiz }) => {
			if (!quiz) return why(words.fewItems);
			return quiz.cic === undefined ? why(words.notAlike) : said(words.share(quiz.cic));
		}
	},
	{
		label: words.sem,
		cell: ({ quiz }) => {
			if (!quiz) return why(words.fewItems);
			return quiz.sem === undefined ? why(words.notAlike) : said(words.points(quiz.sem, quiz.items));
		}
	}
];
