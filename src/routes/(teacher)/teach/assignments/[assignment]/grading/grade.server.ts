import { isHttpError } from '@sveltejs/kit';
import { z } from 'zod';
import { ratingsFromForm } from '$lib/questions/rewrite/form';
import { app } from '$lib/server/app';
import { MOST_REASON } from '$lib/server/attempt-log';
import { readFields, type FieldErrors } from '$lib/server/forms';
import { gradeAnswer, MOST_COMMENT, type NewGrade } from '$lib/server/grading';
import type { Teacher } from '$lib/server/policy';
import { textProblem, withPlainLines } from '$lib/text/plain-text';
import { withKept } from './kept-comment';
import { words } from './words';

const typed = z.string().max(20_000).default('');
const whole = z
	.string()
	.regex(/^\d{1,7}$/)
	.transform(Number);
const schema = z.object({
	...{ attempt: z.string().max(100), question: z.string().max(200), try: whole, revision: whole },
	way: z.enum(['score', 'rubric']),
	...{ choice: typed, points: typed, reason: typed, comment: typed, kept: typed },
	keep: z.literal('yes').optional()
});

export type GradeRead =
	| {
			readonly ok: true;
			readonly grade: Omit<NewGrade, 'assignmentId' | 'studentId'>;
			/** Whether the comment is to be kept for later. */
			readonly isKept: boolean;
	  }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Record<string, string> };

/** Reads the form of `GradeFields.svelte`: what was given, or what is wrong beside its field. */
export function readGrade(form: FormData): GradeRead {
	const read = readFields(form, schema);
	if (!read.ok) return { ...read, errors: { form: words.formBroken } };
	const { attempt, question, try: tryNumber, revision, way, reason, keep } = read.values;
	const comment = withKept(withPlainLines(read.values.comment), withPlainLines(read.values.kept));
	const given = readGiven(form, read.values);
	const errors: FieldErrors = {
		...(given ? {} : way === 'rubric' ? { form: words.ratingsMissing } : { points: words.pointsWrong }),
		...problemIn('comment', comment, { most: MOST_COMMENT, lines: true }),
		...problemIn('reason', reason, { most: MOST_REASON, lines: false })
	};
	if (!given || Object.keys(errors).length > 0) return { ok: false, errors, typed: typedIn(form) };
	const place = { attemptId: attempt, questionId: question, tryNumber, revision };
	const isKept = keep === 'yes' && comment.trim() !== '';
	return { ok: true, grade: { ...place, given, reason, comment }, isKept };
}

/** The fields as they were typed, to be shown again. */
export function typedIn(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}

/** The answer changed or went while it was graded: what was typed must come back, which an error page cannot do. */
export async function gradeOrRefusal(teacher: Teacher, grade: NewGrade, now: Date) {
	try {
		return await gradeAnswer(app().store, teacher, grade, now);
	} catch (problem) {
		if (!isHttpError(problem) || ![404, 409].includes(problem.status)) throw problem;
		const why = problem.status === 404 ? words.refused.left : problem.body.message;
		const shown = { errors: { form: words.refused.same(why) }, refused: why };
		return { status: problem.status, shown };
	}
}

function readGiven(
	form: FormData,
	{ way, choice, points }: Pick<z.infer<typeof schema>, 'way' | 'choice' | 'points'>
): NewGrade['given'] | undefined {
	if (way === 'rubric') {
		const ratings = ratingsFromForm(form);
		return ratings && { kind: 'rubric', ratings };
	}
	const chosen = (['100', '50', '0'] as const).find((one) => one === choice) ?? points.trim();
	if (!/^\d{1,3}$/.test(chosen) || Number(chosen) > 100) return undefined;
	return { kind: 'score', score: Number(chosen) / 100 };
}

function problemIn(
	field: string,
	text: string,
	limits: { readonly most: number; readonly lines: boolean }
): FieldErrors {
	const problem = textProblem(text, limits);
	return problem === undefined ? {} : { [field]: problem };
}
