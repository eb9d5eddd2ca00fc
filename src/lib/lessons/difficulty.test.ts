import { expect, it } from 'vitest';
import { moveDifficulties, NEW_QUESTION, type Difficulty } from './difficulty';
import type { QuestionEvidence } from './evidence';
import { aCourse } from './test-course';
import { questionsOf, type Lesson } from './lesson';

const [lesson] = aCourse().lessons as [Lesson];
const [asked] = questionsOf(lesson, { lighter: false });
const unseen = { slanted: 0, caught: 0, fair: 0, accused: 0 };

interface Draft {
	score?: number | undefined;
	minute?: number;
	techniques?: readonly string[];
	isMeasured?: boolean;
}

/** A first answer to a question with four options, by default a right one. */
function answered(id: string, draft: Draft = {}): QuestionEvidence {
	const { minute = 0, techniques = ['repetition'], isMeasured = true } = draft;
	const answeredAt = new Date(Date.UTC(2026, 0, 6, 15, minute));
	const score = 'score' in draft ? draft.score : 1;
	return {
		question: { ...(asked as NonNullable<typeof asked>), id },
		given: { answer: { chosen: ['a'] }, score, confidence: null, hints: 0, answeredAt },
		...{ guess: 0.25, judgment: undefined },
		techniques: techniques.map((technique) => ({ technique, isMeasured, ...unseen }))
	};
}

const skill = (technique: string, theta: number, answers: number) => ({
	...{ technique, theta, answers, days: 1, lastAt: new Date('2026-01-05T15:00:00Z'), ...unseen }
});
const fresh = (): Difficulty => NEW_QUESTION;

it('moves a new question and a new student by what was expected of them', () => {
	const moves = moveDifficulties([answered('one'), answered('two', { score: 0 })], [], fresh);
	expect(moves.get('one')).toEqual({ before: 0, after: { difficulty: expect.closeTo(-0.3, 9), answers: 1 } });
	// By then the student stands at 0.3: P = 0.25 + 0.75/(1 + e^−0.3) = 0.6808318876.
	expect(moves.get('two')?.after.difficulty).toBeCloseTo(0.8 * 0.6808318876, 9);
});

it('takes answers as they were given, whatever the order of the lesson', () => {
	const later = [answered('two', { minute: 2, score: 0 }), answered('one', { minute: 1 })];
	const sooner = [answered('one', { minute: 1 }), answered('two', { minute: 2, score: 0 })];
	expect([...moveDifficulties(later, [], fresh)]).toEqual([...moveDifficulties(sooner, [], fresh)]);
});

it('starts from what is known of the student and of the question', () => {
	const known = { difficulty: 0.4, answers: 40 };
	const moves = moveDifficulties([answered('one')], [skill('repetition', 1.2, 8)], () => known);
	expect(moves.get('one')).toEqual({
		before: 0.4,
		after: { difficulty: expect.closeTo(0.3379948962, 9), answers: 41 }
	});
});

it('moves a question of two techniques by the mean of both skills', () => {
	const both = answered('one', { techniques: ['repetition', 'flag-waving'] });
	const apart = moveDifficulties([both], [skill('repetition', 2, 9), skill('flag-waving', 0, 9)], fresh);
	const same = moveDifficulties([both], [skill('repetition', 1, 9), skill('flag-waving', 1, 9)], fresh);
	expect(apart.get('one')).toEqual(same.get('one'));
});

it('moves nothing by what is not measured, or not graded', () => {
	const given = [answered('one', { isMeasured: false }), answered('two', { score: undefined })];
	expect([...moveDifficulties(given, [], fresh)]).toEqual([]);
});
