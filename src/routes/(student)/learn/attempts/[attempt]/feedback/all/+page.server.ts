import { redirect } from '@sveltejs/kit';
import { passageOf, stepsOf, type PlainStep } from '$lib/lessons/lesson';
import { bind } from '$lib/questions/models';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, type OwnAttempt } from '$lib/server/own-attempt';
import { scoreOwn } from '$lib/server/own-score';
import { viewStep } from '$lib/server/steps';
import { sayFullTime } from '../../../../full-time';
import type { AnswerNotes } from '../answer-notes';
import { mayRead, ownQuestions } from '../own-questions.server';
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
		steps: stepsOf(edition.lesson, attempt).map((step) => readAgain(own, step, notes))
	};
};

function readAgain(
	{ edition: { lesson }, saved }: OwnAttempt,
	step: PlainStep,
	notes: ReadonlyMap<string, AnswerNotes>
) {
	if (step.kind !== 'question') return viewStep(lesson, step);
	const { question } = step;
	const answer = saved.get(question.id);
	const given = answer?.isGiven ? answer.answer : undefined;
	return {
		...{ kind: 'answer' as const, id: step.id, prompt: question.prompt },
		review: bind(question, passageOf(lesson, question)).review(given),
		isAnswered: given !== undefined,
		notes: notes.get(question.id)
	};
}
