import { passageOf, type Lesson, type PlainStep } from '$lib/lessons/lesson';
import { reviewHighlight } from '$lib/questions/highlight/review';
import { bind } from '$lib/questions/models';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getLesson } from '$lib/server/find-lesson';
import { keyedTwice } from '$lib/server/keyed-twice';
import { refuseNotFound } from '$lib/server/refusals';
import { viewStep } from '$lib/server/steps';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const lesson = await getLesson(app().store, asTeacher(locals.actor), params.lesson);
	const { id, number, title, canDo, minutes, contentNote, glossary, teacherNotes } = lesson;
	return {
		lesson: { id, number, title, canDo, minutes, contentNote, glossary, teacherNotes },
		steps: lesson.steps.map(({ step, lighter, draw }) => ({
			id: step.id,
			plain: withKey(lesson, step),
			lighter: lighter && withKey(lesson, lighter),
			draw: draw && { take: draw.take, of: sizeOf(lesson, draw.group) }
		}))
	};
};

function sizeOf({ steps }: Lesson, group: string): number {
	return steps.filter(({ draw }) => draw?.group === group).length;
}

/** A step as a teacher reads it. */
function withKey(lesson: Lesson, step: PlainStep) {
	if (step.kind !== 'question') return viewStep(lesson, step);
	const { question } = step;
	const passage = passageOf(lesson, question);
	const base = {
		...{ kind: 'key' as const, id: step.id, question: question.kind, prompt: question.prompt },
		...{ context: question.context, takeaway: question.takeaway, hints: question.hints ?? [] },
		asksConfidence: question.asksConfidence ?? false,
		twice: keyedTwice(passage)
	};
	if (question.kind !== 'highlight' || question.sourcing) {
		return { ...base, marked: undefined, review: bind(question, passage).review(undefined) };
	}
	const marked = reviewHighlight({ techniques: question.techniques }, passage ?? refuseNotFound(), []);
	return { ...base, marked, review: undefined };
}

export type StepWithKey = ReturnType<typeof withKey>;
