import { describe, expect, it } from 'vitest';
import type { Passage } from '../text/passage';
import { guardKeys, type KeyedPassage, type KeyFinding } from './key-guards';
import { aKey, plain } from './test-work';

const fair: NonNullable<Passage['fair']> = {
	variant: 'sourced-fact',
	reason: 'It says who counted.',
	spot: 'Who counted?',
	references: []
};
const key = aKey(plain, 'savage');
const aPassage = (change: Partial<KeyedPassage> = {}): KeyedPassage => ({
	...{ text: plain.text, keys: [key], contested: [], looksLike: [] },
	...change
});
const isFair = (change: Partial<KeyedPassage> = {}) =>
	aPassage({ keys: [], fair, looksLike: ['loaded-language'], ...change });

describe('a passage', () => {
	it.each<[string, KeyedPassage, KeyFinding[]]>([
		['with a key that says what it does is ready', aPassage(), []],
		['that is fair and says why is ready', isFair(), []],
		['with neither is undecided', aPassage({ keys: [] }), [{ guard: 'undecided', severity: 'error' }]],
		[
			'has to say what it looks like',
			isFair({ looksLike: [] }),
			[{ guard: 'fair-looks-like-nothing', severity: 'error' }]
		],
		[
			'has to say why it is fair',
			isFair({ fair: { ...fair, reason: ' ' } }),
			[{ guard: 'fair-without-reason', severity: 'error' }]
		],
		[
			'needs a technique for each key',
			aPassage({ keys: [{ ...key, techniques: [] }] }),
			[{ guard: 'no-technique', key: 0, severity: 'error' }]
		],
		[
			'needs a reason for each key',
			aPassage({ keys: [key, aKey(plain, 'late', { id: 'k2', reason: '' })] }),
			[{ guard: 'no-reason', key: 1, severity: 'error' }]
		],
		[
			'needs a reason for contested words',
			aPassage({ contested: [{ span: { start: 0, end: 3 }, reason: '' }] }),
			[{ guard: 'contested-without-reason', contested: 0, severity: 'error' }]
		],
		[
			'without a word cannot be marked',
			aPassage({ text: '…', keys: [] }),
			[{ guard: 'no-words', severity: 'error' }]
		],
		[
			'in a script without spaces cannot be marked',
			aPassage({ text: '政府は来週、予算案を提出する。', keys: [] }),
			[{ guard: 'no-spaces', severity: 'error' }]
		],
		[
			'in Thai cannot be marked',
			aPassage({ text: 'รัฐบาลจะเสนองบประมาณ', keys: [] }),
			[{ guard: 'no-spaces', severity: 'error' }]
		],
		['may quote a name in another script', aPassage({ text: `${plain.text} 東京.` }), []],
		['in Arabic can be marked', isFair({ text: 'قدمت الحكومة الميزانية يوم الثلاثاء.' }), []],
		['in Hindi can be marked', isFair({ text: 'सरकार ने मंगलवार को बजट पेश किया।' }), []],
		[
			'needs fair words',
			aPassage({
				keys: [aKey(plain, 'savage', { acceptable: plain.text.slice(0, plain.text.indexOf(' before')) })]
			}),
			[{ guard: 'too-few-fair-words', share: 1 - 12 / 17, severity: 'error' }]
		],
		[
			'with many keys is worth a thought',
			aPassage({
				keys: ['The', 'savage', 'regime', 'will', 'surely', 'destroy', 'our'].map((word, at) =>
					aKey(plain, word, { id: `k${at}` })
				)
			}),
			[{ guard: 'many-keys', keys: 7, severity: 'warning' }]
		]
	])('%s', (_, passage, findings) => {
		expect(guardKeys(passage)).toEqual(findings);
	});
});
