import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, normalize, scoreShort, type Leniency, type ShortKey } from './score';

const USUAL: Leniency = { ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: false };
const STRICT: Leniency = { ignoreCase: false, ignorePunctuation: false, ignoreDiacritics: false };
const EASY: Leniency = { ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: true };

const same = (a: string, b: string, leniency: Leniency) => normalize(a, leniency) === normalize(b, leniency);

describe('answers that are the same', () => {
	it.each([
		['spaces around', '  the council ', 'the council'],
		['spaces in between', 'the\t \u00a0council', 'the council'],
		['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
		['a ligature', 'ﬁve', 'five'],
		['full-width letters and digits', 'ＡＢＣ１２', 'ABC12'],
		['curly single quotes', 'don’t', "don't"],
		['a lone accent for an apostrophe', 'don´t', "don't"],
		['curly double quotes', 'the “plan” of May', 'the "plan" of May'],
		['German and French quotes', 'the „plan“ of May', 'the «plan» of May'],
		['two apostrophes for a double quote', "the ''plan'' of May", 'the "plan" of May'],
		['dashes', '2014–2022', '2014-2022'],
		['marks of direction', '\u200fمثال\u200e', 'مثال'],
		['embedded directions', '\u202bمثال\u202c', 'مثال'],
		['a soft hyphen', 'coun\u00adcil', 'council'],
		['a zero-width space', 'coun\u200bcil', 'council'],
		['a byte order mark', '\ufeffcouncil', 'council']
	])('whatever else is asked for: %s', (_, a, b) => {
		expect(same(a, b, STRICT)).toBe(true);
	});

	it.each([
		['capitals', 'The COUNCIL', 'the council'],
		['the sharp s', 'STRASSE', 'straße'],
		['the capital sharp s', 'STRAẞE', 'straße'],
		['the last sigma', 'ΟΔΟΣ', 'οδος'],
		['the Turkish capital with its dot', 'İstanbul', 'istanbul'],
		['the Turkish letter without', 'ısparta', 'ISPARTA'],
		['a full stop', 'the council.', 'the council'],
		['a question mark', '¿quién?', 'quién'],
		['quotes around', '“the council”', 'the council'],
		['brackets around', '(the council)', 'the council'],
		['an ellipsis', 'the council…', 'the council'],
		['a dash before', '– the council', 'the council'],
		['a Chinese full stop', '议会。', '议会']
	])('as a rule: %s', (_, a, b) => {
		expect([same(a, b, USUAL), same(a, b, STRICT)]).toEqual([true, false]);
	});

	it.each([
		['an acute', 'Dušanbe', 'Dusanbe'],
		['a stroke', 'Łódź', 'Lodz'],
		['Hebrew points', 'שָׁלוֹם', 'שלום'],
		['Arabic vowels', 'مِثَال', 'مثال']
	])('where diacritics are ignored: %s', (_, a, b) => {
		expect([same(a, b, EASY), same(a, b, USUAL)]).toEqual([true, false]);
	});
});

describe('answers that differ', () => {
	it.each([
		['a number with a comma and one without', '1,000', '1000'],
		['a number and its negative', '-5', '5'],
		['a fraction and a whole number', '.5', '5'],
		['a share and a number', '50%', '50'],
		['one word and two', 'none given', 'nonegiven'],
		['a hyphen inside', 'no-one', 'noone'],
		['other letters', 'council', 'counsel'],
		['Latin and Cyrillic letters that look alike', 'a', 'а']
	])('even at the most lenient: %s', (_, a, b) => {
		expect(same(a, b, EASY)).toBe(false);
	});
});

describe('the form for comparing', () => {
	const typed = fc.string({ unit: 'grapheme', maxLength: 40 });
	const leniency = fc.record({
		ignoreCase: fc.boolean(),
		ignorePunctuation: fc.boolean(),
		ignoreDiacritics: fc.boolean()
	});

	it('makes nothing of spaces and marks around an answer', () => {
		fc.assert(
			fc.property(typed, leniency, (text, options) => {
				expect(normalize(` \u200f${text}  `, options)).toBe(normalize(text, options));
			})
		);
	});

	it('is the same for composed and decomposed text', () => {
		fc.assert(
			fc.property(typed, leniency, (text, options) => {
				expect(normalize(text.normalize('NFD'), options)).toBe(normalize(text.normalize('NFC'), options));
			})
		);
	});

	it('is reached in one go', () => {
		fc.assert(
			fc.property(typed, leniency, (text, options) => {
				const once = normalize(text, options);
				expect(normalize(once, options)).toBe(once);
			})
		);
	});

	it('is there for any string at all', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), leniency, (text, options) => {
				expect(typeof normalize(text, options)).toBe('string');
			})
		);
	});

	it('leaves an answer of punctuation alone', () => {
		expect([normalize(' ?! ', USUAL), normalize('“', USUAL)]).toEqual(['?!', '"']);
	});
});

describe('a blank answer', () => {
	it.each(['', ' ', '\t\u00a0', '\u200b\u200f', '\ufe0f'])('shows nothing: %j', (text) => {
		expect(isBlank(text)).toBe(true);
	});

	it.each(['0', '-', 'a'])('is not: %j', (text) => {
		expect(isBlank(text)).toBe(false);
	});
});

describe('a few words', () => {
	const key: ShortKey = {
		...USUAL,
		accepted: [{ text: 'the council' }, { text: 'the town council' }],
		wrong: [{ text: 'the mayor' }, { text: 'the council.' }]
	};

	it.each([
		['The council!', 1, { state: 'accepted', index: 0 }],
		['the town  council', 1, { state: 'accepted', index: 1 }],
		['The Mayor', 0, { state: 'wrong', index: 0 }],
		['Ada Pole', undefined, { state: 'waiting' }],
		['__proto__', undefined, { state: 'waiting' }],
		['  ', 0, { state: 'empty' }],
		['', 0, { state: 'empty' }]
	])('earn for %j', (text, score, parts) => {
		expect(scoreShort(key, text)).toEqual({ score, parts });
	});
});
