import { layer, levelsOf, lineLayer, type DrawnLayer } from '../marker/layers';
import { without } from '../questions/highlight/review-layers';
import type { Span } from '../text/words';
import type { KeyWork } from './key-work';

const RANK = { contested: 1, chosen: 3 } as const;
/** A key that nobody has named yet. */
const UNNAMED = 'm g-unnamed';

/**
 * A key as its author sees it, in the lines that students will see: the core at full strength, what may be marked
 * along with it as a hairline, contested words hatched. What is chosen has a frame.
 */
export function keyLayers(
	{ keys, contested }: KeyWork,
	chosen: Span | undefined,
	lineOf: (technique: string) => string
): DrawnLayer[] {
	const levels = levelsOf(keys.map(({ acceptable }) => hull(acceptable)));
	return [
		...contested.map(({ span }) => layer(span, { classes: 'contested', rank: RANK.contested })),
		...keys.flatMap(({ core, acceptable, techniques: [technique] }, index) => {
			const line = technique === undefined ? UNNAMED : lineOf(technique);
			return [
				...without(acceptable, core).map((span) =>
					lineLayer(span, line.replace(/^m /, 'acc '), levels[index])
				),
				...core.map((span) => lineLayer(span, line, levels[index]))
			];
		}),
		...(chosen ? [layer(chosen, { classes: 'at-work', rank: RANK.chosen })] : [])
	];
}

function hull(spans: readonly Span[]): Span {
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}
