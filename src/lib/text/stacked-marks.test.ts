import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeText } from './stacked-marks';

describe('a text with marks on its letters', () => {
	it.each([
		['composes what has a letter of its own', 'e\u0301', 'é'],
		['keeps many marks', `a${'\u0316\u0301'.repeat(14)}b`, `á${'\u0316'.repeat(14)}${'\u0301'.repeat(13)}b`],
		['drops what is more than thirty of them', `x${'\u0316'.repeat(50_000)}y`, `x${'\u0316'.repeat(30)}y`],
		['counts what composing takes apart', `q${'\u0344'.repeat(40)}`, `q${'\u0308\u0301'.repeat(15)}`]
	])('%s', (_, text, composed) => {
		expect(composeText(text)).toBe(composed);
	});

	it('changes no more when it is composed again', () => {
		const marks = fc.constantFrom('\u0301', '\u0316', '\u0345', '\u0344', '\u0f73', 'e', '\u200d', '\u3099');
		fc.assert(
			fc.property(fc.array(marks, { maxLength: 120 }), (parts) => {
				const once = composeText(parts.join(''));
				expect(composeText(once)).toBe(once);
			})
		);
	});
});
