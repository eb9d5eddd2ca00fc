import { fail, redirect } from '@sveltejs/kit';
import { passageOf } from '$lib/lessons/lesson';
import { ratingsFromForm } from '$lib/questions/rewrite/form';
import { ratingsSchema } from '$lib/questions/rewrite/model';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { revealClass } from '$lib/server/class-reveal';
import { keyedTwice } from '$lib/server/keyed-twice';
import { getAttempt, type OwnAttempt } from '$lib/server/own-attempt';
import { refuseNotFound } from '$lib/server/refusals';
import { canRate, findOwnRating, ratedKind, rateOwnAnswer } from '$lib/server/self-ratings';
import { stepAt } from '$lib/server/steps';
import { mayRead, ownQuestions, reviewOwn } from '../own-questions.server';
import { words } from '../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const { store } = app();
	const own = await getAttempt(store, student, params.attempt, locals.now);
	const { attempt, edition, saved } = own;
	const { id, number } = questionAt(own, params.step);
	if (!mayRead(student, own, id)) redirect(303, `/learn/attempts/${attempt.id}/feedback`);
	const all = await ownQuestions(own);
	const at = all.findIndex(({ step }) => step === number);
	const { question, notes } = all[at] ?? refuseNotFound();
	const answer = saved.get(id);
	const passage = passageOf(edition.lesson, question);
	return {
		...{ attemptId: attempt.id, step: number, lesson: edition.lesson.title, notes },
		isReleased: own.isReleased,
		isSelfStudy: own.standing.assignment.isSelfStudy,
		question: { prompt: question.prompt },
		review: await reviewOwn(own, question),
		twice: keyedTwice(passage),
		answered: answer?.isGiven ?? false,
		teacherRatings: ratingsSchema.safeParse(answer?.teacherGrade?.ratings).data,
		rating: canRate(own, id)
			? { kind: ratedKind(own, id), given: await findOwnRating(store.read, own, id) }
			: undefined,
		class: await revealClass(store, own, question, locals.now),
		place: {
			...{ number: at + 1, count: all.length },
			...(own.isReleased && { previous: all[at - 1]?.step, next: all[at + 1]?.step })
		}
	};
};

function questionAt({ attempt, edition }: OwnAttempt, param: string) {
	const { step, number } = stepAt(edition.lesson, attempt, param);
	if (step.kind !== 'question') refuseNotFound();
	return { id: step.question.id, number };
}

function nearnessFromForm(form: FormData) {
	const value = form.get('nearness');
	return typeof value === 'string' && /^[012]$/.test(value) ? { nearness: Number(value) } : undefined;
}

export const actions: Actions = {
	rate: async ({ request, params, locals }) => {
		const student = asStudent(locals.actor);
		const own = await getAttempt(app().store, student, params.attempt, locals.now);
		const { id: questionId } = questionAt(own, params.step);
		const form = await request.formData();
		const isShort = ratedKind(own, questionId) === 'short';
		const ratings = isShort ? nearnessFromForm(form) : ratingsFromForm(form);
		if (!ratings)
			return fail(422, { message: isShort ? words.rate.short.incomplete : words.rate.incomplete });
		await rateOwnAnswer(app().store, student, params.attempt, { questionId, ratings }, locals.now);
		return { isKept: true };
	}
};
