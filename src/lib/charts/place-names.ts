interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}
export interface Place {
	x: number;
	y: number;
	anchor: 'start' | 'end';
}

const FARTHER = [-20, 31];

const overlap = (a: Box, b: Box) =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/**
 * Where to write the name of each point so that it covers as few points, names and edges as can be.
 * Units are those of the drawing; a name is taken as `letter` wide per character and one line high.
 * Each name goes to the best of six places around its point, in the order given, or a line farther off where those
 * are taken.
 */
export function placeNames(
	named: { x: number; y: number; name: string }[],
	points: { x: number; y: number }[],
	frame: Box,
	taken: Box[] = [],
	letter = 6.6
): Place[] {
	const radius = 5;
	const dots: Box[] = points.map(({ x, y }) => ({
		x: x - radius,
		y: y - radius,
		width: 2 * radius,
		height: 2 * radius
	}));
	const names: Box[] = [...taken];

	return named.map(({ x, y, name }) => {
		const width = name.length * letter;
		let best: { place: Place; box: Box; cost: number } | undefined;
		for (const dy of [4, -7, 15, ...FARTHER]) {
			for (const anchor of ['start', 'end'] as const) {
				const dx = dy === 4 ? 9 : 5;
				const place: Place = { x: anchor === 'start' ? x + dx : x - dx, y: y + dy, anchor };
				const box: Box = {
					x: anchor === 'start' ? place.x : place.x - width,
					y: place.y - 10,
					width,
					height: 13
				};
				const outside = width * 13 - overlap(box, frame);
				const cost =
					10 * outside +
					4 * names.reduce((sum, other) => sum + overlap(box, other), 0) +
					dots.reduce((sum, dot) => sum + overlap(box, dot), 0) +
					(FARTHER.includes(dy) ? 12 : 0);
				if (best === undefined || cost < best.cost) best = { place, box, cost };
			}
		}
		if (best === undefined) return { x, y, anchor: 'start' };
		names.push(best.box);
		return best.place;
	});
}
