/** What teachers do with answers, and with the keys they were graded by. */
import { findQuestion, questionsOf, type Lesson } from '../../src/lib/lessons/lesson';
import { applyCorrection, undoCorrection } from '../../src/lib/server/corrections';
import type { Row } from '../../src/lib/server/db/tables';
import { gradeAnswer, withdrawGrade, type Given } from '../../src/lib/server/grading';
import { findNewestPublished, loadEdition } from '../../src/lib/server/lessons';
import { leaveOut, reopenAttempt } from '../../src/lib/server/taught-attempts';
import { readText } from '../../src/lib/text/marks';
import { spanOfWords } from '../../src/lib/text/words';
import { addKey, changePassage, changeQuestion, makeRight } from '../support/corrected-lesson';
import { refuseUnless, type Action } from './action';
import type { Random } from './random';
import { tryKey } from './rows';
import type { School } from './school';

const MINUTE = 60_000;

export const grading: readonly Action[] = [
	{ name: 'grade an answer', weight: 6, changes: ['teacher grades'], act: grade },
	{ name: 'withdraw a grade', weight: 1, changes: ['teacher grades'], act: withdraw },
	{ name: 'leave out what came late', weight: 1, changes: ['answers'], act: leave },
	{ name: 'reopen an attempt', weight: 3, changes: ['attempt'], act: reopen },
	{ name: 'correct a key', weight: 3, changes: ['automatic grades'], act: correct },
	{ name: 'undo a correction', weight: 3, changes: ['automatic grades'], act: undo }
];

/** An attempt as its teacher finds it. */
function pickPlace(school: School, random: Random, attempts = school.rows.attempts) {
	const { id: attemptId, assignmentId } = random.pick(attempts);
	const assignment = school.rows.assignments.find(({ id }) => id === assignmentId);
	return { teacher: school.teacherOf(assignment?.classId ?? '', random), place: { attemptId, assignmentId } };
}

function pickAnswer(school: School, random: Random, answers: readonly Row<'answers'>[]) {
	const answer = random.pick(answers);
	const own = school.rows.attempts.filter(({ id }) => id === answer.attemptId);
	const { teacher, place } = pickPlace(school, random, own);
	const { questionId, tryNumber, revision } = answer;
	return { teacher, where: { ...place, questionId, tryNumber }, revision, attempt: random.pick(own) };
}

/** What a teacher grades is more often what waits for one. */
async function grade(school: School, random: Random): Promise<void> {
	const waiting = school.rows.answers.filter(({ questionId }) => /say-fairly|who-says/.test(questionId));
	const answers = random.chance(0.6) && waiting.length > 0 ? waiting : school.rows.answers;
	const { teacher, where, revision, attempt } = pickAnswer(school, random, answers);
	const { lesson } = await loadEdition(school.store.read, attempt.editionId);
	const points = () => random.pick([0, 1, 2] as const);
	const given: Given =
		findQuestion(lesson, where.questionId)?.kind === 'rewrite'
			? {
					kind: 'rubric',
					ratings: { facts: points(), charge: points(), attribution: points(), slant: points() }
				}
			: { kind: 'score', score: random.below(5) / 4 };
	const reason = random.chance(0.8) ? 'Well seen' : '';
	const wanted = { ...where, revision, given, reason, comment: '' };
	refuseUnless((await gradeAnswer(school.store, teacher, wanted, school.now)) === 'graded');
}

async function withdraw(school: School, random: Random): Promise<void> {
	const graded = new Set(school.rows.teacherGrades.map(tryKey));
	const answers = school.rows.answers.filter((row) => graded.has(tryKey(row)));
	const { teacher, where } = pickAnswer(school, random, answers);
	await withdrawGrade(school.store, teacher, where, school.now);
}

async function leave(school: School, random: Random): Promise<void> {
	const late = school.rows.answers.filter(({ isDeliveredLate }) => isDeliveredLate);
	const { teacher, where } = pickAnswer(school, random, late);
	await leaveOut(school.store, teacher, { ...where, isLeftOut: random.chance(0.7) }, school.now);
}

async function reopen(school: School, random: Random): Promise<void> {
	const { teacher, place } = pickPlace(school, random);
	const until = random.chance(0.5) ? new Date(school.now.getTime() + 30 * MINUTE) : null;
	await reopenAttempt(school.store, teacher, { ...place, until, reason: 'The network was down' }, school.now);
}

/** Other right options, or one more key. */
function anyCorrection(lesson: Lesson, random: Random): Lesson {
	const questions = questionsOf(lesson, { lighter: false });
	const question = random.pick(questions.filter(({ kind }) => kind === 'choice' || kind === 'highlight'));
	if (question.kind === 'choice') {
		const ids = question.options.map(({ id }) => id);
		const right = question.several ? random.some(ids) : [random.pick(ids)];
		return changeQuestion(lesson, question.id, (one) => makeRight(one, ...right));
	}
	const passage = random.pick(
		lesson.passages.filter(({ id, keys }) => id === question.passage && keys.length > 0)
	);
	const { words } = readText(passage.text);
	const from = random.below(words.length);
	const span = spanOfWords(words, { from, to: from + 1 });
	return changePassage(lesson, passage.id, (one) => addKey(one, passage.text.slice(span.start, span.end)));
}

async function correct(school: School, random: Random): Promise<void> {
	const { store, now } = school;
	const { id: lessonId, owner } = random.pick(school.lessons);
	const published = await findNewestPublished(store.read, lessonId);
	const teacher = owner ?? random.pick(school.teachers);
	const lesson = anyCorrection(random.pick(published ? [published.lesson] : []), random);
	const wanted = { lessonId, lesson, reason: random.chance(0.9) ? 'I overlooked it.' : '' };
	const before = new Map(school.rows.grades.map((row) => [tryKey(row), JSON.stringify(row)]));
	const outcome = await applyCorrection(store, teacher, wanted, now);
	refuseUnless(outcome.kind === 'applied');
	if (outcome.kind === 'applied') school.gradesBefore.set(outcome.id, before);
}

async function undo(school: School, random: Random): Promise<void> {
	const made = school.rows.corrections;
	const standing = made.filter(({ undoneAt }) => undoneAt === null).slice(-1);
	const { id, madeBy } = random.pick(random.chance(0.8) ? standing : made);
	const teacher = random.pick(school.teachers.filter((one) => one.id === madeBy));
	await undoCorrection(school.store, teacher, id, school.now);
}
