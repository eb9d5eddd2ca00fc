const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	lessons: 'Lessons',
	title: 'Bring in a file',
	lede: 'An Underline pack, a Moodle XML or GIFT file, or Web Annotations. You see first what becomes of everything in it; nothing is stored before you say so.',
	file: 'The file',
	fileHint: 'Up to 350 KB, in UTF-8. Pictures are not read.',
	look: 'Look into the file',
	looking: 'Reading the file',
	adding: 'Adding the lessons',
	bad: 'Nothing was stored.',
	line: (line: number) => `Line ${line}: `,
	tooLarge: 'The file is larger than 350 KB. Export fewer questions at a time, without pictures.',
	tooMuch: 'The file takes too long to read. Export fewer questions at a time, without pictures.',
	noFile: 'Choose a file that is not empty.',
	untitled: 'Imported lesson',
	found: (lessons: number) => `The file holds ${counted(lessons, 'lesson', 'lessons')} for you to edit.`,
	holds: (steps: number, passages: number) =>
		[counted(steps, 'step', 'steps'), counted(passages, 'passage', 'passages')].join(', '),
	fromFile: (name: string, format: string) => `From ${name}, read as ${format}.`,
	inFile: 'The lessons in it',
	report: 'What becomes of each part',
	empty: 'Nothing in the file can be used here. The list says why.',
	add: (lessons: number) => (lessons === 1 ? 'Add this lesson' : 'Add these lessons'),
	another: 'Choose another file'
} as const;
