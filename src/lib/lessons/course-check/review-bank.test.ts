import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../course-check';
import { readCourse } from '../course';
import { aBank, BANK_FILE } from '../test-bank';
import { FIRST_LESSON } from '../test-kinds';
import { soundFiles } from '../test-mutations';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sound = soundFiles(sha256);
/** What is new beside what nobody has done yet: a second key. */
const rulesOf = (files: Readonly<Record<string, string>>) => [
	...new Set(
		checkCourse(files, sha256)
			.findings.map(({ rule }) => rule)
			.filter((rule) => rule !== 'second-key-missing')
	)
];

describe('a review bank', () => {
	it('of 54 slanted and 40 fair passages is enough, and stands in no list of lessons', () => {
		const files = { ...sound, ...aBank({ slanted: 54, fair: 40 }) };
		expect(rulesOf(files)).toEqual([]);
		const { course } = readCourse(files);
		expect(course?.bank.map(({ id, passages }) => [id, passages.length])).toEqual([['review-words', 94]]);
		expect(course?.lessons.map(({ id }) => id)).not.toContain('review-words');
	});

	it('is counted apart from the lessons', () => {
		const { summary } = checkCourse({ ...sound, ...aBank({ slanted: 54, fair: 40 }) }, sha256);
		expect(summary?.map(({ part, totals }) => [part.kind, totals.passages])).toEqual([
			['course', 36],
			['bank', 94]
		]);
		expect(summary?.[1]?.balance?.set).toEqual({ slanted: 54, fair: 40 });
	});

	it('says what is short', () => {
		const { findings } = checkCourse({ ...sound, ...aBank({ slanted: 9, fair: 6 }) }, sha256);
		expect(findings.flatMap(({ rule, message }) => (rule.startsWith('bank') ? message : []))).toEqual([
			'9 slanted and 6 fair passages: 54 and 40 are needed',
			'loaded-language: 5 slanted passages, 6 are needed',
			'name-calling: 4 slanted passages, 6 are needed'
		]);
	});

	it('has no passage of a lesson', () => {
		const again = aBank({
			slanted: 54,
			fair: 40,
			change: ({ passages }) => Object.assign(passages[0] ?? {}, { id: 'north' })
		});
		const { findings } = checkCourse({ ...sound, ...again }, sha256);
		expect(findings).toContainEqual(
			expect.objectContaining({
				...{ file: BANK_FILE, rule: 'duplicate-id' },
				message: `passage “north” stands in ${FIRST_LESSON} (loaded-language / north) already`
			})
		);
	});
});
