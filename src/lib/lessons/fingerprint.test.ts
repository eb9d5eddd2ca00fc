import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	fingerprintFile,
	fingerprintSchema,
	hasShortPiece,
	makeFingerprint,
	NotInSource,
	passageFinder,
	quotedShare
} from './fingerprint';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const CHORUS = 'We will stay here, because the river is ours.';
const WORK = `${CHORUS}
By Ada Pole
The "old mill" stands, they say, since the great flood; nobody has seen the papers.
Its owner's son – a miller too – sold it last spring to a man from the city.
${CHORUS}`;

function fingerprintOf(...texts: string[]) {
	return makeFingerprint(
		WORK,
		texts.map((text, index) => ({ id: `p${index}`, text })),
		sha256
	);
}

function find(text: string, ...quoted: string[]) {
	return passageFinder(fingerprintOf(...(quoted.length > 0 ? quoted : [text])), sha256)(text);
}

describe('a fingerprint', () => {
	it.each([
		['the whole of a paragraph', CHORUS, [{ at: 0, words: 9 }]],
		['words inside a sentence', 'stands, they say, since the great', [{ at: 15, words: 6 }]],
		['words that end before their comma', 'The "old mill" stands, they say', [{ at: 12, words: 6 }]],
		['words that begin inside quotation marks', 'old mill" stands, they say', [{ at: 13, words: 5 }]],
		['paragraphs that follow each other', 'By Ada Pole\nThe "old mill" stands', [{ at: 9, words: 7 }]],
		[
			'pieces around a cut',
			'the great flood; nobody has […] last spring to a man',
			[
				{ at: 19, words: 5 },
				{ at: 37, words: 5 }
			]
		],
		[
			'a cut between paragraphs',
			'nobody has seen the papers.\n[…]\nto a man from the city.',
			[
				{ at: 22, words: 5 },
				{ at: 39, words: 6 }
			]
		],
		[
			'a piece that stands twice, after a cut',
			'to a man from the […] We will stay here, because',
			[
				{ at: 39, words: 5 },
				{ at: 45, words: 5 }
			]
		]
	])('finds %s', (_, text, placed) => {
		expect(find(text)).toEqual(placed);
	});

	it('puts words that stand twice in their first place', () => {
		expect(
			find(CHORUS, 'to a man from the city. We will stay here, because the river is ours.', CHORUS)?.[0]?.at
		).toBe(0);
	});

	it.each([
		['one word changed', 'stands, they said, since the great'],
		['one letter in another case', 'Stands, they say, since the great'],
		['straight quotation marks made round', 'The “old mill” stands, they say,'],
		['a straight apostrophe made round', 'Its owner’s son – a miller'],
		['a dash made a hyphen', "Its owner's son - a miller"],
		['a comma added inside', 'stands, they say, since, the great'],
		['two words swapped', 'stands, say, they since the great'],
		['half a word at its end', 'stands, they say, since the gre'],
		['half a word at its start', 'tands, they say, since the great'],
		['words left out without a cut', 'stands, since the great flood; nobody'],
		['a paragraph left out without a cut', 'is ours.\nThe "old mill" stands, they'],
		['pieces in another order', 'last spring to a man […] the great flood; nobody has'],
		[
			'pieces that share words',
			"the great flood; nobody has […] has seen the papers. Its […] Its owner's son – a"
		],
		['a cut of three periods', 'the great flood; [...] nobody has seen']
	])('refuses %s, when made and when read', (_, text) => {
		expect(() => fingerprintOf(text)).toThrow(NotInSource);
		expect(find(text, WORK)).toBeUndefined();
	});

	it.each([
		[
			'stands, they said, since the great',
			'p0: word 3 on is “said, since the great”, in the article “say, since the great flood;”'
		],
		['nothing of this is there', 'p0: “nothing of this is there” is not in the article'],
		['By Ada Pole', 'p0: “By Ada Pole” has fewer than 5 words'],
		[
			'By Ada Pole The "old […] because the river is ours. By',
			'p0: “because the river is ours.” stands in the article before word 14, not after it'
		]
	])('says what differs in “%s”', (text, message) => {
		expect(() => fingerprintOf(text)).toThrow(new NotInSource(message));
	});

	it('holds the work only where it is quoted', () => {
		expect(fingerprintOf('stands, they say, since the great').runs.map(([at]) => at)).toEqual([15, 16]);
	});

	it('counts the words of the whole work', () => {
		expect(fingerprintOf().words).toBe(54);
	});

	it('is the same in whatever order passages come', () => {
		const a = CHORUS;
		const b = 'stands, they say, since the great';
		expect(fingerprintFile(fingerprintOf(a, b, a))).toBe(fingerprintFile(fingerprintOf(b, a)));
	});

	it('reads back from its file', () => {
		const fingerprint = fingerprintOf(CHORUS);
		expect(fingerprintSchema.parse(JSON.parse(fingerprintFile(fingerprint)))).toEqual(fingerprint);
	});

	it('finds nothing that was not there when it was made', () => {
		expect(find('stands, they say, since the great', CHORUS)).toBeUndefined();
	});

	it('counts a word that is quoted twice once', () => {
		const pieces = [
			{ at: 0, words: 10 },
			{ at: 5, words: 10 },
			{ at: 5, words: 5 }
		];
		expect(quotedShare({ words: 60, runs: [] }, pieces)).toBe(0.25);
	});

	it.each([
		['five words are long enough', 'one two three four five', false],
		['four are not', 'one two three four', true],
		['nor is a short piece after a cut', 'one two three four five […] six seven', true],
		['nor is nothing after a cut', 'one two three four five […]', true]
	])('needs five words: %s', (_, text, isShort) => {
		expect(hasShortPiece(text)).toBe(isShort);
	});
});
