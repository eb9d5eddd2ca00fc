import { layer, levelsOf, lineLayer, type DrawnLayer } from '../../marker/layers';
import type { HeatRun, HighlightReport } from './report';
import { without } from './review-layers';

/** Inside the key's lines, so that one strip of hatching is drawn where the class is split over contested words. */
const HEAT = 5;
const CONTESTED = 1;

/** The class of everything that belongs to the key: what the teacher's switch hides. */
export const KEY = 'keyline';

/** The class's marks, five steps of one tint. The space between two marked words is tinted like the first. */
export function heatLayers(text: string, heat: readonly HeatRun[]): DrawnLayer[] {
	return heat.map(({ start, end, step, split }, index) => {
		const next = heat[index + 1]?.start ?? end;
		const isNeighbor = /^[^\S\n]+$/.test(text.slice(end, next));
		return layer(
			{ start, end: isNeighbor ? next : end },
			{ classes: split ? `h${step} split` : `h${step}`, rank: HEAT }
		);
	});
}

/** The key over it: core lines, hairlines where more may be marked, hatching where careful readers differ. */
export function keyLayers(
	{ keys, contested }: Pick<HighlightReport, 'keys' | 'contested'>,
	lineOf: (technique: string) => string,
	labelOf: (techniques: readonly string[]) => string
): DrawnLayer[] {
	const levels = levelsOf(
		keys.map(({ acceptable }) => ({
			start: Math.min(...acceptable.map(({ start }) => start)),
			end: Math.max(...acceptable.map(({ end }) => end))
		}))
	);
	return [
		...contested.map((span) => layer(span, { classes: `contested ${KEY}`, rank: CONTESTED })),
		...keys.flatMap(({ core, acceptable, techniques }, index) => {
			const line = `${lineOf(techniques[0] ?? '')} ${KEY}`;
			return [
				...without(acceptable, core).map((span) =>
					lineLayer(span, line.replace(/^m /, 'acc '), levels[index])
				),
				...core.map((span) => lineLayer(span, line, levels[index], labelOf(techniques)))
			];
		})
	];
}
