export const words = {
	classes: 'Classes',
	lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
	question: (number: number) => `Question ${number}`,
	lighter: 'lighter version',
	needed: (n: number, needed: number) => `${n} of ${needed} answers needed`,
	neededText:
		'What a class marked or chose is shown once enough students have handed in an answer to this question: with ' +
		'fewer it would say more about persons than about the class.',
	handedIn: (n: number) => (n === 1 ? '1 answer handed in.' : `${n} answers handed in.`),
	other: 'Answers to the question that stands here in the other version:',
	toLighter: 'the lighter version',
	toNormal: 'the normal version',
	ways: 'Questions',
	previous: 'Previous question',
	next: 'Next question',
	all: 'All results',
	print: 'Print'
};
