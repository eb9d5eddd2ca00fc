/** A lesson taken by somebody whose answers are stored nowhere: a guest, or a teacher looking it over. */
import { passageOf, type Lesson } from '../lessons/lesson';
import { bind, type Answer, type Review } from '../questions/models';
import { extraPartsOf } from './extra-parts';
import { refuseInvalid } from './refusals';
import { stepAt, viewStep, type StepView } from './steps';

export interface StatelessStep {
	readonly lesson: { readonly id: string; readonly number: number | undefined; readonly title: string };
	readonly lighter: boolean;
	readonly view: StepView;
	readonly number: number;
	readonly count: number;
}

/** A step to show. @throws HttpError 404 when there is no such step. */
export function loadStatelessStep(lesson: Lesson, param: string, lighter: boolean): StatelessStep {
	const { step, number, count } = stepAt(lesson, { lighter }, param);
	const { id, title } = lesson;
	return {
		lesson: { id, number: lesson.number, title },
		lighter,
		view: viewStep(lesson, step),
		number,
		count
	};
}

/** What came of checking an answer: the feedback, or one row more in the sentence list. */
export interface Checked {
	readonly answer: Answer;
	readonly isGiven: boolean;
	readonly review: Review | undefined;
	readonly extraParts: Readonly<Record<number, number>>;
}

/** Grades a form for a step and forgets it. @throws HttpError 404 no such step · 422 not an answer. */
export function checkStep(lesson: Lesson, param: string, lighter: boolean, form: FormData): Checked {
	const { step } = stepAt(lesson, { lighter }, param);
	if (step.kind !== 'question') refuseInvalid('There is no question at this step.');
	const bound = bind(step.question, passageOf(lesson, step.question));
	const read = bound.read(bound.fromForm(form));
	if (!read.ok) refuseInvalid(read.problem);
	const extraParts = extraPartsOf(form);
	const isAsking = Object.keys(extraParts).length > 0;
	return {
		answer: read.answer,
		isGiven: bound.isGiven(read.answer),
		review: isAsking || !bound.isGiven(read.answer) ? undefined : bound.review(read.answer),
		extraParts
	};
}
