import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	marking,
	NOW
} from '../../../tests/support/builders';
import {
	addKey,
	changePassage,
	changeQuestion,
	makeRight,
	readSums,
	snapshot
} from '../../../tests/support/corrected-lesson';
import { testStore, type TestStore } from '../../../tests/support/database';
import { ownLesson } from '../../../tests/support/own-lesson';
import { questionsOf, passageOf, type Lesson } from '../lessons/lesson';
import type { Answer } from '../questions/models';
import { previewCorrection } from './correction-preview';
import { applyCorrection, undoCorrection } from './corrections';
import type { Store } from './db/store';
import { assignmentResults } from './insights';
import type { Teacher } from './policy';
import { answerAs, randomFrom } from './simulated-student';

const LATER = hoursFromNow(30);

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let lesson: Lesson;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	lesson = await ownLesson(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId, lesson });
});
afterEach(() => opened.cleanup());

const mark = (questionId: string, ...quotes: string[]) => marking(lesson, questionId, ...quotes);
const preview = (to: Lesson) => previewCorrection(store, teacher, { lessonId: lesson.id, lesson: to }, LATER);
async function handIn(name: string, answers: Record<string, Answer>, at = { classId, assignmentId }) {
	const student = await aStudent(store, { classId: at.classId, name });
	return anAttempt(store, student, { assignmentId: at.assignmentId, answers, handedInAt: NOW });
}

describe('the preview of a correction', () => {
	it('names who moves from what to what, and the feedback that changes', async () => {
		await handIn('Maya R.', { 'mark-lane': mark('mark-lane', 'reckless', 'painted in one night') });
		await handIn('Omar T.', { 'mark-trips': mark('mark-trips') });
		const to = changePassage(lesson, 'lane', (passage) => addKey(passage, 'painted in one night'));
		const { attempts, ...rest } = await preview(to);
		expect(rest).toMatchObject({
			...{ students: 1, elsewhere: 0, moves: { up: 1, down: 0, otherwise: 0, same: 0 } },
			comparison: { corrected: [{ id: 'mark-lane' }], apart: [] }
		});
		expect(attempts).toMatchObject([
			{
				student: { name: 'Maya R.' },
				answers: [
					{
						...{ questionId: 'mark-lane', number: 5, isByTeacher: false },
						feedback: [
							{ what: 'mark', quote: 'painted in one night', from: 'fair text', to: 'on target' },
							{ what: 'key', quote: 'painted in one night', from: undefined, to: 'found' }
						]
					}
				]
			}
		]);
	});

	it('says where only the words of the feedback change', async () => {
		await handIn('Maya R.', { plainer: choosing('a') });
		const to = changeQuestion(lesson, 'plainer', (question) => ({
			...question,
			takeaway: 'Say it plainly.'
		}));
		const { attempts, moves } = await preview(to);
		expect(moves).toEqual({ up: 0, down: 0, otherwise: 0, same: 1 });
		expect(attempts.map(({ from, to, answers }) => [from === to, answers[0]?.feedback])).toEqual([
			[true, [{ what: 'words' }]]
		]);
	});

	it('counts the students of others, and whoever is at work, and names none of them', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const other = await aClass(store, colleague);
		const theirs = await anAssignment(store, colleague, { classId: other, lesson });
		await handIn('Lee', { plainer: choosing('b') }, { classId: other, assignmentId: theirs });
		const ana = await aStudent(store, { classId, name: 'Ana' });
		await anAttempt(store, ana, { assignmentId, answers: { plainer: choosing('b') } });
		const to = changeQuestion(lesson, 'plainer', (question) => makeRight(question, 'b'));
		expect(await preview(to)).toMatchObject({ students: 2, elsewhere: 2, moves: { up: 2 }, attempts: [] });
	});

	it('is refused to whoever does not write the lesson', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const wanted = { lessonId: lesson.id, lesson };
		await expect(previewCorrection(store, colleague, wanted, LATER)).rejects.toMatchObject({ status: 404 });
	});
});

