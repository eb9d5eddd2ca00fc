import { z } from 'zod';
import type { ConfidenceScale } from '../measure/confidence';
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

/** A score of 0..1, and the parts that feedback is written from. Without a score a person grades the answer. */
export interface Graded<Parts> {
	readonly score: number | undefined;
	readonly parts: Parts;
}

/** What a machine graded. */
export type Scored<Parts> = Graded<Parts> & { readonly score: number };

export const MOST_HINTS = 2;

/** What every question has, whatever its kind: spread into each content schema. */
export const questionShape = {
	id: z.string().min(1),
	/** The task, in a sentence or two. */
	prompt: z.string().min(1),
	/** What has to be read before the task: background, or a sample text. */
	context: z.string().min(1).optional(),
	/** The passage the question is about, by its id. */
	passage: z.string().min(1).optional(),
	/** The techniques the question measures. */
	techniques: z.array(z.string()),
	/** What to take away, said to everybody after the answer. */
	takeaway: z.string().min(1).optional(),
	/** Help in small steps, from the author. Costs no marks; that it was looked at is recorded. */
	hints: z.array(z.string().min(1)).max(MOST_HINTS).optional(),
	/** Whether “How sure are you?” is asked with it. */
	asksConfidence: z.boolean().optional()
};
export type QuestionBase = z.infer<z.ZodObject<typeof questionShape>>;

/** How a question stands before one student. The same seed gives the same order, every time. */
export interface Presentation {
	readonly seed: string;
	/** Whether options change places; kinds whose task is an order shuffle in any case. */
	readonly shuffles: boolean;
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
	forStudent(content: Content, passage: Passage | undefined, presentation: Presentation): ForStudent;
	/** The levels that “How sure are you?” offers; undefined for a question that no machine grades in full. */
	confidenceScale(content: Content): ConfidenceScale | undefined;
	/** Reads the plain form that works without script. Unknown fields are ignored; what is malformed is left out. */
	fromForm(content: Content, passage: Passage | undefined, form: FormFields): Answer;
	/** What is wrong with an answer to this question, in a sentence; undefined when it can be graded. */
	problem(content: Content, passage: Passage | undefined, answer: Answer): string | undefined;
	/** Whether something was answered, as against opened and left. */
	isGiven(answer: Answer): boolean;
	grade(content: Content, passage: Passage | undefined, answer: Answer): Graded<Parts>;
	/** The mean score of an answer that is picked blindly, 0..1; 0 where words are marked or written. */
	guessLevel(content: Content): number;
	/** The ids of the options an answer chose; none in a kind without options. */
	chosenOptions(content: Content, answer: Answer): readonly string[];
	/** undefined where the answer says nothing about discernment. */
	judge(content: Content, passage: Passage | undefined, answer: Answer): Judgment | undefined;
	/** Everything feedback shows, key included: only after release. */
	review(content: Content, passage: Passage | undefined, answer: Answer | undefined): Review;
	/** What a class answered, key included: for teachers. One answer a student, given ones only. */
	report(content: Content, passage: Passage | undefined, answers: readonly Answer[]): Report;
}
