import { describe, expect, it } from 'vitest';
import { checkCourse } from './course-check';
import { check, FINGERPRINT } from './test-check';
import { choiceIn, filesOf } from './test-course';
import { aSoundDraft } from './test-kinds';
import { sha256WithJaneRoe as sha256 } from './test-private-name';

describe('the check', () => {
	it('finds nothing in a sound course but that nobody keyed it twice', () => {
		expect(check().findings.map(({ rule }) => rule)).toEqual(['second-key-missing']);
	});

	it('finds a course without lessons', () => {
		const { 'lessons/02-loaded-language.yaml': _, ...files } = filesOf(aSoundDraft());
		const { findings } = checkCourse({ ...files, 'article-fingerprint.json': FINGERPRINT }, sha256);
		expect(findings.map(({ rule }) => rule)).toEqual(['no-lesson']);
	});

	it('finds two lessons of the same id and number', () => {
		const files = filesOf(aSoundDraft());
		const twice = { ...files, 'lessons/03.yaml': files['lessons/02-loaded-language.yaml'] ?? '' };
		const { findings } = checkCourse({ ...twice, 'article-fingerprint.json': FINGERPRINT }, sha256);
		expect(findings.map(({ message }) => message)).toEqual(
			expect.arrayContaining([
				'lesson “loaded-language” stands in lessons/02-loaded-language.yaml (loaded-language) already',
				'number 2 of the course stands in lessons/02-loaded-language.yaml (loaded-language) already'
			])
		);
	});

	it('says file, place, rule and what is wrong', () => {
		expect(
			check((draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which is NOT it?' })).findings
		).toContainEqual({
			file: 'lessons/02-loaded-language.yaml',
			line: 150,
			place: 'loaded-language / plainer',
			rule: 'negative-stem',
			message: 'the prompt asks for what is not so: ask for what is',
			remedy: 'Turn the prompt around, so that it asks for what is so.',
			severity: 'error'
		});
	});

	it('sums up every lesson and the course', () => {
		const figures = {
			kinds: { choice: 4, highlight: 4, match: 1, short: 1 },
			lighter: 2,
			passages: 4,
			fairPassages: 2,
			highlightPassages: 4,
			nothingToMark: 2,
			readingWords: 180
		};
		expect(check().summary).toEqual([
			{
				part: { kind: 'course' },
				lessons: [
					expect.objectContaining({ id: 'loaded-language', number: 2, agreement: undefined, ...figures })
				],
				totals: figures,
				balance: undefined
			}
		]);
	});
});
