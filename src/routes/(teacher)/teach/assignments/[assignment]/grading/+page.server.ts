import { fail, redirect } from '@sveltejs/kit';
import { passageOf } from '$lib/lessons/lesson';
import { bind } from '$lib/questions/models';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAssignment } from '$lib/server/assignments';
import { listToGrade, type GradingList } from '$lib/server/grading-list';
import { refuseNotFound } from '$lib/server/refusals';
import { keepComment, listSavedComments, noteCommentUse, removeComment } from '$lib/server/saved-comments';
import type { Actions, PageServerLoad } from './$types';
import { gradeOrRefusal, readGrade, typedIn } from './grade.server';
import { addressOf, findPlace, nextWaiting, type Placed } from './places';
import { words } from './words';

/** `?question=…&attempt=…` opens an answer, else the first that waits; `?names=hidden` sends no name at all. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const list = await listToGrade(store, teacher, params.assignment, locals.now);
	const isHidden = url.searchParams.get('names') === 'hidden';
	const all = placesOf(list);
	const here = findPlace(all, url.searchParams) ?? nextWaiting(all, undefined);
	const { lesson } = list.edition;
	return {
		assignment: list.assignment.id,
		class: { id: list.class.id, name: list.class.name },
		lesson: { number: lesson.number, title: lesson.title },
		isHidden,
		comments: await listSavedComments(store, teacher),
		graded: all.filter(({ isWaiting }) => !isWaiting).length,
		total: all.length,
		questions: list.questions.map(({ question, number, answers }) => ({
			...{ id: question.id, number, prompt: question.prompt, total: answers.length },
			graded: answers.filter(({ isWaiting }) => !isWaiting).length,
			address: addressOf(
				all.find(({ questionId }) => questionId === question.id),
				isHidden
			)
		})),
		here: here && viewAnswer(list, all, here, isHidden)
	};
};

export const actions: Actions = {
	grade: async ({ request, locals, params, url }) => {
		const form = await request.formData();
		const typed = typedIn(form);
		const read = readGrade(form);
		if (!read.ok) return fail(400, { errors: read.errors, typed });
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		await getAssignment(store, teacher, params.assignment);
		const { comment } = read.grade;
		// Before the grade: what is kept is there whatever becomes of the grade.
		const kept = read.isKept ? await keepComment(store, teacher, comment, locals.now) : undefined;
		if (kept?.ok === false) return fail(400, { errors: { keep: kept.problem }, typed });
		const grade = { assignmentId: params.assignment, ...read.grade };
		const outcome = await gradeOrRefusal(teacher, grade, locals.now);
		if (outcome === 'needs reason') return fail(400, { errors: { form: words.reasonMissing }, typed });
		if (outcome !== 'graded') return fail(outcome.status, { ...outcome.shown, typed });
		await noteCommentUse(store, teacher, comment, locals.now);
		const all = placesOf(await listToGrade(store, teacher, params.assignment, locals.now));
		const address = addressOf(nextWaiting(all, read.grade), url.searchParams.get('names') === 'hidden');
		redirect(303, `/teach/assignments/${params.assignment}/grading${address}`);
	},

	removeComment: async ({ request, locals, params }) => {
		const form = await request.formData();
		const typed = typedIn(form);
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		await getAssignment(store, teacher, params.assignment);
		const comments = await listSavedComments(store, teacher);
		const comment = comments.find(({ id }) => id === typed.remove);
		if (comment) await removeComment(store, teacher, comment.id);
		return { errors: {}, typed, removed: comment?.text };
	}
};

function placesOf({ questions }: GradingList): Placed[] {
	return questions.flatMap(({ question, answers }) =>
		answers.map(({ attempt, isWaiting }) => ({ questionId: question.id, attemptId: attempt.id, isWaiting }))
	);
}

function viewAnswer(list: GradingList, all: readonly Placed[], here: Placed, isHidden: boolean) {
	const asked = list.questions.find(({ question }) => question.id === here.questionId) ?? refuseNotFound();
	const index = asked.answers.findIndex(({ attempt }) => attempt.id === here.attemptId);
	const one = asked.answers[index] ?? refuseNotFound();
	const { question, number, answers } = asked;
	const { row, answer, teacherGrade, revision, tryNumber } = one.saved;
	const at = all.indexOf(here);
	return {
		...{ questionId: question.id, attemptId: here.attemptId, revision, tryNumber },
		...{ number, prompt: question.prompt, place: index + 1 },
		states: answers.map(({ isWaiting }, other) =>
			other === index ? ('now' as const) : isWaiting ? ('ahead' as const) : ('done' as const)
		),
		student: isHidden ? undefined : one.student,
		attempt: one.attempt.number,
		...{ isPractice: one.attempt.isPractice, isLate: row.isDeliveredLate },
		review: bind(question, passageOf(list.edition.lesson, question)).review(answer),
		grade: teacherGrade && {
			points: Math.round(teacherGrade.score * 100),
			ratings: teacherGrade.ratings,
			comment: teacherGrade.comment
		},
		address: addressOf(here, isHidden),
		previous: at > 0 ? addressOf(all[at - 1], isHidden) : undefined,
		next: at < all.length - 1 ? addressOf(all[at + 1], isHidden) : undefined,
		otherNames: addressOf(here, !isHidden)
	};
}
