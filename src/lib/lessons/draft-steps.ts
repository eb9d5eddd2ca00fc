import type { Lesson, PlainStep } from './lesson';

/** Every step of a draft, the lighter ones after those whose place they take. */
export function allSteps({ steps }: Pick<Lesson, 'steps'>): PlainStep[] {
	return steps.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step]));
}

/** The id of the passage a step is about; undefined where it is about none. */
export function passageIdOf(step: PlainStep): string | undefined {
	switch (step.kind) {
		case 'reading':
			return undefined;
		case 'worked-example':
			return step.passage;
		case 'question':
			return step.question.passage;
	}
}
