import { describe, expect, it } from 'vitest';
import type { Answer } from '../questions/models';
import { checkResultOf } from './check-result';
import type { Lesson } from './lesson';
import { aCourse } from './test-course';

const [lesson] = aCourse().lessons as [Lesson];
/** Two questions, on a slanted passage and on a fair one. */
const check: Lesson = {
	...{ ...lesson, check: 'A' },
	steps: lesson.steps.filter(({ step }) => step.id.startsWith('name-'))
};
const judge = (slanted?: string, fair?: string) => {
	const answers = new Map<string, Answer>();
	answers.set('name-slanted', { chosen: slanted === undefined ? [] : [slanted] });
	answers.set('name-fair', { chosen: fair === undefined ? [] : [fair] });
	return checkResultOf(check, { lighter: false, answers });
};

describe('the result of a check', () => {
	it.each([
		[
			'a',
			'c',
			{ allCorrect: 2, fairRecognized: 1, techniqueRecognized: 1, suspiciousLean: 0, trustingLean: 0 }
		],
		[
			'a',
			'a',
			{ allCorrect: 1, fairRecognized: 0, techniqueRecognized: 1, suspiciousLean: 1, trustingLean: 0 }
		],
		[
			'c',
			'c',
			{ allCorrect: 1, fairRecognized: 1, techniqueRecognized: 0, suspiciousLean: 0, trustingLean: 1 }
		]
	])('is counts of what was recognized, and which way it leans: %s and %s', (slanted, fair, scores) => {
		expect(judge(slanted, fair)).toMatchObject({ form: 'A', passages: 2, scores });
	});

	it('does not say which way it leans where a passage was left open', () => {
		expect(judge('a')).toEqual({
			...{ form: 'A', passages: 2, scores: undefined },
			...{ caught: { k: 1, n: 1 }, accused: { k: 0, n: 0 } }
		});
	});

	it('is none of another lesson', () => {
		expect(checkResultOf(lesson, { lighter: false, answers: new Map() })).toBeUndefined();
	});
});
