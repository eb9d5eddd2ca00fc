import { z } from 'zod';
import type { ConfidenceScale } from '../measure/confidence';
import type { Passage } from '../text/passage';
import { choice } from './choice/model';
import { highlight } from './highlight/model';
import { match } from './match/model';
import { order } from './order/model';
import { rewrite } from './rewrite/model';
import type { FormFields, Graded, Judgment, Presentation } from './kind';
import { short } from './short/model';
import { verdict } from './verdict/model';

/** The registry: kind → model. A new kind is one folder and one line in each registry. */
export const models = { choice, highlight, match, order, verdict, short, rewrite } as const;

/** A question of any kind, as an edition holds it. */
export const questionSchema = z.union([
	choice.content,
	highlight.content,
	match.content,
	order.content,
	verdict.content,
	short.content,
	rewrite.content
]);

type Models = typeof models;
export type Kind = keyof Models;
export type Question = { [K in Kind]: z.infer<Models[K]['content']> & { kind: K } }[Kind];
export type Answer = { [K in Kind]: z.infer<Models[K]['answer']> }[Kind];
export type StudentQuestion = { [K in Kind]: ReturnType<Models[K]['forStudent']> }[Kind];
export type Review = { [K in Kind]: ReturnType<Models[K]['review']> }[Kind];
export type Report = { [K in Kind]: ReturnType<Models[K]['report']> }[Kind];

/** A kind's model with its own types folded away, bound to one question and its passage. */
export interface BoundQuestion {
	forStudent(presentation: Presentation): StudentQuestion;
	/** The levels confidence is asked by; undefined for a question that no machine grades in full. */
	readonly scale: ConfidenceScale | undefined;
	fromForm(form: FormFields): Answer;
	/** Reads an answer from outside: the answer, or what is wrong with it in a sentence. */
	read(value: unknown): { ok: true; answer: Answer } | { ok: false; problem: string };
	/** Reads an answer that passed `read` when it was stored; undefined where the row holds something else. */
	readStored(value: unknown): Answer | undefined;
	isGiven(answer: Answer): boolean;
	grade(answer: Answer): Graded<unknown>;
	/** What picking blindly earns, 0..1. */
	readonly guess: number;
	chosen(answer: Answer): readonly string[];
	judge(answer: Answer): Judgment | undefined;
	review(answer: Answer | undefined): Review;
	report(answers: readonly Answer[]): Report;
}

/** What can be done with a question of any kind. */
export function bind(question: Question, passage: Passage | undefined): BoundQuestion {
	// Kind and content belong together by construction; TypeScript cannot follow that through the registry.
	const model = models[question.kind] as unknown as AnyModel;
	return {
		forStudent: (presentation) => model.forStudent(question, passage, presentation),
		scale: model.confidenceScale(question),
		fromForm: (form) => model.fromForm(question, passage, form),
		read(value) {
			const parsed = model.answer.safeParse(value);
			if (!parsed.success) return { ok: false, problem: 'That is not an answer to this kind of question.' };
			const problem = model.problem(question, passage, parsed.data);
			return problem === undefined ? { ok: true, answer: parsed.data } : { ok: false, problem };
		},
		readStored: (value) => model.answer.safeParse(value).data,
		isGiven: (answer) => model.isGiven(answer),
		grade: (answer) => model.grade(question, passage, answer),
		guess: model.guessLevel(question),
		chosen: (answer) => model.chosenOptions(question, answer),
		judge: (answer) => model.judge(question, passage, answer),
		review: (answer) => model.review(question, passage, answer),
		report: (answers) => model.report(question, passage, answers)
	};
}

interface AnyModel {
	readonly answer: z.ZodType<Answer>;
	forStudent(question: Question, passage: Passage | undefined, presentation: Presentation): StudentQuestion;
	confidenceScale(question: Question): ConfidenceScale | undefined;
	fromForm(question: Question, passage: Passage | undefined, form: FormFields): Answer;
	problem(question: Question, passage: Passage | undefined, answer: Answer): string | undefined;
	isGiven(answer: Answer): boolean;
	grade(question: Question, passage: Passage | undefined, answer: Answer): Graded<unknown>;
	guessLevel(question: Question): number;
	chosenOptions(question: Question, answer: Answer): readonly string[];
	judge(question: Question, passage: Passage | undefined, answer: Answer): Judgment | undefined;
	review(question: Question, passage: Passage | undefined, answer: Answer | undefined): Review;
	report(question: Question, passage: Passage | undefined, answers: readonly Answer[]): Report;
}
