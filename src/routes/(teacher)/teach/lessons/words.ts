import { TRASH_DAYS } from '$lib/lessons/class-life';
import { sayPlace } from '$lib/lessons/words';
import { sayKinds } from '$lib/questions/kind-words';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	title: 'Lessons',
	headline: (n: number) => `${counted(n, 'lesson', 'lessons')}, each about one period long.`,
	book: 'The teacher notes as a book, to print',
	bringIn: 'Bring in a lesson from a file',
	lede:
		'Every lesson mixes slanted passages with fair ones: students learn to leave fair words alone as much as to ' +
		'catch the others. Look at a lesson as a student would before you assign it; nothing is stored.',
	list: 'The lessons of the course',
	number: sayPlace,
	minutes: (n: number) => `${n} minutes`,
	questions: sayKinds,
	note: 'Has a content note and a lighter version',
	about: 'About this lesson, and teacher notes',
	preview: 'Preview',
	previewOf: (title: string) => `Preview “${title}”`,
	assign: 'Assign to a class',
	assignTo: (name: string) => `Assign to ${name}`,
	noClass: 'Make a class to assign it to',
	duplicate: 'Make it your own',
	duplicateOf: (title: string) => `Make a copy of “${title}” that you can change`,

	own: {
		title: 'Your own lessons',
		none: 'Write a lesson on this week’s news: paste an article, pick passages, mark what they do.',
		newTitle: 'Title of a new lesson',
		write: 'Write a lesson',
		titleMissing: 'Give it a title. It can be changed later.',
		state: (questions: number, edition: number | undefined) =>
			`${counted(questions, 'question', 'questions')}, ${
				edition === undefined ? 'not published yet' : `edition ${edition} is published`
			}`,
		goOn: 'Continue editing',
		goOnWith: (title: string) => `Continue editing “${title}”`,
		import: 'Bring a lesson in from a file',
		copyOf: (title: string) => `${title} (copy)`,
		trash: 'Trash',
		trashHint: `After ${TRASH_DAYS} days here a lesson is deleted. One that a class was given stays, so that its keys can be corrected.`,
		until: (day: string | undefined) => (day ? `deleted on ${day}` : 'stays: a class has it'),
		moved: (title: string) => `“${title}” is in the trash.`,
		movedUntil: (day: string | undefined) =>
			day
				? `You can take it back until ${day}.`
				: 'What is assigned stays assigned. You can take it back at any time.',
		restore: 'Take back',
		restoreOf: (title: string) => `Take “${title}” back out of the trash`
	}
};
