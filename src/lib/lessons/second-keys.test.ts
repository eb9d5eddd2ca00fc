import { describe, expect, it } from 'vitest';
import { tokenAlpha } from '../measure/agreement';
import { readCourse } from './course';
import { checkCourse } from './course-check';
import { passageIn, type CourseDraft } from './test-course';
import { aFullDraft, withSecondKeys, type SecondKeysDraft } from './test-kinds';

type Entry = NonNullable<SecondKeysDraft['passages']>[number];
const technique = 'loaded-language';

/** The course with a reader who said something else of “north”. */
const filesFor = (entry: Partial<Entry>, draft?: (draft: CourseDraft) => unknown) =>
	withSecondKeys(aFullDraft(draft), ({ passages }) => Object.assign(passages?.[2] ?? {}, entry));

function agreementOn(id: string, entry: Partial<Entry> = {}, draft?: (draft: CourseDraft) => unknown) {
	const { course, findings } = readCourse(filesFor(entry, draft));
	expect(findings).toEqual([]);
	return course?.lessons[0]?.passages.find((passage) => passage.id === id)?.agreement;
}

const rulesIn = (entry: Partial<Entry>, draft?: (draft: CourseDraft) => unknown) =>
	checkCourse(filesFor(entry, draft), (text) => text)
		.findings.map(({ rule }) => rule)
		.filter((rule) => rule.startsWith('second-key'));

/** Of the twenty words of “north”, those that two readers marked. */
const alphaOf = (first: number[], second: number[], without: number[] = []) => {
	const words = Array.from({ length: 19 }, (_, word) => word).filter((word) => !without.includes(word));
	return tokenAlpha([words.map((word) => first.includes(word)), words.map((word) => second.includes(word))]);
};
const marks = (...words: string[]) => ({ marks: words.map((each) => ({ words: each, technique })) });
const contest = (words: string) => (draft: CourseDraft) => {
	passageIn(draft, 'north').contested = [{ words, reason: 'Readers differ.' }];
};

describe('a passage keyed twice', () => {
	it('has an alpha of 1 where both marked the same words', () => {
		expect(agreementOn('north')).toEqual({ reader: 'second reader', alpha: 1, differing: [] });
	});

	it('has no alpha where both found it fair, and keeps what the reader said', () => {
		expect(agreementOn('south')).toEqual({
			...{ reader: 'second reader', alpha: null, differing: [], note: 'A view, with its reasons.' }
		});
	});

	it('counts no word that only the reader marked in the acceptable margin', () => {
		expect(agreementOn('north', marks('The shameful plan'))).toMatchObject({ alpha: 1, differing: [] });
	});

	it('says which words differ, by whom, and what became of them', () => {
		const why = 'The reader read it as a report, on second thoughts.';
		const agreement = agreementOn('north', {
			...marks('ends at the bridge'),
			differences: [{ words: 'shameful', status: 'agreed', why }]
		});
		expect(agreement).toEqual({
			reader: 'second reader',
			alpha: expect.closeTo(alphaOf([1], [15, 16, 17, 18]) ?? NaN, 9),
			differing: [
				{ span: { start: 4, end: 12 }, by: 'first', status: 'agreed', why },
				{ span: { start: 79, end: 97 }, by: 'second' }
			]
		});
	});

	it('counts contested words as no difference, unless they became contested because of it', () => {
		const became = { words: 'agreed', status: 'became contested', why: 'It may be a report.' } as const;
		const read = marks('shameful', 'agreed');
		expect([
			agreementOn('north', read, contest('agreed'))?.alpha,
			agreementOn('north', { ...read, differences: [became] }, contest('agreed'))?.alpha
		]).toEqual([1, expect.closeTo(alphaOf([1], [1, 7]) ?? NaN, 9)]);
	});

	it('takes words that became contested and the reader left for marked by the author then', () => {
		const agreement = agreementOn(
			'north',
			{ differences: [{ words: 'agreed', status: 'became contested', why: 'It may be a report.' }] },
			contest('agreed')
		);
		expect(agreement?.alpha).toBeCloseTo(alphaOf([1, 7], [1]) ?? NaN, 9);
	});

	it('says nothing of a passage that was changed and not read again', () => {
		const before = { text: 'The bad plan was agreed.', core: ['bad'], marks: ['bad plan'] };
		expect(agreementOn('north', { marks: undefined, before })).toBeUndefined();
	});

	it('survives being frozen with its lesson', () => {
		const { course } = readCourse(filesFor(marks('agreed')));
		expect(JSON.parse(JSON.stringify(course?.lessons))).toEqual(course?.lessons);
	});
});

