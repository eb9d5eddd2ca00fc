import type { ListEncoding } from '$lib/rosters/decode';
import type { LineProblem } from '$lib/rosters/list';
import type { Change, PlanProblem } from '$lib/rosters/plan';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const students = (n: number) => counted(n, 'student', 'students');
const time = (extra: string) => (extra === 'none' ? 'none' : extra === 'untimed' ? 'untimed' : `×${extra}`);

export const words = {
	classes: 'Classes',
	here: 'Roster',
	headline: (n: number, groups: number) =>
		n === 0
			? 'Nobody is in this class yet. Bring a list.'
			: groups === 0
				? `${students(n)} ${plural.select(n) === 'one' ? 'is' : 'are'} in this class.`
				: `${students(n)}, in ${counted(groups, 'group', 'groups')}.`,
	cards: 'Login cards',
	settings: 'Settings of the class',
	back: 'Results',

	list: {
		title: 'Bring a list',
		lede:
			'One name on a line, or a table with the columns name, username, group, extra time and ID, as a spreadsheet ' +
			'copies or saves it. Nothing is stored before you have seen what would change.',
		paste: 'Paste the list',
		pasteHint: 'Usernames are for students who have an account. Leave them out for new ones.',
		file: 'Or pick a file',
		fileHint: 'CSV or text; it takes the place of what is pasted.',
		whole: 'This is the whole class',
		wholeHint: 'Students who are not on the list are taken out of the class. Their work is kept.',
		submit: 'Look at what would change',
		doing: 'Reading the list',
		again: 'Look again'
	},

	refused: {
		empty: 'There is no student in this list. Nothing was changed.',
		tooMany: (rows: number, most: number) =>
			`The list has ${rows.toLocaleString('en-US')} lines, and ${most} students are the most at once. Nothing was changed. Bring it in parts.`,
		noList: (line: number) =>
			`Line ${line} begins as a web page or a program’s file does, and holds no names. Nothing was changed. Save the sheet as CSV, or paste the names.`,
		quote: (line: number) =>
			`A quotation mark opens in line ${line} and never closes. Nothing was changed. Close it, or take it away.`,
		changed:
			'The class has changed since you looked, so nothing was stored. This is what would change now; look, and agree again.',
		problems: 'Some lines cannot be read, so nothing was stored. Correct them in the list, and look again.',
		workbook:
			'The file is a workbook, as Excel, Numbers and the like keep it, or another zip. Nothing was changed. Save or download the one sheet as CSV, and pick that.',
		pdf: 'The file is a PDF, which holds no table. Nothing was changed. Copy the names out of it and paste them.',
		'cut off':
			'The file says that it is UTF-16, and ends in the middle of a letter. Nothing was changed. Save it again.',
		fileBig:
			'The file is larger than 400 KB, so it was not read. A list of students is smaller: save only that sheet.'
	},

	encodings: {
		'utf-8': '',
		'utf-16le': 'The file was read as UTF-16.',
		'utf-16be': 'The file was read as UTF-16.',
		'windows-1252':
			'The file does not say how its letters are written; it was read as Windows (Western Europe). Look whether names with accents are right.'
	} satisfies Record<ListEncoding, string>,
	ignored: (headings: readonly string[]) =>
		`Not read: ${headings.map((heading) => `“${heading}”`).join(', ')}.`,

	preview: {
		title: 'What would change',
		nothing: 'The class is just as the list has it. There is nothing to change.',
		headline: (added: number, changed: number, removed: number) =>
			`${added} to add, ${changed} to change, ${removed} to take out.`,
		withProblems: (n: number) =>
			`${counted(n, 'line has', 'lines have')} a problem. Nothing can be stored before every line is right.`,
		problems: 'Lines to correct',
		added: 'Added',
		changed: 'Changed',
		removed: 'Taken out',
		unchanged: (n: number) => `${students(n)} ${plural.select(n) === 'one' ? 'stays' : 'stay'} as they are.`,
		lines: (n: number, numbers: string) => `${n === 1 ? 'Line' : 'Lines'} ${numbers}`,
		more: (n: number) => `${n} more`,
		newAccount: 'new account, with a card',
		hasAccount: (username: string) => `has an account: ${username}`,
		keepsWork: 'Their work is kept, and you can bring them back.',
		apply: 'Change the class like this',
		doing: 'Changing the class and making its cards'
	},
	lineProblems: {
		'no name': 'There is no name in this line. Add one, or delete the line.',
		name: 'The name is longer than 60 letters, goes over several lines, or holds a character that cannot be seen.',
		group: 'The name of the group is longer than 40 letters, or holds a character that cannot be seen.',
		'extra time': 'This extra time cannot be given. Write ×1.25, ×1.5, ×2, untimed, or none.',
		id: 'The ID is longer than 60 characters, or holds one that cannot be seen.'
	} satisfies Record<LineProblem['kind'], string>,
	planProblems: {
		'unknown username': () =>
			'No student of yours has this username. Look at the card; for a new student, leave it out.',
		'ambiguous name': () => 'Two students of the class have this name. Add the username of the one you mean.',
		twice: (other = 0) =>
			`This student is in line ${other} already. Delete one; if they are two, make the names differ, or add an ID to each.`,
		'id taken': () => 'Another student of the class has this ID. Correct one of them.'
	} satisfies Record<PlanProblem['kind'], (other?: number) => string>,
	change: (change: Change) => {
		switch (change.field) {
			case 'name':
				return `name: ${change.from} → ${change.to}`;
			case 'group':
				return `joins the group ${change.to}`;
			case 'extraTime':
				return change.from === 'none'
					? `extra time ${time(change.to)}`
					: `extra time: ${time(change.from)} → ${time(change.to)}`;
			case 'externalId':
				return change.from === null ? `ID ${change.to}` : `ID: ${change.from} → ${change.to}`;
		}
	},
	copied: 'This is the copy. Assignments and results stay with the class that it was made from.',
	applied: (added: number, changed: number, removed: number) =>
		`Done: ${added} added, ${changed} changed, ${removed} taken out.`,

	people: {
		title: 'Students',
		group: 'Group',
		everybody: 'Everybody',
		show: 'Show',
		withTicked: 'With the students you tick:',
		pick: (name: string) => `Choose ${name}`,
		name: 'Name',
		username: 'Username',
		groups: 'Groups',
		id: 'ID',
		cards: 'Make new cards',
		cardsHint: 'With new cards, the old passphrases and codes stop working, and the students are signed out.',
		takeOut: 'Take out of the class',
		move: 'Move to',
		moveNow: 'Move',
		to: 'Class to move to',
		toNone: 'Choose a class',
		chooseFirst: 'Choose at least one student. Nothing was changed.',
		chooseClass: 'Choose the class to move to. Nothing was changed.',
		takenOut: (n: number) => `${students(n)} taken out. Their work is kept.`,
		moved: (n: number, to: string) =>
			`${students(n)} moved to ${to}. What they have done stays in this class.`,
		movedBack: (n: number) =>
			`${students(n)} ${plural.select(n) === 'one' ? 'is' : 'are'} back in this class.`
	},

	waiting: {
		title: 'Waiting to be let in',
		lede: (n: number) =>
			`${students(n)} came with the class code. They see nothing of the class before you let them in.`,
		asked: (time: string) => `since ${time}`,
		letIn: 'Let in',
		turnAway: 'Turn away',
		letInOne: (name: string) => `Let ${name} in`,
		turnAwayOne: (name: string) => `Turn ${name} away`,
		all: (n: number) => `Let all ${n} in`
	},

	groups: {
		title: 'Groups',
		lede: 'For your own use: students are not shown them.',
		make: 'New group',
		name: 'Name',
		makeNow: 'Make the group',
		size: (n: number) => students(n),
		who: 'Who is in it',
		keep: 'Save',
		keepOf: (name: string) => `Save the group ${name}`,
		remove: 'Delete',
		removeOf: (name: string) => `Delete the group ${name}; its students stay in the class`,
		deleted: (name: string) => `The group ${name} is deleted. Its students are still in the class.`,
		missing: 'Give the group a name.',
		long: 'At most 40 letters.',
		taken: 'There is a group of this name already.',
		unknown: 'That group is not there any more.'
	},

	former: {
		title: 'No longer in the class',
		left: (day: string) => `left by themselves on ${day}`,
		takenOut: (day: string) => `taken out on ${day}`,
		bringBack: 'Bring back',
		bringBackOne: (name: string) => `Bring ${name} back`
	},

	merge: {
		title: 'Two accounts of one student',
		lede: 'All work goes to the account that is kept, with extra time that only the other had. That can no longer sign in. This cannot be undone.',
		keep: 'Keep this account',
		gone: 'Close this account',
		choose: 'Choose',
		option: (name: string, username: string) => `${name} (${username})`,
		look: 'Look at what would move',
		headline: (name: string, username: string) => `Everything goes to ${name}, ${username}.`,
		nothing: 'The other account has no work.',
		moves: (className: string, n: number) => `${counted(n, 'attempt', 'attempts')} in ${className}`,
		shared: (n: number) =>
			`In ${counted(n, 'assignment', 'assignments')} both have worked: the numbers of the attempts go on, and the first for credit counts.`,
		closed: (username: string) => `${username} is closed.`,
		merge: 'Merge the two accounts',
		doing: 'Merging',
		problems: {
			same: 'This is one account. Choose two.',
			'at work':
				'One of the two has begun a lesson and not handed it in. Nothing was changed. Merge them once it is handed in.',
			elsewhere:
				'The account to be closed is also in a class of another teacher. Nothing was changed. Keep that one and close the other.'
		},
		missing: 'Choose both accounts. Nothing was changed.',
		done: (name: string) => `Merged. All work is in the account of ${name}.`
	}
};
