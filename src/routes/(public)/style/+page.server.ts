import { dev } from '$app/environment';
import { balanceOf } from '$lib/lessons/balance';
import { passageOf, type Lesson, type PlainStep } from '$lib/lessons/lesson';
import { bind, models, type Question } from '$lib/questions/models';
import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import { refuseNotFound } from '$lib/server/refusals';
import { answerAs, randomFrom } from '$lib/server/simulated-student';
import { viewStep } from '$lib/server/steps';
import type { PageServerLoad } from './$types';

/** Somebody who finds half of it, so that feedback has something of everything. */
const READER = { skill: 0.6, suspicion: 0.5 };

/** Every kind, and the forms of marking that look different. */
const WANTED: readonly ((question: Question) => boolean)[] = [
	...Object.keys(models).map((kind) => (question: Question) => question.kind === kind && isPlain(question)),
	(question) => question.kind === 'highlight' && question.naming !== undefined,
	(question) => question.kind === 'highlight' && question.sourcing !== undefined
];

function isPlain(question: Question): boolean {
	return question.kind !== 'highlight' || !(question.naming ?? question.sourcing);
}

/** For those who build Underline: it shows questions of the course with their keys. */
export const load: PageServerLoad = () => {
	if (!dev && !app().config.hasStylePage) refuseNotFound();
	const { lessons } = shippedCourse();
	const [lesson] = lessons;
	return {
		specimens: WANTED.flatMap((isWanted) => specimenOf(isWanted, lessons)),
		balance: lesson && balanceOf(lesson)
	};
};

/** The first such question in the course, as it is asked and as it is answered. */
function specimenOf(isWanted: (question: Question) => boolean, lessons: readonly Lesson[]) {
	for (const lesson of lessons) {
		for (const { step } of lesson.steps) {
			if (step.kind === 'question' && isWanted(step.question)) return [specimen(lesson, step)];
		}
	}
	return [];
}

function specimen(lesson: Lesson, step: PlainStep & { kind: 'question' }) {
	const passage = passageOf(lesson, step.question);
	const answer = answerAs(READER, step.question, passage, randomFrom(5));
	const { kind, prompt } = step.question;
	return {
		...{ id: step.question.id, kind, prompt },
		view: viewStep(lesson, step),
		review: bind(step.question, passage).review(answer)
	};
}
