import type { Discernment } from '$lib/lessons/results';
import type { Kind } from '$lib/questions/models';

export const words = {
	classes: 'Classes',
	lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,

	headline: {
		'not started': (name: string) => `${name} has not started.`,
		'in progress': (name: string) => `${name} is still at work.`,
		'handed in': (name: string, { caught, accused }: Discernment) =>
			`${name} caught ${caught.k} of ${caught.n} slanted passages and wrongly accused ${accused.k} of ${accused.n} fair ones.`,
		unjudged: (name: string) => `${name} handed in, and judged no passage.`
	},
	closed: 'The answers themselves open when they are handed in: until then they can still change.',
	handedIn: (time: string) => `Handed in ${time}.`,
	late: 'After the due time.',
	lighter: 'Lighter version.',
	score: (points: number, n: number) =>
		`${points} of 100 on average over ${n} questions; an open one counts 0.`,

	questions: 'Question by question',
	question: 'Question',
	kind: 'Kind',
	kinds: { choice: 'Choice', highlight: 'Marking' } satisfies Record<Kind, string> as Record<Kind, string>,
	state: 'Answer',
	states: { given: 'answered', open: 'no answer', ahead: 'not reached yet' } as const,
	points: (points: number) => `${points} of 100`,
	nothing: 'There is nothing to see until the lesson is started.',

	asSeen: (name: string) => `As ${name} sees it after handing in.`,
	number: (number: number) => `Question ${number}`,
	previous: 'Previous question',
	next: 'Next question',
	overview: 'All answers',
	class: 'What the class answered',
	ways: 'Questions'
};
