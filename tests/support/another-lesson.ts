/** The small test lesson by other names. */
import type { Lesson, PlainStep } from '../../src/lib/lessons/lesson';
import type { Question } from '../../src/lib/questions/models';
import { aLesson } from './builders';

/** The same lesson with every passage and question under another id: nobody who took the one has met the other. */
export function anotherLesson(nth: number): Lesson {
	const rename = (id: string) => `${id}-${nth}`;
	const { passages, steps } = aLesson();
	const renamed = (step: PlainStep): PlainStep =>
		step.kind === 'question' ? { ...step, question: renamedQuestion(step.question, rename) } : step;
	return {
		...{ ...aLesson(), id: `lesson-${nth}`, number: nth },
		passages: passages.map((passage) => ({ ...passage, id: rename(passage.id) })),
		steps: steps.map(({ step, lighter }) => ({
			step: renamed(step),
			...(lighter && { lighter: renamed(lighter) })
		}))
	};
}

function renamedQuestion(question: Question, rename: (id: string) => string): Question {
	const { id, passage } = question;
	return { ...question, id: rename(id), ...(passage !== undefined && { passage: rename(passage) }) };
}
