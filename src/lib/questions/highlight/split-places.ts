import type { Span } from '../../text/words';
import type { HighlightReport } from './report';

/** The places where a class is split, each whole, the most evenly split first. */
export function splitPlaces({ passage, heat, n }: HighlightReport): (Span & { readonly count: number })[] {
	const places: (Span & { count: number })[] = [];
	for (const { start, end, count } of heat.filter(({ split }) => split)) {
		const last = places.at(-1);
		const touches = last !== undefined && !/[\p{L}\p{N}]/u.test(passage.text.slice(last.end, start));
		if (touches) places[places.length - 1] = { ...last, end, count: Math.max(last.count, count) };
		else places.push({ start, end, count });
	}
	return places.sort((a, b) => Math.abs(2 * a.count - n) - Math.abs(2 * b.count - n) || a.start - b.start);
}
