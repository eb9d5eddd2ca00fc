import { expect, test } from 'vitest';
import { readCourseFolder } from '../../../bin/course-folder';
import { byKey, everything, NOTHING } from '../../../tests/support/answers-by-key';
import { bind, type Answer, type Question } from '../questions/models';
import { readCourse } from './course';
import { passageOf, questionsOf, type Lesson } from './lesson';

const lessons = readCourse(readCourseFolder()).course?.lessons ?? [];

/** Every question of a lesson in both versions, each once. */
function allQuestions(lesson: Lesson): Question[] {
	const all = [false, true].flatMap((lighter) => questionsOf(lesson, { lighter }));
	return [...new Map(all.map((question) => [question.id, question])).values()];
}

function scoreOf(lesson: Lesson, question: Question, answer: Answer): number | undefined {
	const bound = bind(question, passageOf(lesson, question));
	const read = bound.read(answer);
	if (!read.ok) throw new Error(`${question.id}: ${read.problem}`);
	return bound.grade(read.answer).score;
}

/** The mean score of one way to answer every plain highlight question of the course: 0..1. */
function meanOnHighlights(answer: (question: Highlight, lesson: Lesson) => Answer): number {
	const scores = lessons.flatMap((lesson) =>
		allQuestions(lesson)
			.filter(isPlainHighlight)
			.map((question) => scoreOf(lesson, question, answer(question, lesson)) ?? NaN)
	);
	return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

type Highlight = Extract<Question, { kind: 'highlight' }>;

function isPlainHighlight(question: Question): question is Highlight {
	return question.kind === 'highlight' && !question.sourcing;
}

test.each(lessons.map((lesson) => [lesson.title, lesson] as const))(
	'in “%s” the key earns full marks wherever a machine grades',
	(_title, lesson) => {
		const scores = allQuestions(lesson).map((question) => ({
			id: question.id,
			score: scoreOf(lesson, question, byKey(question, passageOf(lesson, question)))
		}));
		expect(scores.filter(({ score }) => score !== undefined && score !== 1)).toEqual([]);
	}
);

test('who marks everything earns less than a tenth on highlight questions', () => {
	const mean = meanOnHighlights((question, lesson) => {
		const passage = passageOf(lesson, question);
		return passage ? everything(question, passage) : NOTHING;
	});
	// eslint-disable-next-line no-console -- the figure is part of what the test is for
	console.info(`mark everything: ${(100 * mean).toFixed(1)} % on highlight questions`);
	expect(mean).toBeLessThan(0.1);
});

test('who marks nothing earns less than 35 % on highlight questions', () => {
	const mean = meanOnHighlights(() => NOTHING);
	// eslint-disable-next-line no-console -- the figure is part of what the test is for
	console.info(`mark nothing: ${(100 * mean).toFixed(1)} % on highlight questions`);
	expect(mean).toBeLessThan(0.35);
});
