import { redirect } from '@sveltejs/kit';
import { sayTime } from '$lib/lessons/class-time';
import { drawSteps } from '$lib/lessons/draw';
import { hasLighter, questionsOf, stepsOf, type Lesson } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { startAttempt } from '$lib/server/attempts';
import { getEdition } from '$lib/server/lessons';
import { getTask, type Task } from '$lib/server/tasks';
import { tellRules } from '../../../../rules-words';
import { attemptsLeft } from '../../task-list';
import { words } from './words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const task = await getTask(app().store, asStudent(locals.actor), params.assignment, locals.now);
	const { lesson } = await getEdition(app().store, task.editionId);
	return {
		...{ title: lesson.title, canDo: lesson.canDo, minutes: lesson.minutes },
		...{ contentNote: lesson.contentNote, hasLighter: hasLighter(lesson) },
		...countSteps(lesson),
		className: task.className,
		isSelfStudy: task.isSelfStudy,
		isTimed: task.times.timeLimit !== null,
		isPastDue: task.availability === 'late',
		asksCertainty: task.rules.certainty,
		rules: task.isSelfStudy ? words.alone.rules : tellRules(task),
		opens: sayTime(task.times.opensAt, task.timeZone),
		start: task.start,
		isExcused: task.isExcused,
		left: attemptsLeft(task),
		attempts: task.attempts.map((attempt) => toEntry(attempt, task))
	};
};

/** How many steps and questions an attempt has; what is drawn at random is always the same number. */
function countSteps(lesson: Lesson) {
	const version = { lighter: false, drawn: drawSteps(lesson, '', new Set()) };
	return { steps: stepsOf(lesson, version).length, questions: questionsOf(lesson, version).length };
}

function toEntry({ id, number, state, ...attempt }: Task['attempts'][number], { timeZone }: Task) {
	return {
		...{ id, number, isPractice: attempt.isPractice },
		// There is a row, so there is a beginning.
		state: state === 'not started' ? ('in progress' as const) : state,
		started: sayTime(attempt.startedAt, timeZone),
		handedIn: attempt.handedInAt && sayTime(attempt.handedInAt, timeZone)
	};
}

export const actions: Actions = {
	start: async ({ request, params, locals }) => {
		const lighter = (await request.formData()).get('version') === 'lighter';
		const student = asStudent(locals.actor);
		const which = { assignmentId: params.assignment, lighter };
		const id = await startAttempt(app().store, student, which, locals.now);
		redirect(303, `/learn/attempts/${id}/steps/1`);
	}
};
