import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';
import { wordsOf } from './words';

const texts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a text', () => {
	it.each([
		[
			'end at a period, an exclamation or a question mark',
			'One. Two! Three? Four',
			['One.', 'Two!', 'Three?', 'Four']
		],
		[
			'keep their closing quotation marks',
			'He said “stop.” Then he left.',
			['He said “stop.”', 'Then he left.']
		],
		['keep their closing brackets', 'It fell (in May.) It rose.', ['It fell (in May.)', 'It rose.']],
		['end at a line break', 'A headline\nThe text.', ['A headline', 'The text.']],
		['end once at several line breaks', 'One\n\n\nTwo', ['One', 'Two']],
		['go on after a title', 'Mr. Pole met Dr. Ray. They talked.', ['Mr. Pole met Dr. Ray.', 'They talked.']],
		['go on after an initial', 'J. R. Smith wrote it.', ['J. R. Smith wrote it.']],
		['go on after a dotted name', 'The U.S. Army left.', ['The U.S. Army left.']],
		['go on after a month', 'On Aug. 15 it fell.', ['On Aug. 15 it fell.']],
		['go on after e.g.', 'Some, e.g. Kabul, fell.', ['Some, e.g. Kabul, fell.']],
		[
			'go on where a small letter follows',
			'wives and sisters... war has come.',
			['wives and sisters... war has come.']
		],
		[
			'end at three periods before a capital',
			'They wait... Then they go.',
			['They wait...', 'Then they go.']
		],
		['do not end inside a number', 'It grew 3.5 times. Yes.', ['It grew 3.5 times.', 'Yes.']],
		['go on after “No.” before a number', 'See No. 5 there.', ['See No. 5 there.']],
		['end after “No.” as an answer', 'Is it true? No. It is not.', ['Is it true?', 'No.', 'It is not.']],
		['do not count a cut as one', 'It fell. […] It rose.', ['It fell.', 'It rose.']],
		['go on over a cut inside them', 'It fell […] and rose.', ['It fell […] and rose.']],
		['are none in an empty text', '', []],
		['are none without words', '… !\n–', []]
	])('%s', (_, text, sentences) => {
		expect(texts(text)).toEqual(sentences);
	});

	it('say which words they hold', () => {
		expect(sentencesOf('One two. Three.').map(({ index, words }) => ({ index, words }))).toEqual([
			{ index: 0, words: { from: 0, to: 2 } },
			{ index: 1, words: { from: 2, to: 3 } }
		]);
	});

	it('hold every word of the text once, in order', () => {
		const pieces = fc.constantFrom(
			'word',
			'Mr',
			'U.S',
			'No',
			'5',
			' ',
			'. ',
			'! ',
			'…',
			'\n',
			'”',
			'[…]',
			'É',
			',',
			'🙂'
		);
		fc.assert(
			fc.property(fc.array(pieces), (parts) => {
				const text = parts.join('');
				const words = wordsOf(text);
				const sentences = sentencesOf(text);
				expect(sentences.flatMap(({ words: { from, to } }) => words.slice(from, to))).toEqual(words);
				expect(
					sentences.every(({ start, end, words: { from, to } }) => {
						return start <= (words[from]?.start ?? -1) && end >= (words[to - 1]?.end ?? Infinity);
					})
				).toBe(true);
			})
		);
	});
});
