import { sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { studentWork } from '$lib/server/insights';
import { refuseNotFound } from '$lib/server/refusals';
import type { PageServerLoad } from './$types';

/** One student's answers; `?question=3` opens the third, once the lesson is handed in. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ids = { assignmentId: params.assignment, studentId: params.student };
	const work = await studentWork(app().store, asTeacher(locals.actor), ids);
	const { assignment, class: taught, edition, student, answers } = work;
	const wanted = url.searchParams.get('question');
	const number = wanted === null ? undefined : Number(wanted);
	const open = number === undefined ? undefined : (answers[number - 1] ?? refuseNotFound());
	if (open && !open.review) refuseNotFound();
	const { id, name, state, lighter, isLate, handedInAt, score, discernment } = student;
	return {
		assignment: assignment.id,
		class: { id: taught.id, name: taught.name },
		lesson: { number: edition.lesson.number, title: edition.lesson.title },
		student: {
			...{ id, name, state, lighter, isLate, discernment },
			handedIn: handedInAt && sayTime(handedInAt, taught.timeZone),
			points: score === undefined ? undefined : Math.round(score * 100)
		},
		answers: answers.map(({ question, state, score }, index) => ({
			...{ id: question.id, number: index + 1, prompt: question.prompt, kind: question.kind, state },
			points: score === undefined ? undefined : Math.round(score * 100)
		})),
		open: open?.review && {
			...{ number: number ?? 0, id: open.question.id, prompt: open.question.prompt },
			...{ isAnswered: open.state === 'given', review: open.review }
		}
	};
};
