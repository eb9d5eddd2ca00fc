import type { z } from 'zod';
import type { Passage } from '../text/passage';

/** What a form sends, by field name. `FormData` is one. */
export interface FormFields {
	get(name: string): unknown;
	getAll(name: string): unknown[];
}

/**
 * How one first judgment of one passage counts towards discernment. `signal`: the passage has a technique the
 * question asks about; `flagged`: the reader said so.
 */
export interface Judgment {
	readonly signal: boolean;
	readonly flagged: boolean;
}

/** A score of 0..1 and the parts that feedback is written from. */
export interface Graded<Parts> {
	readonly score: number;
	readonly parts: Parts;
}

/** What every question has, whatever its kind. */
export interface QuestionBase {
	readonly id: string;
	/** The task, in a sentence or two. */
	readonly prompt: string;
	/** What has to be read before the task: background, or a sample text. */
	readonly context?: string | undefined;
	readonly passage?: string | undefined;
	/** The techniques the question measures. */
	readonly techniques: readonly string[];
}

/**
 * What a kind of question can do, without page, database or clock. The passage is the question's own, with its
 * key; it is missing only where the kind allows a question without one.
 */
export interface QuestionModel<Content extends QuestionBase, Answer, ForStudent, Parts, Review, Report> {
	readonly content: z.ZodType<Content>;
	readonly answer: z.ZodType<Answer>;
	readonly parts: z.ZodType<Parts>;
	/** The question as a student may see it before release: no key, nothing that gives it away. */
	forStudent(content: Content, passage: Passage | undefined): ForStudent;
	/** Reads the plain form that works without script. Unknown fields are ignored; what is malformed is left out. */
	fromForm(content: Content, passage: Passage | undefined, form: FormFields): Answer;
	/** What is wrong with an answer to this question, in a sentence; undefined when it can be graded. */
	problem(content: Content, passage: Passage | undefined, answer: Answer): string | undefined;
	/** Whether something was answered, as against opened and left. */
	isGiven(answer: Answer): boolean;
	grade(content: Content, passage: Passage | undefined, answer: Answer): Graded<Parts>;
	/** undefined where the answer says nothing about discernment. */
	judge(content: Content, passage: Passage | undefined, answer: Answer): Judgment | undefined;
	/** Everything feedback shows, key included: only after release. */
	review(content: Content, passage: Passage | undefined, answer: Answer | undefined): Review;
	/** What a class answered, key included: for teachers. One answer a student, given ones only. */
	report(content: Content, passage: Passage | undefined, answers: readonly Answer[]): Report;
}
