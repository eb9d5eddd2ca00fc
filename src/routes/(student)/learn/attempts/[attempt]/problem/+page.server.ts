import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, type OwnAttempt } from '$lib/server/own-attempt';
import { MOST_REPORT, reportProblem } from '$lib/server/problem-reports';
import { refuseNotFound } from '$lib/server/refusals';
import { stepAt } from '$lib/server/steps';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const own = await getAttempt(app().store, asStudent(locals.actor), params.attempt, locals.now);
	const step = url.searchParams.get('step') ?? '';
	const { id, number, prompt } = questionAt(own, step);
	return {
		...{ questionId: id, step: number, prompt, most: MOST_REPORT },
		lesson: own.edition.lesson.title,
		isSelfStudy: own.standing.assignment.isSelfStudy,
		isSent: url.searchParams.has('sent'),
		back: wayBack(own, number)
	};
};

function questionAt({ attempt, edition }: OwnAttempt, param: string) {
	const { step, number } = stepAt(edition.lesson, attempt, param);
	if (step.kind !== 'question') refuseNotFound();
	return { id: step.question.id, prompt: step.question.prompt, number };
}

function wayBack({ attempt, record, isReleased }: OwnAttempt, step: number) {
	const base = `/learn/attempts/${attempt.id}`;
	if (!record.handedInAt) return { to: 'step' as const, href: `${base}/steps/${step}` };
	return isReleased
		? { to: 'feedback' as const, href: `${base}/feedback/${step}` }
		: { to: 'receipt' as const, href: `${base}/receipt` };
}

export const actions: Actions = {
	default: async ({ request, params, url, locals }) => {
		const student = asStudent(locals.actor);
		const own = await getAttempt(app().store, student, params.attempt, locals.now);
		const { id: questionId, number } = questionAt(own, url.searchParams.get('step') ?? '');
		const typed = (await request.formData()).get('text');
		const text = typeof typed === 'string' ? typed : '';
		try {
			await reportProblem(app().store, student, params.attempt, { questionId, text }, locals.now);
		} catch (problem) {
			// What the student can mend stays on the page, with what was typed.
			if (!isHttpError(problem) || ![422, 429].includes(problem.status)) throw problem;
			return fail(problem.status, { message: problem.body.message, text });
		}
		redirect(303, `/learn/attempts/${params.attempt}/problem?step=${number}&sent`);
	}
};
