const plural = new Intl.PluralRules('en-US');
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	title: 'Classes',
	none: 'Make your first class.',
	noneNow: 'No class of yours is running.',
	noneLede:
		'A class is a name and a time zone. You then open a class code; students join with it, without e-mail, and ' +
		'you assign a lesson.',
	headline: (open: number) =>
		open === 0
			? 'No lesson is open just now.'
			: `${NUMBERS[open] ?? open} ${plural.select(open) === 'one' ? 'lesson is' : 'lessons are'} open.`,
	lede: (classes: number) => `You teach ${counted(classes, 'class', 'classes')}.`,
	classes: 'Your classes',
	table: {
		class: 'Class',
		students: 'Students',
		latest: 'Newest lesson',
		handedIn: 'Handed in'
	},
	inRow: { handedIn: ' handed in', students: ' students' },
	noLesson: 'No lesson assigned yet',
	of: (k: number, n: number) => `${k} of ${n}`,
	dueAt: (time: string) => `due ${time}`,

	due: {
		title: (name: string, deleted: string) => `“${name}” is deleted by itself in the night after ${deleted}.`,
		text: (ended: string) =>
			`The class ended ${ended}. With it goes all work in it: export what you need. If it goes on, move its last day.`,
		act: 'Go to the settings of the class'
	},
	putAway: {
		archived: 'Archived classes',
		since: (day: string) => `since ${day}`,
		trash: 'Trash',
		until: (day: string) => `Deleted for good on ${day}.`,
		restore: 'Bring back',
		restoreOne: (name: string) => `Bring ${name} back`,
		moved: (name: string) => `“${name}” is in the trash.`
	},

	create: 'New class',
	name: 'Name',
	nameHint: 'For example Media Literacy, Period 3',
	nameMissing: 'Give the class a name.',
	nameLong: 'At most 80 letters.',
	zone: 'Time zone',
	zoneHint: 'Lessons open and are due by the time of this zone.',
	zoneUnknown: 'Choose a time zone from the list.',
	submit: 'Make the class'
};
