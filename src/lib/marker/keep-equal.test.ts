import { expect, test } from 'vitest';
import { keepEqual } from './keep-equal';

test('items that say the same stay the same object, others are new', () => {
	const keep = keepEqual<{ a: number }>();
	const before = keep([{ a: 1 }, { a: 2 }, { a: 3 }]);
	const after = keep([{ a: 1 }, { a: 5 }, { a: 3 }, { a: 4 }]);
	expect(after).toEqual([{ a: 1 }, { a: 5 }, { a: 3 }, { a: 4 }]);
	expect(after.map((item, index) => item === before[index])).toEqual([true, false, true, false]);
});
