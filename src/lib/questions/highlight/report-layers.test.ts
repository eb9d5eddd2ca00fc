import { expect, test } from 'vitest';
import { heatLayers, keyLayers, KEY } from './report-layers';

const text = 'The reckless plan, they say, is old.';
const run = (start: number, end: number, step: number, split = false) => ({
	start,
	end,
	count: 1,
	step,
	split
});
const drawn = (layers: ReturnType<typeof heatLayers>) =>
	layers.map(({ start, end, value }) => [text.slice(start, end), value.classes]);

test('a share is one of five tints, hatched where the class is split', () => {
	expect(drawn(heatLayers(text, [run(4, 12, 5), run(29, 31, 2, true)]))).toEqual([
		['reckless', 'h5'],
		['is', 'h2 split']
	]);
});

test('the space between marked words is tinted, punctuation is not', () => {
	expect(drawn(heatLayers(text, [run(4, 12, 5), run(13, 17, 3), run(19, 23, 1)]))).toEqual([
		['reckless ', 'h5'],
		['plan', 'h3'],
		['they', 'h1']
	]);
});

test('the key is drawn as core, hairline and hatching, all of it under one switch', () => {
	const key = {
		...{ id: 'k', words: 'reckless', techniques: ['loaded-language'], reason: '', found: 0 },
		core: [{ start: 4, end: 12 }],
		acceptable: [{ start: 0, end: 17 }]
	};
	const contested = [{ start: 29, end: 35 }];
	const layers = keyLayers(
		{ keys: [key], contested },
		() => 'm g-wording',
		() => 'key'
	);
	expect(drawn(layers)).toEqual([
		['is old', `contested ${KEY}`],
		['The ', `acc g-wording ${KEY}`],
		[' plan', `acc g-wording ${KEY}`],
		['reckless', `m g-wording ${KEY}`]
	]);
});
