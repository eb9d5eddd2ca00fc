import { sayPlace } from '$lib/lessons/words';

export const words = {
	title: 'Teacher notes',
	of: (course: string) => `For the course “${course}”`,
	lede:
		'For each lesson: what it is for, what goes wrong and what helps, what to discuss, where to be careful. Then, on a page ' +
		'of its own to hand out or pin up, which passages were chosen, why, and what is not claimed about them.',
	lessons: 'Lessons',
	contents: 'Contents',
	lesson: 'Lesson',
	notes: 'Notes',
	statement: 'Statement',
	place: (number: number | undefined, pack: string | undefined) => pack ?? sayPlace(number),
	minutes: (n: number) => `About ${n} minutes`,
	print: 'Print the book',
	pages: (n: number) => `${n} pages`,
	paper: { letter: 'Set for Letter paper', a4: 'Set for A4 paper' },
	otherPaper: { letter: 'Set it for A4', a4: 'Set it for Letter' }
};
