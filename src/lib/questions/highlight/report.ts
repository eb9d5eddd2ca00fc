import { heatMap } from '../../measure/heat-map';
import type { Mark } from '../../text/marks';
import { passageText, type Key, type Passage, type PassageText } from '../../text/passage';
import { wordsIn, wordsOf, type Span } from '../../text/words';
import type { SourcingHeat } from '../sourcing/report';
import { scoreMarks, type Asked } from './score';

/** A run of words that the same share of the class marked. */
export interface HeatRun extends Span {
	/** Students who marked these words. */
	readonly count: number;
	/** 1..5: 1–19, 20–39, 40–59, 60–79, 80–100 %. */
	readonly step: number;
	/** Marked by 30–70 %: discuss first. */
	readonly split: boolean;
}

/** What a class marked in a passage, beside the key. */
export interface HighlightReport {
	readonly kind: 'highlight';
	readonly passage: PassageText;
	/** Answers counted. */
	readonly n: number;
	/** Marked words only, in reading order. */
	readonly heat: readonly HeatRun[];
	readonly keys: readonly (Pick<Key, 'id' | 'core' | 'acceptable' | 'techniques' | 'reason'> & {
		/** The core in its own words. */
		readonly words: string;
		/** Students with status found. */
		readonly found: number;
	})[];
	readonly contested: readonly Span[];
	/** Students who marked fair text. */
	readonly accusers: number;
	readonly meanScore: number;
	/** Where claim and source were asked for. */
	readonly sourcing?: SourcingHeat | undefined;
}

/** Adds up a class's marks. `answers`: the marks of each student who answered; at least one. */
export function reportHighlight(
	content: Asked,
	passage: Passage,
	answers: readonly (readonly Mark[])[]
): HighlightReport {
	const scored = answers.map((marks) => scoreMarks(content, passage, marks));
	const asked = passage.keys.filter(({ id }) => scored[0]?.parts.keys.some((key) => key.id === id));
	return {
		kind: 'highlight',
		passage: passageText(passage),
		n: answers.length,
		heat: heatRuns(passage.text, answers),
		keys: asked.map(({ id, core, acceptable, techniques, reason }) => ({
			...{ id, core, acceptable, techniques, reason },
			words: core.map(({ start, end }) => passage.text.slice(start, end)).join(' … '),
			found: scored.filter(({ parts }) => parts.keys.some((key) => key.id === id && key.status === 'found'))
				.length
		})),
		contested: passage.contested.map(({ span }) => span),
		accusers: scored.filter(({ parts }) => parts.marks.includes('fair text')).length,
		meanScore: scored.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scored.length)
	};
}

/** The words that a class marked, in runs of words that as many marked. */
export function heatRuns(text: string, answers: readonly (readonly Span[])[]): HeatRun[] {
	const words = wordsOf(text);
	const map = heatMap(
		words.length,
		answers.map((marks) => marks.flatMap((mark) => wordsIn(words, mark) ?? []))
	);
	const contested = new Set(map.contested);
	const runs: HeatRun[] = [];
	for (const { index, start, end } of words) {
		const count = map.counts[index] ?? 0;
		if (count === 0) continue;
		const last = runs.at(-1);
		const touches = last !== undefined && words[index - 1]?.end === last.end;
		if (touches && last.count === count) runs[runs.length - 1] = { ...last, end };
		else runs.push({ start, end, count, step: map.steps[index] ?? 0, split: contested.has(index) });
	}
	return runs;
}
