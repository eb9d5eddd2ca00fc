import { redirect } from '@sveltejs/kit';
import { stepsOf, type PlainStep } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, type OwnAttempt } from '$lib/server/own-attempt';
import { scoreOwn } from '$lib/server/own-score';
import { viewStep } from '$lib/server/steps';
import { sayFullTime } from '../../../../full-time';
import type { AnswerNotes } from '../answer-notes';
import { mayRead, ownQuestions, reviewOwn } from '../own-questions.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const own = await getAttempt(app().store, student, params.attempt, locals.now);
	const { attempt, edition, record, standing } = own;
	const here = `/learn/attempts/${attempt.id}/feedback`;
	if (!record.handedInAt || !mayRead(student, own)) redirect(303, here);
	const notes = new Map((await ownQuestions(own)).map((one) => [one.question.id, one.notes]));
	return {
		...{ here, lesson: edition.lesson.title, student: student.name, className: standing.class.name },
		isSelfStudy: standing.assignment.isSelfStudy,
		handedIn: sayFullTime(record.handedInAt, standing.class.timeZone),
		score: scoreOwn(own).final,
		steps: await Promise.all(stepsOf(edition.lesson, attempt).map((step) => readAgain(own, step, notes)))
	};
};

async function readAgain(own: OwnAttempt, step: PlainStep, notes: ReadonlyMap<string, AnswerNotes>) {
	if (step.kind !== 'question') return viewStep(own.edition.lesson, step);
	const { question } = step;
	return {
		...{ kind: 'answer' as const, id: step.id, prompt: question.prompt },
		review: await reviewOwn(own, question),
		isAnswered: own.saved.get(question.id)?.isGiven ?? false,
		notes: notes.get(question.id)
	};
}
