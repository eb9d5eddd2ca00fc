import { describe, expect, it } from 'vitest';
import { rateOf } from '../measure/rate';
import { shippedCourse } from '../server/course';
import { findingOf } from './class-finding';
import { mostSplit, suggestLesson, teachesOf, type QuestionJudgments, type Teaches } from './next-step';
import type { TechniqueTally } from './technique-tally';

const lesson = (number: number, questions: Record<string, number>): Teaches => ({
	...{ id: `lesson-${number}`, number, check: undefined },
	...{ techniques: Object.keys(questions), questions: new Map(Object.entries(questions)) }
});
const COURSE: Teaches[] = [
	{ ...lesson(0, { fear: 9, slogan: 9 }), check: 'A' },
	lesson(3, { slogan: 2 }),
	lesson(1, { fear: 4, glitter: 1 }),
	lesson(2, { slogan: 2, repetition: 1 }),
	lesson(4, { glitter: 6 })
];
const tally = (technique: string, mean: number, accusers: number): TechniqueTally => ({
	...{ technique, states: { secure: 0, growing: 0, 'not enough yet': 24 } },
	caught: { mean, low: mean - 0.1, high: mean + 0.1, n: 24, judgments: 96 },
	accusers: rateOf({ k: accusers, n: 24 })
});
const suggested = (tallies: TechniqueTally[], ...given: string[]) => {
	const step = suggestLesson(COURSE, new Set(given), { finding: findingOf(tallies), tallies });
	return step && [step.lessonId, step.why.kind];
};

describe('the lesson to give next', () => {
	it.each([
		[
			'what most accuse fair passages of',
			[tally('fear', 0.9, 2), tally('slogan', 0.9, 12)],
			[],
			'accused',
			2
		],
		['what is caught least', [tally('fear', 0.4, 0), tally('slogan', 0.6, 0)], [], 'missed', 1],
		['what is caught least, where most is asked about it', [tally('glitter', 0.4, 0)], [], 'missed', 4],
		['its other lesson', [tally('slogan', 0.4, 0)], ['lesson-2'], 'missed', 3],
		[
			'the next worst, when all of the worst were given',
			[tally('slogan', 0.3, 0), tally('fear', 0.4, 0)],
			['lesson-2', 'lesson-3'],
			'missed',
			1
		],
		['the next of the course, when all is caught', [tally('fear', 0.9, 0)], ['lesson-1'], 'next', 2],
		['the first of the course, when nothing is known', [], [], 'next', 1]
	])('is on %s', (_, tallies, given, why, number) => {
		expect(suggested(tallies, ...given)).toEqual([`lesson-${number}`, why]);
	});

	it('is none when all were given: a check is never offered', () => {
		expect(
			suggested([tally('fear', 0.2, 20)], 'lesson-1', 'lesson-2', 'lesson-3', 'lesson-4')
		).toBeUndefined();
	});
});

describe('in the course that ships', () => {
	const { lessons, taxonomy } = shippedCourse();
	const course = lessons.map(teachesOf);
	const taught = taxonomy.techniques.flatMap(({ id }) => {
		const asking = course
			.filter(({ techniques, check }) => check === undefined && techniques.includes(id))
			.map(({ number, questions }) => [questions.get(id) ?? 0, number] as const);
		return asking.length > 0 ? [{ technique: id, asking }] : [];
	});
	const numberFor = (technique: string, given: readonly (number | undefined)[]) => {
		const tallies = [tally(technique, 0.2, 0)];
		const isGiven = new Set(course.filter(({ number }) => given.includes(number)).map(({ id }) => id));
		const step = suggestLesson(course, isGiven, { finding: findingOf(tallies), tallies });
		return course.find(({ id }) => id === step?.lessonId)?.number;
	};

	it.each(taught)('what is missed of $technique leads to the lesson that asks most about it', (one) => {
		const most = Math.max(...one.asking.map(([questions]) => questions));
		expect(most).toBeGreaterThan(0);
		const leads = numberFor(one.technique, []);
		expect(one.asking.find(([, number]) => number === leads)?.[0]).toBe(most);
	});

	it('unsourced claims lead to “Who says so?”, and to the first lesson once that was given', () => {
		expect(numberFor('unsourced-claim', [])).toBe(5);
		expect(numberFor('unsourced-claim', [5])).toBe(1);
	});
});

describe('the passage to talk about', () => {
	const judged = (questionId: string, flagged: number, of: number): QuestionJudgments => ({
		...{ assignmentId: 'one', questionId, isSignal: true, flagged, judged: of }
	});
	it.each([
		['the one nearest to half', [judged('a', 7, 10), judged('b', 4, 10)], 'b'],
		['of equals, the one more students judged', [judged('a', 5, 10), judged('b', 10, 20)], 'b'],
		['none that nearly all agree on', [judged('a', 8, 10), judged('b', 2, 10)], undefined],
		['none that four students judged', [judged('a', 2, 4)], undefined],
		['none when nothing was judged', [], undefined],
		['none without a judgment', [judged('a', 0, 0)], undefined]
	])('is %s', (_, questions, id) => {
		expect(mostSplit(questions)?.questionId).toBe(id);
	});
});
