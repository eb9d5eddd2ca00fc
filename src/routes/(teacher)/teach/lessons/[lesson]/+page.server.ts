import { balanceOf } from '$lib/lessons/balance';
import { stepsOf, type PlainStep } from '$lib/lessons/lesson';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listClasses } from '$lib/server/classes';
import { findPack, getLesson } from '$lib/server/find-lesson';
import { titleOf } from '$lib/server/steps';
import type { PageServerLoad } from './$types';
import { factsOf } from '../lesson-facts.server';

export const load: PageServerLoad = async ({ locals, params }) => {
	const lesson = await getLesson(app().store, asTeacher(locals.actor), params.lesson);
	const classes = await listClasses(app().store, asTeacher(locals.actor));
	const lighter = stepsOf(lesson, { lighter: true });
	const { contentNote, glossary, teacherNotes } = lesson;
	return {
		lesson: { ...factsOf(lesson), contentNote, glossary, teacherNotes },
		steps: stepsOf(lesson, { lighter: false }).map((step, index) => {
			const other = lighter[index];
			return { ...viewStep(step), lighter: other && other.id !== step.id ? viewStep(other) : undefined };
		}),
		pack: findPack(lesson.id)?.title,
		balance: balanceOf(lesson),
		classes: classes.map(({ id, name }) => ({ id, name }))
	};
};

function viewStep(step: PlainStep) {
	return {
		id: step.id,
		kind: step.kind === 'question' ? step.question.kind : step.kind,
		title: titleOf(step)
	};
}