describe('the check of second keys', () => {
	it.each<[string, Partial<Entry>, readonly string[]]>([
		['the same words', {}, []],
		['a word less of three', marks('shameful', 'agreed'), ['second-key-undiscussed']],
		[
			'other words altogether',
			marks('ends at the bridge'),
			['second-key-ambiguous', 'second-key-undiscussed', 'second-key-undiscussed']
		],
		[
			'a difference that was talked over',
			{
				...marks('shameful', 'agreed'),
				differences: [{ words: 'agreed', status: 'agreed', why: 'A plain fact.' }]
			},
			[]
		]
	])('finds of %s: %j %j', (_, entry, rules) => {
		expect(rulesIn(entry)).toEqual(rules);
	});

	it('is content once the words are contested', () => {
		expect(rulesIn(marks('shameful', 'ends at the bridge'), contest('ends at the bridge'))).toEqual([]);
	});

	it.each<[string, Partial<Entry>, string]>([
		['a mark', marks('Shameful'), 'mark 1'],
		['a difference', { differences: [{ words: 'nowhere', status: 'agreed', why: 'x' }] }, 'difference 1'],
		['what stood there before', { before: { text: 'Bad.', marks: ['good'] } }, 'before']
	])('finds a quotation in %s that is not exact', (_, entry, place) => {
		expect(readCourse(filesFor(entry)).findings).toMatchObject([
			{
				rule: 'quote-not-exact',
				file: 'second-keys/02-loaded-language.yaml',
				place: `loaded-language / north / ${place}`
			}
		]);
	});

	it('finds an unknown technique, and an entry that says nothing', () => {
		const unknown = readCourse(filesFor({ marks: [{ words: 'shameful', technique: 'loaded' }] })).findings;
		const empty = readCourse(filesFor({ marks: undefined })).findings;
		expect([...unknown, ...empty].map(({ rule }) => rule)).toEqual(['unknown-technique', 'schema']);
	});

	it('gives the days of all readings, first to last, each once', () => {
		const files = withSecondKeys(aFullDraft(), ({ passages, questions }) => {
			for (const entry of [passages?.[0], passages?.[2]]) Object.assign(entry ?? {}, { date: '2026-03-08' });
			Object.assign(questions?.[0] ?? {}, { date: '2026-02-20' });
		});
		const { summary } = checkCourse(files, (text) => text);
		expect(summary?.[0]?.lessons[0]?.agreement?.dates).toEqual(['2026-02-20', '2026-03-01', '2026-03-08']);
	});

	it('sums the lesson up, as it was read and as it stands', () => {
		const became = { words: 'agreed', status: 'became contested', why: 'It may be a report.' } as const;
		const files = filesFor({ ...marks('shameful', 'agreed'), differences: [became] }, contest('agreed'));
		const { summary } = checkCourse(files, (text) => text);
		expect(summary?.[0]?.lessons[0]?.agreement).toMatchObject({
			...{ reader: 'second reader', passages: 4, of: 4, now: 1 },
			names: { agreed: 3, of: 3 },
			answers: { agreed: 2, of: 2 },
			// 72 words that count; seven marks, one of them by one reader only.
			asRead: expect.closeTo(1 - 143 / (7 * 137), 9)
		});
	});
});
