import { expect, it } from 'vitest';
import { jsonExcess } from './json-size';

const limits = { deepest: 3, list: 4, commas: 6 };

it.each([
	['nothing', '', undefined],
	['what it may', '{"a":[[1,2],[3]],"b":"x"}', undefined],
	['signs within strings', '"[[[[,,,,,,,,\\"[[[["', undefined],
	['a string that never closes', '"[[[[', undefined],
	['what is no JSON', ']]],}', undefined],
	['lists within lists', '[[[[', 'all'],
	['objects within lists', '[[[{"a":1}]]]', 'all'],
	['a long list', '[1,2,3,4,5]', 'list'],
	['a long object', '{"a":1,"b":2,"c":3,"d":4,"e":5}', 'list'],
	['many short lists', '[[1,2,3],[1,2,3],[1,2]]', 'all']
])('is told by the signs of %s', (_, text, excess) => {
	expect(jsonExcess(text, limits)).toBe(excess);
});
