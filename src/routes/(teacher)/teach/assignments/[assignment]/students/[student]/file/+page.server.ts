import { fail, redirect } from '@sveltejs/kit';
import { MOST_FILE } from '$lib/lessons/answer-file';
import type { Answer } from '$lib/questions/models';
import { asTeacher } from '$lib/server/actors';
import { checkAnswerFile, takeInFile, type FileCheck, type FileRow } from '$lib/server/answer-files';
import { app } from '$lib/server/app';
import { studentAttempts } from '$lib/server/student-attempts';
import { decodeText } from '$lib/text/decode';
import type { Actions, PageServerLoad } from './$types';
import { sayAnswer } from '../../../say-answer';
import { words } from './words';

/** What the form around the file takes, and letters of four bytes. */
const MOST_BYTES = MOST_FILE + 100_000;

export const load: PageServerLoad = async ({ locals, params }) => {
	const ids = { assignmentId: params.assignment, studentId: params.student };
	const work = await studentAttempts(app().store, asTeacher(locals.actor), ids, locals.now);
	const { assignment, class: taught, edition, student } = work;
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name, timeZone: taught.timeZone },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		student
	};
};

export const actions: Actions = {
	check: async ({ request, locals, params }) => {
		if (isTooLarge(request)) return fail(413, { problem: words.tooLarge });
		const sent = await readText(await request.formData());
		if (!sent.ok) return fail(400, { problem: sent.problem });
		const { text } = sent;
		const where = { assignmentId: params.assignment, studentId: params.student, text };
		const check = await checkAnswerFile(app().store, asTeacher(locals.actor), where);
		if (!check.ok) return fail(400, { problem: words.problems[check.problem] });
		return { preview: { text, ...viewCheck(check) } };
	},

	// What was shown is read anew: it may have changed, and a form can hold anything.
	take: async ({ request, locals, params }) => {
		if (isTooLarge(request)) return fail(413, { problem: words.tooLarge });
		const form = await request.formData();
		const older = form.getAll('older').filter((one) => typeof one === 'string');
		const sent = await readText(form);
		if (!sent.ok) return fail(400, { problem: sent.problem });
		const where = { assignmentId: params.assignment, studentId: params.student, text: sent.text };
		const done = await takeInFile(app().store, asTeacher(locals.actor), { ...where, older }, locals.now);
		if (!done.ok) return fail(400, { problem: words.problems[done.problem] });
		redirect(303, `/teach/assignments/${params.assignment}/students/${params.student}`);
	}
};

function isTooLarge(request: Request): boolean {
	return Number(request.headers.get('content-length') ?? 0) > MOST_BYTES;
}

/** The file as it was chosen, or its text as the preview sends it back. */
async function readText(
	form: FormData
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }> {
	const sent = form.get('file');
	if (!(sent instanceof File)) return { ok: true, text: sent ?? '' };
	const decoded = decodeText(new Uint8Array(await sent.arrayBuffer()));
	return decoded.ok ? decoded : { ok: false, problem: words.notText(decoded.line) };
}

function viewCheck({ attemptNumber, savedAt, rows }: Extract<FileCheck, { ok: true }>) {
	return {
		attemptNumber,
		savedAt,
		changes: rows.filter(({ change }) => change === 'new' || change === 'newer').length,
		hasOlder: rows.some(({ change }) => change === 'older'),
		rows: rows.map((row) => ({
			...{ id: row.questionId, number: row.number, change: row.change, problem: row.problem },
			...{ prompt: row.question?.prompt ?? words.unknown(row.questionId), losesGrade: row.losesGrade },
			from: say(row, row.from),
			to: say(row, row.to)
		}))
	};
}

function say({ question }: FileRow, answer: Answer | undefined): string[] {
	return question && answer ? sayAnswer(question, answer) : [];
}
