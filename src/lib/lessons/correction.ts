/**
 * A key that is corrected after students answered: what of a lesson may change for those who answered it, and how an
 * earlier edition reads then. What was asked stays as it was: words, passage and choices are of the edition they had.
 */
import { FAIR } from '../questions/choice/model';
import { AS_WRITTEN } from '../questions/as-written';
import { bind, type Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { findQuestion, passageOf, questionsOf, type Lesson, type PlainStep } from './lesson';

/** A lesson before and after. */
export interface LessonChange {
	readonly from: Lesson;
	readonly to: Lesson;
}

/**
 * Why what changed in a question is for those who answer from now on only: it is `new` or was `removed`; its `kind`,
 * its `passage`'s text or its `choices` are others; it `measures` no technique any more.
 */
export type Apart = 'new' | 'removed' | 'kind' | 'passage' | 'choices' | 'measures';

export interface QuestionChange {
	readonly id: string;
	readonly prompt: string;
}

export interface LessonComparison {
	/** Whose key changes for those who answered; by `reworded`, the task is also said in other words from now on. */
	readonly corrected: readonly (QuestionChange & { readonly reworded: boolean })[];
	readonly apart: readonly (QuestionChange & { readonly why: Apart })[];
}

/** Compares a published lesson with what is to follow it. */
export function compareLessons({ from, to }: LessonChange): LessonComparison {
	const corrected = keyedOtherwise(from, correctLesson(from, { from, to })).flatMap((id) => {
		const question = findQuestion(from, id);
		const later = findQuestion(to, id);
		const reworded = question && later && wordsOf(question) !== wordsOf(later);
		return question ? [{ id, prompt: question.prompt, reworded: reworded ?? false }] : [];
	});
	const apart = [...new Set([...idsOf(from), ...idsOf(to)])].flatMap((id) => {
		const why = whyApart({ from, to }, id);
		const question = findQuestion(from, id) ?? findQuestion(to, id);
		return why && question ? [{ id, prompt: question.prompt, why }] : [];
	});
	return { corrected, apart };
}

function whyApart({ from, to }: LessonChange, id: string): Apart | undefined {
	const earlier = findQuestion(from, id);
	const later = findQuestion(to, id);
	if (!earlier) return 'new';
	if (!later) return 'removed';
	return misfitOf({ lesson: from, question: earlier }, { lesson: to, question: later });
}

interface Asked {
	readonly lesson: Lesson;
	readonly question: Question;
}

/** Why answers to a question cannot be scored by another key of it; undefined when they can. */
function misfitOf(earlier: Asked, later: Asked): Apart | undefined {
	if (earlier.question.kind !== later.question.kind) return 'kind';
	const [before, after] = [earlier, later].map(({ lesson, question }) => passageOf(lesson, question));
	if (before?.text !== after?.text) return 'passage';
	if (choicesOf(earlier.question, before) !== choicesOf(later.question, after)) return 'choices';
	return measures(earlier.question) && !measures(later.question) ? 'measures' : undefined;
}

/** What a student answers with, in any order: everything asked but the words of the task and the passage. */
function choicesOf(question: Question, passage: Passage | undefined): string {
	const asked = { ...bind(question, passage).forStudent(AS_WRITTEN) };
	const naming = 'naming' in asked && asked.naming !== undefined;
	return inOneOrder({ ...asked, prompt: undefined, context: undefined, passage: undefined, naming });
}

/** The same text for the same lists, however they are ordered. */
function inOneOrder(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		Array.isArray(part) ? part.map((item) => JSON.stringify(item)).sort() : part
	);
}

function measures({ techniques }: Question): boolean {
	return techniques.some((technique) => technique !== FAIR);
}

/** The words a task is set in. They stay those that were read by whoever answers. */
function wordsOf({ prompt, context, hints, asksConfidence }: Question): string {
	return JSON.stringify([prompt, context, hints, asksConfidence]);
}

/**
 * An edition of a lesson, of whatever age, read with what changed in the keys of a later one. What did not change
 * there, or does not fit what was asked here, stays. Applied to `to` with the change turned round, it takes it back.
 */
export function correctLesson(lesson: Lesson, change: LessonChange): Lesson {
	const passages = new Map(lesson.passages.map((passage) => [passage.id, correctPassage(passage, change)]));
	const read = (step: PlainStep): PlainStep => {
		if (step.kind !== 'question') return step;
		const question = correctQuestion(lesson, step.question, change);
		// A passage that was cut anew has another id, and the same text.
		const passage = passageOf(change.to, question);
		if (passage && !passages.has(passage.id)) passages.set(passage.id, passage);
		return question === step.question ? step : { ...step, question };
	};
	const steps = lesson.steps.map(({ step, lighter, ...rest }) => ({
		...{ step: read(step), ...(lighter && { lighter: read(lighter) }) },
		...rest
	}));
	return { ...lesson, steps, passages: [...passages.values()] };
}

function correctPassage(passage: Passage, { from, to }: LessonChange): Passage {
	const [before, after] = [from, to].map((lesson) => passageOf(lesson, { passage: passage.id }));
	const isSame = before?.text === passage.text && after?.text === passage.text;
	return before && after && isSame && keyOf(before) !== keyOf(after) ? after : passage;
}

function keyOf({ keys, contested, looksLike, fair, fairNotes }: Passage): string {
	return JSON.stringify([keys, contested, looksLike, fair, fairNotes]);
}

function correctQuestion(lesson: Lesson, question: Question, { from, to }: LessonChange): Question {
	const before = findQuestion(from, question.id);
	const after = findQuestion(to, question.id);
	if (!before || !after || sameKey(before, after)) return question;
	if (misfitOf({ lesson, question }, { lesson: to, question: after })) return question;
	return inWordsOf(question, after);
}

function sameKey(before: Question, after: Question): boolean {
	return JSON.stringify(inWordsOf(after, before)) === JSON.stringify(after);
}

function inWordsOf({ prompt, context, hints, asksConfidence }: Question, key: Question): Question {
	return { ...key, prompt, context, hints, asksConfidence };
}

/** The ids of the questions of a lesson whose answers another reading of it may score, or explain, otherwise. */
export function keyedOtherwise(one: Lesson, other: Lesson): string[] {
	return idsOf(one).filter((id) => {
		const [before, after] = [one, other].map((lesson) => {
			const question = findQuestion(lesson, id);
			const passage = question && passageOf(lesson, question);
			return JSON.stringify([question, passage && keyOf(passage)]);
		});
		return before !== after;
	});
}

/** The ids of the questions of both versions. */
export function idsOf(lesson: Lesson): string[] {
	const both = [false, true].flatMap((lighter) => questionsOf(lesson, { lighter }));
	return [...new Set(both.map(({ id }) => id))];
}
