import { expect, it, test } from 'vitest';
import type { KeyBefore } from '$lib/server/contest-words';
import { readKey, writeKey } from './key-before.server';

const before: KeyBefore = {
	revision: 4,
	work: {
		keys: [
			{
				...{ id: 'k2', techniques: [], weight: 1, reason: '' },
				...{ core: [{ start: 0, end: 3 }], acceptable: [{ start: 0, end: 3 }], references: [] }
			},
			{
				...{ id: 'k1', techniques: ['loaded-language'], weight: 1, reason: 'Charged: “</textarea>”.' },
				...{ core: [{ start: 4, end: 10 }], acceptable: [{ start: 4, end: 17 }], references: [] }
			}
		],
		contested: [{ span: { start: 20, end: 26 }, reason: 'Readers differ.' }]
	}
};

it('a key comes back as it was', () => {
	expect(readKey(writeKey(before))).toEqual(before);
});

test.each([null, '', 'no JSON', '{}', '{"revision":1,"work":{"keys":[{}],"contested":[]}}'])(
	'%j is not what was written',
	(text) => {
		expect(readKey(text)).toBeUndefined();
	}
);
