import { redirect } from '@sveltejs/kit';
import { sayTime } from '$lib/lessons/class-time';
import { stepsOf } from '$lib/lessons/lesson';
import { discernmentOf } from '$lib/lessons/results';
import { countNotices } from '$lib/lessons/taken-down';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, type OwnAttempt } from '$lib/server/own-attempt';
import { scoreOwn } from '$lib/server/own-score';
import { sayWhenFeedbackComes } from '../../../feedback-time';
import { mayRead, ownQuestions } from './own-questions.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const own = await getAttempt(app().store, student, params.attempt, locals.now);
	const { attempt, standing, edition, record } = own;
	if (!record.handedInAt) redirect(303, `/learn/attempts/${attempt.id}`);
	const { rules, times } = standing;
	const { timeZone } = standing.class;
	return {
		isSelfStudy: standing.assignment.isSelfStudy,
		attempt: { id: attempt.id, number: attempt.number, isPractice: attempt.isPractice },
		isOnly: rules.attemptsAllowed === 1 && attempt.number === 1,
		lesson: edition.lesson.title,
		handedIn: sayTime(record.handedInAt, timeZone),
		whenFeedback: sayWhenFeedbackComes(rules, sayTime(times.dueAt, timeZone)),
		isWaiting: own.state === 'handed in',
		released: mayRead(student, own) ? await readReleased(own) : undefined
	};
};

async function readReleased(own: OwnAttempt) {
	const questions = await ownQuestions(own);
	const answers = new Map([...own.saved].map(([id, { answer }]) => [id, answer]));
	const { rules } = own.standing;
	return {
		questions: questions.map(({ step, question: { id, prompt }, notes }) => ({ step, id, prompt, notes })),
		discernment: discernmentOf(own.edition.lesson, { lighter: own.attempt.lighter, answers }),
		score: scoreOwn(own),
		notShown: countNotices(stepsOf(own.edition.lesson, own.attempt)),
		latePercent: rules.latePercent,
		hasCertainty: rules.certainty
	};
}
