import { z } from 'zod';
import { questionSchema, type Question } from '../questions/models';
import { passageSchema, referenceSchema, type Passage } from '../text/passage';

const readingSchema = z.strictObject({
	id: z.string().min(1),
	kind: z.literal('reading'),
	title: z.string().min(1),
	/** Markdown without HTML. */
	body: z.string().min(1),
	references: z.array(referenceSchema)
});

const workedExampleSchema = z.strictObject({
	id: z.string().min(1),
	kind: z.literal('worked-example'),
	title: z.string().min(1),
	passage: z.string().min(1),
	/** Markdown: how a careful reader goes about this passage. The key is drawn with it. */
	body: z.string().min(1)
});

const questionStepSchema = z.strictObject({
	id: z.string().min(1),
	kind: z.literal('question'),
	question: questionSchema
});

const plainStepSchema = z.discriminatedUnion('kind', [
	readingSchema,
	workedExampleSchema,
	questionStepSchema
]);
export type PlainStep = z.infer<typeof plainStepSchema>;

const stepSchema = z.strictObject({
	step: plainStepSchema,
	/** What stands here instead for a student who chose the lighter version. */
	lighter: plainStepSchema.optional(),
	/** One of a group, of which an attempt gets so many at random. */
	draw: z.strictObject({ group: z.string().min(1), take: z.int().min(1) }).optional()
});

/** A person, place or body whose name matters, explained in one line. */
const glossSchema = z.strictObject({ name: z.string().min(1), gloss: z.string().min(1) });

const teacherNotesSchema = z.strictObject({
	aim: z.string().min(1),
	minutes: z.int().min(5),
	goesWrong: z.array(z.string()).min(1),
	discuss: z.array(z.string()).min(1),
	sensitive: z.array(z.string()).min(1),
	/** Which passages were chosen, why, and what is not claimed about them. */
	statement: z.string().min(1)
});

export const lessonSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/),
	/** The place in the course; a teacher's own lesson has none. */
	number: z.int().min(0).optional(),
	title: z.string().min(1),
	/** What the student can do afterwards: “underline the charged words …”. */
	canDo: z.string().min(1),
	minutes: z.int().min(5),
	techniques: z.array(z.string()).min(1),
	/** Read before the lesson starts; a lesson with one has lighter steps. */
	contentNote: z.string().optional(),
	/** Given for a check: which of the two parallel forms it is, A before the lessons, B after them. */
	check: z.enum(['A', 'B']).optional(),
	glossary: z.array(glossSchema),
	steps: z.array(stepSchema).min(1),
	passages: z.array(passageSchema),
	/** Given for every lesson of the course. */
	teacherNotes: teacherNotesSchema.optional()
});
/** A lesson with everything in it: what an edition freezes as one document. */
export type Lesson = z.infer<typeof lessonSchema>;
export type TeacherNotes = z.infer<typeof teacherNotesSchema>;

/** Which of a lesson's steps a student goes through. */
export interface Version {
	readonly lighter: boolean;
	/** The ids of the steps that were drawn (of the plain ones, in either version); without it, all of them. */
	readonly drawn?: readonly string[] | null | undefined;
}

/** The steps a student goes through: the lighter ones where they exist and were chosen. */
export function stepsOf(lesson: Lesson, version: Version): PlainStep[] {
	return lesson.steps
		.filter(({ step }) => version.drawn?.includes(step.id) ?? true)
		.map(({ step, lighter }) => (version.lighter && lighter ? lighter : step));
}

/** What is looked up in a lesson again and again. A lesson that was read does not change. */
interface Index {
	readonly questions: { readonly normal: readonly Question[]; readonly lighter: readonly Question[] };
	readonly byId: ReadonlyMap<string, Question>;
	readonly passages: ReadonlyMap<string, Passage>;
}
const indexes = new WeakMap<Lesson, Index>();

function indexOf(lesson: Lesson): Index {
	const known = indexes.get(lesson);
	if (known) return known;
	const [normal, lighter] = [
		questionsIn(stepsOf(lesson, { lighter: false })),
		questionsIn(stepsOf(lesson, { lighter: true }))
	];
	const made = {
		questions: { normal, lighter },
		byId: new Map([...lighter, ...normal].map((question) => [question.id, question])),
		passages: new Map(lesson.passages.map((passage) => [passage.id, passage]))
	};
	indexes.set(lesson, made);
	return made;
}

function questionsIn(steps: readonly PlainStep[]): Question[] {
	return steps.flatMap((step) => (step.kind === 'question' ? [step.question] : []));
}

/** The questions of one version of a lesson, in order. */
export function questionsOf(lesson: Lesson, version: Version): readonly Question[] {
	if (version.drawn) return questionsIn(stepsOf(lesson, version));
	return indexOf(lesson).questions[version.lighter ? 'lighter' : 'normal'];
}

/** Whether a lesson offers lighter steps. */
export function hasLighter(lesson: Lesson): boolean {
	return lesson.steps.some(({ lighter }) => lighter !== undefined);
}

/** A question of a lesson by its id, in either version; undefined when it is not in it. */
export function findQuestion(lesson: Lesson, questionId: string): Question | undefined {
	return indexOf(lesson).byId.get(questionId);
}

/** The passage a step or question is about, with its key. */
export function passageOf(
	lesson: Lesson,
	about: { readonly passage?: string | undefined }
): Passage | undefined {
	return about.passage === undefined ? undefined : indexOf(lesson).passages.get(about.passage);
}
