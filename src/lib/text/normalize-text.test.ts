import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalize-text';
import { textProblem } from './plain-text';

describe('a pasted text', () => {
	it.each<[string, string, string]>([
		[
			'ends its lines in one way',
			'One.\r\nTwo.\rThree.\u2028Four.\u2029Five.\u0085Six.',
			'One.\nTwo.\nThree.\nFour.\nFive.\nSix.'
		],
		['keeps one empty line between paragraphs', '\n\nOne.\n \n\t\nTwo.\n', 'One.\n\nTwo.'],
		['has plain spaces, one at a time', 'a\u00A0b\u2009c\u3000d\te  f \u202Fg', 'a b c d e f g'],
		['has no space at the ends of lines', '  One. \n  Two.  ', 'One.\nTwo.'],
		['has composed letters', 'cafe\u0301 A\u030A', 'café Å'],
		['composes what something invisible kept apart', 'e\u200B\u0301', 'é'],
		[
			'loses soft hyphens and breaks without width',
			'mis\u00ADlead\u200Bing\u2060 news\uFEFF',
			'misleading news'
		],
		['loses joiners that join nothing', 'no\u200Cth\u200Ding', 'nothing'],
		['keeps the joiners of Persian', 'می‌خواهم', 'می‌خواهم'],
		['keeps the joiners of Hindi', 'क्‍ष और क्‌ष', 'क्‍ष और क्‌ष'],
		['keeps emoji of several parts', '👩🏽‍🔬 👨‍👩‍👧 🏳️‍🌈 ❤️', '👩🏽‍🔬 👨‍👩‍👧 🏳️‍🌈 ❤️'],
		['loses a joiner after an emoji that joins nothing', '🙂\u200D.', '🙂.'],
		['keeps the flag of Scotland, and no hidden letters', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 a\u{E0061}\u{E0062}b', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 ab'],
		['keeps directions among words from right to left', 'שלום\u200F!', 'שלום\u200F!'],
		['loses directions among words from left to right', 'Hello\u200E!', 'Hello!'],
		['loses directions that are forced', 'שלום \u202Eabc\u202C', 'שלום abc'],
		['loses control characters and halves of letters', 'a\u0000b\u0007c\uD83Dd\uFFFC', 'abcd'],
		['keeps quotation marks, dashes and ellipses', '“So-called” – ‘yes’ …', '“So-called” – ‘yes’ …']
	])('%s', (_, pasted, text) => {
		expect(normalizeText(pasted)).toBe(text);
	});

	it('changes no more when it is normalized again, and can be kept', () => {
		const odd = fc.constantFrom(
			...['\u200D', '\u200C', '\u00AD', '\u0301', '\u202E', '\u200F', '\r', '\n', ' ', '\u3000'],
			...['👩', '🏽', '🔬', '\uFE0F', 'ی', 'म', 'א', 'e', '\u{E0061}', '\u{1F3F4}', '\u{E007F}', '\uD83D']
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
		);
		fc.assert(
			fc.property(texts, (given) => {
				const once = normalizeText(typeof given === 'string' ? given : given.join(''));
				expect(normalizeText(once)).toBe(once);
				expect(textProblem(once, { most: 1000, lines: true })).toBeUndefined();
			}),
			{ numRuns: 500 }
		);
	});
});
