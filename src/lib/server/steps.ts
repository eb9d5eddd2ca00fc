/** The steps of a lesson as pages show them. A question shows nothing of its key; a worked example is the key. */
import { passageOf, stepsOf, type Lesson, type PlainStep, type Version } from '../lessons/lesson';
import { reviewHighlight, type HighlightReview } from '../questions/highlight/review';
import { AS_WRITTEN } from '../questions/as-written';
import type { Presentation } from '../questions/kind';
import type { ConfidenceScale } from '../measure/confidence';
import { bind, type StudentQuestion } from '../questions/models';
import { renderMarkdown } from './markdown';
import { refuseNotFound } from './refusals';

export type StepView =
	| { readonly kind: 'reading'; readonly id: string; readonly title: string; readonly html: string }
	| {
			readonly kind: 'worked-example';
			readonly id: string;
			readonly title: string;
			readonly html: string;
			readonly review: HighlightReview;
	  }
	| {
			readonly kind: 'question';
			readonly id: string;
			readonly question: StudentQuestion;
			readonly hints: readonly string[];
			/** The levels that “How sure are you?” offers; `null` where it is not asked. */
			readonly confidence: ConfidenceScale | null;
			/** Whether certainty can be asked instead. */
			readonly isClosed: boolean;
	  };

/** A step ready to be shown to somebody who has not answered it. */
export function viewStep(lesson: Lesson, step: PlainStep, presentation = presentationOf(step)): StepView {
	switch (step.kind) {
		case 'reading':
			return { kind: 'reading', id: step.id, title: step.title, html: renderMarkdown(step.body) };
		case 'worked-example': {
			const passage = passageOf(lesson, step) ?? refuseNotFound();
			const techniques = passage.keys.flatMap((key) => key.techniques);
			return {
				kind: 'worked-example',
				id: step.id,
				title: step.title,
				html: renderMarkdown(step.body),
				review: reviewHighlight({ techniques }, passage, [])
			};
		}
		case 'question': {
			const { question } = step;
			const bound = bind(question, passageOf(lesson, question));
			return {
				kind: 'question',
				id: step.id,
				question: bound.forStudent(presentation),
				hints: question.hints ?? [],
				confidence: (question.asksConfidence && bound.scale) || null,
				isClosed: bound.scale !== undefined
			};
		}
	}
}

/** Outside an attempt: the author's order, and where the task is an order, one and the same. */
function presentationOf({ id }: PlainStep): Presentation {
	return { ...AS_WRITTEN, seed: id };
}

/** A step by its number in the address, from 1. @throws HttpError 404 */
export function stepAt(
	lesson: Lesson,
	version: Version,
	param: string
): { readonly step: PlainStep; readonly number: number; readonly count: number } {
	const steps = stepsOf(lesson, version);
	const number = /^[1-9]\d{0,2}$/.test(param) ? Number(param) : 0;
	return { step: steps[number - 1] ?? refuseNotFound(), number, count: steps.length };
}

/** What a step is called in a list. */
export function titleOf(step: PlainStep): string {
	return step.kind === 'question' ? step.question.prompt : step.title;
}