/** Any change of the keys that the lesson's answers can be scored by. */
const anyCorrection = fc
	.record({
		lane: fc.constantFrom('none', 'a key more', 'a key less', 'contested'),
		north: fc.constantFrom('none', 'fair', 'another technique'),
		plainer: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
		charged: fc.subarray(['a', 'b', 'c'])
	})
	.map((wanted) => (of: Lesson): Lesson => {
		const lane = changePassage(of, 'lane', (passage) => {
			const [first, ...others] = passage.keys;
			switch (wanted.lane) {
				case 'a key more':
					return addKey(passage, 'painted in one night');
				case 'a key less':
					return { ...passage, keys: others.length > 0 ? others : passage.keys };
				case 'contested':
					return first
						? { ...passage, contested: first.acceptable.map((span) => ({ span, reason: 'Readers differ.' })) }
						: passage;
				case 'none':
					return passage;
			}
		});
		const north = changePassage(lane, 'north', (passage) => {
			if (wanted.north === 'none') return passage;
			if (wanted.north === 'fair') return { ...passage, keys: [], looksLike: ['loaded-language'] };
			return { ...passage, keys: passage.keys.map((key) => ({ ...key, techniques: ['name-calling'] })) };
		});
		const plainer = changeQuestion(north, 'plainer', (question) => makeRight(question, ...wanted.plainer));
		return changeQuestion(plainer, 'charged', (question) => makeRight(question, ...wanted.charged));
	});

async function everything() {
	const { rows, feedback } = await snapshot(store);
	return { rows, feedback, sums: await readSums(store) };
}
const totals = async () => {
	const { students } = await assignmentResults(store, teacher, assignmentId, LATER);
	return new Map(students.map(({ name, score, cells }) => [name, { score, cells }]));
};

/** Some readers of different skill; every other one took the lighter version. */
async function manyReaders(count: number): Promise<void> {
	for (let reader = 0; reader < count; reader++) {
		const random = randomFrom(reader);
		const lighter = reader % 2 === 1;
		const answers: Record<string, Answer> = {};
		for (const question of questionsOf(lesson, { lighter })) {
			const skill = { skill: reader / count, suspicion: 1 - reader / count };
			const answer = answerAs(skill, question, passageOf(lesson, question), random);
			if (answer) answers[question.id] = answer;
		}
		const student = await aStudent(store, { classId, name: `Reader ${reader}` });
		await anAttempt(store, student, { assignmentId, answers, lighter, handedInAt: NOW });
	}
}

type State = Awaited<ReturnType<typeof everything>>;

/** Applies a correction, and holds what became of every score against what was foreseen. @returns how to undo it. */
async function applyAsForeseen(to: Lesson): Promise<{ before: State; undo: () => Promise<void> }> {
	const expected = await preview(to);
	const before = await everything();
	const scores = await totals();
	const wanted = { lessonId: lesson.id, lesson: to, reason: 'It was wrong.' };
	const outcome = await applyCorrection(store, teacher, wanted, LATER);
	expect(outcome.kind === 'applied').toBe(expected.comparison.corrected.length > 0);
	const after = await totals();
	const moved = [...after].filter(([name, { score }]) => score !== scores.get(name)?.score);
	const named = expected.attempts.map(({ student }) => student.name);
	expect(named).toEqual(expect.arrayContaining(moved.map(([name]) => name)));
	const scoreIn = (of: typeof after, name: string, id: string) =>
		of.get(name)?.cells.find(({ questionId }) => questionId === id)?.score;
	for (const { student, from, to: next, answers } of expected.attempts) {
		expect([scores.get(student.name)?.score, after.get(student.name)?.score]).toEqual([from, next]);
		for (const { questionId, ...answer } of answers) {
			const both = [scores, after].map((of) => scoreIn(of, student.name, questionId));
			expect(both).toEqual([answer.from, answer.to]);
		}
	}
	const undo = async () => {
		if (outcome.kind === 'applied') await undoCorrection(store, teacher, outcome.id, LATER);
	};
	return { before, undo };
}

it('says exactly what applying does, whatever changes; undoing gives all of it back, one on top of another too', async () => {
	await manyReaders(8);
	await fc.assert(
		fc.asyncProperty(anyCorrection, anyCorrection, async (one, two) => {
			const first = await applyAsForeseen(one(lesson));
			const second = await applyAsForeseen(two(one(lesson)));
			await second.undo();
			expect(await everything()).toEqual(second.before);
			await first.undo();
			expect(await everything()).toEqual(first.before);
		}),
		{ numRuns: 10 }
	);
}, 120_000);
