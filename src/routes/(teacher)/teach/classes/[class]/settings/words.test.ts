import { expect, it } from 'vitest';
import { words } from './words';

it.each([
	['Period 3', 'Period 3 (2027)'],
	['Period 3 (2026)', 'Period 3 (2027)'],
	['Period 3 (B)', 'Period 3 (B) (2027)'],
	['x'.repeat(80), `${'x'.repeat(73)} (2027)`]
])('the next year’s %j is called %j', (name, next) => {
	expect(words.copy.suggested(name, 2027)).toBe(next);
});
