import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../course-check';
import { aLongLesson, aPack } from '../test-pack';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LESSONS = 417;

/** What a check says of a pack, in short. */
function check(files: Readonly<Record<string, string>>) {
	const { findings, summary } = checkCourse(files, sha256);
	const kinds = Object.values(summary?.[0]?.totals.kinds ?? {});
	return {
		questions: kinds.reduce((sum, count) => sum + count, 0),
		rules: [...new Set(findings.map(({ rule }) => rule))].toSorted()
	};
}

/** Most of the time goes into reading the YAML. */
describe('five thousand questions', () => {
	it('in 417 lessons are checked', { timeout: 120_000 }, () => {
		const { questions, rules } = check(aPack(LESSONS));
		expect(questions).toBeGreaterThan(5000);
		expect(rules).toEqual(['no-fingerprint', 'second-key-missing', 'verdict-supported-share']);
	});

	it('in one lesson are checked', { timeout: 120_000 }, () => {
		const { questions, rules } = check(aLongLesson(LESSONS));
		expect(questions).toBeGreaterThan(5000);
		expect(rules).toContain('question-count');
	});
});
