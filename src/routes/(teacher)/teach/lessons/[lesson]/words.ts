import { sayPlace } from '$lib/lessons/words';

export const words = {
	lessons: 'Lessons',
	number: sayPlace,
	teaches: 'What it teaches',
	steps: 'Step by step',
	step: 'Step',
	kind: 'Kind',
	/** Of the steps that are no question. */
	kinds: { reading: 'Reading', 'worked-example': 'Worked example' } as const,
	lighter: 'Lighter version:',
	lighterHint:
		'Some steps have a lighter one on an everyday topic. Each student chooses; no reason is asked.',
	note: 'Content note, shown before the lesson starts',
	balance: 'Balance',
	glossary: 'Names that are explained',
	notes: 'Teacher notes',
	aim: 'Aim',
	goesWrong: 'What goes wrong, and what helps',
	discuss: 'To discuss',
	sensitive: 'With care',
	statement: 'Which passages were chosen, and what is not claimed',
	print: 'Print',
	download: 'Download it as a file',
	whole: 'Read or print it whole, with the key',
	preview: 'Preview as a student'
};
