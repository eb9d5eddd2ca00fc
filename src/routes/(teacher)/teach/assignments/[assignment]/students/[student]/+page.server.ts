import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { instantOf, sayZone } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAssignment } from '$lib/server/assignments';
import { MOST_REASON } from '$lib/server/attempt-log';
import { readForm, type FieldErrors } from '$lib/server/forms';
import { withdrawGrade } from '$lib/server/grading';
import { refuseNotFound } from '$lib/server/refusals';
import { releaseFacts } from '$lib/server/standing';
import { studentAttempts } from '$lib/server/student-attempts';
import { leaveOut, reopenAttempt } from '$lib/server/taught-attempts';
import { textProblem } from '$lib/text/plain-text';
import { gradeOrRefusal, readGrade, typedIn } from '../../grading/grade.server';
import { words as gradeWords } from '../../grading/words';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { viewAnswer, viewAttempt, viewFrame, viewOpen } from './view.server';
import { words } from './words';

/**
 * One student's attempts; `?attempt=2` shows the second, `?question=3` its third answer. Before that is handed in, or
 * when it was reopened meanwhile, the attempt as a whole is shown.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const number = numberIn(url, 'attempt');
	const ids = { assignmentId: params.assignment, studentId: params.student };
	const of = number === undefined ? ids : { ...ids, number };
	const work = await studentAttempts(store, asTeacher(locals.actor), of, locals.now);
	const { shown, class: taught } = work;
	const wanted = numberIn(url, 'question');
	const answer = wanted === undefined ? undefined : (shown?.answers[wanted - 1] ?? refuseNotFound());
	const open = answer && shown && viewOpen(answer, shown.run.attempt.id);
	const release = await releaseFacts(store.read, work.assignment);
	return {
		...viewFrame(work),
		zone: sayZone(taught.timeZone),
		attempt: shown && viewAttempt(shown, taught.timeZone, release, locals.now),
		answers: shown?.answers.map(viewAnswer) ?? [],
		open
	};
};

/** A number in the address, from 1; undefined when it is not asked for. @throws HttpError 404 for anything else */
function numberIn(url: URL, name: string): number | undefined {
	const text = url.searchParams.get(name);
	if (text === null) return undefined;
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : refuseNotFound();
}

const placeSchema = z.object({ attempt: z.string().max(100), question: z.string().max(200) });
const typed = z.string().max(2000).default('');
const reopenSchema = z.object({ attempt: z.string().max(100), until: typed, reason: typed });

export const actions: Actions = {
	grade: async (event) => {
		const { request, locals, params } = event;
		const form = await request.formData();
		const read = readGrade(form);
		if (!read.ok) return fail(400, { grade: { errors: read.errors, typed: read.typed } });
		const grade = { assignmentId: params.assignment, studentId: params.student, ...read.grade };
		const outcome = await gradeOrRefusal(asTeacher(locals.actor), grade, locals.now);
		const typed = typedIn(form);
		if (outcome === 'needs reason') {
			return fail(400, { grade: { errors: { reason: gradeWords.reasonMissing }, typed } });
		}
		if (outcome !== 'graded') return fail(outcome.status, { grade: { ...outcome.shown, typed } });
		redirect(303, addressOf(event, '#grade'));
	},

	withdraw: async (event) => {
		const { locals } = event;
		await withdrawGrade(app().store, asTeacher(locals.actor), await readPlace(event), locals.now);
		redirect(303, addressOf(event, '#grade'));
	},

	leaveOut: (event) => setLeftOut(event, true),
	countAgain: (event) => setLeftOut(event, false),

	reopen: async (event) => {
		const { request, locals, params } = event;
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const { class: taught } = await getAssignment(store, teacher, params.assignment);
		const read = await readForm(request, reopenSchema);
		if (!read.ok) return fail(400, { reopen: { errors: read.errors, typed: read.typed } });
		const { attempt: attemptId, until: typedUntil, reason } = read.values;
		const until = typedUntil === '' ? null : instantOf(typedUntil, taught.timeZone);
		const errors = reopenErrors(reason, until, locals.now);
		if (until === undefined || Object.keys(errors).length > 0) {
			return fail(400, { reopen: { errors, typed: read.values } });
		}
		const where = { assignmentId: params.assignment, attemptId, studentId: params.student };
		await reopenAttempt(store, teacher, { ...where, until, reason }, locals.now);
		redirect(303, addressOf(event, ''));
	}
};

function reopenErrors(reason: string, until: Date | null | undefined, now: Date): FieldErrors {
	const errors: FieldErrors = {};
	if (until === undefined) errors.until = words.reopen.untilWrong;
	else if (until && until <= now) errors.until = words.reopen.untilPast;
	const problem = textProblem(reason.trim(), { most: MOST_REASON, lines: false });
	if (reason.trim() === '') errors.reason = words.reopen.reasonMissing;
	else if (problem) errors.reason = problem;
	return errors;
}

async function setLeftOut(event: RequestEvent, isLeftOut: boolean) {
	const { locals } = event;
	const where = await readPlace(event);
	await leaveOut(app().store, asTeacher(locals.actor), { ...where, isLeftOut }, locals.now);
	redirect(303, addressOf(event, '#grade'));
}

/** What counts is the first try. */
async function readPlace({ request, params }: RequestEvent) {
	const read = await readForm(request, placeSchema);
	const { attempt, question } = read.ok ? read.values : refuseNotFound();
	const where = { assignmentId: params.assignment, attemptId: attempt, studentId: params.student };
	return { ...where, questionId: question, tryNumber: 1 };
}

/** The page that the form stood on. */
function addressOf({ url, params }: RequestEvent, fragment: string): string {
	const query = new URLSearchParams(
		['attempt', 'question'].flatMap((name) => {
			const value = url.searchParams.get(name);
			return value === null ? [] : [[name, value]];
		})
	);
	return `/teach/assignments/${params.assignment}/students/${params.student}?${query.toString()}${fragment}`;
}
